import type { CurveId } from '../curves'
import type { LayerId } from '../skin/skin'
import type { StructureId } from '../structures'
import type { EvidenceStanding } from './grade'

/** Everything drawn that is no layer and no structure: cells, signals, new vessels and new fibres. */
export type DrawnId =
  | 'neutrophil'
  | 'macrophage'
  | 'pdgf'
  | 'tgf-beta-1'
  | 'tgf-beta-3'
  | 'vegf'
  | 'fgf'
  | 'sprout'
  | 'collagen-iii'
  | 'collagen-i'

/**
 * How each curve is known, for a shell that carries no records: when it rises and falls, not how high. A test holds
 * these tables to the records of story/claims.
 */
export const CURVE_STANDING: Readonly<Record<CurveId, EvidenceStanding>> = {
  inflammation: 'measured',
  growthFactors: 'inferred',
  fibroblasts: 'inferred',
  collagen: 'inferred',
  pdgf: 'inferred',
  tgfBeta1: 'inferred',
  tgfBeta3: 'inferred',
  vegf: 'inferred',
  fgf: 'inferred',
  neutrophils: 'inferred',
  macrophagesM1: 'inferred',
  macrophagesM2: 'inferred',
  vessels: 'inferred',
  collagenIII: 'inferred',
  collagenI: 'inferred',
  strength: 'inferred',
  redness: 'inferred',
  barrier: 'inferred',
}

/** How each layer and structure of the picture is known. */
export const PICTURE_STANDING: Readonly<Record<LayerId | StructureId, EvidenceStanding>> = {
  'stratum-corneum': 'measured',
  'viable-epidermis': 'inferred',
  'papillary-dermis': 'inferred',
  'reticular-dermis': 'inferred',
  fat: 'illustrative',
  channel: 'inferred',
  'hair-follicle': 'inferred',
  'oil-gland': 'inferred',
  'sweat-gland': 'inferred',
  vessels: 'inferred',
  collagen: 'inferred',
  'elastic-fibres': 'illustrative',
  lymphatic: 'illustrative',
  nerve: 'illustrative',
  'arrector-muscle': 'illustrative',
  fibroblast: 'inferred',
  'mast-cell': 'illustrative',
  'langerhans-cell': 'illustrative',
  melanocyte: 'illustrative',
}

/** How what comes and goes is known: its time, its number and its place, of which number is always our choice. */
export const DRAWN_STANDING: Readonly<Record<DrawnId, EvidenceStanding>> = {
  neutrophil: 'inferred',
  macrophage: 'inferred',
  pdgf: 'inferred',
  'tgf-beta-1': 'inferred',
  'tgf-beta-3': 'inferred',
  vegf: 'inferred',
  fgf: 'inferred',
  sprout: 'inferred',
  'collagen-iii': 'inferred',
  'collagen-i': 'inferred',
}
