import type { SourceId } from '../evidence/sources'
import { YEAR_H } from '../time'
import type { LandmarkTrace, Reader } from './landmark-trace'
import { PARAMETERS } from './parameters'
import { REFERENCE_SESSION } from './reference'
import { Q, REST_COLLAGEN, REST_COLLAGEN_III, type QuantityName } from './states'
import { newMatrix } from './system'

/**
 * inside: the computed value must lie in the published range. known-miss: it does not, and the document says so.
 * order: only an order of events is published. not-modelled, conflict: nothing to compare, and why.
 */
export type LandmarkStanding = 'inside' | 'known-miss' | 'order' | 'not-modelled' | 'conflict'

export interface Landmark {
  readonly what: string
  /** How the row's words are turned into a number of the model. */
  readonly measure: string
  readonly unit: 'h' | 'd' | 'share' | 'ratio' | ''
  /** Published range; null where none is given as numbers. */
  readonly published: readonly [low: number, high: number] | null
  readonly standing: LandmarkStanding
  readonly sources: readonly SourceId[]
  readonly compute?: (trace: LandmarkTrace) => number
}

const of =
  (name: QuantityName): Reader =>
  (values) =>
    values[Q[name]]

/** A collagen counts as laid down once this much of the zone's collagen has been made of it. */
const VISIBLE_COLLAGEN = 0.0005

const reference =
  REST_COLLAGEN * (1 - PARAMETERS.loss * (REFERENCE_SESSION.channelWidthMm / (2 * PARAMETERS.Rz)) ** 2)
const matrixOf: Reader = (values) => newMatrix(values[Q.collagenIII], values[Q.collagenI], reference)
const shareIIIOf: Reader = (values) =>
  PARAMETERS.f3lo +
  ((PARAMETERS.f3hi - PARAMETERS.f3lo) * PARAMETERS.n50) / (PARAMETERS.n50 + matrixOf(values))
/** Zone collagen per hour made as type III, and as type I. */
const madeIII: Reader = (values) => shareIIIOf(values) * values[Q.procollagen]
const madeI: Reader = (values) => (1 - shareIIIOf(values)) * values[Q.procollagen]
const macrophages: Reader = (values) => values[Q.macrophagesM1] + values[Q.macrophagesM2]

const capillaryRise: Reader = (values) => Math.max(0, values[Q.vessels] - 1)

/** What stands behind the width of every published range beside its own records. */
export const WINDOW_SOURCES: readonly SourceId[] = ['assume-landmark-window']

/**
 * The landmarks of docs/model.md, in its order. The constants were calibrated against these rows, so agreement
 * shows a faithful implementation, not a prediction.
 */
