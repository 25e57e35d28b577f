import { clamp01, lerp } from '../base/math'

/** How time moves: a plain value, from which the playhead's place follows for any reading of the clock. */
export type Playback =
  | { readonly kind: 'still'; readonly share: number }
  | { readonly kind: 'playing'; readonly share: number; readonly sinceMs: number; readonly speed: number }
  | { readonly kind: 'gliding'; readonly share: number; readonly sinceMs: number; readonly toShare: number }

/** Seconds in which the whole axis plays at speed 1. */
export const AXIS_SECONDS = 60
export const GLIDE_MS = 420
export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const

/** Share of the axis (0–1) at which the playhead stands when the clock reads `nowMs`. Pure. */
export function playheadShareAt(playback: Playback, nowMs: number): number {
  switch (playback.kind) {
    case 'still':
      return playback.share
    case 'playing':
      return clamp01(
        playback.share + (playback.speed * Math.max(0, nowMs - playback.sinceMs)) / 1000 / AXIS_SECONDS,
      )
    case 'gliding': {
      const done = clamp01((nowMs - playback.sinceMs) / GLIDE_MS)
      return lerp(playback.share, playback.toShare, 1 - (1 - done) ** 3)
    }
  }
}

/** Whether the playhead has arrived where this playback takes it. */
export function hasArrived(playback: Playback, nowMs: number): boolean {
  if (playback.kind === 'still') return true
  if (playback.kind === 'gliding') return nowMs - playback.sinceMs >= GLIDE_MS
  return playheadShareAt(playback, nowMs) >= 1
}
