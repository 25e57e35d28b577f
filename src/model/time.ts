/**
 * The plan's clock: hours since the first session. Before zero nothing is wounded yet.
 * A stroke of a pen takes about a hundredth of a second; it is drawn slowed, over the minute before each session.
 */
export const MINUTE_H = 1 / 60
/** Where the axis begins: skin before anything. */
export const TIME_START_H = -2 * MINUTE_H
/** The slowed stroke begins this long before its session's zero. */
export const STROKE_H = 1 / 60
/** The moment of a stroke at which the needle stands still at full depth. */
export const DWELL_H = -0.5 * MINUTE_H
export const DAY_H = 24
export const WEEK_H = 7 * DAY_H
export const YEAR_H = 8760
/** After the last session every course runs on at least this long: six months. */
const AFTER_LAST_H = YEAR_H / 2

/** Where the axis of a course with these sessions ends, hours. */
export function courseEndH(sessionTimesH: readonly number[]): number {
  return Math.max(YEAR_H, sessionTimesH[sessionTimesH.length - 1] + AFTER_LAST_H)
}
