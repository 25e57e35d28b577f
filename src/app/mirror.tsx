import type { Words } from '../content/catalogue'
import messages from '../content/en/mirror.icu.json'
import type { AppStore } from '../state/store'
import { GapMarker, type GapPlace } from '../timeline/gap-marker'

// A chunk of its own that comes after the panels, whose words and styles it uses.
export { Mirror } from '../mirror/mirror'

/** Adds the messages that the mirror and the gap marker say. */
export function teach(words: Words): void {
  words.learn(messages)
}

/** Marks on the timeline where skin looks done and is not. */
export function Gap({
  words,
  ...place
}: GapPlace & {
  readonly app: AppStore
  readonly words: Words
}) {
  return <GapMarker label={words.say('gap.label')} {...place} />
}
