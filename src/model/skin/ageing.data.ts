import type { SourceId } from '../evidence/sources'
import { RETE_LOSS_SHARE } from './aged'

/** What changes in skin with age, and with sun. */
export const AGEING_IDS = [
  'epidermis-thickness',
  'dermis-thickness',
  'collagen',
  'rete-ridges',
  'small-vessels',
  'sun-collagen',
] as const
export type AgeingId = (typeof AGEING_IDS)[number]

/** One effect of age or of the sun. Shares are of what a young adult has; minus is less. */
export interface AgeingEffect {
  /** decade: by that share each ten years. whole: from youth to old age. sun: sun-damaged against covered skin. */
  readonly over: 'decade' | 'whole' | 'sun'
  /** From the smallest change that a study supports to the largest; null where only the direction is known. */
  readonly change: { readonly least: number; readonly most: number } | null
  /** Studies contradict one another, so the picture follows none: the band alone is shown. */
  readonly disputed: boolean
  readonly sources: readonly SourceId[]
}

/** Ageing by study. Of these the picture follows the rete ridges, and in
 * direction the small vessels (assume-fewer-loops); the rest stand as bands beside it. */
export const AGEING: Readonly<Record<AgeingId, AgeingEffect>> = {
  'epidermis-thickness': {
    over: 'decade',
    change: { least: 0, most: -0.072 },
    disputed: true,
    sources: [
      'epidermis-no-age-correlation',
      'epidermis-oct-decreases-age',
      'dermal-thickness-loss-decade',
      'suprapapillary-epidermis-histology-age',
    ],
  },
  'dermis-thickness': {
    over: 'decade',
    change: { least: -0.06, most: -0.06 },
    disputed: false,
    sources: ['dermal-thickness-loss-decade'],
  },
  collagen: {
    over: 'decade',
    change: { least: -0.06, most: -0.1 },
    disputed: true,
    sources: [
      'collagen-score-25pct-four-decades',
      'collagen-loss-1pct-year',
      'collagen-ratio-rises-age',
      'assume-even-ageing',
    ],
  },
  'rete-ridges': {
    over: 'whole',
    change: { least: -RETE_LOSS_SHARE, most: -RETE_LOSS_SHARE },
    disputed: false,
    sources: [
      'dej-roughness-loss-elderly',
      'dej-half-flattening-age-women',
      'papilla-normal-falls-cheek',
      'papilla-number-falls',
    ],
  },
  'small-vessels': {
    over: 'whole',
    change: null,
    disputed: false,
    sources: ['microvessels-decline-cheek'],
  },
  'sun-collagen': {
    over: 'sun',
    change: { least: -0.2, most: -0.2 },
    disputed: false,
    sources: ['photodamage-collagen-minus20'],
  },
}
