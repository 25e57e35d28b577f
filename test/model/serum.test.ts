import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/model/course'
import { DEFAULT_PLAN, TOPICAL_IDS } from '../../src/model/plan'
import { foldAt, serumEntryOf, spreadMm } from '../../src/model/serum/serum'
import { SERUMS } from '../../src/model/serum/serums.data'
import { anyPlan } from '../support/arbitraries'

describe('what gets in', () => {
  it('is more while the barrier is open, ever less, and as through whole skin at last', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.double({ min: 0, max: 2000, noNaN: true }),
        fc.double({ min: 0, max: 2000, noNaN: true }),
        (plan, one, other) => {
          const entry = serumEntryOf(simulate({ ...plan, sessions: 1 }))
          if (!entry) {
            expect(plan.topical).toBe('none')
            return
          }
          const [early, late] = [foldAt(entry, Math.min(one, other)), foldAt(entry, Math.max(one, other))]
          if (!early || !late) {
            expect(entry.serum.fold).toBeNull()
            return
          }
          for (const { low, typical, high } of [early, late]) {
            expect(low).toBeGreaterThanOrEqual(1)
            expect(low).toBeLessThanOrEqual(typical + 1e-12)
            expect(typical).toBeLessThanOrEqual(high + 1e-12)
          }
          expect(late.typical).toBeLessThanOrEqual(early.typical + 1e-12)
          expect(foldAt(entry, 2000)?.typical).toBeCloseTo(1, 6)
          expect(foldAt(entry, -1)?.typical).toBe(1)
        },
      ),
    )
  })

  it('spreads by diffusion alone: worked values, and nothing where nothing was measured', () => {
    // √(2 · 5 µm²/s · 24 h) = 929.5 µm.
    expect(spreadMm(5, 24)).toBeCloseTo(0.9295, 4)
    expect(spreadMm(20, 24) / spreadMm(5, 24)).toBeCloseTo(2, 12)
    expect(spreadMm(0, 24)).toBe(0)
    expect(() => spreadMm(-1, 1)).toThrow(RangeError)
    expect(() => spreadMm(1, Number.NaN)).toThrow(RangeError)
    const entry = (topical: (typeof TOPICAL_IDS)[number]) =>
      serumEntryOf(simulate({ ...DEFAULT_PLAN, topical }))
    expect(entry('none')).toBeNull()
    expect(entry('vitamin-c')?.spreadMm).toBeNull()
    const spread = entry('hyaluronic-acid')?.spreadMm
    expect(spread?.low).toBeLessThan(spread?.typical ?? 0)
    expect(spread?.typical).toBeLessThan(spread?.high ?? 0)
  })

  it('claims no benefit that studies do not: none reaches A, and each has what speaks against it', () => {
    for (const [id, serum] of Object.entries(SERUMS)) {
      expect(serum.cautions, id).toContain('cfr-878-4430-class-ii')
      expect(serum.sources.length, id).toBeGreaterThan(1)
    }
    expect(SERUMS['vitamin-c'].cautions).toContain('friedmann2024-granuloma-review')
    expect(SERUMS['growth-factors'].benefit).toBe('D')
  })

  it('spreads by √(2 D t): worked values, and bad numbers refused', () => {
    // 5 µm²/s for an hour: √36,000 µm² = 0.18974 mm.
    expect(spreadMm(5, 1)).toBeCloseTo(0.189737, 6)
    expect(spreadMm(5, 4)).toBeCloseTo(2 * spreadMm(5, 1), 12)
    expect(spreadMm(0, 10)).toBe(0)
    expect(spreadMm(10, 0)).toBe(0)
    for (const [speed, hours] of [
      [-1, 1],
      [1, -1],
      [Number.NaN, 1],
      [1, Number.POSITIVE_INFINITY],
      [Number.POSITIVE_INFINITY, 0],
    ]) {
      expect(() => spreadMm(speed, hours), `${speed} ${hours}`).toThrow(/spread of .* µm²\/s in .* h/)
    }
  })

  it('gives as many times more as its fold at once, half-way down the clock’s logarithm their root, then one', () => {
    const entry = serumEntryOf(simulate({ ...DEFAULT_PLAN, topical: 'vitamin-c' }))
    if (!entry?.serum.fold) throw new Error('vitamin C has a fold')
    const { typical } = entry.windowH
    expect(foldAt(entry, 0)).toEqual({ low: 1, typical: 5, high: expect.closeTo(10.54, 9) })
    expect(foldAt(entry, typical)?.typical).toBeCloseTo(1 + 4 * 0.05, 9)
    expect(foldAt(entry, entry.windowH.high)?.high).toBeCloseTo(1 + 9.54 * 0.05, 9)
    expect(foldAt(entry, -1)).toEqual({ low: 1, typical: 1, high: 1 })
    const unknown = serumEntryOf(simulate({ ...DEFAULT_PLAN, topical: 'prp' }))
    expect(unknown && foldAt(unknown, 1)).toBeNull()
  })
})
