import { useId } from 'react'
import type { Words } from '../../content/catalogue'
import { presetPlan, rangeSourcesOf } from '../../model/outcome/outcome'
import { type Preset, PRESETS } from '../../model/outcome/presets.data'
import { CONCERN_IDS, type ConcernId, samePlan } from '../../model/plan'
import { type AppStore, useAppState } from '../../state/store'
import { BookingLink } from '../booking-link'
import type { EvidenceTopic } from '../evidence-topic'
import { Choice } from '../plan-fields'
import { usedWords } from './used-words'

interface ConcernProps {
  readonly app: AppStore
  readonly words: Words
  readonly onSources: (topic: EvidenceTopic) => void
}

/** The way in for those who come with a concern: what studies used for it, how well that is known, and a press to show it. */
export function ConcernCard({ app, words, onSources }: ConcernProps) {
  const concern = useAppState(app, (state) => state.plan.concern)
  const id = useId()
  return (
    <section className="concern" aria-labelledby={id}>
      <h2 id={id}>{words.say('outcome.card')}</h2>
      <Choice
        label={words.say('outcome.concern')}
        value={concern}
        options={CONCERN_IDS.map((one) => [one, words.say(`concern.${one}`)])}
        choose={(next) => app.setPlan({ concern: next })}
      />
      {concern !== 'none' && (
        <Studied concern={concern} preset={PRESETS[concern]} app={app} words={words} onSources={onSources} />
      )}
      <BookingLink app={app} words={words} />
    </section>
  )
}

function Studied({
  concern,
  preset,
  app,
  words,
  onSources,
}: ConcernProps & { readonly concern: Exclude<ConcernId, 'none'>; readonly preset: Preset }) {
  const plan = useAppState(app, (state) => state.plan)
  // Whose skin it is stays as it was set.
  const { ageDecade, skinTone } = plan
  const used = { ...presetPlan(concern), ageDecade, skinTone }
  const isShown = samePlan(plan, used)
  const said = usedWords(words, preset)
  return (
    <>
      <p className="concern-used">
        {preset.depthMm ? words.say('outcome.card-used', { used: said }) : said}{' '}
        <strong>{words.say('grade.name', { grade: preset.grade })}</strong>
      </p>
      <div className="concern-ways">
        {preset.depthMm && (
          <button
            type="button"
            className="quiet-button"
            aria-disabled={isShown}
            onClick={() => app.setPlan(used)}
          >
            {words.say(isShown ? 'outcome.shown' : 'outcome.show')}
          </button>
        )}
        <button type="button" className="quiet-button" onClick={openFindings}>
          {words.say('outcome.findings')}
        </button>
        <button
          type="button"
          className="sources-button"
          aria-haspopup="dialog"
          onClick={() =>
            onSources({
              title: words.say('outcome.used'),
              claims: [{ text: said, sources: rangeSourcesOf(preset) }],
            })
          }
        >
          {words.say('sources.open')}
        </button>
      </div>
      <p className="soft">{words.say('outcome.not-advice')}</p>
    </>
  )
}

/** Opens the part of the figures that says what studies found, and goes there. */
function openFindings(): void {
  const part = document.querySelector<HTMLDetailsElement>('.figures-outcome')
  if (!part) return
  part.open = true
  part.scrollIntoView({ block: 'start' })
  part.querySelector('summary')?.focus({ preventScroll: true })
}
