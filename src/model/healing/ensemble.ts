import { createRandom } from '../../base/random'
import { HELD_PARAMETERS, type ParameterName, PARAMETERS, type Parameters } from './parameters'

/** Log-normal spread of every kinetic constant: value · e^(0.2 z), z standard normal. */
const LOG_SPREAD = 0.2
const DRAWN = (Object.keys(PARAMETERS) as ParameterName[]).filter((name) => !HELD_PARAMETERS.has(name))

/**
 * Draw number `index` of the ensemble for `seed`: every kinetic constant moved, geometry and age effects held,
 * the early type III share capped at 1. The same seed and index give the same constants for ever.
 */
export function drawParameters(seed: string, index: number): Parameters {
  const random = createRandom('ensemble', seed, index)
  const drawn: Record<ParameterName, number> = { ...PARAMETERS }
  for (const name of DRAWN) drawn[name] = PARAMETERS[name] * Math.exp(LOG_SPREAD * random.normal())
  drawn.f3hi = Math.min(1, drawn.f3hi)
  return drawn
}

/** Value below which `share` of `sorted` (rising) lies, linear between neighbours. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1)
  const below = Math.floor(place)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below)
}
