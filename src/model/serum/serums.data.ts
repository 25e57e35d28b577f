import type { SourceId } from '../evidence/sources'
import type { Range } from '../needle/reach'
import type { Grade } from '../outcome/presets.data'
import type { TopicalId } from '../plan'

/** What is known of one thing put on needled skin. */
export interface Serum {
  /** How many times more gets in through open channels than through whole skin; null: not measured. */
  readonly fold: Range | null
  /** How fast it spreads in dermis, µm²/s; null: not measured. */
  readonly dermisUm2PerS: Range | null
  /** Whether it crosses whole skin: by how it is made (weight, acidity), or not known. */
  readonly crossesWholeSkin: 'depends' | 'not-known'
  /** What it does for people beyond needling alone, and how well that is supported. */
  readonly benefit: Grade
  readonly sources: readonly SourceId[]
  /** What speaks against it. */
  readonly cautions: readonly SourceId[]
}

const OUTSIDE_THE_DEVICE_CLASS: readonly SourceId[] = ['cfr-878-4430-class-ii']
const GRANULOMAS: readonly SourceId[] = ['safety-granuloma-three-cases', 'friedmann2024-granuloma-review']

/** What is known of each serum a plan can name. */
export const SERUMS: Readonly<Record<Exclude<TopicalId, 'none'>, Serum>> = {
  'hyaluronic-acid': {
    // Above about 1000 kDa it stays outside whole skin; dextrans of like weight were followed in its stead.
    fold: null,
    dermisUm2PerS: { low: 1, typical: 5, high: 20 },
    crossesWholeSkin: 'depends',
    benefit: 'D',
    sources: [
      'topical-ha-low-mw-passes-sc',
      'topical-ha-restricts-protein',
      'diffusivity-epidermis-dextran',
      'diffusivity-dej-dextran',
      'topical-mw-lowers-flux',
      'diffusivity-dermis-dextran',
      'assume-hyaluronic-like-dextran',
      'ha-vitc-sponge-null',
    ],
    cautions: OUTSIDE_THE_DEVICE_CLASS,
  },
  'vitamin-c': {
    fold: { low: 1, typical: 5, high: 10.54 },
    dermisUm2PerS: null,
    crossesWholeSkin: 'depends',
    benefit: 'D',
    sources: [
      'topical-ascorbic-roller-rat',
      'topical-ascorbic-ph',
      'topical-ascorbic-halflife',
      'assume-vitamin-c-fold',
      'chawla2014-prp-vitc',
      'ha-vitc-sponge-null',
    ],
    cautions: [...GRANULOMAS, ...OUTSIDE_THE_DEVICE_CLASS],
  },
  prp: {
    fold: null,
    dermisUm2PerS: null,
    crossesWholeSkin: 'not-known',
    benefit: 'C+',
    sources: [
      'kang2021-prp-acne',
      'nma2024-prp-not-ranked-higher',
      'pincelli2024-prp-mn-negative',
      'prp-platelet-fold',
    ],
    cautions: ['prp-offlabel', 'mmwr2024-hiv', ...OUTSIDE_THE_DEVICE_CLASS],
  },
  'tranexamic-acid': {
    fold: null,
    dermisUm2PerS: null,
    crossesWholeSkin: 'not-known',
    benefit: 'C',
    sources: ['budamakuntla2013-melasma', 'feng2024-txa-vs-routine', 'topical-txa-splitface'],
    cautions: ['txa-mesoneedling-ae', ...OUTSIDE_THE_DEVICE_CLASS],
  },
  'growth-factors': {
    fold: { low: 1, typical: 7, high: 22 },
    dermisUm2PerS: null,
    crossesWholeSkin: 'not-known',
    benefit: 'D',
    sources: [
      'topical-peptides-2-22-fold',
      'assume-peptides-for-factors',
      'topical-growth-factors-not-delivered',
    ],
    cautions: OUTSIDE_THE_DEVICE_CLASS,
  },
}
