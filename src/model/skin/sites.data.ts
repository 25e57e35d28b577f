import type { SiteId } from '../plan'

/**
 * How a thickness was found. Methods do not agree, so no layer mixes them: ultrasound overstates the epidermis and is
 * used for dermis and fat alone; ultrasound-difference is whole skin by ultrasound less the epidermis given here; scan
 * is a three-dimensional scan of cadavers.
 */
export type ThicknessMethod =
  'histology' | 'optical-coherence' | 'raman' | 'ultrasound' | 'ultrasound-difference' | 'scan' | 'assumed'

/** Thickness of one layer of one site, mm: mean, and standard deviation where the source gives one. */
export interface LayerThickness {
  readonly meanMm: number
  readonly sdMm: number | null
  readonly method: ThicknessMethod
  /** here: measured at the site. elsewhere: a mean over other sites stands in. assumed: drawn, not measured. */
  readonly at: 'here' | 'elsewhere' | 'assumed'
}

export interface SiteRecord {
  readonly stratumCorneum: LayerThickness
  /** Living epidermis below the stratum corneum, rete ridges averaged in. */
  readonly viableEpidermis: LayerThickness
  readonly dermis: LayerThickness
  readonly fat: LayerThickness
}

/**
 * Skin by site. Dermis by ultrasound: means of women and men, averaged, and so are their spreads. What stands behind
 * each number: site-sources.data, held to its records by `scripts/evidence.ts`.
 */
