import { useEffect, useRef } from 'react'
import type { Words } from '../content/catalogue'
import { type SkinState, sharedStateAt } from '../model/course'
import { ADVISED, type AdvisedWindow } from '../model/recovery/advice.data'
import { ALL_OVER_H, isLeftAlone } from '../model/recovery/care'
import { DAY_H, WEEK_H } from '../model/time'
import { type AppStore, useAppState } from '../state/store'
import type { Moment } from '../state/ticker'

/** What is to be done and left off at the moment shown: before a session whom to ask, after it what to leave off and when to call. */
export function CarePanel({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const course = useAppState(app, (state) => state.course)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const items = [...(list.current?.children ?? [])].map((item) => ({
      item,
      holds: holdsFor(item.getAttribute('data-care')),
      shown: !item.hasAttribute('hidden'),
    }))
    const show = (now: Moment) => {
      const state = sharedStateAt(course, now)
      for (let i = 0; i < items.length; i++) {
        const entry = items[i]
        const shown = entry.holds(state)
        if (shown === entry.shown) continue
        entry.shown = shown
        entry.item.toggleAttribute('hidden', !shown)
      }
    }
    show(app.ticker.now)
    return app.ticker.subscribeReader(show)
  }, [app, course])
  return (
    <details className="safety care">
      <summary>
        <h2>{words.say('care.title')}</h2>
      </summary>
      <ul ref={list}>
        <li data-care="ask">{words.say('safety.ask')}</li>
        {ADVISED.map((window) => (
          <li key={window.id} data-care={window.id} hidden>
            {words.say(`care.${window.id}`)} {untilWords(words, window)}
          </li>
        ))}
        <li data-care="over" hidden>
          {words.say('care.over')}
        </li>
        <li data-care="call" hidden>
          {words.say('care.call')}
        </li>
      </ul>
    </details>
  )
}

/** Whether a line of the list is to be read at a moment. */
function holdsFor(id: string | null): (now: Readonly<SkinState>) => boolean {
  if (id === 'ask') return ({ session }) => session < 0
  if (id === 'call') return ({ session }) => session >= 0
  if (id === 'over') return ({ session, sinceSessionH }) => session >= 0 && sinceSessionH >= ALL_OVER_H
  const window = ADVISED.find((advised) => advised.id === id)
  return ({ session, sinceSessionH }) =>
    window !== undefined && isLeftAlone(window, session < 0 ? -1 : sinceSessionH)
}

/** For how long something is advised against: in weeks where all of it is longer than some days. */
function untilWords(words: Words, { untilH: { low, high } }: AdvisedWindow): string {
  const unit = low >= WEEK_H ? 'weeks' : 'days'
  const each = unit === 'weeks' ? WEEK_H : DAY_H
  return words.say('care.until', { low: Math.round(low / each), high: Math.round(high / each), unit })
}
