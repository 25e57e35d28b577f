import { useEffect, useId, useRef } from 'react'
import type { Words } from '../content/catalogue'
import { standingOf } from '../state/lens'
import type { AppStore } from '../state/store'
import { ASKED, type WhyId } from '../story/causes.data'
import { TERM_CLAIMS, type TermId } from '../story/terms.data'
import type { EvidenceTopic } from './evidence-topic'

/** Room between the card and what it explains, and to the window's edge, pixels. */
const GAP_PX = 6
const EDGE_PX = 8

interface CardProps {
  readonly app: AppStore
  readonly words: Words
  readonly term: TermId
  /** What the card stands beside. */
  readonly from: Element
  readonly onClose: () => void
  readonly onSources: (topic: EvidenceTopic) => void
}

/** Whether a term is a thing of the picture, with causes to ask for. */
export function isThing(term: string): term is WhyId {
  return term in ASKED
}

/** One word explained, beside where it stands: a native popover, closed by Escape and by a press beside it. */
export function TermCard({ app, words, term, from, onClose, onSources }: CardProps) {
  const card = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    const box = card.current
    if (!box) return undefined
    const abort = new AbortController()
    box.showPopover()
    place(box, from)
    box.focus({ preventScroll: true })
    box.addEventListener(
      'toggle',
      (event) => {
        if (event.newState === 'closed') onClose()
      },
      abort,
    )
    // It stands beside a word, wherever that goes.
    const follow = () => place(box, from)
    window.addEventListener('resize', follow, abort)
    document.addEventListener('scroll', follow, { capture: true, signal: abort.signal })
    return () => abort.abort()
    // The caller gives each question a card of its own.
  }, [from, onClose])
  const name = words.say(`term.${term}`)
  const means = words.say(`term-means.${term}`)
  return (
    <div ref={card} popover="auto" className="term-card" role="dialog" aria-labelledby={id} tabIndex={-1}>
      <p className="term-name" id={id}>
        {name}
      </p>
      <p>{means}</p>
      {isThing(term) && term !== 'needle' && (
        <p className="term-standing">{words.say(`card.${standingOf(term)}`)}</p>
      )}
      <div className="term-tools">
        {isThing(term) && (
          <button
            type="button"
            className="quiet-button"
            aria-label={words.say('why.of', { name })}
            onClick={() => {
              card.current?.hidePopover()
              app.askWhy(term)
            }}
          >
            {words.say('why.open')}
          </button>
        )}
        <button
          type="button"
          className="quiet-button"
          aria-haspopup="dialog"
          onClick={() => {
            card.current?.hidePopover()
            onSources({ title: name, claims: [{ text: means, sources: TERM_CLAIMS[term] }] })
          }}
        >
          {words.say('sources.open')}
        </button>
        <button type="button" className="quiet-button" onClick={() => card.current?.hidePopover()}>
          {words.say('card.close')}
        </button>
      </div>
    </div>
  )
}

/** Puts the card under a word, or over it where there is no room under it, within the window. */
function place(box: HTMLElement, from: Element): void {
  const at = from.getBoundingClientRect()
  const { width, height } = box.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const left = Math.min(at.left, clientWidth - width - EDGE_PX)
  const under = at.bottom + GAP_PX
  const top = under + height + EDGE_PX <= clientHeight ? under : at.top - GAP_PX - height
  box.style.left = `${Math.max(EDGE_PX, left)}px`
  box.style.top = `${Math.max(EDGE_PX, top)}px`
}
