import { type PartId, type Shown, type ShownLevel, type ThingId, thingOf } from '../state/shown'
import { GLYPH_KINDS } from '../tissue/glyph-sites'
import { TUBE_STRUCTURES, type TubeKind } from '../tissue/tubes'

/** How much of a thing's ink is put on at each level. */
const INK: Readonly<Record<ShownLevel, number>> = { shown: 1, faded: 0.22, hidden: 0 }

const MARKS: Readonly<Record<string, PartId>> = {
  fat: 'fat',
  fatCells: 'fat',
  dermis: 'reticular-dermis',
  flush: 'reticular-dermis',
  papillary: 'papillary-dermis',
  fineFibres: 'papillary-dermis',
  elasticFibres: 'elastic-fibres',
  fibroblasts: 'fibroblast',
  fibroblastNuclei: 'fibroblast',
  mastCells: 'mast-cell',
  mastGranules: 'mast-cell',
  langerhans: 'langerhans-cell',
  melanocytes: 'melanocyte',
  turnedMacrophages: 'macrophage',
  'nuclei-neutrophil': 'neutrophil',
  'nuclei-macrophage': 'macrophage',
  'nuclei-fibroblast': 'fibroblast',
  living: 'viable-epidermis',
  basalRow: 'viable-epidermis',
  spinousRows: 'viable-epidermis',
  granularRow: 'viable-epidermis',
  junction: 'viable-epidermis',
  corneum: 'stratum-corneum',
  corneumLines: 'stratum-corneum',
  film: 'stratum-corneum',
  surface: 'stratum-corneum',
  gap: 'channel',
  hole: 'channel',
  clot: 'channel',
  needles: 'channel',
  newTypeIII: 'collagen-iii',
  newTypeI: 'collagen-i',
  sprouts: 'sprout',
  ...Object.fromEntries(GLYPH_KINDS.map((kind) => [kind, kind] as const)),
}

/**
 * The part of the picture that a mark of the section shows, by the name it is drawn under; null for what is no part (a
 * clip). `lobeKinds` says which lobes are the oil gland's (0) and which the follicle's.
 */
export function partOfMark(name: string, lobeKinds: Uint8Array): PartId | null {
  const [first, second] = name.split(' ')
  if (first === 'bundle') return 'collagen'
  if (first === 'tube' || first === 'outline' || first === 'inside')
    return TUBE_STRUCTURES[second as TubeKind]
  if (first === 'lobe') return lobeKinds[Number(second)] === 0 ? 'oil-gland' : 'hair-follicle'
  return MARKS[name] ?? null
}

/** The thing that a mark of the section belongs to; null for what is no thing. `lobeKinds` as in `partOfMark`. */
export function thingOfMark(name: string, lobeKinds: Uint8Array): ThingId | null {
  const part = partOfMark(name, lobeKinds)
  return part && thingOf(part)
}

/** How much of its ink a thing keeps while only others are singled out. */
const ASIDE = 0.3

/**
 * Shows, fades and hides the marks in `svg` that belong to each thing, and takes ink off all parts but those of `alone`,
 * where given; `lobeKinds` as in `thingOfMark`.
 */
export function putInk(
  svg: SVGSVGElement,
  shown: Shown,
  lobeKinds: Uint8Array,
  alone: readonly PartId[] | null = null,
): void {
  for (const mark of svg.querySelectorAll<SVGElement>('[data-inside], [data-part]')) {
    const part = partOfMark(mark.dataset['inside'] ?? mark.dataset['part'] ?? '', lobeKinds)
    const ink = part ? INK[shown[thingOf(part)]] * (alone && !alone.includes(part) ? ASIDE : 1) : 1
    mark.style.opacity = ink === 1 ? '' : String(ink)
  }
}
