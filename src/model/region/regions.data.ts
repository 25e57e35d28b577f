import type { SourceId } from '../evidence/sources'
import type { ConcernId } from '../plan'

/** Where a page is read, as far as rules differ. */
export const REGION_IDS = ['us', 'uk', 'eu', 'au', 'other'] as const
export type RegionId = (typeof REGION_IDS)[number]

/** A warning that must stand beside something wherever the region's rules ask for it. */
export interface RegionWarning {
  readonly beside: 'radiofrequency' | 'prp' | 'products'
  readonly id: 'rf-injuries' | 'prp-off-label' | 'products-outside-device'
  readonly sources: readonly SourceId[]
}

/** What one region's rules say, as of a date. Data for words and for the embed builder; no legal advice. */
export interface Region {
  /** Day on which the sources were read, ISO. */
  readonly asOf: string
  /** Concerns for which some device is cleared there, age 22 and up in the US; empty: not known, or none. */
  readonly cleared: readonly ConcernId[]
  /** Concerns that may only be named for a device with a medical mark; a rendered outcome counts as a picture of one. */
  readonly medicalClaims: readonly ConcernId[]
  /** Whether a rendered before and after is treated like a photograph of a patient. */
  readonly outcomeLikePhotograph: boolean
  readonly warnings: readonly RegionWarning[]
  /** What was read; an assumption where no rule was found. */
  readonly sources: readonly SourceId[]
}

const RF: RegionWarning = { beside: 'radiofrequency', id: 'rf-injuries', sources: ['fda-rf-2025'] }
const PRP: RegionWarning = { beside: 'prp', id: 'prp-off-label', sources: ['prp-offlabel'] }
const PRODUCTS: RegionWarning = {
  beside: 'products',
  id: 'products-outside-device',
  sources: ['cfr-878-4430-class-ii', 'safety-granuloma-review-15'],
}

/** The same elsewhere: no rule of the region was found, so what the US rule implies is said there too. */
const PRODUCTS_ELSEWHERE: RegionWarning = {
  ...PRODUCTS,
  sources: [...PRODUCTS.sources, 'assume-region-strict'],
}
const RF_ELSEWHERE: RegionWarning = { ...RF, sources: [...RF.sources, 'assume-region-strict'] }

const AS_OF = '2026-11-22'
const SCARS: readonly ConcernId[] = ['rolling-scars', 'boxcar-scars', 'icepick-scars']

/** The strictest rules that were found: claims as in the UK, warnings as in the US. They hold wherever nothing else was. */
const STRICT: Omit<Region, 'sources'> = {
  asOf: AS_OF,
  cleared: [],
  medicalClaims: [...SCARS, 'raised-scar', 'burn-scar', 'melasma'],
  outcomeLikePhotograph: true,
  warnings: [RF_ELSEWHERE, PRODUCTS_ELSEWHERE],
}

/** Rules by region. Where nothing was found the strictest of the others holds. */
export const REGIONS: Readonly<Record<RegionId, Region>> = {
  us: {
    asOf: AS_OF,
    cleared: [...SCARS, 'raised-scar', 'fine-lines', 'eye-lines', 'neck-lines'],
    medicalClaims: [],
    outcomeLikePhotograph: false,
    warnings: [RF, PRP, PRODUCTS],
    sources: [
      'fda-cleared-uses',
      'fda-den160029',
      'fda-k202243-neck',
      'fda-k180778-exceed',
      'fda-k182407-exceed-scars',
      'fda-qai-count-2026',
      'fda-k200044-abdominal',
    ],
  },
  uk: {
    ...STRICT,
    sources: [
      'asa-led-2025',
      'asa-laser-before-after-2018',
      'cap-fillers-temporary',
      'uk-gov-response-2025',
      'assume-region-strict',
      'assume-scars-are-conditions',
    ],
  },
  eu: {
    ...STRICT,
    sources: ['mdr-dermaroller-annex16', 'assume-region-strict'],
  },
  au: {
    ...STRICT,
    sources: ['assume-region-strict'],
  },
  other: {
    ...STRICT,
    sources: ['assume-region-strict'],
  },
}
