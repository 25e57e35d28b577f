import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { Words } from '../content/catalogue'
import type { AppStore } from '../state/store'

/** A native dialog over the page, closed by its button, by Escape and by a press beside it. */
export function Sheet({
  app,
  words,
  title,
  children,
}: {
  readonly app: AppStore
  readonly words: Words
  readonly title: string
  readonly children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const sheet = dialog.current
    sheet?.showModal()
    // The dialog itself is only its backdrop: everything in it lies in the sheet.
    const closeOutside = (event: MouseEvent) => {
      if (event.target === sheet) sheet?.close()
    }
    sheet?.addEventListener('click', closeOutside)
    return () => sheet?.removeEventListener('click', closeOutside)
  }, [])
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby={id} onClose={() => app.openSheet(null)}>
      <div className="sheet-page">
        <div className="sheet-head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="quiet-button" onClick={() => dialog.current?.close()}>
            {words.say('sheet.close')}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
