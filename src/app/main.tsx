import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createWords } from '../content/catalogue'
import { SETTLED_EVENT } from '../embed/protocol'
import { formatLink, parseLink } from '../state/link'
import { createAppStore } from '../state/store'
import {
  afterPaint,
  fetchAloud,
  fetchBackground,
  fetchCompare,
  fetchDescription,
  fetchEvidence,
  fetchFigures,
  fetchFrame,
  fetchGlossary,
  fetchLevels,
  fetchLines,
  fetchMirror,
  fetchOffline,
  fetchPrint,
  fetchScene,
  fetchSection,
  fetchStories,
  fetchSheets,
  fetchTimeTools,
} from './later'
import { followGestures } from './gestures'
import { hostedBooking, takeHosted } from './host-config'
import { followKeys } from './keys'
import { keepLink } from './link-writer'
import { Page } from './page'
import { followLink, followPage, followTheme } from './page-events'
import './styles/page.css'
import './styles/stage.css'
import './styles/timeline.css'
import './styles/panels.css'

// Asked for first of all; the stage says so where it does not come.
const drawn = fetchSection().catch(() => null)
const root = document.getElementById('app')
if (root) {
  const hosted = takeHosted(window)
  const link = parseLink(window.location.hash)
  const booking = hostedBooking(document)
  const app = createAppStore(link, { notes: link.notes, unknown: link.unknown, booking })
  const words = createWords()
  const page = (
    <StrictMode>
      <Page app={app} words={words} />
    </StrictMode>
  )
  followTheme(app)
  // The page as built shows the defaults; anything else is rendered afresh in its place.
  const asBuilt = formatLink(link) === '#1' && link.notes.length === 0
  if (asBuilt && root.firstElementChild) {
    hydrateRoot(root, page)
  } else {
    root.replaceChildren()
    createRoot(root).render(page)
  }
  delete document.documentElement.dataset['waiting']
  followPage(app)
  followKeys(app)
  followGestures(app)
  followLink(app)
  keepLink(app)
  const guest =
    hosted === null
      ? null
      : fetchFrame().then(
          ({ keepFrame }) => keepFrame(app, words, hosted),
          // Without what lets someone in, nothing may keep them out.
          () => void delete document.documentElement.dataset['frame'],
        )
  const settle = async () => {
    // Last, so that it takes no one's turn; and a site that has no worker beside it (dev, one file) keeps nothing.
    if (import.meta.env.MODE === 'production')
      await fetchOffline()
        .then(({ keepOffline }) => keepOffline(app, words))
        .catch(() => {})
    window.dispatchEvent(new Event(SETTLED_EVENT))
  }
  afterPaint(() => {
    const background = fetchBackground().then(({ keepBands }) => keepBands(app))
    void Promise.allSettled([
      drawn,
      guest,
      fetchLines(),
      fetchCompare(),
      fetchStories(),
      fetchMirror(),
      fetchScene(),
      background,
      fetchAloud(),
      fetchDescription(),
      fetchEvidence(),
      fetchFigures(),
      fetchLevels(),
      fetchSheets(),
      fetchPrint(),
      fetchTimeTools(),
      fetchGlossary(),
    ]).then(settle)
  })
}
