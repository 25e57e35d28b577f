import { useEffect, useState } from 'react'
import type { Words } from '../content/catalogue'
import messages from '../content/en/sheets.icu.json'
import { type AppStore, useAppState } from '../state/store'
import { KeysSheet } from '../ui/keys-sheet'
import { ShareSheet } from '../ui/share-sheet'
import { Sheet } from '../ui/sheet'
import { fetchExports } from './later'
import { type FetchPrint, LaterPrint } from './later-print'

// A chunk of its own: nobody sees a sheet before asking for it.

/** Adds the messages that the sheets say. */
export function teach(words: Words): void {
  words.learn(messages)
}

/** The sheet that was asked for. */
export function Sheets({
  app,
  words,
  fetchPrint,
}: {
  readonly app: AppStore
  readonly words: Words
  readonly fetchPrint: FetchPrint
}) {
  const sheet = useAppState(app, (state) => state.sheet)
  if (sheet === 'keys') return <KeysSheet app={app} words={words} />
  if (sheet === 'share') return <ShareSheet app={app} words={words} />
  if (sheet === 'save') return <Save app={app} words={words} />
  if (sheet === 'print') return <LaterPrint app={app} words={words} fetchPrint={fetchPrint} />
  return null
}

type Exports = Awaited<ReturnType<typeof fetchExports>>

/** What saves, which comes when someone asks for it; what says so until then. */
function Save({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const [module, setModule] = useState<Exports | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let gone = false
    fetchExports().then(
      (fetched) => {
        fetched.teach(words)
        if (!gone) setModule(fetched)
      },
      () => {
        if (!gone) setFailed(true)
      },
    )
    return () => {
      gone = true
    }
  }, [words, attempt])
  if (module) return <module.SaveSheet app={app} words={words} />
  return (
    <Sheet app={app} words={words} title={words.say('share-view.save')}>
      <p role="status">{words.say(failed ? 'share-view.failed' : 'share-view.coming')}</p>
      {failed && (
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            setFailed(false)
            setAttempt(attempt + 1)
          }}
        >
          {words.say('share-view.again')}
        </button>
      )}
    </Sheet>
  )
}
