import type { ZoneSession } from './healing/dose'
import type { ParameterName, Parameters } from './healing/parameters'
import type { ZoneSetup } from './healing/system'
import type { NeedleTrack } from './needle/reach'
import { ageYearsOf, type Plan } from './plan'
import type { Skin } from './skin/skin'

/** Platelets that platelet-rich plasma adds, in the model's units (prp-platelet-fold: about five times blood). */
const PRP_LOAD = 4

/** A change to the model itself, such as a knock-out: constants set to other values, another age. */
export interface ModelVariant {
  readonly constants: Readonly<Partial<Record<ParameterName, number>>>
  /** Replaces the plan's age, years. */
  readonly ageYears?: number
}

/** What fixes how the zones of a plan heal, but for when they are struck and the constants. */
export interface ZoneMakings {
  readonly plan: Plan
  readonly skin: Skin
  readonly track: NeedleTrack
  /** Left out: the model as it is. */
  readonly variant?: ModelVariant | undefined
}

/** The healing setup of a zone that is struck at the given hours of a plan's clock. */
export function zoneSetupOf(
  { plan, skin, track, variant }: ZoneMakings,
  struckAtH: readonly number[],
  parameters: Parameters,
): ZoneSetup {
  const sessions = struckAtH.map((timeH): ZoneSession => ({
    timeH,
    effectiveDepthMm: track.woundDepthMm,
    channelWidthMm: track.channelWidthMm,
    vesselShare: track.vesselShare,
    prpLoad: plan.topical === 'prp' ? PRP_LOAD : 0,
  }))
  return {
    parameters: variant ? { ...parameters, ...variant.constants } : parameters,
    layers: skin,
    ageYears: variant?.ageYears ?? ageYearsOf(plan),
    sessions,
  }
}
