import type { MessageId, Words } from '../content/catalogue'

/** Says on a page itself, with its title, in which language it is read and from which side. */
export function speakOn(page: Document, words: Words, title: MessageId): void {
  page.documentElement.lang = words.locale
  page.documentElement.dir = words.direction
  page.title = words.say(title)
}
