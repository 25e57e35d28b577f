import { clamp01 } from '../base/math'
import { type AtHour, type Course, sharedStateAt } from '../model/course'
import { Q } from '../model/healing/states'
import { type Outcome, outcomeOf, progressReader, seenLessOf } from '../model/outcome/outcome'
import { recoveryReader } from '../model/recovery/recovery'

/** What can change about the patch: all that it is painted from besides whose skin it is and how much is shown. */
export interface MirrorLook {
  /** The latest session that is done; −1 before the first. */
  readonly session: number
  /** The model's erythema, 0–1. */
  readonly redness: number
  /** Shares of the most there ever is, 0–1, typical. */
  readonly swelling: number
  readonly flaking: number
  /** Share of the channels with a dot of blood, 0–1, typical. */
  readonly blood: number
  /** How much of the concern is left to see, 0–1: 1 as it was. */
  readonly left: number
  /** How much of the dark marks that may come is drawn, 0–1: never in what the mirror shows now. */
  readonly marks: number
}

/** Resting skin, its concern as it was. */
export const AT_REST: MirrorLook = {
  session: -1,
  redness: 0,
  swelling: 0,
  flaking: 0,
  blood: 0,
  left: 1,
  marks: 0,
}

/** Steps in which the patch changes: finer ones would not be seen. */
const STEPS = 160
const stepOf = (share: number) => Math.round(STEPS * clamp01(share))

/** A look in whole steps. */
interface LookSteps {
  readonly session: number
  readonly red: number
  readonly swollen: number
  readonly flaky: number
  readonly bloody: number
  readonly left: number
}

/** Reads what the mirror shows at an hour of the plan's clock. */
export type LookReader = (at: AtHour) => MirrorLook

/**
 * What the mirror shows of a course. Redness is what block and section show: the model's erythema where it is
 * highest. The concern follows its typical outcome; where that is unknown, or must not be shown, it stays as it was. As
 * long as it shows the same it gives the same object and allocates nothing.
 */
export function lookReader(course: Course, outcomeShown = true): LookReader {
  const recovery = recoveryReader(course)
  const outcome = outcomeOf(course)
  const less = outcomeShown ? seenLessOf(outcome) : null
  const progressInto = progressReader(course, outcome)
  const seen = { swelling: 0, flaking: 0, blood: 0, progress: 0 }
  let steps: LookSteps | null = null
  let shown = AT_REST
  return (at) => {
    const state = sharedStateAt(course, at)
    if (state.session < 0) return AT_REST
    let redness = 0
    for (let i = 0; i <= state.session; i++) redness = Math.max(redness, state.struck[i][Q.redness])
    recovery.seenInto(seen, state)
    progressInto(seen, state)
    const red = stepOf(redness)
    const swollen = stepOf(seen.swelling)
    const flaky = stepOf(seen.flaking)
    const bloody = stepOf(seen.blood)
    const left = less ? stepOf(1 - less.typical * seen.progress) : STEPS
    if (
      steps?.session === state.session &&
      steps.red === red &&
      steps.swollen === swollen &&
      steps.flaky === flaky &&
      steps.bloody === bloody &&
      steps.left === left
    )
      return shown
    steps = { session: state.session, red, swollen, flaky, bloody, left }
    shown = {
      session: state.session,
      redness: red / STEPS,
      swelling: swollen / STEPS,
      flaking: flaky / STEPS,
      blood: bloody / STEPS,
      left: left / STEPS,
      marks: 0,
    }
    return shown
  }
}

/** The three sizes that studies found, as looks at the best time, nothing else to be seen; null where unknown. */
export function bandLooks(
  outcome: Outcome,
): { readonly low: MirrorLook; readonly typical: MirrorLook; readonly high: MirrorLook } | null {
  const less = seenLessOf(outcome)
  if (!less) return null
  const look = (share: number): MirrorLook => ({ ...AT_REST, left: 1 - share })
  return { low: look(less.low), typical: look(less.typical), high: look(less.high) }
}
