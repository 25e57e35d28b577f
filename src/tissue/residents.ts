import { lerp } from '../base/math'
import { createNoise } from '../base/noise'
import { createRandom, type Random } from '../base/random'
import { BLOCK } from '../model/block'
import type { Skin } from '../model/skin/skin'
import type { Adnexa } from './adnexa'
import { createAvoider } from './fibres'
import type { TissueFields } from './fields'
import { TUBE_KINDS, type TubeSet } from './tubes'

/** Cells that are there before anything happens. */
export const RESIDENT_KINDS = ['fibroblast', 'mast-cell', 'langerhans-cell', 'melanocyte'] as const
export type ResidentKind = (typeof RESIDENT_KINDS)[number]

/**
 * Resident cells, six numbers each: x, y, z (mm), angle in the picture plane (radians), length (mm), and the index of
 * its kind in RESIDENT_KINDS. True size.
 */
export const RESIDENT_FLOATS = 6

const FIBROBLASTS_PER_MM2 = 34
/** How far from the wall of a small vessel mast cells lie, mm, and how many vessel points have one. */
const MAST_NEAR_MM = [0.006, 0.03] as const
const MAST_SHARE = 0.075
const MAST_MM = 0.0125
const LANGERHANS_MM = 0.034
const LANGERHANS_APART_MM = [0.07, 0.13] as const
/** One melanocyte to every five to ten basal cells, which are about 7 µm wide. */
export const BASAL_CELL_MM = 0.007
const MELANOCYTE_CELLS = [5.6, 9.4] as const
const MELANOCYTE_MM = 0.026
/** Share of the way from the junction to the stratum corneum at which each is seen. */
export const LANGERHANS_SHARE = [0.42, 0.66] as const
export const MELANOCYTE_SHARE = 0.09
/** Chance says where each goes; this far from the block's sides at least, mm. */
const SIDE_MM = 0.03

/** How far back from a cut resident fibroblasts are drawn, mm. */
export const RESIDENT_DEPTH_MM = 0.16
/** How far back there are more of them, for a cut that is moved back, mm. */
const DEEP_MM = 0.44

/** How many fibroblasts are drawn behind a cut. */
function fibroblastCount(skin: Skin): number {
  return Math.round(
    FIBROBLASTS_PER_MM2 * 2 * BLOCK.halfWidthMm * (skin.dermisBottomMm - skin.epidermisMm - 0.05),
  )
}

/** Makes resident fibroblasts at random places of the dermis, in the `deepMm` behind `fromZ`. */
function fibroblastPlacer(skin: Skin, fields: TissueFields, random: Random, seed: string) {
  const lie = createNoise(seed, 'reticular lie')
  const side = BLOCK.halfWidthMm - SIDE_MM
  const [top, bottom] = [skin.epidermisMm + 0.02, skin.dermisBottomMm - 0.03]
  return (fromZ: number, deepMm: number) => {
    const x = random.between(-side, side)
    const z = fromZ - deepMm * random.next()
    const y = Math.min(fields.junctionY(x, z) - 0.02, -top - (bottom - top) * random.next() ** 1.15)
    const angle = 0.5 * lie(x / 0.5, y / 0.4) + random.between(-0.35, 0.35)
    return { at: [x, y, z] as const, angle, lengthMm: random.between(0.045, 0.08) }
  }
}

/** Fibroblasts behind those of `createResidents`, just as dense: only a cut that is moved back shows them. */
export function createDeepResidents(skin: Skin, fields: TissueFields, seed: string): Float32Array {
  const fibroblast = fibroblastPlacer(skin, fields, createRandom(seed, 'deep residents'), seed)
  const from = BLOCK.halfDepthMm - 0.008 - RESIDENT_DEPTH_MM
  const count = Math.round((fibroblastCount(skin) * DEEP_MM) / RESIDENT_DEPTH_MM)
  const kind = RESIDENT_KINDS.indexOf('fibroblast')
  return Float32Array.from(
    Array.from({ length: count }, () => {
      const { at, angle, lengthMm } = fibroblast(from, DEEP_MM)
      return [...at, angle, lengthMm, kind]
    }).flat(),
  )
}

/** Places the resident cells of a skin, none where hair or gland stands: fibroblasts first, then mast cells, Langerhans cells and melanocytes. */
export function createResidents(
  skin: Skin,
  fields: TissueFields,
  vessels: TubeSet,
  adnexa: Adnexa,
  seed: string,
): Float32Array {
  const cells: number[] = []
  const side = BLOCK.halfWidthMm - SIDE_MM
  const avoid = createAvoider(adnexa)
  const add = (
    kind: ResidentKind,
    at: readonly [number, number, number],
    angle: number,
    lengthMm: number,
  ) => {
    if (avoid(...at, 0.006)) return
    cells.push(...at, angle, lengthMm, RESIDENT_KINDS.indexOf(kind))
  }

  const fibroblast = fibroblastPlacer(skin, fields, createRandom(seed, 'residents'), seed)
  for (let i = 0; i < fibroblastCount(skin); i++) {
    const { at, angle, lengthMm } = fibroblast(BLOCK.halfDepthMm - 0.008, RESIDENT_DEPTH_MM)
    add('fibroblast', at, angle, lengthMm)
  }

  // Mast cells lie along small vessels of the upper dermis.
  const mast = createRandom(seed, 'mast cells')
  for (let tube = 0; tube < vessels.kinds.length; tube++) {
    const kind = TUBE_KINDS[vessels.kinds[tube]]
    if (kind !== 'arteriole' && kind !== 'venule') continue
    for (let point = vessels.starts[tube]; point < vessels.starts[tube + 1]; point++) {
      const [x, y, z, radius] = vessels.points.subarray(point * 4, point * 4 + 4)
      const [drawn, turn, away] = [mast.next(), mast.between(0, 6.28), mast.between(...MAST_NEAR_MM)]
      if (drawn > MAST_SHARE || z < 0.8) continue
      const reach = radius + away
      const at = [x + reach * Math.cos(turn), y + reach * Math.sin(turn), Math.min(0.99, z + radius)] as const
      if (Math.abs(at[0]) > side || at[1] > fields.junctionY(at[0], at[2]) - 0.012) continue
      add('mast-cell', at, turn, MAST_MM)
    }
  }

  // Cells of the epidermis lie in the cut face.
  const { corneumY, junctionY } = fields
  const within = (x: number, share: number) =>
    lerp(junctionY(x, BLOCK.halfDepthMm), corneumY(x, BLOCK.halfDepthMm), share)
  const langerhans = createRandom(seed, 'langerhans cells')
  for (let x = -side; x < side; x += langerhans.between(...LANGERHANS_APART_MM)) {
    const share = langerhans.between(...LANGERHANS_SHARE)
    add(
      'langerhans-cell',
      [x, within(x, share), BLOCK.halfDepthMm],
      langerhans.between(0, 6.28),
      LANGERHANS_MM,
    )
  }
  const pigment = createRandom(seed, 'melanocytes')
  for (let x = -side; x < side; x += BASAL_CELL_MM * pigment.between(...MELANOCYTE_CELLS)) {
    const e = 0.006
    const slope = Math.atan2(within(x + e, 0) - within(x - e, 0), 2 * e)
    add('melanocyte', [x, within(x, MELANOCYTE_SHARE), BLOCK.halfDepthMm], slope, MELANOCYTE_MM)
  }
  return Float32Array.from(cells)
}
