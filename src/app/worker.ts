import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'
import { LOAD_IT } from './offline-message'

// The service worker, bundled on its own into dist/sw.js (scripts/offline.ts). It keeps one version of the page whole and
// answers from it; whatever it does not keep goes to the network as if it were not there.

/** What is kept, written in at build: address within the site, and a revision where the address carries none. */
declare const KEPT_FILES: { url: string; revision: string | null }[]

interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
  skipWaiting(): Promise<void>
}

// What stands behind the ? is nothing to this page, and must not keep it from opening without a network.
precacheAndRoute(KEPT_FILES, { ignoreURLParametersMatching: [/./], cleanURLs: false })
cleanupOutdatedCaches()

const scope = globalThis as unknown as WorkerScope
// Never by itself: whoever reads the old version says when.
scope.addEventListener('message', ({ data }) => {
  if (data === LOAD_IT) void scope.skipWaiting()
})
