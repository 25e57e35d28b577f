import { createNoise } from '../base/noise'
import { createRandom, type Random } from '../base/random'
import { BLOCK } from '../model/block'
import type { Skin } from '../model/skin/skin'
import type { TissueFields } from './fields'
import type { TubeSet } from './tubes'
import { TUBE_KINDS } from './tubes'

/** Cells that live in skin before anything happens. */
export const RESIDENT_KINDS = ['fibroblast', 'mast-cell', 'langerhans-cell', 'melanocyte'] as const
export type ResidentKind = (typeof RESIDENT_KINDS)[number]

/** Resident cells: x, y, z (mm), angle in the picture plane (radians), length (mm), index of its kind each. */
export const RESIDENT_FLOATS = 6

/** How many of each are drawn; places and numbers are illustrative: assume-anatomy-drawn, assume-cell-count. */
const FIBROBLASTS_PER_MM2 = 34
const MAST_CELLS = 26
/** Distance between melanocytes along the basal row and between Langerhans cells above them, mm. */
const MELANOCYTE_SPACING_MM = 0.062
const LANGERHANS_SPACING_MM = 0.11

/** How far back from a cut resident fibroblasts are drawn, mm. */
export const RESIDENT_DEPTH_MM = 0.16
/** How far back there are more of them, for a cut that is moved back, mm. */
const DEEP_MM = 0.44

/** Depths between which cells of the dermis lie, mm. */
function dermisOf(skin: Skin): readonly [top: number, bottom: number] {
  return [skin.epidermisMm + 0.02, skin.dermisBottomMm - 0.03]
}

/** How many fibroblasts are drawn behind a cut. */
function fibroblastCount(skin: Skin): number {
  const [top, bottom] = dermisOf(skin)
  return Math.round(FIBROBLASTS_PER_MM2 * 2 * BLOCK.halfWidthMm * (bottom - top))
}

/** Makes resident fibroblasts at random places of the dermis, in the `deepMm` behind `fromZ`. */
function fibroblastPlacer(skin: Skin, fields: TissueFields, random: Random, seed: string) {
  const lie = createNoise(seed, 'reticular lie')
  const edge = BLOCK.halfWidthMm - 0.03
  const [top, bottom] = dermisOf(skin)
  return (fromZ: number, deepMm: number): number[] => {
    const x = random.between(-edge, edge)
    const z = fromZ - deepMm * random.next()
    const y = Math.min(fields.junctionY(x, z) - 0.02, -top - (bottom - top) * random.next() ** 1.15)
    const angle = 0.5 * lie(x / 0.5, y / 0.4) + random.between(-0.35, 0.35)
    return [x, y, z, angle, random.between(0.045, 0.08), RESIDENT_KINDS.indexOf('fibroblast')]
  }
}

/** Fibroblasts behind those of `createResidents`, just as dense: only a cut that is moved back shows them. */
export function createDeepResidents(skin: Skin, fields: TissueFields, seed: string): Float32Array {
  const fibroblast = fibroblastPlacer(skin, fields, createRandom(seed, 'deep residents'), seed)
  const from = BLOCK.halfDepthMm - 0.008 - RESIDENT_DEPTH_MM
  const count = Math.round((fibroblastCount(skin) * DEEP_MM) / RESIDENT_DEPTH_MM)
  return Float32Array.from(Array.from({ length: count }, () => fibroblast(from, DEEP_MM)).flat())
}

/** Places the residents near the front cut, where they are seen. The same skin and seed give the same cells. */
export function createResidents(
  skin: Skin,
  fields: TissueFields,
  vessels: TubeSet,
  seed: string,
): Float32Array {
  const random = createRandom(seed, 'residents')
  const cells: number[] = []
  const add = (kind: ResidentKind, x: number, y: number, z: number, angle: number, lengthMm: number) => {
    cells.push(x, y, z, angle, lengthMm, RESIDENT_KINDS.indexOf(kind))
  }
  const edge = BLOCK.halfWidthMm - 0.03
  const front = BLOCK.halfDepthMm

  const fibroblast = fibroblastPlacer(skin, fields, random, seed)
  for (let i = 0; i < fibroblastCount(skin); i++) cells.push(...fibroblast(front - 0.008, RESIDENT_DEPTH_MM))

  // Mast cells lie beside small vessels.
  const small = Array.from(vessels.kinds.keys()).filter((tube) => {
    const kind = TUBE_KINDS[vessels.kinds[tube]]
    return kind === 'arteriole' || kind === 'venule'
  })
  for (let i = 0; i < MAST_CELLS; i++) {
    const tube = small[random.integer(0, small.length - 1)]
    const at = 4 * random.integer(vessels.starts[tube], vessels.starts[tube + 1] - 1)
    const [x, y, z, radius] = vessels.points.subarray(at, at + 4)
    const side = random.chance(0.5) ? 1 : -1
    const beside = y + side * (radius + random.between(0.009, 0.02))
    if (Math.abs(x) > edge || z < front - 0.25) continue
    add(
      'mast-cell',
      x,
      Math.min(beside, fields.junctionY(x, z) - 0.015),
      Math.min(front - 0.006, z + 0.02),
      0,
      0.013,
    )
  }

  for (let x = -edge; x < edge; x += MELANOCYTE_SPACING_MM * random.between(0.75, 1.25)) {
    const y = fields.junctionY(x, front) + 0.006
    add('melanocyte', x, y, front, random.next() * Math.PI, 0.024)
  }
  for (let x = -edge; x < edge; x += LANGERHANS_SPACING_MM * random.between(0.7, 1.3)) {
    const low = fields.junctionY(x, front)
    const y = low + (fields.corneumY(x, front) - low) * random.between(0.45, 0.68)
    add('langerhans-cell', x, y, front, random.next() * Math.PI, 0.026)
  }
  return Float32Array.from(cells)
}
