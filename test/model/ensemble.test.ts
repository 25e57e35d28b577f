import { describe, expect, it } from 'vitest'
import { drawParameters, quantile } from '../../src/model/healing/ensemble'
import { PARAMETERS } from '../../src/model/healing/parameters'

describe('a draw of the constants', () => {
  it('is the same for the same seed and index, and another for another of either', () => {
    expect(drawParameters('one', 3)).toEqual(drawParameters('one', 3))
    expect(drawParameters('one', 3).kc).not.toBe(drawParameters('one', 4).kc)
    expect(drawParameters('one', 3).kc).not.toBe(drawParameters('two', 3).kc)
    expect(Object.keys(drawParameters('one', 0))).toEqual(Object.keys(PARAMETERS))
  })

  it('moves every constant on its own, and never makes one negative', () => {
    const drawn = drawParameters('one', 7)
    expect(drawn.kc / PARAMETERS.kc).not.toBeCloseTo(drawn.dF / PARAMETERS.dF, 3)
    for (const value of Object.values(drawn)) expect(value).toBeGreaterThan(0)
  })

  it('caps the early share of type III at all of it, and leaves lower ones be', () => {
    const shares = Array.from({ length: 40 }, (_, index) => drawParameters('shares', index).f3hi)
    expect(Math.max(...shares)).toBe(1)
    expect(shares.some((share) => share < 0.9)).toBe(true)
  })
})

describe('a quantile', () => {
  it('lies between neighbours in a straight line', () => {
    const sorted = [1, 2, 4, 8]
    expect(quantile(sorted, 0)).toBe(1)
    expect(quantile(sorted, 1 / 6)).toBeCloseTo(1.5, 12)
    expect(quantile(sorted, 1 / 3)).toBeCloseTo(2, 12)
    expect(quantile(sorted, 0.5)).toBe(3)
    expect(quantile(sorted, 0.75)).toBe(5)
    expect(quantile(sorted, 1)).toBe(8)
    expect(quantile([5], 0.05)).toBe(5)
    expect(quantile([5], 1)).toBe(5)
  })
})
