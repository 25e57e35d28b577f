import type { SourceId } from '../evidence/sources'
import type { SiteId } from '../plan'

/** How many of something there are under a square centimetre of surface. */
export interface Density {
  readonly perCm2: number
  /** Lowest and highest where a range is given; null where not. */
  readonly low: number | null
  readonly high: number | null
  /** here: counted at the site. pooled: a mean over many sites stands in, so what is drawn is illustrative. */
  readonly at: 'here' | 'pooled'
  readonly sources: readonly SourceId[]
}

/** Follicles and glands of one site. */
export interface SiteDensities {
  /** Hair follicles: vellus, or terminal on the scalp. */
  readonly follicles: Density
  /** Active eccrine sweat glands. */
  readonly sweatGlands: Density
}

const FOLLICLES_POOLED: Density = {
  perCm2: 140,
  low: 91,
  high: 189,
  at: 'pooled',
  sources: ['hair-follicle-density-meta'],
}
const GLANDS_POOLED: Density = {
  perCm2: 128,
  low: 91,
  high: 164,
  at: 'pooled',
  sources: ['eccrine-density-meta'],
}
const counted = (perCm2: number, source: SourceId): Density => ({
  perCm2,
  low: null,
  high: null,
  at: 'here',
  sources: [source],
})
/** Counted somewhere on the head: a mean over it stands in. */
const HEAD_GLANDS: Density = { ...counted(186, 'eccrine-density-head'), at: 'pooled' }
const FACE: SiteDensities = { follicles: FOLLICLES_POOLED, sweatGlands: HEAD_GLANDS }
const BODY: SiteDensities = { follicles: FOLLICLES_POOLED, sweatGlands: GLANDS_POOLED }

/**
 * Densities by site. On the face follicles thin out from the middle to the sides (face-follicle-centrolateral), by how
 * much was not found. Vessels were counted nowhere by site: only the depth at which each pattern shows is known.
 */
export const DENSITIES: Readonly<Record<SiteId, SiteDensities>> = {
  cheek: FACE,
  forehead: { ...FACE, follicles: counted(439, 'vellus-density-forehead') },
  periorbital: FACE,
  nose: FACE,
  'upper-lip': FACE,
  neck: BODY,
  abdomen: { ...BODY, sweatGlands: counted(102, 'eccrine-density-abdomen') },
  thigh: { ...BODY, sweatGlands: counted(69, 'eccrine-density-thigh') },
  glabella: FACE,
  temple: FACE,
  'eye-corner': FACE,
  chin: FACE,
  jaw: FACE,
  scalp: {
    ...FACE,
    follicles: { ...counted(223, 'scalp-terminal-hair-density'), low: 175, high: 300 },
  },
  'upper-arm': { ...BODY, sweatGlands: counted(91, 'eccrine-density-upper-arm') },
  forearm: BODY,
  waist: BODY,
  back: { ...BODY, follicles: counted(85, 'vellus-density-forehead') },
}

/** What is known of vessels: depths at which each pattern is seen through the skin, mm. No density by site was found. */
export const VESSEL_DEPTHS = {
  /** Capillary loops, seen as dots. */
  loopsMm: { low: 0.15, high: 0.3 },
  /** The net of the superficial plexus; older anatomy puts it deeper. */
  netMm: { low: 0.3, high: 0.5 },
  classicNetMm: { low: 1, high: 1.5 },
  sources: ['vessel-pattern-depth-doct', 'superficial-plexus-depth-classic'],
} as const satisfies Readonly<Record<string, { low: number; high: number } | readonly SourceId[]>>