export const SITES: Readonly<Record<SiteId, SiteRecord>> = {
  cheek: {
    stratumCorneum: { meanMm: 0.0168, sdMm: null, method: 'raman', at: 'here' },
    viableEpidermis: { meanMm: 0.0791, sdMm: 0.0139, method: 'histology', at: 'here' },
    dermis: { meanMm: 1.005, sdMm: 0.28, method: 'ultrasound', at: 'here' },
    fat: { meanMm: 4, sdMm: null, method: 'assumed', at: 'assumed' },
  },
  forehead: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018, method: 'optical-coherence', at: 'elsewhere' },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023, method: 'optical-coherence', at: 'elsewhere' },
    dermis: { meanMm: 1.015, sdMm: 0.22, method: 'ultrasound', at: 'here' },
    fat: { meanMm: 2, sdMm: null, method: 'ultrasound', at: 'here' },
  },
  periorbital: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018, method: 'optical-coherence', at: 'elsewhere' },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023, method: 'optical-coherence', at: 'elsewhere' },
    dermis: { meanMm: 0.625, sdMm: 0.125, method: 'ultrasound', at: 'here' },
    fat: { meanMm: 2, sdMm: null, method: 'assumed', at: 'assumed' },
  },
  nose: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018, method: 'optical-coherence', at: 'elsewhere' },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023, method: 'optical-coherence', at: 'elsewhere' },
    dermis: { meanMm: 0.98, sdMm: 0.205, method: 'ultrasound', at: 'here' },
    fat: { meanMm: 1.61, sdMm: 1.07, method: 'scan', at: 'here' },
  },
  'upper-lip': {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018, method: 'optical-coherence', at: 'elsewhere' },
    viableEpidermis: { meanMm: 0.1228, sdMm: 0.0325, method: 'histology', at: 'here' },
    dermis: { meanMm: 1, sdMm: null, method: 'assumed', at: 'assumed' },
    fat: { meanMm: 5.14, sdMm: 3.31, method: 'scan', at: 'here' },
  },
  neck: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018, method: 'optical-coherence', at: 'elsewhere' },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023, method: 'optical-coherence', at: 'elsewhere' },
    dermis: { meanMm: 0.985, sdMm: 0.21, method: 'ultrasound', at: 'here' },
    fat: { meanMm: 6, sdMm: null, method: 'ultrasound', at: 'elsewhere' },
  },
  abdomen: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018, method: 'optical-coherence', at: 'elsewhere' },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023, method: 'optical-coherence', at: 'elsewhere' },
    dermis: { meanMm: 2.1173, sdMm: 0.37, method: 'ultrasound-difference', at: 'here' },
    fat: { meanMm: 13.9, sdMm: null, method: 'ultrasound', at: 'here' },
  },
  thigh: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018, method: 'optical-coherence', at: 'elsewhere' },
    viableEpidermis: { meanMm: 0.0898, sdMm: 0.0181, method: 'optical-coherence', at: 'here' },
    dermis: { meanMm: 1.7961, sdMm: null, method: 'ultrasound-difference', at: 'here' },
    fat: { meanMm: 10.4, sdMm: null, method: 'ultrasound', at: 'here' },
  },
  glabella: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018, method: 'optical-coherence', at: 'elsewhere' },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023, method: 'optical-coherence', at: 'elsewhere' },
    dermis: { meanMm: 1.02, sdMm: 0.265, method: 'ultrasound', at: 'here' },
    fat: { meanMm: 2, sdMm: null, method: 'ultrasound', at: 'elsewhere' },
  },
  temple: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018, method: 'optical-coherence', at: 'elsewhere' },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023, method: 'optical-coherence', at: 'elsewhere' },
    dermis: { meanMm: 0.93, sdMm: 0.195, method: 'ultrasound', at: 'here' },
    fat: { meanMm: 6, sdMm: null, method: 'ultrasound', at: 'here' },
  },
  'eye-corner': {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018, method: 'optical-coherence', at: 'elsewhere' },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023, method: 'optical-coherence', at: 'elsewhere' },
    dermis: { meanMm: 1.4173, sdMm: null, method: 'ultrasound-difference', at: 'here' },
    fat: { meanMm: 2, sdMm: null, method: 'assumed', at: 'assumed' },
  },
  chin: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018, method: 'optical-coherence', at: 'elsewhere' },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023, method: 'optical-coherence', at: 'elsewhere' },
    dermis: { meanMm: 1, sdMm: null, method: 'assumed', at: 'assumed' },
    fat: { meanMm: 5, sdMm: null, method: 'ultrasound', at: 'here' },
  },
  jaw: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018, method: 'optical-coherence', at: 'elsewhere' },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023, method: 'optical-coherence', at: 'elsewhere' },
    dermis: { meanMm: 0.965, sdMm: 0.29, method: 'ultrasound', at: 'here' },
    fat: { meanMm: 6, sdMm: null, method: 'ultrasound', at: 'here' },
  },
  scalp: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018, method: 'optical-coherence', at: 'elsewhere' },
    viableEpidermis: { meanMm: 0.0659, sdMm: 0.0144, method: 'histology', at: 'here' },
    dermis: { meanMm: 1.37, sdMm: null, method: 'assumed', at: 'assumed' },
    fat: { meanMm: 4.05, sdMm: null, method: 'assumed', at: 'assumed' },
  },
  'upper-arm': {
    stratumCorneum: { meanMm: 0.011, sdMm: 0.0022, method: 'histology', at: 'elsewhere' },
    viableEpidermis: { meanMm: 0.0703, sdMm: 0.0136, method: 'histology', at: 'elsewhere' },
    dermis: { meanMm: 2.1187, sdMm: 0.34, method: 'ultrasound-difference', at: 'here' },
    fat: { meanMm: 10.8, sdMm: null, method: 'ultrasound', at: 'here' },
  },
  forearm: {
    stratumCorneum: { meanMm: 0.0183, sdMm: 0.0049, method: 'histology', at: 'here' },
    viableEpidermis: { meanMm: 0.0566, sdMm: 0.0115, method: 'histology', at: 'here' },
    dermis: { meanMm: 1.1151, sdMm: null, method: 'ultrasound-difference', at: 'here' },
    fat: { meanMm: 5.5, sdMm: 2.68, method: 'ultrasound', at: 'elsewhere' },
  },
  waist: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018, method: 'optical-coherence', at: 'elsewhere' },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023, method: 'optical-coherence', at: 'elsewhere' },
    dermis: { meanMm: 1.8273, sdMm: null, method: 'ultrasound-difference', at: 'here' },
    fat: { meanMm: 13.9, sdMm: null, method: 'ultrasound', at: 'elsewhere' },
  },
  back: {
    stratumCorneum: { meanMm: 0.011, sdMm: 0.0022, method: 'histology', at: 'elsewhere' },
    viableEpidermis: { meanMm: 0.0703, sdMm: 0.0136, method: 'histology', at: 'elsewhere' },
    dermis: { meanMm: 2.4587, sdMm: null, method: 'ultrasound-difference', at: 'here' },
    fat: { meanMm: 10.8, sdMm: null, method: 'ultrasound', at: 'elsewhere' },
  },
}
