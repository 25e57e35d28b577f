import fc from 'fast-check'
import {
  CONCERN_IDS,
  DEVICE_IDS,
  type Plan,
  PLAN_LIMITS,
  type NumberField,
  SITE_IDS,
  TOPICAL_IDS,
} from '../../src/model/plan'
import { CURVE_IDS, toLegalCurves } from '../../src/model/curves'
import { toLegalNumber } from '../../src/model/parse-plan'
import { VIEW_IDS } from '../../src/story/pose'
import { STEP_IDS } from '../../src/story/story-steps'
import {
  COMFORT_IDS,
  DEFAULT_VIEW,
  LEVEL_IDS,
  PICTURE_IDS,
  POSE_LIMITS,
  LANGUAGE_CHOICES,
  THEME_IDS,
  toLegalPose,
  type ViewState,
} from '../../src/state/view'
import { type Shown, SHOWN_LEVELS, THING_IDS } from '../../src/state/shown'
import { COMPARED_FIELDS, type Comparison, toLegalComparison, WIPE_LIMITS } from '../../src/state/compare'
import { AXIS_IDS, toLegalAxis } from '../../src/state/axis'
import { toLegalLoop } from '../../src/state/loop'
import { CUT_LIMITS, toLegalCut } from '../../src/state/cut'
import { SCALE_IDS } from '../../src/state/depth-scale'
import { roundPose, roundTime, type LinkState } from '../../src/state/link'
import { courseEndH, TIME_START_H } from '../../src/model/time'
import { sessionTimesH } from '../../src/model/plan'

function legalNumber(field: NumberField): fc.Arbitrary<number> {
  const limit = PLAN_LIMITS[field]
  return fc
    .double({ min: limit.low, max: limit.high, noNaN: true })
    .map((value) => toLegalNumber(value, limit))
}

/** Every legal plan, edges included. */
export const anyPlan: fc.Arbitrary<Plan> = fc.record({
  site: fc.constantFrom(...SITE_IDS),
  depthMm: fc.oneof(fc.constantFrom(0.2, 0.25, 1.5, 3), legalNumber('depthMm')),
  device: fc.constantFrom(...DEVICE_IDS),
  needleWidthUm: legalNumber('needleWidthUm'),
  densityPerCm2: legalNumber('densityPerCm2'),
  sessions: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, legalNumber('sessions')),
  intervalWeeks: legalNumber('intervalWeeks'),
  topical: fc.constantFrom(...TOPICAL_IDS),
  ageDecade: legalNumber('ageDecade'),
  skinTone: legalNumber('skinTone'),
  concern: fc.constantFrom(...CONCERN_IDS),
})

/**
 * An hour of the longest course there is, dense where things move: early, and round zero. Hours nearer to zero than the
 * history tells apart are zero.
 */
export const anyTimeH: fc.Arbitrary<number> = fc
  .oneof(
    fc.double({ min: TIME_START_H, max: 1, noNaN: true }),
    fc.double({ min: -4, max: 4.04, noNaN: true }).map((power) => 10 ** power),
  )
  .map((timeH) => (Math.abs(timeH) < 1e-8 ? 0 : timeH))

/** Any mix of shown, faded and hidden. */
export const anyShown: fc.Arbitrary<Shown> = fc
  .array(fc.constantFrom(...SHOWN_LEVELS), { minLength: THING_IDS.length, maxLength: THING_IDS.length })
  .map((levels) => Object.fromEntries(THING_IDS.map((id, i) => [id, levels[i]])) as Shown)

/** A second plan beside the first, in any field. */
const anyComparison: fc.Arbitrary<Comparison> = fc
  .record({
    field: fc.constantFrom(...COMPARED_FIELDS),
    plan: anyPlan,
    wipeShare: fc.option(fc.double({ min: WIPE_LIMITS.low, max: WIPE_LIMITS.high, noNaN: true })),
  })
  .map(({ field, plan, wipeShare }) => toLegalComparison({ field, value: plan[field], wipeShare }))

export const anyView: fc.Arbitrary<ViewState> = fc
  .record({
    named: fc.option(fc.constantFrom(...VIEW_IDS)),
    azimuthRad: fc.double({ min: -POSE_LIMITS.azimuthRad, max: POSE_LIMITS.azimuthRad, noNaN: true }),
    elevationRad: fc.double({ min: POSE_LIMITS.lowestRad, max: POSE_LIMITS.highestRad, noNaN: true }),
    spanMm: fc.double({ min: POSE_LIMITS.nearestMm, max: POSE_LIMITS.farthestMm, noNaN: true }),
    targetMm: fc.tuple(
      fc.double({ min: -1.5, max: 1.5, noNaN: true }),
      fc.double({ min: -2.5, max: 0.3, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
    ),
    comfort: fc.constantFrom(...COMFORT_IDS),
    level: fc.constantFrom(...LEVEL_IDS),
    theme: fc.constantFrom(...THEME_IDS),
    language: fc.constantFrom(...LANGUAGE_CHOICES),
    picture: fc.constantFrom(...PICTURE_IDS),
    labels: fc.boolean(),
    mirror: fc.boolean(),
    shown: anyShown,
    lens: fc.boolean(),
    emphasis: fc.boolean(),
    scale: fc.constantFrom(...SCALE_IDS),
    cutMm: fc.double({ min: 0, max: CUT_LIMITS.farthestMm, noNaN: true }).map(toLegalCut),
    letterKeys: fc.boolean(),
    compare: fc.option(anyComparison),
    curves: fc.subarray([...CURVE_IDS], { minLength: 1, maxLength: 4 }).map(toLegalCurves),
    axis: fc.constantFrom(...AXIS_IDS),
    loop: fc.option(fc.record({ fromH: anyTimeH, toH: anyTimeH })),
  })
  .map(({ named, azimuthRad, elevationRad, spanMm, targetMm, ...rest }) => ({
    ...rest,
    view: named,
    pose: named ? null : roundPose(toLegalPose({ azimuthRad, elevationRad, spanMm, targetMm })),
  }))

/** Links keep five digits of a time, and the start of the axis exactly. */
function legalLinkTime(timeH: number): number {
  return roundTime(timeH) === roundTime(TIME_START_H) ? TIME_START_H : roundTime(timeH)
}

/** A view with an axis and a loop that this plan has. */
export function onPlan(view: ViewState, plan: Plan): ViewState {
  return {
    ...view,
    axis: toLegalAxis(view.axis, plan.sessions),
    loop: toLegalLoop(view.loop, courseEndH(sessionTimesH(plan))),
  }
}

/** Everything a link can hold, as a store would hold it. */
export const anyLinkState: fc.Arbitrary<LinkState> = fc
  .record({ plan: anyPlan, view: anyView, timeH: anyTimeH, story: fc.option(fc.constantFrom(...STEP_IDS)) })
  .map(({ plan, view, timeH, story }) => ({
    story,
    plan,
    // A step of a story sets both.
    view: story ? { ...view, axis: DEFAULT_VIEW.axis, loop: DEFAULT_VIEW.loop } : onPlan(view, plan),
    timeH: legalLinkTime(Math.min(timeH, courseEndH(sessionTimesH(plan)))),
  }))
