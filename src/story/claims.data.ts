import type { DrawnId } from '../model/evidence/standings.data'
import type { SourceId } from '../model/evidence/sources'
import type { CurveId } from '../model/curves'
import type { LayerId } from '../model/skin/skin'
import { RECOVERY_SOURCES } from '../model/recovery/advice.data'
import type { StructureId } from '../model/structures'
import type { CaptionId, MirrorId } from './caption'

const CLOT = ['fibrin-max-24h', 'fibronectin-minutes'] as const
const FLUSH = [
  'histamine-needle-peak',
  'histamine-needle-baseline',
  'needle-flow-sevenfold',
  'redness-2h-short-needles',
  'erythema-3-6h',
] as const
const ALARM = [
  'il1-il6-il8-needle-peak',
  'il1-il6-il8-needle-24h',
  'cytokines-from-dermis',
  'tnf-il1-chamber-day1',
  'tnf-il1b-mouse-3h',
] as const
const PLATELETS = ['prp-release-60-300min', 'pdgf-fluid-24h'] as const
const NEUTROPHILS = ['pmn-onset-4h', 'neutrophils-day1-human'] as const
const MACROPHAGES = ['macrophages-day2-human'] as const
const TURNING = ['m1-markers-day1-3', 'm1-m2-ratio-2-5d', 'm2-markers-day6'] as const
const CLOSING = [
  'micro-lesion-epithelium-ed50',
  'micro-lesion-epithelium-ed84',
  'schmitt-epidermis-5d',
  'liu-exvivo-6d',
  'aust2008b-epidermis-intact',
] as const
const FGF = ['kgf-24h', 'fgf2-falls-by-day3', 'bfgf-mrna-1h', 'assume-fgf-from-mice'] as const
const VEGF = ['vegf-rises-to-day7', 'vegf-mrna-granulation'] as const
const TGF = [
  'assume-tgf-from-animals',
  'aust2010-tgfb3-2wk',
  'tgfb-isoforms-differ',
  'tgfb1-before-vegf',
] as const
const FIBROBLASTS = ['fibroblast-arrival-2-4d', 'cells-decrease-8-12d'] as const
const VESSELS = [
  'capillary-buds-3-4d',
  'vessels-7-14d',
  'mvd-baseline-day12',
  'sprouts-perfused-6-8d',
  'cells-decrease-8-12d',
] as const
const COLLAGEN_III = ['collagen3-2-3d', 'iii-ratio-6mo-plus70'] as const
const COLLAGEN_I = [
  'collagen1-4-6d',
  'procollagen-nonablative',
  'aust2008-collagen-6mo',
  'kim-mice-collagen',
  'zeitter-col1-up-col3-down',
  'eldomyati-collagens-up',
  'lotfi-masson-53',
] as const
const RIPENING = ['strength-review-sigmoid', 'crosslinks-immature-6mo'] as const
const NEEDLE = ['assume-reach-pen', 'penetration-sasaki-full-depth', 'penetration-lam-half'] as const
const WOUNDS = [
  'roller-density-15-passes',
  'channel-surface-diameter-kalluri',
  'roller-needle-base-width-kalluri',
  'roller-192-needles',
  'assume-bleeding-depth',
] as const

/** The records behind every caption. A caption that states nothing about the world has none. */
export const CAPTION_CLAIMS: Readonly<Record<CaptionId, readonly SourceId[]>> = {
  before: [],
  'needle-coming': [],
  'needle-going-in': NEEDLE,
  'needle-in': NEEDLE,
  'needle-leaving': ['channel-surface-diameter-kalluri'],
  'first-minute': WOUNDS,
  'first-minute-dry': WOUNDS,
  'first-minute-shallow': ['barrier-72h-short-needles', 'penetration-kalluri-rat', 'assume-equations'],
  'clot-rising': [...CLOT, 'prp-release-60-300min'],
  'clot-falling': [...CLOT, 'tgfb-clot-slow-release', 'assume-constants'],
  'flush-rising': FLUSH,
  'flush-falling': FLUSH,
  'alarm-rising': ALARM,
  'alarm-falling': ALARM,
  'platelet-signals-rising': PLATELETS,
  'platelet-signals-falling': PLATELETS,
  'neutrophils-rising': NEUTROPHILS,
  'neutrophils-falling': NEUTROPHILS,
  'macrophages-rising': MACROPHAGES,
  'macrophages-falling': [...MACROPHAGES, 'cells-decrease-8-12d'],
  turning: TURNING,
  closing: CLOSING,
  'skin-signals-rising': FGF,
  'skin-signals-falling': FGF,
  'vegf-rising': VEGF,
  'vegf-falling': [...VEGF, 'assume-constants'],
  'tgf-beta-rising': TGF,
  'tgf-beta-falling': TGF,
  'fibroblasts-rising': FIBROBLASTS,
  'fibroblasts-falling': FIBROBLASTS,
  'vessels-rising': VESSELS,
  'vessels-falling': VESSELS,
  'collagen-iii-rising': [...COLLAGEN_III, 'assume-fibre-thickness'],
  'collagen-iii-falling': [...COLLAGEN_III, 'assume-fibre-thickness', 'assume-collagen-size'],
  'collagen-i-rising': [...COLLAGEN_I, 'assume-fibre-thickness', 'assume-collagen-size'],
  ripening: [...RIPENING, 'assume-collagen-size'],
  quiet: ['skin-collagen-15y', 'assume-collagen-size'],
  'quiet-shallow': ['barrier-72h-short-needles', 'assume-equations'],
  'quiet-open': ['barrier-72h-short-needles', 'assume-equations'],
}

