import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { simulate, stateAt } from '../../src/model/course'
import { CLOSED } from '../../src/model/events'
import { Q } from '../../src/model/healing/states'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { CAPTION_IDS, captionAt } from '../../src/story/caption'
import { axisOf, timeAtShare } from '../../src/state/axis'
import { anyPlan, anyTimeH } from '../support/arbitraries'

describe('captions', () => {
  it('exist for every state and contradict none of it', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(anyTimeH, { minLength: 10, maxLength: 10 }), (plan, times) => {
        const course = simulate(plan)
        for (const timeH of times.filter((time) => time < course.endH)) {
          const { id, mirror } = captionAt(course, { timeH })
          const { zone, session, sinceSessionH, tipDepthMm } = stateAt(course, timeH)
          expect(CAPTION_IDS).toContain(id)
          if (session < 0 && tipDepthMm <= 0)
            expect(['before', 'needle-coming', 'needle-leaving']).toContain(id)
          if (id === 'closing') expect(zone[Q.closure]).toBeLessThan(CLOSED)
          if (id === 'neutrophils-rising') expect(zone[Q.neutrophils]).toBeGreaterThan(0)
          if (id.startsWith('collagen')) expect(zone[Q.procollagen]).toBeGreaterThan(0)
          if (id === 'ripening') expect(zone[Q.gain]).toBeGreaterThan(0.01)
          if (mirror === 'before') expect(session).toBe(-1)
          if (mirror === 'changed') expect(sinceSessionH).toBeGreaterThan(24 * 79)
        }
      }),
      { numRuns: 50, seed: 8 },
    )
  })

  it('tells the default plan as the textbook does', () => {
    const course = simulate(DEFAULT_PLAN)
    const told: string[] = []
    for (let i = 0; i <= 1000; i++) {
      const { id } = captionAt(course, {
        timeH: timeAtShare(i / 1000, axisOf('session-1', course.sessionTimesH, course.endH)),
      })
      if (told.at(-1) !== id) told.push(id)
    }
    const order = [
      'before',
      'needle-in',
      'first-minute',
      'clot-rising',
      'alarm-rising',
      'neutrophils-rising',
      'closing',
      'macrophages-rising',
      'fibroblasts-rising',
      'collagen-iii-rising',
      'collagen-i-rising',
      'ripening',
    ]
    const places = order.map((id) => told.indexOf(id))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    // Enough to say, and never so much that it flickers.
    expect(told.length).toBeGreaterThan(18)
    expect(told.length).toBeLessThan(45)
  })
})
