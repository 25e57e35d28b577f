import { describe, expect, it } from 'vitest'
import { partsOf } from '../../scripts/languages'
import { type Ease, easeOfSpanish, gradeOfArabic, spanishSyllables } from '../support/readability-languages'

/** What everyone reads, by family: as in English. */
const PLAIN = [
  'caption',
  'mirror',
  'compared',
  'care',
  'describe',
  'depth',
  'safety',
  'changed-mirror',
  'term-means',
  'because',
  'why',
  'step',
]
/** No sentence that everyone reads has more words. */
const LONGEST = 20

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** Sentences of a family, terms that are explained in place taken as a short word that is known. */
function rowsOf(language: 'es' | 'ar', family: string, easeOf: (text: string) => Ease, word: string) {
  const all: Record<string, string> = Object.assign({}, ...Object.values(partsOf(language)))
  const forms = Object.entries(all).flatMap(([id, text]) => (id.startsWith('term-find.') ? text : []))
  const terms = new RegExp(`(^|[^\\p{L}])(?:${forms.join('|')})\\p{L}*`, 'giu')
  return (
    Object.entries(all)
      // A name, a label or a number is no text to read.
      .filter(([id, text]) => id.startsWith(`${family}.`) && /[.!?؟]$/.test(text))
      .map(([id, text]) => ({ id, ...easeOf(text.replaceAll(terms, `$1${word}`)) }))
      .filter(({ words }) => words > 3)
  )
}

describe('how easily Spanish is read', () => {
  it('is counted as it is spoken', () => {
    const counts = {
      sol: 1,
      piel: 1,
      aguja: 3,
      día: 2,
      cicatriz: 3,
      sangre: 2,
      quince: 2,
      guerra: 2,
      leer: 2,
      muy: 1,
    }
    for (const [word, count] of Object.entries(counts)) expect(spanishSyllables(word), word).toBe(count)
    expect(easeOfSpanish('La piel es roja. No pica.').value).toBeGreaterThan(90)
    expect(
      easeOfSpanish('La reorganización extracelular histopatológicamente documentada es considerable.').value,
    ).toBeLessThan(10)
  })

  it('is normal or easier for an adult in every message, rather easy in the middle one', () => {
    for (const family of PLAIN) {
      const rows = rowsOf('es', family, easeOfSpanish, 'voz')
      expect(rows.length, family).toBeGreaterThan(2)
      expect(rows.filter(({ value, longest }) => value < 55 || longest > LONGEST)).toEqual([])
      expect(median(rows.map(({ value }) => value)), family).toBeGreaterThanOrEqual(65)
    }
  })
})

describe('how easily Arabic is read', () => {
  it('tells short words from long ones', () => {
    expect(gradeOfArabic('الجلد حي.').value).toBeLessThan(5)
    expect(gradeOfArabic('الاستجابات الالتهابية والميكانيكية المستحدثة.').value).toBeGreaterThan(20)
    // Marks over letters make no word longer.
    expect(gradeOfArabic('بَلْعَم.').value).toBe(gradeOfArabic('بلعم.').value)
  })

  it('is at most grade 8 in every longer message and in every family, and no sentence is long', () => {
    for (const family of PLAIN) {
      const rows = rowsOf('ar', family, gradeOfArabic, 'كلمة')
      expect(rows.length, family).toBeGreaterThan(2)
      // The mean length of a handful of words says little.
      expect(rows.filter(({ words, value }) => words >= 12 && value > 8)).toEqual([])
      expect(rows.filter(({ longest }) => longest > LONGEST)).toEqual([])
      expect(median(rows.map(({ value }) => value)), family).toBeLessThanOrEqual(8)
    }
  })
})
