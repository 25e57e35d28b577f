import { lerp } from '../base/math'
import { createNoise } from '../base/noise'
import { createRandom } from '../base/random'
import { BLOCK } from '../model/block'
import type { Skin } from '../model/skin/skin'
import type { TissueFields } from './fields'
import { createTubeBuilder, CUT_START, smoothTube, type TubePoint, type TubeSet } from './tubes'
import { deepPlexusY, superficialPlexusY } from './vessels'

/** Lymph vessels and nerves of the block's front part: where textbooks put them (assume-textbook-parts). */
export interface LymphAndNerve {
  readonly lymph: TubeSet
  readonly nerves: TubeSet
  /** Where each can be pointed at, mm. */
  readonly lymphAt: readonly [x: number, y: number, z: number]
  readonly nerveAt: readonly [x: number, y: number, z: number]
}

/** Half widths, mm. A lymph capillary is wider than a blood capillary, and uneven. */
const LYMPH_MM = 0.019
const COLLECTOR_MM = 0.027
const NERVE_MM = 0.013
const TWIG_MM = 0.0019

/** Two blind lymph capillaries that join a collector, and a nerve whose fine beaded twigs end at the junction. */
export function createLymphAndNerve(skin: Skin, fields: TissueFields, seed: string): LymphAndNerve {
  const plexusY = superficialPlexusY(skin)
  const deepY = deepPlexusY(skin)
  const sway = createNoise(seed, 'lymph sway')
  const depth = (share: number) => lerp(plexusY, deepY, share)

  const lymph = createTubeBuilder()
  const meets: TubePoint = [-0.86, depth(0.5), 0.925, LYMPH_MM]
  const blind = (x: number, top: number, z: number): void => {
    const knots: TubePoint[] = [
      [x, top + 0.026, z, 0.001],
      [x, top + 0.0235, z, LYMPH_MM * 0.5],
      [x, top + 0.017, z, LYMPH_MM * 0.85],
    ]
    for (let step = 0; step <= 7; step++) {
      const share = step / 7
      knots.push([
        lerp(x, meets[0], share ** 1.3) + 0.045 * sway(share * 2.4, x * 5) * (1 - share),
        lerp(top, meets[1], share),
        lerp(z, meets[2], share),
        LYMPH_MM * (1 + 0.34 * sway(share * 5, x * 9)),
      ])
    }
    lymph.add('lymphatic', smoothTube(knots, 3))
  }
  blind(-1.0, plexusY - 0.01, 0.955)
  blind(-0.62, plexusY - 0.05, 0.945)
  const collector: TubePoint[] = []
  for (let step = 0; step <= 12; step++) {
    const share = step / 12
    // Bulges between valves.
    const pulse = 0.8 + 0.3 * Math.abs(Math.sin(share * 9))
    collector.push([
      lerp(-BLOCK.halfWidthMm, meets[0], share) + 0.02 * sway(share * 3, 7) * share * (1 - share) * 4,
      lerp(depth(0.92), meets[1], share ** 1.6) + 0.03 * sway(share * 2, 3) * (1 - share),
      lerp(0.86, meets[2], share),
      COLLECTOR_MM * pulse,
    ])
  }
  lymph.add('lymphatic', smoothTube(collector, 3), CUT_START)

  return {
    lymph: lymph.build(),
    ...createNerves(skin, fields, seed),
    lymphAt: [-0.95, depth(0.2), 0.955],
  }
}

function createNerves(
  skin: Skin,
  fields: TissueFields,
  seed: string,
): Pick<LymphAndNerve, 'nerves' | 'nerveAt'> {
  const random = createRandom(seed, 'nerves')
  const sway = createNoise(seed, 'nerve sway')
  const nerves = createTubeBuilder()
  const deepY = deepPlexusY(skin)
  const upperY = -(skin.epidermisMm + 0.62 * skin.papillaryDermisMm)
  const wave = (share: number, row: number, mm: number) => mm * sway(share * 3.1, row)

  const trunk: TubePoint[] = []
  for (let step = 0; step <= 7; step++) {
    const share = step / 7
    trunk.push([
      lerp(BLOCK.halfWidthMm, 1.16, Math.min(1, share * 1.6)) +
        wave(share, 1, 0.025) * Math.min(1, share * 3),
      lerp(deepY + 0.11, upperY, Math.max(0, share * 1.25 - 0.25)),
      lerp(0.84, 0.945, share),
      lerp(NERVE_MM, 0.0045, share),
    ])
  }
  nerves.add('nerve', smoothTube(trunk, 3), CUT_START)
  const [stemX, stemY, stemZ] = trunk[trunk.length - 1]

  // It runs on under the papillae and gives off twigs.
  const twigs: TubePoint[] = []
  for (const [row, reach] of [0.26, -1.5].entries()) {
    const knots: TubePoint[] = []
    for (let step = 0; step <= 10; step++) {
      const share = step / 10
      const point: TubePoint = [
        stemX + reach * share,
        stemY + wave(share, 5 + row, 0.03) - wave(0, 5 + row, 0.03),
        stemZ + wave(share * 2, 9 + row, 0.03) - wave(0, 9 + row, 0.03),
        lerp(0.0034, TWIG_MM, share),
      ]
      knots.push(point)
      if (step > 0 && (step % 2 === 0 || row === 0)) twigs.push(point)
    }
    nerves.add('nerve', smoothTube(knots, 3))
  }
  for (const from of twigs) {
    const z = Math.min(BLOCK.halfDepthMm - 0.008, from[2] + random.between(-0.01, 0.05))
    const x = Math.min(BLOCK.halfWidthMm - 0.03, from[0] + random.between(-0.06, 0.06))
    const end = fields.junctionY(x, z) - 0.002
    const knots: TubePoint[] = []
    const beads = 12
    for (let step = 0; step <= beads; step++) {
      const share = step / beads
      const bead = step % 2 ? 1.75 : 0.8
      knots.push([
        lerp(from[0], x, share) + 0.012 * Math.sin(share * 7 + x * 9) * share * (1 - share) * 4,
        lerp(from[1], end, share),
        lerp(from[2], z, share),
        TWIG_MM * lerp(1, 0.7, share) * bead,
      ])
    }
    nerves.add('nerve', smoothTube(knots, 2))
  }
  return { nerves: nerves.build(), nerveAt: [trunk[4][0], trunk[4][1], trunk[4][2]] }
}
