import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Words } from '../../content/catalogue'
import type { Course } from '../../model/course'
import { rangeSourcesOf } from '../../model/outcome/outcome'
import { PRESETS } from '../../model/outcome/presets.data'
import type { SourceId } from '../../model/evidence/sources'
import { type AppStore, useAppState } from '../../state/store'
import { depthNumber, depthWarnings } from '../../ui/depth-control'
import { gradeId } from '../../ui/figures/serum-figures'
import { usedWords } from '../../ui/figures/used-words'
import { planRows } from '../../ui/paper-plan'
import { type DayRow, dayName, daysOf, seenWords, underWords } from './by-day'
import { AvoidBars, BlankLine, Notes, PaperCode, PaperFoot, type PaperProps, SourceLine } from './paper-parts'
import { type PaperDrawing, PaperPicture } from './paper-picture'
import { HOME_SOURCES, numberSources } from './paper-sources'

/** Tone (of ten) from which darker skin's higher risk of dark marks is spelt out. */
const DARKER = 7
/** Papers cited for what studies used: the first few of them, the rest is behind the code. */
const MOST_USED = 3
const PICTURE_WIDTH_PX = 328
/** Least height of the picture in each way to set the sheet; it is as tall as what stands beside it leaves room for. */
const PICTURE_HEIGHTS_PX = [210, 196, 176, 150, 120, 72]
/** How many ways there are to set it, each tighter than the last; the last leaves out what goes on under the surface. */
export const HOME_STEPS = PICTURE_HEIGHTS_PX.length

/** The sheet to take home: the view, what was set, the days, what to leave off, when to call, what is not promised. */
export function TakeHome({
  app,
  words,
  address,
  step,
  drawing,
}: PaperProps & { readonly app: AppStore; readonly drawing: PaperDrawing }) {
  const course = useAppState(app, (state) => state.course)
  const { plan } = course
  const used: readonly SourceId[] =
    plan.concern === 'none' ? [] : rangeSourcesOf(PRESETS[plan.concern]).slice(0, MOST_USED)
  const sources = numberSources([used, ...Object.values(HOME_SOURCES)])
  const note = (of: readonly SourceId[]) => <Notes numbers={sources.numbersOf(of)} words={words} />
  const picture = useRef<HTMLDivElement>(null)
  const shown = useRef<HTMLElement>(null)
  const [heightPx, setHeight] = useState(PICTURE_HEIGHTS_PX[step])
  // As tall as what stands beside it, which does not depend on it: that makes the sheet no longer.
  useLayoutEffect(() => {
    if (!picture.current || !shown.current) return
    const restPx = picture.current.offsetHeight - heightPx
    const roomPx = Math.min(PICTURE_HEIGHTS_PX[0], shown.current.offsetHeight - restPx)
    setHeight(Math.max(PICTURE_HEIGHTS_PX[step], roomPx))
  }, [course, words, step, heightPx])
  return (
    <>
      <header className="paper-head">
        <div>
          <h1>{words.say('print.home-title')}</h1>
          <p className="paper-lead">{words.say('print.home-lead')}</p>
        </div>
        <PaperCode address={address} words={words}>
          <p>{words.say('print.scan')}</p>
        </PaperCode>
      </header>
      <div className="paper-view">
        <div ref={picture}>
          <PaperPicture
            app={app}
            words={words}
            drawing={drawing}
            size={{ widthPx: PICTURE_WIDTH_PX, heightPx }}
          />
          <Warnings course={course} words={words} />
        </div>
        <section className="paper-shown" ref={shown}>
          <h2>{words.say('print.shown')}</h2>
          <Shown course={course} words={words} usedNote={note(used)} />
        </section>
      </div>
      <Days course={course} words={words} note={note(HOME_SOURCES.days)} hasUnder={step < HOME_STEPS - 1} />
      <div className="paper-pair">
        <section className="paper-avoid">
          <h2>
            {words.say('print.avoid')}
            {note(HOME_SOURCES.avoid)}
          </h2>
          <AvoidBars words={words} />
          <p className="paper-small">{words.say('print.avoid-how')}</p>
        </section>
        <section className="paper-call">
          <h2>
            {words.say('call.title')}
            {note(HOME_SOURCES.call)}
          </h2>
          <p>{words.say('safety.call')}</p>
          <BlankLine label={words.say('print.call-number')} />
          <BlankLine label={words.say('print.call-night')} />
          <BlankLine label={words.say('print.call-next')} />
        </section>
      </div>
      <section className="paper-promised">
        <h2>{words.say('print.promised')}</h2>
        <p>
          {words.say('print.promised-text')}
          {note(HOME_SOURCES.promised)} {words.say('safety.marks')}
          {note(HOME_SOURCES.marks)}
          {plan.skinTone >= DARKER && <strong> {words.say('recovery.darker')}</strong>}
        </p>
      </section>
      <div className="paper-end">
        <SourceLine sources={sources} words={words} />
        <p className="paper-small">{words.say('print.judged')}</p>
        <PaperFoot words={words} address={address} stamped={false} />
      </div>
    </>
  )
}

