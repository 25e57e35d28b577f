import { useState } from 'react'
import { momentWords } from '../../ui/moment-words'
import { bibtexCitation, plainCitation, today } from './cite'
import { CopyBox } from '../../ui/copy-box'
import { Part, type SaveProps } from './parts'
import { planSentence } from './said'

/** How to cite what is shown, as text and for a list of references. */
export function CitePart({ app, words, address }: SaveProps) {
  const [date] = useState(today)
  const { course } = app.store.getState()
  const view = words.say('export.view', {
    moment: momentWords(words, course, app.ticker.now),
    plan: planSentence(words, course),
  })
  const of = { words, view, address, date }
  return (
    <Part title={words.say('save.cite')}>
      <CopyBox words={words} label={words.say('save.cite-plain')} text={plainCitation(of)} />
      <CopyBox words={words} label={words.say('save.cite-bibtex')} text={bibtexCitation(of)} />
      <p className="soft">{words.say('save.cite-date')}</p>
    </Part>
  )
}
