import { type ReactNode, useEffect } from 'react'
import type { Words } from '../content/catalogue'
import messages from '../content/en/compare.icu.json'
import { WIPE_LIMITS } from '../state/compare'
import { type AppStore, useAppState } from '../state/store'
import { ComparePanel, Tag } from '../ui/compare-panel'
import { fieldValueWords } from '../ui/compare-words'
import { Icon } from '../ui/icon'
import { fetchBackground } from './later'

// A chunk of its own: two plans are compared when someone asks for it.

interface CompareProps {
  readonly app: AppStore
  readonly words: Words
}

/** Adds the messages that a comparison says. */
export function teach(words: Words): void {
  words.learn(messages)
}

/** What is compared, while it is. The second side's bands are worked out for as long. */
export function Compare({
  app,
  words,
  patch,
}: CompareProps & { readonly patch: (side: AppStore) => ReactNode }) {
  const beside = useAppState(app, (state) => state.beside)
  useEffect(() => {
    if (!beside) return undefined
    let stop = () => {}
    let gone = false
    fetchBackground().then(
      ({ keepBands }) => {
        if (!gone) stop = keepBands(beside)
      },
      // Without them new collagen stays "being worked out".
      () => {},
    )
    return () => {
      gone = true
      stop()
    }
  }, [beside])
  return <ComparePanel app={app} words={words} patch={patch} />
}

/** Brings the control of the second plan's value into view. */
function showValue(): void {
  const field = document.querySelector<HTMLElement>(
    '.compare-value :is(select, input[type="range"], input:checked)',
  )
  field?.focus({ preventScroll: true })
  field?.scrollIntoView({ block: 'center' })
}

/** Says over a picture which side it is. */
export function SideTag({ app, words, isFirst }: CompareProps & { readonly isFirst: boolean }) {
  const plan = useAppState(app, (state) => state.plan)
  const field = useAppState(app, (state) => state.view.compare?.field)
  // Names make room for it.
  useEffect(() => app.projector.set(app.projector.current), [app])
  if (!field) return null
  const tag = (
    <Tag words={words} side={isFirst ? 'first' : 'second'}>
      {fieldValueWords(words, plan, field)}
    </Tag>
  )
  if (isFirst) return <p className="side-tag">{tag}</p>
  // The one who asks "and what if B were …" is at B.
  return (
    <button type="button" className="side-tag" title={words.say('compare.change')} onClick={showValue}>
      {tag}
      <Icon name="down" />
    </button>
  )
}

/** The line that parts one picture: a native slider over it, of which only the handle takes the pointer. */
export function WipeLine({ app, words }: CompareProps) {
  const share = useAppState(app, (state) => state.view.compare?.wipeShare)
  if (typeof share !== 'number') return null
  return (
    <div className="wipe">
      <input
        type="range"
        className="wipe-slider"
        min={WIPE_LIMITS.low * 100}
        max={WIPE_LIMITS.high * 100}
        step={1}
        value={Math.round(share * 100)}
        aria-label={words.say('compare.line')}
        onChange={(event) => {
          const { compare } = app.store.getState().view
          if (compare) app.setView({ compare: { ...compare, wipeShare: event.target.valueAsNumber / 100 } })
        }}
      />
    </div>
  )
}
