import { useEffect, useMemo, useState } from 'react'
import type { Words } from '../../content/catalogue'
import copying from '../../content/en/copy.icu.json'
import messages from '../../content/en/exports.icu.json'
import type { AppStore } from '../../state/store'
import { addressOf } from '../../ui/copy'
import { Sheet } from '../../ui/sheet'
import { CitePart } from './cite-part'
import { ClipPart } from './clip/clip-part'
import { DataPart } from './data-part'
import { DrawingPart } from './drawing-part'
import { isFramed } from './offer'
import { PicturePart } from './picture-part'

// A chunk of its own: what takes pictures, drawings, tables and clips away from the page.

export { makeStill } from './still'

/** Adds the messages that saving says. */
export function teach(words: Words): void {
  words.learn(copying)
  words.learn(messages)
}

/** What can be taken away of this view: a picture, a clip, drawings, the numbers, a citation. */
export function SaveSheet({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const [address] = useState(() => {
    // What is saved stays as it is while it is saved.
    app.pause()
    return addressOf(app)
  })
  useEffect(
    () => () => {
      // It was opened from a sheet that is gone: the focus goes to what opened that one.
      if (document.activeElement === document.body) {
        document.querySelector<HTMLElement>('.header-tools [aria-haspopup="dialog"]')?.focus()
      }
    },
    [],
  )
  const of = useMemo(() => ({ app, words, address }), [app, words, address])
  return (
    <Sheet app={app} words={words} title={words.say('save.title')}>
      <div className="save">
        <p className="soft">{words.say('save.all-stamped')}</p>
        {isFramed() && <Framed {...of} />}
        <PicturePart {...of} />
        <ClipPart {...of} />
        <DrawingPart {...of} />
        <DataPart {...of} />
        <CitePart {...of} />
        <button type="button" className="quiet-button" onClick={() => app.openSheet('share')}>
          {words.say('save.back')}
        </button>
      </div>
    </Sheet>
  )
}

/** What to do where a frame does not let anything be saved: browsers do not say so themselves. */
function Framed({ words, address }: { readonly words: Words; readonly address: string }) {
  return (
    <div className="save-note">
      <p>{words.say('save.framed')}</p>
      <label className="save-field">
        <span>{words.say('save.framed-link')}</span>
        <input type="text" readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
      </label>
    </div>
  )
}
