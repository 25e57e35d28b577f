import { createRoot } from 'react-dom/client'
import type { Speaker } from './speaker'
import messages from '../content/en/offline.icu.json'
import { type AppStore, linkOf } from '../state/store'
import { ErrorBoundary } from '../ui/error-boundary'
import { NewerBanner } from '../ui/newer-banner'
import { LOAD_IT } from './offline-message'

// A chunk of its own, the last one: keeps the page on this device, where a page may.

/** Beside index.html, at every host: a worker may look after its own folder and what lies below it. */
const WORKER = './sw.js'

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string }
}

/**
 * Whether this page may keep itself: at the top, not the page for frames opened there, on a host, with an origin to keep
 * things for. Where there is none, even to ask for `navigator.serviceWorker` throws.
 */
function mayBeKept(): boolean {
  return (
    window.parent === window &&
    !('frame' in document.documentElement.dataset) &&
    window.location.protocol.startsWith('http') &&
    window.origin !== 'null' &&
    'serviceWorker' in navigator
  )
}

/**
 * Keeps the page and all its chunks on this device, and says on the root element when it opens without a network
 * (`data-offline`). Done when everything that will be fetched for it has been, so that the page can call itself settled.
 */
export async function keepOffline(app: AppStore, speaker: Speaker): Promise<void> {
  if (!mayBeKept()) return
  const { trustedTypes } = window as { trustedTypes?: Policies }
  const policy = trustedTypes?.createPolicy('skin-worker', {
    // The one address it is for, whatever it is asked.
    createScriptURL: () => WORKER,
  })
  const registration = await navigator.serviceWorker.register(policy?.createScriptURL(WORKER) ?? WORKER, {
    updateViaCache: 'none',
  })
  // On a later visit the browser would look for a newer one at a time of its own. Without a network there is none.
  if (registration.active) await registration.update().catch(() => {})
  const offer = () => {
    if (registration.waiting) offerNewer(registration.waiting, app, speaker)
  }
  const { installing } = registration
  // A first worker takes its place at once; a newer one waits in line.
  if (installing)
    await leaves(installing, registration.active ? ['installing'] : ['installing', 'installed', 'activating'])
  offer()
  if (registration.active) document.documentElement.dataset['offline'] = ''
  registration.addEventListener('updatefound', () => {
    if (registration.installing) void leaves(registration.installing, ['installing']).then(offer)
  })
}

/** Waits until a worker is in none of these states any more. */
function leaves(worker: ServiceWorker, states: readonly ServiceWorkerState[]): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (!states.includes(worker.state)) done()
    }
    worker.addEventListener('statechange', look)
    look()
  })
}

let offered: ServiceWorker | null = null

/** Offers the version that waits, once, in a region of its own over the page's lower edge. */
function offerNewer(waiting: ServiceWorker, app: AppStore, speaker: Speaker): void {
  if (offered === waiting) return
  offered = waiting
  speaker.words.learn(messages)
  const region = document.createElement('div')
  region.setAttribute('role', 'status')
  document.body.append(region)
  const load = () => {
    // The address is written when things have been still for a while; here nothing waits for that.
    window.history.replaceState(window.history.state, '', linkOf(app))
    waiting.addEventListener('statechange', () => {
      if (waiting.state === 'activated') window.location.reload()
    })
    waiting.postMessage(LOAD_IT, [])
  }
  const banner = createRoot(region)
  const say = () =>
    banner.render(
      <ErrorBoundary words={speaker.words} fallback={() => null}>
        <NewerBanner words={speaker.words} onLoad={load} />
      </ErrorBoundary>,
    )
  say()
  speaker.subscribe(say)
}
