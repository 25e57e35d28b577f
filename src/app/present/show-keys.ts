import { GOES_ON, isModifier, type ShowKey, showKeyOf } from '../../ui/show-keys'
import type { Show } from './show'
import { blanked, left, resumed, stepped, wentTo, zeroed } from './show-state'

/** Where text is typed: there keys write. A slider, a box to tick and a button give theirs to the show. */
const TYPED =
  'textarea, select, [contenteditable], input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"], [type="file"])'

/** What a window does at keys that the other one knows nothing of. */
export type OwnKeys = Readonly<Partial<Record<ShowKey, () => void>>>

/** What keys do to a show in either window. */
function sharedKeys(show: Show, nowMs: () => number): OwnKeys {
  const move = (by: number) => () => show.change((state) => stepped(state, by))
  return {
    next: move(1),
    back: move(-1),
    first: () => show.change((state) => wentTo(state, 0)),
    last: () => show.change((state) => wentTo(state, Infinity)),
    blank: () => show.change((state) => blanked(state, 'black')),
    white: () => show.change((state) => blanked(state, 'white')),
    resume: () => show.change(resumed),
    timer: () => show.change((state) => zeroed(state, nowMs())),
    leave: () => show.change((state) => left(state, nowMs())),
  }
}

/**
 * Answers the keys of a show, before whatever has the focus hears them; returns how to stop that. `own` adds to what both
 * windows do, or does it otherwise.
 */
export function followShowKeys(
  show: Show,
  {
    nowMs,
    letterKeys,
    own,
  }: {
    readonly nowMs: () => number
    readonly letterKeys: () => boolean
    readonly own: OwnKeys
  },
): () => void {
  const actions: OwnKeys = { ...sharedKeys(show, nowMs), ...own }
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || isBusy(event)) return
    const key = showKeyOf(event, letterKeys())
    const { on, blank, deck } = show.state
    if (!on) {
      // Left, it is only gone on with: everything else is the page's again.
      if (key !== 'resume' || !deck) return
      take(event)
      show.change(resumed)
      return
    }
    if (blank !== 'no') {
      // Any key brings the picture back, and does nothing else; what the browser's own are for stays theirs.
      if (isModifier(event) || event.ctrlKey || event.metaKey || event.altKey) return
      take(event)
      if (!event.repeat) show.change((state) => ({ ...state, blank: 'no' }))
      return
    }
    const action = key && actions[key]
    if (!action) return
    take(event)
    if (!event.repeat || GOES_ON.has(key)) action()
  }
  // What is heard here first is heard by nothing else.
  window.addEventListener('keydown', onKey, { capture: true })
  return () => window.removeEventListener('keydown', onKey, { capture: true })
}

function take(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

/** Whether keys are someone else's: text is typed, a sheet lies over it all, or the pen is led by keys. */
function isBusy({ target, shiftKey, key }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true
  if (!(target instanceof Element)) return false
  return (
    target.closest(TYPED) !== null ||
    (shiftKey && key.startsWith('Arrow') && target.closest('.ink-surface') !== null)
  )
}
