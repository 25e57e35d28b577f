import { courseEndH } from './time'
import { courseCurves, type CourseCurves } from './curves'
import { courseEvents, type CourseEvent } from './events'
import { PARAMETERS } from './healing/parameters'
import { createZoneValues, Q, restInto } from './healing/states'
import { readoutsInto } from './healing/readouts'
import { simulateZone, zoneHourInto, type ZoneCourse } from './healing/zone-course'
import { type ChannelClocks, channelClocksOf, LEFT } from './needle/clocks'
import { needleTrackOf } from './needle/reach'
import { type Stroke, strokeAt, strokeInto } from './needle/stroke'
import { type Plan, sessionTimesH } from './plan'
import { skinOf } from './skin/skin'
import { type ModelVariant, type ZoneMakings, zoneSetupOf } from './zone-setup'

/** All that follows from a plan: who is needled where, and how it heals. Immutable; the same plan, the same course. */
export interface Course extends ZoneMakings {
  readonly clocks: ChannelClocks
  readonly sessionTimesH: readonly number[]
  readonly endH: number
  /** A response zone that every session strikes. */
  readonly zone: ZoneCourse
  /** A response zone struck once; its clock starts at its own session. The same object as `zone` for one session. */
  readonly struckOnce: ZoneCourse
  readonly curves: CourseCurves
  readonly events: readonly CourseEvent[]
}

/** Everything shown at one moment. Arrays are zones', indexed by Q. */
export interface SkinState extends Stroke {
  /** Index of the latest session that is done; −1 before the first. */
  session: number
  /** Hours since that session; hours until the first one (negative) before it. */
  sinceSessionH: number
  /** The zone that every session strikes. */
  readonly zone: Float64Array
  /** For each session, a zone that only this session strikes. */
  readonly struck: readonly Float64Array[]
  /** How far the skin under the tips is pressed down, mm. */
  dentMm: number
  /** Share of the last session's channel gaps that is still open to the eye, 0–1 (typical clock). */
  gapOpen: number
  /** Share of the barrier's opening that is left, 0–1 (typical clock, uncovered). */
  barrierOpen: number
}

/**
 * Works out everything that follows from a legal plan, with typical constants. Pure. `variant` changes the model
 * itself (healing/knockouts).
 */
export function simulate(plan: Plan, variant?: ModelVariant): Course {
  const skin = skinOf(plan)
  const makings: ZoneMakings = { plan, skin, track: needleTrackOf(plan, skin), variant }
  const times = sessionTimesH(plan)
  const endH = courseEndH(times)
  const struckOnce = simulateZone(zoneSetupOf(makings, [0], PARAMETERS), endH)
  const zone =
    times.length === 1 ? struckOnce : simulateZone(zoneSetupOf(makings, times, PARAMETERS), endH, struckOnce)
  const clocks = channelClocksOf(plan)
  return {
    ...makings,
    clocks,
    sessionTimesH: times,
    endH,
    zone,
    struckOnce,
    curves: courseCurves(zone, clocks.barrierH.typical),
    events: courseEvents(zone, times, endH),
  }
}

/** A blank state for `course`, to be filled by `stateInto`. */
export function createSkinState(course: Course): SkinState {
  const blank = () => {
    const values = createZoneValues()
    restInto(values)
    values[Q.hours] = -Infinity
    readoutsInto(values, course.zone.system)
    return values
  }
  return {
    timeH: 0,
    session: -1,
    sinceSessionH: 0,
    zone: blank(),
    struck: course.sessionTimesH.map(blank),
    tipDepthMm: 0,
    dentMm: 0,
    gapOpen: 0,
    barrierOpen: 0,
    needlePresence: 1,
    needleSession: 0,
  }
}

/** Strokes are of one form for V8, whoever asks: what is read from objects of two is an object of its own. */
const needles = strokeAt({ setDepthMm: 0 }, [0], 0)

/** Writes the moment `timeH` (hours, any number; past the end is the end) into `out`. Allocates nothing. */
export function stateInto(out: SkinState, course: Course, timeH: number): void {
  out.timeH = timeH
  momentInto(out, course)
}

/**
 * `stateInto` for the hour that stands in `out.timeH`: one that is only just worked out costs V8 an allocation when it is
 * handed to a function.
 */
export function momentInto(out: SkinState, course: Course): void {
  const { timeH } = out
  const times = course.sessionTimesH
  let session = -1
  for (let i = 0; i < times.length; i++) if (times[i] <= timeH) session = i
  out.session = session
  out.sinceSessionH = timeH - times[Math.max(0, session)]
  out.zone[Q.hours] = timeH
  zoneHourInto(out.zone, course.zone)
  for (let i = 0; i < times.length; i++) {
    out.struck[i][Q.hours] = timeH - times[i]
    zoneHourInto(out.struck[i], course.struckOnce)
  }
  needles.timeH = timeH
  strokeInto(needles, course.track, times)
  out.tipDepthMm = needles.tipDepthMm
  out.needlePresence = needles.needlePresence
  out.needleSession = needles.needleSession
  if (out.tipDepthMm > 0) out.dentMm = (out.tipDepthMm / course.track.setDepthMm) * course.track.dentMm
  else out.dentMm = 0
  out.gapOpen = 0
  out.barrierOpen = 0
  if (session < 0) return
  // openShare, written out: what it gives back is one of two, an object to V8.
  out.gapOpen = LEFT ** (out.sinceSessionH / course.clocks.gapH.typical)
  out.barrierOpen = LEFT ** (out.sinceSessionH / course.clocks.barrierH.typical)
}

/** The hour of each course that was asked for last. */
const asked = new WeakMap<Course, SkinState>()

/** Whatever belongs to an hour of the plan's clock: handed on whole it costs V8 nothing, a number by itself an allocation. */
export interface AtHour {
  readonly timeH: number
}

/**
 * The moment `at.timeH` (hours) of a course, worked out once for all who ask for the same hour one after another: whatever
 * follows the playhead. It is overwritten when another hour of the same course is asked for, so it is read at once and
 * never written. Allocates nothing but the first.
 */
export function sharedStateAt(course: Course, at: AtHour): Readonly<SkinState> {
  let state = asked.get(course)
  if (!state) {
    state = createSkinState(course)
    state.timeH = Number.NaN
    asked.set(course, state)
  }
  if (state.timeH !== at.timeH) {
    state.timeH = at.timeH
    momentInto(state, course)
  }
  return state
}

/** The moment `timeH` of a course: `stateInto` with a fresh state. */
export function stateAt(course: Course, timeH: number): SkinState {
  const out = createSkinState(course)
  stateInto(out, course, timeH)
  return out
}
