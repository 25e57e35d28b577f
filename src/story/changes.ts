import { smoothstep } from '../base/math'
import { type Course, createSkinState, momentInto, type SkinState, stateInto } from '../model/course'
import { CLOSED } from '../model/events'
import { type CollagenReference, newCollagenInto, TYPE_I, TYPE_III } from '../model/healing/new-collagen'
import { Q, REST_COLLAGEN } from '../model/healing/states'
import { MINUTE_H } from '../model/time'

/** What can change in healing skin, one kind a place in what `changesInto` writes. */
export const CHANGE_IDS = [
  'clot',
  'flush',
  'alarm',
  'platelet-signals',
  'neutrophils',
  'macrophages',
  'turning',
  'closing',
  'skin-signals',
  'vegf',
  'tgf-beta',
  'fibroblasts',
  'vessels',
  'collagen-iii',
  'collagen-i',
  'ripening',
] as const
export type ChangeId = (typeof CHANGE_IDS)[number]

/** Sizes that make a full story of each; smaller ones speak up sooner, as what is built deserves against what passes. */
const FULL: Readonly<Record<ChangeId, number>> = {
  clot: 1,
  flush: 1.2,
  alarm: 1.2,
  'platelet-signals': 1.1,
  neutrophils: 1,
  macrophages: 1.2,
  turning: 0.6,
  closing: 0.75,
  'skin-signals': 1.4,
  vegf: 2,
  'tgf-beta': 2,
  fibroblasts: 1.1,
  vessels: 0.36,
  'collagen-iii': 0.03,
  'collagen-i': 0.075,
  ripening: 1,
}
const fulls = Float64Array.from(CHANGE_IDS, (id) => FULL[id])
const CLOSING = CHANGE_IDS.indexOf('closing')
/** What is only ever built: its slow loss is nothing to tell. */
const onlyRises = Uint8Array.from(CHANGE_IDS, (id) =>
  Number(id === 'turning' || id === 'closing' || id === 'collagen-i' || id === 'ripening'),
)

/** How far before and after a moment its change is read, as a ratio of the hours since the session. */
const WINDOW = 1.12
/** Changes below this share of a full story are not worth a sentence. */
export const SMALLEST_CHANGE = 0.012

/** Room for two hours of a course. */
interface ChangeScratch {
  readonly before: SkinState
  readonly after: SkinState
  readonly levelsBefore: Float64Array
  readonly levelsAfter: Float64Array
  /** Room for new collagen by type. */
  readonly fresh: Float64Array
}

/** Makes room for differences within `course`. */
export function createChangeScratch(course: Course): ChangeScratch {
  return {
    before: createSkinState(course),
    after: createSkinState(course),
    levelsBefore: new Float64Array(CHANGE_IDS.length),
    levelsAfter: new Float64Array(CHANGE_IDS.length),
    fresh: new Float64Array(2),
  }
}

/** What was worked out last of a course, and for which hour. */
interface Asked extends ChangeScratch {
  timeH: number
  readonly changes: Float64Array
}

/** The hour of each course that was asked for last: captions, light and chart all ask for the one that is shown. */
const asked = new WeakMap<Course, Asked>()

/**
 * How fast each thing changes at a moment of a course, in the order of CHANGE_IDS: its signed change over an equal
 * stretch of the axis to both sides, as a share of its full story. All 0 before the first session and in the first
 * minute after one, when nothing has had time to change; what is only built never falls, and closing is 0 once the gap
 * is closed. A pure function of (course, moment), smooth within a session. It allocates nothing but the first: what it
 * gives is overwritten when another hour of the same course is asked for.
 */
export function changesAt(course: Course, now: Readonly<SkinState>): Float64Array {
  let known = asked.get(course)
  if (!known) {
    known = {
      timeH: Number.NaN,
      changes: new Float64Array(CHANGE_IDS.length),
      ...createChangeScratch(course),
    }
    asked.set(course, known)
  }
  if (known.timeH !== now.timeH) {
    known.timeH = now.timeH
    if (now.session < 0 || now.sinceSessionH < MINUTE_H) known.changes.fill(0)
    else changesInto(known.changes, known, course, now)
  }
  return known.changes
}

/**
 * Which thing changes most at a moment: its place in CHANGE_IDS counted from 1, negative where it falls; 0 where nothing
 * changes by more than is worth a sentence. Allocates nothing.
 */
