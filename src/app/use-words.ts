import { useEffect, useState } from 'react'
import { type LanguageId, languageFor, LANGUAGES } from '../base/languages'
import type { MessageId, Messages, Words } from '../content/catalogue'

const ALL = import.meta.glob<Messages>('../content/*/all.ts', { import: 'default' })

/** A language that was wished for by its id; null where none of ours was. */
export function languageOf(wish: string): LanguageId | null {
  const language = languageFor([wish])
  return language === wish ? language : null
}

/**
 * The words of `english`’s sibling in `locale`, fetched when they are first asked for. Until they are here, and where
 * they do not come, the ones before; `failed` then says so.
 */
export function useWords(
  english: Words,
  locale: LanguageId,
): { readonly words: Words; readonly failed: LanguageId | null } {
  const [words, setWords] = useState(english)
  const [failed, setFailed] = useState<LanguageId | null>(null)
  useEffect(() => {
    let isWanted = true
    const speak = () => {
      if (!isWanted) return
      setFailed(null)
      setWords(english.in(locale))
    }
    if (locale === 'en' || english.in(locale).knows('app.title')) speak()
    else
      fetchAll(locale).then(
        (messages) => {
          english.learn(messages, locale)
          speak()
        },
        () => {
          if (isWanted) setFailed(locale)
        },
      )
    return () => {
      isWanted = false
    }
  }, [english, locale])
  return { words, failed }
}

async function fetchAll(locale: LanguageId): Promise<Messages> {
  const fetch = ALL[`../content/${locale}/all.ts`]
  if (!fetch) throw new Error(`no words of ${locale}`)
  return fetch()
}

/** Says on a page itself, with its title, in which language it is read. */
export function useSpokenPage(words: Words, title: MessageId): void {
  useEffect(() => {
    document.documentElement.lang = words.locale
    document.documentElement.dir = LANGUAGES[words.locale].direction
    document.title = words.say(title)
  }, [words, title])
}
