import type { SourceId } from '../model/evidence/sources'
import type { Plan } from '../model/plan'
import { DAY_H, DWELL_H, MINUTE_H, STROKE_H, TIME_START_H, WEEK_H, YEAR_H } from '../model/time'
import type { ViewId } from './pose'
import type { StepId } from './story-steps'

/**
 * What a step is for. how: what is done and what happens. benefit: what may come of it. risk: whom and what it may harm,
 * and how that is kept small. aftercare: what is usual afterwards, and what to do.
 */
export type StepKind = 'how' | 'benefit' | 'risk' | 'aftercare'

/** One step of a story. Its words are the messages `step-title.` and `step.` with its id. */
export interface StoryStep {
  readonly kind: StepKind
  /** How long it stands when it plays by itself. */
  readonly seconds: number
  /** The hour it shows, or the two it glides between. */
  readonly timeH: number | readonly [from: number, to: number]
  /** Where the camera stands. */
  readonly view: ViewId
  /** What differs from the plan that stories are told with. */
  readonly plan?: Partial<Plan>
  /** What stands behind its words. */
  readonly sources: readonly SourceId[]
}

/** What stories set of the plan: their words hold for it. Tone and age stay the viewer's own. */
export const STORY_PLAN = {
  site: 'cheek',
  depthMm: 1.5,
  device: 'pen',
  needleWidthUm: 200,
  densityPerCm2: 250,
  sessions: 1,
  intervalWeeks: 4,
  topical: 'none',
  concern: 'none',
} as const satisfies Partial<Plan>

const MONTH_H = YEAR_H / 12
const USUAL_SPELL = ['chu2021-transient-7d', 'martin2021-72h', 'hkjdv2018-36-patients'] as const
const WHOM_TO_ASK = ['skinpen-label-contra', 'chu2021-serious', 'assume-contraindications'] as const
const DARK_MARKS = ['nafl1340-rct-pih', 'pmid25196684-pih', 'idoj2024-pih', 'chu2021-serious'] as const
const LUMPS = ['friedmann2024-granuloma-review', 'safety-granuloma-three-cases'] as const
const JUDGED = [
  'alam2014-scar-score-6mo',
  'alam2014-3mo-not-significant',
  'jocd2023-some-improvement',
  'strength-review-sigmoid',
] as const

