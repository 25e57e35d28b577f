import { createNoise } from '../base/noise'
import { createRandom } from '../base/random'
import { BLOCK } from '../model/block'
import type { Skin } from '../model/skin/skin'
import type { TissueFields } from './fields'
import { createTubeBuilder, smoothTube, type TubePoint, type TubeSet } from './tubes'

/** Depth of the superficial plexus below the papillary dermis' lower edge, mm (vessel-pattern-depth-doct). */
const SUPERFICIAL_BELOW_MM = 0.07
/** Height of the deep plexus above the dermis–fat border, mm. */
const DEEP_ABOVE_MM = 0.09
const CAPILLARY_MM = 0.0035
const LOOP_SPACING_MM = 0.15
/** Rows of vessels from the front cut backwards, mm. */
const PLEXUS_ROWS = [0.9, 0.72, 0.55]
const LOOP_ROWS = [0.965, 0.84]

/** Where capillary loops end under the epidermis, and where sprouts may start: y of the plexus. */
export function superficialPlexusY(skin: Skin): number {
  return -(skin.epidermisMm + skin.papillaryDermisMm + SUPERFICIAL_BELOW_MM)
}

/** Blood vessels of the block's front part: deep plexus, risers, superficial plexus, capillary loops. */
export function createVessels(skin: Skin, fields: TissueFields, seed: string): TubeSet {
  const builder = createTubeBuilder()
  const random = createRandom(seed, 'vessels')
  const sway = createNoise(seed, 'vessel sway')
  const plexusY = superficialPlexusY(skin)
  const deepY = -(skin.dermisBottomMm - DEEP_ABOVE_MM)
  const edge = BLOCK.halfWidthMm + 0.02

  function meander(
    kind: 'arteriole' | 'venule' | 'artery' | 'vein',
    y: number,
    z: number,
    radius: number,
  ): void {
    const knots: TubePoint[] = []
    const wander = radius < 0.03 ? 0.035 : 0.05
    for (let x = -edge; x <= edge + 1e-6; x += edge / 7) {
      const dy = wander * sway(x / 0.55 + z * 9, y * 7 + radius * 300)
      const dz = wander * sway(x / 0.5 + 40 + z * 5, y * 11 + radius * 100)
      const limit = 1 - radius - 0.004
      knots.push([x, y + dy, Math.min(limit, z + dz), radius * (1 + 0.12 * sway(x / 0.3, z * 13))])
    }
    builder.add(kind, smoothTube(knots, 4))
  }

  for (const z of PLEXUS_ROWS) {
    meander('arteriole', plexusY + 0.012, z, 0.0085)
    meander('venule', plexusY - 0.035, z - 0.05, 0.0125)
  }
  meander('artery', deepY - 0.01, 0.86, 0.021)
  meander('vein', deepY + 0.05, 0.74, 0.028)

  // Risers join the two plexuses.
  for (const [kind, x, radius] of [
    ['arteriole', -0.78, 0.0115],
    ['venule', -0.68, 0.0155],
    ['arteriole', 0.86, 0.011],
    ['venule', 0.97, 0.015],
  ] as const) {
    const knots: TubePoint[] = []
    for (let step = 0; step <= 5; step++) {
      const y = deepY + ((plexusY - deepY) * step) / 5
      knots.push([
        x + 0.07 * sway(y / 0.3, x * 5),
        y,
        0.84 - (kind === 'venule' ? 0.1 : 0) + 0.03 * sway(y / 0.25 + 9, x),
        radius,
      ])
    }
    builder.add(kind, smoothTube(knots, 4))
  }

  for (const rowZ of LOOP_ROWS) {
    for (let x = -edge + 0.11; x < edge - 0.11; x += LOOP_SPACING_MM) {
      const near = x + 0.03 * (random.next() - 0.5)
      addLoop(highestPapilla(fields, near, rowZ), rowZ, random.next())
    }
  }

  function addLoop([x, top]: readonly [number, number], z: number, lean: number): void {
    const tip = top - 0.012
    const foot = plexusY
    const limb = 0.0085
    const out = 0.05 * (lean - 0.5)
    const mid = (tip + foot) / 2
    builder.add(
      'capillary-arterial',
      smoothTube(
        [
          [x + out - 0.02, foot, z - 0.02, CAPILLARY_MM * 1.2],
          [x - limb + out * 0.3, mid, z, CAPILLARY_MM],
          [x - limb, tip - 0.02, z, CAPILLARY_MM],
          [x, tip, z, CAPILLARY_MM],
        ],
        4,
      ),
    )
    builder.add(
      'capillary-venous',
      smoothTube(
        [
          [x, tip, z, CAPILLARY_MM],
          [x + limb, tip - 0.02, z, CAPILLARY_MM * 1.15],
          [x + limb + out * 0.3, mid, z, CAPILLARY_MM * 1.2],
          [x + out + 0.02, foot - 0.03, z - 0.03, CAPILLARY_MM * 1.5],
        ],
        4,
      ),
    )
  }

  return builder.build()
}

/** The highest point of the junction (a papilla's top) within reach of `x`: loops seek it. */
function highestPapilla(fields: TissueFields, x: number, z: number): readonly [x: number, y: number] {
  let best: [number, number] = [x, fields.junctionY(x, z)]
  for (let step = -4; step <= 4; step++) {
    const candidate = x + step * 0.01
    const y = fields.junctionY(candidate, z)
    if (y > best[1]) best = [candidate, y]
  }
  return best
}
