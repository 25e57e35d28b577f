import type { Words } from '../content/catalogue'
import messages from '../content/en/aloud.icu.json'
import { type AppStore, useAppState } from '../state/store'
import { captionAt } from '../story/caption'
import type { StepId } from '../story/story-steps'
import { captionWords, mirrorWords, momentWords } from '../ui/moment-words'
import { ReadAloud } from '../ui/read-aloud'

// A chunk of its own: what reads aloud, for those whose device has a voice.

/** Adds the messages that this chunk says. */
export function teach(words: Words): void {
  words.learn(messages)
}

/** Reads the moment, what happens and what the mirror shows. */
export function ReadNow({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const plan = useAppState(app, (state) => state.plan)
  const text = () => {
    const { course, view } = app.store.getState()
    const { now } = app.ticker
    const caption = captionAt(course, now)
    return [
      `${momentWords(words, course, now)}.`,
      captionWords(words, caption, view.level),
      mirrorWords(words, caption.mirror, view.level),
    ].join(' ')
  }
  return <ReadAloud words={words} label="aloud.now" of={JSON.stringify(plan)} text={text} />
}

/** Reads a step of a story. */
export function ReadStep({ words, step }: { readonly words: Words; readonly step: StepId }) {
  const text = () => `${words.say(`step-title.${step}`)}. ${words.say(`step.${step}`)}`
  return <ReadAloud words={words} label="aloud.step" of={step} text={text} />
}
