import { useMemo } from 'react'
import { type AppStore, useAppState } from '../../state/store'
import { dayName, daysOf, seenWords } from './by-day'
import { AvoidList, BlankLine, PaperCode, PaperFoot, type PaperProps } from './paper-parts'

/** How many ways there are to set it, each tighter than the last; the last leaves a month out. */
export const LARGE_STEPS = 5

/** The sheet to take home in large print: what must be known, and nothing else. */
export function LargePrint({ app, words, address, step }: PaperProps & { readonly app: AppStore }) {
  const course = useAppState(app, (state) => state.course)
  const rows = useMemo(() => daysOf(course), [course])
  const isTight = step === LARGE_STEPS - 1
  return (
    <>
      <header className="paper-head">
        <div>
          <h1>{words.say('print.home-title')}</h1>
          <p className="paper-lead">
            {words.say(`site.${course.plan.site}`)} ·{' '}
            {words.say('depth.value', { mm: words.number(course.plan.depthMm) })}
          </p>
        </div>
        <PaperCode address={address} words={words} />
      </header>
      <section className="paper-call">
        <h2>{words.say('call.title')}</h2>
        <p>{words.say('safety.call')}</p>
        <BlankLine label={words.say('print.call-number')} />
      </section>
      <section className="paper-days">
        <h2>{words.say('print.days')}</h2>
        <dl>
          {rows
            .filter(({ id }) => !isTight || id !== 'month-1')
            .map((row) => (
              <div key={row.id}>
                <dt>{dayName(words, row.id)}</dt>
                <dd>{seenWords(words, row)}</dd>
              </div>
            ))}
        </dl>
      </section>
      <section className="paper-avoid">
        <h2>{words.say('print.avoid')}</h2>
        <AvoidList words={words} />
      </section>
      <section className="paper-promised">
        <h2>{words.say('print.promised')}</h2>
        <p>{words.say('print.promised-text')}</p>
      </section>
      <div className="paper-end">
        <PaperFoot words={words} address={null} stamped />
      </div>
    </>
  )
}
