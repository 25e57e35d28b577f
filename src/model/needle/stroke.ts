import { lerp, shareBetween, smoothstep } from '../../base/math'
import { STROKE_H } from '../time'

/** How far above the skin the tips wait, mm. */
export const HOVER_MM = 0.1

// Shares of the slowed minute: the tip comes down, goes in, stands, comes out, lifts off.
const TOUCH = 0.2
const FULL_DEPTH = 0.42
const WITHDRAW = 0.58
const FREE = 0.8

/**
 * Depth of the tip below the resting surface (mm; negative is above it) at an hour of the plan's clock, for a needle
 * set to `setDepthMm` and sessions at `sessionTimesH`. A drawing of the movement, slowed; the end points are exact.
 */
export function tipDepthMm(setDepthMm: number, sessionTimesH: readonly number[], timeH: number): number {
  for (let i = 0; i < sessionTimesH.length; i++) {
    const phase = (timeH - sessionTimesH[i]) / STROKE_H + 1
    if (phase < 0 || phase >= 1) continue
    if (phase < TOUCH) return lerp(-HOVER_MM, 0, smoothstep(0, TOUCH, phase))
    if (phase < FULL_DEPTH) return setDepthMm * smoothstep(TOUCH, FULL_DEPTH, phase)
    if (phase < WITHDRAW) return setDepthMm
    if (phase < FREE) return setDepthMm * (1 - smoothstep(WITHDRAW, FREE, phase))
    return lerp(0, -HOVER_MM, smoothstep(FREE, 1, phase))
  }
  return -HOVER_MM
}

/** Which session's needles are over the skin at an hour, −1 when none are: see `needlePresence`. */
export function needleSession(sessionTimesH: readonly number[], timeH: number): number {
  if (timeH < sessionTimesH[0]) return 0
  for (let i = 0; i < sessionTimesH.length; i++) {
    const since = timeH - sessionTimesH[i]
    if (since >= -STROKE_H && since < STROKE_H) return i
  }
  return -1
}

/**
 * 0–1: how present the needles are. They wait over untouched skin, work through the stroke, and are gone a minute
 * after it; before a later session they come back for the stroke only.
 */
export function needlePresence(sessionTimesH: readonly number[], timeH: number): number {
  const session = needleSession(sessionTimesH, timeH)
  if (session < 0) return 0
  return 1 - shareBetween(timeH - sessionTimesH[session], 0, STROKE_H)
}
