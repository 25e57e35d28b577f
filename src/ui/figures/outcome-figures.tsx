import { useMemo } from 'react'
import type { Words } from '../../content/catalogue'
import type { Course } from '../../model/course'
import {
  drawOutcome,
  effectSourcesOf,
  type Outcome,
  outcomeOf,
  outcomeProgress,
  presetPlan,
  rangeSourcesOf,
} from '../../model/outcome/outcome'
import { type EffectUnit, HOME_ROLLER, type Preset } from '../../model/outcome/presets.data'
import { CONCERN_IDS, type ConcernId } from '../../model/plan'
import { WEEK_H, YEAR_H } from '../../model/time'
import type { AppStore } from '../../state/store'
import { Choice } from '../plan-fields'
import { durationWords, numberBand } from './durations'
import type { Chart } from './recovery-figures'
import { type FigureProps, Row } from './row'
import { gradeId } from './serum-figures'
import { usedWords } from './used-words'

const UNITS = {
  'share of the score': 'score',
  'grade points': 'points',
  'share of people': 'people',
} as const satisfies Readonly<Record<EffectUnit, string>>

const MONTHS: readonly number[] = Array.from({ length: 61 }, (_, i) => (YEAR_H * i) / 60)
/** People drawn from the stated spread. */
const PEOPLE = 20
const PLACES = Array.from({ length: PEOPLE }, (_, i) => i)

/** What studies found for a concern: size with its band, time, who saw nothing, the grade and why; or that it is not known. */
export function OutcomeFigures({
  course,
  app,
  Chart,
  ...rest
}: FigureProps & { readonly course: Course; readonly app: AppStore; readonly Chart: Chart }) {
  const { words } = rest
  const { plan } = course
  const outcome = useMemo(() => outcomeOf(course), [course])
  const { preset } = outcome
  return (
    <>
      <p className="soft">{words.say('outcome.how')}</p>
      <Choice
        label={words.say('outcome.concern')}
        value={plan.concern}
        options={CONCERN_IDS.map((id) => [id, words.say(`concern.${id}`)])}
        choose={(concern) => app.setPlan({ concern })}
      />
      {isHomeRoller(course) && (
        <p>
          <strong>{words.say('grade.name', { grade: HOME_ROLLER.grade })}</strong>{' '}
          {words.say('reason.home-roller')}
        </p>
      )}
      {plan.concern !== 'none' && preset && (
        <>
          <Used concern={plan.concern} preset={preset} app={app} {...rest} />
          <dl>
            <Row name={words.say('outcome.size')} sources={effectSourcesOf(preset)} {...rest}>
              {outcome.known ? (
                <>
                  <Chart label={effectWords(words, outcome)} {...chartOf(course, outcome, words)} />
                  {effectWords(words, outcome)}{' '}
                  {outcome.effect.origin === 'judged' && (
                    <span className="soft">{words.say('outcome.judged')}</span>
                  )}
                </>
              ) : (
                <strong>{words.say(`not-known.${outcome.why}`)}</strong>
              )}
            </Row>
            {outcome.known && (
              <Row name={words.say('outcome.people')} sources={['assume-outcome-spread']} {...rest}>
                <People outcome={outcome} words={words} />
              </Row>
            )}
            <Row name={words.say('outcome.nothing')} sources={preset.sources} {...rest}>
              {preset.nothingShare === null
                ? words.say('outcome.nothing-unknown')
                : words.say('outcome.nothing-value', { n: Math.round(preset.nothingShare * 100) })}
            </Row>
            <Row name={words.say('outcome.grade')} sources={preset.sources} {...rest}>
              <strong>{words.say('grade.name', { grade: preset.grade })}</strong>{' '}
              {words.say(`grade.${gradeId(preset.grade)}`)} {words.say(`reason.${plan.concern}`)}
            </Row>
            {preset.adjuncts.map(({ id, grade, sources }) => (
              <Row key={id} name={words.say('outcome.beside')} sources={sources} {...rest}>
                {words.say(`adjunct.${id}`)} ({words.say('grade.short', { grade })})
              </Row>
            ))}
          </dl>
          {preset.specialist && <p>{words.say('outcome.specialist')}</p>}
          {plan.skinTone >= 7 && <p>{words.say('outcome.tone')}</p>}
          {plan.ageDecade <= 20 && <p>{words.say('outcome.age')}</p>}
          <h4>{words.say('safety.title')}</h4>
          <p>{words.say('safety.ask')}</p>
        </>
      )}
    </>
  )
}

