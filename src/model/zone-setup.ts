import type { ZoneSession } from './healing/dose'
import type { Parameters } from './healing/parameters'
import type { ZoneSetup } from './healing/system'
import type { NeedleTrack } from './needle/reach'
import { ageYearsOf, type Plan } from './plan'
import type { Skin } from './skin/skin'

/** Platelets that platelet-rich plasma adds, in the model's units (prp-platelet-fold: about five times blood). */
const PRP_LOAD = 4

/** The healing setup of a zone that the given sessions (indices) of a plan strike, on the plan's clock. */
export function zoneSetupOf(
  plan: Plan,
  skin: Skin,
  track: NeedleTrack,
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
  return { parameters, layers: skin, ageYears: ageYearsOf(plan), sessions }
}
