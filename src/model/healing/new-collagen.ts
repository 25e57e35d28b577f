import { Q, REST_COLLAGEN, REST_COLLAGEN_I, REST_COLLAGEN_III } from './states'

/** Where each type of collagen stands in a pair of numbers. */
export const TYPE_III = 0
export const TYPE_I = 1

/** What a zone's collagen is measured against: the matrix the needle left of it, fraction of the zone. */
export interface CollagenReference {
  readonly collagenReference: number
}

/**
 * Writes the new collagen of a zone by type, at TYPE_III and TYPE_I, fractions of the zone's collagen: what lies above
 * the share each had in what the needle left. Allocates nothing.
 */
export function newCollagenInto(
  out: Float64Array,
  values: Float64Array,
  { collagenReference }: CollagenReference,
): void {
  const kept = collagenReference / REST_COLLAGEN
  out[TYPE_III] = Math.max(0, values[Q.collagenIII] - REST_COLLAGEN_III * kept)
  out[TYPE_I] = Math.max(0, values[Q.collagenI] - REST_COLLAGEN_I * kept)
}
