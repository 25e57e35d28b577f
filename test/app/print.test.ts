import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOf, seenWords, underWords } from '../../src/app/print/by-day'
import { HOME_SOURCES, numberSources, shortCitation } from '../../src/app/print/paper-sources'
import { createWords } from '../../src/content/catalogue'
import print from '../../src/content/en/print.icu.json'
import { simulate } from '../../src/model/course'
import { recordOf } from '../../src/model/evidence/grade'
import { EVIDENCE } from '../../src/model/evidence/records.data'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { recoveryEndsH } from '../../src/model/recovery/recovery'
import { DAY_H } from '../../src/model/time'
import { anyPlan } from '../support/arbitraries'

const words = createWords()
words.learn(print)

describe('the days on paper', () => {
  it('are what the model says of the default plan', () => {
    const rows = daysOf(simulate(DEFAULT_PLAN))
    expect(rows.map((row) => seenWords(words, row))).toEqual([
      'Most are red. Swelling is usual. Dots of blood may show.',
      'Most are red. Swelling is usual. Some peel.',
      'Some are red. Swelling is usual. Peeling is usual.',
      'Some are red. Some are swollen. Peeling is usual.',
      'Some are swollen. Some peel.',
      'Back to normal for most people.',
      'By now a lasting change can be judged. Some see none.',
    ])
    expect(rows.map(({ phase }) => phase)).toEqual([
      ...Array(4).fill('inflammation'),
      'proliferation',
      'proliferation',
      'remodelling',
    ])
  })

  it('never say that most are red after redness has settled in the typical person, and end when it ends for the slow', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const course = simulate(plan)
        const ends = recoveryEndsH(course, 'redness')
        for (const [id, sinceH] of [
          ['day-1', DAY_H],
          ['day-2', 2 * DAY_H],
          ['day-3', 3 * DAY_H],
          ['month-1', 30 * DAY_H],
        ] as const) {
          const { redness } = daysOf(course).find((row) => row.id === id)?.seen ?? { redness: null }
          if (redness === 'usual') expect(ends?.typical ?? 0).toBeGreaterThanOrEqual(sinceH * 0.97)
          if (redness === 'none' && ends) expect(ends.high).toBeLessThanOrEqual(sinceH * 1.05)
        }
      }),
      { numRuns: 40, seed: 7 },
    )
  })

  it('do not come back once they are over, for any plan, and are whole sentences', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const rows = daysOf(simulate(plan))
        for (const track of ['redness', 'swelling', 'pinpoint-blood'] as const) {
          const shares = rows.map(({ seen }) => ['none', 'some', 'usual'].indexOf(seen[track]))
          expect(shares).toEqual(shares.toSorted((a, b) => b - a))
        }
        for (const row of rows) {
          for (const said of [seenWords(words, row), underWords(words, row)])
            expect(said).toMatch(/^[A-Z].*\.$/s)
        }
      }),
      { numRuns: 40, seed: 8 },
    )
  })
})

describe('the sources on paper', () => {
  it('number each paper once, in the order in which it is leant on, and no assumption', () => {
    const sources = numberSources([['assume-aftercare'], ...Object.values(HOME_SOURCES)])
    const links = sources.list.map(({ record }) => record.link)
    expect(new Set(links).size).toBe(links.length)
    expect(sources.numbersOf(HOME_SOURCES.days)).toEqual([1, 2, 3])
    expect(sources.numbersOf(['assume-aftercare'])).toEqual([])
    // Two findings of one trial are one paper.
    expect(sources.numbersOf(HOME_SOURCES.promised).length).toBe(2)
    for (const id of Object.values(HOME_SOURCES).flat()) expect(recordOf(id), id).toBeDefined()
  })

  it('cite every record of the product in a few words with no gap', () => {
    for (const [id, record] of Object.entries(EVIDENCE)) {
      const said = shortCitation(words, record)
      expect(said, id).toMatch(/^\S.*\d{4}|no year/)
      expect(said, id).not.toMatch(/^,|undefined|null|\( ?\)|not seen/)
      expect(said.length, `${id}: ${said}`).toBeLessThan(150)
    }
  })
})
