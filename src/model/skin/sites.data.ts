import type { SourceId } from '../evidence/sources'
import type { SiteId } from '../plan'

/** One layer of one site: mean and spread as the source gives them, mm. */
export interface LayerRecord {
  readonly meanMm: number
  /** Standard deviation where the source gives one. */
  readonly sdMm: number | null
  /** Other published means for the same thing by other methods, mm: shown as a conflict, never averaged in. */
  readonly conflictsMm?: readonly number[]
  readonly sources: readonly SourceId[]
}

export interface SiteRecord {
  readonly stratumCorneum: LayerRecord
  /** Living epidermis below the stratum corneum, rete ridges averaged in. */
  readonly viableEpidermis: LayerRecord
  readonly dermis: LayerRecord
  readonly fat: LayerRecord
}

/** Averaged over eleven sites, none of them singled out: stands where the site itself was not measured. */
const CORNEUM_ELEVEN_SITES: LayerRecord = { meanMm: 0.0141, sdMm: 0.0018, sources: ['sc-oct-11-sites'] }
const EPIDERMIS_ELEVEN_SITES: LayerRecord = {
  meanMm: 0.0686,
  sdMm: 0.023,
  sources: ['epidermis-oct-11-sites'],
}

/**
 * Skin by site. Epidermis from histology or optical coherence tomography only; ultrasound overstates it and is
 * used for the dermis alone. Facial dermis: ultrasound means of women and men, averaged.
 */
export const SITES: Readonly<Record<SiteId, SiteRecord>> = {
  cheek: {
    stratumCorneum: { meanMm: 0.0168, sdMm: null, sources: ['sc-thickness-cheek-raman'] },
    viableEpidermis: { meanMm: 0.0791, sdMm: 0.0139, sources: ['cheek-epidermis-men-histology'] },
    dermis: {
      meanMm: 1.005,
      sdMm: 0.28,
      conflictsMm: [0.92, 1.82, 2.45],
      sources: ['face-dermis-zygoma-cheek-hfus', 'face-skin-ultrasound-1mm', 'face-fullskin-cheek-50mhz'],
    },
    fat: { meanMm: 4, sdMm: null, sources: ['assume-fat-cheek', 'face-fat-thickness-perioral'] },
  },
  forehead: {
    stratumCorneum: CORNEUM_ELEVEN_SITES,
    viableEpidermis: EPIDERMIS_ELEVEN_SITES,
    dermis: {
      meanMm: 1.015,
      sdMm: 0.22,
      conflictsMm: [1.78, 2.37],
      sources: ['face-dermis-forehead-hfus', 'face-fullskin-forehead-50mhz'],
    },
    fat: { meanMm: 2, sdMm: null, sources: ['face-fat-forehead-ultrasound'] },
  },
  periorbital: {
    stratumCorneum: CORNEUM_ELEVEN_SITES,
    viableEpidermis: EPIDERMIS_ELEVEN_SITES,
    dermis: {
      meanMm: 0.625,
      sdMm: 0.125,
      conflictsMm: [0.759, 1.16],
      sources: ['face-dermis-eyelid-hfus', 'face-dermis-min-eyelid-histology', 'face-fullskin-eyelid-50mhz'],
    },
    fat: { meanMm: 2, sdMm: null, sources: ['assume-fat-periorbital'] },
  },
  nose: {
    stratumCorneum: CORNEUM_ELEVEN_SITES,
    viableEpidermis: EPIDERMIS_ELEVEN_SITES,
    dermis: {
      meanMm: 0.98,
      sdMm: 0.21,
      conflictsMm: [1.43, 1.969],
      sources: [
        'face-dermis-nasal-dorsum-hfus',
        'face-skin-thickness-3dscan-min',
        'face-dermis-max-histology',
      ],
    },
    fat: { meanMm: 1.61, sdMm: 1.07, sources: ['face-fat-thickness-nasal-dorsum'] },
  },
  'upper-lip': {
    stratumCorneum: CORNEUM_ELEVEN_SITES,
    viableEpidermis: {
      meanMm: 0.1228,
      sdMm: 0.0325,
      conflictsMm: [0.0626],
      sources: ['face-epidermis-histology-konya', 'face-epidermis-max-upper-lip-histology'],
    },
    dermis: { meanMm: 1, sdMm: null, sources: ['assume-dermis-upper-lip', 'face-skin-ultrasound-1mm'] },
    fat: { meanMm: 5.14, sdMm: 3.31, sources: ['face-fat-thickness-perioral'] },
  },
  neck: {
    stratumCorneum: CORNEUM_ELEVEN_SITES,
    viableEpidermis: EPIDERMIS_ELEVEN_SITES,
    dermis: { meanMm: 0.985, sdMm: 0.21, sources: ['neck-dermis-hfus'] },
    fat: { meanMm: 6, sdMm: null, sources: ['face-fat-temple-submental-ultrasound'] },
  },
  abdomen: {
    stratumCorneum: CORNEUM_ELEVEN_SITES,
    viableEpidermis: EPIDERMIS_ELEVEN_SITES,
    dermis: {
      meanMm: 2.117,
      sdMm: 0.37,
      conflictsMm: [2.207],
      sources: ['abdomen-skin-us', 'abdomen-skin-korean-us'],
    },
    fat: {
      meanMm: 13.9,
      sdMm: null,
      conflictsMm: [10.15],
      sources: ['abdomen-fat-us', 'abdomen-fat-korean-us'],
    },
  },
  thigh: {
    stratumCorneum: CORNEUM_ELEVEN_SITES,
    viableEpidermis: { meanMm: 0.0898, sdMm: 0.0181, sources: ['thigh-epidermis-oct'] },
    dermis: {
      meanMm: 1.796,
      sdMm: null,
      conflictsMm: [1.446],
      sources: ['thigh-skin-us', 'thigh-skin-us-laurent'],
    },
    fat: { meanMm: 10.4, sdMm: null, sources: ['thigh-fat-us'] },
  },
}
