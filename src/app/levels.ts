import type { Words } from '../content/catalogue'
import messages from '../content/en/levels.icu.json'

// A chunk of its own: most people never ask for it.

/** Adds the captions for students and clinicians. */
export function teach(words: Words): void {
  words.learn(messages)
}