function isHomeRoller({ plan: { device, depthMm } }: Course): boolean {
  return device === HOME_ROLLER.device && depthMm <= HOME_ROLLER.depthMm.high
}

/** Depth, sessions and weeks that studies used, and a way to show just that. */
function Used({
  concern,
  preset,
  app,
  ...rest
}: FigureProps & {
  readonly concern: Exclude<ConcernId, 'none'>
  readonly preset: Preset
  readonly app: AppStore
}) {
  const { words } = rest
  const { depthMm, firstWeeks, bestWeeks } = preset
  return (
    <>
      <dl>
        <Row name={words.say('outcome.used')} sources={rangeSourcesOf(preset)} {...rest}>
          {usedWords(words, preset)}
        </Row>
        <Row name={words.say('outcome.when')} sources={rangeSourcesOf(preset)} {...rest}>
          {firstWeeks === null || bestWeeks === null
            ? words.say('outcome.when-unknown')
            : words.say('outcome.when-value', {
                first: durationWords(words, firstWeeks * WEEK_H),
                best: durationWords(words, bestWeeks * WEEK_H),
              })}
        </Row>
      </dl>
      {depthMm && (
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            // Whose skin it is stays as it was set.
            const { ageDecade, skinTone } = app.store.getState().plan
            app.setPlan({ ...presetPlan(concern), ageDecade, skinTone })
          }}
        >
          {words.say('outcome.show')}
        </button>
      )}
    </>
  )
}

type Known = Extract<Outcome, { known: true }>

function effectWords(words: Words, { effect }: Known): string {
  const scale = effect.unit === 'grade points' ? 1 : 100
  return words.say(`effect.${UNITS[effect.unit]}`, {
    size: numberBand(
      words,
      { low: effect.low * scale, typical: effect.typical * scale, high: effect.high * scale },
      scale === 1 ? 1 : 0,
    ),
  })
}

function chartOf(course: Course, outcome: Known, words: Words) {
  const timesH = MONTHS.map((timeH) => (timeH / YEAR_H) * course.endH)
  const progress = timesH.map((timeH) => outcomeProgress(course, outcome, timeH))
  const { low, typical, high } = outcome.effect
  const months = (n: number) => ({ timeH: (n * YEAR_H) / 12, text: words.say('tick.months', { n }) })
  return {
    series: {
      timesH,
      low: progress.map((share) => share * low),
      typical: progress.map((share) => share * typical),
      high: progress.map((share) => share * high),
    },
    room: 'even' as const,
    top: high,
    topText: outcome.effect.unit === 'grade points' ? words.number(high, 1) : `${Math.round(high * 100)} %`,
    ticks: [0, 3, 6, 9, 12].map(months).filter(({ timeH }) => timeH <= course.endH),
  }
}

/** Twenty people drawn from the stated spread, always the same twenty: how much each sees, and how many see nothing. */
function People({ outcome, words }: { readonly outcome: Known; readonly words: Words }) {
  const sizes = PLACES.map((place) => drawOutcome(outcome, 'figures', place)).sort((a, b) => a - b)
  const most = outcome.effect.unit === 'share of people' ? 1 : outcome.effect.high
  return (
    <>
      <svg className="people" viewBox={`0 0 ${PEOPLE * 10} 40`} aria-hidden="true">
        {PLACES.map((place) => (
          <g key={place} transform={`translate(${place * 10} 0)`}>
            <rect className="ground" width={7} height={40} rx={2} />
            <rect y={40 - 40 * (sizes[place] / most)} width={7} height={40 * (sizes[place] / most)} rx={2} />
          </g>
        ))}
      </svg>
      {words.say('outcome.people-value', { all: PEOPLE, none: sizes.filter((size) => size === 0).length })}
    </>
  )
}
