import { type ReactNode, useEffect, useRef } from 'react'
import type { Words } from '../../content/catalogue'
import messages from '../../content/en/present.icu.json'
import { type AppStore, useAppState } from '../../state/store'
import type { LevelId } from '../../state/view'
import { placeOf } from '../../story/story-steps'
import type { EvidenceTopic } from '../../ui/evidence-topic'
import { type Deck, storyDeck } from './deck'
import { Laser } from './laser'
import { PresentLayer } from './layer'
import { PresentSheet } from './present-sheet'
import { roomOf, type Room, useTools } from './room'
import { useShow } from './show'
import { begun, resumed } from './show-state'
import { followRoomKeys } from './room-keys'
import { stepWords } from './step-words'

// A chunk of its own: what is shown to a room, and who shows it.
export { InkLayer } from './ink-layer'

/** Adds the messages that a show says. */
export function teach(words: Words): void {
  words.learn(messages)
}

interface PresentProps {
  readonly app: AppStore
  readonly words: Words
  readonly level: LevelId
  /** The mirror's patch, where a window is wide. */
  readonly patch: ReactNode
  readonly onSources: (topic: EvidenceTopic) => void
}

/** A show in front of a room: how it is begun, what lies round the picture while it is on, and the way back to it. */
export function Present({ app, words, ...shared }: PresentProps) {
  const room = roomOf(app)
  useEffect(() => room.start(), [room])
  useEffect(() => followRoomKeys(room, words), [room, words])
  useAsked(room)
  useTrouble(room)
  const on = useShow(room.show, (state) => state.on)
  const deck = useShow(room.show, (state) => state.deck)
  const sheet = useAppState(app, (state) => state.sheet)
  const hand = useTools(room, (tools) => tools.hand)
  return (
    <>
      {on && deck && <PresentLayer room={room} deck={deck} words={words} {...shared} />}
      {!on && deck && <Left room={room} words={words} />}
      {on && hand === 'pointer' && <Laser />}
      {sheet === 'present' && <PresentSheet room={room} words={words} />}
      <Said room={room} words={words} />
    </>
  )
}

/** Begins when it is asked for: the story that is told, or the show that was left; else what to show is asked. */
function useAsked({ app, show }: Room): void {
  const asked = useAppState(app, (state) => state.show === 'asked')
  useEffect(() => {
    if (!asked) return
    app.store.setState({ show: 'off' })
    const { story } = app.store.getState()
    if (story && story.standing !== 'left') {
      const place = placeOf(story.step)
      show.change((state) => begun(state, storyDeck(place.story), place.index))
    } else if (show.state.deck) show.change(resumed)
    else app.openSheet('present')
  }, [app, show, asked])
}

/** An address that held what will not do is answered at once, where that is mended. */
function useTrouble({ app, show, tools }: Room): void {
  const { refused, lost } = tools.tail
  useEffect(() => {
    if ((refused.length > 0 || lost) && !show.state.on) app.openSheet('present')
  }, [app, show, refused, lost])
}

/** The way back to a show that was left. */
function Left({ room, words }: { readonly room: Room; readonly words: Words }) {
  const { show, app } = room
  const n = useShow(show, (state) => state.at + 1)
  const count = useShow(show, (state) => state.deck?.steps.length ?? 0)
  const forget = () => {
    app.store.setState({ tail: '' })
    show.change((state) => ({ ...state, deck: null, on: false, sinceMs: null, keptMs: 0 }))
  }
  return (
    <div className="present-left">
      <button type="button" className="quiet-button" onClick={() => show.change(resumed)}>
        {words.say('present.go-on', { n, count })}
      </button>
      <button type="button" className="quiet-button" onClick={forget}>
        {words.say('present.forget')}
      </button>
      <p>{words.say('present.left-keys')}</p>
    </div>
  )
}

/** What a show says aloud: each step once, that the screen is empty, and that it was left. */
function Said({ room, words }: { readonly room: Room; readonly words: Words }) {
  const { show } = room
  const said = useTools(room, (tools) => tools.said)
  const isOn = useShow(show, (state) => state.on)
  const hasBegun = useRef(false)
  const deck = useShow(show, (state) => state.deck)
  const at = useShow(show, (state) => state.at)
  const isBlank = useShow(show, (state) => state.blank !== 'no')
  useEffect(() => {
    // Nothing is left that never began.
    if (!deck || !(isOn || hasBegun.current)) return
    hasBegun.current = isOn
    room.setTools({ said: isOn ? spoken(words, deck, at, isBlank) : words.say('present.left') })
  }, [room, words, isOn, deck, at, isBlank])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}

function spoken(words: Words, { steps }: Deck, at: number, isBlank: boolean): string {
  if (isBlank) return words.say('present.blank')
  const { title, text } = stepWords(words, steps[at])
  return words.say('present.spoken', { n: at + 1, count: steps.length, title, text })
}
