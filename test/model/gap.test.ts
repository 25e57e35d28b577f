import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/model/course'
import { looksDone } from '../../src/model/gap'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { DAY_H } from '../../src/model/time'
import { anyPlan } from '../support/arbitraries'

describe('looking done', () => {
  it('lasts from settled redness until the new collagen is ordered, months later, on the default plan', () => {
    const course = simulate(DEFAULT_PLAN)
    const [stretch, ...more] = looksDone(course)
    expect(more).toEqual([])
    const at = (id: string) => course.events.find((event) => event.id === id)?.timeH
    expect(stretch.fromH).toBe(at('redness-settled'))
    expect(stretch.toH).toBe(at('collagen-ordered'))
    expect(stretch.surelyFromH).toBe(7 * DAY_H)
    expect(stretch.toH).toBeGreaterThan(90 * DAY_H)
  })

  it('begins anew after every session and ends with the next', () => {
    const course = simulate({ ...DEFAULT_PLAN, sessions: 3 })
    const stretches = looksDone(course)
    expect(stretches.length).toBe(3)
    expect(stretches[0].toH).toBe(course.sessionTimesH[1])
    expect(stretches[1].toH).toBe(course.sessionTimesH[2])
    expect(stretches[2].fromH).toBeGreaterThan(course.sessionTimesH[2])
  })

  it('never happens where the dermis is left alone', () => {
    expect(looksDone(simulate({ ...DEFAULT_PLAN, depthMm: 0.2, device: 'roller' }))).toEqual([])
  })

  it('is left out after a session whose redness outlasts the time to the next, or never settles', () => {
    const course = simulate({ ...DEFAULT_PLAN, sessions: 2 })
    const nextH = course.sessionTimesH[1]
    const settling = (timeH: number) => ({
      ...course,
      events: course.events.map((event) =>
        event.id === 'redness-settled' && event.session === 0 ? { ...event, timeH } : event,
      ),
    })
    expect(looksDone(settling(nextH - 1)).map(({ fromH }) => fromH)).toEqual([nextH - 1, expect.any(Number)])
    expect(looksDone(settling(nextH))).toEqual(looksDone(course).slice(1))
    expect(looksDone(settling(nextH + 1))).toEqual(looksDone(course).slice(1))
    const never = course.events.filter(({ id, session }) => id !== 'redness-settled' || session !== 0)
    expect(looksDone({ ...course, events: never })).toEqual(looksDone(course).slice(1))
  })

  it('keeps its order for any plan, and stretches never overlap', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const course = simulate(plan)
        let last = 0
        for (const { fromH, surelyFromH, toH } of looksDone(course)) {
          expect(fromH).toBeGreaterThan(last)
          expect(surelyFromH).toBeGreaterThan(fromH)
          expect(surelyFromH).toBeLessThanOrEqual(toH)
          expect(toH).toBeLessThanOrEqual(course.endH)
          last = toH
        }
      }),
      { numRuns: 60, seed: 5 },
    )
  })
})
