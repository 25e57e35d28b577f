import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simulate, stateAt } from '../../src/model/course'
import { REDNESS_SETTLED } from '../../src/model/events'
import { Q } from '../../src/model/healing/states'
import { DEFAULT_PLAN, type Plan } from '../../src/model/plan'
import { ADVISED, DARK_MARKS, NUMBING_MINUTES, PAIN_SCORES } from '../../src/model/recovery/advice.data'
import { ALL_OVER_H, isLeftAlone } from '../../src/model/recovery/care'
import {
  RECOVERY_IDS,
  recoveryEndsH,
  recoveryReader,
  redSpans,
  redUntilH,
} from '../../src/model/recovery/recovery'
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

  it('swells, flakes and bleeds by worked values: all of it at each peak, a twentieth when it is gone', () => {
    const course = simulate(DEFAULT_PLAN)
    const { dose } = course.struckOnce.system.forcings[0]
    const reader = recoveryReader(course)
    const swollen = Math.min(1, dose.dermal)
    const at = (timeH: number) => reader.at(timeH)
    expect(at(6).swelling.typical).toBeCloseTo(swollen, 9)
    expect(at(3).swelling.typical).toBeCloseTo(swollen / 2, 9)
    expect(at(48).swelling.typical).toBeCloseTo(0.05 * swollen, 9)
    expect(at(27).swelling.typical).toBeCloseTo(Math.sqrt(0.05) * swollen, 9)
    // Quick people: most after 2 hours, gone in a day; slow ones: most after 12, gone in a week.
    expect(at(24).swelling.low).toBeCloseTo(0.05 * swollen, 9)
    expect(at(168).swelling.high).toBeCloseTo(0.05 * swollen, 9)
    expect(at(12).swelling.high).toBeCloseTo(swollen, 9)
    expect(at(72).flaking.typical).toBeCloseTo(dose.epidermisShare, 9)
    expect(at(120).flaking.typical).toBeCloseTo(0.05 * dose.epidermisShare, 9)
    expect(at(36).flaking.high).toBeCloseTo(dose.epidermisShare, 9)
    expect(at(72).flaking.low).toBeCloseTo(0.05 * dose.epidermisShare, 9)
    expect(at(168).flaking.high).toBeCloseTo(0.05 * dose.epidermisShare, 9)
    expect(at(96).flaking.high).toBeCloseTo(dose.epidermisShare, 9)
    const blood = at(0)['pinpoint-blood'].typical
    expect(blood).toBeGreaterThan(0.8)
    expect(at(0.5)['pinpoint-blood'].typical).toBeCloseTo(0.05 * blood, 9)
    expect(at(0.1)['pinpoint-blood'].low).toBeCloseTo(0.05 * blood, 9)
    expect(at(6)['pinpoint-blood'].high).toBeCloseTo(0.05 * blood, 9)
    expect(at(course.clocks.barrierH.typical)['water-loss'].typical).toBeCloseTo(0.05, 9)
    expect(at(course.clocks.barrierH.low)['water-loss'].low).toBeCloseTo(0.05, 9)
    expect(at(course.clocks.barrierH.high)['water-loss'].high).toBeCloseTo(0.05, 9)
  })

  it('of redness is the model’s own course, and its ends are where the quickest and slowest studies put them', () => {
    const course = simulate(DEFAULT_PLAN)
    const reader = recoveryReader(course)
    for (const timeH of [0.1, 1, 5, 20, 50]) {
      expect(reader.at(timeH).redness.typical).toBeCloseTo(stateAt(course, timeH).zone[Q.redness], 9)
    }
    const ends = recoveryEndsH(course, 'redness')
    const settled = course.events.find(({ id }) => id === 'redness-settled')?.timeH ?? 0
    expect(ends?.low).toBeGreaterThan(2.7)
    expect(ends?.low).toBeLessThan(3.3)
    expect((ends?.typical ?? 0) / settled).toBeGreaterThan(0.94)
    expect((ends?.typical ?? 0) / settled).toBeLessThan(1.06)
    expect(ends?.high).toBeGreaterThan(0.9 * 7 * DAY_H)
    expect(ends?.high).toBeLessThan(1.05 * 7 * DAY_H)
    // Where no dermis is reached even slow people are done in a day.
    const shallow = recoveryEndsH(simulate({ ...DEFAULT_PLAN, device: 'roller', depthMm: 0.2 }), 'redness')
    expect(shallow?.high ?? 0).toBeLessThan(1.3 * DAY_H)
  })

  it('ends when a twentieth is left, counted from the last session, and is null where it never begins', () => {
    const course = simulate({ ...DEFAULT_PLAN, sessions: 3, intervalWeeks: 1 })
    for (const [id, low, typical, high] of [
      ['swelling', 24, 48, 168],
      ['flaking', 72, 120, 168],
    ] as const) {
      const ends = recoveryEndsH(course, id)
      expect((ends?.low ?? 0) / low, id).toBeCloseTo(1, 1)
      expect((ends?.typical ?? 0) / typical, id).toBeCloseTo(1, 1)
      expect((ends?.high ?? 0) / high, id).toBeCloseTo(1, 1)
    }
    expect(
      recoveryEndsH(simulate({ ...DEFAULT_PLAN, device: 'roller', depthMm: 0.2 }), 'swelling'),
    ).toBeNull()
  })

  it('begins at the moment of a session, not a moment before', () => {
    const course = simulate({ ...DEFAULT_PLAN, sessions: 2 })
    const reader = recoveryReader(course)
    expect(reader.at(-1e-9)['pinpoint-blood'].typical).toBe(0)
    expect(reader.at(0)['pinpoint-blood'].typical).toBeGreaterThan(0)
    const again = course.sessionTimesH[1]
    expect(reader.at(again)['pinpoint-blood'].typical).toBeCloseTo(reader.at(0)['pinpoint-blood'].typical, 12)
    expect(reader.at(again - 1e-6)['pinpoint-blood'].typical).toBeLessThan(1e-9)
  })

  it('leaves each thing alone until the longest that is advised, fewer and fewer as time goes on, none before', () => {
    const leftAlone = (sinceH: number) => ADVISED.filter((window) => isLeftAlone(window, sinceH))
    expect(leftAlone(-0.001)).toEqual([])
    expect(leftAlone(0)).toEqual([...ADVISED])
    for (const window of ADVISED) {
      const { id, untilH } = window
      expect([isLeftAlone(window, untilH.high - 0.1), isLeftAlone(window, untilH.high)], id).toEqual([
        true,
        false,
      ])
    }
    expect(leftAlone(ALL_OVER_H - 0.1)).not.toEqual([])
    expect(leftAlone(ALL_OVER_H)).toEqual([])
  })
})