export function largestChange(course: Course, now: Readonly<SkinState>): number {
  const changes = changesAt(course, now)
  let largest = 0
  // Compared with one another, not with a number kept aside: that would be a new object to V8 each time.
  for (let i = 0; i < changes.length; i++) {
    const size = Math.abs(changes[i])
    if (size > SMALLEST_CHANGE && (largest === 0 || size > Math.abs(changes[largest - 1]))) largest = i + 1
  }
  return largest > 0 && changes[largest - 1] < 0 ? -largest : largest
}

function changesInto(
  out: Float64Array,
  { before, after, levelsBefore, levelsAfter, fresh }: ChangeScratch,
  course: Course,
  now: Readonly<SkinState>,
): void {
  const since = now.sinceSessionH
  const start = course.sessionTimesH[now.session]
  const next = course.sessionTimesH[now.session + 1] ?? Number.POSITIVE_INFINITY
  const forcing = course.zone.system.forcings[now.session]
  before.timeH = start + since / WINDOW
  momentInto(before, course)
  levelsInto(levelsBefore, before.zone, fresh, forcing)
  after.timeH = Math.min(course.endH, start + since * WINDOW, next - 1e-6)
  momentInto(after, course)
  levelsInto(levelsAfter, after.zone, fresh, forcing)
  for (let i = 0; i < out.length; i++) {
    const change = (levelsAfter[i] - levelsBefore[i]) / fulls[i]
    out[i] = change < 0 && onlyRises[i] === 1 ? 0 : change
  }
  out[CLOSING] *= 1 - smoothstep(CLOSED - 0.1, CLOSED, now.zone[Q.closure])
}

/**
 * Writes how much higher each thing stands at one hour than at another, as a share of its full story: 0 for what is
 * alike. A pure function of (course, hours); makes no objects. `scratch.before` and `scratch.after` hold both states.
 */
export function differencesInto(
  out: Float64Array,
  { before, after, levelsBefore, levelsAfter, fresh }: ChangeScratch,
  course: Course,
  fromH: number,
  toH: number,
): void {
  stateInto(before, course, fromH)
  stateInto(after, course, toH)
  levelsInto(levelsBefore, before.zone, fresh, referenceOf(course, before))
  levelsInto(levelsAfter, after.zone, fresh, referenceOf(course, after))
  for (let i = 0; i < out.length; i++) out[i] = (levelsAfter[i] - levelsBefore[i]) / fulls[i]
}

/** Skin that no needle has swept. */
const WHOLE: CollagenReference = { collagenReference: REST_COLLAGEN }

/** What new collagen is counted above at a moment. */
function referenceOf(course: Course, { session }: SkinState): CollagenReference {
  return session < 0 ? WHOLE : course.zone.system.forcings[session]
}

/** Gains between which new matrix comes to be worth ripening. */
const SOME_MATRIX = { from: 0.005, to: 0.03 } as const

/** The level of each thing, in the order of CHANGE_IDS. */
function levelsInto(
  out: Float64Array,
  values: Float64Array,
  fresh: Float64Array,
  reference: CollagenReference,
): void {
  newCollagenInto(fresh, values, reference)
  const macrophages = values[Q.macrophagesM1] + values[Q.macrophagesM2]
  out[0] = values[Q.clot]
  out[1] = values[Q.histamine]
  out[2] = values[Q.inflammation]
  out[3] = (values[Q.pdgf] + values[Q.tgfBeta1]) / 2
  out[4] = values[Q.neutrophils]
  out[5] = macrophages
  out[6] = values[Q.macrophagesM2] / (macrophages + 0.15)
  out[7] = values[Q.closure]
  out[8] = values[Q.fgf]
  out[9] = values[Q.vegf]
  out[10] = values[Q.tgfBeta3]
  out[11] = values[Q.fibroblasts]
  out[12] = values[Q.vessels] - 1
  out[13] = fresh[TYPE_III]
  out[14] = fresh[TYPE_I]
  // There is nothing to ripen before there is new matrix. The ease of smoothstep, written out: what a function hands back
  // is an object to V8.
  const some = (values[Q.gain] - SOME_MATRIX.from) / (SOME_MATRIX.to - SOME_MATRIX.from)
  const share = some < 0 ? 0 : some > 1 ? 1 : some
  out[15] = values[Q.maturity] * (share * share * (3 - 2 * share))
}
