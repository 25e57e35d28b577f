import type { Skin } from '../model/skin/skin'
import { type Adnexa, createAdnexa } from './adnexa'
import { createFields, type TissueFields } from './fields'
import { type FibreSet, fibreSteps } from './fibres'
import { createLymphAndNerve, type LymphAndNerve } from './lymph-nerve'
import { createMosaic } from './mosaic'
import { createResidents } from './residents'
import { atOnce, type Steps } from './steps'
import type { TubeSet } from './tubes'
import { createVessels } from './vessels'

/** The skin of one site and age as it is before anything happens. True scale, millimetres. */
export interface Tissue {
  readonly skin: Skin
  readonly fields: TissueFields
  readonly mosaic: Float32Array
  readonly vessels: TubeSet
  readonly lymphAndNerve: LymphAndNerve
  readonly adnexa: Adnexa
  readonly papillary: FibreSet
  readonly reticular: FibreSet
  readonly elastic: FibreSet
  /** Cells that are there before anything happens: RESIDENT_FLOATS each. */
  readonly residents: Float32Array
}

/** The seed of everything that is drawn by chance. */
export const TISSUE_SEED = 'skin-1'

const cache = new WeakMap<Skin, Tissue>()

/** The tissue of a skin in steps, kept as long as the skin is, so that a remount costs nothing. */
export function* tissueSteps(skin: Skin): Steps<Tissue> {
  const known = cache.get(skin)
  if (known) return known
  const tissue = yield* makeSteps(skin, TISSUE_SEED)
  cache.set(skin, tissue)
  return tissue
}

/** The same at once. */
export const tissueOf = (skin: Skin): Tissue => atOnce(tissueSteps(skin))

/** Builds the tissue of a skin. Pure: the same skin and seed give the same bytes. */
export const createTissue = (skin: Skin, seed: string): Tissue => atOnce(makeSteps(skin, seed))

function* makeSteps(skin: Skin, seed: string): Steps<Tissue> {
  const fields = createFields(skin, seed)
  const adnexa = createAdnexa(skin, fields, seed)
  const lymphAndNerve = createLymphAndNerve(skin, fields, seed)
  const vessels = createVessels(skin, fields, seed)
  // Bundles run round lymph vessels as they do round glands: only points are asked for.
  const { tubes } = adnexa
  const cleared = { ...tubes, points: Float32Array.of(...tubes.points, ...lymphAndNerve.lymph.points) }
  yield
  return {
    skin,
    fields,
    mosaic: createMosaic(seed),
    vessels,
    lymphAndNerve,
    adnexa,
    ...(yield* fibreSteps(skin, fields, { ...adnexa, tubes: cleared }, seed)),
    residents: createResidents(skin, fields, vessels, adnexa, seed),
  }
}
