import type { Words } from '../../content/catalogue'
import type { METHODS } from '../../embed/protocol'
import { parseLink } from '../../state/link'
import { type AppStore, linkOf } from '../../state/store'
import { captionAt, createCaptionScratch } from '../../story/caption'
import { captionWords, momentWords } from '../../ui/moment-words'
import { showLink } from '../page-events'
import { type Callee, Refusal } from './messages'

/** What a host may have the page do; every argument is checked, and what will not do is refused with a reason. */
export function createCallee(
  app: AppStore,
  speaking: () => Words,
  frame: { explore(on: boolean): void },
): Pick<Callee, 'call'> {
  const methods: Readonly<Record<(typeof METHODS)[number], (args: readonly unknown[]) => unknown>> = {
    play: () => app.play(),
    pause: () => app.pause(),
    seek([timeH]) {
      if (typeof timeH !== 'number' || !Number.isFinite(timeH)) throw new Refusal('bad-arguments')
      app.goTo(timeH)
    },
    next: () => app.stepEvent(1),
    previous: () => app.stepEvent(-1),
    reset: () => app.reset(),
    getState: () => linkOf(app),
    setState([link]) {
      if (typeof link !== 'string') throw new Refusal('bad-arguments')
      const read = parseLink(link)
      showLink(app, read)
      return { state: linkOf(app), notes: read.notes.length }
    },
    getDescription() {
      const { course, view } = app.store.getState()
      const { timeH } = app.ticker
      const words = speaking()
      const caption = captionAt(course, timeH, createCaptionScratch(course))
      return `${momentWords(words, course, timeH)}. ${captionWords(words, caption, view.level)} ${words.say('app.stamp')}`
    },
    explore([on]) {
      if (typeof on !== 'boolean') throw new Refusal('bad-arguments')
      frame.explore(on)
    },
  }
  return { call: (method, args) => methods[method](args) }
}
