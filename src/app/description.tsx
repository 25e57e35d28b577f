import type { Words } from '../content/catalogue'
import messages from '../content/en-description.icu.json'
import type { AppStore } from '../state/store'
import { CarePanel } from '../ui/care-panel'
import { Description as Picture } from '../ui/description'

// A chunk of its own: the picture and what to do in words, for whoever cannot see it and for whoever wants to know.

/** Adds the messages that this chunk says. */
export function teach(words: Words): void {
  words.learn(messages)
}

/** The picture in words, and what to do at the moment it shows. */
export function Description({
  app,
  words,
  id,
}: {
  readonly app: AppStore
  readonly words: Words
  /** Id the description gets, for the picture to point to. */
  readonly id: string
}) {
  return (
    <>
      <Picture app={app} words={words} id={id} />
      <CarePanel app={app} words={words} />
    </>
  )
}
