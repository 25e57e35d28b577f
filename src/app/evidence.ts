import type { Words } from '../content/catalogue'
import messages from '../content/en/evidence.icu.json'

// A chunk of its own: the records weigh more than all the panels.
export { EvidenceDrawer } from '../ui/evidence-drawer'

/** Adds the messages that the drawer says. */
export function teach(words: Words): void {
  words.learn(messages)
}
