import type { Words } from '../content/catalogue'
import messages from '../content/en/stories.icu.json'

// A chunk of its own: every story's words and steps, and who tells them.
export { StoryPlayer } from '../ui/story-player'

/** Adds the messages that the stories say. */
export function teach(words: Words): void {
  words.learn(messages)
}
