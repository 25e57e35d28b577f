import { scaleLinear, scaleLog } from 'd3'
import { MINUTE_H, TIME_START_H } from '../model/time'
import { SLOWED_SHARE } from '../state/axis'

/** The timeline's scale: hours to pixels and back. */
export interface TimeScale {
  (timeH: number): number
  invert(px: number): number
}

/**
 * D3's scales for the one axis: linear up to the first minute (the slowed stroke), logarithmic from there to the
 * end. Agrees with state/axis, by test.
 */
export function createTimeScale(leftPx: number, rightPx: number, endH: number): TimeScale {
  const seamPx = leftPx + (rightPx - leftPx) * SLOWED_SHARE
  const slowed = scaleLinear([TIME_START_H, MINUTE_H], [leftPx, seamPx]).clamp(true)
  const long = scaleLog([MINUTE_H, endH], [seamPx, rightPx]).clamp(true)
  const scale = (timeH: number) => (timeH <= MINUTE_H ? slowed(timeH) : long(timeH))
  return Object.assign(scale, {
    invert: (px: number) => (px <= seamPx ? slowed.invert(px) : long.invert(px)),
  })
}
