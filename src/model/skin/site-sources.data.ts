import type { SourceId } from '../evidence/sources'
import type { SiteId } from '../plan'
import type { SiteRecord } from './sites.data'

/**
 * How a thickness was found. Methods do not agree, so no layer mixes them: ultrasound overstates the epidermis and is
 * used for dermis and fat alone; ultrasound-difference is whole skin by ultrasound less the epidermis given here; scan
 * is a three-dimensional scan of cadavers.
 */
export type ThicknessMethod =
  'histology' | 'optical-coherence' | 'raman' | 'ultrasound' | 'ultrasound-difference' | 'scan' | 'assumed'

/** What stands behind the thickness of one layer of one site. */
export interface LayerSources {
  readonly method: ThicknessMethod
  /** here: measured at the site. elsewhere: a mean over other sites stands in. assumed: drawn, not measured. */
  readonly at: 'here' | 'elsewhere' | 'assumed'
  /** Other published means for the same thing by other methods, mm: shown as a conflict, never averaged in. */
  readonly conflictsMm?: readonly number[]
  readonly sources: readonly SourceId[]
}

/** The records behind every number of sites.data, layer by layer. */
export const SITE_SOURCES: Readonly<Record<SiteId, Readonly<Record<keyof SiteRecord, LayerSources>>>> = {
  cheek: {
    stratumCorneum: { method: 'raman', at: 'here', sources: ['sc-thickness-cheek-raman'] },
    viableEpidermis: {
      method: 'histology',
      at: 'here',
      sources: ['cheek-epidermis-men-histology', 'assume-living-epidermis'],
    },
    dermis: {
      method: 'ultrasound',
      at: 'here',
      conflictsMm: [0.92, 1.82, 2.45],
      sources: ['face-dermis-zygoma-cheek-hfus', 'face-skin-ultrasound-1mm', 'face-fullskin-cheek-50mhz'],
    },
    fat: { method: 'assumed', at: 'assumed', sources: ['assume-fat-cheek', 'face-fat-thickness-perioral'] },
  },
  forehead: {
    stratumCorneum: { method: 'optical-coherence', at: 'elsewhere', sources: ['sc-oct-11-sites'] },
    viableEpidermis: {
      method: 'optical-coherence',
      at: 'elsewhere',
      sources: ['epidermis-oct-11-sites', 'assume-living-epidermis'],
    },
    dermis: {
      method: 'ultrasound',
      at: 'here',
      sources: ['face-dermis-forehead-hfus'],
    },
    fat: { method: 'ultrasound', at: 'here', sources: ['face-fat-forehead-ultrasound'] },
  },
  periorbital: {
    stratumCorneum: { method: 'optical-coherence', at: 'elsewhere', sources: ['sc-oct-11-sites'] },
    viableEpidermis: {
      method: 'optical-coherence',
      at: 'elsewhere',
      sources: ['epidermis-oct-11-sites', 'assume-living-epidermis'],
    },
    dermis: {
      method: 'ultrasound',
      at: 'here',
      conflictsMm: [0.759],
      sources: ['face-dermis-eyelid-hfus', 'face-dermis-min-eyelid-histology'],
    },
    fat: { method: 'assumed', at: 'assumed', sources: ['assume-fat-periorbital'] },
  },
  nose: {
    stratumCorneum: { method: 'optical-coherence', at: 'elsewhere', sources: ['sc-oct-11-sites'] },
    viableEpidermis: {
      method: 'optical-coherence',
      at: 'elsewhere',
      sources: ['epidermis-oct-11-sites', 'assume-living-epidermis'],
    },
    dermis: {
      method: 'ultrasound',
      at: 'here',
      conflictsMm: [1.43, 1.969],
      sources: [
        'face-dermis-nasal-dorsum-hfus',
        'face-skin-thickness-3dscan-min',
        'face-dermis-max-histology',
      ],
    },
    fat: { method: 'scan', at: 'here', sources: ['face-fat-thickness-nasal-dorsum'] },
  },
  'upper-lip': {
    stratumCorneum: { method: 'optical-coherence', at: 'elsewhere', sources: ['sc-oct-11-sites'] },
    viableEpidermis: {
      method: 'histology',
      at: 'here',
      conflictsMm: [0.0626],
      sources: [
        'face-epidermis-histology-konya',
        'face-epidermis-max-upper-lip-histology',
        'assume-living-epidermis',
      ],
    },
    dermis: {
      method: 'assumed',
      at: 'assumed',
      sources: ['assume-dermis-upper-lip', 'face-skin-ultrasound-1mm'],
    },
    fat: { method: 'scan', at: 'here', sources: ['face-fat-thickness-perioral'] },
  },
  neck: {
    stratumCorneum: { method: 'optical-coherence', at: 'elsewhere', sources: ['sc-oct-11-sites'] },
    viableEpidermis: {
      method: 'optical-coherence',
      at: 'elsewhere',
      sources: ['epidermis-oct-11-sites', 'assume-living-epidermis'],
    },
    dermis: { method: 'ultrasound', at: 'here', sources: ['neck-dermis-hfus'] },
    fat: {
      method: 'ultrasound',
      at: 'elsewhere',
      sources: ['assume-fat-elsewhere', 'face-fat-temple-submental-ultrasound'],
    },
  },
  abdomen: {
    stratumCorneum: { method: 'optical-coherence', at: 'elsewhere', sources: ['sc-oct-11-sites'] },
    viableEpidermis: {
      method: 'optical-coherence',
      at: 'elsewhere',
      sources: ['epidermis-oct-11-sites', 'assume-living-epidermis'],
    },
    dermis: {
      method: 'ultrasound-difference',
      at: 'here',
      conflictsMm: [2.207],
      sources: ['abdomen-skin-us', 'abdomen-skin-korean-us'],
    },
    fat: {
      method: 'ultrasound',
      at: 'here',
      conflictsMm: [10.15],
      sources: ['abdomen-fat-us', 'abdomen-fat-korean-us'],
    },
  },
  thigh: {
    stratumCorneum: { method: 'optical-coherence', at: 'elsewhere', sources: ['sc-oct-11-sites'] },
    viableEpidermis: {
      method: 'optical-coherence',
      at: 'here',
      sources: ['thigh-epidermis-oct', 'assume-living-epidermis'],
    },
    dermis: {
      method: 'ultrasound-difference',
      at: 'here',
      conflictsMm: [1.446],
      sources: ['thigh-skin-us', 'thigh-skin-us-laurent'],
    },
    fat: { method: 'ultrasound', at: 'here', sources: ['thigh-fat-us'] },
  },
  glabella: {
    stratumCorneum: { method: 'optical-coherence', at: 'elsewhere', sources: ['sc-oct-11-sites'] },
    viableEpidermis: {
      method: 'optical-coherence',
      at: 'elsewhere',
      sources: ['epidermis-oct-11-sites', 'assume-living-epidermis'],
    },
    dermis: { method: 'ultrasound', at: 'here', sources: ['face-dermis-glabella-hfus'] },
    fat: {
      method: 'ultrasound',
      at: 'elsewhere',
      sources: ['assume-fat-elsewhere', 'face-fat-forehead-ultrasound'],
    },
  },
  temple: {
    stratumCorneum: { method: 'optical-coherence', at: 'elsewhere', sources: ['sc-oct-11-sites'] },
    viableEpidermis: {
      method: 'optical-coherence',
      at: 'elsewhere',
      sources: ['epidermis-oct-11-sites', 'assume-living-epidermis'],
    },
    dermis: { method: 'ultrasound', at: 'here', sources: ['face-dermis-temple-hfus'] },
    fat: { method: 'ultrasound', at: 'here', sources: ['face-fat-temple-submental-ultrasound'] },
  },
  'eye-corner': {
    stratumCorneum: { method: 'optical-coherence', at: 'elsewhere', sources: ['sc-oct-11-sites'] },
    viableEpidermis: {
      method: 'optical-coherence',
      at: 'elsewhere',
      sources: ['epidermis-oct-11-sites', 'assume-living-epidermis'],
    },
    dermis: {
      method: 'ultrasound-difference',
      at: 'here',
      sources: ['face-fullskin-eye-corner-50mhz'],
    },
    fat: { method: 'assumed', at: 'assumed', sources: ['assume-fat-periorbital'] },
  },
  chin: {
    stratumCorneum: { method: 'optical-coherence', at: 'elsewhere', sources: ['sc-oct-11-sites'] },
    viableEpidermis: {
      method: 'optical-coherence',
      at: 'elsewhere',
      sources: ['epidermis-oct-11-sites', 'assume-living-epidermis'],
    },
    dermis: { method: 'assumed', at: 'assumed', sources: ['assume-dermis-chin', 'face-skin-ultrasound-1mm'] },
    fat: { method: 'ultrasound', at: 'here', sources: ['face-fat-chin-ultrasound'] },
  },
  jaw: {
    stratumCorneum: { method: 'optical-coherence', at: 'elsewhere', sources: ['sc-oct-11-sites'] },
    viableEpidermis: {
      method: 'optical-coherence',
      at: 'elsewhere',
      sources: ['epidermis-oct-11-sites', 'assume-living-epidermis'],
    },
    dermis: { method: 'ultrasound', at: 'here', sources: ['face-dermis-submandibular-hfus'] },
    fat: { method: 'ultrasound', at: 'here', sources: ['face-fat-temple-submental-ultrasound'] },
  },
  scalp: {
    stratumCorneum: { method: 'optical-coherence', at: 'elsewhere', sources: ['sc-oct-11-sites'] },
    viableEpidermis: {
      method: 'histology',
      at: 'here',
      sources: ['scalp-epidermis-women-histology', 'assume-living-epidermis', 'assume-scalp'],
    },
    dermis: {
      method: 'assumed',
      at: 'assumed',
      sources: ['assume-scalp', 'scalp-total-thickness-cutoff', 'body-dermis-histology-range'],
    },
    fat: { method: 'assumed', at: 'assumed', sources: ['assume-scalp', 'scalp-total-thickness-cutoff'] },
  },
  'upper-arm': {
    stratumCorneum: { method: 'histology', at: 'elsewhere', sources: ['sc-thickness-shoulder-histology'] },
    viableEpidermis: {
      method: 'histology',
      at: 'elsewhere',
      sources: ['viable-epidermis-shoulder-histology'],
    },
    dermis: {
      method: 'ultrasound-difference',
      at: 'here',
      conflictsMm: [1.9187, 1.9387],
      sources: ['upper-arm-skin-us', 'upper-arm-skin-korean-us', 'deltoid-skin-us-laurent'],
    },
    fat: {
      method: 'ultrasound',
      at: 'here',
      conflictsMm: [5.5],
      sources: ['upper-arm-fat-us', 'upper-arm-fat-korean-us'],
    },
  },
  forearm: {
    stratumCorneum: { method: 'histology', at: 'here', sources: ['sc-thickness-shoulder-histology'] },
    viableEpidermis: { method: 'histology', at: 'here', sources: ['viable-epidermis-shoulder-histology'] },
    dermis: {
      method: 'ultrasound-difference',
      at: 'here',
      sources: ['deltoid-skin-us'],
    },
    fat: {
      method: 'ultrasound',
      at: 'elsewhere',
      sources: ['assume-fat-elsewhere', 'upper-arm-fat-korean-us'],
    },
  },
  waist: {
    stratumCorneum: { method: 'optical-coherence', at: 'elsewhere', sources: ['sc-oct-11-sites'] },
    viableEpidermis: {
      method: 'optical-coherence',
      at: 'elsewhere',
      sources: ['epidermis-oct-11-sites', 'assume-living-epidermis'],
    },
    dermis: { method: 'ultrasound-difference', at: 'here', sources: ['waist-skin-us-laurent'] },
    fat: { method: 'ultrasound', at: 'elsewhere', sources: ['assume-fat-elsewhere', 'abdomen-fat-us'] },
  },
  back: {
    stratumCorneum: { method: 'histology', at: 'elsewhere', sources: ['sc-thickness-shoulder-histology'] },
    viableEpidermis: {
      method: 'histology',
      at: 'elsewhere',
      sources: ['viable-epidermis-shoulder-histology'],
    },
    dermis: { method: 'ultrasound-difference', at: 'here', sources: ['suprascapular-skin-us-laurent'] },
    fat: { method: 'ultrasound', at: 'elsewhere', sources: ['assume-fat-elsewhere', 'upper-arm-fat-us'] },
  },
}
