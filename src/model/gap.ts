import type { Course } from './course'
import { RED_SLOW_H } from './recovery/recovery'

/** A stretch of time in which the surface looks done while the dermis is still at work; hours of the plan's clock. */
export interface LooksDone {
  /** Typical redness has settled (an event of the course). */
  readonly fromH: number
  /** Redness has settled in slow people too; never later than `toH`. */
  readonly surelyFromH: number
  /** The next session, or the new matrix is laid down and ordered (an event of the course). */
  readonly toH: number
}

/**
 * When a course looks done and is not: after each session, from settled redness until the next session or until the
 * last one's new collagen is ordered. None where a plan makes no new collagen to speak of, so none that leaves the
 * dermis alone.
 */
export function looksDone({ events, sessionTimesH }: Course): readonly LooksDone[] {
  const ordered = events.findLast(({ id }) => id === 'collagen-ordered')?.timeH
  if (ordered === undefined) return []
  return sessionTimesH.flatMap((startH, session) => {
    const settled = events.find((event) => event.id === 'redness-settled' && event.session === session)
    const toH = sessionTimesH[session + 1] ?? ordered
    if (settled === undefined || settled.timeH >= toH) return []
    return [{ fromH: settled.timeH, surelyFromH: Math.min(toH, startH + RED_SLOW_H), toH }]
  })
}
