import type { LanguageId } from '../base/languages'
import type { Messages, Words } from '../content/catalogue'

// A chunk of its own: most pages are read in the language they were built in.

// Every language but English is a folder whose page.ts has all that the page says; the records of the evidence come apart.
const PAGES = import.meta.glob<Messages>('../content/*/page.ts', { import: 'default' })
const RECORDS = import.meta.glob<Messages>('../content/*/records.icu.json', { import: 'default' })

/** Teaches `words` all that the page says in another language. Rejects where that did not load. */
export async function fetchWords(words: Words, locale: LanguageId): Promise<void> {
  words.learn(await fetchFrom(PAGES, `../content/${locale}/page.ts`), locale)
}

/** Teaches `words` what their language says for the records of the evidence. Rejects where that did not load. */
export async function fetchRecords(words: Words): Promise<void> {
  words.learn(await fetchFrom(RECORDS, `../content/${words.locale}/records.icu.json`), words.locale)
}

async function fetchFrom(
  all: Readonly<Record<string, () => Promise<Messages>>>,
  file: string,
): Promise<Messages> {
  const fetch = all[file]
  if (!fetch) throw new Error(`no ${file}`)
  return fetch()
}
