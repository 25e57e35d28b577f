import { useState } from 'react'
import { CONCERN_IDS } from '../../model/plan'
import { REGION_IDS } from '../../model/region/regions.data'
import { THEME_IDS } from '../../state/view'
import { STORY_IDS } from '../../story/story-steps'
import { LanguageOptions } from '../../ui/language-select'
import { Segments } from '../../ui/segments'
import { AccentField } from './accent-field'
import {
  type Choices,
  CONTROLS_IDS,
  DEFAULT_RADIUS_PX,
  HOST_IDS,
  LABEL_LENGTH,
  LEAST_HEIGHT_PX,
  LOADING_IDS,
  MOST_RADIUS_PX,
  RATIO_IDS,
  WAY_IDS,
} from './choices'
import { Field, FieldNotes, type FormProps } from './field'
import { lengthOf } from './wishes'

/** What lies folded away until it is asked for: all of it has a default that is fine. */
const LOOKS = ['lang', 'theme', 'accent', 'radius', 'ratio', 'controls', 'loading'] as const

/** Every choice, the ones that matter most first; each has a default that works. */
export function ChoicesForm({ choices, ...form }: FormProps & { readonly choices: Choices }) {
  const { words, notes, onWish } = form
  const [isOpen, setOpen] = useState(() => LOOKS.some((key) => form.wishes[key] !== ''))
  return (
    <form className="builder-form" onSubmit={(event) => event.preventDefault()}>
      <Field label={words.say('build.host')} field="host" words={words} notes={notes}>
        {({ id, about }) => (
          <select
            id={id}
            aria-describedby={about}
            value={choices.host}
            onChange={(event) => onWish('host', event.target.value)}
          >
            {HOST_IDS.map((host) => (
              <option key={host} value={host}>
                {words.say(`build-host.${host}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <StartFields choices={choices} {...form} />
      <RegionFields choices={choices} {...form} />
      {choices.host !== 'email' && (
        <div className="builder-field">
          <Segments
            title={words.say('build.way')}
            ids={WAY_IDS}
            chosen={choices.way}
            label={(way) => words.say(`build-way.${way}`)}
            onChoose={(way) => onWish('way', way)}
          />
          <p className="soft">{words.say(`build-way-how.${choices.way}`)}</p>
        </div>
      )}
      <ButtonFields choices={choices} {...form} />
      {choices.way !== 'picture' && choices.host !== 'email' && (
        <details
          className="builder-look"
          open={isOpen}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary>
            <h3>{words.say('build.look')}</h3>
          </summary>
          <Field label={words.say('build.lang')} field="lang" words={words} notes={notes}>
            {({ id, about }) => (
              <select
                id={id}
                aria-describedby={about}
                value={choices.lang ?? 'auto'}
                onChange={(event) => onWish('lang', event.target.value === 'auto' ? '' : event.target.value)}
              >
                <option value="auto">{words.say('build.lang-auto')}</option>
                <LanguageOptions />
              </select>
            )}
          </Field>
          <Segments
            title={words.say('build.theme')}
            ids={THEME_IDS}
            chosen={choices.theme}
            label={(theme) => words.say(`build-theme.${theme}`)}
            onChoose={(theme) => onWish('theme', theme === 'system' ? '' : theme)}
          />
          <AccentField choices={choices} {...form} />
          <Field label={words.say('build.radius')} field="radius" words={words} notes={notes}>
            {({ id, about }) => (
              <div className="builder-range">
                <input
                  id={id}
                  type="range"
                  min={0}
                  max={MOST_RADIUS_PX}
                  value={choices.radiusPx}
                  aria-describedby={about}
                  aria-valuetext={words.say('build.radius-value', { n: choices.radiusPx })}
                  onChange={(event) => {
                    const { value } = event.target
                    onWish('radius', value === String(DEFAULT_RADIUS_PX) ? '' : value)
                  }}
                />
                <output htmlFor={id}>{words.say('build.radius-value', { n: choices.radiusPx })}</output>
              </div>
            )}
          </Field>
          <Segments
            title={words.say('build.ratio')}
            ids={RATIO_IDS}
            chosen={choices.ratio}
            label={(ratio) => ratio.replace('-', ' : ')}
            onChoose={(ratio) => onWish('ratio', ratio)}
          />
          <p className="soft">{words.say('build.ratio-least', { n: LEAST_HEIGHT_PX })}</p>
          <Segments
            title={words.say('build.controls')}
            ids={CONTROLS_IDS}
            chosen={choices.controls}
            label={(controls) => words.say(`build-controls.${controls}`)}
            onChoose={(controls) => onWish('controls', controls)}
          />
          {choices.controls === 'full' && (
            <p className="field-note">{words.say('build.controls-full-how')}</p>
          )}
          {choices.way === 'element' ? (
            <Segments
              title={words.say('build.loading')}
              ids={LOADING_IDS}
              chosen={choices.loading}
              label={(loading) => words.say(`build-loading.${loading}`)}
              onChoose={(loading) => onWish('loading', loading)}
            />
          ) : (
            choices.way === 'frame' && <p className="soft">{words.say('build.loading-frame')}</p>
          )}
        </details>
      )}
    </form>
  )
}

function StartFields({ choices, ...form }: FormProps & { readonly choices: Choices }) {
  const { words, wishes, notes, onWish } = form
  return (
    <>
      <Field
        label={words.say('build.start')}
        {...(choices.start.kind === 'concern' ? { how: words.say('build.start-how') } : {})}
        field="start"
        words={words}
        notes={notes}
      >
        {({ id, about }) => (
          <select
            id={id}
            aria-describedby={about}
            value={wishes.start || 'default'}
            onChange={(event) => onWish('start', event.target.value)}
          >
            <option value="default">{words.say('build.start-default')}</option>
            <optgroup label={words.say('build.start-stories')}>
              {STORY_IDS.map((story) => (
                <option key={story} value={`story:${story}`}>
                  {words.say(`story-title.${story}`)}
                </option>
              ))}
            </optgroup>
            <optgroup label={words.say('build.start-concerns')}>
              {CONCERN_IDS.flatMap((concern) =>
                concern === 'none' ? (
                  []
                ) : (
                  <option key={concern} value={`concern:${concern}`}>
                    {words.say(`concern.${concern}`)}
                  </option>
                ),
              )}
            </optgroup>
            <option value="link">{words.say('build.start-link')}</option>
          </select>
        )}
      </Field>
      {wishes.start === 'link' && (
        <Field
          label={words.say('build.link')}
          how={words.say('build.link-how')}
          field="link"
          words={words}
          notes={notes}
        >
          {({ id, about }) => (
            <input
              id={id}
              type="text"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              aria-describedby={about}
              maxLength={lengthOf('link')}
              value={wishes.link}
              onChange={(event) => onWish('link', event.target.value)}
            />
          )}
        </Field>
      )}
    </>
  )
}

function RegionFields({ choices, ...form }: FormProps & { readonly choices: Choices }) {
  const { words, notes, onWish } = form
  const asksForMark =
    notes.some(({ reason }) => reason === 'needs-a-mark') ||
    (choices.hasMark && choices.verdict.concernNeedsMark)
  return (
    <>
      <Field
        label={words.say('build.region')}
        how={words.say('build.region-how')}
        field="region"
        words={words}
        notes={notes}
      >
        {({ id, about }) => (
          <select
            id={id}
            aria-describedby={about}
            value={choices.region}
            onChange={(event) => onWish('region', event.target.value)}
          >
            {REGION_IDS.map((region) => (
              <option key={region} value={region}>
                {words.say(`region.${region}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {asksForMark && (
        <label className="builder-check">
          <input
            type="checkbox"
            checked={choices.hasMark}
            onChange={(event) => onWish('mark', event.target.checked ? 'yes' : '')}
          />
          <span>{words.say('build.mark')}</span>
        </label>
      )}
    </>
  )
}

function ButtonFields({ choices, ...form }: FormProps & { readonly choices: Choices }) {
  const { words, wishes, notes, onWish } = form
  if (choices.way === 'picture' || choices.host === 'email') return null
  return (
    <fieldset className="builder-group">
      <legend>{words.say('build.button')}</legend>
      <Field
        label={words.say('build.booking')}
        how={words.say('build.booking-how')}
        field="booking"
        words={words}
        notes={notes}
      >
        {({ id, about }) => (
          <input
            id={id}
            type="text"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            dir="ltr"
            placeholder="https://"
            aria-describedby={about}
            maxLength={lengthOf('booking')}
            value={wishes.booking}
            onChange={(event) => onWish('booking', event.target.value)}
          />
        )}
      </Field>
      <div className="builder-field">
        <label>
          <span>{words.say('build.label')}</span>
          <input
            type="text"
            autoComplete="off"
            placeholder={words.say('build.label-default')}
            aria-describedby="label-notes"
            maxLength={LABEL_LENGTH * 2}
            value={wishes.label}
            onChange={(event) => onWish('label', event.target.value)}
          />
        </label>
        <FieldNotes id="label-notes" field="label" notes={notes} words={words} />
      </div>
    </fieldset>
  )
}
