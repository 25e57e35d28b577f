import type { Words } from '../content/catalogue'
import messages from '../content/en/sheets.icu.json'
import { type AppStore, useAppState } from '../state/store'
import { KeysSheet } from '../ui/keys-sheet'
import { ShareSheet } from '../ui/share-sheet'
import { fetchExports, fetchPrint } from './later'
import { LaterSheet } from './later-sheet'

// A chunk of its own: nobody sees a sheet before asking for it.

/** Adds the messages that the sheets say. */
export function teach(words: Words): void {
  words.learn(messages)
}

/** The sheet that was asked for. */
export function Sheets({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const sheet = useAppState(app, (state) => state.sheet)
  if (sheet === 'keys') return <KeysSheet app={app} words={words} />
  if (sheet === 'share') return <ShareSheet app={app} words={words} />
  if (sheet === 'save')
    return (
      <LaterSheet app={app} words={words} title="share-view.save" fetch={fetchExports}>
        {({ SaveSheet }) => <SaveSheet app={app} words={words} />}
      </LaterSheet>
    )
  if (sheet === 'print')
    return (
      <LaterSheet app={app} words={words} title="share-view.print" fetch={fetchPrint}>
        {({ Print, drawing }) => <Print app={app} words={words} drawing={drawing} />}
      </LaterSheet>
    )
  return null
}
