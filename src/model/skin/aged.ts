import { clamp01 } from '../../base/math'

/** Ages between which the effects are followed, years: before, skin counts as young; after, as old. */
export const YOUNG_YEARS = 25
export const OLD_YEARS = 75

/** Ridge profile roughness lost from youth to old age, share. */
export const RETE_LOSS_SHARE = 0.363

/** How far an age has come from youth (0) to old age (1), in a straight line. */
export function agedShare(ageYears: number): number {
  return clamp01((ageYears - YOUNG_YEARS) / (OLD_YEARS - YOUNG_YEARS))
}
