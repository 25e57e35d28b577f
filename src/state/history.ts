import { formatLink, type LinkState } from './link'

/** Steps that are kept; older ones are let go. */
export const HISTORY_STEPS = 200

/** What a person did, as the states it led to: a plain value, oldest first. */
export interface History {
  readonly past: readonly LinkState[]
  readonly present: LinkState
  /** What was undone, the latest undone first. */
  readonly future: readonly LinkState[]
}

/** A history that has just begun. */
export function beginHistory(present: LinkState): History {
  return { past: [], present, future: [] }
}

/** The history with one more step. What was undone before it is gone; a step that changes nothing is none. */
export function recorded(history: History, next: LinkState): History {
  const { past, present } = history
  if (sameState(present, next)) return history
  return { past: [...past, present].slice(-HISTORY_STEPS), present: next, future: [] }
}

/** The history one step back; the same one where there is none. */
export function undone(history: History): History {
  const { past, present, future } = history
  const before = past.at(-1)
  return before ? { past: past.slice(0, -1), present: before, future: [present, ...future] } : history
}

/** The history one step forward again; the same one where nothing was undone. */
export function redone(history: History): History {
  const { past, present, future } = history
  const [next, ...later] = future
  return next ? { past: [...past, present], present: next, future: later } : history
}

/** Playing and gliding reach an hour only as near as the axis can be turned back. */
const HOUR_TOLERANCE = 1e-9

/** Whether two states show the same: plan and view as a link tells them apart, and the hour. */
export function sameState(one: LinkState, other: LinkState): boolean {
  return sameHour(one.timeH, other.timeH) && sameDocument(one, other)
}

/** Whether two states are of the same plan and view, at whatever hour. */
export function sameDocument(one: LinkState, other: LinkState): boolean {
  return formatLink({ ...one, timeH: 0 }) === formatLink({ ...other, timeH: 0 })
}

function sameHour(one: number, other: number): boolean {
  return Math.abs(one - other) <= HOUR_TOLERANCE * Math.max(1, Math.abs(one))
}
