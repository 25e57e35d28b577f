import { type ReactNode, useId } from 'react'

/** One choice of a few, side by side. */
export function Segments<Id extends string>({
  title,
  ids,
  chosen,
  label,
  onChoose,
}: {
  readonly title: ReactNode
  readonly ids: readonly Id[]
  readonly chosen: Id
  readonly label: (id: Id) => string
  readonly onChoose: (id: Id) => void
}) {
  const name = useId()
  return (
    <fieldset className="segmented">
      <legend>{title}</legend>
      <div className="segments">
        {ids.map((id) => (
          <label key={id}>
            <input type="radio" name={name} checked={chosen === id} onChange={() => onChoose(id)} />
            <span>{label(id)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
