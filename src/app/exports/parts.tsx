import { type ReactNode, useId, useRef, useState } from 'react'
import type { Words } from '../../content/catalogue'
import type { AppStore } from '../../state/store'
import { copyText } from '../../ui/copy'

/** What every part of the sheet is given. */
export interface SaveProps {
  readonly app: AppStore
  readonly words: Words
  /** The link of what is shown, which everything that is saved carries. */
  readonly address: string
}

/** A part of the sheet that opens when it is asked for. */
export function Part({
  title,
  open = false,
  children,
}: {
  readonly title: string
  readonly open?: boolean
  readonly children: ReactNode
}) {
  return (
    <details className="save-part" open={open}>
      <summary>{title}</summary>
      <div className="save-body">{children}</div>
    </details>
  )
}

/** A choice of a few in a list. */
export function Choice<Id extends string>({
  label,
  ids,
  chosen,
  name,
  onChoose,
}: {
  readonly label: string
  readonly ids: readonly Id[]
  readonly chosen: Id
  readonly name: (id: Id) => string
  readonly onChoose: (id: Id) => void
}) {
  return (
    <label className="save-field">
      <span>{label}</span>
      <select
        value={chosen}
        onChange={(event) => onChoose(ids.find((id) => id === event.target.value) ?? chosen)}
      >
        {ids.map((id) => (
          <option key={id} value={id}>
            {name(id)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A box to tick, with what it is for. */
export function Tick({
  label,
  how,
  checked,
  onChange,
}: {
  readonly label: string
  readonly how?: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}) {
  const id = useId()
  return (
    <div className="save-tick">
      <label>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={how ? id : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {how && (
        <p id={id} className="soft">
          {how}
        </p>
      )}
    </div>
  )
}

/** A text with a button that copies it; where the browser refuses it is selected, and how to go on is said. */
export function CopyText({
  words,
  label,
  text,
}: {
  readonly words: Words
  readonly label: string
  readonly text: string
}) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean } | null>(null)
  const copy = () => {
    void copyText(text).then((done) => {
      setCopied({ text, done })
      if (!done) field.current?.select()
    })
  }
  const now = copied?.text === text ? copied : null
  return (
    <div className="save-text">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        readOnly
        dir="auto"
        rows={Math.min(9, text.split('\n').length + 1)}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button
        type="button"
        className="quiet-button"
        aria-label={`${words.say('save.copy')}: ${label}`}
        onClick={copy}
      >
        {words.say('save.copy')}
      </button>
      <p className="soft" role="status">
        {now && words.say(now.done ? 'save.copied' : 'save.no-copy-text')}
      </p>
    </div>
  )
}
