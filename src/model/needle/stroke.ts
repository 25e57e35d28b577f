import { clamp01, smoothstep } from '../../base/math'
import { STROKE_H } from '../time'

/** How far above the skin the tips wait, mm. */
export const HOVER_MM = 0.1

// Shares of the slowed minute: the tip comes down, goes in, stands, comes out, lifts off.
const TOUCH = 0.2
const FULL_DEPTH = 0.42
const WITHDRAW = 0.58
const FREE = 0.8

/**
 * How far a stroke has brought the tips when so much of it (0–1) is over: 1 at the set depth, 0 at the surface, −1 where
 * they wait above it. A drawing of the movement, slowed; the end points are exact.
 */
function tipShare(stroke: number): number {
  if (stroke < TOUCH) return smoothstep(0, TOUCH, stroke) - 1
  if (stroke < FULL_DEPTH) return smoothstep(TOUCH, FULL_DEPTH, stroke)
  if (stroke < WITHDRAW) return 1
  if (stroke < FREE) return 1 - smoothstep(WITHDRAW, FREE, stroke)
  return -smoothstep(FREE, 1, stroke)
}

/** The needles at a moment of a plan. */
export interface Stroke {
  /** The moment, hours of the plan's clock. */
  timeH: number
  /** Depth of the needle tips below the resting surface, mm; negative above it. */
  tipDepthMm: number
  /**
   * 0–1: how present the needles are. They wait over untouched skin, work through the stroke, and are gone a minute
   * after it; before a later session they come back for the stroke only.
   */
  needlePresence: number
  /** The session whose needles those are; −1 when there are none. */
  needleSession: number
}

/** Writes the needles of `out.timeH`, set to `setDepthMm` (mm), with sessions at `sessionTimesH`. Allocates nothing. */
export function strokeInto(
  out: Stroke,
  { setDepthMm }: { readonly setDepthMm: number },
  sessionTimesH: readonly number[],
): void {
  const { timeH } = out
  let session = timeH < sessionTimesH[0] ? 0 : -1
  for (let i = 0; i < sessionTimesH.length; i++) {
    const since = timeH - sessionTimesH[i]
    if (since >= -STROKE_H && since < STROKE_H) session = i
  }
  out.needleSession = session
  out.needlePresence = session < 0 ? 0 : 1 - clamp01((timeH - sessionTimesH[session]) / STROKE_H)
  const stroke = session < 0 ? 1 : (timeH - sessionTimesH[session]) / STROKE_H + 1
  const share = stroke >= 0 && stroke < 1 ? tipShare(stroke) : -1
  out.tipDepthMm = share * (share > 0 ? setDepthMm : HOVER_MM)
}

/** The needles at an hour: `strokeInto` with a fresh record. */
export function strokeAt(
  track: { readonly setDepthMm: number },
  sessionTimesH: readonly number[],
  timeH: number,
): Stroke {
  const out: Stroke = { timeH, tipDepthMm: 0, needlePresence: 0, needleSession: -1 }
  strokeInto(out, track, sessionTimesH)
  return out
}
