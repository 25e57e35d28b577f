import * as v from 'valibot'
import type { Words } from '../../content/catalogue'
import { IMAGE_MAX_BYTES, type METHODS } from '../../embed/protocol'
import { parseLink } from '../../state/link'
import { type AppStore, linkOf } from '../../state/store'
import { captionAt } from '../../story/caption'
import { addressOf } from '../../ui/copy'
import { captionWords, momentWords } from '../../ui/moment-words'
import { fetchExports } from '../later'
import { showLink } from '../page-events'
import { type Callee, Refusal } from './messages'

const side = v.optional(v.pipe(v.number(), v.integer(), v.minValue(320), v.maxValue(1920)))
/** What a host may ask of a picture; what it does not know is left aside. */
const ImageOptionsSchema = v.optional(
  v.nullable(v.object({ width: side, height: side, transparent: v.optional(v.boolean()) })),
)

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
      const { now } = app.ticker
      const words = speaking()
      const caption = captionAt(course, now)
      return `${momentWords(words, course, now)}. ${captionWords(words, caption, view.level)} ${words.say('app.stamp')}`
    },
    explore([on]) {
      if (typeof on !== 'boolean') throw new Refusal('bad-arguments')
      frame.explore(on)
    },
    async exportImage([given]) {
      const read = v.safeParse(ImageOptionsSchema, given)
      if (!read.success) throw new Refusal('bad-arguments')
      const { width = 1280, height = 720, transparent = false } = read.output ?? {}
      try {
        const exported = await fetchExports()
        const words = speaking()
        exported.teach(words)
        const { blob } = await exported.makeStill({
          app,
          words,
          address: addressOf(app),
          widthPx: width,
          heightPx: height,
          clear: transparent,
          // What is asked for comes, or nothing: a host lays it out.
          orSmaller: false,
        })
        if (blob.size <= IMAGE_MAX_BYTES) return blob
      } catch {
        // As where it is too heavy.
      }
      throw new Refusal('no-picture')
    },
  }
  return { call: (method, args) => methods[method](args) }
}
