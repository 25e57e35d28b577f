import { useEffect, useMemo, useRef, useState } from 'react'
import type { Words } from '../../content/catalogue'
import { wallMs } from '../../state/ticker'
import { type Deck, formatTail, stepKeys } from './deck'
import { pageAddress, windowName } from './place'
import { type Show, useShow } from './show'
import { blanked, resumed, stepped, wentTo } from './show-state'
import { SpeakerTimer } from './speaker-timer'
import { deckTitle, stepWords } from './step-words'

interface SpeakerProps {
  readonly show: Show
  readonly words: Words
  /** Name of the room. */
  readonly room: string
}

/** The presenter's own window: notes, the step's words, what comes next, time, and the same controls. */
export function SpeakerView({ show, words, room }: SpeakerProps) {
  const deck = useShow(show, (state) => state.deck)
  return (
    <main className="speaker">
      <header className="speaker-head">
        <h1>{words.say('speaker.title')}</h1>
        <Standing show={show} words={words} room={room} />
      </header>
      {deck && <Speech show={show} words={words} deck={deck} />}
      <p className="speaker-stamp">
        {words.say('app.stamp')} {words.say('app.purpose')}
      </p>
    </main>
  )
}

/** How long the other window is looked for before it is said that none answers, ms. */
const LOOKS_MS = 4000

/** Whether the window with the picture is there, and what to do where it is not. */
function Standing({ show, words, room }: SpeakerProps) {
  const together = useShow(show, (_, { hasPartner }) => hasPartner)
  const on = useShow(show, (state) => state.on)
  const deck = useShow(show, (state) => state.deck)
  const [looked, setLooked] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLooked(true), LOOKS_MS)
    return () => clearTimeout(timer)
  }, [])
  const said = together
    ? on
      ? 'speaker.together'
      : 'speaker.left'
    : !looked && !deck
      ? 'speaker.waiting'
      : deck
        ? 'speaker.away'
        : 'speaker.none'
  const reopen = () => {
    const { at } = show.state
    if (!deck) return
    // One that is too long for an address comes over the line.
    const tail = formatTail(deck, at, room)
    show.reach(window.open(`${pageAddress()}#1${tail}`, windowName(room)))
  }
  return (
    <div className="speaker-standing" data-standing={together ? 'together' : 'alone'}>
      <p role="status">{words.say(said)}</p>
      {deck && !together && (
        <button type="button" onClick={reopen}>
          {words.say('speaker.reopen')}
        </button>
      )}
      {together && deck && !on && (
        <button type="button" onClick={() => show.change(resumed)}>
          {words.say('speaker.go-on')}
        </button>
      )}
    </div>
  )
}

function Speech({ show, words, deck }: Omit<SpeakerProps, 'room'> & { readonly deck: Deck }) {
  const at = useShow(show, (state) => state.at)
  const blank = useShow(show, (state) => state.blank)
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus({ preventScroll: true }), [])
  const all = useMemo(() => deck.steps.map((step) => stepWords(words, step)), [words, deck])
  const now = all[at]
  const count = all.length
  const go = (by: number) => () => show.change((state) => stepped(state, by))
  return (
    <>
      <div className="speaker-bar">
        <button type="button" aria-disabled={at === 0} onClick={go(-1)}>
          {words.say('present.back')}
        </button>
        <button
          ref={next}
          type="button"
          className="present-next"
          aria-disabled={at === count - 1}
          onClick={go(1)}
        >
          {words.say('present.next')}
        </button>
        <button
          type="button"
          aria-pressed={blank !== 'no'}
          onClick={() =>
            show.change((state) => (blank === 'no' ? blanked(state, 'black') : { ...state, blank: 'no' }))
          }
        >
          {words.say('present.empty')}
        </button>
        {blank !== 'no' && <p className="speaker-blank">{words.say('speaker.is-blank')}</p>}
        <SpeakerTimer show={show} words={words} nowMs={wallMs} />
      </div>
      <div className="speaker-page">
        <section className="speaker-now" aria-live="polite" aria-atomic="true">
          <p className="speaker-of">
            <bdi>{deckTitle(words, deck)}</bdi> ·{' '}
            <span className="speaker-place">{words.say('present.place', { n: at + 1, count })}</span>
          </p>
          <h2>{now.title}</h2>
          {now.notes.map((note) => (
            <p key={note} className="speaker-note">
              {note}
            </p>
          ))}
        </section>
        <section className="speaker-words">
          <h3>{words.say('speaker.words')}</h3>
          <p>{now.text}</p>
          <p className="speaker-moment">{now.moment}</p>
          <h3>{words.say('speaker.then')}</h3>
          <p className="speaker-then">{all[at + 1]?.title ?? words.say('present.last-step')}</p>
        </section>
        <nav className="speaker-steps" aria-label={words.say('speaker.steps')}>
          <h3>{words.say('speaker.steps')}</h3>
          <ol>
            {stepKeys(deck.steps).map((key, index) => (
              <li key={key}>
                <button
                  type="button"
                  aria-current={index === at ? 'step' : undefined}
                  onClick={() => show.change((state) => wentTo(state, index))}
                >
                  <span className="speaker-number">{words.number(index + 1)}</span> {all[index].title}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      </div>
    </>
  )
}
