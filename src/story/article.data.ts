import type { SourceId } from '../model/evidence/sources'

/**
 * How a claim of the source article stands. supported: by studies, as said. partly: in part, or for some uses.
 * overstated: more than studies bear. understated: less than is so. unsupported: nothing found. contradicted: studies
 * or rules say otherwise.
 */
export type Verdict = 'supported' | 'partly' | 'overstated' | 'understated' | 'unsupported' | 'contradicted'

/** A claim of the source article, word for word or nearly so. A quote: the rules on our own words do not bind it. */
export interface QuotedClaim {
  readonly quote: string
  readonly verdict: Verdict
  /** What bears on it; empty where nothing was found. */
  readonly sources: readonly SourceId[]
}

/** Every claim of the source article by a short id; what we say instead is the message `article.` with that id. */
export const ARTICLE_CLAIMS = {
  injuries: {
    quote: 'Fine needles create tiny controlled injuries that start repair',
    verdict: 'supported',
    sources: ['cfr-878-4430-class-ii', 'micro-lesion-epithelium-ed50', 'roller-density-15-passes'],
  },
  collagen: {
    quote: 'More collagen',
    verdict: 'supported',
    sources: ['eldomyati2015-photoaging-collagen-elastin', 'lotfi2013-epidermis-collagen'],
  },
  elastin: {
    quote: 'More elastin',
    verdict: 'partly',
    sources: [
      'eldomyati2015-acne-elastin-falls',
      'eldomyati2015-photoaging-collagen-elastin',
      'microbiopsy2021-elastin-unchanged',
      'aust2008-collagen-elastin-6mo',
    ],
  },
  damage: {
    quote: 'Not deep enough to cause actual damage',
    verdict: 'contradicted',
    sources: ['cfr-878-4430-class-ii', 'sasaki2019-depth-true'],
  },
  effective: {
    quote: 'Safe, controlled, highly effective',
    verdict: 'overstated',
    sources: ['chu2021-serious', 'nma2024-acne-ranking'],
  },
  firmness: {
    quote: 'Improves texture, tone, firmness',
    verdict: 'partly',
    sources: ['exceed2018-laxity-texture', 'microbiopsy2021-elasticity', 'pincelli2024-no-improvement'],
  },
  ageing: {
    quote: 'Powerful anti-ageing treatment',
    verdict: 'overstated',
    sources: ['pincelli2024-no-improvement'],
  },
  numbing: {
    quote: 'Numbing cream for 20–30 minutes',
    verdict: 'partly',
    sources: ['chiang2015-one-hour', 'assume-numbing-short'],
  },
  prickling: {
    quote: 'Only mild vibration or prickling',
    verdict: 'overstated',
    sources: ['alam2014-pain', 'luz2017-pain-1mm', 'fractional-mn-anaesthesia-2-5mm'],
  },
  depth: {
    quote: 'Depth is adjusted; deeper for acne scars',
    verdict: 'supported',
    sources: ['harris2015-median-length', 'depth-by-indication-fernandes'],
  },
  hundreds: {
    quote: 'Hundreds of microchannels',
    verdict: 'understated',
    sources: ['doddaballapur2009-holes'],
  },
  invisible: {
    quote: 'Channels invisible to the naked eye',
    verdict: 'partly',
    sources: ['kalluri2011-channel-size', 'chu2021-transient-7d', 'assume-pinpoint-blood'],
  },
  receptive: {
    quote: 'Skin highly receptive to products',
    verdict: 'supported',
    sources: ['mohammed2014-fold', 'ogunjimi2020-micropore-life', 'barrier-72h-short-needles'],
  },
  amplified: {
    quote: 'Serums’ effects significantly amplified',
    verdict: 'overstated',
    sources: ['mohammed2014-fold', 'ha-vitc-sponge-null', 'friedmann2024-granuloma-review'],
  },
  boosts: {
    quote: 'Hyaluronic acid, vitamin C or PRP boost results',
    verdict: 'partly',
    sources: ['kang2021-prp-acne', 'nma2024-prp-not-ranked-higher', 'chawla2014-prp-vitc'],
  },
  redness: {
    quote: 'Slight redness like mild sunburn for 24–48 hours',
    verdict: 'partly',
    sources: [
      'chu2021-transient-7d',
      'martin2021-72h',
      'hkjdv2018-36-patients',
      'vascular-response-needle-length',
    ],
  },
  phases: {
    quote: 'Three phases of healing',
    verdict: 'supported',
    sources: ['pmn-onset-4h', 'fibroblast-arrival-2-4d', 'iii-ratio-6mo-plus70'],
  },
  cells: {
    quote: 'White cells, growth factors, new vessels, fibroblasts',
    verdict: 'supported',
    sources: ['neutrophils-day1-human', 'vegf-rises-to-day7', 'vessels-7-14d', 'fibroblast-arrival-2-4d'],
  },
  scars: {
    quote: 'Scars less noticeable',
    verdict: 'supported',
    sources: [
      'alam2014-scar-score-6mo',
      'idoj2024-co2-vs-mn',
      'needling-vs-cross-rct-2011',
      'idoj2024-by-scar-type',
      'lotfi2013-by-scar-type',
      'bandral2018-response',
      'eryag-vs-mn-rct-2017',
    ],
  },
  pores: { quote: 'Pores smaller', verdict: 'unsupported', sources: ['fmr-pores-cho'] },
  lines: {
    quote: 'Fine lines begin to smooth',
    verdict: 'partly',
    sources: ['exceed2018-wrinkle-lemperle', 'jocd2023-some-improvement', 'pincelli2024-no-improvement'],
  },
  improving: {
    quote: 'Results keep improving over time',
    verdict: 'partly',
    sources: ['alam2014-3mo-not-significant', 'alam2014-scar-score-6mo', 'jocd2023-some-improvement'],
  },
  downtime: {
    quote: 'No surgery, no long downtime',
    verdict: 'supported',
    sources: ['eryag-vs-mn-rct-2017', 'chu2021-transient-7d'],
  },
  layers: {
    quote: 'Reaches layers where collagen is made',
    verdict: 'partly',
    sources: ['sasaki2019-depth-true', 'penetration-kalluri-rat'],
  },
  combined: {
    quote: 'Combined with PRP, radiofrequency or peels for better results',
    verdict: 'partly',
    sources: ['rana2017-glycolic', 'kang2021-prp-acne', 'nma2024-prp-not-ranked-higher', 'fda-rf-2025'],
  },
  tones: {
    quote: 'Safe for most skin types and tones',
    verdict: 'partly',
    sources: ['nafl1340-rct-pih', 'idoj2024-pih', 'pmid25196684-pih'],
  },
  sun: {
    quote: 'Helps sun damage and hyperpigmentation',
    verdict: 'partly',
    sources: ['assume-no-sun-damage-trial', 'bailey2022-melasma-ma'],
  },
  stretch: {
    quote: 'Helps stretch marks',
    verdict: 'supported',
    sources: ['sun2024-striae-vs-laser', 'sun2024-striae-vs-nonlaser', 'striae-alba-rct-2022'],
  },
  root: { quote: 'Treats the root: collagen depletion', verdict: 'overstated', sources: [] },
  lasting: {
    quote: 'Long-term, not a temporary fix',
    verdict: 'unsupported',
    sources: ['alster2020-scars-50pct'],
  },
  mild: {
    quote: 'Side effects mild, gone in days',
    verdict: 'partly',
    sources: ['chu2021-transient-7d', 'chu2021-serious', 'friedmann2024-granuloma-review'],
  },
  aftercare: {
    quote: 'Avoid sun, harsh products, heavy make-up',
    verdict: 'supported',
    sources: ['assume-aftercare', 'barrier-72h-short-needles'],
  },
  weeks: {
    quote: 'Changes noticed within a few weeks',
    verdict: 'overstated',
    sources: ['alam2014-3mo-not-significant', 'simin2024-melasma', 'alam2014-scar-score-6mo'],
  },
  months: {
    quote: 'Best after several months',
    verdict: 'supported',
    sources: ['alam2014-scar-score-6mo', 'alam2014-3mo-not-significant'],
  },
  sessions: {
    quote: '3–6 sessions, several weeks apart',
    verdict: 'supported',
    sources: ['harris2015-median-sessions', 'harris2015-median-interval'],
  },
  most: { quote: 'Deliver the most long-lasting improvements', verdict: 'unsupported', sources: [] },
  best: {
    quote: 'One of the most effective non-surgical treatments',
    verdict: 'contradicted',
    sources: ['eryag-vs-mn-rct-2017', 'idoj2024-co2-vs-mn', 'nma2024-acne-ranking', 'nafl1340-rct-outcome'],
  },
  structure: {
    quote: 'Strengthens the skin’s structure',
    verdict: 'partly',
    sources: ['microbiopsy2021-elasticity'],
  },
} as const satisfies Readonly<Record<string, QuotedClaim>>

export type ArticleClaimId = keyof typeof ARTICLE_CLAIMS

/** Ids of the claims, in the article's order. */
export const ARTICLE_IDS = Object.keys(ARTICLE_CLAIMS) as readonly ArticleClaimId[]
