import { type Shown, type ShownLevel, type ThingId, thingOf } from '../state/shown'
import { GLYPH_KINDS } from '../tissue/glyph-sites'
import { TUBE_STRUCTURES, type TubeKind } from '../tissue/tubes'

/** How much of a thing's ink is put on at each level. */
const INK: Readonly<Record<ShownLevel, number>> = { shown: 1, faded: 0.22, hidden: 0 }

const MARKS: Readonly<Record<string, ThingId>> = {
  fat: 'fat',
  fatCells: 'fat',
  dermis: 'reticular-dermis',
  flush: 'reticular-dermis',
  papillary: 'papillary-dermis',
  fineFibres: 'papillary-dermis',
  elasticFibres: 'elastic-fibres',
  fibroblasts: 'cells',
  fibroblastNuclei: 'cells',
  mastCells: 'cells',
  mastGranules: 'cells',
  langerhans: 'cells',
  melanocytes: 'cells',
  turnedMacrophages: 'cells',
  'nuclei-neutrophil': 'cells',
  'nuclei-macrophage': 'cells',
  'nuclei-fibroblast': 'cells',
  living: 'viable-epidermis',
  basalRow: 'viable-epidermis',
  spinousRows: 'viable-epidermis',
  granularRow: 'viable-epidermis',
  junction: 'viable-epidermis',
  corneum: 'stratum-corneum',
  corneumLines: 'stratum-corneum',
  film: 'stratum-corneum',
  surface: 'stratum-corneum',
  gap: 'needle-track',
  hole: 'needle-track',
  clot: 'needle-track',
  needles: 'needle-track',
  newTypeIII: 'new-collagen',
  newTypeI: 'new-collagen',
  sprouts: 'vessels',
  ...Object.fromEntries(GLYPH_KINDS.map((kind, i) => [kind, i < 3 ? 'cells' : 'signals'] as const)),
}

/**
 * The thing that a mark of the section belongs to, by the name it is drawn under; null for what is no thing (a clip).
 * `lobeKinds` says which lobes are the oil gland's (0) and which the follicle's.
 */
export function thingOfMark(name: string, lobeKinds: Uint8Array): ThingId | null {
  const [first, second] = name.split(' ')
  if (first === 'bundle') return 'reticular-dermis'
  if (first === 'tube' || first === 'outline' || first === 'inside')
    return thingOf(TUBE_STRUCTURES[second as TubeKind])
  if (first === 'lobe') return lobeKinds[Number(second)] === 0 ? 'oil-gland' : 'hair-follicle'
  return MARKS[name] ?? null
}

/** Shows, fades and hides the marks in `svg` that belong to each thing; `lobeKinds` as in `thingOfMark`. */
export function putInk(svg: SVGSVGElement, shown: Shown, lobeKinds: Uint8Array): void {
  for (const mark of svg.querySelectorAll<SVGElement>('[data-inside], [data-part]')) {
    const thing = thingOfMark(mark.dataset['inside'] ?? mark.dataset['part'] ?? '', lobeKinds)
    const ink = thing ? INK[shown[thing]] : 1
    mark.style.opacity = ink === 1 ? '' : String(ink)
  }
}
