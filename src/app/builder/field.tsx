import { type ReactNode, useId } from 'react'
import type { Words } from '../../content/catalogue'
import type { WishNote } from './choices'
import type { WishKey } from './wishes'

/** What every part of the form needs. */
export interface FormProps {
  readonly words: Words
  readonly wishes: Readonly<Record<WishKey, string>>
  readonly notes: readonly WishNote[]
  readonly onWish: (key: WishKey, value: string) => void
}

/** A note in words. */
export function noteText({ reason, given, used }: WishNote, words: Words): string {
  return words.say(`build-note.${reason}`, { given, used: used === '' ? 'none' : used })
}

/** What was changed in a wish, said beside it and as it happens. */
export function FieldNotes({
  id,
  field,
  notes,
  words,
}: {
  readonly id: string
  readonly field: WishKey
  readonly notes: readonly WishNote[]
  readonly words: Words
}) {
  const own = notes.filter((note) => note.field === field)
  return (
    <div id={id} role="status" className="field-notes">
      {own.map((note) => (
        <p key={note.reason} className="field-note">
          {noteText(note, words)}
        </p>
      ))}
    </div>
  )
}

/** A control with its name above it, what to know of it, and what was changed in it. */
export function Field({
  label,
  how,
  field,
  words,
  notes,
  children,
}: {
  readonly label: string
  readonly how?: string
  readonly field: WishKey
  readonly words: Words
  readonly notes: readonly WishNote[]
  readonly children: (ids: { readonly id: string; readonly about: string }) => ReactNode
}) {
  const id = useId()
  const about = `${id}-about`
  return (
    <div className="builder-field">
      <label htmlFor={id}>{label}</label>
      {children({ id, about: how ? `${about} ${id}-notes` : `${id}-notes` })}
      {how && (
        <p id={about} className="soft">
          {how}
        </p>
      )}
      <FieldNotes id={`${id}-notes`} field={field} notes={notes} words={words} />
    </div>
  )
}
