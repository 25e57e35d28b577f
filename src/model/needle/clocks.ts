import { interpolatePoints, lerp } from '../../base/math'
import type { SourceId } from '../evidence/sources'
import { PLAN_LIMITS, type Plan } from '../plan'
import type { Range } from './reach'

/** How long channels stay open after a session, by two clocks that studies do not agree on, hours. */
export interface ChannelClocks {
  /** Until the gap can no longer be seen (dye, imaging). */
  readonly gapH: Range
  /** Until the barrier keeps water in again, skin left open to the air. */
  readonly barrierH: Range
  /** The same under a cover that keeps the skin wet. */
  readonly coveredBarrierH: Range
}

/** Hours until the gap is gone, by set depth (mm): two needle lengths in rats, carried on to longer ones. */
const GAP_H = [
  [0.2, 9],
  [0.37, 12],
  [0.77, 18],
  [1.5, 24],
  [3, 36],
] as const
/** "Minutes" in one letter; imaging still saw holes after a day, and electrical measures took up to three. */
const GAP_LOW_H = 0.25
const GAP_HIGH_H = 72

/** Hours until water loss is back, by set depth (mm): within three days when short, beyond two when long. */
const BARRIER_H = [
  [0.2, 18],
  [0.5, 54],
  [1.5, 66],
  [3, 72],
] as const
/** Electrical resistance of uncovered arms was back within 2 hours. */
const BARRIER_LOW_H = 2
const BARRIER_HIGH_H = 72
/** A cover slows closing; how much is an assumption. */
const COVERED = 1.5
/** Closure on the arm by group, lightest to darkest mean, hours; a plan's tone stands between them. */
const TONE_H = { lightest: 50.2, darkest: 66.5 } as const
/** What is left of the opening when a clock has run out: counted as closed. */
export const LEFT = 0.05

/** What stands behind both clocks. */
export const CLOCK_SOURCES: readonly SourceId[] = [
  'assume-gap-clock',
  'assume-barrier-clock',
  'assume-cover-slows',
  'channel-closure-calcein-370',
  'channel-closure-calcein-770',
  'channel-closure-tewl-rat',
  'pore-closure-12-18h-rat',
  'channel-elastic-contraction',
  'channel-diclofenac-delays',
  'channel-minutes-histology',
  'channel-closure-upper-arm-by-group',
  'channel-facial-barrier-72h',
  'channel-tewl-05mm-48h',
  'channel-tewl-15mm-longest',
  'barrier-2h-unoccluded',
]

/** How a skin tone (1 lightest to 10 darkest) stretches closing, as a ratio to a middle tone. */
function toneRatio(skinTone: number): number {
  const { low, high } = PLAN_LIMITS.skinTone
  const hours = lerp(TONE_H.lightest, TONE_H.darkest, (skinTone - low) / (high - low))
  return hours / lerp(TONE_H.lightest, TONE_H.darkest, 0.5)
}

/**
 * Both clocks of a plan. Typical values lie between the studies (assume-gap-clock, assume-barrier-clock); low and
 * high are the studies that disagree most.
 */
export function channelClocksOf({ depthMm, skinTone }: Plan): ChannelClocks {
  const gap = interpolatePoints(GAP_H, depthMm)
  const middle = interpolatePoints(BARRIER_H, depthMm)
  const ratio = toneRatio(skinTone)
  const barrier = middle * ratio
  // Darker skin stretches the long end too: else its doubt would end at its typical value.
  const longest = Math.max(BARRIER_HIGH_H, middle) * Math.max(1, ratio)
  const within = (typical: number, low: number, high: number): Range => ({
    low: Math.min(low, typical),
    typical,
    high: Math.max(high, typical),
  })
  return {
    gapH: within(gap, GAP_LOW_H, GAP_HIGH_H),
    barrierH: within(barrier, BARRIER_LOW_H, longest),
    coveredBarrierH: within(barrier * COVERED, barrier, longest * COVERED),
  }
}

/**
 * Share of an opening that is left, 0–1, so many hours after the needle for a clock that runs out at `closedH`:
 * 1 at once, falling ever more slowly, a twentieth when the clock runs out. Before the needle nothing is open: 0.
 */
export function openShare(sinceH: number, closedH: number): number {
  return sinceH < 0 ? 0 : LEFT ** (sinceH / closedH)
}
