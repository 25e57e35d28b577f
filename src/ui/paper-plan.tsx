import type { MessageId, Words } from '../content/catalogue'
import type { Plan } from '../model/plan'
import { type AppStore, linkOf, useAppState } from '../state/store'

/** Every choice that a picture follows from, named and in words. */
export function planRows(words: Words, plan: Plan): readonly (readonly [MessageId, string])[] {
  return [
    ['paper.depth', words.say('depth.value', { mm: words.number(plan.depthMm) })],
    ['plan.site', words.say(`site.${plan.site}`)],
    ['plan.device', words.say(`device.${plan.device}`)],
    ['plan.needle', words.say('plan.needle-value', { um: plan.needleWidthUm })],
    ['plan.density', words.number(plan.densityPerCm2)],
    ['plan.sessions', words.number(plan.sessions)],
    ...(plan.sessions > 1 ? [['plan.interval', words.number(plan.intervalWeeks)] as const] : []),
    ['plan.age', words.say('plan.age-value', { decade: plan.ageDecade, last: plan.ageDecade + 9 })],
    ['plan.topical', words.say(`topical.${plan.topical}`)],
    ['plan.tone', words.say('plan.tone-value', { n: plan.skinTone })],
  ]
}

/** The plan as it is printed: every choice that the picture follows from, and the link that leads back to it. */
export function PaperPlan({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const rows = planRows(
    words,
    useAppState(app, (state) => state.plan),
  )
  return (
    <section className="paper-plan">
      <h2>{words.say('paper.plan')}</h2>
      <dl>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{words.say(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{words.say('paper.link', { address: new URL(linkOf(app), window.location.href).href })}</p>
    </section>
  )
}
