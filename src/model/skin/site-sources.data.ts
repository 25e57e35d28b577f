import type { SourceId } from '../evidence/sources'
import type { SiteId } from '../plan'
import type { SiteRecord } from './sites.data'

/** What stands behind the thickness of one layer of one site. */
export interface LayerSources {
  /** Other published means for the same thing by other methods, mm: shown as a conflict, never averaged in. */
  readonly conflictsMm?: readonly number[]
  readonly sources: readonly SourceId[]
}

/** The records behind every number of sites.data, layer by layer. */
export const SITE_SOURCES: Readonly<Record<SiteId, Readonly<Record<keyof SiteRecord, LayerSources>>>> = {
  cheek: {
    stratumCorneum: { sources: ['sc-thickness-cheek-raman'] },
    viableEpidermis: { sources: ['cheek-epidermis-men-histology'] },
    dermis: {
      conflictsMm: [0.92, 1.82, 2.45],
      sources: ['face-dermis-zygoma-cheek-hfus', 'face-skin-ultrasound-1mm', 'face-fullskin-cheek-50mhz'],
    },
    fat: { sources: ['assume-fat-cheek', 'face-fat-thickness-perioral'] },
  },
  forehead: {
    stratumCorneum: { sources: ['sc-oct-11-sites'] },
    viableEpidermis: { sources: ['epidermis-oct-11-sites'] },
    dermis: {
      conflictsMm: [1.78, 2.37],
      sources: ['face-dermis-forehead-hfus', 'face-fullskin-forehead-50mhz'],
    },
    fat: { sources: ['face-fat-forehead-ultrasound'] },
  },
  periorbital: {
    stratumCorneum: { sources: ['sc-oct-11-sites'] },
    viableEpidermis: { sources: ['epidermis-oct-11-sites'] },
    dermis: {
      conflictsMm: [0.759, 1.16],
      sources: ['face-dermis-eyelid-hfus', 'face-dermis-min-eyelid-histology', 'face-fullskin-eyelid-50mhz'],
    },
    fat: { sources: ['assume-fat-periorbital'] },
  },
  nose: {
    stratumCorneum: { sources: ['sc-oct-11-sites'] },
    viableEpidermis: { sources: ['epidermis-oct-11-sites'] },
    dermis: {
      conflictsMm: [1.43, 1.969],
      sources: [
        'face-dermis-nasal-dorsum-hfus',
        'face-skin-thickness-3dscan-min',
        'face-dermis-max-histology',
      ],
    },
    fat: { sources: ['face-fat-thickness-nasal-dorsum'] },
  },
  'upper-lip': {
    stratumCorneum: { sources: ['sc-oct-11-sites'] },
    viableEpidermis: {
      conflictsMm: [0.0626],
      sources: ['face-epidermis-histology-konya', 'face-epidermis-max-upper-lip-histology'],
    },
    dermis: { sources: ['assume-dermis-upper-lip', 'face-skin-ultrasound-1mm'] },
    fat: { sources: ['face-fat-thickness-perioral'] },
  },
  neck: {
    stratumCorneum: { sources: ['sc-oct-11-sites'] },
    viableEpidermis: { sources: ['epidermis-oct-11-sites'] },
    dermis: { sources: ['neck-dermis-hfus'] },
    fat: { sources: ['assume-fat-elsewhere', 'face-fat-temple-submental-ultrasound'] },
  },
  abdomen: {
    stratumCorneum: { sources: ['sc-oct-11-sites'] },
    viableEpidermis: { sources: ['epidermis-oct-11-sites'] },
    dermis: { conflictsMm: [2.207], sources: ['abdomen-skin-us', 'abdomen-skin-korean-us'] },
    fat: { conflictsMm: [10.15], sources: ['abdomen-fat-us', 'abdomen-fat-korean-us'] },
  },
  thigh: {
    stratumCorneum: { sources: ['sc-oct-11-sites'] },
    viableEpidermis: { sources: ['thigh-epidermis-oct'] },
    dermis: { conflictsMm: [1.446], sources: ['thigh-skin-us', 'thigh-skin-us-laurent'] },
    fat: { sources: ['thigh-fat-us'] },
  },
  glabella: {
    stratumCorneum: { sources: ['sc-oct-11-sites'] },
    viableEpidermis: { sources: ['epidermis-oct-11-sites'] },
    dermis: { sources: ['face-dermis-glabella-hfus'] },
    fat: { sources: ['assume-fat-elsewhere', 'face-fat-forehead-ultrasound'] },
  },
  temple: {
    stratumCorneum: { sources: ['sc-oct-11-sites'] },
    viableEpidermis: { sources: ['epidermis-oct-11-sites'] },
    dermis: { sources: ['face-dermis-temple-hfus'] },
    fat: { sources: ['face-fat-temple-submental-ultrasound'] },
  },
  'eye-corner': {
    stratumCorneum: { sources: ['sc-oct-11-sites'] },
    viableEpidermis: { sources: ['epidermis-oct-11-sites'] },
    dermis: { conflictsMm: [0.625], sources: ['face-fullskin-eye-corner-50mhz', 'face-dermis-eyelid-hfus'] },
    fat: { sources: ['assume-fat-periorbital'] },
  },
  chin: {
    stratumCorneum: { sources: ['sc-oct-11-sites'] },
    viableEpidermis: { sources: ['epidermis-oct-11-sites'] },
    dermis: { sources: ['assume-dermis-chin', 'face-skin-ultrasound-1mm'] },
    fat: { sources: ['face-fat-chin-ultrasound'] },
  },
  jaw: {
    stratumCorneum: { sources: ['sc-oct-11-sites'] },
    viableEpidermis: { sources: ['epidermis-oct-11-sites'] },
    dermis: { sources: ['face-dermis-submandibular-hfus'] },
    fat: { sources: ['face-fat-temple-submental-ultrasound'] },
  },
  scalp: {
    stratumCorneum: { sources: ['sc-oct-11-sites'] },
    viableEpidermis: { sources: ['scalp-epidermis-women-histology'] },
    dermis: {
      conflictsMm: [2.115],
      sources: ['assume-scalp', 'scalp-total-thickness-cutoff', 'body-dermis-histology-range'],
    },
    fat: { sources: ['assume-scalp', 'scalp-total-thickness-cutoff'] },
  },
  'upper-arm': {
    stratumCorneum: { sources: ['sc-thickness-shoulder-histology'] },
    viableEpidermis: { sources: ['viable-epidermis-shoulder-histology'] },
    dermis: {
      conflictsMm: [1.9187, 1.9387],
      sources: ['upper-arm-skin-us', 'upper-arm-skin-korean-us', 'deltoid-skin-us-laurent'],
    },
    fat: { conflictsMm: [5.5], sources: ['upper-arm-fat-us', 'upper-arm-fat-korean-us'] },
  },
  forearm: {
    stratumCorneum: { sources: ['sc-thickness-shoulder-histology'] },
    viableEpidermis: { sources: ['viable-epidermis-shoulder-histology'] },
    dermis: { conflictsMm: [1.3651], sources: ['deltoid-skin-us'] },
    fat: { sources: ['assume-fat-elsewhere', 'upper-arm-fat-korean-us'] },
  },
  waist: {
    stratumCorneum: { sources: ['sc-oct-11-sites'] },
    viableEpidermis: { sources: ['epidermis-oct-11-sites'] },
    dermis: { sources: ['waist-skin-us-laurent'] },
    fat: { sources: ['assume-fat-elsewhere', 'abdomen-fat-us'] },
  },
  back: {
    stratumCorneum: { sources: ['sc-thickness-shoulder-histology'] },
    viableEpidermis: { sources: ['viable-epidermis-shoulder-histology'] },
    dermis: { sources: ['suprascapular-skin-us-laurent'] },
    fat: { sources: ['assume-fat-elsewhere', 'upper-arm-fat-us'] },
  },
}
