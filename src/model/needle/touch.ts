import type { DeviceId, Plan } from '../plan'
import type { SourceId } from '../evidence/sources'
import { coverageShare } from '../treated-skin'
import type { NeedleTrack, Range } from './reach'

/** How much of the surface one session touches. */
export interface SurfaceTouch {
  readonly channelsPerCm2: number
  /** Share of the surface that is channel mouth, 0–1: randomly placed discs, overlaps counted once. */
  readonly touchedShare: number
  /** Share of the treated skin inside some response zone, 0–1. */
  readonly zoneShare: number
  /** Channels in a whole face. */
  readonly perFace: Range
  /** Passes of the device that leave so many channels; null where channels a pass are not known. */
  readonly passes: number | null
  readonly sources: readonly SourceId[]
}

/** Area of a face that is treated, cm²: assume-face-area. */
const FACE_CM2: Range = { low: 200, typical: 300, high: 400 }
/** Channels per cm² that one pass leaves: 250 after 15 passes of a 192-needle roller. Not found for pens. */
const PER_PASS: Readonly<Partial<Record<DeviceId, number>>> = { roller: 250 / 15 }

/**
 * Share of a surface, 0–1, that randomly placed discs of a diameter (mm) cover at a density per cm²: exact for discs
 * whose middles fall independently and evenly.
 * @throws RangeError on a negative or non-finite number.
 */
export function discShare(densityPerCm2: number, diameterMm: number): number {
  if (!(densityPerCm2 >= 0 && Number.isFinite(densityPerCm2)))
    throw new RangeError(`density ${densityPerCm2}`)
  if (!(diameterMm >= 0 && Number.isFinite(diameterMm))) throw new RangeError(`diameter ${diameterMm}`)
  return -Math.expm1(-densityPerCm2 * Math.PI * (diameterMm / 20) ** 2)
}

/** How much of the surface one session of a plan touches. */
export function surfaceTouchOf({ densityPerCm2, device }: Plan, track: NeedleTrack): SurfaceTouch {
  const perPass = PER_PASS[device]
  return {
    channelsPerCm2: densityPerCm2,
    touchedShare: discShare(densityPerCm2, track.channelWidthMm),
    zoneShare: coverageShare(densityPerCm2),
    perFace: {
      low: FACE_CM2.low * densityPerCm2,
      typical: FACE_CM2.typical * densityPerCm2,
      high: FACE_CM2.high * densityPerCm2,
    },
    passes: perPass === undefined ? null : densityPerCm2 / perPass,
    sources: [
      'channel-surface-diameter-kalluri',
      'assume-random-channels',
      'assume-face-area',
      ...(perPass === undefined ? [] : (['roller-density-15-passes'] as const)),
    ],
  }
}
