import { clamp } from '../base/math'
import { BLOCK } from '../model/block'

/**
 * How far back the front cut can be moved, mm, and in which steps: as far as fibres, vessels and cells are drawn one by
 * one, a little in front of where the dermis is only painted (tissue/fibres).
 */
export const CUT_LIMITS = { farthestMm: 0.36, stepMm: 0.02 } as const

/** A thing is shown and named until this much of it, from its middle forwards, is cut away, mm. */
export const CUT_AWAY_MM = 0.03

/** The nearest cut that can be shown, mm behind the front face, in hundredths; the front face where it is no number. */
export function toLegalCut(cutMm: number): number {
  if (!Number.isFinite(cutMm)) return 0
  return Math.round(clamp(cutMm, 0, CUT_LIMITS.farthestMm) * 100) / 100
}

/** Where the cut lies in the block: z, mm; the block's front at 0. */
export function cutZ(cutMm: number): number {
  return BLOCK.halfDepthMm - cutMm
}
