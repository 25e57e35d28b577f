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
})
