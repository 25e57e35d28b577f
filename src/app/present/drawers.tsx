import type { Words } from '../../content/catalogue'
import type { Deck, DeckStep } from './deck'
import { type Room, useTools } from './room'
import { useShow } from './show'
import { type StepWords, stepWords } from './step-words'

interface DrawerProps {
  readonly room: Room
  readonly words: Words
}

/** The notes in the window that the room sees too: for one screen, or a board that is touched. */
export function NotesDrawer({
  room,
  words,
  said,
  next,
}: DrawerProps & { readonly said: StepWords; readonly next: DeckStep | undefined }) {
  return (
    <aside className="present-notes" aria-label={words.say('present.notes-title')}>
      <div className="present-notes-head">
        <h2>{words.say('present.notes-title')}</h2>
        <button type="button" onClick={() => room.setTools({ notes: false })}>
          {words.say('present.notes-close')}
        </button>
      </div>
      {said.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p className="present-then">
        {next
          ? words.say('present.next-up', { title: stepWords(words, next).title })
          : words.say('present.last-step')}
      </p>
      <p className="present-then">{words.say('present.ink-note')}</p>
    </aside>
  )
}

/** Says that the browser let no other window open. */
export function Blocked({ room, words }: DrawerProps) {
  const blocked = useTools(room, (tools) => tools.blocked)
  if (!blocked) return null
  return (
    <div className="present-notice" role="alert">
      <p>{words.say('present.blocked')}</p>
      <button type="button" onClick={() => room.setTools({ blocked: false })}>
        {words.say('present.blocked-close')}
      </button>
    </div>
  )
}

/** Says what to do where the page cannot fill the screen. */
export function NoScreen({ room, words, deck }: DrawerProps & { readonly deck: Deck }) {
  const noScreen = useTools(room, (tools) => tools.noScreen)
  const at = useShow(room.show, (state) => state.at)
  if (!noScreen) return null
  const isGuest = window.parent !== window
  return (
    <div className="present-notice" role="alert">
      <p>{words.say(isGuest ? 'present.no-screen' : 'present.no-screen-alone')}</p>
      {isGuest && (
        <a href={room.addressOf(deck, at)} target="_blank" rel="noopener">
          {words.say('present.own-tab')}
        </a>
      )}
      <button type="button" onClick={() => room.setTools({ noScreen: false })}>
        {words.say('present.blocked-close')}
      </button>
    </div>
  )
}
