import { parseLink, formatLink } from '../state/link'
import { type AppStore, linkOf } from '../state/store'

/** Light, dark, or as the device says: one attribute on the page, read by the style sheets. */
export function followTheme(app: AppStore): void {
  const apply = () => {
    const { theme, comfort } = app.store.getState().view
    document.documentElement.dataset['theme'] = theme
    document.documentElement.dataset['comfort'] = comfort
  }
  apply()
  app.store.subscribe(apply)
}

/** Less motion where the device asks for it; nothing plays on behind a hidden tab. */
export function followPage(app: AppStore): void {
  const motion = window.matchMedia('(prefers-reduced-motion: reduce)')
  const apply = () => app.setReducedMotion(motion.matches)
  apply()
  motion.addEventListener('change', apply)
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && app.ticker.playback.kind === 'playing') app.pause()
  })
}

/** Space plays and pauses, unless a control has the focus and wants it. */
export function followKeys(app: AppStore): void {
  document.addEventListener('keydown', (event) => {
    const step = stepOf(event)
    if (step && !document.querySelector('dialog[open]')) {
      event.preventDefault()
      app.recorder[step]()
      return
    }
    if (event.key !== ' ' || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return
    const target = event.target
    if (target instanceof Element && target.closest('button, input, select, summary, a, dialog, textarea'))
      return
    event.preventDefault()
    if (app.ticker.playback.kind === 'playing') app.pause()
    else app.play()
  })
}

/** Ctrl+Z or ⌘Z takes a step back; with Shift, or Ctrl+Y, it is done again. Where text is typed the keys are its own. */
function stepOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (event.altKey || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return null
  if (event.target instanceof Element && event.target.closest('textarea, input[type="text"]')) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' && !event.shiftKey ? 'redo' : null
}

/** Someone edits the address by hand, or goes back: the page follows. */
export function followLink(app: AppStore): void {
  window.addEventListener('hashchange', (event) => {
    // Not what stands in the address bar now: an older view may have been written there since.
    const link = parseLink(new URL(event.newURL).hash)
    if (formatLink(link) === linkOf(app) && link.notes.length === 0) return
    app.setPlan(link.plan)
    app.setView(link.view)
    app.store.setState({ notes: link.notes, unknownPairs: link.unknown })
    app.ticker.seek(link.timeH)
  })
}
