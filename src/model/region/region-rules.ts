import type { ConcernId, TopicalId } from '../plan'
import type { SourceId } from '../evidence/sources'
import { type RegionId, REGIONS, type RegionWarning } from './regions.data'

/** What something put on a page shows, as far as a region's rules ask for it. */
export interface Shows {
  /** The concern whose studied plan it opens with. */
  readonly concern: ConcernId
  /** Every serum that comes into it. */
  readonly topicals: readonly TopicalId[]
}

/** What a region's rules make of what is shown there. */
export interface RegionVerdict {
  /** The concern may only be named by whoever has a device with a medical mark for it. */
  readonly concernNeedsMark: boolean
  /** A drawn outcome counts as a photograph of a patient there, and is left out. */
  readonly outcomeHidden: boolean
  /** Some device is cleared for the concern there, as far as was read. */
  readonly concernCleared: boolean
  /** Warnings that must stand beside what is shown, and those that only words about it would bring in. */
  readonly warnings: readonly { readonly warning: RegionWarning; readonly shown: boolean }[]
  /** What the verdict on a drawn outcome rests on; empty where no rule was found. */
  readonly outcomeSources: readonly SourceId[]
  /** What it rests on that a concern may be named only with a medical mark. */
  readonly markSources: readonly SourceId[]
  /** What was read of devices that are cleared there. */
  readonly clearedSources: readonly SourceId[]
  /** Every record and assumption behind all of the above. */
  readonly sources: readonly SourceId[]
}

const ON_OUTCOMES: ReadonlySet<SourceId> = new Set([
  'asa-laser-before-after-2018',
  'cap-fillers-temporary',
  'assume-region-strict',
] as const)
const ON_MARKS: ReadonlySet<SourceId> = new Set([
  'asa-led-2025',
  'mdr-dermaroller-annex16',
  'assume-scars-are-conditions',
  'assume-region-strict',
] as const)

/** What the rules of `region` say of what is shown. Whether heat is shown needs no asking: needling with heat is not drawn. */
export function verdictOf(region: RegionId, { concern, topicals }: Shows): RegionVerdict {
  const { medicalClaims, outcomeLikePhotograph, cleared, warnings, sources } = REGIONS[region]
  const products = topicals.filter((topical) => topical !== 'none')
  const isShown: Readonly<Record<RegionWarning['beside'], boolean>> = {
    radiofrequency: false,
    prp: products.includes('prp'),
    products: products.length > 0,
  }
  return {
    concernNeedsMark: medicalClaims.includes(concern),
    outcomeHidden: outcomeLikePhotograph,
    concernCleared: cleared.includes(concern),
    warnings: warnings.map((warning) => ({ warning, shown: isShown[warning.beside] })),
    outcomeSources: outcomeLikePhotograph ? sources.filter((id) => ON_OUTCOMES.has(id)) : [],
    markSources: medicalClaims.length > 0 ? sources.filter((id) => ON_MARKS.has(id)) : [],
    clearedSources: cleared.length > 0 ? sources : [],
    sources: [...new Set([...sources, ...warnings.flatMap((warning) => warning.sources)])],
  }
}
