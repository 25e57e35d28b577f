import { clamp01, smoothstep } from '../../base/math'
import type { Course, SkinState } from '../course'
import { createZoneValues, Q } from '../healing/states'
import { zoneInto } from '../healing/zone-course'
import { REDNESS_SETTLED } from '../events'
import { LEFT, openShare } from '../needle/clocks'
import { hitChancesOf } from '../needle/hits'
import type { Range } from '../needle/reach'
import { DAY_H, MINUTE_H } from '../time'

/** What is seen and felt while skin recovers. */
export const RECOVERY_IDS = ['redness', 'swelling', 'water-loss', 'flaking', 'pinpoint-blood'] as const
export type RecoveryId = (typeof RECOVERY_IDS)[number]

/** Every track at one moment, 0 (none) to 1 (as much as there ever is): quick, typical and slow people. */
export type RecoveryState = Readonly<Record<RecoveryId, Range>>

/** One way a track can run: hours to its peak, and hours until a twentieth of it is left. */
interface Pace {
  readonly peakH: number
  readonly goneH: number
}

interface Paces {
  readonly low: Pace
  readonly typical: Pace
  readonly high: Pace
}

/** Swelling and flaking: no curve was measured, only when they are over (assume-swelling, assume-flaking). */
const SWELLING: Paces = {
  low: { peakH: 2, goneH: DAY_H },
  typical: { peakH: 6, goneH: 2 * DAY_H },
  high: { peakH: 12, goneH: 7 * DAY_H },
}
const FLAKING: Paces = {
  low: { peakH: 1.5 * DAY_H, goneH: 3 * DAY_H },
  typical: { peakH: 3 * DAY_H, goneH: 5 * DAY_H },
  high: { peakH: 4 * DAY_H, goneH: 7 * DAY_H },
}
/** Pinpoint blood dries within minutes to hours (assume-pinpoint-blood). */
const BLOOD: Paces = {
  low: { peakH: 0, goneH: 0.1 },
  typical: { peakH: 0, goneH: 0.5 },
  high: { peakH: 0, goneH: 6 },
}

/** Redness: usually over within 1–3 days, in some after hours, in some after a week; a day where no dermis is reached. */
const RED_QUICK_H = 3
export const RED_SLOW_H = 7 * DAY_H
const RED_SLOW_SHALLOW_H = DAY_H
const SHALLOW_DOSE = 0.02

function along({ peakH, goneH }: Pace, sinceH: number): number {
  if (sinceH < 0) return 0
  if (sinceH < peakH) return smoothstep(0, peakH, sinceH)
  return openShare(sinceH - peakH, goneH - peakH)
}

function banded(scale: number, paces: Paces, sinceH: number): Range {
  const typical = scale * along(paces.typical, sinceH)
  const [quick, slow] = [scale * along(paces.low, sinceH), scale * along(paces.high, sinceH)]
  return { low: Math.min(quick, typical, slow), typical, high: Math.max(quick, typical, slow) }
}

/**
 * Hours after a session until redness has settled: for quick, typical and slow people. Where the typical course never
 * gets as red as that, the quickest is taken for typical too.
 */
export function redUntilH(course: Pick<Course, 'events' | 'struckOnce'>): Range {
  const shallow = course.struckOnce.system.forcings[0].dose.dermal < SHALLOW_DOSE
  const typical = course.events.find(({ id }) => id === 'redness-settled')?.timeH ?? RED_QUICK_H
  return { low: RED_QUICK_H, typical, high: shallow ? RED_SLOW_SHALLOW_H : RED_SLOW_H }
}

/** Hours of the plan's clock in which skin is red after one session. */
export interface RedSpan {
  readonly fromH: number
  /** Until here typical skin is red. */
  readonly typicalToH: number
  /** Until here slow people are; never before `typicalToH`. */
  readonly slowToH: number
}

