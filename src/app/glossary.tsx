import { useState } from 'react'
import type { Words } from '../content/catalogue'
import messages from '../content/en/glossary.icu.json'
import { type AppStore, useAppState } from '../state/store'
import { createFinder } from './finder'
import { createTermFinder } from '../ui/find-terms'
import { GlossarySheet } from '../ui/glossary-sheet'
import { Pointing as PointingLabel } from '../ui/pointing'
import { WhatChanged } from '../ui/what-changed'
import { type AskTerm, createMarking, type Marking } from '../ui/terms'

// A chunk of its own: what words mean, and what drives what.
export { TermCard } from '../ui/term-card'
export { WhyCard } from '../ui/why-card'

/** Adds the messages that this chunk's components say. */
export function teach(words: Words): void {
  words.learn(messages)
}

/** Explains the words of this instance in place. */
export function markingOf(words: Words, ask: AskTerm): Marking {
  return createMarking(createTermFinder(words), ask)
}

/** What can be asked of the moment. */
export function MomentTools({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  return (
    <WhatChanged app={app} words={words}>
      <button
        type="button"
        className="sources-button all-words"
        aria-haspopup="dialog"
        onClick={() => app.openSheet('glossary')}
      >
        {words.say('glossary.all')}
      </button>
    </WhatChanged>
  )
}

/** All the words, while they are asked for. */
export function Glossary({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const isOpen = useAppState(app, (state) => state.sheet === 'glossary')
  return isOpen && <GlossarySheet app={app} words={words} />
}

/** Names what is pointed at in the picture. */
export function Pointing({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const [find] = useState(createFinder)
  return <PointingLabel app={app} words={words} find={find} />
}
