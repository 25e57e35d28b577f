import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Words } from '../content/catalogue'
import { type AppStore, useAppState } from '../state/store'
import type { LevelId } from '../state/view'
import {
  type CauseId,
  HERE_ANYWAY,
  heightOf,
  isHardlyThere,
  type Link,
  reasonOf,
  seenAlong,
  type WhyId,
} from '../story/causes'
import type { EvidenceTopic } from './evidence-topic'
import { Icon } from './icon'
import { momentWords } from './moment-words'

interface WhyProps {
  readonly app: AppStore
  readonly words: Words
  readonly level: LevelId
  readonly onSources: (topic: EvidenceTopic) => void
}

const SENTENCES = {
  plain: (id: EffectId) => `because.${id}` as const,
  student: (id: EffectId) => `because-student.${id}` as const,
  clinician: (id: EffectId) => `because-clinician.${id}` as const,
} as const
type EffectId = Exclude<CauseId, 'puncture'>

/** How a cause brings on what is named before it, for those it speaks to; in plain words until the others have come. */
function sentenceOf(words: Words, effect: CauseId, level: LevelId): string {
  // Nothing brings the puncture on.
  const id = effect as EffectId
  const told = SENTENCES[level](id)
  return words.say(words.knows(told) ? told : `because.${id}`)
}

/** The causes of what someone asked for, back to the puncture: each step lights its thing and goes to its hour. */
export function WhyCard(props: WhyProps) {
  const why = useAppState(props.app, (state) => state.why)
  return why && <Card key={why} why={why} {...props} />
}

function Card({ app, words, level, onSources, why }: WhyProps & { readonly why: WhyId }) {
  const course = useAppState(app, (state) => state.course)
  const card = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  const reason = useMemo(() => reasonOf(why), [why])
  // The session that was the latest when it was asked.
  const [asked] = useState(() => app.ticker.timeH)
  const session = Math.max(
    0,
    course.sessionTimesH.findLastIndex((startH) => startH <= asked),
  )
  /** The step that is lit alone: −1 the thing itself; null the whole chain. */
  const [step, setStep] = useState<number | null>(null)
  useFocusWhileOpen(card, heading)
  useEffect(() => {
    const element = card.current
    const leave = ({ key }: KeyboardEvent) => key === 'Escape' && app.askWhy(null)
    element?.addEventListener('keydown', leave)
    return () => element?.removeEventListener('keydown', leave)
  }, [app])
  useEffect(() => app.light(seenAlong(why)), [app, why])

  const name = words.say(`term.${why}`)
  const close = () => app.askWhy(null)
  const show = (index: number, cause: CauseId, seenIn: Link['seenIn']) => {
    setStep(index)
    app.light(seenIn)
    app.goTo(heightOf(course, session, cause).timeH)
  }
  const stepOf = (index: number, cause: CauseId, seenIn: Link['seenIn'], children: ReactNode) => {
    const height = heightOf(course, session, cause)
    return (
      <button
        type="button"
        className="why-step"
        aria-pressed={step === index}
        data-cause={cause}
        onClick={() => show(index, cause, seenIn)}
      >
        <span className="why-head">
          <strong>{index < 0 ? name : words.say(`cause.${cause}`)}</strong>{' '}
          <span className="why-time">{momentWords(words, course, height)}</span>
        </span>{' '}
        {children}
        {isHardlyThere(height, cause) && <em className="why-hardly"> {words.say('why.hardly')}</em>}
      </button>
    )
  }
  return (
    <section ref={card} className="why" aria-labelledby={id}>
      <div className="why-title">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {words.say('why.title', { name })}
        </h2>
        <button type="button" className="icon-button" aria-label={words.say('why.close')} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {reason.kind !== 'chain' ? (
        <p>
          {words.say(`why.${reason.kind}`)} {words.say(`term-means.${why}`)}
        </p>
      ) : (
        <>
          <p className="soft">
            {HERE_ANYWAY.has(why) && `${words.say('why.here-anyway')} `}
            {words.say('why.how')}
          </p>
          {stepOf(-1, reason.asked, why === 'needle' ? [] : [why], null)}
          <ol>
            {reason.links.map(({ cause, effect, also, seenIn }, index) => (
              <li key={cause}>
                {stepOf(
                  index,
                  cause,
                  seenIn,
                  <span className="why-words">
                    {sentenceOf(words, effect, level)}
                    {also.length > 0 && (
                      <span className="why-also">
                        {' '}
                        {words.say('why.also', {
                          names: words.list(also.map((other) => within(words.say(`cause.${other}`)))),
                        })}
                      </span>
                    )}
                  </span>,
                )}
              </li>
            ))}
          </ol>
          <p className="soft">{words.say('why.model')}</p>
          <div className="why-tools">
            <button
              type="button"
              className="quiet-button"
              aria-pressed={step === null}
              onClick={() => {
                setStep(null)
                app.light(seenAlong(why))
              }}
            >
              {words.say('why.all')}
            </button>
            <button
              type="button"
              className="quiet-button"
              aria-haspopup="dialog"
              aria-label={words.say('why.sources', { name })}
              onClick={() =>
                onSources({
                  title: words.say('why.title', { name }),
                  claims: reason.links.map(({ effect, sources }) => ({
                    text: sentenceOf(words, effect, level),
                    sources,
                  })),
                })
              }
            >
              {words.say('sources.open')}
            </button>
          </div>
        </>
      )}
    </section>
  )
}

/** A name as it stands within a sentence: small, unless it is an abbreviation. */
function within(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) || /^\p{Lu} /u.test(name) ? name[0].toLowerCase() + name.slice(1) : name
}

/** The focus goes to the heading, and back to where it was when the card goes. */
function useFocusWhileOpen(
  card: { readonly current: HTMLElement | null },
  heading: { readonly current: HTMLElement | null },
): void {
  useEffect(() => {
    const before = document.activeElement
    card.current?.scrollIntoView({ block: 'start' })
    heading.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement || before instanceof SVGElement) before.focus()
    }
  }, [card, heading])
}
