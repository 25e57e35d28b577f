import { DEFAULT_PLAN, type Plan, sessionTimesH } from '../model/plan'
import { parsePlan } from '../model/parse-plan'
import { courseEndH, TIME_START_H } from '../model/time'
import type { ViewId } from './pose'
import { STEPS, STORY_PLAN } from './stories.data'
import { STEP_IDS, STORY_IDS, STORY_STEPS, type StepId, stepsOf, type StoryId } from './story-steps'

/** What a step shows. */
export interface StepScene {
  /** The plan's fields that it sets. */
  readonly plan: Partial<Plan>
  readonly view: ViewId
  /** The hour it begins at. */
  readonly fromH: number
  /** The hour it comes to rest at, and stands at when it does not play. */
  readonly restH: number
  readonly seconds: number
}

/** What a step shows; the same whichever step was shown before. */
export function sceneOf(step: StepId): StepScene {
  const { plan, view, timeH, seconds } = STEPS[step]
  const [fromH, restH] = typeof timeH === 'number' ? [timeH, timeH] : timeH
  return { plan: { ...STORY_PLAN, ...plan }, view, fromH, restH, seconds }
}

/** Seconds the picture takes to come to where a step begins. */
const COMING_S = 1.2
/** The part of a step's time after which its glide stands still, to be looked at. */
const AT_REST = 0.8

/** Where the playhead stands as a step plays: hours at seconds since it began, moving evenly along the axis between. */
export function momentsOf(step: StepId, nowH: number): readonly (readonly [second: number, timeH: number])[] {
  const { fromH, restH, seconds } = sceneOf(step)
  return [
    [0, nowH],
    [COMING_S, fromH],
    [seconds * AT_REST, restH],
    [seconds, restH],
  ]
}

/** How long a story plays untouched, seconds. */
export function secondsOf(story: StoryId): number {
  return stepsOf(story).reduce((sum, step) => sum + STEPS[step].seconds, 0)
}

/** Longest that a story may take untouched, seconds. */
const LONGEST_S = 90

/** What is wrong with the stories as data, one line each; none when all is well. */
export function storyProblems(): readonly string[] {
  const inData = Object.keys(STEPS)
  return [
    ...STORY_IDS.flatMap((story) => {
      const seconds = secondsOf(story)
      return [
        ...(seconds > LONGEST_S ? [`${story} takes ${seconds} s`] : []),
        ...(seconds === STORY_STEPS[story].seconds
          ? []
          : [`${story} is said to take another time: ${seconds} s`]),
        ...stepsOf(story).flatMap((step) =>
          step.startsWith(`${story}-`) ? [] : [`${step} is not of ${story}`],
        ),
      ]
    }),
    ...(new Set(STEP_IDS).size === STEP_IDS.length && inData.length === STEP_IDS.length
      ? []
      : ['steps are told twice or never']),
    ...STEP_IDS.flatMap((step) => stepProblems(step).map((problem) => `${step} ${problem}`)),
  ]
}

function stepProblems(step: StepId): readonly string[] {
  const { plan, fromH, restH, seconds } = sceneOf(step)
  const { plan: legal, notes } = parsePlan({ ...DEFAULT_PLAN, ...plan })
  const endH = courseEndH(sessionTimesH(legal))
  return [
    ...(notes.length > 0 ? ['sets what is not legal'] : []),
    ...(fromH >= TIME_START_H && fromH <= restH && restH <= endH ? [] : ['leaves its course']),
    ...(seconds * AT_REST > COMING_S && seconds <= 12 ? [] : ['is too short or too long']),
    ...(STEPS[step].sources.length > 0 ? [] : ['has no sources']),
  ]
}
