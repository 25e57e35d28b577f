import type { Words } from '../content/catalogue'
import type { Range } from '../model/needle/reach'
import type { Plan } from '../model/plan'
import type { ComparedField } from '../state/compare'
import { depthNumber } from './depth-control'
import { type DifferenceId, type Relation, relationsOf, type Saying, type Traits } from '../story/difference'

/** Value of the compared field as a person would say it. */
export function fieldValueWords(words: Words, plan: Plan, field: ComparedField): string {
  switch (field) {
    case 'depthMm':
      return words.say('depth.value', { mm: words.number(plan.depthMm) })
    case 'site':
      return words.say(`site.${plan.site}`)
    case 'ageDecade':
      return words.say('plan.age-value', { decade: plan.ageDecade, last: plan.ageDecade + 9 })
    case 'device':
      return words.say(`device.${plan.device}`)
    case 'skinTone':
      return words.say('plan.tone-value', { n: plan.skinTone })
  }
}

/** One trait of one side. */
export function traitWords(words: Words, id: DifferenceId, traits: Traits): string {
  switch (id) {
    case 'reach':
      return words.say('compare.mm', {
        range: rangeWords(words, traits.reach, (mm) => depthNumber(words, mm)),
      })
    case 'blood':
      return words.say('share.of-100', { n: Math.round(traits.vesselShare * 100) })
    case 'openings':
      return words.say(`compare.openings-${traits.openings}`)
    case 'redness':
      return words.say(`compare.redness-${traits.redness}`)
    case 'collagen': {
      if (!traits.collagen) return words.say('compare.collagen-coming')
      const percent = (share: number) => Math.round(Math.max(0, share) * 100)
      return words.say('compare.percent', {
        range: rangeWords(words, traits.collagen, (share) =>
          percent(share) > 0 ? words.say('compare.plus', { n: percent(share) }) : words.number(0),
        ),
      })
    }
  }
}

function rangeWords(words: Words, { low, typical, high }: Range, number: (value: number) => string): string {
  const [from, to] = [number(low), number(high)]
  if (from === to) return from
  return words.say('band.typical', { low: from, high: to, typical: number(typical) })
}

/** How the sides stand to each other in one trait; empty where that is not known yet. */
export function relationWords(words: Words, id: DifferenceId, first: Traits, second: Traits): string {
  const relation: Relation | null = relationsOf(first, second)[id]
  if (relation === null) return ''
  const hasMore = relation === 'first' || relation === 'second'
  // Open, red and their like are no amounts.
  if (hasMore && (id === 'openings' || id === 'redness')) return words.say('compare.relation-apart')
  return words.say(`compare.relation-${relation}`)
}

/** The saying of a moment. */
export function sayingWords(words: Words, saying: Saying): string {
  const name = (side: 'first' | 'second') => words.say(`compare.${side}`)
  if (!('more' in saying)) return words.say(`compared.say-${saying.id}`)
  const less = saying.more === 'first' ? 'second' : 'first'
  return words.say(`compared.say-${saying.id}`, { more: name(saying.more), less: name(less) })
}
