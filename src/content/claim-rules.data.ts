import type { SourceId } from '../model/evidence/sources'

/**
 * What advertising must not say of microneedling, and the records that the reason rests on. Why, and what to say instead,
 * are the messages claim-reason.<id> and claim-advice.<id>; how it is recognised in a marketer's own words stands in each
 * language's claims.json. No legal advice, and no list is ever whole.
 */
export const CLAIM_SOURCES = {
  guarantee: ['jocd2023-some-improvement', 'bandral2018-response'],
  lasting: ['asa-laser-before-after-2018', 'cap-fillers-temporary'],
  downtime: ['chu2021-transient-7d', 'sasaki2019-tewl-48h'],
  painless: ['luz2017-pain-1mm', 'alam2014-pain'],
  risk: ['chu2021-serious', 'cfr-878-4430-class-ii'],
  approved: ['fda-den160029', 'fda-cleared-uses'],
  photographs: ['asa-laser-before-after-2018'],
  numbers: ['eldomyati-collagens-up', 'aust2008-collagen-6mo'],
  collagen: ['fda-guidance-2020', 'eldomyati-collagens-up', 'microbiopsy2021-elastin-unchanged'],
  cures: ['asa-led-2025', 'asa-pck-skin-eliminate'],
  erases: ['bandral2018-response', 'sun2024-striae-vs-laser', 'cap-fillers-temporary'],
  everyone: ['jocd2023-some-improvement', 'skinpen-label-contra'],
  tones: ['pmid25196684-pih', 'idoj2024-pih', 'chu2021-serious'],
  pregnancy: ['skinpen-label-contra'],
  serums: ['cfr-878-4430-class-ii', 'friedmann2024-granuloma-review', 'ha-vitc-sponge-null'],
  biologics: ['cfr-878-4430-class-ii', 'topical-growth-factors-not-delivered'],
  prp: ['prp-offlabel', 'pincelli2024-prp-mn-negative', 'mmwr2024-hiv'],
  heat: ['fda-rf-2025'],
  rivals: ['eryag-vs-mn-rct-2017', 'idoj2024-co2-vs-mn', 'nma2024-acne-ranking'],
  best: ['nma2024-acne-ranking', 'ramaut-review-shortcomings'],
  deeper: ['sasaki2019-tewl-48h'],
  home: ['barrier-72h-short-needles', 'penetration-kalluri-rat', 'fda-guidance-2020'],
  speed: ['alam2014-3mo-not-significant', 'alam2014-scar-score-6mo', 'harris2015-median-sessions'],
  ageing: ['pincelli2024-no-improvement', 'exceed2018-wrinkle-lemperle', 'cap-fillers-temporary'],
  proven: ['ramaut-review-shortcomings', 'asa-pck-skin-eliminate'],
  pores: ['fmr-pores-cho'],
  tightens: ['exceed2018-laxity-texture', 'pincelli2024-no-improvement'],
  sun: ['bmc2017-melasma-masi', 'txa-mesoneedling-ae', 'asa-led-2025'],
  natural: ['cfr-878-4430-class-ii'],
  flawless: ['bandral2018-response', 'jocd2023-some-improvement'],
} as const satisfies Readonly<Record<string, readonly SourceId[]>>

export type ClaimId = keyof typeof CLAIM_SOURCES
export const CLAIM_IDS = Object.keys(CLAIM_SOURCES) as readonly ClaimId[]
