import { syllable } from 'syllable'

/** How hard a text is to read, as the US school grade by two formulas. */
export interface Readability {
  readonly words: number
  /** Flesch–Kincaid: long sentences and long words. */
  readonly fleschKincaid: number
  /** SMOG: words of three syllables and more; made for 30 sentences, scaled here to however many there are. */
  readonly smog: number
}

/** Grades of a message. A figure counts as a word of one syllable; a place that is filled in likewise. */
export function readabilityOf(text: string): Readability {
  const plain = text.replaceAll(/\{[^{}]*\}/g, '1').replaceAll(/(\d)[.,](\d)/g, '$1$2')
  const sentences = plain.split(/[.!?](?:\s|$)/).filter((part) => /[a-z0-9]/i.test(part)).length
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
  // Parts of a word with a hyphen are read one by one.
  const syllables = words.map((word) =>
    word.split('-').map((part) => (/\d/.test(part) ? 1 : Math.max(1, syllable(part)))),
  )
  const all = syllables.flat().reduce((sum, count) => sum + count, 0)
  const long = syllables.flat().filter((count) => count >= 3).length
  return {
    words: words.length,
    fleschKincaid: 0.39 * (words.length / sentences) + 11.8 * (all / words.length) - 15.59,
    smog: 1.043 * Math.sqrt((long * 30) / sentences) + 3.1291,
  }
}
