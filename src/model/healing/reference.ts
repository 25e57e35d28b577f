import { YEAR_H } from '../time'
import type { ZoneSession } from './dose'
import { PARAMETERS } from './parameters'
import { simulateZone, type ZoneCourse } from './zone-course'

/** The reference channel of docs/model.md: 1.0 mm deep, 0.1 mm wide, a vessel hit, age 30, one session. */
export const REFERENCE_SESSION: ZoneSession = { timeH: 0, effectiveDepthMm: 1, channelWidthMm: 0.1 }
/** The model's own layers, for the reference channel only; a plan has its site's. */
export const REFERENCE_LAYERS = {
  stratumCorneumMm: PARAMETERS.sc,
  viableEpidermisMm: PARAMETERS.ve,
  papillaryDermisMm: PARAMETERS.pap,
} as const

/** Heals the reference channel over a year. */
export function simulateReference(): ZoneCourse {
  return simulateZone(
    { parameters: PARAMETERS, layers: REFERENCE_LAYERS, ageYears: 30, sessions: [REFERENCE_SESSION] },
    YEAR_H,
  )
}