/** The records behind what the mirror shows. */
export const MIRROR_CLAIMS: Readonly<Record<MirrorId, readonly SourceId[]>> = {
  before: [],
  red: ['chu2021-transient-7d', 'martin2021-72h', 'assume-redness-threshold'],
  fading: ['chu2021-transient-7d', 'martin2021-72h', 'assume-redness-threshold'],
  settled: ['chu2021-transient-7d', 'martin2021-72h', 'assume-redness-threshold'],
  changed: ['alam2014-3mo-not-significant', 'alam2014-scar-score-6mo', 'jocd2023-some-improvement'],
}

/** The records behind each curve of the timeline. */
export const CURVE_CLAIMS: Readonly<Record<CurveId, readonly SourceId[]>> = {
  inflammation: ALARM,
  growthFactors: ['pdgf-fluid-24h', ...VEGF, 'aust2010-tgfb3-2wk', 'kgf-24h', 'assume-tgf-from-animals'],
  fibroblasts: [...FIBROBLASTS, 'assume-constants'],
  collagen: [...COLLAGEN_III, ...COLLAGEN_I, 'assume-collagen-size'],
  pdgf: [...PLATELETS, 'assume-constants'],
  tgfBeta1: TGF,
  tgfBeta3: TGF,
  vegf: [...VEGF, 'assume-constants'],
  fgf: FGF,
  neutrophils: [...NEUTROPHILS, 'assume-constants'],
  macrophagesM1: [...MACROPHAGES, ...TURNING, 'assume-cell-roles'],
  macrophagesM2: [...MACROPHAGES, ...TURNING, 'assume-cell-roles'],
  vessels: [...VESSELS, 'assume-constants'],
  collagenIII: [...COLLAGEN_III, 'assume-collagen-size'],
  collagenI: [...COLLAGEN_I, 'assume-collagen-size'],
  strength: [...RIPENING, 'assume-constants'],
  redness: [...RECOVERY_SOURCES.redness, 'assume-redness-threshold'],
  barrier: RECOVERY_SOURCES['water-loss'],
}

/** The records behind everything that comes and goes in the picture; how many are drawn is always our choice. */
export const DRAWN_CLAIMS: Readonly<Record<DrawnId, readonly SourceId[]>> = {
  neutrophil: [...NEUTROPHILS, 'assume-cell-count'],
  macrophage: [...MACROPHAGES, ...TURNING, 'assume-cell-roles', 'assume-cell-count'],
  pdgf: [...PLATELETS, 'assume-cell-count'],
  'tgf-beta-1': [...TGF, 'assume-cell-count'],
  'tgf-beta-3': [...TGF, 'assume-cell-count'],
  vegf: [...VEGF, 'assume-cell-count'],
  fgf: [...FGF, 'assume-cell-count'],
  sprout: [...VESSELS, 'assume-cell-count'],
  'collagen-iii': [...COLLAGEN_III, 'assume-fibre-thickness', 'assume-collagen-size', 'assume-cell-count'],
  'collagen-i': [...COLLAGEN_I, 'assume-fibre-thickness', 'assume-collagen-size', 'assume-cell-count'],
}

/** The records behind how each layer is drawn; its thickness has those of the site. */
export const LAYER_CLAIMS: Readonly<Record<LayerId, readonly SourceId[]>> = {
  'stratum-corneum': ['sc-cell-layers-face'],
  'viable-epidermis': ['dej-roughness-loss-elderly', 'assume-rete-size'],
  'papillary-dermis': ['papillary-dermis-depth', 'assume-papillary-share'],
  'reticular-dermis': ['papillary-dermis-depth', 'assume-fibre-thickness'],
  fat: ['assume-fat-cheek'],
}

/** The records behind where each structure is drawn, and how large. */
export const STRUCTURE_CLAIMS: Readonly<Record<StructureId, readonly SourceId[]>> = {
  channel: ['channel-surface-diameter-kalluri', 'assume-channel-width', 'assume-random-channels'],
  'hair-follicle': [
    'vellus-follicle-length-face',
    'vellus-density-forehead',
    'scalp-terminal-hair-density',
    'assume-follicle-everywhere',
    'assume-hair-by-site',
    'assume-hair-colour',
  ],
  'oil-gland': ['face-follicle-centrolateral', 'assume-gland-place', 'assume-hair-by-site'],
  'sweat-gland': ['eccrine-density-head', 'eccrine-glands-subcutaneous-axilla', 'assume-gland-place'],
  vessels: [
    'vessel-pattern-depth-doct',
    'superficial-plexus-depth-classic',
    'microvessels-decline-cheek',
    'assume-fewer-loops',
    'assume-vessel-widening',
  ],
  collagen: ['papillary-dermis-depth', 'assume-fibre-thickness'],
  'elastic-fibres': ['assume-anatomy-drawn'],
  lymphatic: ['assume-anatomy-drawn'],
  nerve: ['assume-anatomy-drawn'],
  'arrector-muscle': ['assume-anatomy-drawn'],
  fibroblast: [...FIBROBLASTS, 'assume-anatomy-drawn', 'assume-cell-count'],
  'mast-cell': ['assume-anatomy-drawn', 'assume-cell-count'],
  'langerhans-cell': ['assume-anatomy-drawn', 'assume-cell-count'],
  melanocyte: ['assume-anatomy-drawn', 'assume-cell-count'],
}
