import { clamp01, lerp } from '../base/math'

/** A share of the axis at milliseconds since a step of a story began. */
export interface ToldMoment {
  readonly atMs: number
  readonly share: number
}

/** A stretch of the axis that plays again and again, as shares of it, rising. */
export interface LoopShares {
  readonly from: number
  readonly to: number
}

/** Time stands. */
interface Still {
  readonly kind: 'still'
  readonly share: number
  /** A step of a story that was stopped on its way or told to its end, and how far it had come. */
  readonly held?: { readonly path: readonly ToldMoment[]; readonly toldMs: number }
}

/** How time moves: a plain value, from which the playhead's place follows for any reading of the clock. */
export type Playback =
  | Still
  | {
      readonly kind: 'playing'
      readonly share: number
      readonly sinceMs: number
      readonly speed: number
      /** Plays round and round in here; `share` lies in it. */
      readonly loop?: LoopShares
    }
  | { readonly kind: 'gliding'; readonly share: number; readonly sinceMs: number; readonly toShare: number }
  | {
      /** A step of a story plays: from moment to moment of its path, evenly along the axis. */
      readonly kind: 'telling'
      readonly path: readonly ToldMoment[]
      readonly sinceMs: number
      readonly speed: number
    }

/** Seconds in which the whole axis plays at speed 1. */
export const AXIS_SECONDS = 60
export const GLIDE_MS = 420
/** A loop comes round at most this often: whatever is in it and however fast it plays, nothing flashes. */
export const LEAST_LOOP_MS = 1000
export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const

/** Share of the axis (0–1) at which the playhead stands when the clock reads `nowMs`. Pure. */
export function playheadShareAt(playback: Playback, nowMs: number): number {
  switch (playback.kind) {
    case 'still':
      return playback.share
    case 'playing': {
      const { share, speed, sinceMs, loop } = playback
      const playedMs = Math.max(0, nowMs - sinceMs)
      const perMs = speed / 1000 / AXIS_SECONDS
      if (!loop) return clamp01(share + perMs * playedMs)
      const wide = loop.to - loop.from
      return loop.from + ((share - loop.from + Math.min(perMs, wide / LEAST_LOOP_MS) * playedMs) % wide)
    }
    case 'gliding': {
      const done = clamp01((nowMs - playback.sinceMs) / GLIDE_MS)
      return lerp(playback.share, playback.toShare, 1 - (1 - done) ** 3)
    }
    case 'telling':
      return shareOnPath(playback.path, toldMsAt(playback, nowMs))
  }
}

/** Whether the playhead, at a share of the axis when the clock reads `nowMs`, has arrived where this playback takes it. */
export function hasArrived(playback: Playback, nowMs: number, share: number): boolean {
  if (playback.kind === 'still') return true
  if (playback.kind === 'gliding') return nowMs - playback.sinceMs >= GLIDE_MS
  if (playback.kind === 'telling') return toldMsAt(playback, nowMs) >= lengthMs(playback.path)
  return playback.loop === undefined && share >= 1
}

/** Whether time goes on by itself. */
export function isPlaying(kind: Playback['kind']): boolean {
  return kind === 'playing' || kind === 'telling'
}

/** Whether a step of a story waits on its way. */
export function isHeld(playback: Playback): playback is Required<Still> {
  return playback.kind === 'still' && playback.held !== undefined && !isTold(playback)
}

/** Whether a step of a story has been told to its end. */
export function isTold(playback: Playback): boolean {
  return (
    playback.kind === 'still' &&
    playback.held !== undefined &&
    playback.held.toldMs >= lengthMs(playback.held.path)
  )
}

/** How much of a step has been told when the clock reads `nowMs`, milliseconds at speed 1; 0 where none is. */
export function toldMsAt(playback: Playback, nowMs: number): number {
  if (playback.kind === 'still') return playback.held?.toldMs ?? 0
  return playback.kind === 'telling' ? Math.max(0, nowMs - playback.sinceMs) * playback.speed : 0
}

/** How long a step's path takes at speed 1, milliseconds. */
export function lengthMs(path: readonly ToldMoment[]): number {
  return path[path.length - 1].atMs
}

function shareOnPath(path: readonly ToldMoment[], toldMs: number): number {
  const next = path.findIndex(({ atMs }) => atMs > toldMs)
  if (next === -1) return path[path.length - 1].share
  if (next === 0) return path[0].share
  const [from, to] = [path[next - 1], path[next]]
  return lerp(from.share, to.share, (toldMs - from.atMs) / (to.atMs - from.atMs))
}
