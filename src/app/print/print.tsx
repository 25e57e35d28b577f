import type { Words } from '../../content/catalogue'
import messages from '../../content/en/print.icu.json'

// A chunk of its own: sheets for paper, which draw and cite what many other parts bring.
export { PrintView as Print } from './print-view'

/** Adds the messages that the sheets say. */
export function teach(words: Words): void {
  words.learn(messages)
}