describe('when skin is red', () => {
  const spansOf = (change: Partial<Plan>) => {
    const course = simulate({ ...DEFAULT_PLAN, ...change })
    return { course, spans: redSpans(course) }
  }

  it('is a span a session, from its needle to typical to slow people, cut short by the next session', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { course, spans } = spansOf(plan)
        expect(spans.map(({ fromH }) => fromH)).toEqual(course.sessionTimesH)
        spans.forEach(({ fromH, typicalToH, slowToH }, session) => {
          expect(typicalToH).toBeGreaterThan(fromH)
          expect(slowToH).toBeGreaterThanOrEqual(typicalToH)
          expect(slowToH).toBeLessThanOrEqual(course.sessionTimesH[session + 1] ?? course.endH)
        })
      }),
      runsOf(12, 5),
    )
  })

  it('ends when the course says that redness has settled, and in slow people after a week', () => {
    const { course, spans } = spansOf({ sessions: 3, intervalWeeks: 4 })
    const settled = course.events.filter(({ id }) => id === 'redness-settled').map(({ timeH }) => timeH)
    expect(spans.map(({ typicalToH }) => typicalToH)).toEqual(settled)
    expect(spans.map(({ fromH, slowToH }) => slowToH - fromH)).toEqual([168, 168, 168])
    expect(redUntilH(course)).toEqual({ low: 3, typical: settled[0], high: 168 })
  })

  it('is at most a day where no dermis is reached, and hours where it never gets red', () => {
    const { course, spans } = spansOf({ device: 'roller', depthMm: 0.2 })
    expect(course.events.some(({ id }) => id === 'redness-settled')).toBe(false)
    expect(spans).toEqual([{ fromH: 0, typicalToH: 3, slowToH: 24 }])
  })
})
