import { smoothstep } from '../../base/math'
import { createRandom } from '../../base/random'
import { cloud, PATCH_MM, swell } from '../field'
import type { FeatureAt } from './feature'

/** Depth of a crease at a distance (mm) from its middle: a sharp cut between soft shoulders. */
function crease(away: number, wideMm: number): number {
  if (away > 2.4 * wideMm) return 0
  return 0.7 * (1 - smoothstep(0, wideMm, away)) + 0.3 * (1 - smoothstep(0, 2.4 * wideMm, away))
}

/** A few fine lines that run across, side by side, each fading in and out. */
export function fineLines(): FeatureAt {
  const random = createRandom('mirror-fine-lines')
  const lines = Array.from({ length: 8 }, (_, i) => ({
    y: 1.4 + 2.5 * i + random.between(-0.5, 0.5),
    tilt: random.between(-0.08, 0.08),
    from: random.between(-4, 5),
    to: random.between(14, 24),
    deep: random.between(0.5, 1),
  }))
  const bend = swell(5, 'mirror-fine-lines')
  return (x, y, out) => {
    const bent = y + 0.55 * bend(x, y * 0.3)
    for (const { y: at, tilt, from, to, deep } of lines) {
      const here = smoothstep(from, from + 4, x) * (1 - smoothstep(to - 4, to, x))
      if (here > 0) out.height -= 0.085 * deep * here * crease(Math.abs(bent - at - tilt * x), 0.34)
    }
  }
}

/** Lines that fan out from beyond the right edge, as from the corner of an eye. */
export function eyeLines(): FeatureAt {
  const random = createRandom('mirror-eye-lines')
  const [fromX, fromY] = [27, 9]
  const bend = swell(6, 'mirror-eye-lines')
  const lines = Array.from({ length: 7 }, (_, i) => ({
    turn: -0.45 + 0.15 * i + random.between(-0.04, 0.04),
    curve: random.between(-0.012, 0.016),
    to: random.between(17, 26),
    deep: random.between(0.55, 1),
  }))
  return (x, y, out) => {
    const away = Math.hypot(fromX - x, fromY - y)
    const turn = Math.atan2(y - fromY + 0.5 * bend(x, y), fromX - x)
    for (const line of lines) {
      const here = 1 - smoothstep(line.to - 9, line.to, away)
      const apart = Math.abs(turn - line.turn - line.curve * (away - 8)) * away
      if (here > 0) out.height -= 0.12 * line.deep * here * crease(apart, 0.42)
    }
  }
}

/** Two long deep creases across the neck, with finer ones between. */
export function neckLines(): FeatureAt {
  const bend = swell(8, 'mirror-neck-lines')
  const lines = [
    { y: 5.4, deep: 1, wide: 0.75 },
    { y: 14.2, deep: 0.9, wide: 0.7 },
    { y: 9.4, deep: 0.35, wide: 0.35 },
    { y: 11.8, deep: 0.25, wide: 0.3 },
    { y: 17.8, deep: 0.3, wide: 0.35 },
  ]
  return (x, y, out) => {
    const bent = y + 0.9 * bend(x * 0.7, y * 0.3) + 0.05 * (x - 10)
    for (const { y: at, deep, wide } of lines) out.height -= 0.2 * deep * crease(Math.abs(bent - at), wide)
  }
}

/** Slack skin: long soft folds, crossed by crêpe-like ripples. */
export function laxity(): FeatureAt {
  const bend = swell(9, 'mirror-laxity')
  const ripples = swell(1.8, 'mirror-laxity-ripples')
  return (x, y, out) => {
    const down = 0.8 * y + 0.6 * x + 2.4 * bend(x, y)
    const wave = Math.sin((2 * Math.PI * down) / 6.4)
    const ripple = ripples(0.4 * (x + y), 1.6 * (y - x))
    // Folds hang: steep below, flat above.
    out.height += 0.13 * (wave + 0.3 * Math.sin((4 * Math.PI * down) / 6.4)) + 0.03 * ripple
  }
}

/** Rough skin: small bumps and dips of all sizes. */
export function texture(): FeatureAt {
  const bumps = cloud(1.25, 'mirror-texture')
  const where = cloud(6, 'mirror-texture-where')
  return (x, y, out) => {
    const here = 0.75 + 0.5 * where(x, y)
    out.height += 0.07 * here * bumps(x, y)
    out.pigment += 0.08 * here * Math.max(0, -bumps(x, y))
  }
}

/** Large pores: wide open dips, each a little darker in its middle. */
export function pores(): FeatureAt {
  const random = createRandom('mirror-large-pores')
  const side = 16
  const stepMm = PATCH_MM / side
  const dips = Array.from({ length: side * side }, (_, i) => ({
    x: ((i % side) + random.between(0.15, 0.85)) * stepMm,
    y: (Math.floor(i / side) + random.between(0.15, 0.85)) * stepMm,
    radius: random.between(0.13, 0.33),
  }))
  return (x, y, out) => {
    const [column, row] = [Math.floor(x / stepMm), Math.floor(y / stepMm)]
    for (let j = Math.max(0, row - 1); j <= Math.min(side - 1, row + 1); j++)
      for (let i = Math.max(0, column - 1); i <= Math.min(side - 1, column + 1); i++) {
        const dip = dips[j * side + i]
        const away = Math.hypot(x - dip.x, (y - dip.y) * 0.8) / dip.radius
        if (away > 1.4) continue
        out.height -= 0.1 * (1 - smoothstep(0, 1.4, away))
        out.pigment += 0.22 * (1 - smoothstep(0, 0.9, away))
      }
  }
}
