import type { SiteId } from '../plan'

/** Thickness of one layer of one site, mm: mean, and standard deviation where the source gives one. */
export interface LayerThickness {
  readonly meanMm: number
  readonly sdMm: number | null
}

export interface SiteRecord {
  readonly stratumCorneum: LayerThickness
  /** Living epidermis below the stratum corneum, rete ridges averaged in. */
  readonly viableEpidermis: LayerThickness
  readonly dermis: LayerThickness
  readonly fat: LayerThickness
}

/**
 * Skin by site. Epidermis from histology or optical coherence tomography only; ultrasound overstates it and is
 * used for the dermis alone. Facial dermis: ultrasound means of women and men, averaged. Where the site itself was
 * not measured, a mean over eleven sites stands in. What stands behind each number: site-sources.data.
 */
export const SITES: Readonly<Record<SiteId, SiteRecord>> = {
  cheek: {
    stratumCorneum: { meanMm: 0.0168, sdMm: null },
    viableEpidermis: { meanMm: 0.0791, sdMm: 0.0139 },
    dermis: { meanMm: 1.005, sdMm: 0.28 },
    fat: { meanMm: 4, sdMm: null },
  },
  forehead: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018 },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023 },
    dermis: { meanMm: 1.015, sdMm: 0.22 },
    fat: { meanMm: 2, sdMm: null },
  },
  periorbital: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018 },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023 },
    dermis: { meanMm: 0.625, sdMm: 0.125 },
    fat: { meanMm: 2, sdMm: null },
  },
  nose: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018 },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023 },
    dermis: { meanMm: 0.98, sdMm: 0.21 },
    fat: { meanMm: 1.61, sdMm: 1.07 },
  },
  'upper-lip': {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018 },
    viableEpidermis: { meanMm: 0.1228, sdMm: 0.0325 },
    dermis: { meanMm: 1, sdMm: null },
    fat: { meanMm: 5.14, sdMm: 3.31 },
  },
  neck: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018 },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023 },
    dermis: { meanMm: 0.985, sdMm: 0.21 },
    fat: { meanMm: 6, sdMm: null },
  },
  abdomen: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018 },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023 },
    dermis: { meanMm: 2.117, sdMm: 0.37 },
    fat: { meanMm: 13.9, sdMm: null },
  },
  thigh: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018 },
    viableEpidermis: { meanMm: 0.0898, sdMm: 0.0181 },
    dermis: { meanMm: 1.796, sdMm: null },
    fat: { meanMm: 10.4, sdMm: null },
  },
}
