import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { parsePlan, toLegalNumber } from '../../src/model/parse-plan'
import { ageYearsOf, DEFAULT_PLAN, PLAN_LIMITS, type NumberField, sessionTimesH } from '../../src/model/plan'
import { anyPlan } from '../support/arbitraries'

describe('parsePlan', () => {
  it('makes a legal plan of anything, without throwing, and leaves legal plans alone', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (anything) => {
        const { plan } = parsePlan(anything)
        expect(parsePlan(plan)).toEqual({ plan, notes: [] })
      }),
    )
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(parsePlan(plan)).toEqual({ plan, notes: [] })
      }),
    )
  })

  it('moves numbers beyond a limit to it, and says so', () => {
    const fields = Object.keys(PLAN_LIMITS) as NumberField[]
    for (const field of fields) {
      const { low, high } = PLAN_LIMITS[field]
      for (const [given, used] of [
        [low - 1.3, low],
        [high + 99, high],
      ]) {
        const { plan, notes } = parsePlan({ [field]: given })
        expect(plan).toEqual({ ...DEFAULT_PLAN, [field]: used })
        expect(notes).toEqual([{ field, given: String(given), used, reason: 'outside' }])
      }
    }
  })

  it.each([
    ['depthMm', 'deep'],
    ['depthMm', ''],
    ['depthMm', Number.NaN],
    ['depthMm', null],
    ['site', 'moon'],
    ['site', 3],
    ['device', { toString: 'pen' }],
    ['concern', ['none']],
  ])('takes the default for %s = %o, and says so', (field, given) => {
    const { plan, notes } = parsePlan({ [field]: given })
    expect(plan).toEqual(DEFAULT_PLAN)
    expect(notes.map((note) => [note.field, note.reason])).toEqual([[field, 'unknown']])
  })

  it('reads numbers from text, as links bring them', () => {
    expect(parsePlan({ depthMm: '0.5', sessions: '3' }).plan).toMatchObject({ depthMm: 0.5, sessions: 3 })
  })

  it('rounds to the step of each field', () => {
    expect(parsePlan({ depthMm: 1.234 }).plan.depthMm).toBe(1.23)
    expect(parsePlan({ depthMm: 1.236 }).plan.depthMm).toBe(1.24)
    expect(parsePlan({ needleWidthUm: 200.6 }).plan.needleWidthUm).toBe(201)
    expect(parsePlan({ ageDecade: 44 }).plan.ageDecade).toBe(40)
    expect(parsePlan({ ageDecade: 46 }).plan.ageDecade).toBe(50)
    expect(parsePlan({ sessions: 2.4 }).plan.sessions).toBe(2)
    // Rounding is no note; only leaving the range is.
    expect(parsePlan({ depthMm: 1.234, ageDecade: 44 }).notes).toEqual([])
    expect(toLegalNumber(7, { low: 0, high: 100, step: 5 })).toBe(5)
    expect(toLegalNumber(8, { low: 0, high: 100, step: 5 })).toBe(10)
    expect(toLegalNumber(0.27, { low: 0, high: 1, step: 0.1 })).toBe(0.3)
  })

  it('quotes what was given in at most 24 characters, and of things that are no text only what they are', () => {
    const given = (value: unknown) => parsePlan({ site: value }).notes[0]?.given
    expect(given('moon')).toBe('moon')
    expect(given(7)).toBe('7')
    expect(given(true)).toBe('true')
    expect(given({ a: 1 })).toBe('object')
    expect(given(['cheek'])).toBe('object')
    expect(given('x'.repeat(60))).toBe('x'.repeat(24))
    expect(given(null)).toBe('object')
  })
})

describe('a plan', () => {
  it('has its sessions so many weeks apart, the first at zero', () => {
    expect(sessionTimesH(DEFAULT_PLAN)).toEqual([0])
    expect(sessionTimesH({ ...DEFAULT_PLAN, sessions: 3, intervalWeeks: 2 })).toEqual([0, 336, 672])
  })

  it('has an age in the middle of its decade', () => {
    expect(ageYearsOf(DEFAULT_PLAN)).toBe(35)
    expect(ageYearsOf({ ...DEFAULT_PLAN, ageDecade: 80 })).toBe(85)
  })
})
