/**
 * The stories and their steps, in the order they are told, with how long each story takes untouched. Small, for the
 * page needs it before the stories come: what a step says and shows is in stories.data. A step's id stands in links,
 * so it is never given to another step.
 */
export const STORY_STEPS = {
  skin: {
    seconds: 89,
    steps: [
      'skin-ask',
      'skin-numb',
      'skin-needle',
      'skin-serum',
      'skin-recover',
      'skin-clean',
      'skin-build',
      'skin-wait',
      'skin-again',
      'skin-risk',
    ],
  },
  depth: {
    seconds: 65,
    steps: [
      'depth-layers',
      'depth-short',
      'depth-dermis',
      'depth-reach',
      'depth-eye',
      'depth-more',
      'depth-best',
    ],
  },
  mirror: {
    seconds: 65,
    steps: [
      'mirror-two',
      'mirror-hour',
      'mirror-day',
      'mirror-three',
      'mirror-call',
      'mirror-weeks',
      'mirror-months',
      'mirror-marks',
    ],
  },
  care: {
    seconds: 77,
    steps: [
      'care-who',
      'care-numb',
      'care-tips',
      'care-lumps',
      'care-normal',
      'care-call',
      'care-marks',
      'care-do',
    ],
  },
} as const satisfies Readonly<Record<string, { readonly seconds: number; readonly steps: readonly string[] }>>

export type StoryId = keyof typeof STORY_STEPS
export type StepId = (typeof STORY_STEPS)[StoryId]['steps'][number]

export const STORY_IDS = Object.keys(STORY_STEPS) as readonly StoryId[]

/** Every step of every story, in order. */
export const STEP_IDS: readonly StepId[] = STORY_IDS.flatMap((id) => stepsOf(id))

/** The steps of a story, in order. */
export function stepsOf(story: StoryId): readonly StepId[] {
  return STORY_STEPS[story].steps
}

/** Which story a step belongs to, the how-manieth it is there (from 0), and of how many. */
export function placeOf(step: StepId): {
  readonly story: StoryId
  readonly index: number
  readonly count: number
} {
  const story = STORY_IDS.find((id) => stepsOf(id).includes(step)) ?? 'skin'
  return { story, index: stepsOf(story).indexOf(step), count: stepsOf(story).length }
}

/** The step so many places on (1) or back (−1) in the same story; null before the first and after the last. */
export function stepFrom(step: StepId, by: 1 | -1): StepId | null {
  const { story, index } = placeOf(step)
  return stepsOf(story)[index + by] ?? null
}
