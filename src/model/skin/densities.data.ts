import type { SourceId } from '../evidence/sources'
import type { SiteId } from '../plan'
import { COUNTS } from './counts.data'

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

type Standing = Omit<Density, 'perCm2'>

const FOLLICLES_POOLED: Standing = {
  low: 91,
  high: 189,
  at: 'pooled',
  sources: ['hair-follicle-density-meta'],
}
const GLANDS_POOLED: Standing = { low: 91, high: 164, at: 'pooled', sources: ['eccrine-density-meta'] }
const counted = (source: SourceId): Standing => ({ low: null, high: null, at: 'here', sources: [source] })
/** Counted somewhere on the head: a mean over it stands in. */
const HEAD_GLANDS: Standing = { ...counted('eccrine-density-head'), at: 'pooled' }

const at = (site: SiteId, follicles: Standing, sweatGlands: Standing): SiteDensities => ({
  follicles: { perCm2: COUNTS[site].follicles, ...follicles },
  sweatGlands: { perCm2: COUNTS[site].sweatGlands, ...sweatGlands },
})
const face = (site: SiteId, follicles = FOLLICLES_POOLED) => at(site, follicles, HEAD_GLANDS)
const body = (site: SiteId, sweatGlands = GLANDS_POOLED) => at(site, FOLLICLES_POOLED, sweatGlands)

/**
 * Densities by site. On the face follicles thin out from the middle to the sides (face-follicle-centrolateral), by how
 * much was not found. Vessels were counted nowhere by site: only the depth at which each pattern shows is known.
 */
export const DENSITIES: Readonly<Record<SiteId, SiteDensities>> = {
  cheek: face('cheek'),
  forehead: face('forehead', counted('vellus-density-forehead')),
  periorbital: face('periorbital'),
  nose: face('nose'),
  'upper-lip': face('upper-lip'),
  neck: body('neck'),
  abdomen: body('abdomen', counted('eccrine-density-abdomen')),
  thigh: body('thigh', counted('eccrine-density-thigh')),
  glabella: face('glabella'),
  temple: face('temple'),
  'eye-corner': face('eye-corner'),
  chin: face('chin'),
  jaw: face('jaw'),
  scalp: face('scalp', { ...counted('scalp-terminal-hair-density'), low: 175, high: 300 }),
  'upper-arm': body('upper-arm', counted('eccrine-density-upper-arm')),
  forearm: body('forearm'),
  waist: body('waist'),
  back: at('back', counted('vellus-density-forehead'), GLANDS_POOLED),
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
