import { clamp01, lerp } from '../base/math'
import { DAY_H, MINUTE_H, TIME_START_H, WEEK_H, YEAR_H } from '../model/time'

/**
 * How time is laid out. session-n: in equal steps of the logarithm since that session, what came before it in a short
 * part of its own. course: every week as wide as the next.
 */
export const AXIS_IDS = [
  'session-1',
  'session-2',
  'session-3',
  'session-4',
  'session-5',
  'session-6',
  'course',
] as const
export type AxisId = (typeof AXIS_IDS)[number]

/** Share of a session's axis for its stroke, slowed, from two minutes before to one minute after it. */
const SLOWED_SHARE = 0.1
/** Share of a later session's axis for all that was before it. */
const EARLIER_SHARE = 0.16
/** Share of the course's axis for each session's slowed stroke: enough to be seen. */
const SLOWED_SHARE_OF_COURSE = 0.02

const MONTH_H = YEAR_H / 12

/** Where the axis of a session is marked, hours since it. Labels are words of the catalogue, by id. */
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

/** A stretch of the axis: evenly in hours, or in equal steps of the logarithm of the hours since `originH`. */
interface Piece {
  readonly fromH: number
  readonly toH: number
  readonly fromShare: number
  readonly toShare: number
  readonly originH: number | null
}

/**
 * The one scale of time that everything moves along. A share runs from 0 (before) to 1 (the course's end). Immutable;
 * made by `axisOf`.
 */
export interface TimeAxis {
  readonly id: AxisId
  readonly endH: number
  /** Rising and without a gap; the last one reaches share 1. */
  readonly pieces: readonly Piece[]
  /** Where strokes are drawn slowed, hours. */
  readonly slowed: readonly { readonly fromH: number; readonly toH: number }[]
  /** Says all it was made from. */
  readonly key: string
}

/** The session, counted from 0, since which an axis runs; −1 for the course's. */
export function sessionOfAxis(id: AxisId): number {
  return id === 'course' ? -1 : AXIS_IDS.indexOf(id)
}

/** The axis of a plan with so many sessions: itself, or that of its last session. */
export function toLegalAxis(id: AxisId, sessions: number): AxisId {
  return id === 'course' ? id : AXIS_IDS[Math.min(sessionOfAxis(id), sessions - 1)]
}

/** Lays out the time of a course with these sessions that ends at `endH`. */
export function axisOf(asked: AxisId, sessionTimesH: readonly number[], endH: number): TimeAxis {
  const id = toLegalAxis(asked, sessionTimesH.length)
  const session = sessionOfAxis(id)
  const slowed = (session < 0 ? sessionTimesH : [sessionTimesH[session]]).map((startH) => ({
    fromH: startH + TIME_START_H,
    toH: startH + MINUTE_H,
  }))
  const pieces: Piece[] = []
  const add = (toH: number, share: number, originH: number | null = null) => {
    const last = pieces.at(-1)
    const [fromH, fromShare] = last ? [last.toH, last.toShare] : [TIME_START_H, 0]
    const toShare = toH === endH ? 1 : fromShare + share
    if (toH > fromH) pieces.push({ fromH, toH, fromShare, toShare, originH })
  }
  if (session < 0) {
    const evenH = endH - TIME_START_H - slowed.length * (MINUTE_H - TIME_START_H)
    const even = 1 - slowed.length * SLOWED_SHARE_OF_COURSE
    slowed.forEach(({ toH }, i) => {
      const untilH = slowed[i + 1]?.fromH ?? endH
      add(toH, SLOWED_SHARE_OF_COURSE)
      add(untilH, (even * (untilH - toH)) / evenH)
    })
  } else {
    const [{ fromH, toH }] = slowed
    const earlier = session > 0 ? EARLIER_SHARE : 0
    add(fromH, earlier)
    add(toH, SLOWED_SHARE * (1 - earlier))
    add(endH, 0, sessionTimesH[session])
  }
  return { id, endH, pieces, slowed, key: `${id} ${sessionTimesH.join()} ${endH}` }
}

/** Share of the axis at which an hour lies; clamped to the axis. */
export function axisShare(timeH: number, { pieces, endH }: TimeAxis): number {
  if (timeH >= endH) return 1
  for (let i = 0; i < pieces.length; i++) {
    const { fromH, toH, fromShare, toShare, originH } = pieces[i]
    if (timeH > toH && i < pieces.length - 1) continue
    const done =
      originH === null
        ? (timeH - fromH) / (toH - fromH)
        : Math.log((timeH - originH) / (fromH - originH)) / Math.log((toH - originH) / (fromH - originH))
    return lerp(fromShare, toShare, clamp01(done))
  }
  return 1
}

/** A place on the axis: its share of it (0–1) at SHARE and its hour at HOUR. V8 works with numbers of an array in place. */
export type Place = Float64Array
export const SHARE = 0
export const HOUR = 1

/** The hour at a share of the axis: the inverse of `axisShare`. */
export function timeAtShare(share: number, axis: TimeAxis): number {
  const out: Place = Float64Array.of(share, 0)
  hourInto(out, axis)
  return out[HOUR]
}

/** Writes the hour of a place into it, as `timeAtShare`. Allocates nothing. */
export function hourInto(out: Place, { pieces, endH }: TimeAxis): void {
  const legal = clamp01(out[SHARE])
  out[HOUR] = endH
  if (legal === 1) return
  for (let i = 0; i < pieces.length; i++) {
    const { fromH, toH, fromShare, toShare, originH } = pieces[i]
    if (legal > toShare && i < pieces.length - 1) continue
    const done = clamp01((legal - fromShare) / (toShare - fromShare))
    out[HOUR] =
      originH === null
        ? lerp(fromH, toH, done)
        : originH + (fromH - originH) * Math.exp(done * Math.log((toH - originH) / (fromH - originH)))
    return
  }
}
