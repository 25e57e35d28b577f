import { useId, useRef, useState } from 'react'
import type { Words } from '../../content/catalogue'
import { linkOf } from '../../state/store'
import {
  type Deck,
  type DeckStep,
  NOTE_MOST_LENGTH,
  listDeck,
  readLinks,
  type ReadSteps,
  type RefusedLink,
  stepKeys,
  withMoved,
} from './deck'
import { DeckAway } from './deck-away'
import { DeckItem } from './deck-item'
import { Refused } from './refused'
import { type Room, useTools } from './room'
import { stepWords } from './step-words'

const MOST_UNDONE = 50

/** A list of views that someone puts together: added, pasted, moved, taken off, noted on, and undone. */
export function DeckEditor({
  room,
  words,
  onPresent,
}: {
  readonly room: Room
  readonly words: Words
  readonly onPresent: (deck: Deck) => void
}) {
  const { steps } = useTools(room, (tools) => tools.draft)
  const [before, setBefore] = useState<readonly (readonly DeckStep[])[]>([])
  const [refused, setRefused] = useState<readonly RefusedLink[]>([])
  const [told, setTold] = useState('')
  /** The view whose note is being written: all of that is one change. */
  const [noting, setNoting] = useState<number | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const paste = useRef<HTMLTextAreaElement>(null)
  const id = useId()

  function become(next: readonly DeckStep[], said: string, out: readonly RefusedLink[] = []): void {
    setRefused(out)
    setTold(said)
    setNoting(null)
    if (next === steps) return
    setBefore((past) => [...past, steps].slice(-MOST_UNDONE))
    room.setTools({ draft: listDeck(next) })
  }
  const count = (read: ReadSteps) =>
    read.steps.length > 0
      ? words.say('present.added', { count: read.steps.length })
      : words.say('present.none-added')
  const add = (text: string) => {
    const read = readLinks(text, steps.length)
    become(read.steps.length > 0 ? [...steps, ...read.steps] : steps, count(read), read.refused)
    return read
  }
  /** The focus stays with the view that was moved, or goes to the one that took a place. */
  const focusOn = (index: number, what: string) =>
    requestAnimationFrame(() => {
      const item = list.current?.children[Math.min(index, list.current.children.length - 1)]
      ;(item?.querySelector<HTMLElement>(`[data-does="${what}"]`) ?? paste.current)?.focus()
    })
  const move = (index: number, by: 1 | -1) => {
    const title = stepWords(words, steps[index]).title
    const to = index + by
    if (to < 0 || to >= steps.length) return
    become(withMoved(steps, index, by), words.say('present.moved', { title, n: to + 1, count: steps.length }))
    focusOn(to, by < 0 ? 'up' : 'down')
  }
  const remove = (index: number) => {
    const { title } = stepWords(words, steps[index])
    become(
      steps.filter((_, other) => other !== index),
      words.say('present.removed', { title }),
    )
    focusOn(index, 'remove')
  }
  const note = (index: number, text: string) => {
    const next = steps.map((step, other) =>
      other === index ? { ...step, note: text.slice(0, NOTE_MOST_LENGTH) } : step,
    )
    if (noting === index) room.setTools({ draft: listDeck(next) })
    else become(next, '')
    setNoting(index)
  }
  const undo = () => {
    const last = before.at(-1)
    if (!last) return
    setBefore(before.slice(0, -1))
    setRefused([])
    setNoting(null)
    room.setTools({ draft: listDeck(last) })
    setTold(words.say('present.undone'))
  }
  const keys = stepKeys(steps)
  return (
    <div className="present-list">
      {steps.length === 0 ? (
        <p className="soft">{words.say('present.list-empty')}</p>
      ) : (
        <ol ref={list}>
          {steps.map((step, index) => (
            <DeckItem
              key={keys[index]}
              step={step}
              isFirst={index === 0}
              isLast={index === steps.length - 1}
              words={words}
              onMove={(by) => move(index, by)}
              onRemove={() => remove(index)}
              onNote={(text) => note(index, text)}
            />
          ))}
        </ol>
      )}
      <div className="present-list-tools">
        <button type="button" className="quiet-button" onClick={() => add(linkOf(room.app))}>
          {words.say('present.add-view')}
        </button>
        <button type="button" className="quiet-button" aria-disabled={before.length === 0} onClick={undo}>
          {words.say('present.undo-list')}
        </button>
        {steps.length > 0 && (
          <button
            type="button"
            className="quiet-button present-begin"
            onClick={() => onPresent(listDeck(steps))}
          >
            {words.say('present.list-start')}
          </button>
        )}
      </div>
      <div className="present-paste">
        <label htmlFor={id}>{words.say('present.paste')}</label>
        <textarea ref={paste} id={id} rows={3} spellCheck={false} />
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            const text = paste.current?.value ?? ''
            const read = add(text)
            // What was left out stays there, to be mended.
            if (paste.current && read.refused.length === 0) paste.current.value = ''
          }}
        >
          {words.say('present.add-links')}
        </button>
      </div>
      <p className="soft" role="status">
        {told}
      </p>
      <Refused refused={refused} words={words} />
      <DeckAway
        room={room}
        words={words}
        steps={steps}
        onRead={(read) =>
          become(read.steps, words.say('present.file-opened', { count: read.steps.length }), read.refused)
        }
      />
    </div>
  )
}
