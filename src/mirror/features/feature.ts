import type { ConcernId } from '../../model/plan'
import type { Field } from '../field'

/** What a concern adds to resting skin, at its full strength. */
export interface Feature {
  /** Height added, mm. */
  readonly height: Field
  /** Pigment added (negative: missing), 0 none, 1 as much as is ever drawn. */
  readonly pigment: Field
  /** Share of the skin's own lines and pores that is missing there, 0–1. */
  readonly smooth: Field
}

/** Writes what a concern adds at a place, mm from the left top. */
export type FeatureAt = (
  xMm: number,
  yMm: number,
  out: { height: number; pigment: number; smooth: number },
) => void

/** Concerns that show on skin. */
export type ShownConcern = Exclude<ConcernId, 'none'>
