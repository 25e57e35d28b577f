import { LANGUAGE_IDS, type LanguageId } from '../../src/base/languages'
import { createWords, type Messages, type Words } from '../../src/content/catalogue'

const FILES = import.meta.glob<Messages>('../../src/content/*/*.icu.json', { import: 'default', eager: true })

/** Compiled messages of a language, all parts of it. */
function messagesOf(language: LanguageId): Messages {
  const own = Object.entries(FILES).filter(([file]) => file.includes(`/content/${language}/`))
  return Object.assign({}, ...own.map(([, messages]) => messages)) as Messages
}

/** English words that have been taught every part in every language: `wordsOfAll().in('es')` says all there is. */
export function wordsOfAll(): Words {
  const words = createWords()
  for (const language of LANGUAGE_IDS) words.learn(messagesOf(language), language)
  return words
}
