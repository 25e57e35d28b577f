import { describe, expect, it } from 'vitest'
import { message, MESSAGES } from '../../scripts/messages'
import { STEP_IDS } from '../../src/story/story-steps'
import { readabilityOf } from '../support/readability'

/** The hardest that a plain message may be, and the middle of all, US grades. */
const HARDEST = 8
const MIDDLE = 6

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

describe('readability', () => {
  it('counts a known easy and a known hard text as such', () => {
    expect(readabilityOf('The cat sat on the mat. It was warm.').fleschKincaid).toBeLessThan(2)
    const hard =
      'Histopathological examination demonstrated considerable reorganisation of extracellular components.'
    expect(readabilityOf(hard).fleschKincaid).toBeGreaterThan(14)
    expect(readabilityOf(hard).smog).toBeGreaterThan(12)
  })

  it('of the stories: no step above grade 8, the middle one at most 6, by two formulas', () => {
    const rows = STEP_IDS.map((id) => ({ id, ...readabilityOf(message(`step.${id}`)) }))
    const shown = (grade: number) => grade.toFixed(1).padStart(5)
    console.log(
      [
        'words  FK   SMOG  step',
        ...rows.map(
          ({ id, words, fleschKincaid, smog }) =>
            `${String(words).padStart(4)} ${shown(fleschKincaid)} ${shown(smog)}  ${id}`,
        ),
        `middle ${shown(median(rows.map((row) => row.fleschKincaid)))} ${shown(median(rows.map((row) => row.smog)))}`,
      ].join('\n'),
    )
    for (const formula of ['fleschKincaid', 'smog'] as const) {
      expect(rows.filter((row) => row[formula] > HARDEST).map(({ id }) => id)).toEqual([])
      expect(median(rows.map((row) => row[formula]))).toBeLessThanOrEqual(MIDDLE)
    }
  })

  it.each(['term-means', 'because', 'why'])(
    'of what explains (%s): no message above grade 8, the middle one at most 6, by two formulas',
    (family) => {
      const rows = Object.entries(MESSAGES)
        .filter(([id]) => id.startsWith(`${family}.`))
        .map(([id, text]) => ({ id, ...readabilityOf(text) }))
      expect(rows.length).toBeGreaterThan(9)
      for (const formula of ['fleschKincaid', 'smog'] as const) {
        expect(rows.filter((row) => row[formula] > HARDEST).map(({ id }) => id)).toEqual([])
        expect(median(rows.map((row) => row[formula]))).toBeLessThanOrEqual(MIDDLE)
      }
    },
  )

  /** Terms that the glossary explains wherever they stand: a press on them says what they are. */
  const explained = new RegExp(
    `[\\p{L}\\p{N}-]*(?:${Object.entries(MESSAGES)
      .filter(([id]) => id.startsWith('term-find.'))
      .map(([, forms]) => forms)
      .join('|')})\\p{L}*`,
    'giu',
  )
  const known = (text: string) => text.replaceAll(explained, 'term')

  it('takes a term that is explained in place as known, and no other word', () => {
    expect(known('Fibroblasts and re-epithelialisation')).toBe('term and term')
    expect(readabilityOf(known('It is an extraordinary situation.')).smog).toBeGreaterThan(HARDEST)
  })

  /** What everyone reads, by family; stories and what explains have their own tests above. */
  const PLAIN = ['caption', 'mirror', 'compared', 'care', 'describe', 'depth', 'safety', 'changed-mirror']
  const rowsOf = (family: string) =>
    Object.entries(MESSAGES)
      .filter(([id]) => id.startsWith(`${family}.`))
      .map(([id, text]) => ({ id, ...readabilityOf(known(text)) }))
      // A name or a number is no text to read.
      .filter(({ words }) => words > 3)

  it.each(PLAIN)(
    'of what everyone reads (%s): no message above grade 8, terms explained in place aside',
    (family) => {
      const rows = rowsOf(family)
      expect(rows.length).toBeGreaterThan(2)
      for (const formula of ['fleschKincaid', 'smog'] as const) {
        expect(rows.filter((row) => row[formula] > HARDEST).map(({ id }) => id)).toEqual([])
      }
    },
  )

  it('of all that everyone reads: the middle message at most grade 6, by two formulas', () => {
    const rows = PLAIN.flatMap(rowsOf)
    for (const formula of ['fleschKincaid', 'smog'] as const) {
      const middle = median(rows.map((row) => row[formula]))
      console.log(`${rows.length} messages, middle by ${formula}: ${middle.toFixed(1)}`)
      expect(middle).toBeLessThanOrEqual(MIDDLE)
    }
  })
})
