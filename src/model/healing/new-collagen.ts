import { Q, REST_COLLAGEN, REST_COLLAGEN_I, REST_COLLAGEN_III } from './states'

/** New collagen of a zone by type, fractions of the zone's collagen: what lies above the share each had at rest. */
export interface NewCollagen {
  typeIII: number
  typeI: number
}

/** Writes the new collagen of a zone whose matrix reference is `collagenReference`. */
export function newCollagenInto(out: NewCollagen, values: Float64Array, collagenReference: number): void {
  const kept = collagenReference / REST_COLLAGEN
  out.typeIII = Math.max(0, values[Q.collagenIII] - REST_COLLAGEN_III * kept)
  out.typeI = Math.max(0, values[Q.collagenI] - REST_COLLAGEN_I * kept)
}
