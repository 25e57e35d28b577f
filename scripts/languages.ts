import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { LANGUAGE_IDS, type LanguageId, LANGUAGES } from '../src/base/languages'
import { EMBED_PRESETS } from '../src/embed/presets.data'
import { EVIDENCE } from '../src/model/evidence/records.data'

// What every language but English must say, and whether it does: run by a test, and by hand while translating
// (docs/languages.md).

const CONTENT = join(import.meta.dirname, '../src/content')

type Catalogue = Readonly<Record<string, string>>
/** A part of the product's words: a file of that name in each language's folder. */
export type Parts = Readonly<Record<string, Catalogue>>

/** Every language but the one that is written first. */
export const OTHER_LANGUAGES = LANGUAGE_IDS.filter((id) => id !== 'en')

/** All parts that a language's folder has, as written. Empty for a folder that is not there. */
export function partsOf(language: LanguageId): Parts {
  const folder = join(CONTENT, language)
  if (!existsSync(folder)) return {}
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.icu.json'))
      .map((name) => [
        name.replace('.icu.json', ''),
        JSON.parse(readFileSync(join(folder, name), 'utf8')) as Catalogue,
      ]),
  )
}

/** Text of the data as a message: nothing in it is a place. */
const literal = (text: string) => text.replaceAll("'", '’').replaceAll(/[{}]/g, '')

/** What every other language has to say: the messages, and the texts that stand in the data in English. */
export function englishParts(): Parts {
  const records: Record<string, string> = {}
  for (const [id, { statement, conditions, note }] of Object.entries(EVIDENCE)) {
    records[`record.${id}`] = literal(statement)
    if (conditions !== '') records[`record-conditions.${id}`] = literal(conditions)
    if (note !== null) records[`record-note.${id}`] = literal(note)
  }
  const presets: Record<string, string> = {}
  for (const { id, title, text, alt } of EMBED_PRESETS) {
    presets[`preset-title.${id}`] = literal(title)
    presets[`preset-text.${id}`] = literal(text)
    presets[`preset-alt.${id}`] = literal(alt)
  }
  return { ...partsOf('en'), records, presets }
}

type Compiled = string | readonly (string | readonly unknown[])[]

/** The places of a compiled message, with their kinds, and the cases of each plural. */
function placesOf(message: Compiled): {
  readonly places: readonly string[]
  readonly plurals: readonly string[][]
  /** What is said around them and in their cases. */
  readonly said: string
} {
  const places = new Set<string>()
  const plurals: string[][] = []
  const said: string[] = []
  const walk = (one: Compiled) => {
    if (typeof one === 'string') {
      said.push(one)
      return
    }
    for (const part of one) {
      if (typeof part === 'string') {
        said.push(part)
        continue
      }
      const [name, kind, cases] = part as readonly [string, string?, Readonly<Record<string, unknown>>?]
      if (name !== '#') places.add(`${name}:${kind ?? ''}`)
      if (typeof cases !== 'object') continue
      if (kind === 'plural')
        plurals.push(Object.keys(cases).filter((id) => id !== 'offset' && !/^\d/.test(id)))
      for (const text of Object.values(cases))
        if (typeof text === 'string' || Array.isArray(text)) walk(text as Compiled)
    }
  }
  walk(message)
  return { places: [...places].toSorted(), plurals, said: said.join(' ') }
}

/** The plural categories that whole numbers up to a hundred fall into. */
function categoriesOf(language: LanguageId): readonly string[] {
  const rules = new Intl.PluralRules(LANGUAGES[language].tag)
  return [...new Set(Array.from({ length: 101 }, (_, n) => rules.select(n)))]
}

/** Words that say a text is English. */
const ENGLISH =
  /(?<![\p{L}-])(?:the|and|with|of|are|is|was|were|from|this|that|which|needle|skin|than)(?![\p{L}-])/u
/** One thing that is wrong with a language. */
export interface Fault {
  readonly part: string
  readonly id: string
  readonly what: string
}

/** What is missing, extra, left in English, or put together differently than in English. Empty: the language is whole. */
export function faultsOf(
  language: LanguageId,
  english = englishParts(),
  parts = partsOf(language),
): readonly Fault[] {
  const faults: Fault[] = []
  const wanted = categoriesOf(language)
  for (const part of new Set([...Object.keys(english), ...Object.keys(parts)])) {
    const [theirs, ours] = [english[part] ?? {}, parts[part] ?? {}]
    const fault = (id: string, what: string) => faults.push({ part, id, what })
    for (const id of Object.keys(theirs)) if (!(id in ours)) fault(id, 'missing')
    for (const [id, text] of Object.entries(ours)) {
      const model = theirs[id]
      if (model === undefined) {
        fault(id, 'extra')
        continue
      }
      for (const what of faultsIn(text, model, language, wanted)) fault(id, what)
    }
  }
  return faults
}

function faultsIn(
  text: string,
  english: string,
  language: LanguageId,
  wanted: readonly string[],
): readonly string[] {
  if (text.trim() === '') return ['empty']
  // It would quote what follows (ICU).
  if (text.includes("'")) return ['straight apostrophe']
  const faults: string[] = []
  const own = placesOf(compileMessage(text))
  // What does not parse comes back as it is written.
  if (/[{}]/.test(own.said)) return ['does not compile']
  const model = placesOf(compileMessage(english))
  if (own.places.join(' ') !== model.places.join(' '))
    faults.push(`places “${own.places.join(' ')}” where English has “${model.places.join(' ')}”`)
  for (const cases of own.plurals) {
    const lacks = wanted.filter((category) => category !== 'zero' && !cases.includes(category))
    if (lacks.length > 0) faults.push(`plural without ${lacks.join(', ')}`)
  }
  // Names of hosts, databases and people are the same everywhere.
  const isText = (model.said.match(/\b[a-z]{4,}/g)?.length ?? 0) >= 2
  if (text === english && isText) faults.push('left in English')
  if (ENGLISH.test(own.said.replaceAll(/«[^»]*»|https?:\S+|\p{Lu}\p{L}+ and \p{Lu}\p{L}+/gu, ' ')))
    faults.push('English words in it')
  if (LANGUAGES[language].direction === 'rtl') {
    if (isText && !/[\u0600-\u06ff]/.test(own.said)) faults.push('not in its script')
    if (/[٠-٩۰-۹]/.test(text)) faults.push('other digits than 0–9')
  }
  return faults
}

/** Writes a language's files as English has them laid out: same parts, same order; what English no longer has goes. */
function layOut(language: LanguageId): void {
  const all: Record<string, string> = Object.assign({}, ...Object.values(partsOf(language)))
  for (const [part, english] of Object.entries(englishParts())) {
    const own = Object.fromEntries(Object.keys(english).flatMap((id) => (id in all ? [[id, all[id]]] : [])))
    writeFileSync(join(CONTENT, language, `${part}.icu.json`), `${JSON.stringify(own, null, 2)}\n`)
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--english')) {
    const { records, presets } = englishParts()
    console.log(JSON.stringify({ records, presets }, null, 2))
    process.exit()
  }
  const shown = process.argv.includes('--all') ? Infinity : 20
  let count = 0
  for (const language of OTHER_LANGUAGES) {
    if (process.argv.includes('--lay-out')) layOut(language)
    const faults = faultsOf(language)
    count += faults.length
    console.log(`${LANGUAGES[language].name}: ${faults.length} to mend`)
    for (const { part, id, what } of faults.slice(0, shown)) console.log(`  ${part} ${id}: ${what}`)
  }
  if (count > 0) process.exitCode = 1
}
