import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'vite'

// A language nobody speaks: every message accented, four tenths longer and set from right to left. Built beside the
// site for the test that nothing is cut off in a longer language; no reader is ever sent it.
const ROOT = join(import.meta.dirname, '..')
/** Where that site is built to. */
export const PSEUDO_DIST = join(ROOT, '.cache', 'pseudo')

/** How much longer than English a message becomes: German and Finnish interfaces run to about this. */
const LONGER = 0.4
const PLAIN = 'aceghiklnorstuwyzACEGILNORSTUYZ'
const ACCENTED = 'åçéĝĥïķļñøŕšŧûŵýžÅÇÉĜĮĻÑØŔŠŦÛÝŽ'
/** Whatever stands between these two is set from right to left, whichever script it is in. */
const RIGHT_TO_LEFT = '\u202e'
const AS_BEFORE = '\u202c'

/** A compiled message: text, or text and places in turn; a place with cases holds a message for each. */
export type Compiled = string | readonly (string | Place)[]
type Place = readonly [name: string, type?: string, format?: unknown]

/** Text as the language nobody speaks has it: its letters repeated until it is longer by LONGER, and accented. */
function pseudoText(text: string): string {
  if (!/\p{L}/u.test(text)) return text
  let owed = 0
  const made = text.replace(/\p{L}+/gu, (word) => {
    owed += LONGER * word.length
    let longer = ''
    for (const letter of word) {
      const at = PLAIN.indexOf(letter)
      const accented = at < 0 ? letter : ACCENTED[at]
      // Units and abbreviations are as short everywhere.
      const twice = owed >= 1 && word.length > 2
      longer += twice ? accented + accented.toLowerCase() : accented
      if (twice) owed -= 1
    }
    return longer
  })
  return `${RIGHT_TO_LEFT}${made}${AS_BEFORE}`
}

/** A compiled message in the language nobody speaks; what is filled in stays. */
export function pseudoMessage(message: Compiled): Compiled {
  if (typeof message === 'string') return pseudoText(message)
  return message.map((part) => {
    if (typeof part === 'string') return pseudoText(part)
    const [name, type, format] = part
    if (!/^(plural|select|selectordinal)$/.test(type ?? '') || typeof format !== 'object') return part
    const cases = Object.entries(format as Readonly<Record<string, unknown>>).map(([id, one]) => [
      id,
      typeof one === 'number' ? one : pseudoMessage(one as Compiled),
    ])
    return [name, type, Object.fromEntries(cases)] as Place
  })
}

/** Speaks every message in it, once they are compiled, and sets the page from right to left. */
function pseudoPlugin(): Plugin {
  return {
    name: 'pseudo-locale',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.icu.json')) return null
      const messages = JSON.parse(code.slice('export default '.length)) as Record<string, Compiled>
      const spoken = Object.fromEntries(
        Object.entries(messages).map(([key, message]) => [key, pseudoMessage(message)]),
      )
      return { code: `export default ${JSON.stringify(spoken)}`, map: null, moduleType: 'js' }
    },
    transformIndexHtml: (html) => html.replace('<html', '<html dir="rtl"'),
  }
}

/** Builds the site in it. */
async function buildPseudo(): Promise<void> {
  await build({
    root: ROOT,
    // Not the site's: no worker stands beside it.
    mode: 'pseudo',
    logLevel: 'warn',
    plugins: [pseudoPlugin()],
    build: { outDir: PSEUDO_DIST, emptyOutDir: true },
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildPseudo()
