import type { SiteId } from '../plan'

/** How many there are under a square centimetre of surface. */
export interface Counts {
  /** Hair follicles: vellus, or terminal on the scalp. */
  readonly follicles: number
  /** Active eccrine sweat glands. */
  readonly sweatGlands: number
}

const FACE: Counts = { follicles: 140, sweatGlands: 186 }
const BODY: Counts = { follicles: 140, sweatGlands: 128 }

/** Follicles and glands by site. How each was found, and what stands behind it: densities.data. */
export const COUNTS: Readonly<Record<SiteId, Counts>> = {
  cheek: FACE,
  forehead: { ...FACE, follicles: 439 },
  periorbital: FACE,
  nose: FACE,
  'upper-lip': FACE,
  neck: BODY,
  abdomen: { ...BODY, sweatGlands: 102 },
  thigh: { ...BODY, sweatGlands: 69 },
  glabella: FACE,
  temple: FACE,
  'eye-corner': FACE,
  chin: FACE,
  jaw: FACE,
  scalp: { ...FACE, follicles: 223 },
  'upper-arm': { ...BODY, sweatGlands: 91 },
  forearm: BODY,
  waist: BODY,
  back: { ...BODY, follicles: 85 },
}
