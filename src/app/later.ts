import type { Words } from '../content/catalogue'
import compareStyles from './styles/compare.css?url'
import exportStyles from './styles/exports.css?url'
import laterStyles from './styles/later.css?url'
import sheetsStyles from './styles/sheets.css?url'
import printStyles from './styles/print.css?url'
import linesStyles from './styles/lines.css?url'
import storiesStyles from './styles/stories.css?url'
import timeStyles from './styles/time-tools.css?url'
import frameStyles from './styles/frame.css?url'
import glossaryStyles from './styles/glossary.css?url'
import presentStyles from './styles/present.css?url'
import speakerStyles from './styles/speaker.css?url'

export { afterPaint } from './after-paint'

// Chunks that come after the shell. The browser fetches each once, however often it is asked for.

/** The 3D view. */
export const fetchScene = () => import('../scene/scene-root')

export type SectionModule = typeof import('../section/section')
let section: SectionModule | null = null
/** The flat section, which stands in index.html as it looks by default: the page works before its code is here. */
export const fetchSection = () => import('../section/section').then((module) => (section = module))
/** The flat section if its code is here already. */
export const sectionNow = () => section

/** The uncertainty bands' work. */
export const fetchBackground = () => import('../state/background')

let panels: Promise<typeof import('./panels')> | undefined
/** The panels below the depth control and the names in the picture, with their styles. */
export const fetchPanels = () =>
  (panels ??= Promise.all([import('./panels'), addStyles(laterStyles)]).then(([module]) => module))

/** The picture in words and what to do; the panels bring the names of sites and when to call. */
export const fetchDescription = () => fetchPanels().then(() => import('./description'))

/** The mirror and the gap marker; the panels bring the words and styles that they share. */
export const fetchMirror = () => fetchPanels().then(() => import('./mirror'))

let lines: Promise<typeof import('./lines')> | undefined
/** The section in lines and patterns, and when it is shown; it says some of the panels' words. */
export const fetchLines = () =>
  (lines ??= Promise.all([import('./lines'), addStyles(linesStyles), fetchPanels()]).then(
    ([module]) => module,
  ))

let stories: Promise<typeof import('./stories')> | undefined
/** The stories: what they say and show, and who tells them; the panels bring the word for sources. */
export const fetchStories = () =>
  (stories ??= Promise.all([import('./stories'), addStyles(storiesStyles), fetchPanels()]).then(
    ([module]) => module,
  ))

/** What the plan comes to in figures. */
export const fetchFigures = () => import('./figures')

/** Captions for students and clinicians. */
export const fetchLevels = () => import('./levels')

/** What reads aloud with a voice of the device. */
export const fetchAloud = () => import('./aloud')

/** What answers the page's keys. */
export const fetchKeys = () => import('./keys')

/** What brings other languages than English. */
export const fetchLanguages = () => import('./languages')

/** What the language of `words` says for the records of the evidence; English has them where they stand. */
export const fetchRecords = async (words: Words) => {
  if (words.locale !== 'en') await (await fetchLanguages()).fetchRecords(words)
}

/** The evidence drawer with every record. */
export const fetchEvidence = () => import('./evidence')

let sheets: Promise<typeof import('./sheets')> | undefined
/** What lies over the page when it is asked for: the keys, and the link with its code. */
export const fetchSheets = () =>
  (sheets ??= Promise.all([import('./sheets'), addStyles(sheetsStyles)]).then(([module]) => module))

let exported: Promise<typeof import('./exports/exports')> | undefined
/** What takes pictures, drawings, tables and clips away; names of sites and structures come with the panels. */
export const fetchExports = () =>
  (exported ??= Promise.all([
    import('./exports/exports'),
    addStyles(exportStyles),
    fetchSheets(),
    fetchPanels(),
    fetchCompare(),
  ]).then(([module]) => module))

let compare: Promise<typeof import('./compare')> | undefined
/** Two plans side by side: what sets them apart, in words; the panels bring its controls' words, the figures its units'. */
export const fetchCompare = () =>
  (compare ??= Promise.all([
    import('./compare'),
    addStyles(compareStyles),
    fetchPanels(),
    fetchFigures(),
  ]).then(([module]) => module))
let timeTools: Promise<typeof import('./time-tools')> | undefined
/** What sets how the timeline is shown, and what is drawn and held on it. */
export const fetchTimeTools = () =>
  (timeTools ??= Promise.all([import('./time-tools'), addStyles(timeStyles)]).then(([module]) => module))
let glossary: Promise<typeof import('./glossary')> | undefined
/** What words mean and what drives what; the sheets bring what a list of words lies in, the panels the word for sources. */
export const fetchGlossary = () =>
  (glossary ??= Promise.all([
    import('./glossary'),
    addStyles(glossaryStyles),
    fetchSheets(),
    fetchPanels(),
  ]).then(([module]) => module))

/** The sheets for paper, with what draws their picture. */
export interface PrintParts extends Pick<typeof import('./print/print'), 'Print' | 'teach'> {
  readonly drawing: {
    readonly Section: SectionModule['Section']
    readonly manner: (typeof import('./lines'))['PAPER_LINES']
  }
}
let print: Promise<PrintParts> | undefined
/** Sheets for paper, and what draws their picture; they say some of the panels' and the figures' words. */
export const fetchPrint = () =>
  (print ??= Promise.all([
    import('./print/print'),
    fetchSection(),
    fetchLines(),
    addStyles(printStyles),
    fetchFigures(),
    fetchSheets(),
  ]).then(([{ Print, teach }, { Section }, { PAPER_LINES }]) => ({
    Print,
    teach,
    drawing: { Section, manner: PAPER_LINES },
  })))
let present: Promise<typeof import('./present/present')> | undefined
/** A show in front of a room; it says the stories' words, and lies in sheets. */
export const fetchPresent = () =>
  (present ??= Promise.all([
    import('./present/present'),
    addStyles(presentStyles),
    fetchSheets(),
    fetchStories(),
  ]).then(([module]) => module))

/** The notes of a show in a window of their own, which shows nothing else. */
export const fetchSpeaker = () =>
  Promise.all([import('./present/speaker'), addStyles(speakerStyles)]).then(([module]) => module)

/** What keeps the page as a guest on another one; fetched only there. */
export const fetchFrame = () =>
  Promise.all([import('./frame/frame'), addStyles(frameStyles)]).then(([module]) => module)

/** What keeps the page on the device. */
export const fetchOffline = () => import('./offline')

/** Puts a style sheet of ours into the page; done when it has loaded or could not, as plain panels beat none. */
function addStyles(address: string): Promise<void> {
  // There they stand in the page (scripts/one-file.ts).
  if (import.meta.env.MODE === 'one-file') return Promise.resolve()
  return new Promise((done) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = address
    link.onload = link.onerror = () => done()
    document.head.append(link)
  })
}
