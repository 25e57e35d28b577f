import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import compareMessages from '../../src/content/en/compare.icu.json'
import figures from '../../src/content/en/figures.icu.json'
import panels from '../../src/content/en/panels.icu.json'
import { createWords } from '../../src/content/catalogue'
import { startBands } from '../../src/model/bands'
import { type Course, simulate, stateAt } from '../../src/model/course'
import { CLOSED, REDNESS_SETTLED } from '../../src/model/events'
import { Q } from '../../src/model/healing/states'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { COMPARED_FIELDS, comparisonIn, otherPlan } from '../../src/state/compare'
import {
  DIFFERENCE_IDS,
  momentTraits,
  relationsOf,
  sayingOf,
  standingTraits,
  type Traits,
} from '../../src/story/difference'
import { relationWords, sayingWords, traitWords } from '../../src/ui/compare-words'
import { anyPlan, anyTimeH } from '../support/arbitraries'

const words = createWords()
words.learn(panels)
words.learn(figures)
words.learn(compareMessages)

function traitsAt(course: Course, timeH: number): Traits {
  return { ...standingTraits(course), ...momentTraits(course, null, stateAt(course, timeH)) }
}

const anyPair = fc
  .tuple(anyPlan, fc.constantFrom(...COMPARED_FIELDS), anyTimeH)
  .map(([plan, field, timeH]) => {
    const [first, second] = [plan, otherPlan(plan, comparisonIn(field, plan))].map((one) => simulate(one))
    return { first, second, timeH: Math.min(timeH, first.endH) }
  })

/** What must never be said of two sides; each is shown below to be caught. */
const CONTRADICTIONS: readonly {
  readonly what: string
  readonly isIn: (said: string, first: Traits, second: Traits) => boolean
}[] = [
  {
    what: 'openings differ that do not',
    isIn: (said, first, second) =>
      /have closed/.test(said) && new Set([first.openings, second.openings]).size < 2,
  },
  {
    what: 'the closed side is said to be closing',
    isIn: (said, first, second) =>
      (/In B they are still/.test(said) && second.openings !== 'open') ||
      (/In A they are still/.test(said) && first.openings !== 'open'),
  },
  {
    what: 'a side is called red that has settled, or the other way round',
    isIn: (said, first, second) =>
      (/A is still red/.test(said) && first.redness !== 'red') ||
      (/B is still red/.test(said) && second.redness !== 'red'),
  },
  {
    what: 'one side reaches further while the ranges overlap',
    isIn: (said, first, second) =>
      /further down/.test(said) &&
      first.reach.low <= second.reach.high &&
      second.reach.low <= first.reach.high,
  },
  {
    what: 'deeper, or a device, is called better',
    isIn: (said) => /better|stronger|works|best|improve/i.test(said),
  },
]

describe('what sets two plans apart', () => {
  it('is said in a sentence that nothing contradicts, and swapped when the sides are', () => {
    fc.assert(
      fc.property(anyPair, ({ first, second, timeH }) => {
        const [one, other] = [traitsAt(first, timeH), traitsAt(second, timeH)]
        const said = sayingWords(words, sayingOf(one, other))
        expect(said).not.toBe('')
        for (const { what, isIn } of CONTRADICTIONS)
          expect(isIn(said, one, other), `${what}: ${said}`).toBe(false)
        const back = sayingOf(other, one)
        const flipped = { first: 'second', second: 'first' } as const
        const saying = sayingOf(one, other)
        expect(back).toEqual('more' in saying ? { ...saying, more: flipped[saying.more] } : saying)
        for (const id of DIFFERENCE_IDS) {
          expect(traitWords(words, id, one)).not.toBe('')
          expect(relationWords(words, id, one, one)).toBe(id === 'collagen' ? '' : 'same')
        }
      }),
      { numRuns: 60 },
    )
  })

  const deep = traitsAt(simulate(DEFAULT_PLAN), 10)
  it.each([
    [
      'openings differ that do not',
      'In A the openings have closed. In B they are still closing.',
      deep,
      deep,
    ],
    [
      'the closed side is said to be closing',
      'In A the openings have closed. In B they are still closing.',
      { ...deep, openings: 'open' },
      { ...deep, openings: 'closed' },
    ],
    [
      'a side is called red that has settled, or the other way round',
      'B looks calm again. A is still red.',
      { ...deep, redness: 'settled' },
      { ...deep, redness: 'red' },
    ],
    [
      'one side reaches further while the ranges overlap',
      'The needle reaches further down in A than in B.',
      deep,
      deep,
    ],
    ['deeper, or a device, is called better', 'A works better.', deep, deep],
  ] as const)('would be noticed where wrong: %s', (what, said, first, second) => {
    const rule = CONTRADICTIONS.find((one) => one.what === what)
    expect(rule?.isIn(said, first, second)).toBe(true)
  })

  it('tells what the state tells: openings by closure, redness by its threshold', () => {
    fc.assert(
      fc.property(anyPair, ({ first, timeH }) => {
        const state = stateAt(first, timeH)
        const { openings, redness } = momentTraits(first, null, state)
        expect(openings).toBe(state.session < 0 ? 'none' : state.zone[Q.closure] < CLOSED ? 'open' : 'closed')
        if (redness === 'settled') expect(state.zone[Q.redness]).toBeLessThanOrEqual(REDNESS_SETTLED + 1e-3)
        if (state.session >= 0 && state.zone[Q.redness] > REDNESS_SETTLED + 1e-3) expect(redness).toBe('red')
      }),
      { numRuns: 60 },
    )
  })

  it('compares new collagen by its bands, and calls what overlaps overlapping', () => {
    const [deeper, middle] = [1.5, 0.5].map((depthMm) => {
      const course = simulate({ ...DEFAULT_PLAN, depthMm })
      const run = startBands(course, 12)
      while (!run.advance(5000));
      return { ...standingTraits(course), ...momentTraits(course, run.bands(), stateAt(course, 4000)) }
    })
    expect(deeper.collagen?.typical).toBeGreaterThan(middle.collagen?.typical ?? 1)
    expect(relationsOf(deeper, middle).collagen).toBe('overlap')
    expect(sayingOf(deeper, middle)).toEqual({ id: 'collagen-overlap' })
    // Where they lie apart it is said whose doing that is.
    const none = { ...middle, collagen: { low: 0, typical: 0, high: 0 } }
    const much = { ...deeper, collagen: { low: 0.1, typical: 0.2, high: 0.3 } }
    expect(relationsOf(much, none).collagen).toBe('first')
    expect(sayingWords(words, sayingOf(much, none))).toContain('assumes')
  })
})
