import { lerp } from '../base/math'
import { createNoise } from '../base/noise'
import { createRandom, type Random } from '../base/random'
import { BLOCK } from '../model/block'
import type { Skin } from '../model/skin/skin'
import type { TissueFields } from './fields'
import { createTubeBuilder, smoothTube, type TubeBuilder, type TubePoint, type TubeSet } from './tubes'

/** Depth of the superficial plexus below the papillary dermis' lower edge, mm (vessel-pattern-depth-doct). */
const SUPERFICIAL_BELOW_MM = 0.07
/** Height of the deep plexus above the dermis–fat border, mm. */
const DEEP_ABOVE_MM = 0.09
const CAPILLARY_MM = 0.0034
/** Distance between the small vessels that rise to the papillae, each to feed a few loops: drawn, not counted. */
const RISER_SPACING_MM = 0.31
/** How far below the junction such a vessel parts into its loops, mm. */
const FORK_BELOW_MM = 0.085
/** Rows of vessels from the front cut backwards, mm. */
const PLEXUS_ROWS = [0.9, 0.72, 0.55]
const LOOP_ROWS = [0.965, 0.86, 0.74]
/** Loops farther back, which only a cut that is moved back shows. */
const DEEP_LOOP_ROWS = [0.62, 0.53]

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

  addLoops(builder, random, skin, fields, LOOP_ROWS)
  return builder.build()
}

/** Capillary loops behind those that are always drawn. */
export function createDeepVessels(skin: Skin, fields: TissueFields, seed: string): TubeSet {
  const builder = createTubeBuilder()
  addLoops(builder, createRandom(seed, 'deep vessels'), skin, fields, DEEP_LOOP_ROWS)
  return builder.build()
}

function addLoops(
  builder: TubeBuilder,
  random: Random,
  skin: Skin,
  fields: TissueFields,
  rows: readonly number[],
): void {
  const plexusY = superficialPlexusY(skin)
  const edge = BLOCK.halfWidthMm + 0.02
  for (const rowZ of rows) {
    const step = RISER_SPACING_MM / (0.55 + 0.45 * skin.reteShare)
    for (let x = -edge + 0.16; x < edge - 0.16; x += step * random.between(0.85, 1.15))
      addCandelabrum(x, rowZ)
  }

  /** A little arteriole and venule rise from the plexus and part into hairpin loops, one to a papilla. */
  function addCandelabrum(x: number, z: number): void {
    const forkY = Math.max(plexusY + 0.05, fields.junctionY(x, z) - FORK_BELOW_MM)
    const arterial: TubePoint = [x - 0.012, forkY, z - 0.01, CAPILLARY_MM * 1.5]
    const venous: TubePoint = [x + 0.022, forkY - 0.02, z - 0.026, CAPILLARY_MM * 1.9]
    const lean = random.between(-0.05, 0.05)
    rise('arteriole', [x + lean - 0.04, plexusY + 0.012, z - 0.045, 0.0062], arterial)
    rise('venule', [x - lean + 0.06, plexusY - 0.03, z - 0.06, 0.0078], venous)
    const loops = random.integer(2, 4)
    for (let i = 0; i < loops; i++) {
      const away = (i - (loops - 1) / 2) * random.between(0.055, 0.085)
      addLoop(highestPapilla(fields, x + away, z), z + random.between(-0.012, 0.004), arterial, venous)
    }
  }

  function rise(kind: 'arteriole' | 'venule', from: TubePoint, to: TubePoint): void {
    const knots: TubePoint[] = []
    for (let step = 0; step <= 4; step++) {
      const share = step / 4
      const wander = 0.014 * Math.sin(Math.PI * share)
      knots.push([
        lerp(from[0], to[0], share) + wander * random.between(-1, 1),
        lerp(from[1], to[1], share),
        lerp(from[2], to[2], share) + wander * random.between(-1, 0.6),
        lerp(from[3], to[3], share),
      ])
    }
    builder.add(kind, smoothTube(knots, 3))
  }

  function addLoop(
    [x, top]: readonly [number, number],
    z: number,
    arterial: TubePoint,
    venous: TubePoint,
  ): void {
    const tip = top - random.between(0.01, 0.022)
    const limb = random.between(0.005, 0.0085)
    const twist = random.between(-0.007, 0.007)
    const half = (from: TubePoint) => lerp(from[1], tip, 0.45)
    builder.add(
      'capillary-arterial',
      smoothTube(
        [
          [arterial[0], arterial[1], arterial[2], CAPILLARY_MM * 1.2],
          [lerp(arterial[0], x, 0.6) + twist, half(arterial), lerp(arterial[2], z, 0.6), CAPILLARY_MM],
          [x - limb + twist, lerp(arterial[1], tip, 0.78), z, CAPILLARY_MM],
          [x - limb * 0.8, tip - 0.006, z, CAPILLARY_MM],
          [x, tip, z, CAPILLARY_MM],
        ],
        3,
      ),
    )
    builder.add(
      'capillary-venous',
      smoothTube(
        [
          [x, tip, z, CAPILLARY_MM],
          [x + limb * 0.8, tip - 0.006, z, CAPILLARY_MM * 1.1],
          [x + limb - twist, lerp(venous[1], tip, 0.76), z, CAPILLARY_MM * 1.25],
          [lerp(venous[0], x, 0.55) - twist, half(venous), lerp(venous[2], z, 0.6), CAPILLARY_MM * 1.3],
          [venous[0], venous[1], venous[2], CAPILLARY_MM * 1.5],
        ],
        3,
      ),
    )
  }
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
