import { useMemo } from 'react'
import type { Words } from '../../content/catalogue'
import { type DeckStep, NOTE_MOST_LENGTH } from './deck'
import { stepWords } from './step-words'

/** One view of a list: what it shows, where it stands, and a note on it. */
export function DeckItem({
  step,
  isFirst,
  isLast,
  words,
  onMove,
  onRemove,
  onNote,
}: {
  readonly step: DeckStep
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly words: Words
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
  /** Hears of every letter of a note. */
  readonly onNote: (text: string) => void
}) {
  const { title } = useMemo(() => stepWords(words, step), [words, step])
  const button = (does: 'up' | 'down' | 'remove', off: boolean, press: () => void) => (
    <button
      type="button"
      className="quiet-button"
      data-does={does}
      aria-label={words.say(`present.${does}-named`, { title })}
      aria-disabled={off}
      onClick={press}
    >
      {words.say(`present.${does}`)}
    </button>
  )
  return (
    <li>
      <span className="present-item">{title}</span>
      <span className="present-item-tools">
        {button('up', isFirst, () => onMove(-1))}
        {button('down', isLast, () => onMove(1))}
        {button('remove', false, onRemove)}
      </span>
      <label className="present-item-note">
        <span>{words.say('present.note')}</span>
        <input
          type="text"
          maxLength={NOTE_MOST_LENGTH}
          value={step.note}
          onChange={(event) => onNote(event.currentTarget.value)}
        />
      </label>
    </li>
  )
}
