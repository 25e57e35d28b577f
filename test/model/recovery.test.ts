import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simulate, stateAt } from '../../src/model/course'
import { REDNESS_SETTLED } from '../../src/model/events'
import { Q } from '../../src/model/healing/states'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { ADVISED, DARK_MARKS, NUMBING_MINUTES, PAIN_SCORES } from '../../src/model/recovery/advice.data'
import { RECOVERY_IDS, recoveryReader } from '../../src/model/recovery/recovery'
import { DAY_H } from '../../src/model/time'
import { anyPlan, anyTimeH } from '../support/arbitraries'
import { runsOf } from '../support/runs'

describe('recovery', () => {
  it('keeps every track in 0–1 with its typical course inside its band, and at nothing before', () => {
    fc.assert(
      fc.property(anyPlan, anyTimeH, (plan, timeH) => {
        const reader = recoveryReader(simulate(plan))
        const now = reader.at(timeH)
        for (const id of RECOVERY_IDS) {
          const { low, typical, high } = now[id]
          expect(low, id).toBeGreaterThanOrEqual(0)
          expect(low, id).toBeLessThanOrEqual(typical)
          expect(typical, id).toBeLessThanOrEqual(high)
          expect(high, id).toBeLessThanOrEqual(1)
          expect(reader.at(-0.01)[id]).toEqual({ low: 0, typical: 0, high: 0 })
        }
      }),
      runsOf(80),
    )
  })

  it('has one redness: the typical course is the model’s own, after one session', () => {
    const course = simulate(DEFAULT_PLAN)
    const reader = recoveryReader(course)
    for (const timeH of [0.05, 0.5, 6, 24, 72, 300]) {
      expect(reader.at(timeH).redness.typical).toBeCloseTo(stateAt(course, timeH).zone[Q.redness], 12)
    }
  })

  it('ends redness within hours in the quick and about a week in the slow, a day where no dermis is reached', () => {
    const reader = recoveryReader(simulate(DEFAULT_PLAN))
    expect(reader.at(4).redness.low).toBeLessThan(REDNESS_SETTLED)
    expect(reader.at(5 * DAY_H).redness.high).toBeGreaterThan(REDNESS_SETTLED)
    expect(reader.at(7.5 * DAY_H).redness.high).toBeLessThan(REDNESS_SETTLED * 1.1)
    const shallow = recoveryReader(simulate({ ...DEFAULT_PLAN, device: 'roller', depthMm: 0.2 }))
    expect(shallow.at(1.2 * DAY_H).redness.high).toBeLessThan(REDNESS_SETTLED)
  })

  it('gives deeper settings no less swelling, flaking or blood', () => {
    fc.assert(
      fc.property(anyPlan, fc.double({ min: 0.2, max: 3, noNaN: true }), anyTimeH, (plan, other, timeH) => {
        const at = (depthMm: number) => recoveryReader(simulate({ ...plan, sessions: 1, depthMm })).at(timeH)
        const [shallow, deep] = [at(Math.min(plan.depthMm, other)), at(Math.max(plan.depthMm, other))]
        for (const id of ['swelling', 'flaking', 'pinpoint-blood', 'water-loss'] as const) {
          expect(deep[id].typical, id).toBeGreaterThanOrEqual(shallow[id].typical - 1e-9)
        }
      }),
      runsOf(60),
    )
  })

  it('is over a week after: nothing typical is left, and every session starts it anew', () => {
    const course = simulate({ ...DEFAULT_PLAN, sessions: 2 })
    const reader = recoveryReader(course)
    const again = course.sessionTimesH[1]
    for (const id of RECOVERY_IDS) {
      expect(reader.at(8 * DAY_H)[id].typical, id).toBeLessThan(REDNESS_SETTLED)
      expect(reader.at(again + 3)[id]).toEqual(reader.at(3)[id])
    }
    expect(reader.at(0).swelling.typical).toBe(0)
    expect(reader.at(6).swelling.typical).toBeGreaterThan(0.5)
    expect(reader.at(3 * DAY_H).flaking.typical).toBeGreaterThan(reader.at(DAY_H).flaking.typical)
  })

  it('keeps its stated ranges in order', () => {
    for (const { low, typical, high } of [...ADVISED.map(({ untilH }) => untilH), NUMBING_MINUTES.range]) {
      expect(low).toBeLessThanOrEqual(typical)
      expect(typical).toBeLessThanOrEqual(high)
    }
    expect(PAIN_SCORES.range.low).toBeLessThan(PAIN_SCORES.range.high)
    expect(DARK_MARKS.share).toEqual({ low: 0, high: 0.17 })
  })
})
