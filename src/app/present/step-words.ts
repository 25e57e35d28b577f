import type { Words } from '../../content/catalogue'
import { simulate } from '../../model/course'
import type { Plan } from '../../model/plan'
import { parseLink } from '../../state/link'
import { captionAt } from '../../story/caption'
import { sceneOf } from '../../story/stories'
import type { StepId } from '../../story/story-steps'
import { captionWords, momentWords } from '../../ui/moment-words'
import type { Deck, DeckStep } from './deck'

/** What is said of one step of a show. */
export interface StepWords {
  readonly story: StepId | null
  /** What the room reads over it. */
  readonly title: string
  /** What the room reads. */
  readonly text: string
  /** The moment it comes to rest at. */
  readonly moment: string
  /** What its presenter is told: our notes on a story's step, then their own. */
  readonly notes: readonly string[]
}

/** The words of a step, as they are the same in both windows: nothing of them depends on when it is looked at. */
export function stepWords(words: Words, step: DeckStep): StepWords {
  const link = parseLink(step.link)
  const own = step.note === '' ? [] : [step.note]
  const story = link.story ?? null
  const scene = story && sceneOf(story)
  const plan: Plan = { ...link.plan, ...scene?.plan }
  const course = simulate(plan)
  const timeH = scene ? scene.restH : link.timeH
  const moment = momentWords(words, course, { timeH })
  if (story) {
    const title = words.say(`step-title.${story}`)
    return {
      story,
      title,
      text: words.say(`step.${story}`),
      moment,
      notes: [words.say(`notes.${story}`), ...own],
    }
  }
  const caption = captionAt(course, { timeH })
  return {
    story,
    title: words.say('present.step-title', {
      moment,
      site: words.say(`site.${plan.site}`),
      depth: words.number(plan.depthMm),
    }),
    text: captionWords(words, caption, link.view.level),
    moment,
    notes: own.length > 0 ? own : [words.say('present.no-notes')],
  }
}

/** What a deck is called. */
export function deckTitle(words: Words, { story, steps }: Deck): string {
  return story ? words.say(`story-title.${story}`) : words.say('present.list-title', { count: steps.length })
}
