import { clamp } from '../base/math'
import { TIME_START_H } from '../model/time'
import { axisShare, type TimeAxis, timeAtShare } from './axis'

/** A stretch of time that plays again and again, hours of the plan's clock; `fromH` is the earlier. */
export interface Loop {
  readonly fromH: number
  readonly toH: number
}

/** Significant digits of an end of a loop: finer than a hand can put it. */
export const LOOP_DIGITS = 4
/** A loop is at least this much of the axis when it is drawn by hand. */
export const LEAST_LOOP_SHARE = 0.02

/** The nearest loop within a course, to four digits as a link keeps it; null where nothing of it is left. */
export function toLegalLoop(loop: Loop | null, endH: number): Loop | null {
  if (!loop || !Number.isFinite(loop.fromH) || !Number.isFinite(loop.toH)) return null
  const legal = (timeH: number) => Number(clamp(timeH, TIME_START_H, endH).toPrecision(LOOP_DIGITS))
  const [one, other] = [legal(loop.fromH), legal(loop.toH)]
  return one === other ? null : { fromH: Math.min(one, other), toH: Math.max(one, other) }
}

/** The loop between two shares of the axis, widened where it is shorter than a hand can hold. */
export function loopBetween(one: number, other: number, axis: TimeAxis): Loop {
  const from = clamp(Math.min(one, other), 0, 1 - LEAST_LOOP_SHARE)
  const to = clamp(Math.max(one, other), from + LEAST_LOOP_SHARE, 1)
  return { fromH: timeAtShare(from, axis), toH: timeAtShare(to, axis) }
}

/** A loop with one end moved to a share of the axis; the other end stands, and the moved one stops short of it. */
export function withLoopEnd(loop: Loop, end: 'fromH' | 'toH', share: number, axis: TimeAxis): Loop {
  const other = axisShare(end === 'fromH' ? loop.toH : loop.fromH, axis)
  const moved =
    end === 'fromH'
      ? clamp(share, 0, Math.max(0, other - LEAST_LOOP_SHARE))
      : clamp(share, Math.min(1, other + LEAST_LOOP_SHARE), 1)
  return { ...loop, [end]: timeAtShare(moved, axis) }
}
