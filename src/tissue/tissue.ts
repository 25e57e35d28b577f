import { createNoise } from '../base/noise'
import { createRandom } from '../base/random'
import { BLOCK } from '../model/block'
import type { Skin } from '../model/skin/skin'
import { type Adnexa, createAdnexa } from './adnexa'
import { createFields, type TissueFields } from './fields'
import { createFibres, type FibreSet } from './fibres'
import { createMosaic } from './mosaic'
import type { TubeSet } from './tubes'
import { createVessels } from './vessels'

/** Resident spindle cells of the dermis: x, y, z (mm), angle in the picture plane (radians), length (mm) each. */
export const RESIDENT_FLOATS = 5

/** The skin of one site and age as it is before anything happens. True scale, millimetres. */
export interface Tissue {
  readonly skin: Skin
  readonly fields: TissueFields
  readonly mosaic: Float32Array
  readonly vessels: TubeSet
  readonly adnexa: Adnexa
  readonly papillary: FibreSet
  readonly reticular: FibreSet
  readonly elastic: FibreSet
  readonly residents: Float32Array
}

/** The seed of everything that is drawn by chance. */
export const TISSUE_SEED = 'skin-1'
const RESIDENTS_PER_MM2 = 34

const cache = new WeakMap<Skin, Tissue>()

/** The tissue of a skin, kept as long as the skin is, so that a remount costs nothing. */
export function tissueOf(skin: Skin): Tissue {
  const known = cache.get(skin)
  if (known) return known
  const tissue = createTissue(skin, TISSUE_SEED)
  cache.set(skin, tissue)
  return tissue
}

/** Builds the tissue of a skin. Pure: the same skin and seed give the same bytes. */
export function createTissue(skin: Skin, seed: string): Tissue {
  const fields = createFields(skin, seed)
  const adnexa = createAdnexa(skin, fields, seed)
  return {
    skin,
    fields,
    mosaic: createMosaic(seed),
    vessels: createVessels(skin, fields, seed),
    adnexa,
    ...createFibres(skin, fields, adnexa, seed),
    residents: createResidents(skin, fields, seed),
  }
}

function createResidents(skin: Skin, fields: TissueFields, seed: string): Float32Array {
  const random = createRandom(seed, 'residents')
  const lie = createNoise(seed, 'reticular lie')
  const top = skin.epidermisMm + 0.02
  const bottom = skin.dermisBottomMm - 0.03
  const count = Math.round(RESIDENTS_PER_MM2 * 2 * BLOCK.halfWidthMm * (bottom - top))
  const cells: number[] = []
  for (let i = 0; i < count; i++) {
    const x = random.between(-BLOCK.halfWidthMm + 0.03, BLOCK.halfWidthMm - 0.03)
    const z = BLOCK.halfDepthMm - 0.008 - 0.16 * random.next()
    const y = Math.min(fields.junctionY(x, z) - 0.02, -top - (bottom - top) * random.next() ** 1.15)
    const angle = 0.5 * lie(x / 0.5, y / 0.4) + random.between(-0.35, 0.35)
    cells.push(x, y, z, angle, random.between(0.045, 0.08))
  }
  return Float32Array.from(cells)
}
