import type { Words } from '../content/catalogue'
import { type AppStore, useAppState } from '../state/store'
import { placeOf, STORY_STEPS, type StepId, stepsOf } from '../story/story-steps'
import { Icon } from './icon'

/** The first thing a newcomer is offered: the story; and, once it was left, the way back to where it stands. */
export function StoryOffer({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const story = useAppState(app, (state) => state.story)
  const reduced = useAppState(app, (state) => state.reducedMotion)
  const ask = (step: StepId) => app.store.setState({ story: { step, standing: 'asked' } })
  const { seconds, steps } = STORY_STEPS.skin
  if (story && story.standing !== 'left') return <div className="story-slot" />
  if (story) {
    const { index, count } = placeOf(story.step)
    return (
      <div className="story-slot">
        <button type="button" className="story-show" onClick={() => ask(story.step)}>
          <Icon name="play" />
          {words.say('story.go-on', { n: index + 1, count })}
        </button>
      </div>
    )
  }
  return (
    <div className="story-slot">
      <button type="button" className="story-show" onClick={() => ask(stepsOf('skin')[0])}>
        <Icon name="play" />
        {reduced ? words.say('story.steps', { n: steps.length }) : words.say('story.show', { seconds })}
      </button>
    </div>
  )
}
