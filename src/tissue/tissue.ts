import type { Skin } from '../model/skin/skin'
import { type Adnexa, createAdnexa } from './adnexa'
import { createFields, type TissueFields } from './fields'
import { type FibreSet, fibreSteps } from './fibres'
import { createMosaic } from './mosaic'
import { createOthers } from './others'
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
  /** Lymphatics and nerves. */
  readonly others: TubeSet
  readonly adnexa: Adnexa
  readonly papillary: FibreSet
  readonly reticular: FibreSet
  readonly elastic: FibreSet
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
  const vessels = createVessels(skin, fields, seed)
  yield
  return {
    skin,
    fields,
    mosaic: createMosaic(seed),
    vessels,
    others: createOthers(skin, fields, seed),
    adnexa,
    ...(yield* fibreSteps(skin, fields, adnexa, seed)),
    residents: createResidents(skin, fields, vessels, seed),
  }
}
