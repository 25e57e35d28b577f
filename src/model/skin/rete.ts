import type { Skin } from './skin'

/** Half height of a young rete ridge, mm: assume-rete-size. */
const RETE_MM = 0.027
/** Most of the viable epidermis that half a ridge takes, share: thin epidermis has low ridges. */
const MOST_SHARE = 0.42
/** Deepest ridges stand so many half heights below the mean junction, with the relief of the surface above. */
const DEEPEST_HEIGHTS = 1.25
/** So far above and below its mean the surface's relief stands at most, mm. */
export const RELIEF_MM = 0.005

/** Half height of the rete ridges of a skin, mm, 0.01–0.03: lower in thin and in old skin. */
export function reteHalfHeightMm(skin: Skin): number {
  return Math.min(RETE_MM, MOST_SHARE * skin.viableEpidermisMm) * skin.reteShare
}

/** Depth that no rete ridge of a skin goes below, mm under the resting surface, 0.08–0.2. */
export function deepestRidgeMm(skin: Skin): number {
  return skin.epidermisMm + DEEPEST_HEIGHTS * reteHalfHeightMm(skin) + RELIEF_MM
}
