import { lerp, smoothstep } from '../../base/math'
import { createRandom } from '../../base/random'
import { cloud, net, outOf, strewn, swell, within } from '../field'
import type { FeatureAt } from './feature'

/** Broad shallow hollows with soft sides. */
export function rollingScars(): FeatureAt {
  const hollows = strewn(createRandom('mirror-rolling'), 6, 2.2, 3.4, -0.7)
  return (x, y, out) => {
    for (const hollow of hollows) {
      const away = outOf(hollow, x, y)
      if (away < 1.5) out.height -= 0.36 * (1 - smoothstep(0, 1.5, away))
    }
  }
}

/** Round hollows with steep sides and a flat floor. */
export function boxcarScars(): FeatureAt {
  const hollows = strewn(createRandom('mirror-boxcar'), 8, 0.9, 1.7, 1)
  const edge = swell(1.5, 'mirror-boxcar-edge')
  return (x, y, out) => {
    for (const hollow of hollows) {
      const away = outOf(hollow, x, y)
      if (away > 1.6) continue
      const inside = within(away + 0.1 * edge(x, y), 0.2)
      out.height -= 0.17 * inside
      out.smooth = Math.max(out.smooth, 0.6 * inside)
      out.pigment += 0.05 * inside
    }
  }
}

/** Narrow deep pits. */
export function icepickScars(): FeatureAt {
  const pits = strewn(createRandom('mirror-icepick'), 14, 0.35, 0.62, 0.8)
  return (x, y, out) => {
    for (const pit of pits) {
      const away = outOf(pit, x, y)
      if (away > 2) continue
      out.height -= 0.26 * (1 - smoothstep(0, 1.1, away))
      out.pigment += 0.28 * (1 - smoothstep(0.1, 0.8, away))
    }
  }
}

/** One raised, smooth, firm band across the patch. Its own colour is drawn by pigment alone: redness is the model's. */
export function raisedScar(): FeatureAt {
  const edge = swell(5, 'mirror-raised')
  const bumps = swell(3, 'mirror-raised-bumps')
  return (x, y, out) => {
    const along = (x - 10) * 0.9 + (y - 10) * 0.44
    const across = (y - 10) * 0.9 - (x - 10) * 0.44 + 0.6 * edge(x, y)
    const end = Math.min(1, Math.abs(along) / 9.4)
    const inside = 1 - smoothstep(0.5, 1.1, Math.hypot(across / 1.8, end ** 3))
    out.height += inside * (0.46 + 0.05 * bumps(x, y))
    out.smooth = inside
    out.pigment += 0.15 * inside
  }
}

/** Skin without lines or pores, uneven and webbed, paler and darker by turns. */
export function burnScar(): FeatureAt {
  const border = cloud(9, 'mirror-burn-border')
  const web = net(2.1, 1.7, 0.5, 'mirror-burn-web')
  const uneven = swell(2.2, 'mirror-burn-uneven')
  const patches = cloud(5, 'mirror-burn-patches')
  return (x, y, out) => {
    const inside = smoothstep(-0.12, 0.16, 0.62 - Math.hypot(x - 9, y - 11) / 14 + 0.5 * border(x, y))
    if (inside === 0) return
    const bend = 0.7 * uneven(y, x)
    out.smooth = 0.95 * inside
    out.height += inside * (0.05 * smoothstep(1, 0, web(x + bend, y - bend)) + 0.07 * uneven(x, y))
    out.pigment += inside * lerp(-0.16, 0.22, smoothstep(-0.45, 0.45, patches(x, y)))
  }
}

/** Pale sunken bands side by side, finely wrinkled across. */
export function stretchMarks(): FeatureAt {
  const random = createRandom('mirror-stretch')
  const bands = Array.from({ length: 6 }, (_, i) => ({
    across: -8.5 + 3.3 * i + random.between(-0.5, 0.5),
    middle: random.between(-3, 3),
    long: random.between(7, 11),
    half: random.between(0.55, 0.95),
  }))
  const bend = swell(6, 'mirror-stretch-bend')
  const wrinkles = swell(1.1, 'mirror-stretch-wrinkles')
  return (x, y, out) => {
    const [dx, dy] = [x - 10, y - 10]
    const along = 0.42 * dx + 0.91 * dy
    const across = 0.91 * dx - 0.42 * dy + 0.8 * bend(x, y)
    for (const band of bands) {
      const end = Math.abs(along - band.middle) / band.long
      if (end >= 1) continue
      const half = band.half * Math.sqrt(1 - end * end)
      const inside = 1 - smoothstep(0.3, 1.2, Math.abs(across - band.across) / half)
      out.height -= inside * (0.09 - 0.018 * wrinkles(along * 2, across * 0.8))
      out.pigment -= 0.3 * inside
      out.smooth = Math.max(out.smooth, 0.75 * inside)
    }
  }
}
