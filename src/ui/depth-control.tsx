import { type ReactNode, useId } from 'react'
import type { Words } from '../content/catalogue'
import type { Course } from '../model/course'
import { PLAN_LIMITS } from '../model/plan'
import { type AppStore, useAppState } from '../state/store'
import { Icon } from './icon'

const { low, high } = PLAN_LIMITS.depthMm
/** One press of a button or an arrow key, mm. */
const STEP_MM = 0.05
const LABEL_LIMIT_MM = 1.5
/** Least share of the reference injury at which deeper healing is worth speaking of. */
const SHALLOW_DOSE = 0.02

/** The main control: how deep the needle is set, and in words how deep that likely reaches and how sure that is. */
export function DepthControl({
  app,
  words,
  sources,
}: {
  readonly app: AppStore
  readonly words: Words
  /** What opens the sources, once it has loaded. */
  readonly sources: ReactNode
}) {
  const course = useAppState(app, (state) => state.course)
  const depthMm = course.plan.depthMm
  const id = useId()
  const layer = words.say(`layer.${course.track.layer}`)
  return (
    <section className="depth" aria-labelledby={`${id}-title`}>
      <div className="depth-head">
        <h2 id={`${id}-title`}>{words.say('depth.title')}</h2>
        <p className="depth-value" aria-hidden="true">
          {words.say('depth.value', { mm: words.number(depthMm) })}
        </p>
      </div>
      <div className="depth-slider">
        <button
          type="button"
          className="icon-button"
          aria-label={words.say('depth.less')}
          disabled={depthMm <= low}
          onClick={() => app.setDepth(depthMm - STEP_MM)}
        >
          <Icon name="less" />
        </button>
        <input
          type="range"
          min={low}
          max={high}
          step={STEP_MM}
          value={depthMm}
          aria-label={words.say('depth.setting')}
          aria-valuetext={words.say('depth.spoken', { mm: words.number(depthMm), layer })}
          onChange={(event) => app.setDepth(event.target.valueAsNumber)}
        />
        <button
          type="button"
          className="icon-button"
          aria-label={words.say('depth.more')}
          disabled={depthMm >= high}
          onClick={() => app.setDepth(depthMm + STEP_MM)}
        >
          <Icon name="more" />
        </button>
      </div>
      <p className="depth-sentence">{depthSentence(words, course)}</p>
      <p className="depth-doubt">
        {doubtSentence(words, course)} {words.say('depth.not-better')}
      </p>
      <ul className="depth-key">
        <li>
          <svg viewBox="-12 -8 14 16" className="key-set" aria-hidden="true">
            <path d="M0 0l-11 -7v14z" />
          </svg>
          {words.say('depth.key-set')}
        </li>
        <li>
          <svg viewBox="-6 -8 12 16" className="key-typical" aria-hidden="true">
            <circle r="4.5" />
          </svg>
          {words.say('depth.key-typical')}
        </li>
        <li>
          <svg viewBox="-6 -8 12 16" className="key-range" aria-hidden="true">
            <path d="M0 -6v12" />
          </svg>
          {words.say('depth.key-range')}
        </li>
        <li>{sources}</li>
      </ul>
      <DepthWarnings course={course} words={words} />
    </section>
  )
}

/** Which layer the tip most likely ends in. */
export function depthSentence(words: Words, { track }: Course): string {
  return words.say('depth.sentence', {
    set: words.number(track.setDepthMm),
    layer: words.say(`layer.${track.layer}`),
    typical: depthNumber(words, track.reach.typical),
  })
}

/** An estimated depth, no finer than it deserves: hundredths only where tenths would say nothing. */
export function depthNumber(words: Words, mm: number): string {
  const rounded = Number(mm.toFixed(2))
  return words.number(rounded, rounded < 0.3 ? 2 : 1)
}

/** How sure that is. */
export function doubtSentence(words: Words, { track }: Course): string {
  const { reach, layer, layerLow, layerHigh } = track
  const other = layerHigh === layer ? layerLow : layerHigh
  return words.say(`depth.${track.certainty}`, {
    low: depthNumber(words, reach.low),
    high: depthNumber(words, reach.high),
    other: words.say(`layer.${other}`),
  })
}

/** What belongs beside a depth: where needling is ruled out, was not tested, or hardly does anything. */
export function depthWarnings(words: Words, course: Course): readonly string[] {
  const { plan, track, skin } = course
  const warnings: string[] = []
  if (plan.site === 'periorbital') warnings.push(words.say('depth.eye'))
  if (plan.depthMm > LABEL_LIMIT_MM) warnings.push(words.say('depth.label-limit'))
  if (course.zone.system.forcings[0].dose.dermal < SHALLOW_DOSE) warnings.push(words.say('depth.shallow'))
  if (track.reach.typical > skin.dermisBottomMm) warnings.push(words.say('depth.below-dermis'))
  return warnings
}

function DepthWarnings({ course, words }: { readonly course: Course; readonly words: Words }) {
  const warnings = depthWarnings(words, course)
  if (warnings.length === 0) return null
  return (
    <ul className="warnings">
      {warnings.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  )
}
