import type { LayerThicknesses } from '../healing/dose'
import { ageYearsOf, type Plan, type SiteId } from '../plan'
import { agedShare, RETE_LOSS_SHARE } from './aged'
import { SITES } from './sites.data'

/** Layers of the skin of a plan, top down. Depths are mm below the resting surface. */
export interface Skin extends LayerThicknesses {
  readonly site: SiteId
  readonly stratumCorneumMm: number
  readonly viableEpidermisMm: number
  /** Fine-fibred upper dermis. Share of the dermis: an assumption (assume-papillary-share). */
  readonly papillaryDermisMm: number
  /** Bundled lower dermis. */
  readonly reticularDermisMm: number
  readonly fatMm: number
  /** Stratum corneum + viable epidermis. */
  readonly epidermisMm: number
  /** Surface to the border of dermis and fat. */
  readonly dermisBottomMm: number
  /** Height of the rete ridges relative to a person of 25, 0–1: they flatten with age. */
  readonly reteShare: number
  /** How far from youth (0) to old age (1). */
  readonly agedShare: number
}

/** Names of the layers, top down, as the glossary has them. */
export const LAYER_IDS = [
  'stratum-corneum',
  'viable-epidermis',
  'papillary-dermis',
  'reticular-dermis',
  'fat',
] as const
export type LayerId = (typeof LAYER_IDS)[number]

/** The papillary dermis as a share of the dermis; the site-by-site thickness was not found. */
const PAPILLARY_SHARE = 0.2

const known = new Map<string, Skin>()

/**
 * The skin a plan asks for: typical thicknesses of the site, rete ridges by age. Sources: skin/sites.data.
 * Plans that differ in nothing but the treatment get the very same object.
 */
export function skinOf(plan: Plan): Skin {
  const key = `${plan.site} ${plan.ageDecade}`
  const skin = known.get(key) ?? makeSkin(plan)
  known.set(key, skin)
  return skin
}

function makeSkin(plan: Plan): Skin {
  const site = SITES[plan.site]
  const stratumCorneumMm = site.stratumCorneum.meanMm
  const viableEpidermisMm = site.viableEpidermis.meanMm
  const aged = agedShare(ageYearsOf(plan))
  const papillaryDermisMm = site.dermis.meanMm * PAPILLARY_SHARE
  const reticularDermisMm = site.dermis.meanMm - papillaryDermisMm
  const epidermisMm = stratumCorneumMm + viableEpidermisMm
  return {
    site: plan.site,
    stratumCorneumMm,
    viableEpidermisMm,
    papillaryDermisMm,
    reticularDermisMm,
    fatMm: site.fat.meanMm,
    epidermisMm,
    dermisBottomMm: epidermisMm + site.dermis.meanMm,
    reteShare: 1 - RETE_LOSS_SHARE * aged,
    agedShare: aged,
  }
}

/** The layer at a depth (mm below the surface); anything below the dermis is fat, anything above it counts as 0. */
export function layerAt(skin: Skin, depthMm: number): LayerId {
  if (depthMm <= skin.stratumCorneumMm) return 'stratum-corneum'
  if (depthMm <= skin.epidermisMm) return 'viable-epidermis'
  if (depthMm <= skin.epidermisMm + skin.papillaryDermisMm) return 'papillary-dermis'
  if (depthMm <= skin.dermisBottomMm) return 'reticular-dermis'
  return 'fat'
}

/** Where a layer begins, mm below the surface. */
export function layerTopMm(skin: Skin, layer: LayerId): number {
  switch (layer) {
    case 'stratum-corneum':
      return 0
    case 'viable-epidermis':
      return skin.stratumCorneumMm
    case 'papillary-dermis':
      return skin.epidermisMm
    case 'reticular-dermis':
      return skin.epidermisMm + skin.papillaryDermisMm
    case 'fat':
      return skin.dermisBottomMm
  }
}