/** Every step by its id; in which order they are told is in story-steps. */
export const STEPS: Readonly<Record<StepId, StoryStep>> = {
  'skin-ask': { kind: 'risk', seconds: 9, timeH: TIME_START_H, view: 'block', sources: WHOM_TO_ASK },
  'skin-numb': {
    kind: 'risk',
    seconds: 10,
    timeH: TIME_START_H,
    view: 'opening',
    sources: ['chiang2015-one-hour', 'assume-numbing-short', 'assume-numbing-danger', 'luz2017-pain-1mm'],
  },
  'skin-needle': {
    kind: 'how',
    seconds: 10,
    timeH: [-STROKE_H, 0],
    view: 'opening',
    sources: [
      'assume-sterile',
      'roller-density-15-passes',
      'micro-lesion-epithelium-ed84',
      'channel-facial-barrier-72h',
      'collagen3-2-3d',
    ],
  },
  'skin-serum': {
    kind: 'how',
    seconds: 8,
    timeH: 5 * MINUTE_H,
    view: 'channel',
    plan: { topical: 'hyaluronic-acid' },
    sources: ['mohammed2014-fold', 'ha-vitc-sponge-null', ...LUMPS],
  },
  'skin-recover': {
    kind: 'aftercare',
    seconds: 11,
    timeH: [1, DAY_H / 3],
    view: 'opening',
    sources: [...USUAL_SPELL, 'assume-aftercare', 'assume-when-to-call'],
  },
  'skin-clean': {
    kind: 'how',
    seconds: 7,
    timeH: [4, 2 * DAY_H],
    view: 'channel',
    sources: [
      'fibrin-max-24h',
      'pmn-onset-4h',
      'neutrophils-day1-human',
      'pdgf-fluid-24h',
      'assume-cell-roles',
    ],
  },
  'skin-build': {
    kind: 'how',
    seconds: 7,
    timeH: [3 * DAY_H, 2 * WEEK_H],
    view: 'dermis',
    sources: [
      'fibroblast-arrival-2-4d',
      'capillary-buds-3-4d',
      'collagen3-2-3d',
      'm2-markers-day6',
      'assume-cell-roles',
    ],
  },
  'skin-wait': {
    kind: 'benefit',
    seconds: 8,
    timeH: [MONTH_H, 6 * MONTH_H],
    view: 'dermis',
    sources: JUDGED,
  },
  'skin-again': {
    kind: 'benefit',
    seconds: 9,
    timeH: [4 * WEEK_H, 6 * MONTH_H],
    view: 'opening',
    plan: { sessions: 3 },
    sources: ['harris2015-median-sessions', 'harris2015-median-interval', 'chu2021-transient-7d'],
  },
  'skin-risk': {
    kind: 'risk',
    seconds: 10,
    timeH: 6 * MONTH_H,
    view: 'surface',
    sources: [...DARK_MARKS, ...LUMPS],
  },

  'depth-layers': {
    kind: 'how',
    seconds: 9,
    timeH: TIME_START_H,
    view: 'block',
    sources: [
      'sc-cell-layers-face',
      'papillary-dermis-depth',
      'superficial-plexus-depth-classic',
      'assume-anatomy-drawn',
    ],
  },
  'depth-short': {
    kind: 'how',
    seconds: 9,
    timeH: DWELL_H,
    view: 'epidermis',
    plan: { device: 'roller', depthMm: 0.25 },
    sources: [
      'barrier-72h-short-needles',
      'penetration-kalluri-rat',
      'assume-reach-roller',
      'assume-equations',
    ],
  },
  'depth-dermis': {
    kind: 'benefit',
    seconds: 9,
    timeH: [-STROKE_H, DWELL_H],
    view: 'opening',
    sources: ['harris2015-median-length', 'assume-reach-pen', 'lotfi2013-epidermis-collagen'],
  },
  'depth-reach': {
    kind: 'how',
    seconds: 9,
    timeH: DWELL_H,
    view: 'channel',
    sources: ['assume-reach-pen', 'penetration-sasaki-full-depth', 'penetration-lam-half'],
  },
  'depth-eye': {
    kind: 'risk',
    seconds: 10,
    timeH: TIME_START_H,
    view: 'opening',
    plan: { site: 'periorbital', depthMm: 0.5 },
    sources: ['skinpen-label-depth-eye', 'assume-fat-periorbital'],
  },
  'depth-more': {
    kind: 'risk',
    seconds: 10,
    timeH: [DWELL_H, 12],
    view: 'opening',
    plan: { depthMm: 2.5 },
    sources: [
      'pain-length-sevenfold',
      'vascular-response-needle-length',
      'assume-bleeding-depth',
      'skinpen-label-depth-eye',
    ],
  },
  'depth-best': {
    kind: 'risk',
    seconds: 9,
    timeH: 2 * WEEK_H,
    view: 'opening',
    sources: ['assume-preset-range'],
  },

  'mirror-two': {
    kind: 'how',
    seconds: 9,
    timeH: TIME_START_H,
    view: 'opening',
    sources: ['assume-equations'],
  },
  'mirror-hour': {
    kind: 'how',
    seconds: 7,
    timeH: [0, 1],
    view: 'channel',
    sources: [
      'needle-flow-sevenfold',
      'redness-2h-short-needles',
      'fibrin-max-24h',
      'assume-vessel-widening',
    ],
  },
  'mirror-day': {
    kind: 'aftercare',
    seconds: 9,
    timeH: DAY_H,
    view: 'channel',
    sources: [...USUAL_SPELL, 'assume-aftercare'],
  },
  'mirror-three': {
    kind: 'how',
    seconds: 8,
    timeH: [DAY_H, 3 * DAY_H],
    view: 'channel',
    sources: [...USUAL_SPELL, 'collagen3-2-3d'],
  },
  'mirror-call': {
    kind: 'risk',
    seconds: 8,
    timeH: 5 * DAY_H,
    view: 'opening',
    sources: ['chu2021-transient-7d', 'assume-when-to-call'],
  },
  'mirror-weeks': {
    kind: 'how',
    seconds: 7,
    timeH: [WEEK_H, 2 * WEEK_H],
    view: 'dermis',
    sources: ['collagen1-4-6d', 'fibroblast-arrival-2-4d', 'cells-decrease-8-12d', 'assume-constants'],
  },
  'mirror-months': {
    kind: 'benefit',
    seconds: 8,
    timeH: [MONTH_H, 6 * MONTH_H],
    view: 'dermis',
    sources: JUDGED,
  },
  'mirror-marks': {
    kind: 'risk',
    seconds: 9,
    timeH: 6 * MONTH_H,
    view: 'surface',
    sources: [...DARK_MARKS, 'assume-aftercare'],
  },

  'care-who': { kind: 'risk', seconds: 10, timeH: TIME_START_H, view: 'block', sources: WHOM_TO_ASK },
  'care-numb': {
    kind: 'risk',
    seconds: 10,
    timeH: TIME_START_H,
    view: 'opening',
    sources: ['assume-numbing-danger', 'skinpen-label-contra'],
  },
  'care-tips': {
    kind: 'risk',
    seconds: 10,
    timeH: [-STROKE_H, DWELL_H],
    view: 'opening',
    sources: ['assume-sterile', 'mmwr2024-hiv'],
  },
  'care-lumps': {
    kind: 'risk',
    seconds: 9,
    timeH: 10 * MINUTE_H,
    view: 'channel',
    plan: { topical: 'vitamin-c' },
    sources: [...LUMPS, 'safety-granuloma-review-15', 'mohammed2014-fold', 'assume-aftercare'],
  },
  'care-normal': {
    kind: 'aftercare',
    seconds: 9,
    timeH: [1, DAY_H],
    view: 'opening',
    sources: [...USUAL_SPELL, 'safety-common-effects-72h'],
  },
  'care-call': {
    kind: 'risk',
    seconds: 11,
    timeH: 5 * DAY_H,
    view: 'opening',
    sources: ['assume-when-to-call', 'chu2021-transient-7d', 'chu2021-serious'],
  },
  'care-marks': { kind: 'risk', seconds: 9, timeH: 2 * WEEK_H, view: 'surface', sources: DARK_MARKS },
  'care-do': {
    kind: 'aftercare',
    seconds: 9,
    timeH: [1, 2 * WEEK_H],
    view: 'surface',
    sources: ['assume-aftercare', 'barrier-72h-short-needles', 'sasaki2019-tewl-48h'],
  },
}