/** What belongs beside what was set. */
function Warnings({ course, words }: { readonly course: Course; readonly words: Words }) {
  const { topical } = course.plan
  const warnings = [
    ...depthWarnings(words, course),
    ...(topical === 'none' ? [] : [words.say(topical === 'prp' ? 'plan.prp-note' : 'plan.topical-note')]),
  ]
  return warnings.map((warning) => (
    <p key={warning} className="paper-warning">
      {warning}
    </p>
  ))
}

/** Said in small beside the rest of the plan. */
const SMALL_ROWS: ReadonlySet<string> = new Set(['plan.needle', 'plan.density', 'plan.age', 'plan.tone'])

/** What was set, and what studies used for the concern. */
function Shown({
  course,
  words,
  usedNote,
}: {
  readonly course: Course
  readonly words: Words
  readonly usedNote: ReactNode
}) {
  const { plan, track } = course
  const rows = planRows(words, plan).filter(([label]) => label !== 'plan.interval')
  const [set] = rows
  const preset = plan.concern === 'none' ? null : PRESETS[plan.concern]
  const reach = (['low', 'typical', 'high'] as const).map((end) => [
    end,
    depthNumber(words, track.reach[end]),
  ])
  const named = ([label, value]: (typeof rows)[number]) => (
    <div key={label}>
      <dt>{words.say(label)}</dt>
      <dd>
        {label === 'plan.sessions'
          ? words.say('print.sessions-value', { n: plan.sessions, weeks: plan.intervalWeeks })
          : value}
      </dd>
    </div>
  )
  return (
    <>
      <dl className="paper-rows">
        {named(set)}
        <div>
          <dt>{words.say('print.reach')}</dt>
          <dd>{words.say('print.reach-value', Object.fromEntries(reach))}</dd>
        </div>
        {rows
          .slice(1)
          .filter(([label]) => !SMALL_ROWS.has(label))
          .map(named)}
      </dl>
      <dl className="paper-small paper-rest">{rows.filter(([label]) => SMALL_ROWS.has(label)).map(named)}</dl>
      <p className="paper-small">{words.say('print.shown-note')}</p>
      <div className="paper-used">
        <h3>{words.say('print.used')}</h3>
        {preset === null ? (
          <p>{words.say('print.used-none')}</p>
        ) : (
          <p>
            <b>{words.say(`concern.${plan.concern}`)}</b> · {usedWords(words, preset)}
            {usedNote} <b>{words.say('grade.name', { grade: preset.grade })}</b>{' '}
            {words.say(`grade.${gradeId(preset.grade)}`)}
            {preset.specialist && <> {words.say('outcome.specialist')}</>}
          </p>
        )}
      </div>
    </>
  )
}

/** What may be seen and what goes on below, day by day; a phase that lasts stands once, beside all its days. */
function Days({
  course,
  words,
  note,
  hasUnder,
}: {
  readonly course: Course
  readonly words: Words
  readonly note: ReactNode
  readonly hasUnder: boolean
}) {
  const rows = useMemo(() => daysOf(course), [course])
  return (
    <section className="paper-days">
      <h2>
        {words.say('print.days')}
        {note}
      </h2>
      <p className="paper-small">
        {words.say('print.days-how')}
        {course.plan.sessions > 1 && <> {words.say('print.days-each')}</>}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.say('print.when')}</th>
            <th scope="col">{words.say('print.seen-title')}</th>
            {hasUnder && <th scope="col">{words.say('print.under-title')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => {
            const isFirst = i === 0 || rows[i - 1].phase !== row.phase
            return (
              <tr key={row.id} className={isFirst ? 'paper-phase-first' : undefined}>
                <th scope="row">{dayName(words, row.id)}</th>
                <td>{seenWords(words, row)}</td>
                {hasUnder && isFirst && (
                  <td rowSpan={spanOf(rows, i)} className="paper-under">
                    {underWords(words, row)}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** How many days from `from` on are of one phase. */
function spanOf(rows: readonly DayRow[], from: number): number {
  const next = rows.findIndex(({ phase }, i) => i > from && phase !== rows[from].phase)
  return (next < 0 ? rows.length : next) - from
}
