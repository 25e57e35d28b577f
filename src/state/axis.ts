import { clamp01, lerp } from '../base/math'
import { DAY_H, MINUTE_H, TIME_START_H, WEEK_H, YEAR_H } from '../model/time'

/**
 * The one scale of time that everything moves along: from "before" to one minute in equal minutes (the stroke is
 * slowed), from there to the end in equal steps of the logarithm. A share runs from 0 (before) to 1 (the end).
 */
const SLOWED_SHARE = 0.1

const MONTH_H = YEAR_H / 12

/** Where the axis is marked, hours. Labels are words of the catalogue, by id. */
export const AXIS_TICKS = [
  { id: 'minute', timeH: MINUTE_H },
  { id: 'hour', timeH: 1 },
  { id: 'day', timeH: DAY_H },
  { id: '3-days', timeH: 3 * DAY_H },
  { id: 'week', timeH: WEEK_H },
  { id: 'month', timeH: MONTH_H },
  { id: '3-months', timeH: 3 * MONTH_H },
  { id: '6-months', timeH: 6 * MONTH_H },
  { id: '12-months', timeH: YEAR_H },
] as const

/** Share of the axis at which an hour lies; clamped to the axis. */
export function axisShare(timeH: number, endH: number): number {
  if (timeH <= MINUTE_H) return SLOWED_SHARE * clamp01((timeH - TIME_START_H) / (MINUTE_H - TIME_START_H))
  return lerp(SLOWED_SHARE, 1, clamp01(Math.log(timeH / MINUTE_H) / Math.log(endH / MINUTE_H)))
}

/** The hour at a share of the axis: the inverse of `axisShare`. */
export function timeAtShare(share: number, endH: number): number {
  const legal = clamp01(share)
  if (legal <= SLOWED_SHARE) return lerp(TIME_START_H, MINUTE_H, legal / SLOWED_SHARE)
  if (legal === 1) return endH
  return MINUTE_H * Math.exp(((legal - SLOWED_SHARE) / (1 - SLOWED_SHARE)) * Math.log(endH / MINUTE_H))
}
