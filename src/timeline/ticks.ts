import { WEEK_H } from '../model/time'
import { AXIS_TICKS, sessionOfAxis, type TimeAxis } from '../state/axis'
import type { TimeScale } from './scale'

/** A mark on the axis; `labelled` where its label fits. */
export interface Tick {
  readonly timeH: number
  /** Which label: of the catalogue, or a number of weeks. */
  readonly label: (typeof AXIS_TICKS)[number]['id'] | number
  readonly labelled: boolean
}

/** Labels of a session's axis in the order in which they are needed. */
const TICK_ORDER = [
  '12-months',
  'minute',
  'day',
  'hour',
  'week',
  'month',
  '3-months',
  '3-days',
  '6-months',
] as const
const TICK_ROOM_PX = 40
/** A label of weeks takes this much. */
const WEEK_ROOM_PX = 34
/** The last label stands before its line. */
const LAST_BACK_PX = 14
/** Weeks between two marks, the fewest that leave room. */
const WEEK_STEPS = [1, 2, 4, 8, 13, 26] as const

/** The marks of an axis, rising; labels never touch. */
export function ticksOf(axis: TimeAxis, sessionTimesH: readonly number[], x: TimeScale): readonly Tick[] {
  const session = sessionOfAxis(axis.id)
  return session < 0 ? weekTicks(axis, x) : sessionTicks(axis, sessionTimesH[session] ?? 0, x)
}

function weekTicks({ endH }: TimeAxis, x: TimeScale): readonly Tick[] {
  const weekPx = (x(endH) - x(0)) / (endH / WEEK_H)
  const step = WEEK_STEPS.find((weeks) => weeks * weekPx >= TICK_ROOM_PX) ?? WEEK_STEPS[WEEK_STEPS.length - 1]
  const count = Math.floor(endH / WEEK_H / step) + 1
  const lastPx = x((count - 1) * step * WEEK_H) - LAST_BACK_PX
  return Array.from({ length: count }, (_, i) => {
    const timeH = i * step * WEEK_H
    return { timeH, label: i * step, labelled: i === count - 1 || lastPx - x(timeH) >= WEEK_ROOM_PX }
  })
}

function sessionTicks({ endH }: TimeAxis, startH: number, x: TimeScale): readonly Tick[] {
  const ticks = AXIS_TICKS.filter(({ timeH }) => startH + timeH <= endH)
  const taken: number[] = []
  const fitting = new Set<string>()
  for (const id of TICK_ORDER) {
    const tick = ticks.find((candidate) => candidate.id === id)
    if (!tick) continue
    const place = x(startH + tick.timeH) - (tick === ticks.at(-1) ? LAST_BACK_PX : 0)
    if (taken.every((other) => Math.abs(other - place) >= TICK_ROOM_PX)) {
      taken.push(place)
      fitting.add(id)
    }
  }
  return ticks.map(({ id, timeH }) => ({ timeH: startH + timeH, label: id, labelled: fitting.has(id) }))
}
