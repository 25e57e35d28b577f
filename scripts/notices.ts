import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

interface PackageFacts {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly author?: string | { readonly name: string }
  readonly repository?: string | { readonly url: string }
}

/** Where a package is kept, as an address that a browser opens. */
function repositoryOf(repository: PackageFacts['repository']): string {
  const url = typeof repository === 'string' ? repository : repository?.url
  if (url === undefined) throw new Error('a package under MPL-2.0 does not say where its source is')
  return url.replace(/^git\+/, '').replace(/\.git$/, '')
}

const factsOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFacts

/** Whose work is in the site, and under which licence: ours first, then each package with the text it brings. */
export function noticesOf(folders: readonly string[]): string {
  const own = readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim()
  const parts = folders
    .map((folder) => {
      const { name, version, license, author, repository } = factsOf(folder)
      if (license === undefined) throw new Error(`${name} says no licence`)
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
      const by = typeof author === 'string' ? author : author?.name
      // Some packages of a family leave the text to the whole: their name for it and their author then stand alone.
      // Whoever gets the program is told where its source is (asked for by MPL-2.0).
      const source = license === 'MPL-2.0' ? `Its source, unchanged: ${repositoryOf(repository)}\n\n` : ''
      const text = file ? readFileSync(join(folder, file), 'utf8') : `${license}. Copyright ${by ?? name}.`
      return { title: `${name} ${version} (${license})`, text: source + text.replaceAll('\r', '').trim() }
    })
    .sort((a, b) => (a.title < b.title ? -1 : 1))
  const section = (title: string, text: string) => `${title}\n${'-'.repeat(title.length)}\n\n${text}\n`
  return [
    section('Skin healing (MIT)', own),
    'It contains work of others:\n',
    ...parts.map(({ title, text }) => section(title, text)),
  ].join('\n')
}

interface Bom {
  serialNumber?: string
  readonly metadata: {
    timestamp?: string
    tools?: unknown
    readonly component: { name: string; readonly 'bom-ref': string }
  }
  components: readonly { readonly 'bom-ref': string; readonly scope: string; readonly properties: unknown }[]
  dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

/**
 * What the site is made of, as a CycloneDX list: npm's from the lockfile, of it what came into the site, as npm
 * without its tools leaves out what they use too. Without the hour and the chance that npm puts in.
 */
export function billOfMaterials(folders: readonly string[]): string {
  const npm = spawnSync(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--include', 'dev'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26, shell: process.platform === 'win32' },
  )
  if (npm.status !== 0) throw new Error(`npm sbom: ${npm.stderr}`)
  const bom = JSON.parse(npm.stdout) as Bom
  const facts = folders.map(factsOf)
  const inside = new Set(facts.map(({ name, version }) => `${name}@${version}`))
  bom.components = bom.components
    .filter((component) => inside.has(component['bom-ref']))
    // To npm it is a tool of ours; in the site it is in the site.
    .map((component) => ({ ...component, scope: 'required', properties: [] }))
  if (bom.components.length !== inside.size) throw new Error('npm sbom does not list all that is in the site')
  const whole = bom.metadata.component['bom-ref']
  bom.dependencies = bom.dependencies
    .filter(({ ref }) => ref === whole || inside.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => inside.has(other)) }))
  delete bom.serialNumber
  delete bom.metadata.timestamp
  // Which npm made the list says nothing of what is in it.
  delete bom.metadata.tools
  // npm takes the name of the folder, which is anyone's.
  bom.metadata.component.name = factsOf(ROOT).name
  return `${JSON.stringify(bom, null, 2)}\n`
}
