import type { SiteId } from '../model/plan'

/** How hair, its follicle and its oil gland look at a site. Lengths in mm; drawing choices (assume-hair-by-site). */
export interface HairForm {
  /** Thick hair whose follicle reaches into the fat and has a muscle; else fine vellus hair. */
  readonly terminal: boolean
  readonly hairRadiusMm: number
  readonly sheathRadiusMm: number
  readonly follicleMm: number
  /** Length of the hair outside the skin. */
  readonly outsideMm: number
  /** Half width of the funnel at the surface. */
  readonly poreMm: number
  /** Half height of the oil gland, its lobes, and how deep its duct joins the follicle. */
  readonly glandMm: number
  readonly lobes: number
  readonly ductMm: number
}

const FINE: HairForm = {
  terminal: false,
  hairRadiusMm: 0.005,
  sheathRadiusMm: 0.03,
  // Facial vellus follicle (vellus-follicle-length-face).
  follicleMm: 0.8,
  outsideMm: 0.55,
  poreMm: 0.026,
  glandMm: 0.085,
  lobes: 13,
  ductMm: 0.24,
}
const BODY: HairForm = {
  ...FINE,
  hairRadiusMm: 0.0075,
  sheathRadiusMm: 0.034,
  outsideMm: 0.8,
  poreMm: 0.025,
  glandMm: 0.055,
  lobes: 9,
}
const LID: HairForm = {
  ...FINE,
  hairRadiusMm: 0.0035,
  sheathRadiusMm: 0.022,
  follicleMm: 0.6,
  outsideMm: 0.36,
  poreMm: 0.017,
  glandMm: 0.042,
  lobes: 7,
  ductMm: 0.17,
}
const NOSE: HairForm = {
  ...FINE,
  hairRadiusMm: 0.004,
  sheathRadiusMm: 0.034,
  outsideMm: 0.3,
  poreMm: 0.075,
  glandMm: 0.2,
  lobes: 22,
  ductMm: 0.27,
}
const SCALP: HairForm = {
  terminal: true,
  hairRadiusMm: 0.034,
  sheathRadiusMm: 0.085,
  follicleMm: 3.9,
  outsideMm: 1.15,
  poreMm: 0.085,
  glandMm: 0.15,
  lobes: 15,
  ductMm: 0.42,
}

const FORMS: Readonly<Partial<Record<SiteId, HairForm>>> = {
  scalp: SCALP,
  nose: NOSE,
  periorbital: LID,
  'eye-corner': LID,
  abdomen: BODY,
  thigh: BODY,
  waist: BODY,
  back: BODY,
  'upper-arm': BODY,
  forearm: BODY,
  neck: BODY,
}

/** The form of hair at a site: that of the face where no other is given. */
export function hairFormOf(site: SiteId): HairForm {
  return FORMS[site] ?? FINE
}
