import { type ReactNode, useEffect, useState } from 'react'
import type { MessageId, Words } from '../content/catalogue'
import type { AppStore } from '../state/store'
import { Sheet } from '../ui/sheet'

/** A sheet whose part comes when it is asked for; until then, and where it does not come, one that says so. */
export function LaterSheet<T extends { teach(words: Words): void }>({
  app,
  words,
  title,
  fetch,
  children,
}: {
  readonly app: AppStore
  readonly words: Words
  readonly title: MessageId
  readonly fetch: () => Promise<T>
  readonly children: (part: T) => ReactNode
}) {
  const [part, setPart] = useState<T | 'coming' | 'missing'>('coming')
  useEffect(() => {
    let gone = false
    const put = (next: T | 'missing') => {
      if (!gone) setPart(next)
    }
    fetch().then(
      (fetched) => {
        fetched.teach(words)
        put(fetched)
      },
      () => put('missing'),
    )
    return () => {
      gone = true
    }
  }, [words, fetch])
  if (typeof part === 'object') return children(part)
  return (
    <Sheet app={app} words={words} title={words.say(title)}>
      <p role="status">{words.say(`sheet.${part}`)}</p>
      {part === 'missing' && (
        // Browsers remember a file that did not come.
        <button type="button" className="quiet-button" onClick={() => window.location.reload()}>
          {words.say('stage.reload')}
        </button>
      )}
    </Sheet>
  )
}
