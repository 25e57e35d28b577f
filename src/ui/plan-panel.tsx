import { useId } from 'react'
import type { MessageId, Words } from '../content/catalogue'
import { DEVICE_IDS, type NumberField, type Plan, PLAN_LIMITS, SITE_IDS, TOPICAL_IDS } from '../model/plan'
import { TONES } from '../state/palette'
import { type AppStore, useAppState } from '../state/store'

interface PanelProps {
  readonly app: AppStore
  readonly words: Words
}

/** One level down from the depth: whose skin, which device, how many channels and sessions, what is put on. */
export function PlanPanel({ app, words }: PanelProps) {
  const plan = useAppState(app, (state) => state.plan)
  return (
    <details className="plan">
      <summary>
        <h2>{words.say('plan.title')}</h2>
      </summary>
      <div className="plan-grid">
        <Choice
          label={words.say('plan.site')}
          value={plan.site}
          options={SITE_IDS.map((id) => [id, words.say(`site.${id}`)])}
          choose={(site) => app.setPlan({ site })}
        />
        <Choice
          label={words.say('plan.device')}
          value={plan.device}
          options={DEVICE_IDS.map((id) => [id, words.say(`device.${id}`)])}
          choose={(device) => app.setPlan({ device })}
        />
        <Slider
          app={app}
          field="needleWidthUm"
          step={10}
          label="plan.needle"
          words={words}
          value={(n) => words.say('plan.needle-value', { um: n })}
        />
        <Slider
          app={app}
          field="densityPerCm2"
          step={10}
          label="plan.density"
          words={words}
          value={(n) => words.number(n)}
        />
        <Slider
          app={app}
          field="sessions"
          step={1}
          label="plan.sessions"
          words={words}
          value={(n) => words.number(n)}
        />
        <Slider
          app={app}
          field="intervalWeeks"
          step={1}
          label="plan.interval"
          words={words}
          value={(n) => words.number(n)}
          disabled={plan.sessions === 1}
        />
        <Slider
          app={app}
          field="ageDecade"
          step={10}
          label="plan.age"
          words={words}
          value={(n) => words.say('plan.age-value', { decade: n, last: n + 9 })}
        />
        <Choice
          label={words.say('plan.topical')}
          value={plan.topical}
          options={TOPICAL_IDS.map((id) => [id, words.say(`topical.${id}`)])}
          choose={(topical) => app.setPlan({ topical })}
        />
      </div>
      <ToneField plan={plan} app={app} words={words} />
      {plan.topical !== 'none' && (
        <p className="plan-note">
          {words.say(plan.topical === 'prp' ? 'plan.prp-note' : 'plan.topical-note')}
        </p>
      )}
      <p className="plan-note">{words.say('plan.assumption')}</p>
      <button type="button" className="quiet-button" onClick={() => app.reset()}>
        {words.say('hand.reset')}
      </button>
    </details>
  )
}

function Choice<T extends string>({
  label,
  value,
  options,
  choose,
}: {
  readonly label: string
  readonly value: T
  readonly options: readonly (readonly [T, string])[]
  readonly choose: (value: T) => void
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find(([id]) => id === event.target.value)
          if (chosen) choose(chosen[0])
        }}
      >
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

function Slider({
  app,
  field,
  step,
  label,
  value,
  words,
  disabled = false,
}: PanelProps & {
  readonly field: NumberField
  readonly step: number
  readonly label: MessageId
  readonly value: (number: number) => string
  readonly disabled?: boolean
}) {
  const id = useId()
  const number = useAppState(app, (state) => state.plan[field])
  const { low, high } = PLAN_LIMITS[field]
  return (
    <div className="field">
      <span className="field-head">
        <label htmlFor={id}>{words.say(label)}</label>
        <output htmlFor={id}>{value(number)}</output>
      </span>
      <input
        id={id}
        type="range"
        min={low}
        max={high}
        step={step}
        value={number}
        disabled={disabled}
        aria-valuetext={value(number)}
        onChange={(event) => app.setPlan({ [field]: event.target.valueAsNumber })}
      />
    </div>
  )
}

/** Ten swatches, never named by words for people; each changes skin, redness and melanin in the picture. */
function ToneField({ plan, app, words }: PanelProps & { readonly plan: Plan }) {
  const name = useId()
  return (
    <fieldset className="tones">
      <legend>{words.say('plan.tone')}</legend>
      {TONES.map((colour, index) => (
        <label key={colour} className="tone">
          <input
            type="radio"
            name={name}
            checked={plan.skinTone === index + 1}
            aria-label={words.say('plan.tone-value', { n: index + 1 })}
            onChange={() => app.setPlan({ skinTone: index + 1 })}
          />
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="12" cy="12" r="11" fill={colour} />
          </svg>
        </label>
      ))}
      <p className="soft">{words.say('plan.tone-clinicians')}</p>
    </fieldset>
  )
}
