import type { Course } from '../../../model/course'
import { createZoneValues } from '../../../model/healing/states'
import { zoneInto } from '../../../model/healing/zone-course'
import { type PhaseId, phaseWeight } from '../../../model/phases'
import { axisShare, type TimeAxis, timeAtShare } from '../../../state/axis'
import type { Loop } from '../../../state/loop'

/** Lengths a clip may have, seconds, and how many pictures a second. */
export const CLIP_SECONDS = [2, 4, 6, 10, 15] as const
export const CLIP_RATES = [24, 30] as const

/** Sizes of a clip, pixels; all even, as video has it. */
export const CLIP_SIZES = [
  { widthPx: 1280, heightPx: 720 },
  { widthPx: 640, heightPx: 360 },
  { widthPx: 720, heightPx: 720 },
] as const

/** How many pictures a clip has. */
export const frameCount = (seconds: number, rate: number) => Math.round(seconds * rate)

/**
 * The hours of a clip's pictures, from the first of its range to the last, evenly along the axis of time as the page plays
 * it. The same range makes the same hours, whenever and however often it is asked.
 */
export function clipHours(range: Loop, axis: TimeAxis, count: number): readonly number[] {
  const from = axisShare(range.fromH, axis)
  const to = axisShare(range.toH, axis)
  return Array.from({ length: count }, (_, i) =>
    timeAtShare(count === 1 ? to : from + ((to - from) * i) / (count - 1), axis),
  )
}

/** How much of a phase must be going on for its stretch to hold an hour. */
const PHASE_SEEN = 0.2
/** Hours along the axis that are looked at for a phase. */
const LOOKS = 160

/** The stretch in which a phase is well under way; null where it hardly comes. */
export function phaseRange(course: Course, axis: TimeAxis, phase: PhaseId): Loop | null {
  const values = createZoneValues()
  const seen = Array.from({ length: LOOKS + 1 }, (_, i) => timeAtShare(i / LOOKS, axis)).filter((timeH) => {
    zoneInto(values, course.zone, timeH)
    return phaseWeight(phase, values) >= PHASE_SEEN
  })
  const [fromH, toH] = [seen[0], seen[seen.length - 1]]
  return seen.length < 2 ? null : { fromH, toH }
}
