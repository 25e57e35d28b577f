import type { SourceId } from '../evidence/sources'

/** How a needle on a rolling drum meets the skin: never straight, and never twice at one angle. */
export interface RollerEntry {
  /** Angle between needle and skin when the tip first touches, and when it leaves, degrees; 90 is straight in. */
  readonly touchAngleDeg: number
  /** How far the tip would travel along a surface that did not give way, mm: it stretches the channel's mouth. */
  readonly sweepMm: number
  readonly sources: readonly SourceId[]
}

/** Radius of the drum without its needles, mm: assume-roller-drum. */
const DRUM_RADIUS_MM = 10

/**
 * The path of a needle of a given length (mm) on a drum that rolls without slipping: its tip follows a trochoid.
 * Geometry alone; soft skin bends with the needle, so the true sweep is smaller.
 * @throws RangeError unless the length is positive and finite.
 */
export function rollerEntry(lengthMm: number): RollerEntry {
  if (!(lengthMm > 0 && Number.isFinite(lengthMm))) throw new RangeError(`lengthMm is ${lengthMm}`)
  const tipRadius = DRUM_RADIUS_MM + lengthMm
  const turn = Math.acos(DRUM_RADIUS_MM / tipRadius)
  return {
    touchAngleDeg: 90 - (turn * 180) / Math.PI,
    sweepMm: 2 * (tipRadius * Math.sin(turn) - DRUM_RADIUS_MM * turn),
    sources: ['assume-roller-drum', 'roller-needle-diameter-025'],
  }
}
