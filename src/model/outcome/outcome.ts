import { clamp01, smoothstep } from '../../base/math'
import { createRandom } from '../../base/random'
import { type Course, type SkinState, stateAt } from '../course'
import { Q } from '../healing/states'
import { triangleQuantile } from '../needle/hits'
import type { Range } from '../needle/reach'
import { DEFAULT_PLAN, type ConcernId, type Plan } from '../plan'
import { WEEK_H } from '../time'
import type { SourceId } from '../evidence/sources'
import { type Effect, type Preset, PRESETS } from './presets.data'

/** Why nothing is known of an outcome. */
export type UnknownReason =
  | 'no-concern'
  | 'no-evidence'
  | 'no-size'
  | 'other-site'
  | 'other-depth'
  | 'other-sessions'
  | 'hardly-moved'
  | 'no-dermal-effect'

/** What came of it in studies, for a plan's concern. */
export type Outcome =
  | { readonly known: false; readonly why: UnknownReason; readonly preset: Preset | null }
  | {
      readonly known: true
      readonly preset: Preset
      /** The size at its best, low to high. */
      readonly effect: Effect
      /** When it was best, hours after the first session. */
      readonly bestH: number
    }

/** What stands behind what a preset's studies used: a summary of ours inside them. */
export function rangeSourcesOf({ sources }: Preset): readonly SourceId[] {
  return [...sources, 'assume-preset-range']
}

/** What stands behind the size of a preset's outcome. */
export function effectSourcesOf({ effect, sources }: Preset): readonly SourceId[] {
  const judged: readonly SourceId[] = effect?.origin === 'judged' ? ['assume-outcome-size'] : []
  return [...sources, ...judged, 'assume-outcome-spread']
}

/** Dermal injury below which a plan does nothing to the dermis (share of the reference). */
const NO_DERMAL_DOSE = 0.02

/** What a preset's concern stands for as a plan: what studies used, in its usual values. */
export function presetPlan(concern: Exclude<ConcernId, 'none'>): Plan {
  const { sites, depthMm, sessions, intervalWeeks } = PRESETS[concern]
  return {
    ...DEFAULT_PLAN,
    concern,
    site: sites[0] ?? DEFAULT_PLAN.site,
    depthMm: depthMm?.usual ?? DEFAULT_PLAN.depthMm,
    sessions: sessions?.usual ?? DEFAULT_PLAN.sessions,
    intervalWeeks: intervalWeeks?.usual ?? DEFAULT_PLAN.intervalWeeks,
  }
}

/**
 * What is known of a plan's outcome. Inside what studies used, depth does not change it (no study shows that deeper is
 * better); outside it nothing is known, and that is said.
 */
export function outcomeOf(course: Course): Outcome {
  const { plan, sessionTimesH } = course
  if (plan.concern === 'none') return { known: false, why: 'no-concern', preset: null }
  const preset = PRESETS[plan.concern]
  const unknown = (why: UnknownReason): Outcome => ({ known: false, why, preset })
  if (!preset.effect) return unknown(preset.depthMm ? 'no-size' : 'no-evidence')
  if (!preset.depthMm || preset.bestWeeks === null) return unknown('hardly-moved')
  if (course.struckOnce.system.forcings[0].dose.dermal < NO_DERMAL_DOSE && preset.follows === 'matrix') {
    return unknown('no-dermal-effect')
  }
  if (!preset.sites.includes(plan.site)) return unknown('other-site')
  const { low, high } = preset.depthAt?.[plan.site] ?? preset.depthMm
  if (plan.depthMm < low || plan.depthMm > high) return unknown('other-depth')
  const { sessions } = preset
  if (sessions && (plan.sessions < sessions.low || plan.sessions > sessions.high)) {
    return unknown('other-sessions')
  }
  const last = sessionTimesH[sessionTimesH.length - 1]
  return { known: true, preset, effect: preset.effect, bestH: last + preset.bestWeeks * WEEK_H }
}

/**
 * How much of its best an outcome has reached, 0–1, at an hour after the first session. Matrix: the new, ripened
 * matrix of the model relative to that at the best time. Pigment: a plain rise from the first session to it.
 */
export function outcomeProgress(course: Course, outcome: Outcome, timeH: number): number {
  const out = { progress: 0 }
  progressReader(course, outcome)(out, stateAt(course, timeH))
  return out.progress
}

/** Writes `outcomeProgress` at a moment of its course. Allocates nothing. */
export type ProgressReader = (out: { progress: number }, now: Readonly<SkinState>) => void

/** Reads the progress of an outcome; what does not change with time is worked out once. */
export function progressReader(course: Course, outcome: Outcome): ProgressReader {
  if (!outcome.known) {
    return (out) => {
      out.progress = 0
    }
  }
  const { preset, bestH } = outcome
  if (preset.follows === 'pigment') {
    return (out, { timeH }) => {
      out.progress = smoothstep(0, bestH, timeH)
    }
  }
  const at = Math.min(bestH, course.endH)
  const ripe = ripeMatrix(stateAt(course, at).zone)
  return (out, { timeH, zone }) => {
    const reached = timeH < at ? ripeMatrix(zone) : ripe
    out.progress = ripe > 0 && timeH > 0 ? clamp01(reached / ripe) : 0
  }
}

/** Share of what is seen that one point of a grading scale stands for: such scales have four or five steps. */
const GRADE_STEP = 0.25

/**
 * How much less of a concern is seen at the best time, share of it, 0–1, low to high. null where the outcome is
 * unknown, and where studies only counted people: that says nothing of how much one of them changes.
 */
export function seenLessOf(outcome: Outcome): Range | null {
  if (!outcome.known || outcome.effect.unit === 'share of people') return null
  const { low, typical, high, unit } = outcome.effect
  const step = unit === 'grade points' ? GRADE_STEP : 1
  return { low: clamp01(low * step), typical: clamp01(typical * step), high: clamp01(high * step) }
}

/** New collagen of the zone times how ripe it is: what can be felt of it. */
function ripeMatrix(zone: Float64Array): number {
  return Math.max(0, zone[Q.gain]) * zone[Q.maturity]
}

/**
 * One plausible person of an outcome: its size at its best, drawn from the stated spread; 0 for those who see nothing.
 * The same seed and index give the same person for ever. For shares of people: 1 for one who reached the step, else 0.
 */
export function drawOutcome(outcome: Outcome, seed: string, index: number): number {
  if (!outcome.known) return 0
  const { effect, preset } = outcome
  const random = createRandom('outcome', seed, index)
  if (effect.unit === 'share of people') return random.chance(effect.typical) ? 1 : 0
  if (preset.nothingShare !== null && random.chance(preset.nothingShare)) return 0
  return triangleQuantile(effect, random.next())
}
