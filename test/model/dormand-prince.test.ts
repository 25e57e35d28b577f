import { describe, expect, it } from 'vitest'
import { startIntegration } from '../../src/model/healing/dormand-prince'

describe('Dormand–Prince 5(4)', () => {
  const oscillator = (_t: number, y: Float64Array, out: Float64Array) => {
    out[0] = y[1]
    out[1] = -y[0]
  }

  function worstError(relative: number): number {
    const samples = Array.from({ length: 200 }, (_, i) => i * 0.1)
    let worst = 0
    startIntegration(
      oscillator,
      0,
      Float64Array.of(0, 1),
      samples,
      { relative, absolute: relative },
      (t, y) => {
        worst = Math.max(worst, Math.abs(y[0] - Math.sin(t)))
      },
    ).advance(Infinity)
    return worst
  }

  it('gains accuracy with the tolerance, between steps as on them', () => {
    expect(worstError(1e-6)).toBeLessThan(2e-5)
    expect(worstError(1e-9)).toBeLessThan(2e-8)
  })

  it('hands over every sample once, in order, whatever the slices', () => {
    const seen: number[] = []
    const run = startIntegration(
      oscillator,
      0,
      Float64Array.of(0, 1),
      [0, 0.5, 0.5, 3],
      { relative: 1e-6, absolute: 1e-9 },
      (t) => seen.push(t),
    )
    let slices = 0
    while (!run.advance(1)) slices++
    expect(seen).toEqual([0, 0.5, 0.5, 3])
    expect(slices).toBeGreaterThan(3)
  })

  it('steps onto a corner, so that a kink costs no accuracy', () => {
    const kinked = (t: number, _y: Float64Array, out: Float64Array) => {
      out[0] = Math.max(0, t - 1)
    }
    const end = (corner?: number) => {
      let last = 0
      startIntegration(
        kinked,
        0,
        Float64Array.of(0),
        [2],
        { relative: 1e-4, absolute: 1e-4 },
        (_t, y) => (last = y[0]),
        corner === undefined ? {} : { at: corner },
      ).advance(Infinity)
      return Math.abs(last - 0.5)
    }
    expect(end(1)).toBeLessThan(1e-12)
    expect(end()).toBeGreaterThan(1e-12)
  })

  it('finds a corner that depends on the states, hands it over and steps onto it', () => {
    // The second state begins to grow where the first passes 1.
    const late = (_t: number, y: Float64Array, out: Float64Array) => {
      out[0] = 1
      out[1] = Math.max(0, y[0] - 1)
    }
    const end = (where?: (y: Float64Array) => number) => {
      const seen: (readonly [t: number, y: number])[] = []
      startIntegration(
        late,
        0,
        Float64Array.of(0, 0),
        [0.25, 3],
        { relative: 1e-3, absolute: 1e-3 },
        (t, y) => seen.push([t, y[1]]),
        where ? { where } : {},
      ).advance(Infinity)
      return seen
    }
    const seen = end((y) => y[0] - 1)
    expect(seen.map(([t]) => t)).toEqual([0.25, expect.closeTo(1, 12), 3])
    expect(Math.abs(seen[2][1] - 2)).toBeLessThan(1e-12)
    expect(end()).toHaveLength(2)
    expect(Math.abs(end()[1][1] - 2)).toBeGreaterThan(1e-12)
  })

  it('throws when the right-hand side is broken', () => {
    const broken = (_t: number, _y: Float64Array, out: Float64Array) => out.fill(Number.NaN)
    const run = startIntegration(
      broken,
      0,
      Float64Array.of(1),
      [1],
      { relative: 1e-6, absolute: 1e-9 },
      () => {},
    )
    expect(() => run.advance(Infinity)).toThrow('collapsed')
  })
})
