import { type ReactNode, useId } from 'react'
import type { Words } from '../../content/catalogue'
import type { AppStore } from '../../state/store'

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
