import { toLegalNumber } from '../model/parse-plan'
import { PLAN_LIMITS } from '../model/plan'
import { WEEK_H } from '../model/time'

/**
 * Weeks between sessions, legal and whole, that put a later session (counted from 0, so 1 or more) nearest to an hour.
 * A plan has one interval: all its sessions move with the one.
 */
export function intervalForSession(session: number, timeH: number): number {
  return toLegalNumber(timeH / session / WEEK_H, PLAN_LIMITS.intervalWeeks)
}
