import { useCallback, useMemo, useState } from 'react'
import type { Words } from '../content/catalogue'
import type { AppStore } from '../state/store'
import type { AskTerm, Marking } from '../ui/terms'

/** A word that someone wants explained, and where it stands. */
interface Question {
  readonly term: Parameters<AskTerm>[0]
  readonly from: Element
  /** Each question has a card of its own. */
  readonly count: number
}

/** The words of the page that can be asked for, once the glossary has come, and the one that was. */
export function useTerms(
  app: AppStore,
  words: Words,
  glossary: { markingOf(words: Words, ask: AskTerm): Marking } | null,
): { readonly marking: Marking | null; readonly question: Question | null; readonly answered: () => void } {
  const [question, setQuestion] = useState<Question | null>(null)
  const marking = useMemo(
    () =>
      glossary?.markingOf(words, (term, from) => {
        // What is read stays as it is.
        app.pause()
        setQuestion((last) => ({ term, from, count: (last?.count ?? 0) + 1 }))
      }) ?? null,
    [app, words, glossary],
  )
  // Another one may have been asked for meanwhile.
  const answered = useCallback(() => setQuestion((now) => (now === question ? null : now)), [question])
  return { marking, question, answered }
}
