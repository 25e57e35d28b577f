import { clamp01, lerp } from '../base/math'
import { type Place, SHARE } from './axis'

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

/** Time goes on by itself. */
export interface Playing {
  readonly kind: 'playing'
  readonly share: number
  readonly sinceMs: number
  readonly speed: number
  /** Plays round and round in here; `share` lies in it. */
  readonly loop?: LoopShares | undefined
}

/** How time moves: a plain value, from which the playhead's place follows for any reading of the clock. */
export type Playback =
  | Still
  | Playing
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

/** Where the numbers of time that plays stand in its run. */
const RUN = { share: 0, sinceMs: 1, perMs: 2, from: 3, wide: 4 } as const

/**
 * Time that plays, in numbers: where it began and when, how much of the axis it covers a millisecond, and its loop (as wide
 * as nothing can be where there is none). In an array V8 reads and works with them without an allocation, frame by frame.
 */
export function runOf({ share, sinceMs, speed, loop }: Playing): Float64Array {
  const perMs = speed / 1000 / AXIS_SECONDS
  if (!loop) return Float64Array.of(share, sinceMs, perMs, 0, Infinity)
  const wide = loop.to - loop.from
  return Float64Array.of(share, sinceMs, Math.min(perMs, wide / LEAST_LOOP_MS), loop.from, wide)
}

/** Writes where a run has come to when the clock reads `nowMs`. Allocates nothing. */
export function playedInto(out: Place, run: Float64Array, nowMs: number): void {
  const from = run[RUN.from]
  // A frame may be of an instant before time was set going.
  const playedMs = Math.max(0, nowMs - run[RUN.sinceMs])
  out[SHARE] = Math.min(1, from + ((run[RUN.share] - from + run[RUN.perMs] * playedMs) % run[RUN.wide]))
}

/** Writes the share of the axis (0–1) at which the playhead stands when the clock reads `nowMs`. Allocates nothing. */
export function playheadShareInto(out: Place, playback: Playback, nowMs: number): void {
  switch (playback.kind) {
    case 'still':
      out[SHARE] = playback.share
      return
    case 'playing':
      playedInto(out, runOf(playback), nowMs)
      return
    case 'gliding': {
      const left = 1 - clamp01((nowMs - playback.sinceMs) / GLIDE_MS)
      out[SHARE] = lerp(playback.share, playback.toShare, 1 - left * left * left)
      return
    }
    case 'telling':
      out[SHARE] = shareOnPath(playback.path, toldMsAt(playback, nowMs))
  }
}

/** Share of the axis (0–1) at which the playhead stands when the clock reads `nowMs`. Pure. */
export function playheadShareAt(playback: Playback, nowMs: number): number {
  const out: Place = new Float64Array(2)
  playheadShareInto(out, playback, nowMs)
  return out[SHARE]
}

/** Whether the playhead, at a place of the axis when the clock reads `nowMs`, has arrived where this playback takes it. */
export function hasArrived(playback: Playback, nowMs: number, place: Place): boolean {
  if (playback.kind === 'still') return true
  if (playback.kind === 'gliding') return nowMs - playback.sinceMs >= GLIDE_MS
  if (playback.kind === 'telling') return toldMsAt(playback, nowMs) >= lengthMs(playback.path)
  return playback.loop === undefined && place[SHARE] >= 1
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
