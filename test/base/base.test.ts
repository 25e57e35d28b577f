import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { lastIndexAtMost, maximum } from '../../src/base/arrays'
import { invariant } from '../../src/base/invariant'
import { clamp, interpolatePoints, smoothstep } from '../../src/base/math'
import { createRandom, hashSeed } from '../../src/base/random'

describe('random', () => {
  it('repeats for a seed, differs between seeds and stays in its ranges', () => {
    const take = (seed: string) => Array.from({ length: 50 }, createRandom(seed).next)
    expect(take('a')).toEqual(take('a'))
    expect(take('a')).not.toEqual(take('b'))
    const random = createRandom('ranges', 7)
    for (let i = 0; i < 500; i++) {
      expect(random.between(2, 3)).toSatisfy((value: number) => value >= 2 && value < 3)
      expect([1, 2, 3]).toContain(random.integer(1, 3))
    }
    expect(Number.isInteger(hashSeed('x'))).toBe(true)
  })

  it('draws normals with mean 0 and spread 1', () => {
    const random = createRandom('normal')
    const draws = Array.from({ length: 4000 }, () => random.normal())
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length
    const spread = Math.sqrt(draws.reduce((sum, draw) => sum + draw * draw, 0) / draws.length)
    expect(Math.abs(mean)).toBeLessThan(0.05)
    expect(Math.abs(spread - 1)).toBeLessThan(0.05)
  })
})

describe('arithmetic', () => {
  it('clamps and eases within bounds', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        expect(clamp(value, -1, 2)).toSatisfy((x: number) => x >= -1 && x <= 2)
        expect(smoothstep(0, 1, value)).toSatisfy((x: number) => x >= 0 && x <= 1)
      }),
    )
    expect([0, 0.5, 1].map((x) => smoothstep(0, 1, x))).toEqual([0, 0.5, 1])
  })

  it('interpolates between points and is flat outside', () => {
    const points = [
      [0, 1],
      [2, 3],
      [4, 0],
    ] as const
    expect([-5, 0, 1, 2, 3, 4, 9].map((x) => interpolatePoints(points, x))).toEqual([1, 1, 2, 3, 1.5, 0, 0])
    expect(() => interpolatePoints([], 0)).toThrow(RangeError)
  })

  it('finds the last entry at most a value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 20 })),
        fc.integer({ min: -25, max: 25 }),
        (list, value) => {
          const sorted = list.sort((a, b) => a - b)
          expect(lastIndexAtMost(sorted, value)).toBe(sorted.findLastIndex((entry) => entry <= value))
        },
      ),
    )
    expect(maximum([])).toBe(-Infinity)
    expect(maximum([3, 9, 1])).toBe(9)
  })

  it('stops on a broken invariant', () => {
    expect(() => invariant(false, 'reason')).toThrow('Invariant broken: reason')
    expect(() => invariant(1, 'reason')).not.toThrow()
  })
})
