import { type LanguageId, languageFor, LANGUAGES } from '../base/languages'
import { createWords, type Words } from '../content/catalogue'
import type { AppStore } from '../state/store'
import type { LanguageChoice } from '../state/view'
import { fetchLanguages } from './later'
import { speakOn } from './spoken-page'

/** What speaks on the page: the words of the language that is asked for, from when they have come. */
export interface Speaker {
  readonly words: Words
  /** The language asked for now, until it is spoken; null while it is. Never rejects. */
  readonly awaited: Promise<void> | null
  readonly subscribe: (listener: () => void) => () => void
}

/** Follows the language that the view asks for. Until another one has come, and where it does not come, the last one speaks on. */
export function createSpeaker(app: AppStore, page: Document): Speaker {
  const english = createWords()
  const listeners = new Set<() => void>()
  let words = english
  let awaited: Promise<void> | null = null
  /** What the view asked for last, and when words of it were spoken last. */
  let asked: LanguageChoice = 'auto'
  let spoken: LanguageChoice = 'auto'

  const speak = (choice: LanguageChoice, locale: LanguageId) => {
    spoken = choice
    words = english.in(locale)
    speakOn(page, words, 'app.page-title')
    for (const tell of listeners) tell()
  }

  const follow = () => {
    const choice = app.store.getState().view.language
    if (choice === asked && (awaited || words.locale === localeOf(choice))) return
    asked = choice
    const locale = localeOf(choice)
    if (locale === 'en' || english.in(locale).knows('app.title')) {
      awaited = null
      speak(choice, locale)
      return
    }
    const coming = fetchLanguages()
      .then(({ fetchWords }) => fetchWords(english, locale))
      .then(
        () => {
          // Another one may have been asked for meanwhile.
          if (awaited !== coming) return
          awaited = null
          speak(choice, locale)
        },
        () => {
          if (awaited !== coming) return
          awaited = null
          asked = spoken
          app.setView({ language: spoken })
          const { name } = LANGUAGES[locale]
          const note = { field: 'language', given: name, used: LANGUAGES[words.locale].name } as const
          app.store.setState({ notes: [{ ...note, reason: 'not-loaded' }] })
        },
      )
    awaited = coming
  }
  follow()
  app.store.subscribe((now, was) => {
    if (now.view.language !== was.view.language) follow()
  })
  return {
    get words() {
      return words
    },
    get awaited() {
      return awaited
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** The language of a choice, here. */
function localeOf(choice: LanguageChoice): LanguageId {
  return choice === 'auto' ? languageFor(navigator.languages) : choice
}

/**
 * The words of a window that keeps to one language: the one it was opened in, or what the browser asks for. English
 * where another does not load.
 */
export async function wordsFor(language: string | null, page: Document): Promise<Words> {
  const english = createWords()
  const locale = languageFor(language === null ? navigator.languages : [language])
  const words =
    locale === 'en'
      ? english
      : await fetchLanguages()
          .then(({ fetchWords }) => fetchWords(english, locale))
          .then(
            () => english.in(locale),
            () => english,
          )
  speakOn(page, words, 'app.page-title')
  return words
}
