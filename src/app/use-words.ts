import { useEffect, useState } from 'react'
import type { LanguageId } from '../base/languages'
import type { MessageId, Messages, Words } from '../content/catalogue'
import { speakOn } from './spoken-page'

const ALL = import.meta.glob<Messages>('../content/*/all.ts', { import: 'default' })

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

/** Says on the page itself, with its title, in which language it is read. */
export function useSpokenPage(words: Words, title: MessageId): void {
  useEffect(() => speakOn(document, words, title), [words, title])
}
