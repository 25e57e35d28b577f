import { useEffect, useState } from 'react'
import type { Words } from '../content/catalogue'
import type { AppStore } from '../state/store'
import { Sheet } from '../ui/sheet'
import type { PrintParts } from './later'

/** Handed in: did a later part ask app/later itself, every page that uses any of that would bring all of this. */
export type FetchPrint = () => Promise<PrintParts>

/** The sheets for paper once they have come; until then, and where they do not, a sheet that says so. */
export function LaterPrint({
  app,
  words,
  fetchPrint,
}: {
  readonly app: AppStore
  readonly words: Words
  readonly fetchPrint: FetchPrint
}) {
  const [parts, setParts] = useState<PrintParts | 'coming' | 'missing'>('coming')
  useEffect(() => {
    let gone = false
    const put = (next: PrintParts | 'missing') => {
      if (!gone) setParts(next)
    }
    fetchPrint().then(
      (fetched) => {
        fetched.teach(words)
        put(fetched)
      },
      () => put('missing'),
    )
    return () => {
      gone = true
    }
  }, [words, fetchPrint])
  if (typeof parts === 'object') return <parts.Print app={app} words={words} drawing={parts.drawing} />
  return (
    <Sheet app={app} words={words} title={words.say('share-view.print')}>
      <p role="status">{words.say(`sheet.${parts}`)}</p>
      {parts === 'missing' && (
        <button type="button" className="quiet-button" onClick={() => window.location.reload()}>
          {words.say('stage.reload')}
        </button>
      )}
    </Sheet>
  )
}
