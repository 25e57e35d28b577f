import type { SourceId } from '../model/evidence/sources'
import { DRAWN_CLAIMS, LAYER_CLAIMS, STRUCTURE_CLAIMS } from './claims.data'

const ROLES = ['assume-cell-roles'] as const
const DRAWN = ['assume-anatomy-drawn'] as const

/**
 * The words that need explaining, and the records behind what is said of each: the parts of the picture by their own
 * ids, and the field's other terms. What a word means is what textbooks mean by it; how things go is in the records.
 */
export const TERM_CLAIMS = {
  needle: ['assume-reach-pen'],
  channel: ['channel-surface-diameter-kalluri', 'micro-lesion-epithelium-ed84'],
  'set-depth': ['assume-reach-pen'],
  epidermis: LAYER_CLAIMS['viable-epidermis'],
  'stratum-corneum': LAYER_CLAIMS['stratum-corneum'],
  'viable-epidermis': LAYER_CLAIMS['viable-epidermis'],
  dermis: LAYER_CLAIMS['papillary-dermis'],
  'papillary-dermis': LAYER_CLAIMS['papillary-dermis'],
  'reticular-dermis': LAYER_CLAIMS['reticular-dermis'],
  fat: LAYER_CLAIMS.fat,
  collagen: STRUCTURE_CLAIMS.collagen,
  'collagen-iii': DRAWN_CLAIMS['collagen-iii'],
  'collagen-i': DRAWN_CLAIMS['collagen-i'],
  'elastic-fibres': [
    ...DRAWN,
    'eldomyati2015-acne-elastin-falls',
    'microbiopsy2021-elastin-unchanged',
    'aust2008-collagen-elastin-6mo',
  ],
  matrix: ROLES,
  keratinocyte: ROLES,
  're-epithelialisation': ['micro-lesion-epithelium-ed50', 'micro-lesion-epithelium-ed84'],
  vessels: STRUCTURE_CLAIMS.vessels,
  sprout: DRAWN_CLAIMS.sprout,
  angiogenesis: ['capillary-buds-3-4d', 'vessels-7-14d'],
  lymphatic: DRAWN,
  nerve: [...DRAWN, 'assume-equations'],
  'hair-follicle': STRUCTURE_CLAIMS['hair-follicle'],
  'oil-gland': STRUCTURE_CLAIMS['oil-gland'],
  'sweat-gland': STRUCTURE_CLAIMS['sweat-gland'],
  'arrector-muscle': DRAWN,
  platelet: ['prp-release-60-300min', ...ROLES],
  clot: ['fibrin-max-24h', 'tgfb-clot-slow-release'],
  fibrin: ['fibrin-max-24h'],
  haemostasis: ['fibronectin-minutes', ...ROLES],
  histamine: ['histamine-needle-peak', 'needle-flow-sevenfold'],
  inflammation: ['il1-il6-il8-needle-peak', ...ROLES],
  cytokine: ['il1-il6-il8-needle-peak', 'cytokines-from-dermis'],
  neutrophil: ['neutrophils-day1-human', ...ROLES],
  macrophage: ['macrophages-day2-human', ...ROLES],
  'm1-m2': ['m1-m2-ratio-2-5d', 'm2-markers-day6', ...ROLES],
  fibroblast: ['fibroblast-arrival-2-4d', ...ROLES],
  'mast-cell': [...DRAWN, ...ROLES],
  'langerhans-cell': [...DRAWN, ...ROLES],
  melanocyte: [...DRAWN, ...ROLES],
  'growth-factor': ROLES,
  pdgf: ['pdgf-fluid-24h', ...ROLES],
  'tgf-beta-1': ['tgfb-isoforms-differ', 'assume-tgf-from-animals'],
  'tgf-beta-3': ['tgfb-isoforms-differ', 'assume-tgf-from-animals'],
  vegf: ['vegf-rises-to-day7', 'assume-equations'],
  fgf: ['kgf-24h', 'assume-fgf-from-mice'],
  erythema: ['needle-flow-sevenfold', 'erythema-3-6h'],
  proliferation: ['fibroblast-arrival-2-4d', ...ROLES],
  remodelling: ['strength-review-sigmoid', 'crosslinks-immature-6mo'],
  serum: ['cfr-878-4430-class-ii'],
} as const satisfies Readonly<Record<string, readonly SourceId[]>>

export type TermId = keyof typeof TERM_CLAIMS
export const TERM_IDS = Object.keys(TERM_CLAIMS) as readonly TermId[]
