import { linkOf, type AppStore } from '../state/store'

/** The address is written once things have been still for this long. */
const STILL_MS = 400

/** Keeps the address bar at a link to what is seen, written when a gesture ends and not while time plays. */
export function keepLink(app: AppStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  app.store.setState({ tail: tailOf(window.location.hash) })
  const write = () => {
    if (app.ticker.playback.kind !== 'still') {
      later()
      return
    }
    const link = linkOf(app) + app.store.getState().tail
    if (window.location.hash === link || (link === '#1' && window.location.hash === '')) return
    try {
      window.history.replaceState(window.history.state, '', link)
    } catch {
      // Some frames forbid writing the address; the copy button still gives the link.
    }
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(write, STILL_MS)
  }
  const stops = [app.store.subscribe(later), app.ticker.subscribe(later)]
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}

/** What an address holds for a room behind its link, with its sign: `!deck=skin&at=3`; empty where it holds nothing. */
export function tailOf(hash: string): string {
  return /!deck=.*$/s.exec(hash)?.[0] ?? ''
}
