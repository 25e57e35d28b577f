import type { SourceId } from '../evidence/sources'
import type { Range } from '../needle/reach'
import type { ConcernId, SiteId } from '../plan'

/**
 * How well a use is supported. A: several consistent randomised trials with blinded rating, against no treatment or a
 * standard. B: one randomised or within-patient controlled trial, or a mixed meta-analysis; direction consistent, size
 * not. C: uncontrolled, or trials that contradict one another. D: opinion, another technique, one patient, or nothing.
 * A minus or plus leans that way. No use of plain microneedling reaches A. Why each has its grade: messages reason.<concern>.
 */
export type Grade = 'B' | 'B-' | 'C+' | 'C' | 'C-' | 'D'

/** What is measured: a share of the feature (0–1), or points of a grading scale. */
export type EffectUnit = 'share of the score' | 'grade points' | 'share of people'

/** How large the outcome was, low to high, positive for better. */
export interface Effect extends Range {
  readonly unit: EffectUnit
  /** published: the figures are the studies'. judged: our judgement inside the studies' spread. */
  readonly origin: 'published' | 'judged'
}

/** A range that studies or practice used, and where to begin in it. */
export interface UsedRange {
  readonly low: number
  readonly high: number
  readonly usual: number
}

/** Something done beside needling, and how well that is supported. */
export interface Adjunct {
  readonly id: 'peels' | 'prp' | 'cross' | 'silicone' | 'cream'
  readonly grade: Grade
  readonly sources: readonly SourceId[]
}

/** What studies used for one concern, and what came of it. Never a plan for anyone. */
export interface Preset {
  readonly sites: readonly SiteId[]
  /** Depth set on the device, mm; null where needling is not what studies used. */
  readonly depthMm: UsedRange | null
  /** Where a site had a range of its own. */
  readonly depthAt?: Readonly<Partial<Record<SiteId, UsedRange>>>
  readonly sessions: UsedRange | null
  readonly intervalWeeks: UsedRange | null
  /** Weeks from the first session until anything could be measured; null: not known. */
  readonly firstWeeks: number | null
  /** Weeks from the last session until the best result that was measured; null: not known. */
  readonly bestWeeks: number | null
  /** null: not known, and drawn so. */
  readonly effect: Effect | null
  /** Share of people who saw nothing, 0–1; null: not reported. */
  readonly nothingShare: number | null
  readonly grade: Grade
  /** What the change follows in time: new matrix that ripens, or pigment that fades (and comes back). */
  readonly follows: 'matrix' | 'pigment'
  /** Only in trained medical hands. */
  readonly specialist: boolean
  readonly adjuncts: readonly Adjunct[]
  readonly sources: readonly SourceId[]
}

// The one study of lines, laxity and texture with a date looked 150 days after the first of four monthly sessions: two
// months after the last.
const weeks = (months: number) => Math.round((months * 52) / 12)
const used = (low: number, high: number, usual: number): UsedRange => ({ low, high, usual })

const PEEL: Adjunct = { id: 'peels', grade: 'B', sources: ['rana2017-glycolic'] }
const PRP_SCARS: Adjunct = {
  id: 'prp',
  grade: 'C+',
  sources: ['kang2021-prp-acne', 'nma2024-prp-not-ranked-higher'],
}

