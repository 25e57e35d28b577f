import { parseLink, formatLink, type ParsedLink } from '../state/link'
import { isPlaying } from '../state/playback'
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
    if (document.hidden && isPlaying(app.ticker.playback.kind)) app.pause()
  })
}

/** Someone edits the address by hand, or goes back: the page follows. */
export function followLink(app: AppStore): void {
  window.addEventListener('hashchange', (event) => {
    // Not what stands in the address bar now: an older view may have been written there since.
    const link = parseLink(new URL(event.newURL).hash)
    if (formatLink(link) === linkOf(app) && link.notes.length === 0) return
    showLink(app, link)
  })
}

/** Shows what a link says, with a note where something of it will not do. */
export function showLink(app: AppStore, link: ParsedLink): void {
  app.setPlan(link.plan)
  // A link that names no language is read in the one that is spoken.
  const { language } = app.store.getState().view
  app.setView(link.view.language === 'auto' ? { ...link.view, language } : link.view)
  app.store.setState({ notes: link.notes, unknownPairs: link.unknown })
  app.ticker.seek(link.timeH)
  app.store.setState({ story: link.story ? { step: link.story, standing: 'told' } : null })
}
