import {
  type ComponentType,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import type { Words } from '../content/catalogue'
import type { Caption } from '../story/caption'
import { isPlaying } from '../state/playback'
import { type AppStore, useAppState } from '../state/store'
import type { Moment } from '../state/ticker'
import { createStoryteller, type Storyteller } from '../state/storyteller'
import { STEPS } from '../story/stories.data'
import { placeOf, STORY_IDS, type StepId, type StoryId, stepsOf } from '../story/story-steps'
import { BookingLink } from './booking-link'
import type { EvidenceTopic } from './evidence-topic'
import { Icon } from './icon'
import { momentWords } from './moment-words'
import { Marked, type Marking } from './terms'
import { useMoment } from './use-moment'

interface PlayerProps {
  readonly app: AppStore
  readonly words: Words
  readonly marking: Marking | null
  /** Opens the evidence drawer. */
  readonly onSources: (topic: EvidenceTopic) => void
  /** Reads a step aloud, once it has loaded. */
  readonly Aloud: ComponentType<{ readonly words: Words; readonly step: StepId }> | undefined
}

/** Tells the stories: a card with the step's words and how to go on, or the choice of the others while none is told. */
export function StoryPlayer({ app, words, marking, onSources, Aloud }: PlayerProps) {
  const [teller] = useState(() => createStoryteller(app))
  useEffect(() => teller.start(), [teller])
  const story = useAppState(app, (state) => state.story)
  const slot = useRef<HTMLDivElement>(null)
  const close = () => {
    teller.close()
    // The card goes, and with it what had the focus: it returns to where stories are begun.
    requestAnimationFrame(() =>
      slot.current?.parentElement?.querySelector<HTMLElement>('.story-show')?.focus(),
    )
  }
  return (
    <div ref={slot} className="story">
      {story?.standing === 'told' && (
        <StoryCard
          app={app}
          words={words}
          marking={marking}
          teller={teller}
          step={story.step}
          onClose={close}
          onSources={onSources}
          Aloud={Aloud}
        />
      )}
      {story === null && <OtherStories app={app} words={words} />}
      <p className="visually-hidden" role="status">
        {story?.standing === 'told' && spoken(words, story.step)}
      </p>
    </div>
  )
}

function spoken(words: Words, step: StepId): string {
  const { index, count } = placeOf(step)
  const title = words.say(`step-title.${step}`)
  return words.say('tell.spoken', { n: index + 1, count, title, words: words.say(`step.${step}`) })
}

/** The stories beside the one that is offered first. */
function OtherStories({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  return (
    <details className="story-others">
      <summary>{words.say('tell.more')}</summary>
      <StoryList app={app} words={words} but="skin" />
    </details>
  )
}

/** Stories to be told, but for one. */
function StoryList({ app, words, but }: Pick<PlayerProps, 'app' | 'words'> & { readonly but: StoryId }) {
  return (
    <ul>
      {STORY_IDS.filter((id) => id !== but).map((id) => (
        <li key={id}>
          <button
            type="button"
            className="quiet-button"
            onClick={() => app.store.setState({ story: { step: stepsOf(id)[0], standing: 'asked' } })}
          >
            {words.say(`story-title.${id}`)}
          </button>
        </li>
      ))}
    </ul>
  )
}

interface CardProps extends PlayerProps {
  readonly teller: Storyteller
  readonly step: StepId
  readonly onClose: () => void
}

function StoryCard({ app, words, marking, teller, step, onClose, onSources, Aloud }: CardProps) {
  const heading = useId()
  const card = useRef<HTMLElement>(null)
  const main = useRef<HTMLButtonElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  const playing = useAppState(app, (state) => isPlaying(state.playing))
  const reduced = useAppState(app, (state) => state.reducedMotion)
  const { story, index, count } = placeOf(step)
  const title = words.say(`step-title.${step}`)
  useEffect(() => {
    // Whoever pressed for it goes on from here; who came by a link is not moved.
    if (teller.asked()) main.current?.focus({ preventScroll: true })
  }, [teller])
  useEffect(() => pauseOffScreen(app, card), [app])
  useEffect(() => {
    const draw = () => {
      const done = (index + teller.toldShare()) / count
      if (bar.current) bar.current.style.transform = `scaleX(${done.toFixed(4)})`
    }
    draw()
    return app.ticker.subscribeReader(draw)
  }, [app, teller, index, count])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowLeft') teller.step(-1)
    else if (event.key === 'ArrowRight') teller.step(1)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
  }
  const last = index === count - 1
  // Ends in a state of its own only where it played; the playback's change has rendered this anew.
  const again = last && !playing && teller.ended()
  return (
    <section className="story-card" aria-labelledby={heading} ref={card}>
      <div className="story-bar" aria-hidden="true">
        <div ref={bar} />
      </div>
      <div className="story-head">
        <p className="story-of">
          {words.say(`story-title.${story}`)} · {words.say('tell.place', { n: index + 1, count })}
        </p>
        {Aloud && <Aloud words={words} step={step} />}
        <button
          type="button"
          className="icon-button story-present"
          aria-label={words.say('tell.present')}
          title={words.say('tell.present')}
          onClick={() => app.store.setState({ show: 'asked' })}
        >
          <Icon name="board" />
        </button>
        <button type="button" className="icon-button" aria-label={words.say('tell.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div className="story-head">
        <h2 id={heading}>{title}</h2>
        <StoryMoment app={app} words={words} />
      </div>
      <p className="story-words">
        <Marked text={words.say(`step.${step}`)} marking={marking} />
      </p>
      <div
        className="story-tools"
        role="toolbar"
        tabIndex={-1}
        aria-labelledby={heading}
        onKeyDown={onKeyDown}
      >
        <button
          type="button"
          className="quiet-button"
          aria-disabled={index === 0}
          onClick={() => teller.step(-1)}
        >
          {words.say('tell.back')}
        </button>
        {!reduced && (
          <button
            type="button"
            className="play"
            ref={main}
            onClick={() => {
              if (playing) teller.pause()
              else teller.play()
            }}
          >
            <Icon name={playing ? 'pause' : again ? 'reset' : 'play'} />
            {words.say(playing ? 'tell.pause' : again ? 'tell.again' : 'tell.play')}
          </button>
        )}
        <button
          type="button"
          className="quiet-button"
          ref={reduced ? main : undefined}
          aria-disabled={last}
          onClick={() => teller.step(1)}
        >
          {words.say('tell.next')}
        </button>
        <button
          type="button"
          className="sources-button"
          aria-haspopup="dialog"
          aria-label={words.say('tell.sources')}
          onClick={() =>
            onSources({ title, claims: [{ text: words.say(`step.${step}`), sources: STEPS[step].sources }] })
          }
        >
          {words.say('sources.open')}
        </button>
      </div>
      {last && (
        <div className="story-then">
          <p>{words.say('tell.then')}</p>
          <StoryList app={app} words={words} but={story} />
          <BookingLink app={app} words={words} />
        </div>
      )}
    </section>
  )
}

/** The moment that is seen, kept up with the playhead without rendering: the card may lie over the page's own. */
function StoryMoment({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const course = useAppState(app, (state) => state.course)
  const time = useRef<HTMLParagraphElement>(null)
  const write = useCallback(
    (_: Caption, now: Moment) => {
      if (time.current) time.current.textContent = momentWords(words, course, now)
    },
    [words, course],
  )
  useMoment(app, write)
  return <p className="story-time" ref={time} />
}

/** Stops the story once its card is out of sight. */
function pauseOffScreen(app: AppStore, card: RefObject<HTMLElement | null>): () => void {
  if (!card.current) return () => {}
  const observer = new IntersectionObserver((entries) => {
    const seen = entries.at(-1)?.isIntersecting
    // In front of a room its words stand elsewhere.
    if (!seen && app.ticker.playback.kind === 'telling' && app.store.getState().show !== 'on') app.pause()
  })
  observer.observe(card.current)
  return () => observer.disconnect()
}
