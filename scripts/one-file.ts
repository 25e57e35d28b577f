import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { CONTENT_SECURITY_POLICY } from '../vite.config'
import { packagesIn } from './packages-in'

const ROOT = join(import.meta.dirname, '..')

/** Everything the page may ever load, in one script and one sheet. */
export interface Whole {
  readonly script: string
  readonly styles: string
  /** The folders of the packages whose code is in it. */
  readonly packages: readonly string[]
}

/** The page as one file that asks for no other, so that it opens from a disk. */
export interface OneFile {
  readonly html: string
  /** What it may do: nothing but what stands in it. */
  readonly policy: string
}

/**
 * Makes one file of a built site's page: all chunks in one script, all styles in one sheet, each known by its hash. The
 * notices go with it, as it travels alone.
 */
export function makeOneFile(dist: string, { script, styles }: Whole, notices: string): OneFile {
  const page = readFileSync(join(dist, 'index.html'), 'utf8')
  const boot = readFileSync(join(dist, 'boot.js'), 'utf8')
  const policy = policyOf([boot, script], [styles])
  const html = replaceAll(page, [
    [/<html /, '<html data-offline '],
    [/(http-equiv="Content-Security-Policy" content=")[^"]*/, `$1${policy.replaceAll("'", '&#39;')}`],
    [/<script src="\.\/boot\.js"><\/script>/, () => `<script>${boot}</script><style>${styles}</style>`],
    [/\s*<script type="module"[^>]*><\/script>/g, ''],
    [/\s*<link rel="(stylesheet|modulepreload|manifest|apple-touch-icon)"[^>]*>/g, ''],
    [/<\/body>/, () => `<script type="module">${script}</script></body>`],
    [/<\/html>/, () => `</html>\n<!--\n${notices.replaceAll('--', '– ')}-->`],
  ])
  return { html, policy }
}

/** Builds everything the page may ever load into one script and one sheet. */
export async function buildWhole(): Promise<Whole> {
  const built = (await build({
    root: ROOT,
    mode: 'one-file',
    logLevel: 'warn',
    build: {
      write: false,
      cssCodeSplit: false,
      rolldownOptions: { input: join(ROOT, 'src/app/main.tsx'), output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput
  const chunks = built.output.filter((file) => file.type === 'chunk')
  if (chunks.length !== 1) throw new Error(`one file came out as ${chunks.length} scripts`)
  const sheets = built.output
    .filter((file) => file.type === 'asset')
    .filter(({ fileName }) => fileName.endsWith('.css'))
    // The shell's first, as in the page: what comes later adds to it.
    .sort((a, b) => Number(isOfShell(b)) - Number(isOfShell(a)) || (a.fileName < b.fileName ? -1 : 1))
  if (!sheets[0] || !isOfShell(sheets[0])) throw new Error('the shell came without styles')
  return {
    // Neither may end the script that it stands in; within strings, templates and patterns this is the same sign.
    script: chunks[0].code.trim().replaceAll(/<(?=\/script|!--)/gi, '\\x3C'),
    styles: sheets.map(({ source }) => String(source).trim()).join('\n'),
    packages: packagesIn(built),
  }
}

const isOfShell = ({ fileName }: { readonly fileName: string }) => /\/style-[^/]*\.css$/.test(fileName)

/** The site's policy for a page that stands alone: these scripts, these sheets, and no address at all. */
function policyOf(scripts: readonly string[], sheets: readonly string[]): string {
  const hashes = (texts: readonly string[]) =>
    texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  const inside: Readonly<Record<string, readonly string[]>> = {
    'script-src': hashes(scripts),
    'style-src': hashes(sheets),
    'trusted-types': ["'none'"],
  }
  return (
    CONTENT_SECURITY_POLICY.split('; ')
      .map((directive) => directive.split(' '))
      .map(([name, ...values]) => [name, ...(inside[name] ?? values.filter((value) => value !== "'self'"))])
      // Without a value left it says what default-src says.
      .filter((directive) => directive.length > 1)
      .map((directive) => directive.join(' '))
      .join('; ')
  )
}

/** Replaces each pattern; throws where one is not there, as the page has changed then. */
function replaceAll(text: string, changes: readonly (readonly [RegExp, string | (() => string)])[]): string {
  return changes.reduce((made, [pattern, by]) => {
    const next = typeof by === 'string' ? made.replace(pattern, by) : made.replace(pattern, by)
    if (next === made) throw new Error(`the page has no ${pattern}`)
    return next
  }, text)
}
