import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Words } from '../../content/catalogue'
import { useAppState } from '../../state/store'
import type { Moment } from '../../state/ticker'
import type { LevelId } from '../../state/view'
import type { Caption } from '../../story/caption'
import { STEPS } from '../../story/stories.data'
import type { EvidenceTopic } from '../../ui/evidence-topic'
import { captionWords, momentWords } from '../../ui/moment-words'
import { useMoment } from '../../ui/use-moment'
import type { Deck } from './deck'
import { NotesDrawer, Blocked, NoScreen } from './drawers'
import type { Room } from './room'
import { useTools } from './room'
import { useShow } from './show'
import { deckTitle, stepWords } from './step-words'
import { ShowBar } from './show-bar'

interface LayerProps {
  readonly room: Room
  readonly deck: Deck
  readonly words: Words
  readonly level: LevelId
  readonly patch: ReactNode
  readonly onSources: (topic: EvidenceTopic) => void
}

/** What stands round the picture in front of a room: the step's words, the moment, and the controls. */
export function PresentLayer({ room, deck, words, level, patch, onSources }: LayerProps) {
  const at = useShow(room.show, (state) => state.at)
  const blank = useShow(room.show, (state) => state.blank)
  const notes = useTools(room, (tools) => tools.notes)
  const hand = useTools(room, (tools) => tools.hand)
  const hasMirror = useAppState(room.app, (state) => state.view.mirror)
  const step = deck.steps[at]
  const said = useMemo(() => stepWords(words, step), [words, step])
  useReturnedFocus()
  useEffect(() => {
    document.documentElement.dataset['hand'] = hand
    return () => {
      delete document.documentElement.dataset['hand']
    }
  }, [hand])
  const place = words.say('present.place', { n: at + 1, count: deck.steps.length })
  const sources = () => {
    if (said.story)
      onSources({ title: said.title, claims: [{ text: said.text, sources: STEPS[said.story].sources }] })
  }
  return (
    <section className="present" aria-label={words.say('present.label')}>
      <div className="present-words" tabIndex={-1}>
        <p className="present-of">
          <bdi>{deckTitle(words, deck)}</bdi> · <span className="present-place">{place}</span>
        </p>
        <h1>{said.title}</h1>
        {said.story && <p className="present-text">{said.text}</p>}
        <Moment room={room} words={words} level={level} isLead={said.story === null} />
        {hasMirror && <div className="present-patch">{patch}</div>}
        {said.story && (
          <button type="button" className="present-quiet" aria-haspopup="dialog" onClick={sources}>
            {words.say('present.sources')}
          </button>
        )}
      </div>
      {notes && <NotesDrawer room={room} words={words} said={said} next={deck.steps[at + 1]} />}
      <Blocked room={room} words={words} />
      <NoScreen room={room} words={words} deck={deck} />
      <ShowBar room={room} words={words} />
      {blank !== 'no' && <BlankScreen room={room} words={words} colour={blank} />}
    </section>
  )
}

/** The moment and what changes most at it, kept up with the playhead without rendering. */
function Moment({
  room: { app },
  words,
  level,
  isLead,
}: Pick<LayerProps, 'room' | 'words' | 'level'> & { readonly isLead: boolean }) {
  const course = useAppState(app, (state) => state.course)
  const time = useRef<HTMLParagraphElement>(null)
  const caption = useRef<HTMLParagraphElement>(null)
  const write = useCallback(
    (told: Caption, now: Moment) => {
      const put = (element: HTMLElement | null, text: string) => {
        if (element && element.textContent !== text) element.textContent = text
      }
      put(time.current, momentWords(words, course, now))
      put(caption.current, captionWords(words, told, level))
    },
    [words, course, level],
  )
  useMoment(app, write)
  return (
    <>
      <p className={isLead ? 'present-moment present-lead' : 'present-moment'} ref={time} />
      <p className={isLead ? 'present-text' : 'present-caption'} ref={caption} />
    </>
  )
}

/** An empty screen: pressed, the picture is back; by any key too. */
function BlankScreen({
  room,
  words,
  colour,
}: Pick<LayerProps, 'room' | 'words'> & { readonly colour: 'black' | 'white' }) {
  const button = useRef<HTMLButtonElement>(null)
  useReturnedFocus()
  useEffect(() => button.current?.focus(), [])
  return (
    <button
      ref={button}
      type="button"
      className="present-blank"
      data-blank={colour}
      aria-label={words.say('present.show-again')}
      onClick={() => room.show.change((state) => ({ ...state, blank: 'no' }))}
    />
  )
}

/** Gives the focus back to what had it once this goes. */
function useReturnedFocus(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (before instanceof HTMLElement && before.isConnected && before.checkVisibility()) before.focus()
      })
    },
    [before],
  )
}
