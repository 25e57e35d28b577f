import { clamp01 } from '../base/math'
import { Q } from './healing/states'

/** The three phases of healing, which overlap. */
export const PHASE_IDS = ['inflammation', 'proliferation', 'remodelling'] as const
export type PhaseId = (typeof PHASE_IDS)[number]

/** New matrix at which remodelling counts half, fraction of the zone. */
const HALF_MATRIX = 0.02

/**
 * How much of each phase is going on, 0–1, read from a zone's quantities: mediators and leukocytes; fibroblasts
 * and sprouting capillaries; ripening of new matrix. A reading of the model, not a clock: phases overlap softly,
 * and a channel that stays in the epidermis has almost none of them.
 */
export function phaseWeight(phase: PhaseId, values: Float64Array): number {
  switch (phase) {
    case 'inflammation':
      return clamp01(
        Math.max(
          values[Q.inflammation],
          values[Q.neutrophils],
          values[Q.macrophagesM1],
          0.5 * values[Q.histamine],
        ),
      )
    case 'proliferation':
      return clamp01(Math.max(values[Q.fibroblasts] / 1.5, (values[Q.vessels] - 1) / 0.26))
    case 'remodelling': {
      const gain = Math.max(0, values[Q.gain])
      return clamp01((gain / (gain + HALF_MATRIX)) * (0.15 + values[Q.maturity]))
    }
  }
}
