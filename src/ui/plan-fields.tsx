import { useId } from 'react'
import type { MessageId, Words } from '../content/catalogue'
import { DEVICE_IDS, type NumberField, PLAN_LIMITS, SITE_IDS } from '../model/plan'
import { TONES } from '../state/palette'
import { type AppStore, useAppState } from '../state/store'

export interface FieldProps {
  /** The instance whose plan is set. */
  readonly app: AppStore
  readonly words: Words
}

/** Whose skin by site. */
export function SiteField({ app, words }: FieldProps) {
  const site = useAppState(app, (state) => state.plan.site)
  return (
    <Choice
      label={words.say('plan.site')}
      value={site}
      options={SITE_IDS.map((id) => [id, words.say(`site.${id}`)])}
      choose={(next) => app.setPlan({ site: next })}
    />
  )
}

/** What needles it. */
export function DeviceField({ app, words }: FieldProps) {
  const device = useAppState(app, (state) => state.plan.device)
  return (
    <Choice
      label={words.say('plan.device')}
      value={device}
      options={DEVICE_IDS.map((id) => [id, words.say(`device.${id}`)])}
      choose={(next) => app.setPlan({ device: next })}
    />
  )
}

/** How old, by decade. */
export function AgeField({ app, words }: FieldProps) {
  return (
    <Slider
      app={app}
      field="ageDecade"
      step={10}
      label="plan.age"
      words={words}
      value={(n) => words.say('plan.age-value', { decade: n, last: n + 9 })}
    />
  )
}

/** One of a few named values. */
export function Choice<T extends string>({
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

/** A number of the plan. */
export function Slider({
  app,
  field,
  step,
  label,
  value,
  words,
  disabled = false,
}: FieldProps & {
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
export function ToneField({ app, words }: FieldProps) {
  const name = useId()
  const skinTone = useAppState(app, (state) => state.plan.skinTone)
  return (
    <fieldset className="tones">
      <legend>{words.say('plan.tone')}</legend>
      {TONES.map((colour, index) => (
        <label key={colour} className="tone">
          <input
            type="radio"
            name={name}
            checked={skinTone === index + 1}
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
