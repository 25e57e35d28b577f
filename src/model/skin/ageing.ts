import { clamp01 } from '../../base/math'
import { agedShare, OLD_YEARS, YOUNG_YEARS } from './aged'
import { AGEING, type AgeingId } from './ageing.data'

const DECADE_YEARS = 10

/** What is left of something at an age, as a share of what a young adult has, least to most. */
export interface Left {
  readonly low: number
  readonly high: number
}

/**
 * What age leaves of something, 0–1, as a band over the studies: shares that fall by decade fall by the same share of
 * the young value each (as the biopsies were read), whole ones in a straight line. null where only a direction is
 * known, and for the sun, which is no matter of age. Source: skin/ageing.data.
 */
export function leftAtAge(id: AgeingId, ageYears: number): Left | null {
  const { over, change } = AGEING[id]
  if (!change || over === 'sun') return null
  const decades = (OLD_YEARS - YOUNG_YEARS) / DECADE_YEARS
  const steps = agedShare(ageYears) * (over === 'decade' ? decades : 1)
  return { low: clamp01(1 + change.most * steps), high: clamp01(1 + change.least * steps) }
}
