import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { parsePlan } from '../../src/model/parse-plan'
import { DEFAULT_PLAN, PLAN_LIMITS, type NumberField } from '../../src/model/plan'
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
})
