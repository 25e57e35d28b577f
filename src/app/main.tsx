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
  fetchPresent,
  fetchScene,
  fetchSection,
  fetchSpeaker,
  fetchStories,
  fetchSheets,
  fetchTimeTools,
} from './later'
import { followGestures } from './gestures'
import { hostedBooking, speakersRoom, takeHosted } from './host-config'
import { followKeys } from './keys'
import { keepLink } from './link-writer'
import { Page } from './page'
import { followLink, followPage, followTheme } from './page-events'
import './styles/page.css'
import './styles/stage.css'
import './styles/timeline.css'
import './styles/panels.css'

const root = document.getElementById('app')
const notesOf = speakersRoom(window)
// Asked for first of all; the stage says so where it does not come.
const drawn = notesOf === null ? fetchSection().catch(() => null) : null
if (root && notesOf !== null) showNotes(root, notesOf)
else if (root) {
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
      fetchTimeTools(),
      fetchGlossary(),
      fetchPresent(),
    ]).then(settle)
  })
}

/** The notes of a show, which need nothing of the picture. */
function showNotes(place: HTMLElement, room: string): void {
  const words = createWords()
  const shown = fetchSpeaker().then(
    ({ openSpeaker }) => openSpeaker(place, words, room),
    () => place.replaceChildren(words.say('link.no-notes')),
  )
  void shown.then(() => {
    delete document.documentElement.dataset['waiting']
    window.dispatchEvent(new Event(SETTLED_EVENT))
  })
}
