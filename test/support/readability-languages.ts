/** How hard a text is to read, by the formula that fits its language. */
export interface Ease {
  readonly words: number
  /** Words of the longest sentence. */
  readonly longest: number
  readonly value: number
}

const partsOf = (text: string) => {
  const plain = text
    .replaceAll(/\{[^{}]*\}/g, '1')
    .replaceAll(/(\d)[.,](\d)/g, '$1$2')
    .replaceAll(/\p{Mn}/gu, '')
  const sentences = plain
    .split(/[.!?؟:;؛](?:\s|$)/)
    .map((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’-]*/gu) ?? [])
    .filter((words) => words.length > 0)
  return { sentences, words: sentences.flat() }
}

const STRONG = /[aeoáéíóú]/
/** Syllables of a Spanish word: a vowel each, but for those that run together (diphthongs, ü and i, u beside another). */
export function spanishSyllables(word: string): number {
  // A u after q, and after g before e and i, is silent; a y that ends a word is a vowel.
  const plain = word
    .toLowerCase()
    .replaceAll(/qu(?=[eiéí])/g, 'q')
    .replaceAll(/gu(?=[eiéí])/g, 'g')
    .replace(/y$/, 'i')
  let count = 0
  for (const [group] of plain.matchAll(/[aeiouáéíóúü]+/g)) {
    count++
    for (let i = 1; i < group.length; i++) if (STRONG.test(group[i - 1]) && STRONG.test(group[i])) count++
  }
  return Math.max(1, count)
}

/**
 * Perspicuity of a Spanish text after Szigriszt-Pazos (1993), read on the INFLESZ scale of Barrio-Cantalejo (2008): above
 * 55 is normal for an adult, above 65 rather easy. Higher is easier.
 */
export function easeOfSpanish(text: string): Ease {
  const { sentences, words } = partsOf(text)
  const syllables = words.reduce((sum, word) => sum + (/\d/.test(word) ? 1 : spanishSyllables(word)), 0)
  return {
    words: words.length,
    longest: Math.max(...sentences.map((sentence) => sentence.length)),
    value: 206.835 - 62.3 * (syllables / words.length) - words.length / sentences.length,
  }
}

/**
 * School grade of an Arabic text after Al-Heeti (1984), which reads it off the mean length of its words in letters,
 * without marks: 4.414 × length − 13.468. Lower is easier. It knows nothing of sentences; their length is held apart.
 */
export function gradeOfArabic(text: string): Ease {
  const { sentences, words } = partsOf(text)
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  return {
    words: words.length,
    longest: Math.max(...sentences.map((sentence) => sentence.length)),
    value: 4.414 * (letters / words.length) - 13.468,
  }
}
