import { shareBelowNormal, shareBetween } from '../../base/math'
import type { ZoneMakings } from '../zone-setup'
import { BLEEDING_FROM_MM, BLEEDING_SURE_MM, type Range, REACH_SOURCES } from './reach'
import type { SourceId } from '../evidence/sources'
import { LAYER_IDS, type LayerId, layerTopMm } from '../skin/skin'
import { SITES } from '../skin/sites.data'

/** How often the tips of a treatment end in each layer, and open a vessel. */
export interface HitChances {
  /** Share of tips that end in each layer, 0–1 each, together 1. */
  readonly endsIn: Readonly<Record<LayerId, number>>
  /** Share of tips that go through or into each layer, 0–1: falls from the top down. */
  readonly reaches: Readonly<Record<LayerId, number>>
  /** Share of tips that open a vessel, 0–1. A model choice: no bleeding threshold was measured. */
  readonly opensVessel: number
  readonly sources: readonly SourceId[]
}

/** Slices of the reach's distribution that are summed over. */
const SLICES = 200

/**
 * Inverse of the triangular distribution between low and high with its peak at typical: the value below which `share`
 * (0–1) of it lies. That reach and outcomes spread so inside their bands is an assumption (assume-reach-spread,
 * assume-outcome-spread).
 */
export function triangleQuantile({ low, typical, high }: Range, share: number): number {
  if (high <= low) return typical
  const left = (typical - low) / (high - low)
  return share <= left
    ? low + Math.sqrt(share * (high - low) * (typical - low))
    : high - Math.sqrt((1 - share) * (high - low) * (high - typical))
}

/**
 * How often a tip ends in each layer, from two doubts: how far it reaches (triangular inside its band) and how thick
 * the layers of this person are (normal, with the spread the site's source gives; none where it gives none).
 */
export function hitChancesOf({ plan, skin, track }: ZoneMakings): HitChances {
  const { stratumCorneum, viableEpidermis, dermis } = SITES[skin.site]
  const corneumVar = (stratumCorneum.sdMm ?? 0) ** 2
  const epidermisVar = corneumVar + (viableEpidermis.sdMm ?? 0) ** 2
  const dermisVar = (dermis.sdMm ?? 0) ** 2
  const papillaryShare = skin.papillaryDermisMm / (skin.papillaryDermisMm + skin.reticularDermisMm)
  const variance: Readonly<Record<LayerId, number>> = {
    'stratum-corneum': 0,
    'viable-epidermis': corneumVar,
    'papillary-dermis': epidermisVar,
    'reticular-dermis': epidermisVar + dermisVar * papillaryShare ** 2,
    fat: epidermisVar + dermisVar,
  }

  const reached = LAYER_IDS.map(() => 0)
  let vessel = 0
  for (let i = 0; i < SLICES; i++) {
    const reachMm = triangleQuantile(track.reach, (i + 0.5) / SLICES)
    let above = 1
    LAYER_IDS.forEach((layer, index) => {
      // Thin skin makes every border shallower at once, so no tip is past a lower border without the upper ones.
      const past =
        index === 0 ? 1 : shareBelowNormal(reachMm, layerTopMm(skin, layer), Math.sqrt(variance[layer]))
      above = Math.min(above, past)
      reached[index] += above
    })
    vessel += shareBetween(reachMm, BLEEDING_FROM_MM, BLEEDING_SURE_MM)
  }
  const share = (read: (index: number) => number) =>
    Object.fromEntries(LAYER_IDS.map((layer, index) => [layer, read(index)])) as Record<LayerId, number>
  return {
    endsIn: share((index) => (reached[index] - (reached[index + 1] ?? 0)) / SLICES),
    reaches: share((index) => reached[index] / SLICES),
    opensVessel: vessel / SLICES,
    sources: [
      ...REACH_SOURCES[plan.device],
      'assume-reach-spread',
      'assume-bleeding-depth',
      'vessel-pattern-depth-doct',
    ],
  }
}
