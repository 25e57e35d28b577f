import { clamp, clamp01 } from '../../base/math'
import type { Parameters } from './parameters'

/** Layer thicknesses a needle passes on its way down, mm. */
export interface LayerThicknesses {
  readonly stratumCorneumMm: number
  readonly viableEpidermisMm: number
  readonly papillaryDermisMm: number
}

/** Growth factors put on from outside at a session, in units of each signal's reference peak. */
export interface SignalPulses {
  readonly pdgf?: number
  readonly tgfBeta1?: number
  readonly tgfBeta3?: number
  readonly vegf?: number
  readonly fgf?: number
}

/** One passage of a needle through the zone. */
export interface ZoneSession {
  /** When, hours on the plan's clock. */
  readonly timeH: number
  /** How deep the tip went into tissue, mm: reach, not the device's setting. */
  readonly effectiveDepthMm: number
  /** Width of the channel it left, mm; valid to 0.3. */
  readonly channelWidthMm: number
  /** 0–1: whether (or how likely) a vessel was opened. Left out: 1 once the papillary dermis is reached, else 0. */
  readonly vesselShare?: number
  /** Platelets added from outside: 0 none, about 4 for platelet-rich plasma. */
  readonly prpLoad?: number
  readonly pulses?: SignalPulses
}

/** What a needle did to the zone, by layer and in the model's injury units. All dimensionless. */
export interface InjuryDose {
  /** Share of the stratum corneum crossed, 0–1. */
  readonly corneumShare: number
  /** Share of the viable epidermis crossed, 0–1. */
  readonly epidermisShare: number
  /** Share of the papillary dermis crossed, 0–1. */
  readonly papillaryShare: number
  /** Dermal injury; 1 for the reference channel, exactly 0 while the tip stays in the epidermis. */
  readonly dermal: number
  /** Blood let into the channel. */
  readonly blood: number
  /** Platelets at work: blood plus what PRP brings. */
  readonly platelets: number
  /** Share of the zone's old matrix swept by the needle, 0–0.5. */
  readonly sweptShare: number
}

/**
 * Injury dose of one session, after docs/model.md ("Injury dose").
 * @throws RangeError on a negative or non-finite depth or width.
 */
export function injuryDose(p: Parameters, layers: LayerThicknesses, session: ZoneSession): InjuryDose {
  const { effectiveDepthMm: depth, channelWidthMm: width } = session
  if (!(depth >= 0 && Number.isFinite(depth))) throw new RangeError(`effectiveDepthMm is ${depth}`)
  if (!(width >= 0 && Number.isFinite(width))) throw new RangeError(`channelWidthMm is ${width}`)
  const { stratumCorneumMm: sc, viableEpidermisMm: ve, papillaryDermisMm: pap } = layers
  const papillaryShare = clamp01((depth - sc - ve) / pap)
  const reticular = Math.max(0, depth - sc - ve - pap) / p.retRef
  const dermal = (papillaryShare / 2 + reticular / (1 + reticular)) * clamp(width / p.wRef, 0, 4)
  const vessel = session.vesselShare ?? (papillaryShare > 0 ? 1 : 0)
  const blood = vessel * Math.min(1.5, dermal)
  return {
    corneumShare: clamp01(depth / sc),
    epidermisShare: clamp01((depth - sc) / ve),
    papillaryShare,
    dermal,
    blood,
    platelets: blood + (session.prpLoad ?? 0) * Math.min(1, dermal),
    sweptShare: Math.min(0.5, (width / (2 * p.Rz)) ** 2) * Math.min(1, dermal),
  }
}
