import { interpolatePoints, shareBetween } from '../../base/math'
import type { DeviceId, Plan } from '../plan'
import type { SourceId } from '../evidence/sources'
import { layerAt, type LayerId, type Skin } from '../skin/skin'

/** Low, typical and high of something no study pins down. */
export interface Range {
  readonly low: number
  readonly typical: number
  readonly high: number
}

interface ReachCurve {
  /** Share of the set depth that the tip reaches: constant for low and high, by set depth (mm) for typical. */
  readonly lowShare: number
  readonly typicalShare: readonly (readonly [depthMm: number, share: number])[]
  readonly highShare: number
}

/**
 * Set depth against reach, by device. No study fits one curve through these sources; the typical share is an
 * assumption inside them and the band spans them.
 * Shares of a roller grow with its length: short needles mostly dent the skin. They are chosen so that reach rises
 * with the setting, and so that a home roller (0.2–0.3 mm) stays in the epidermis.
 */
const REACH: Readonly<Record<DeviceId, ReachCurve>> = {
  pen: {
    lowShare: 0.4,
    typicalShare: [[0, 0.7]],
    highShare: 1,
  },
  stamp: {
    lowShare: 0.4,
    typicalShare: [[0, 0.7]],
    highShare: 0.9,
  },
  roller: {
    lowShare: 0.1,
    typicalShare: [
      [0.77, 0.198],
      [3, 0.5],
    ],
    highShare: 0.7,
  },
}

/** The conflicting studies behind each device's reach. */
export const REACH_SOURCES: Readonly<Record<DeviceId, readonly SourceId[]>> = {
  pen: ['assume-reach-pen', 'penetration-sasaki-full-depth', 'penetration-lam-half'],
  stamp: ['assume-reach-stamp', 'penetration-lam-half'],
  roller: ['assume-reach-roller', 'penetration-kalluri-rat', 'penetration-han-shorter'],
}

/** Depth the tip reaches below the resting tissue surface, mm, for a set depth: an estimate with a band. */
export function reachMm(device: DeviceId, setDepthMm: number): Range {
  const curve = REACH[device]
  return {
    low: curve.lowShare * setDepthMm,
    typical: interpolatePoints(curve.typicalShare, setDepthMm) * setDepthMm,
    high: curve.highShare * setDepthMm,
  }
}

/** How sure it is which layer the tip ends in. */
export type Certainty = 'sure' | 'likely' | 'unsure'

/** Everything the picture and the words say about one needle of a plan. */
export interface NeedleTrack {
  /** Where the tip stands on the ruler, mm below the resting surface: the setting itself. */
  readonly setDepthMm: number
  readonly reach: Range
  /** How far the tissue under the tip is pressed down while the needle is in, mm: setting minus typical reach. */
  readonly dentMm: number
  readonly layer: LayerId
  readonly layerLow: LayerId
  readonly layerHigh: LayerId
  /** sure: low and high end in the same layer as typical. likely: one of them does. unsure: neither. */
  readonly certainty: Certainty
  readonly needleWidthMm: number
  /** Width of the channel at the surface, mm: half the needle (one rat study). */
  readonly channelWidthMm: number
  /** Depth that wounds the dermis: reach, ended at the site's dermis. */
  readonly woundDepthMm: number
  /** 0–1: how likely a vessel is opened; a model choice (assume-bleeding-depth). */
  readonly vesselShare: number
}

/** Channels are about half as wide as the needle that made them (channel-surface-diameter-kalluri, rat). */
const CHANNEL_SHARE_OF_NEEDLE = 0.5
/** Reached depths between which pinpoint bleeding becomes likely, mm: first capillaries to the mesh plexus. */
export const BLEEDING_FROM_MM = 0.15
export const BLEEDING_SURE_MM = 0.5

/** What one needle of the plan does in this skin. */
export function needleTrackOf(plan: Plan, skin: Skin): NeedleTrack {
  const reach = reachMm(plan.device, plan.depthMm)
  const layer = layerAt(skin, reach.typical)
  const layerLow = layerAt(skin, reach.low)
  const layerHigh = layerAt(skin, reach.high)
  const agreeing = Number(layerLow === layer) + Number(layerHigh === layer)
  const needleWidthMm = plan.needleWidthUm / 1000
  return {
    setDepthMm: plan.depthMm,
    reach,
    dentMm: plan.depthMm - reach.typical,
    layer,
    layerLow,
    layerHigh,
    certainty: agreeing === 2 ? 'sure' : agreeing === 1 ? 'likely' : 'unsure',
    needleWidthMm,
    channelWidthMm: needleWidthMm * CHANNEL_SHARE_OF_NEEDLE,
    woundDepthMm: Math.min(reach.typical, skin.dermisBottomMm),
    vesselShare: shareBetween(reach.typical, BLEEDING_FROM_MM, BLEEDING_SURE_MM),
  }
}
