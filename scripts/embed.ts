import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { plainImportPlugin } from '../vite.config'
import { elementManifest, writeTypes } from './embed-types'

const ROOT = join(import.meta.dirname, '..')

/** The version of this package. */
export function appVersion(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  return version
}

/**
 * Adds to a built site what other pages hold it by: embed.html, the same page as a guest from its first paint on, and the
 * loader, once under the name that lives as long as version 1 of its interface does and once under the version's own.
 */
export async function buildEmbed(dist: string): Promise<void> {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const styles = readdirSync(join(dist, 'assets')).find((name) => /^frame-.*\.css$/.test(name))
  if (!styles) throw new Error('the styles of a frame are not in the built site')
  const guest = html
    .replace('<html ', '<html data-frame="look" ')
    .replace('</head>', `  <link rel="stylesheet" href="./assets/${styles}" />\n  </head>`)
  if (guest.length < html.length + 60) throw new Error('index.html is not as embed.html is made from it')
  writeFileSync(join(dist, 'embed.html'), guest)

  await buildLoader(join(dist, 'embed'), 'v1')
  await buildLoader(join(dist, 'embed', appVersion()), 'embed')
  writeTypes(join(dist, 'embed'))
  writeFileSync(join(dist, 'embed', 'custom-elements.json'), elementManifest(appVersion()))
}

/** The loader and what comes with a frame, two files under names that stay. */
async function buildLoader(folder: string, name: string): Promise<void> {
  const made = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    plugins: [plainImportPlugin()],
    define: { __APP_VERSION__: JSON.stringify(appVersion()) },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      // Not vite's library build: that leaves the spaces in.
      rolldownOptions: {
        input: join(ROOT, 'src/embed/skin-healing.ts'),
        preserveEntrySignatures: 'exports-only',
        output: { format: 'es', entryFileNames: `${name}.js`, chunkFileNames: `${name}-live.js` },
      },
    },
  })
  const [output] = Array.isArray(made) ? made : [made]
  if (!('output' in output)) throw new Error('the loader was not built')
  mkdirSync(folder, { recursive: true })
  for (const file of output.output) {
    if (file.type === 'chunk') writeFileSync(join(folder, file.fileName), file.code)
  }
}
