import type { Words } from '../content/catalogue'
import { TOPICAL_IDS } from '../model/plan'
import { type AppStore, useAppState } from '../state/store'
import { AgeField, Choice, DeviceField, SiteField, Slider, ToneField } from './plan-fields'

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
        <SiteField app={app} words={words} />
        <DeviceField app={app} words={words} />
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
        <AgeField app={app} words={words} />
        <Choice
          label={words.say('plan.topical')}
          value={plan.topical}
          options={TOPICAL_IDS.map((id) => [id, words.say(`topical.${id}`)])}
          choose={(topical) => app.setPlan({ topical })}
        />
      </div>
      <ToneField app={app} words={words} />
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