/** When skin is red: one span a session. Sessions are a week apart or more, so that none reaches into the next. */
export function redSpans(course: Course): readonly RedSpan[] {
  const { typical, high } = redUntilH(course)
  return course.sessionTimesH.map((fromH, session) => {
    const settled = course.events.find((event) => event.id === 'redness-settled' && event.session === session)
    const typicalToH = settled?.timeH ?? fromH + typical
    return { fromH, typicalToH, slowToH: Math.max(typicalToH, fromH + high) }
  })
}

/** Reads the recovery of a course; what does not change with time is worked out once. */
export interface RecoveryReader {
  /** Every track at an hour of the plan's clock. All are 0 before the first session. */
  at(timeH: number): RecoveryState
  /** Writes what a mirror shows of them in typical people at a moment of this course, as `at`. Allocates nothing. */
  seenInto(out: SeenTracks, now: Readonly<SkinState>): void
}

/** What a mirror shows besides redness, each 0–1: as much as there ever is. */
export interface SeenTracks {
  swelling: number
  flaking: number
  blood: number
}

/**
 * Recovery after the latest session. Redness is the model's own typical curve; its band is that curve run faster and
 * slower, so that it ends when the quickest and slowest studies say (settled question 9). How deep the plan goes sets
 * how much swelling, flaking and blood there is; no study measured any of them by depth, site or tone.
 */
export function recoveryReader(course: Course): RecoveryReader {
  const { dose } = course.struckOnce.system.forcings[0]
  const red = redUntilH(course)
  const quicker = Math.max(1, red.typical / red.low)
  const slower = Math.max(1, red.high / red.typical)
  const swelling = Math.min(1, dose.dermal)
  const flaking = dose.epidermisShare
  const blood = hitChancesOf(course).opensVessel
  const values = createZoneValues()
  const redness = (sinceH: number) => {
    zoneInto(values, course.struckOnce, sinceH)
    return clamp01(values[Q.redness])
  }

  return {
    at(timeH) {
      const done = course.sessionTimesH.filter((start) => start <= timeH)
      const sinceH = done.length === 0 ? -1 : timeH - done[done.length - 1]
      const reds = sinceH < 0 ? [0, 0, 0] : [sinceH * quicker, sinceH, sinceH / slower].map(redness)
      const { barrierH } = course.clocks
      return {
        redness: { low: Math.min(...reds), typical: reds[1], high: Math.max(...reds) },
        swelling: banded(swelling, SWELLING, sinceH),
        'water-loss': {
          low: dose.corneumShare * openShare(sinceH, barrierH.low),
          typical: dose.corneumShare * openShare(sinceH, barrierH.typical),
          high: dose.corneumShare * openShare(sinceH, barrierH.high),
        },
        flaking: banded(flaking, FLAKING, sinceH),
        'pinpoint-blood': banded(blood, BLOOD, sinceH),
      }
    },
    seenInto(out, { session, sinceSessionH }) {
      const sinceH = session < 0 ? -1 : sinceSessionH
      out.swelling = swelling * along(SWELLING.typical, sinceH)
      out.flaking = flaking * along(FLAKING.typical, sinceH)
      out.blood = blood * along(BLOOD.typical, sinceH)
    },
  }
}

/**
 * Hours after the last session until a track is over (redness settled, of the others a twentieth left): for quick, typical and slow people. null where it never begins
 * at this depth. Looked for on a grid that grows by a fiftieth.
 */
export function recoveryEndsH(course: Course, id: RecoveryId): Range | null {
  const reader = recoveryReader(course)
  const last = course.sessionTimesH[course.sessionTimesH.length - 1]
  const ends = { low: 0, typical: 0, high: 0 }
  const over = id === 'redness' ? REDNESS_SETTLED : LEFT
  let begins = false
  for (let since = MINUTE_H; last + since <= course.endH; since *= 1.02) {
    const { low, typical, high } = reader.at(last + since)[id]
    if (typical >= over) begins = true
    if (low >= over) ends.low = since
    if (typical >= over) ends.typical = since
    if (high >= over) ends.high = since
  }
  return begins ? ends : null
}
