import { useEffect, useMemo, useRef, useState } from 'react'
import type { Words } from '../../content/catalogue'
import { wallMs } from '../../state/ticker'
import { Scrubber } from '../../timeline/scrubber'
import { timelineWords } from '../timeline-words'
import { pageOf } from './ink'
import { type Room, useTools } from './room'
import { fillScreen, inkStep, takeInHand, undoInk, wipeInk } from './room-keys'
import { useShow } from './show'
import { blanked, countOf, left, stepped } from './show-state'

interface BarProps {
  readonly room: Room
  readonly words: Words
}

/** Everything that keys do, as buttons large enough for a finger on a board. */
export function ShowBar({ room, words }: BarProps) {
  const { app, show } = room
  const at = useShow(show, (state) => state.at)
  const count = useShow(show, countOf)
  const [isOpen, setOpen] = useState(false)
  const next = useRef<HTMLButtonElement>(null)
  const forTimeline = useMemo(() => timelineWords(app, words), [app, words])
  // Whoever began it goes on from here.
  useEffect(() => next.current?.focus({ preventScroll: true }), [])
  const go = (by: number) => () => show.change((state) => stepped(state, by))
  return (
    <div className="present-bar" role="group" aria-label={words.say('present.controls')}>
      <div className="present-steps">
        <button type="button" aria-disabled={at === 0} onClick={go(-1)}>
          {words.say('present.back')}
        </button>
        <button
          type="button"
          className="present-next"
          ref={next}
          aria-disabled={at === count - 1}
          onClick={go(1)}
        >
          {words.say('present.next')}
        </button>
      </div>
      <div className="present-time">
        <Scrubber app={app} words={forTimeline} />
      </div>
      <button
        type="button"
        className="present-more"
        aria-expanded={isOpen}
        onClick={() => setOpen((before) => !before)}
      >
        {words.say('present.more')}
      </button>
      <div className="present-tools" data-open={isOpen}>
        <Marks room={room} words={words} />
        <Rest room={room} words={words} />
      </div>
    </div>
  )
}

/** Pen and pointer, and what takes marks back. */
function Marks({ room, words }: BarProps) {
  const hand = useTools(room, (tools) => tools.hand)
  const step = useShow(room.show, () => inkStep(room))
  const { strokes, before } = useTools(room, (tools) => pageOf(tools.ink, step))
  return (
    <>
      {(['pen', 'pointer'] as const).map((id) => (
        <button key={id} type="button" aria-pressed={hand === id} onClick={() => takeInHand(room, id)}>
          {words.say(`present.${id}`)}
        </button>
      ))}
      {(hand === 'pen' || before.length > 0 || strokes.length > 0) && (
        <>
          <button type="button" aria-disabled={before.length === 0} onClick={() => undoInk(room, words)}>
            {words.say('present.undo-ink')}
          </button>
          <button type="button" aria-disabled={strokes.length === 0} onClick={() => wipeInk(room, words)}>
            {words.say('present.wipe-ink')}
          </button>
        </>
      )}
    </>
  )
}

/** Blank, notes, screen, and the way out. */
function Rest({ room, words }: BarProps) {
  const { show } = room
  const notes = useTools(room, (tools) => tools.notes)
  return (
    <>
      <button type="button" onClick={() => show.change((state) => blanked(state, 'black'))}>
        {words.say('present.empty')}
      </button>
      <button type="button" aria-pressed={notes} onClick={() => room.setTools({ notes: !notes })}>
        {words.say('present.notes')}
      </button>
      <button type="button" onClick={() => room.openSpeaker()}>
        {words.say('present.speaker')}
      </button>
      <button type="button" onClick={() => fillScreen(room)}>
        {words.say('present.screen')}
      </button>
      <button type="button" onClick={() => show.change((state) => left(state, wallMs()))}>
        {words.say('present.leave')}
      </button>
    </>
  )
}
