import { StrictMode, useSyncExternalStore } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { SETTLED_EVENT } from '../embed/protocol'
import { formatLink, parseLink } from '../state/link'
import { type AppStore, createAppStore } from '../state/store'
import {
  afterPaint,
  fetchAloud,
  fetchBackground,
  fetchCompare,
  fetchDescription,
  fetchEvidence,
  fetchExports,
  fetchFigures,
  fetchFrame,
  fetchGlossary,
  fetchKeys,
  fetchLevels,
  fetchLines,
  fetchMirror,
  fetchOffline,
  fetchRecords,
  fetchPrint,
  fetchPresent,
  fetchScene,
  fetchSection,
  fetchSpeaker,
  fetchStories,
  fetchSheets,
  fetchTimeTools,
} from './later'
import { followGestures } from './gestures'
import { hostedBooking, hostedLanguage, type SpeakersRoom, speakersRoom, takeHosted } from './host-config'
import { keepLink } from './link-writer'
import { Page } from './page'
import { followLink, followPage, followTheme } from './page-events'
import { createSpeaker, type Speaker, wordsFor } from './speaker'
import './styles/page.css'
import './styles/stage.css'
import './styles/timeline.css'
import './styles/panels.css'

const root = document.getElementById('app')
const notes = speakersRoom(window)
// Asked for first of all; the stage says so where it does not come.
const drawn = notes === null ? fetchSection().catch(() => null) : null
if (root && notes !== null) void showNotes(root, notes)
else if (root) void start(root)

/** The page in whatever language speaks now. */
function Spoken({ app, speaker }: { readonly app: AppStore; readonly speaker: Speaker }) {
  const words = useSyncExternalStore(
    speaker.subscribe,
    () => speaker.words,
    () => speaker.words,
  )
  return <Page app={app} words={words} />
}

async function start(place: HTMLElement): Promise<void> {
  const hosted = takeHosted(window)
  const link = parseLink(window.location.hash)
  const booking = hostedBooking(document)
  const app = createAppStore(link, { notes: link.notes, unknown: link.unknown, booking })
  const language = hostedLanguage(hosted)
  if (language && link.view.language === 'auto') app.setView({ language })
  const speaker = createSpeaker(app, document)
  const page = (
    <StrictMode>
      <Spoken app={app} speaker={speaker} />
    </StrictMode>
  )
  followTheme(app)
  // A page that reads in another language from the first word on.
  const isEnglish = speaker.awaited === null
  await speaker.awaited
  // The page as built shows the defaults in English; anything else is rendered afresh in its place.
  const asBuilt = isEnglish && formatLink(link) === '#1' && link.notes.length === 0
  if (asBuilt && place.firstElementChild) {
    hydrateRoot(place, page)
  } else {
    place.replaceChildren()
    createRoot(place).render(page)
  }
  delete document.documentElement.dataset['waiting']
  followPage(app)
  const keys = fetchKeys().then(
    ({ followKeys }) => followKeys(app),
    () => {},
  )
  followGestures(app)
  followLink(app)
  keepLink(app)
  const guest =
    hosted === null
      ? null
      : fetchFrame().then(
          ({ keepFrame }) => keepFrame(app, speaker, hosted),
          // Without what lets someone in, nothing may keep them out.
          () => void delete document.documentElement.dataset['frame'],
        )
  const settle = async () => {
    // Last, so that it takes no one's turn; and a site that has no worker beside it (dev, one file) keeps nothing.
    if (import.meta.env.MODE === 'production')
      await fetchOffline()
        .then(({ keepOffline }) => keepOffline(app, speaker))
        .catch(() => {})
    window.dispatchEvent(new Event(SETTLED_EVENT))
  }
  afterPaint(() => {
    const background = fetchBackground().then(({ keepBands }) => keepBands(app))
    void Promise.allSettled([
      drawn,
      guest,
      keys,
      fetchLines(),
      fetchCompare(),
      fetchStories(),
      fetchMirror(),
      fetchScene(),
      background,
      fetchAloud(),
      fetchDescription(),
      fetchEvidence(),
      fetchExports(),
      fetchRecords(speaker.words),
      fetchFigures(),
      fetchLevels(),
      fetchSheets(),
      fetchPrint(),
      fetchTimeTools(),
      fetchGlossary(),
      fetchPresent(),
    ]).then(settle)
  })
}

/** The notes of a show, which need nothing of the picture. */
async function showNotes(place: HTMLElement, { room, language }: SpeakersRoom): Promise<void> {
  const words = await wordsFor(language, document)
  await fetchSpeaker().then(
    ({ openSpeaker }) => openSpeaker(place, words, room),
    () => place.replaceChildren(words.say('link.no-notes')),
  )
  delete document.documentElement.dataset['waiting']
  window.dispatchEvent(new Event(SETTLED_EVENT))
}
