import { useEffect, useId, useRef, useState } from 'react'
import type { Words } from '../content/catalogue'
import { copyText } from './copy'

const TOLD_MS = 4000

/** A text to take away: to see, to select, and to copy; where the browser refuses, it is selected and said how. */
export function CopyBox({
  words,
  label,
  text,
  rows,
}: {
  readonly words: Words
  readonly label: string
  readonly text: string
  readonly rows?: number
}) {
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  // Of this very text: once it changes, what was copied is no longer what stands here.
  const [told, setTold] = useState<{ readonly text: string; readonly isCopied: boolean } | null>(null)
  useEffect(() => {
    if (!told?.isCopied) return undefined
    const timer = setTimeout(() => setTold(null), TOLD_MS)
    return () => clearTimeout(timer)
  }, [told])
  const copy = () => {
    void copyText(text).then((isCopied) => {
      setTold({ text, isCopied })
      if (!isCopied) {
        field.current?.focus()
        field.current?.select()
      }
    })
  }
  return (
    <div className="copy-box">
      <div className="copy-head">
        <label htmlFor={id}>{label}</label>
        <button
          type="button"
          className="copy-button"
          aria-label={words.say('copy.what', { what: label })}
          onClick={copy}
        >
          {words.say('copy.do')}
        </button>
      </div>
      <textarea
        ref={field}
        id={id}
        readOnly
        spellCheck={false}
        dir="auto"
        rows={rows ?? Math.min(9, Math.max(2, Math.ceil(text.length / 88)))}
        value={text}
      />
      <p className="copy-told" role="status">
        {told?.text === text && words.say(told.isCopied ? 'copy.done' : 'copy.by-hand')}
      </p>
    </div>
  )
}
