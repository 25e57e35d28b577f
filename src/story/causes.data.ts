import type { DrawnId } from '../model/evidence/standings.data'
import type { SourceId } from '../model/evidence/sources'
import type { QuantityName } from '../model/healing/states'
import type { SessionForcing } from '../model/healing/system'
import type { LayerId } from '../model/skin/skin'
import type { StructureId } from '../model/structures'

/** What can be asked for its causes: every part of the picture, and the needle. */
export type WhyId = LayerId | StructureId | DrawnId | 'needle'

/** What a needle's passage sets off at once in the equations. */
export type ForcingName = keyof Pick<
  SessionForcing,
  'damage' | 'epidermalDamage' | 'bleeding' | 'plateletRelease'
>

/** What of the model a link speaks of: the passage itself, a forcing that decays after it, or a quantity. */
export type ModelRef =
  | 'passage'
  | { readonly forcing: ForcingName }
  | { readonly quantity: QuantityName; readonly peak?: QuantityName }

/** Something on the way from the puncture to what is seen. */
export interface Cause {
  /** What it is in the model; `peak`: the quantity whose height says when it is at its height, where that is another. */
  readonly model: ModelRef
  /** The parts of the picture it is seen in. */
  readonly seenIn: readonly Exclude<WhyId, 'needle'>[]
  /** What brings it on first of all; null for where everything begins. */
  readonly because: CauseId | null
  /** What else the equations let drive it, most first. */
  readonly also: readonly CauseId[]
  /** The records behind the link from `because`. */
  readonly sources: readonly SourceId[]
}

/**
 * What drives what, as the equations have it (model/healing/system): `because` and `also` are terms of an equation that
 * make the thing more. A test moves each and sees it rise. That a needle's cut comes first is how the equations are
 * driven. Collagen III is no cause of collagen I here: what of it is traded in is less than what it holds back of new
 * matrix. What stands for a link stands beside it; that the equations are ours is said of all.
 */
