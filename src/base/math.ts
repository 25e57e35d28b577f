// Written out, not one by the other, and by Math.min, not by choosing one of three: V8 inlines a function in a function
// but not a third in that, and what it does not inline, or what may be a constant or a number just worked out, is an
// object to it (docs/decisions/0008).

/** Nearest value to `value` inside [low, high]. NaN stays NaN: callers that distrust input check it first. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

/** `clamp` to the unit interval. */
export function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value))
}

/** Straight-line mix: `from` at share 0, `to` at share 1; not clamped. */
export function lerp(from: number, to: number, share: number): number {
  return from + (to - from) * share
}

/** Share of the way from `from` to `to` at which `value` lies, clamped to 0–1. `from` and `to` must differ. */
export function shareBetween(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)))
}

/** Cubic ease between two edges: 0 at or below `from`, 1 at or above `to`, flat at both. Same as GLSL smoothstep. */
export function smoothstep(from: number, to: number, value: number): number {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return share * share * (3 - 2 * share)
}

/**
 * `smoothstep` from 0 to 1 of the share that stands in a list (first, where nothing else is said), cut to 0–1 and written in
 * its place: no number is handed on or given back (docs/decisions/0008).
 */
export function easeInPlace(shares: Float64Array, at = 0): void {
  const share = Math.min(1, Math.max(0, shares[at]))
  shares[at] = share * share * (3 - 2 * share)
}

/**
 * Piecewise-linear interpolation through `points` ([x, y], x rising); flat outside the first and last point.
 * Throws on an empty list.
 */
export function interpolatePoints(points: readonly (readonly [number, number])[], x: number): number {
  if (points.length === 0) throw new RangeError('interpolatePoints needs at least one point')
  const first = points[0]
  if (x <= first[0]) return first[1]
  for (let i = 1; i < points.length; i++) {
    const [x1, y1] = points[i]
    if (x <= x1) {
      const [x0, y0] = points[i - 1]
      return lerp(y0, y1, (x - x0) / (x1 - x0))
    }
  }
  return points[points.length - 1][1]
}

/**
 * Share of a normal distribution that lies below `value`, 0–1; a step where the spread is 0. Abramowitz and Stegun
 * 26.2.17, off by less than 1e-7.
 */
export function shareBelowNormal(value: number, mean: number, spread: number): number {
  if (spread <= 0) return value >= mean ? 1 : 0
  const z = (value - mean) / spread
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return z >= 0 ? 1 - tail : tail
}
