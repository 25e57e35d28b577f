import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { simulate, stateAt } from '../../src/model/course'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { MINUTE_H, STROKE_H } from '../../src/model/time'
import { captionAt } from '../../src/story/caption'
import { axisOf, timeAtShare } from '../../src/state/axis'
import { focusInto, litInto } from '../../src/state/focus'
import { PART_IDS, type PartId } from '../../src/state/shown'
import { anyPlan } from '../support/arbitraries'

/** Lights of a course by part at an hour. */
function lightsOf(course: ReturnType<typeof simulate>) {
  const lights = new Float32Array(PART_IDS.length)
  return (timeH: number) => {
    focusInto(lights, course, stateAt(course, timeH))
    return Object.fromEntries(PART_IDS.map((part, i) => [part, lights[i]])) as Record<PartId, number>
  }
}

/** The part that a caption speaks of, where it speaks of one. */
const SPOKEN_OF: Readonly<Record<string, PartId>> = {
  'clot-rising': 'channel',
  'neutrophils-rising': 'neutrophil',
  'neutrophils-falling': 'neutrophil',
  'macrophages-rising': 'macrophage',
  'macrophages-falling': 'macrophage',
  turning: 'macrophage',
  closing: 'viable-epidermis',
  'vegf-rising': 'vegf',
  'fibroblasts-rising': 'fibroblast',
  'fibroblasts-falling': 'fibroblast',
  'vessels-rising': 'sprout',
  'collagen-iii-rising': 'collagen-iii',
  'collagen-i-rising': 'collagen-i',
  ripening: 'collagen-i',
}

describe('the light', () => {
  it('stands on what the caption speaks of, and never leaves the surface', () => {
    const spoken = new Set<string>()
    fc.assert(
      fc.property(anyPlan, fc.double({ min: 0, max: 1 / 40, noNaN: true }), (plan, from) => {
        const course = simulate(plan)
        const at = lightsOf(course)
        for (let step = 0; step < 40; step++) {
          const timeH = timeAtShare(from + step / 40, axisOf('session-1', course.sessionTimesH, course.endH))
          const lights = at(timeH)
          const { id } = captionAt(course, { timeH })
          expect(lights['stratum-corneum']).toBe(1)
          for (const light of Object.values(lights)) {
            expect(light).toBeGreaterThanOrEqual(0)
            expect(light).toBeLessThanOrEqual(1)
          }
          const part = SPOKEN_OF[id]
          if (!part) continue
          spoken.add(id)
          expect(lights[part]).toBe(1)
        }
      }),
      { numRuns: 30, seed: 3 },
    )
    expect(spoken.size).toBeGreaterThan(8)
  })

  it('is even before anything happens, while the needle works, and in the first minute', () => {
    const course = simulate(DEFAULT_PLAN)
    const at = lightsOf(course)
    for (const timeH of [-STROKE_H, -STROKE_H / 2, 0, MINUTE_H / 2]) {
      expect(new Set(Object.values(at(timeH)))).toEqual(new Set([1]))
    }
    expect(stateAt(course, -STROKE_H / 2).needlePresence).toBeGreaterThan(0)
    expect(at(24)['fat']).toBeLessThan(0.05)
  })

  it('moves without a jump inside a session, and depends on the hour alone', () => {
    const course = simulate(DEFAULT_PLAN)
    const at = lightsOf(course)
    let before = at(0.1)
    for (let timeH = 0.1; timeH < course.endH; timeH *= 1.003) {
      const lights = at(timeH)
      for (const part of PART_IDS) expect(Math.abs(lights[part] - before[part])).toBeLessThan(0.2)
      before = lights
    }
    const [there, elsewhere] = [at(72), at(5000)]
    expect(elsewhere).not.toEqual(there)
    expect(at(72)).toEqual(there)
  })
})

describe('what is singled out', () => {
  it('alone is lit, and all else stands further back than what only stands by', () => {
    const lights = new Float32Array(PART_IDS.length).fill(0.5)
    litInto(lights, ['sprout', 'vegf'])
    PART_IDS.forEach((part, i) => {
      if (part === 'sprout' || part === 'vegf') expect(lights[i], part).toBe(1)
      else expect(lights[i], part).toBeLessThan(0)
    })
    litInto(lights, [])
    expect(Math.max(...lights)).toBeLessThan(0)
  })
})