/** What studies used, by concern: clinical evidence compiled 2026-11-22. */
export const PRESETS: Readonly<Record<Exclude<ConcernId, 'none'>, Preset>> = {
  'rolling-scars': {
    sites: ['cheek'],
    depthMm: used(1, 1.5, 1.5),
    sessions: used(3, 6, 3),
    intervalWeeks: used(2, 6, 4),
    firstWeeks: weeks(3),
    bestWeeks: weeks(6),
    effect: { low: 0.1, typical: 0.3, high: 0.7, unit: 'share of the score', origin: 'judged' },
    nothingShare: 0.06,
    grade: 'B',
    follows: 'matrix',
    specialist: false,
    adjuncts: [PEEL, PRP_SCARS],
    sources: [
      'alam2014-scar-score-6mo',
      'alam2014-patient-41pct',
      'alster2020-scar-type-site',
      'eldomyati2024-roller-vs-pen',
      'ishfaq2022-mn-vs-peel',
      'juhasz-protocols',
      'ramaut-review-shortcomings',
      'alam2014-3mo-not-significant',
      'eryag-vs-mn-rct-2017',
      'idoj2024-co2-vs-mn',
      'idoj2024-by-scar-type',
      'needling-vs-cross-rct-2011',
      'lotfi2013-by-scar-type',
      'bandral2018-response',
      'harris2015-median-length',
      'harris2015-median-sessions',
      'harris2015-median-interval',
    ],
  },
  'boxcar-scars': {
    sites: ['cheek'],
    depthMm: used(1, 1.5, 1.5),
    sessions: used(3, 6, 3),
    intervalWeeks: used(2, 6, 4),
    firstWeeks: weeks(3),
    bestWeeks: weeks(6),
    effect: { low: 0.05, typical: 0.2, high: 0.6, unit: 'share of the score', origin: 'judged' },
    nothingShare: 0.06,
    grade: 'B-',
    follows: 'matrix',
    specialist: false,
    adjuncts: [PEEL, PRP_SCARS],
    sources: [
      'alam2014-scar-score-6mo',
      'idoj2024-by-scar-type',
      'lotfi2013-by-scar-type',
      'bandral2018-response',
      'harris2015-median-length',
      'harris2015-median-sessions',
      'harris2015-median-interval',
    ],
  },
  'icepick-scars': {
    sites: ['cheek'],
    depthMm: null,
    sessions: null,
    intervalWeeks: null,
    firstWeeks: null,
    bestWeeks: null,
    effect: { low: 0, typical: 0.05, high: 0.15, unit: 'share of the score', origin: 'judged' },
    nothingShare: null,
    grade: 'D',
    follows: 'matrix',
    specialist: true,
    adjuncts: [{ id: 'cross', grade: 'C', sources: ['needling-vs-cross-rct-2011'] }],
    sources: ['lotfi2013-by-scar-type', 'idoj2024-by-scar-type'],
  },
  'raised-scar': {
    sites: ['abdomen'],
    depthMm: used(1, 2.5, 2),
    sessions: used(3, 3, 3),
    intervalWeeks: used(4, 4, 4),
    firstWeeks: weeks(3),
    bestWeeks: weeks(3),
    effect: { low: 0.58, typical: 0.73, high: 0.89, unit: 'share of people', origin: 'published' },
    nothingShare: null,
    grade: 'B',
    follows: 'matrix',
    specialist: true,
    adjuncts: [{ id: 'silicone', grade: 'B', sources: ['needling-silicone-rct'] }],
    sources: ['fda-k200044-abdominal', 'needling-silicone-rct'],
  },
  'burn-scar': {
    sites: ['cheek', 'forehead', 'neck', 'abdomen', 'thigh'],
    depthMm: used(1.5, 3, 2),
    sessions: used(3, 3, 3),
    intervalWeeks: used(4, 6, 4),
    firstWeeks: weeks(3),
    bestWeeks: weeks(3),
    effect: { low: 0.2, typical: 0.4, high: 0.6, unit: 'share of the score', origin: 'judged' },
    nothingShare: null,
    grade: 'C+',
    follows: 'matrix',
    specialist: true,
    adjuncts: [],
    sources: ['burn-rct-co2', 'burn-scar-12mo', 'fernandes-depth-advice'],
  },
  'fine-lines': {
    sites: ['cheek', 'forehead', 'upper-lip'],
    depthMm: used(0.5, 1.5, 1),
    depthAt: { forehead: used(0.5, 1, 0.75), 'upper-lip': used(0.5, 1, 0.5) },
    sessions: used(3, 6, 4),
    intervalWeeks: used(4, 4, 4),
    firstWeeks: weeks(3),
    bestWeeks: weeks(2),
    effect: { low: 0, typical: 0.5, high: 1.23, unit: 'grade points', origin: 'judged' },
    nothingShare: 0.3,
    grade: 'C',
    follows: 'matrix',
    specialist: false,
    adjuncts: [],
    sources: [
      'exceed2018-wrinkle-lemperle',
      'aust2008-patient-rated-improvement',
      'depth-by-indication-fernandes',
      'jocd2023-face-wrinkles-blinded',
      'jocd2023-some-improvement',
      'pincelli2024-no-improvement',
      'pincelli2024-prp-mn-negative',
      'foppiani2025-satisfaction',
    ],
  },
  'eye-lines': {
    sites: ['eye-corner'],
    depthMm: used(0.25, 0.5, 0.25),
    sessions: used(3, 6, 4),
    intervalWeeks: used(4, 4, 4),
    firstWeeks: weeks(3),
    bestWeeks: weeks(2),
    effect: { low: 0, typical: 0.5, high: 1.23, unit: 'grade points', origin: 'judged' },
    nothingShare: 0.3,
    grade: 'C',
    follows: 'matrix',
    specialist: false,
    adjuncts: [],
    sources: [
      'exceed2018-wrinkle-lemperle',
      'jocd2023-some-improvement',
      'pincelli2024-no-improvement',
      'skinpen-label-depth-eye',
    ],
  },
  'neck-lines': {
    sites: ['neck'],
    depthMm: used(0.5, 1.5, 1),
    sessions: used(4, 4, 4),
    intervalWeeks: used(4, 4, 4),
    firstWeeks: null,
    bestWeeks: null,
    effect: null,
    nothingShare: null,
    grade: 'C',
    follows: 'matrix',
    specialist: false,
    adjuncts: [],
    sources: ['fda-k202243-neck', 'microbiopsy2021-elasticity'],
  },
  laxity: {
    sites: ['cheek'],
    depthMm: used(1, 1.5, 1),
    sessions: used(4, 4, 4),
    intervalWeeks: used(4, 4, 4),
    firstWeeks: weeks(3),
    bestWeeks: weeks(2),
    effect: { low: 0, typical: 0.3, high: 1, unit: 'grade points', origin: 'judged' },
    nothingShare: null,
    grade: 'C-',
    follows: 'matrix',
    specialist: false,
    adjuncts: [],
    sources: ['exceed2018-laxity-texture', 'microbiopsy2021-elasticity', 'pincelli2024-no-improvement'],
  },
  texture: {
    sites: ['cheek', 'forehead', 'nose', 'upper-lip'],
    depthMm: used(0.5, 1, 0.5),
    sessions: used(3, 4, 3),
    intervalWeeks: used(4, 4, 4),
    firstWeeks: weeks(3),
    bestWeeks: weeks(2),
    effect: { low: 0, typical: 0.5, high: 1.5, unit: 'grade points', origin: 'judged' },
    nothingShare: null,
    grade: 'C',
    follows: 'matrix',
    specialist: false,
    adjuncts: [],
    sources: ['exceed2018-laxity-texture', 'pincelli2024-no-improvement'],
  },
  pores: {
    sites: ['nose', 'cheek'],
    depthMm: null,
    sessions: null,
    intervalWeeks: null,
    firstWeeks: null,
    bestWeeks: null,
    effect: null,
    nothingShare: null,
    grade: 'D',
    follows: 'matrix',
    specialist: false,
    adjuncts: [],
    sources: ['fmr-pores-cho'],
  },
  melasma: {
    sites: ['cheek', 'forehead', 'upper-lip'],
    depthMm: used(0.25, 1.5, 0.5),
    sessions: used(2, 4, 3),
    intervalWeeks: used(4, 4, 4),
    firstWeeks: 4,
    bestWeeks: 4,
    effect: { low: 0.2, typical: 0.4, high: 0.55, unit: 'share of the score', origin: 'judged' },
    nothingShare: null,
    grade: 'B',
    follows: 'pigment',
    specialist: false,
    adjuncts: [
      {
        id: 'cream',
        grade: 'B',
        sources: ['bailey2022-melasma-ma', 'budamakuntla2013-melasma', 'feng2024-txa-vs-routine'],
      },
    ],
    sources: [
      'bailey2022-melasma-ma',
      'simin2024-melasma',
      'bmc2017-melasma-masi',
      'feng2024-txa-vs-baseline',
      'budamakuntla2013-melasma',
      'txa-mesoneedling-ae',
    ],
  },
  'sun-damage': {
    sites: [],
    depthMm: null,
    sessions: null,
    intervalWeeks: null,
    firstWeeks: null,
    bestWeeks: null,
    effect: null,
    nothingShare: null,
    grade: 'D',
    follows: 'pigment',
    specialist: false,
    adjuncts: [],
    sources: ['assume-no-sun-damage-trial'],
  },
  'stretch-marks': {
    sites: ['abdomen', 'thigh'],
    depthMm: used(1, 2, 1.5),
    sessions: used(4, 5, 4),
    intervalWeeks: used(4, 4, 4),
    firstWeeks: null,
    bestWeeks: null,
    effect: null,
    nothingShare: null,
    grade: 'B',
    follows: 'matrix',
    specialist: false,
    adjuncts: [],
    sources: ['sun2024-striae-vs-laser', 'sun2024-striae-vs-nonlaser', 'striae-alba-rct-2022'],
  },
}

/** A roller used at home: it breaks the barrier and reaches no dermis, so there is nothing to draw. */
export const HOME_ROLLER = {
  device: 'roller',
  depthMm: used(0.2, 0.3, 0.2),
  grade: 'D',
  sources: ['assume-preset-range', 'barrier-72h-short-needles', 'penetration-kalluri-rat'],
} as const satisfies {
  readonly device: string
  readonly depthMm: UsedRange
  readonly grade: Grade
  readonly sources: readonly SourceId[]
}
