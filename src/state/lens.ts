import type { EvidenceStanding } from '../model/evidence/grade'
import { DRAWN_STANDING, PICTURE_STANDING } from '../model/evidence/standings.data'
import { type PartId, type Shown, THING_IDS, THINGS } from './shown'

const STANDINGS: Readonly<Record<PartId, EvidenceStanding>> = { ...PICTURE_STANDING, ...DRAWN_STANDING }

/** How a part of the picture is known. */
export function standingOf(part: PartId): EvidenceStanding {
  return STANDINGS[part]
}

/**
 * Share (0–1) of the kinds of things in the picture that are known in each way. Hidden ones do not count; a kind counts
 * once, however many of it are drawn. All 0 where everything is hidden.
 */
export function standingShares(shown: Shown): Readonly<Record<EvidenceStanding, number>> {
  const parts = THING_IDS.flatMap((id): readonly PartId[] => (shown[id] === 'hidden' ? [] : THINGS[id]))
  const share = (standing: EvidenceStanding) =>
    parts.length === 0 ? 0 : parts.filter((part) => standingOf(part) === standing).length / parts.length
  return { measured: share('measured'), inferred: share('inferred'), illustrative: share('illustrative') }
}
