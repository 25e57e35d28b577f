import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/model/course'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { CHANGE_IDS, createChangeScratch, differencesInto } from '../../src/story/changes'
import { comparedWith, whatChanged } from '../../src/story/what-changed'
import { anyTimeH } from '../support/arbitraries'

const course = simulate(DEFAULT_PLAN)

describe('what changed', () => {
  it('is nothing between an hour and itself, and the other way round looking back', () => {
    const [there, back] = [new Float64Array(CHANGE_IDS.length), new Float64Array(CHANGE_IDS.length)]
    const scratch = createChangeScratch(course)
    fc.assert(
      fc.property(anyTimeH, anyTimeH, (one, other) => {
        expect(whatChanged(course, one, one)).toEqual({ underneath: [], mirror: 'alike' })
        differencesInto(there, scratch, course, one, other)
        differencesInto(back, scratch, course, other, one)
        for (let i = 0; i < there.length; i++) expect(there[i] + back[i]).toBeCloseTo(0, 12)
        const { underneath } = whatChanged(course, one, other)
        expect(underneath.length).toBeLessThanOrEqual(3)
        // The largest first: none that is left out is larger than the last that is told.
        const sizes = underneath.map(({ id }) => Math.abs(there[CHANGE_IDS.indexOf(id)]))
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
        const rest = CHANGE_IDS.filter((id) => !underneath.some((told) => told.id === id))
        for (const id of rest) {
          expect(Math.abs(there[CHANGE_IDS.indexOf(id)])).toBeLessThanOrEqual(
            Math.max(0.04, sizes.at(-1) ?? 0),
          )
        }
      }),
      { numRuns: 60, seed: 5 },
    )
  })

  it('says which way, and how far, in the default plan', () => {
    const firstHour = whatChanged(course, -0.03, 1)
    expect(firstHour.mirror).toBe('redder')
    expect(firstHour.underneath).toContainEqual({ id: 'clot', size: 'much-higher' })
    const week = whatChanged(course, 24, 24 * 14)
    expect(week.mirror).toBe('less-red')
    expect(week.underneath).toContainEqual({ id: 'fibroblasts', size: 'much-higher' })
    expect(whatChanged(course, 24 * 14, 24).underneath).toContainEqual({
      id: 'fibroblasts',
      size: 'much-lower',
    })
    const late = whatChanged(course, 24 * 150, 24 * 330)
    expect(late.mirror).toBe('alike')
  })

  it('is told since the hour looked at before, else since the event before, else not at all', () => {
    expect(comparedWith(course, 72, 24)).toBe(24)
    expect(comparedWith(course, 72, 100)).toBe(100)
    const before = course.events.findLast(({ timeH }) => timeH < 72)?.timeH
    expect(comparedWith(course, 72, 72)).toBe(before)
    expect(comparedWith(course, 72, null)).toBe(before)
    expect(comparedWith(course, -0.03, null)).toBe(null)
  })
})
