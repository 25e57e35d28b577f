import { createNoise2D } from 'simplex-noise'
import { createRandom } from './random'

/** Smooth seeded noise over the plane, −1 to 1; features are about one unit apart. */
export type Noise2 = (x: number, y: number) => number

/** Makes a noise field; the same seed parts give the same field for ever. */
export function createNoise(...seedParts: readonly (number | string)[]): Noise2 {
  return createNoise2D(createRandom('noise', ...seedParts).next)
}