export const LANDMARKS: readonly Landmark[] = [
  {
    what: 'Histamine, highest',
    measure: 'hour of the peak',
    unit: 'h',
    published: [0, 10 / 60],
    standing: 'inside',
    sources: ['histamine-needle-peak'],
    compute: (trace) => trace.peak(of('histamine')).timeH,
  },
  {
    what: 'Histamine, back to baseline',
    measure: 'down to 10 % of the peak',
    unit: 'h',
    published: [40 / 60, 1],
    standing: 'inside',
    sources: ['histamine-needle-baseline'],
    compute: (trace) => trace.settledH(of('histamine'), 0.1),
  },
  {
    what: 'Blood flow at the needle',
    measure: 'no blood-flow state',
    unit: '',
    published: null,
    standing: 'not-modelled',
    sources: ['needle-flow-sevenfold'],
  },
  {
    what: 'Redness, gone',
    measure: 'published ends run from under 2 h to 7 d',
    unit: '',
    published: null,
    standing: 'conflict',
    sources: ['redness-2h-short-needles', 'erythema-3-6h', 'martin2021-72h', 'chu2021-transient-7d'],
  },
  {
    what: 'Clot, first strands',
    measure: 'half of the peak',
    unit: 'h',
    published: [0, 10 / 60],
    standing: 'inside',
    sources: ['fibronectin-minutes'],
    compute: (trace) => trace.onsetH(of('clot'), 0.5),
  },
  {
    what: 'Clot, held at its most',
    measure: 'down to 90 % of the peak',
    unit: 'd',
    published: [2, 3],
    standing: 'known-miss',
    sources: ['fibrin-max-24h'],
    compute: (trace) => trace.settledH(of('clot'), 0.9) / 24,
  },
  {
    what: 'Platelet granules, emptied',
    measure: '95 % released: ln 20 / kS',
    unit: 'h',
    published: [1, 5],
    standing: 'inside',
    sources: ['prp-release-60-300min'],
    compute: () => Math.log(20) / PARAMETERS.kS,
  },
  {
    what: 'IL-1β, IL-6, IL-8, highest',
    measure: 'peak of the inflammatory mediators',
    unit: 'h',
    published: [5, 8],
    standing: 'inside',
    sources: ['il1-il6-il8-needle-peak'],
    compute: (trace) => trace.peak(of('inflammation')).timeH,
  },
  {
    what: 'IL-1β, IL-6, IL-8, at 24 h',
    measure: 'lower than the peak: share of it at 24 h',
    unit: 'share',
    published: [0, 1],
    standing: 'order',
    sources: ['il1-il6-il8-needle-24h'],
    compute: (trace) => trace.at('inflammation', 24) / trace.peak(of('inflammation')).value,
  },
  {
    what: 'TNF and interleukins one by one, rebound at 72 h',
    measure: 'one mediator state stands for all of them',
    unit: '',
    published: null,
    standing: 'not-modelled',
    sources: ['tnf-il1b-mouse-3h', 'cytokine-rebound-72h'],
  },
  {
    what: 'Neutrophils, first seen',
    measure: 'a fifth of the peak',
    unit: 'h',
    published: [3, 5],
    standing: 'inside',
    sources: ['pmn-onset-4h'],
    compute: (trace) => trace.onsetH(of('neutrophils')),
  },
  {
    what: 'Neutrophils, most',
    measure: 'hour of the peak (day 1)',
    unit: 'h',
    published: [12, 36],
    standing: 'inside',
    sources: ['neutrophils-day1-human', 'mmp1-day1-nafl'],
    compute: (trace) => trace.peak(of('neutrophils')).timeH,
  },
  {
    what: 'Neutrophils, faded',
    measure: 'down to a fifth of the peak (day 4)',
    unit: 'd',
    published: [3, 5],
    standing: 'inside',
    sources: ['neutrophils-day1-human'],
    compute: (trace) => trace.settledH(of('neutrophils')) / 24,
  },
  {
    what: 'Macrophages, first seen',
    measure: 'no record says when the first are seen',
    unit: '',
    published: null,
    standing: 'not-modelled',
    sources: ['macrophages-day2-human'],
  },
  {
    what: 'Macrophages arriving, most',
    measure: 'peak of M1 (day 2)',
    unit: 'd',
    published: [1.5, 2.5],
    standing: 'known-miss',
    sources: ['macrophages-day2-human'],
    compute: (trace) => trace.peak(of('macrophagesM1')).timeH / 24,
  },
  {
    what: 'Macrophages, fewer',
    measure: 'M1 + M2 down to half of the peak',
    unit: 'd',
    published: [7, 12],
    standing: 'inside',
    sources: ['cells-decrease-8-12d'],
    compute: (trace) => trace.settledH(macrophages, 0.5) / 24,
  },
  {
    what: 'M2 macrophages, most',
    measure: 'peak of M2 (day 6)',
    unit: 'd',
    published: [5, 7],
    standing: 'inside',
    sources: ['m2-markers-day6'],
    compute: (trace) => trace.peak(of('macrophagesM2')).timeH / 24,
  },
  {
    what: 'M1 : M2 above 2',
    measure: 'last day on which the ratio is above 2',
    unit: 'd',
    published: [5, 5.5],
    standing: 'known-miss',
    sources: ['m1-m2-ratio-2-5d'],
    compute: (trace) =>
      trace.firstH(
        (values) => (values[Q.macrophagesM2] > 0.01 ? values[Q.macrophagesM1] / values[Q.macrophagesM2] : 99),
        (ratio) => ratio <= 2,
      ) / 24,
  },
  {
    what: 'Lymphocytes',
    measure: 'no state',
    unit: '',
    published: null,
    standing: 'not-modelled',
    sources: ['lymphocytes-day4-human'],
  },
  {
    what: 'PDGF, negligible by 24 h',
    measure: 'share of the peak at 24 h',
    unit: 'share',
    published: [0, 0.1],
    standing: 'inside',
    sources: ['pdgf-fluid-24h'],
    compute: (trace) => trace.at('pdgf', 24) / trace.peak(of('pdgf')).value,
  },
  {
    what: 'FGF-2, near serum by day 3',
    measure: 'share of the FGF/KGF peak at 72 h (one state for both)',
    unit: 'share',
    published: [0, 0.2],
    standing: 'known-miss',
    sources: ['fgf2-falls-by-day3', 'bfgf-mrna-1h'],
    compute: (trace) => trace.at('fgf', 72) / trace.peak(of('fgf')).value,
  },
  {
    what: 'FGF-7 (KGF), risen within a day (mouse)',
    measure: 'half of the peak of FGF/KGF',
    unit: 'h',
    published: [0, 24],
    standing: 'inside',
    sources: ['kgf-24h'],
    compute: (trace) => trace.onsetH(of('fgf'), 0.5),
  },
  {
    what: 'EGF',
    measure: 'no state',
    unit: '',
    published: null,
    standing: 'not-modelled',
    sources: ['prp-release-60-300min', 'aust2011-epidermis-140'],
  },
  {
    what: 'VEGF, rising to day 7',
    measure: 'share of the peak reached at day 7',
    unit: 'share',
    published: [0.9, 1],
    standing: 'inside',
    sources: ['vegf-rises-to-day7'],
    compute: (trace) => trace.at('vegf', 168) / trace.peak(of('vegf')).value,
  },
  {
    what: 'TGF-β1 before VEGF (pig)',
    measure: 'hours by which a fifth of its peak comes before a fifth of the VEGF peak',
    unit: 'h',
    published: [0, YEAR_H],
    standing: 'order',
    sources: ['tgfb1-before-vegf'],
    compute: (trace) => trace.onsetH(of('vegf')) - trace.onsetH(of('tgfBeta1')),
  },
  {
    what: 'TGF-β3, up for two weeks',
    measure: 'share of the peak left at day 14',
    unit: 'share',
    published: [0.5, 1],
    standing: 'inside',
    sources: ['aust2010-tgfb3-2wk'],
    compute: (trace) => trace.at('tgfBeta3', 336) / trace.peak(of('tgfBeta3')).value,
  },
  {
    what: 'Epithelium, closed',
    measure: 'closure at 0.95',
    unit: 'h',
    published: [10, 28],
    standing: 'inside',
    sources: ['micro-lesion-epithelium-ed50', 'micro-lesion-epithelium-ed84'],
    compute: (trace) => trace.firstH(of('closure'), (closure) => closure >= 0.95),
  },
  {
    what: 'Basement membrane, complete',
    measure: 'no state',
    unit: '',
    published: null,
    standing: 'not-modelled',
    sources: ['basement-membrane-8d', 'schmitt-epidermis-5d'],
  },
  {
    what: 'Barrier, recovered',
    measure: 'published ends run from 2 h to 7 d by method and dressing',
    unit: '',
    published: null,
    standing: 'conflict',
    sources: ['barrier-2h-unoccluded', 'tewl-4-5h-rat', 'mfrs-tewl-7d'],
  },
  {
    what: 'Fibroblasts, arriving',
    measure: 'a fifth of the peak',
    unit: 'd',
    published: [2, 4],
    standing: 'inside',
    sources: ['fibroblast-arrival-2-4d'],
    compute: (trace) => trace.onsetH(of('fibroblasts')) / 24,
  },
  {
    what: 'Fibroblasts, most',
    measure: 'day of the peak: after they come (day 2–4), before they fall (day 8–12)',
    unit: 'd',
    published: [4, 12],
    standing: 'known-miss',
    sources: ['fibroblast-arrival-2-4d', 'cells-decrease-8-12d'],
    compute: (trace) => trace.peak(of('fibroblasts')).timeH / 24,
  },
  {
    what: 'Fibroblasts, falling',
    measure: 'day of the peak, after which they fall',
    unit: 'd',
    published: [8, 12],
    standing: 'known-miss',
    sources: ['cells-decrease-8-12d'],
    compute: (trace) => trace.peak(of('fibroblasts')).timeH / 24,
  },
  {
    what: 'Myofibroblasts in a narrow channel',
    measure: 'an index without a scale; none were counted after needling',
    unit: '',
    published: null,
    standing: 'not-modelled',
    sources: ['myofibroblasts-5d', 'column-scar-width'],
  },
  {
    what: 'Capillary buds',
    measure: 'a fifth of the peak rise',
    unit: 'd',
    published: [3, 4],
    standing: 'inside',
    sources: ['capillary-buds-3-4d'],
    compute: (trace) => trace.onsetH(capillaryRise) / 24,
  },
  {
    what: 'Capillaries, most',
    measure: 'day of the peak',
    unit: 'd',
    published: [7, 14],
    standing: 'inside',
    sources: ['vessels-7-14d'],
    compute: (trace) => trace.peak(of('vessels')).timeH / 24,
  },
  {
    what: 'Capillaries, settled',
    measure: 'down to a fifth of the peak rise',
    unit: 'd',
    published: [12, 28],
    standing: 'inside',
    sources: ['cells-decrease-8-12d', 'mvd-baseline-day12', 'vessels-7-14d'],
    compute: (trace) => trace.settledH(capillaryRise) / 24,
  },
  {
    what: 'MMP, highest',
    measure: 'hour of the peak (day 1)',
    unit: 'h',
    published: [12, 36],
    standing: 'inside',
    sources: ['mmp1-day1-nafl', 'mmp9-24-48h'],
    compute: (trace) => trace.peak(of('mmp')).timeH,
  },
  {
    what: 'MMP-1, baseline at day 7',
    measure: 'share of the peak at day 7',
    unit: 'share',
    published: [0, 0.1],
    standing: 'inside',
    sources: ['mmp1-day1-nafl'],
    compute: (trace) => trace.at('mmp', 168) / trace.peak(of('mmp')).value,
  },
  {
    what: 'TIMP, hyaluronan',
    measure: 'no states',
    unit: '',
    published: null,
    standing: 'not-modelled',
    sources: ['timp1-acute', 'schmitt-genes'],
  },
  {
    what: 'Collagen III, first',
    measure: 'running total of type III made above 0.0005 of the zone',
    unit: 'd',
    published: [2, 3],
    standing: 'inside',
    sources: ['collagen3-2-3d'],
    compute: (trace) => trace.accumulatedH(madeIII, VISIBLE_COLLAGEN) / 24,
  },
  {
    what: 'Collagen III share, rising to 6 weeks',
    measure: 'week in which III : I is highest',
    unit: 'd',
    published: [35, 49],
    standing: 'inside',
    sources: ['iii-ratio-6mo-plus70'],
    compute: (trace) => trace.peak(of('collagenRatio')).timeH / 24,
  },
  {
    what: 'Collagen III share, still +70 % at 6 months (pure scar)',
    measure: 'rise of the type III share, new matrix of the zone against rest',
    unit: 'share',
    published: [0.6, 0.8],
    standing: 'known-miss',
    sources: ['iii-ratio-6mo-plus70'],
    compute: (trace) => {
      const restShare = REST_COLLAGEN_III / REST_COLLAGEN
      const c3 = trace.at('collagenIII', 4380)
      const n = c3 + trace.at('collagenI', 4380) - reference
      return (c3 - restShare * reference) / n / restShare - 1
    },
  },
  {
    what: 'Collagen I, first',
    measure: 'running total of type I made above 0.0005 of the zone',
    unit: 'd',
    published: [4, 6],
    standing: 'inside',
    sources: ['collagen1-4-6d'],
    compute: (trace) => trace.accumulatedH(madeI, VISIBLE_COLLAGEN) / 24,
  },
  {
    what: 'Collagen synthesis, highest',
    measure: 'day of the peak',
    unit: 'd',
    published: [7, 14],
    standing: 'inside',
    sources: ['rat-collagen-synthesis-7d', 'serum-propeptides-14d'],
    compute: (trace) => trace.peak(of('procollagen')).timeH / 24,
  },
  {
    what: 'Procollagen I, day 7 against day 1',
    measure: 'ratio of the rates at which type I is made',
    unit: 'ratio',
    published: [300, 460],
    standing: 'known-miss',
    sources: ['picp-380-fold'],
    compute: (trace) => trace.read(madeI, 168) / trace.read(madeI, 24),
  },
  {
    what: 'Procollagen III, day 7 against day 1',
    measure: 'ratio of the rates at which type III is made',
    unit: 'ratio',
    published: [200, 300],
    standing: 'known-miss',
    sources: ['piiinp-250-fold'],
    compute: (trace) => trace.read(madeIII, 168) / trace.read(madeIII, 24),
  },
  {
    what: 'Elastin',
    measure: 'studies find it up, unchanged and down',
    unit: '',
    published: null,
    standing: 'conflict',
    sources: ['elastic-fibres-rodent', 'elastin-falls-wound', 'eldomyati-elastin-down'],
  },
  {
    what: 'Cross-links',
    measure: 'no state',
    unit: '',
    published: null,
    standing: 'not-modelled',
    sources: ['crosslinks-immature-6mo'],
  },
  {
    what: 'Strength at 3 weeks',
    measure: 'share of intact skin (teaching sources)',
    unit: 'share',
    published: [0.15, 0.25],
    standing: 'inside',
    sources: ['strength-20-80'],
    compute: (trace) => trace.at('strength', 504),
  },
  {
    what: 'Strength at 3 months',
    measure: 'share of intact skin (about 80 % in a teaching source)',
    unit: 'share',
    published: [0.7, 0.9],
    standing: 'known-miss',
    sources: ['strength-20-80'],
    compute: (trace) => trace.at('strength', 2160),
  },
  {
    what: 'Strength, in the end',
    measure: 'share of intact skin at 12 months, never above about 80 %',
    unit: 'share',
    published: [0.5, 0.8],
    standing: 'inside',
    sources: ['strength-20-80'],
    compute: (trace) => trace.at('strength', YEAR_H),
  },
  {
    what: 'Turnover of mature matrix',
    measure: 'built in as kold and keold, so not a test',
    unit: '',
    published: null,
    standing: 'not-modelled',
    sources: ['skin-collagen-15y', 'skin-collagen-fsr', 'elastin-74y'],
  },
]
