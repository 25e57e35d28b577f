import { isPlaying } from '../state/playback'
import type { AppStore } from '../state/store'
import { isLetterKey, shortcutOf, type ShortcutsOf } from '../ui/shortcuts'

type PageKey = ShortcutsOf<'page'>

/** Controls that have a use of their own for Space. */
const TAKE_SPACE = 'button, input, select, summary, a, textarea, [role="button"], [contenteditable]'
/** Where characters are typed or choose something. */
const TAKE_LETTERS = 'input, select, textarea, [contenteditable]'
/** Where text is typed, and undone by the browser. */
const TAKE_UNDO = 'textarea, input[type="text"], [contenteditable]'

/** Held down, these go on. */
const STEPS: ReadonlySet<PageKey> = new Set(['undo', 'redo', 'previous', 'next'])
/** With whatever else is held meanwhile, a key let go of is let go of. */
const BARE = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }

/** What each key of the page does. */
export function pageActions(app: AppStore): Readonly<Record<PageKey, () => void>> {
  return {
    play() {
      if (isPlaying(app.ticker.playback.kind)) app.pause()
      else app.play()
    },
    undo: () => app.recorder.undo(),
    redo: () => app.recorder.redo(),
    previous: () => app.stepEvent(-1),
    next: () => app.stepEvent(1),
    before: () => app.lookBack(true),
    keys: () => app.openSheet('keys'),
    present: () => app.store.setState({ show: 'asked' }),
  }
}

/** Whether the page leaves a key to what has the focus. */
function isTaken(app: AppStore, id: PageKey, target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true
  if (isLetterKey(id) && !app.store.getState().view.letterKeys) return true
  const takers = id === 'play' ? TAKE_SPACE : isLetterKey(id) ? TAKE_LETTERS : TAKE_UNDO
  return target instanceof Element && target.closest(takers) !== null
}

/** Answers the page's keys, wherever the focus is, unless what has the focus wants them itself. */
export function followKeys(app: AppStore): void {
  const actions = pageActions(app)
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return
    const id = shortcutOf(event, 'page')
    if (!id || isTaken(app, id, event.target)) return
    event.preventDefault()
    // Held down, only steps go on.
    if (event.repeat && !STEPS.has(id)) return
    actions[id]()
  })
  const letGo = () => app.lookBack(false)
  document.addEventListener('keyup', (event) => {
    if (shortcutOf({ ...BARE, key: event.key }, 'page') === 'before') letGo()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') letGo()
  })
  window.addEventListener('blur', letGo)
  document.addEventListener('visibilitychange', letGo)
}
