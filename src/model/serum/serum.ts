import type { Course } from '../course'
import { openShare } from '../needle/clocks'
import type { Range } from '../needle/reach'
import { type Serum, SERUMS } from './serums.data'

/** What of a serum gets in after one session. */
export interface SerumEntry {
  readonly serum: Serum
  /** Hours during which more gets in than through whole skin: as long as the barrier is open. */
  readonly windowH: Range
  /** How far it spreads from a channel's wall while the window is open, mm; null: not measured. */
  readonly spreadMm: Range | null
}

const SECONDS_PER_HOUR = 3600

/**
 * How far something spreads in an hour count, mm, by diffusion alone: √(2 D t) for a diffusivity in µm²/s.
 * @throws RangeError on a negative or non-finite number.
 */
export function spreadMm(diffusivityUm2PerS: number, hours: number): number {
  if (!(diffusivityUm2PerS >= 0 && hours >= 0 && Number.isFinite(diffusivityUm2PerS * hours))) {
    throw new RangeError(`spread of ${diffusivityUm2PerS} µm²/s in ${hours} h`)
  }
  return Math.sqrt(2 * diffusivityUm2PerS * hours * SECONDS_PER_HOUR) / 1000
}

/** What of a plan's serum gets in, how far and for how long; null without one. Says nothing of any benefit. */
export function serumEntryOf({ plan, clocks }: Course): SerumEntry | null {
  if (plan.topical === 'none') return null
  const serum = SERUMS[plan.topical]
  const { barrierH } = clocks
  const speed = serum.dermisUm2PerS
  return {
    serum,
    windowH: barrierH,
    spreadMm: speed && {
      low: spreadMm(speed.low, barrierH.low),
      typical: spreadMm(speed.typical, barrierH.typical),
      high: spreadMm(speed.high, barrierH.high),
    },
  }
}

/** How many times more gets in at an hour after a session than through whole skin; 1 once the barrier has closed. */
export function foldAt({ serum, windowH }: SerumEntry, sinceH: number): Range | null {
  if (!serum.fold) return null
  const at = (fold: number, closedH: number) => 1 + (fold - 1) * openShare(sinceH, closedH)
  return {
    low: at(serum.fold.low, windowH.low),
    typical: at(serum.fold.typical, windowH.typical),
    high: at(serum.fold.high, windowH.high),
  }
}
