import { useEffect, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import type { Words } from '../content/catalogue'
import messages from '../content/en/lines.icu.json'
import { LAYER_IDS, type LayerId } from '../model/skin/skin'
import type { StageSize } from '../state/framing'
import { type AppStore, useAppState } from '../state/store'
import { LineKey } from '../section/lines/line-key'
import { PaperPlan } from '../ui/paper-plan'

// A chunk of its own: the section in lines and patterns, and when it stands in for colour and for the block.
export { LINES, PAPER_LINES } from '../section/lines/lines'
export { LineSwatch } from '../section/lines/line-swatch'

/** Adds the messages that this chunk says. */
export function teach(words: Words): void {
  words.learn(messages)
}

/** Size of the picture on paper, CSS pixels: as wide as A4 and Letter leave between their margins. */
export const PAPER: StageSize = { widthPx: 660, heightPx: 376 }
/** The same where two pictures stand side by side. */
export const HALF_PAPER: StageSize = { ...PAPER, widthPx: PAPER.widthPx / 2 }

const FORCED = '(forced-colors: active)'
const CONTRAST = '(prefers-contrast: more)'

/** Whether a media query holds now, followed as it changes. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (tell) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', tell)
      return () => media.removeEventListener('change', tell)
    },
    () => window.matchMedia(query).matches,
  )
}

/**
 * Lets the section stand in for the block while the device asks for it, and says why, with the way back; on paper, the
 * plan instead.
 */
export function LinesNote({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const forced = useMedia(FORCED)
  const contrast = useMedia(CONTRAST) || forced
  const isSection = useAppState(app, ({ view, lines }) => view.picture === 'section' || lines === 'instead')
  const printing = useAppState(app, (state) => state.printing)
  useEffect(() => {
    app.store.setState({ lines: contrast ? 'instead' : 'off' })
  }, [app, contrast])
  useEffect(() => followPrint(app), [app])
  if (printing) {
    return (
      <>
        <LineKey title={words.say('lines.key')} nameOf={(id) => nameOf(words, id)} />
        <PaperPlan app={app} words={words} />
      </>
    )
  }
  if (!contrast) return null
  const why = forced ? 'forced' : 'contrast'
  return (
    <div className="lines-note">
      <p>{words.say(isSection ? `lines.${why}` : `lines.block-${why}`)}</p>
      <button
        type="button"
        className="quiet-button"
        onClick={() => app.setPicture(isSection ? 'block' : 'section')}
      >
        {words.say(isSection ? 'lines.to-block' : 'lines.to-lines')}
      </button>
    </div>
  )
}

type KeyId = Parameters<Parameters<typeof LineKey>[0]['nameOf']>[0]

function nameOf(words: Words, id: KeyId): string {
  if (id === 'arteriole' || id === 'venule') return words.say(`lines.${id}`)
  return isLayer(id) ? words.say(`layer-short.${id}`) : words.say(`structure.${id}`)
}

function isLayer(id: string): id is LayerId {
  return (LAYER_IDS as readonly string[]).includes(id)
}

/**
 * Lays the page out for paper before it is printed, and back after: at once, as the browser takes its picture when the
 * event is over. Returns how to stop.
 */
function followPrint(app: AppStore): () => void {
  const abort = new AbortController()
  const { signal } = abort
  let kept = app.projector.current
  const lay = (printing: boolean) => {
    // A sheet that is open is what is printed.
    if (app.store.getState().printing === printing || app.store.getState().sheet === 'print') return
    if (printing) kept = app.projector.current
    document.documentElement.toggleAttribute('data-printing', printing)
    flushSync(() => {
      app.store.setState({ printing })
      // Whatever measures itself measures the paper.
      window.dispatchEvent(new Event('resize'))
    })
    // The block has not moved, and will not say again where it stands.
    if (!printing) app.projector.set(kept)
  }
  window.addEventListener('beforeprint', () => lay(true), { signal })
  window.addEventListener('afterprint', () => lay(false), { signal })
  const print = window.matchMedia('print')
  print.addEventListener('change', () => lay(print.matches), { signal })
  return () => abort.abort()
}
