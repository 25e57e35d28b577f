import type { Course } from '../model/course'
import { REDNESS_SETTLED } from '../model/events'
import { Q } from '../model/healing/states'
import { CHANGE_IDS, type ChangeId, createChangeScratch, differencesInto } from './changes'

/** How large a difference is, in words. */
export type SizeId = 'much-higher' | 'higher' | 'little-higher' | 'little-lower' | 'lower' | 'much-lower'

/** What the mirror shows of a difference. */
export type MirrorChangeId = 'redder' | 'less-red' | 'alike'

export interface Changed {
  /** The largest differences underneath, largest first, at most three. */
  readonly underneath: readonly { readonly id: ChangeId; readonly size: SizeId }[]
  readonly mirror: MirrorChangeId
}

/** No more are told at once. */
const MOST = 3
/** Differences below this share of a full story are not told; from these on they are clear, and large. */
const TOLD = 0.04
const CLEAR = 0.2
const MUCH = 0.55
/** A change in redness that anyone would see, on the model's scale. */
const SEEN_REDNESS = 0.06

/** What is different at one hour of a course from another, underneath and in the mirror. Pure. */
export function whatChanged(course: Course, fromH: number, toH: number): Changed {
  const scratch = createChangeScratch(course)
  const differences = new Float64Array(CHANGE_IDS.length)
  differencesInto(differences, scratch, course, fromH, toH)
  const underneath = CHANGE_IDS.map((id, i) => ({ id, difference: differences[i] }))
    .filter(({ difference }) => Math.abs(difference) >= TOLD)
    .toSorted((one, other) => Math.abs(other.difference) - Math.abs(one.difference))
    .slice(0, MOST)
    .map(({ id, difference }) => ({ id, size: sizeOf(difference) }))
  return {
    underneath,
    mirror: mirrorChange(scratch.before.zone[Q.redness], scratch.after.zone[Q.redness]),
  }
}

function sizeOf(difference: number): SizeId {
  const size = Math.abs(difference)
  if (difference > 0) return size >= MUCH ? 'much-higher' : size >= CLEAR ? 'higher' : 'little-higher'
  return size >= MUCH ? 'much-lower' : size >= CLEAR ? 'lower' : 'little-lower'
}

/** Redness that has settled at both hours is alike, whatever the model makes of it. */
function mirrorChange(before: number, after: number): MirrorChangeId {
  if (Math.abs(after - before) < SEEN_REDNESS || Math.max(before, after) < REDNESS_SETTLED) return 'alike'
  return after > before ? 'redder' : 'less-red'
}

/**
 * The hour that a moment is compared with: the last one looked at, or, where that is this very moment or there is none,
 * that of the event before; null before anything was done.
 */
export function comparedWith(course: Course, nowH: number, lastH: number | null): number | null {
  const apart = (timeH: number) => Math.abs(timeH - nowH) > 1e-3 * Math.max(0.1, Math.abs(nowH))
  if (lastH !== null && apart(lastH)) return lastH
  return course.events.findLast(({ timeH }) => timeH < nowH && apart(timeH))?.timeH ?? null
}
