import type { DrawnId } from '../model/evidence/standings.data'
import type { LayerId } from '../model/skin/skin'
import type { StructureId } from '../model/structures'

/** Everything in the picture that has a standing of its own: layers, structures, and what comes and goes. */
export type PartId = LayerId | StructureId | DrawnId

/**
 * What can be shown, faded or hidden, and the parts of the picture it is made of. A link counts things by their place
 * in this table: new ones go to its end.
 */
export const THINGS = {
  'stratum-corneum': ['stratum-corneum'],
  'viable-epidermis': ['viable-epidermis'],
  'papillary-dermis': ['papillary-dermis'],
  'reticular-dermis': ['reticular-dermis', 'collagen'],
  fat: ['fat'],
  vessels: ['vessels', 'sprout'],
  'hair-follicle': ['hair-follicle'],
  'oil-gland': ['oil-gland'],
  'sweat-gland': ['sweat-gland'],
  cells: ['neutrophil', 'macrophage', 'fibroblast', 'mast-cell', 'langerhans-cell', 'melanocyte'],
  signals: ['pdgf', 'tgf-beta-1', 'tgf-beta-3', 'vegf', 'fgf'],
  'new-collagen': ['collagen-iii', 'collagen-i'],
  'needle-track': ['channel'],
  'elastic-fibres': ['elastic-fibres'],
  'lymph-and-nerves': ['lymphatic', 'nerve', 'arrector-muscle'],
} as const satisfies Readonly<Record<string, readonly PartId[]>>
export type ThingId = keyof typeof THINGS
export const THING_IDS = Object.keys(THINGS) as readonly ThingId[]

/** Every part of the picture, thing by thing. */
export const PART_IDS: readonly PartId[] = Object.values(THINGS).flat()

/** How much of a thing is seen, most first. */
export const SHOWN_LEVELS = ['shown', 'faded', 'hidden'] as const
export type ShownLevel = (typeof SHOWN_LEVELS)[number]
export type Shown = Readonly<Record<ThingId, ShownLevel>>

const all = (levelOf: (id: ThingId) => ShownLevel) =>
  Object.fromEntries(THING_IDS.map((id) => [id, levelOf(id)])) as Shown

export const ALL_SHOWN: Shown = all(() => 'shown')

/** One thing a step on: shown, faded, hidden, and shown again. */
export function stepped(shown: Shown, id: ThingId): Shown {
  return { ...shown, [id]: SHOWN_LEVELS[(SHOWN_LEVELS.indexOf(shown[id]) + 1) % SHOWN_LEVELS.length] }
}

/** One thing alone with the needles and their channels, which isolating never hides. */
export function isolated(id: ThingId): Shown {
  return all((other) => (other === id || other === 'needle-track' ? 'shown' : 'hidden'))
}

/** Whether two say the same of every thing. */
export function sameShown(one: Shown, other: Shown): boolean {
  return THING_IDS.every((id) => one[id] === other[id])
}

/** The thing a part belongs to. */
export function thingOf(part: PartId): ThingId {
  return THING_IDS.find((id) => (THINGS[id] as readonly PartId[]).includes(part)) ?? 'needle-track'
}

/** Digits as a link keeps them, one a thing in their order: 0 shown, 1 faded, 2 hidden; no digit is shown. */
export function formatShown(shown: Shown): string {
  return THING_IDS.map((id) => SHOWN_LEVELS.indexOf(shown[id]))
    .join('')
    .replace(/0+$/, '')
}

/** Reads what `formatShown` wrote; null for anything else. */
export function parseShown(digits: string): Shown | null {
  if (!/^[0-2]*$/.test(digits) || digits.length > THING_IDS.length) return null
  return all((id) => SHOWN_LEVELS[Number(digits[THING_IDS.indexOf(id)] ?? 0)])
}
