import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simulate, stateAt } from '../../src/model/course'
import { channelClocksOf, openShare } from '../../src/model/needle/clocks'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { anyPlan } from '../support/arbitraries'
import { runsOf } from '../support/runs'

describe('the two clocks of a channel', () => {
  it('hold the typical time inside their band, and a cover never closes it sooner', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { gapH, barrierH, coveredBarrierH } = channelClocksOf(plan)
        for (const { low, typical, high } of [gapH, barrierH, coveredBarrierH]) {
          expect(low).toBeGreaterThan(0)
          expect(low).toBeLessThanOrEqual(typical)
          expect(typical).toBeLessThanOrEqual(high)
        }
        expect(coveredBarrierH.typical).toBeGreaterThan(barrierH.typical)
      }),
    )
  })

  it('run longer for deeper settings, and the barrier for darker skin', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.double({ min: 0.2, max: 3, noNaN: true }),
        fc.integer({ min: 1, max: 10 }),
        (plan, depthMm, skinTone) => {
          const [shallow, deep] = [
            { ...plan, depthMm: Math.min(plan.depthMm, depthMm) },
            { ...plan, depthMm: Math.max(plan.depthMm, depthMm) },
          ].map(channelClocksOf)
          expect(deep.gapH.typical).toBeGreaterThanOrEqual(shallow.gapH.typical)
          expect(deep.barrierH.typical).toBeGreaterThanOrEqual(shallow.barrierH.typical)
          const [light, dark] = [
            { ...plan, skinTone: Math.min(plan.skinTone, skinTone) },
            { ...plan, skinTone: Math.max(plan.skinTone, skinTone) },
          ].map(channelClocksOf)
          expect(dark.barrierH.typical).toBeGreaterThanOrEqual(light.barrierH.typical)
          expect(dark.gapH.typical).toBe(light.gapH.typical)
        },
      ),
    )
  })

  it('open only with a session: between sessions nothing ever opens again', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (plan, one, other) => {
          const course = simulate(plan)
          const stretch = course.sessionTimesH.length - 1
          const [from, to] = [course.sessionTimesH[stretch], course.endH]
          const [early, late] = [Math.min(one, other), Math.max(one, other)].map((share) =>
            stateAt(course, from + share ** 4 * (to - from)),
          )
          expect(late.gapOpen).toBeLessThanOrEqual(early.gapOpen)
          expect(late.barrierOpen).toBeLessThanOrEqual(early.barrierOpen)
          expect(stateAt(course, from).gapOpen).toBe(1)
          expect(stateAt(course, from).barrierOpen).toBe(1)
          expect(stateAt(course, -0.01).barrierOpen).toBe(0)
        },
      ),
      runsOf(40),
    )
  })

  it('give worked values: two rat needles, the tones of an arm, a twentieth left when a clock runs out', () => {
    expect(channelClocksOf({ ...DEFAULT_PLAN, depthMm: 0.37 }).gapH.typical).toBe(12)
    expect(channelClocksOf({ ...DEFAULT_PLAN, depthMm: 0.77 }).gapH.typical).toBe(18)
    const tone = (skinTone: number) => channelClocksOf({ ...DEFAULT_PLAN, skinTone }).barrierH.typical
    expect(tone(10) / tone(1)).toBeCloseTo(66.5 / 50.2, 9)
    expect(tone(5.5)).toBeCloseTo(66, 9)
    expect(openShare(0, 24)).toBe(1)
    expect(openShare(24, 24)).toBeCloseTo(0.05, 12)
    expect(openShare(-1e-9, 24)).toBe(0)
  })

  it('give worked bands: minutes to three days for the gap, hours to three days for the barrier', () => {
    const clocks = channelClocksOf({ ...DEFAULT_PLAN, depthMm: 1.5, skinTone: 1 })
    expect(clocks.gapH).toEqual({ low: 0.25, typical: 24, high: 72 })
    const light = 50.2 / 58.35
    expect(clocks.barrierH).toEqual({ low: 2, typical: expect.closeTo(66 * light, 9), high: 72 })
    expect(clocks.coveredBarrierH).toEqual({
      low: expect.closeTo(66 * light, 9),
      typical: expect.closeTo(99 * light, 9),
      high: 108,
    })
    const dark = channelClocksOf({ ...DEFAULT_PLAN, depthMm: 1.5, skinTone: 10 })
    expect(dark.barrierH.typical).toBeCloseTo(66 * (66.5 / 58.35), 9)
    expect(dark.barrierH.high).toBeCloseTo(72 * (66.5 / 58.35), 9)
    expect(dark.coveredBarrierH.high).toBeCloseTo(108 * (66.5 / 58.35), 9)
    // Between two depths in a straight line; beyond the last none.
    expect(channelClocksOf({ ...DEFAULT_PLAN, depthMm: 2.25 }).gapH.typical).toBeCloseTo(30, 9)
  })

  it('leave a twentieth when they run out, in equal shares by the hour, and nothing before the needle', () => {
    expect(openShare(-1e-9, 24)).toBe(0)
    expect(openShare(12, 24)).toBeCloseTo(Math.sqrt(0.05), 12)
    expect(openShare(48, 24)).toBeCloseTo(0.0025, 12)
  })
})
