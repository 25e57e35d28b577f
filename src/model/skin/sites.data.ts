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
 * Skin by site. Dermis by ultrasound: means of women and men, averaged, and so are their spreads. How each was
 * found, and what stands behind it: site-sources.data, held to its records by `scripts/evidence.ts`.
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
    dermis: { meanMm: 0.98, sdMm: 0.205 },
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
    dermis: { meanMm: 2.1173, sdMm: null },
    fat: { meanMm: 13.9, sdMm: null },
  },
  thigh: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018 },
    viableEpidermis: { meanMm: 0.0898, sdMm: 0.0181 },
    dermis: { meanMm: 1.7961, sdMm: null },
    fat: { meanMm: 10.4, sdMm: null },
  },
  glabella: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018 },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023 },
    dermis: { meanMm: 1.02, sdMm: 0.265 },
    fat: { meanMm: 2, sdMm: null },
  },
  temple: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018 },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023 },
    dermis: { meanMm: 0.93, sdMm: 0.195 },
    fat: { meanMm: 6, sdMm: null },
  },
  'eye-corner': {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018 },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023 },
    dermis: { meanMm: 1.4173, sdMm: null },
    fat: { meanMm: 2, sdMm: null },
  },
  chin: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018 },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023 },
    dermis: { meanMm: 1, sdMm: null },
    fat: { meanMm: 5, sdMm: null },
  },
  jaw: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018 },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023 },
    dermis: { meanMm: 0.965, sdMm: 0.29 },
    fat: { meanMm: 6, sdMm: null },
  },
  scalp: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018 },
    viableEpidermis: { meanMm: 0.0659, sdMm: 0.0144 },
    dermis: { meanMm: 1.37, sdMm: null },
    fat: { meanMm: 4.05, sdMm: null },
  },
  'upper-arm': {
    stratumCorneum: { meanMm: 0.011, sdMm: 0.0022 },
    viableEpidermis: { meanMm: 0.0703, sdMm: 0.0136 },
    dermis: { meanMm: 2.1187, sdMm: null },
    fat: { meanMm: 10.8, sdMm: null },
  },
  forearm: {
    stratumCorneum: { meanMm: 0.0183, sdMm: 0.0049 },
    viableEpidermis: { meanMm: 0.0566, sdMm: 0.0115 },
    dermis: { meanMm: 1.1151, sdMm: null },
    fat: { meanMm: 5.5, sdMm: 2.68 },
  },
  waist: {
    stratumCorneum: { meanMm: 0.0141, sdMm: 0.0018 },
    viableEpidermis: { meanMm: 0.0686, sdMm: 0.023 },
    dermis: { meanMm: 1.8273, sdMm: null },
    fat: { meanMm: 13.9, sdMm: null },
  },
  back: {
    stratumCorneum: { meanMm: 0.011, sdMm: 0.0022 },
    viableEpidermis: { meanMm: 0.0703, sdMm: 0.0136 },
    dermis: { meanMm: 2.4587, sdMm: null },
    fat: { meanMm: 10.8, sdMm: null },
  },
}