export const CAUSES = {
  puncture: { model: 'passage', seenIn: ['channel'], because: null, also: [], sources: [] },
  channel: {
    model: { forcing: 'epidermalDamage' },
    seenIn: ['channel'],
    because: 'puncture',
    also: [],
    sources: ['channel-surface-diameter-kalluri', 'assume-channel-width', 'assume-equations'],
  },
  platelets: {
    model: { forcing: 'plateletRelease' },
    seenIn: ['channel'],
    because: 'puncture',
    also: [],
    sources: ['assume-bleeding-depth', 'assume-equations'],
  },
  clot: {
    model: { quantity: 'clot' },
    seenIn: ['channel'],
    because: 'puncture',
    also: [],
    sources: ['fibrin-max-24h', 'fibronectin-minutes', 'assume-equations'],
  },
  alarm: {
    model: { quantity: 'inflammation' },
    seenIn: ['channel', 'papillary-dermis'],
    because: 'puncture',
    also: ['neutrophil', 'macrophage'],
    sources: [
      'il1-il6-il8-needle-peak',
      'il1-il6-il8-needle-24h',
      'cytokines-from-dermis',
      'assume-equations',
    ],
  },
  flush: {
    model: { quantity: 'histamine' },
    seenIn: ['mast-cell', 'papillary-dermis'],
    because: 'puncture',
    also: [],
    sources: ['histamine-needle-peak', 'histamine-needle-baseline', 'assume-equations'],
  },
  vessels: {
    model: { quantity: 'redness' },
    seenIn: ['vessels'],
    because: 'flush',
    also: ['alarm', 'vegf'],
    sources: ['needle-flow-sevenfold', 'erythema-3-6h', 'assume-vessel-widening', 'assume-equations'],
  },
  neutrophil: {
    model: { quantity: 'neutrophils' },
    seenIn: ['neutrophil'],
    because: 'alarm',
    also: [],
    sources: ['pmn-onset-4h', 'neutrophils-day1-human', 'assume-cell-roles', 'assume-equations'],
  },
  macrophage: {
    model: { quantity: 'macrophagesM1' },
    seenIn: ['macrophage'],
    because: 'neutrophil',
    also: ['clot', 'alarm'],
    sources: ['macrophages-day2-human', 'm1-markers-day1-3', 'assume-cell-roles', 'assume-equations'],
  },
  repair: {
    model: { quantity: 'macrophagesM2' },
    seenIn: ['macrophage'],
    because: 'macrophage',
    also: [],
    sources: ['m1-m2-ratio-2-5d', 'm2-markers-day6', 'assume-cell-roles', 'assume-equations'],
  },
  pdgf: {
    model: { quantity: 'pdgf' },
    seenIn: ['pdgf'],
    because: 'platelets',
    also: ['macrophage', 'repair'],
    sources: ['prp-release-60-300min', 'pdgf-fluid-24h', 'assume-equations'],
  },
  'tgf-beta-1': {
    model: { quantity: 'tgfBeta1' },
    seenIn: ['tgf-beta-1'],
    because: 'platelets',
    also: ['repair', 'fibroblast', 'clot'],
    sources: [
      'prp-release-60-300min',
      'tgfb-clot-slow-release',
      'assume-tgf-from-animals',
      'assume-equations',
    ],
  },
  'tgf-beta-3': {
    model: { quantity: 'tgfBeta3' },
    seenIn: ['tgf-beta-3'],
    because: 'repair',
    also: ['fibroblast', 'fgf'],
    sources: ['tgfb-isoforms-differ', 'assume-tgf-from-animals', 'assume-equations'],
  },
  vegf: {
    model: { quantity: 'vegf' },
    seenIn: ['vegf'],
    because: 'repair',
    also: ['fgf', 'macrophage', 'platelets'],
    sources: ['vegf-rises-to-day7', 'vegf-mrna-granulation', 'assume-equations'],
  },
  fgf: {
    model: { quantity: 'fgf' },
    seenIn: ['fgf'],
    because: 'puncture',
    also: ['fibroblast', 'alarm'],
    sources: ['kgf-24h', 'bfgf-mrna-1h', 'assume-fgf-from-mice', 'assume-equations'],
  },
  'viable-epidermis': {
    model: { quantity: 'closure' },
    seenIn: ['viable-epidermis'],
    because: 'fgf',
    also: [],
    sources: ['micro-lesion-epithelium-ed50', 'kgf-24h', 'assume-fgf-from-mice', 'assume-equations'],
  },
  fibroblast: {
    model: { quantity: 'fibroblasts' },
    seenIn: ['fibroblast'],
    because: 'pdgf',
    also: ['tgf-beta-1', 'fgf'],
    sources: ['fibroblast-arrival-2-4d', 'assume-cell-roles', 'assume-equations'],
  },
  sprout: {
    model: { quantity: 'vessels' },
    seenIn: ['sprout'],
    because: 'vegf',
    also: [],
    sources: ['capillary-buds-3-4d', 'vessels-7-14d', 'assume-equations'],
  },
  'collagen-iii': {
    model: { quantity: 'collagenIII' },
    seenIn: ['collagen-iii'],
    because: 'fibroblast',
    also: ['tgf-beta-1', 'tgf-beta-3'],
    sources: ['collagen3-2-3d', 'assume-cell-roles', 'assume-collagen-size', 'assume-equations'],
  },
  'collagen-i': {
    model: { quantity: 'collagenI', peak: 'gain' },
    seenIn: ['collagen-i'],
    because: 'fibroblast',
    also: ['tgf-beta-1', 'tgf-beta-3'],
    sources: ['collagen1-4-6d', 'assume-cell-roles', 'assume-collagen-size', 'assume-equations'],
  },
} as const satisfies Readonly<
  Record<string, Omit<Cause, 'because' | 'also'> & { because: string | null; also: readonly string[] }>
>

export type CauseId = keyof typeof CAUSES
export const CAUSE_IDS = Object.keys(CAUSES) as readonly CauseId[]

/** Where asking leads: to something on the way from the puncture, or to what is there without any needle. */
export const ASKED: Readonly<Record<WhyId, CauseId | 'anatomy'>> = {
  needle: 'puncture',
  channel: 'channel',
  neutrophil: 'neutrophil',
  macrophage: 'macrophage',
  fibroblast: 'fibroblast',
  pdgf: 'pdgf',
  'tgf-beta-1': 'tgf-beta-1',
  'tgf-beta-3': 'tgf-beta-3',
  vegf: 'vegf',
  fgf: 'fgf',
  sprout: 'sprout',
  'collagen-iii': 'collagen-iii',
  'collagen-i': 'collagen-i',
  vessels: 'vessels',
  'viable-epidermis': 'viable-epidermis',
  'stratum-corneum': 'anatomy',
  'papillary-dermis': 'anatomy',
  'reticular-dermis': 'anatomy',
  fat: 'anatomy',
  collagen: 'anatomy',
  'hair-follicle': 'anatomy',
  'oil-gland': 'anatomy',
  'sweat-gland': 'anatomy',
  'elastic-fibres': 'anatomy',
  lymphatic: 'anatomy',
  nerve: 'anatomy',
  'arrector-muscle': 'anatomy',
  'mast-cell': 'anatomy',
  'langerhans-cell': 'anatomy',
  melanocyte: 'anatomy',
}

/** What is there anyway and still has its part in healing: its chain says what the needle changes of it. */
export const HERE_ANYWAY: ReadonlySet<WhyId> = new Set(['vessels', 'viable-epidermis', 'fibroblast'])
