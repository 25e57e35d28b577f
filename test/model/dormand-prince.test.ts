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

describe('the order of Dormand–Prince', () => {
  /** States at the samples, from the given start, as loosely as the tolerance lets it. */
  function integrate(
    rates: (t: number, y: Float64Array, out: Float64Array) => void,
    start: readonly number[],
    samples: readonly number[],
    relative: number,
    from = 0,
  ) {
    const seen: { readonly t: number; readonly y: readonly number[] }[] = []
    const run = startIntegration(
      rates,
      from,
      Float64Array.from(start),
      samples,
      { relative, absolute: relative },
      (t, y) => seen.push({ t, y: [...y] }),
    )
    while (!run.advance(Infinity)) continue
    return { seen, evaluations: run.evaluations }
  }

  it('is five: a fifth power of time comes out exactly at the end of a step, however large', () => {
    for (const relative of [1e-1, 1e-3, 1e-6]) {
      const seen: number[] = []
      const run = startIntegration(
        (t, _y, out) => (out[0] = 5 * t ** 4 - 2 * t),
        0,
        Float64Array.of(2),
        [4],
        { relative, absolute: relative },
        (_t, y) => seen.push(y[0]),
        { at: 4 },
      )
      run.advance(Infinity)
      expect(seen).toHaveLength(1)
      expect(Math.abs(seen[0] - 1010)).toBeLessThan(1e-10)
      expect(run.evaluations).toBeLessThan(200)
    }
  })

  it('is four between steps: a fourth power of time comes out exactly there', () => {
    const samples = Array.from({ length: 101 }, (_, i) => i / 25)
    const { seen } = integrate((t, _y, out) => (out[0] = 4 * t ** 3 - 6 * t + 1), [0.5], samples, 1e-3)
    expect(seen).toHaveLength(101)
    for (const { t, y } of seen) expect(Math.abs(y[0] - (t ** 4 - 3 * t ** 2 + t + 0.5))).toBeLessThan(1e-11)
  })

  it('grows exponentials and turns circles with the stated error, in states that read one another', () => {
    const samples = [0.1, 0.5, 1, 2, 3]
    const { seen } = integrate(
      (t, y, out) => {
        out[0] = y[0] * Math.cos(t)
        out[1] = -y[1] * y[1]
      },
      [1, 1],
      samples,
      1e-10,
    )
    for (const { t, y } of seen) {
      expect(y[0]).toBeCloseTo(Math.exp(Math.sin(t)), 8)
      expect(y[1]).toBeCloseTo(1 / (1 + t), 8)
    }
  })

  it('costs ten times the steps for ten to the fifth of the accuracy', () => {
    const circle = (_t: number, y: Float64Array, out: Float64Array) => {
      out[0] = y[1]
      out[1] = -y[0]
    }
    const cost = (relative: number) => integrate(circle, [0, 1], [200], relative).evaluations
    const [loose, middle, tight] = [1e-5, 1e-8, 1e-10].map(cost)
    expect(tight / loose).toBeGreaterThan(8.5)
    expect(tight / loose).toBeLessThan(11)
    expect(tight / middle).toBeGreaterThan(2.3)
    expect(tight / middle).toBeLessThan(2.8)
    // Six right-hand sides a step, and one to begin with.
    expect((tight - 1) % 6).toBe(0)
    // An error of 1e-10 a step: 200 radians in steps of about a thirtieth.
    expect(tight / 6).toBeGreaterThan(3000)
    expect(tight / 6).toBeLessThan(9000)
  })

  it('rejects a step that errs, and goes on from where it stood', () => {
    // Pulled hard towards a cosine: y = (2500 cos t + 50 sin t − 2500 e^(−50 t)) ÷ 2501.
    const seen: (readonly [t: number, y: number])[] = []
    const run = startIntegration(
      (t, y, out) => (out[0] = 50 * (Math.cos(t) - y[0])),
      0,
      Float64Array.of(0),
      [0.1, 1, 5, 10],
      { relative: 1e-7, absolute: 1e-7 },
      (t, y) => seen.push([t, y[0]]),
    )
    let accepted = 1
    while (!run.advance(1)) accepted++
    const tried = (run.evaluations - 1) / 6
    expect(tried).toBeGreaterThan(accepted)
    expect(tried).toBeLessThan(1.5 * accepted)
    for (const [t, y] of seen) {
      const exact = (2500 * Math.cos(t) + 50 * Math.sin(t) - 2500 * Math.exp(-50 * t)) / 2501
      expect(Math.abs(y - exact), `${t}`).toBeLessThan(1e-6)
    }
  })

  it('begins where it is told to, with a copy of the start', () => {
    const start = Float64Array.of(3)
    const seen: number[] = []
    const run = startIntegration(
      (t, _y, out) => (out[0] = 2 * t),
      5,
      start,
      [5, 6],
      { relative: 1e-8, absolute: 1e-8 },
      (_t, y) => seen.push(y[0]),
    )
    expect(run.evaluations).toBe(1)
    expect(run.advance(0)).toBe(false)
    expect(run.evaluations).toBe(1)
    run.advance(1)
    expect(run.evaluations).toBe(7)
    while (!run.advance(Infinity)) continue
    expect(seen[0]).toBeCloseTo(3, 12)
    expect(seen[1]).toBeCloseTo(14, 9)
    expect(start[0]).toBe(3)
    const done = run.evaluations
    expect(run.advance(Infinity)).toBe(true)
    expect(run.evaluations).toBe(done)
  })

  it('with nothing to hand over is done at once', () => {
    const { seen, evaluations } = integrate((_t, _y, out) => (out[0] = 1), [0], [], 1e-6)
    expect(seen).toEqual([])
    expect(evaluations).toBe(1)
  })

  it('hands over a sample on a corner once, and finds a corner that is passed downwards too', () => {
    const fall = (_t: number, y: Float64Array, out: Float64Array) => {
      out[0] = -1
      out[1] = y[0] < 1 ? 1 - y[0] : 0
    }
    const seen: (readonly [t: number, y: number])[] = []
    startIntegration(
      fall,
      0,
      Float64Array.of(3, 0),
      [1, 2, 4],
      { relative: 1e-3, absolute: 1e-3 },
      (t, y) => seen.push([t, y[1]]),
      { where: (y) => y[0] - 1 },
    ).advance(Infinity)
    const times = seen.map(([t]) => t)
    expect(times[0]).toBe(1)
    expect(times.filter((t) => Math.abs(t - 2) < 1e-9).length).toBeGreaterThan(0)
    expect(times.at(-1)).toBe(4)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    // ∫ of s from 0 to 2.
    expect(Math.abs(seen[seen.length - 1][1] - 2)).toBeLessThan(1e-10)
  })
})
