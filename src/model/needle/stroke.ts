import { clamp01, easeInPlace } from '../../base/math'
import { STROKE_H } from '../time'

/** How far above the skin the tips wait, mm. */
export const HOVER_MM = 0.1

// Shares of the slowed minute: the tip comes down, goes in, stands, comes out, lifts off.
const TOUCH = 0.2
const FULL_DEPTH = 0.42
const WITHDRAW = 0.58
const FREE = 0.8

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
  if (session < 0) {
    out.needlePresence = 0
    out.tipDepthMm = -HOVER_MM
    return
  }
  const over = (timeH - sessionTimesH[session]) / STROKE_H
  out.needlePresence = 1 - clamp01(over)
  out.tipDepthMm = over + 1
  tipShareInto(out)
  if (out.tipDepthMm > 0) out.tipDepthMm *= setDepthMm
  else out.tipDepthMm *= HOVER_MM
}

/** How much of one part of a stroke is over, in an array: a number handed on is an object to V8 (decision 8). */
const gone = new Float64Array(1)

/**
 * Turns how much of a stroke is over (0–1), which stands there, into how far it has brought the tips: 1 at the set depth, 0
 * at the surface, −1 where they wait above it. A drawing of the movement, slowed; the end points are exact.
 */
function tipShareInto(out: { tipDepthMm: number }): void {
  const stroke = out.tipDepthMm
  if (stroke < 0 || stroke >= 1) out.tipDepthMm = -1
  else if (stroke < TOUCH) {
    gone[0] = stroke / TOUCH
    easeInPlace(gone)
    out.tipDepthMm = gone[0] - 1
  } else if (stroke < FULL_DEPTH) {
    gone[0] = (stroke - TOUCH) / (FULL_DEPTH - TOUCH)
    easeInPlace(gone)
    out.tipDepthMm = gone[0]
  } else if (stroke < WITHDRAW) out.tipDepthMm = 1
  else if (stroke < FREE) {
    gone[0] = (stroke - WITHDRAW) / (FREE - WITHDRAW)
    easeInPlace(gone)
    out.tipDepthMm = 1 - gone[0]
  } else {
    gone[0] = (stroke - FREE) / (1 - FREE)
    easeInPlace(gone)
    out.tipDepthMm = -gone[0]
  }
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
