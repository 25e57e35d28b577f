import type { Words } from '../content/catalogue'
import messages from '../content/en/sheets.icu.json'
import { type AppStore, useAppState } from '../state/store'
import { KeysSheet } from '../ui/keys-sheet'
import { ShareSheet } from '../ui/share-sheet'
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
  if (sheet === 'print') return <LaterPrint app={app} words={words} fetchPrint={fetchPrint} />
  return null
}
