import { smoothstep } from '../../base/math'
import { createRandom } from '../../base/random'
import { cloud, type Field, fieldOf, outOf, strewn, within } from '../field'
import type { FeatureAt } from './feature'

/** Brown patches with ragged borders that run into each other. */
export function melasma(): FeatureAt {
  const where = cloud(10, 'mirror-melasma')
  const ragged = cloud(1.7, 'mirror-melasma-ragged')
  return (x, y, out) => {
    const level = where(x + 2, y) + 0.3 * ragged(x, y)
    out.pigment += 0.46 * smoothstep(-0.25, 0.4, level) * (0.85 + 0.15 * ragged(y, x))
  }
}

/** Sun damage: brown spots of many sizes, mottled and coarse skin between them. */
export function sunDamage(): FeatureAt {
  const random = createRandom('mirror-sun')
  const spots = [...strewn(random, 5, 0.9, 1.7, 0.8), ...strewn(random, 26, 0.22, 0.6, 0.3)]
  const edge = cloud(0.9, 'mirror-sun-edge')
  const mottle = cloud(3.4, 'mirror-sun-mottle')
  const coarse = cloud(1.9, 'mirror-sun-coarse')
  return (x, y, out) => {
    let spot = 0
    for (const oval of spots) {
      const away = outOf(oval, x, y)
      if (away < 1.7) spot = Math.max(spot, within(away + 0.22 * edge(x, y), 0.42))
    }
    out.pigment += 0.52 * spot + 0.16 * mottle(x, y)
    out.height += 0.035 * coarse(x, 1.6 * y)
  }
}

/** Dark marks that may follow inflammation: soft brown blots, 0–1. Drawn only beside the words that they may come. */
export function darkMarks(pixels: number): Field {
  const blots = strewn(createRandom('mirror-dark-marks'), 9, 0.9, 2, 0.5)
  const edge = cloud(1.6, 'mirror-dark-marks-edge')
  return fieldOf(pixels, (x, y) => {
    let most = 0
    for (const blot of blots) {
      const away = outOf(blot, x, y)
      if (away < 1.8) most = Math.max(most, within(away + 0.25 * edge(x, y), 0.45))
    }
    return most
  })
}
