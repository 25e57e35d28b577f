import { useId, useMemo, useRef, useState } from 'react'
import type { Words } from '../content/catalogue'
import type { AppStore } from '../state/store'
import { addressOf, copyText } from './copy'
import { qrOf } from './qr'
import { QrDrawing } from './qr-drawing'
import { Sheet } from './sheet'

/** The link to this view: to point a phone at, to copy, and to copy by hand where the browser refuses. */
export function ShareSheet({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const address = useMemo(() => addressOf(app), [app])
  const code = useMemo(() => qrOf(address), [address])
  const [copied, setCopied] = useState<boolean | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const copy = () => {
    void copyText(address).then((isCopied) => {
      setCopied(isCopied)
      if (!isCopied) field.current?.select()
    })
  }
  return (
    <Sheet app={app} words={words} title={words.say('share-view.title')}>
      {code ? (
        <QrDrawing code={code} label={words.say('share-view.code')} />
      ) : (
        <p>{words.say('share-view.too-long')}</p>
      )}
      <div className="share-link">
        <label htmlFor={id}>{words.say('share-view.link')}</label>
        <input
          ref={field}
          id={id}
          type="text"
          dir="ltr"
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" className="quiet-button" onClick={copy}>
          {words.say('link.copy')}
        </button>
      </div>
      <p className="soft" role="status">
        {copied !== null && words.say(copied ? 'link.copied' : 'share-view.by-hand')}
      </p>
      <p className="soft">{words.say('share-view.holds')}</p>
      <div className="share-actions">
        <button type="button" className="quiet-button" onClick={() => app.openSheet('present')}>
          {words.say('share-view.present')}
        </button>
        <button type="button" className="quiet-button" onClick={() => app.openSheet('save')}>
          {words.say('share-view.save')}
        </button>
        <button type="button" className="quiet-button" onClick={() => app.openSheet('print')}>
          {words.say('share-view.print')}
        </button>
        {hasBuilder() && (
          <>
            <a className="quiet-button" href={`teach.html#ui=${words.locale}`}>
              {words.say('share-view.teach')}
            </a>
            <a className="quiet-button" href={`builder.html#ui=${words.locale}`}>
              {words.say('share-view.builder')}
            </a>
          </>
        )}
      </div>
    </Sheet>
  )
}

/** Whether the page that writes what to paste stands beside this one: not beside a single file, nor for visitors of a host. */
function hasBuilder(): boolean {
  return window.location.protocol.startsWith('http') && window.parent === window
}
