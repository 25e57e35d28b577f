import type { SourceId } from '../evidence/sources'
import type { ModelVariant } from '../zone-setup'
import type { ParameterName } from './parameters'
import type { QuantityName } from './states'

/** What can be taken out of healing to see what it is for. A teaching model, not a prediction. */
export const KNOCKOUT_IDS = [
  'no-platelets',
  'no-neutrophils',
  'no-macrophage-switch',
  'no-tgf-beta',
  'no-fibroblasts',
  'no-new-vessels',
  'older-age',
] as const
export type KnockoutId = (typeof KNOCKOUT_IDS)[number]

/** Whether only the model says so, or studies disagree with it in part. */
export type KnockoutGrade = 'disputed' | 'model'

/** One way in which a quantity answers, as a share of its highest value (or of what has come together by the end). */
export interface KnockoutEffect {
  readonly quantity: QuantityName
  /** peak: the highest value over the year. end: the value at twelve months. */
  readonly of: 'peak' | 'end'
}

/** One row of the table of knock-outs in docs/model.md. What the switch does, in words: message knockout-meaning.<id>. */
export interface Knockout {
  /** Constants it sets, under the document's symbols. */
  readonly constants: Partial<Record<ParameterName, number>>
  /** Age it replaces the plan's by, years. */
  readonly ageYears?: number
  readonly falls: readonly KnockoutEffect[]
  readonly rises: readonly KnockoutEffect[]
  readonly grade: KnockoutGrade
  readonly sources: readonly SourceId[]
}

const peak = (quantity: QuantityName): KnockoutEffect => ({ quantity, of: 'peak' })
const end = (quantity: QuantityName): KnockoutEffect => ({ quantity, of: 'end' })

/** Age that stands for "older" when nothing else does, years. */
const OLDER_YEARS = 80

/** What each switch does, and in which direction things go; a law holds every row. */
export const KNOCKOUTS: Readonly<Record<KnockoutId, Knockout>> = {
  'no-platelets': {
    constants: { aPS: 0, aT1S: 0, aVS: 0, aT1C: 0 },
    falls: [peak('pdgf'), peak('tgfBeta1'), peak('fibroblasts'), end('gain')],
    rises: [],
    grade: 'model',
    sources: [],
  },
  'no-neutrophils': {
    constants: { aN: 0 },
    falls: [peak('neutrophils'), peak('macrophagesM1'), peak('mmp'), peak('fibroblasts')],
    rises: [],
    grade: 'model',
    sources: [],
  },
  'no-macrophage-switch': {
    constants: { k12: 0 },
    falls: [peak('macrophagesM2'), peak('tgfBeta3'), end('maturity')],
    rises: [peak('macrophagesM1'), end('inflammation'), peak('myofibroblasts')],
    grade: 'model',
    sources: [],
  },
  'no-tgf-beta': {
    constants: { aT1S: 0, aT1C: 0, aT1M: 0, aT1F: 0, aT3M: 0, aT3F: 0, aT3G: 0 },
    falls: [
      peak('tgfBeta1'),
      peak('tgfBeta3'),
      peak('fibroblasts'),
      peak('procollagen'),
      peak('myofibroblasts'),
      end('gain'),
    ],
    rises: [],
    grade: 'model',
    sources: [],
  },
  'no-fibroblasts': {
    constants: { aFm: 0, lF: 0 },
    falls: [peak('fibroblasts'), peak('procollagen'), end('gain'), end('strength')],
    rises: [],
    grade: 'model',
    sources: [],
  },
  'no-new-vessels': {
    constants: { kBV: 0 },
    falls: [peak('vessels')],
    rises: [],
    grade: 'model',
    sources: [],
  },
  'older-age': {
    constants: {},
    ageYears: OLDER_YEARS,
    falls: [peak('fibroblasts'), end('gain')],
    rises: [],
    grade: 'disputed',
    sources: ['age-epithelium-1-9d', 'procollagen-old-vs-young', 'assume-constants', 'assume-equations'],
  },
}

/** The change to the model that the given switches make together; undefined without any. */
export function knockOut(knockouts: readonly KnockoutId[]): ModelVariant | undefined {
  if (knockouts.length === 0) return undefined
  const thrown = knockouts.map((id) => KNOCKOUTS[id])
  const ages = thrown.flatMap(({ ageYears }) => ageYears ?? [])
  return {
    constants: Object.assign({}, ...thrown.map(({ constants }) => constants)),
    ...(ages.length > 0 && { ageYears: Math.max(...ages) }),
  }
}
