import {
  hasArrived,
  lengthMs,
  type LoopShares,
  playheadShareAt,
  type Playback,
  toldMsAt,
  type ToldMoment,
} from './playback'
import { TIME_START_H } from '../model/time'
import { axisShare, type TimeAxis, timeAtShare } from './axis'
import type { Loop } from './loop'

/** The clock and the frame loop of the page, so that tests can hold them. */
export interface FrameClock {
  readonly nowMs: () => number
  readonly requestFrame: (callback: () => void) => number
  readonly cancelFrame: (handle: number) => void
}

/** The page's own clock. */
export const pageClock: FrameClock = {
  nowMs: () => performance.now(),
  requestFrame: (callback) => requestAnimationFrame(callback),
  cancelFrame: (handle) => cancelAnimationFrame(handle),
}

/** The time of day, milliseconds: what two windows time together. Nothing in the picture depends on it. */
export const wallMs = () => Date.now()

/** Frames further apart than this (a hidden tab, a sleeping machine) do not count as time that played. */
const LONGEST_FRAME_MS = 250

/**
 * The playhead of one instance: the only place where time moves, and the only frame loop for time. While nothing
 * plays there are no frames.
 */
export interface Ticker {
  /** The hour that is shown: where the playhead stands, or the start while someone looks back. */
  readonly timeH: number
  /** Where the playhead stands, hours, whatever is shown. Written by the ticker alone. */
  readonly playheadH: number
  /** The skin before treatment is shown, and time stands still meanwhile. */
  readonly looksBack: boolean
  readonly playback: Playback
  play(speed: number): void
  /** Tells a step of a story along its path, from so much of it on. */
  tell(path: readonly ToldMoment[], speed: number, toldMs?: number): void
  pause(): void
  /** How much of a step has been told, milliseconds at speed 1. */
  readonly toldMs: number
  /** Puts the playhead at an hour at once, and stops. */
  seek(timeH: number): void
  /** Moves it there within a blink, and stops. */
  glide(timeH: number): void
  /** Shows the skin before treatment, or what is there now again; a playhead that moves goes on from where it was. */
  lookBack(back: boolean): void
  /** Time is laid out anew: the hour is kept, and what moves goes on to where it was going. */
  setAxis(axis: TimeAxis): void
  /** Playing stays in this stretch from now on; null lets it run to the end. */
  setLoop(loop: Loop | null): void
  /** Calls back whenever the playhead or the playback changed; returns how to stop that. */
  subscribe(listener: (timeH: number) => void): () => void
  dispose(): void
}

/** Makes the ticker of one instance, standing at `timeH` of the course that `start` lays out. */
export function createTicker(timeH: number, start: TimeAxis, clock: FrameClock = pageClock): Ticker {
  /** Replaced, never changed: whoever comes while they are called back waits for the next time. */
  let listeners: readonly ((timeH: number) => void)[] = []
  let axis = start
  let loop: Loop | null = null
  let time = timeH
  let playback: Playback = { kind: 'still', share: axisShare(timeH, axis) }
  let frame: number | null = null
  let lastFrameMs = 0
  let looksBackSinceMs: number | null = null

  const shownH = () => (looksBackSinceMs === null ? time : TIME_START_H)
  /** The clock that playback runs by: it stands while someone looks back. */
  const nowMs = () => looksBackSinceMs ?? clock.nowMs()

  function notify(): void {
    const shown = shownH()
    const called = listeners
    for (let i = 0; i < called.length; i++) {
      if (listeners === called || listeners.includes(called[i])) called[i](shown)
    }
  }

  function stopFrames(): void {
    if (frame !== null) clock.cancelFrame(frame)
    frame = null
  }

  function onFrame(): void {
    frame = null
    const now = clock.nowMs()
    const late = now - lastFrameMs
    if (playback.kind !== 'still' && late > LONGEST_FRAME_MS) {
      playback = { ...playback, sinceMs: playback.sinceMs + late - LONGEST_FRAME_MS }
    }
    lastFrameMs = now
    const share = playheadShareAt(playback, now)
    time = timeAtShare(share, axis)
    if (hasArrived(playback, now, share)) playback = stillAt(share)
    else frame = clock.requestFrame(onFrame)
    notify()
  }

  function runFrames(): void {
    stopFrames()
    if (playback.kind === 'still' || looksBackSinceMs !== null) return
    lastFrameMs = clock.nowMs()
    frame = clock.requestFrame(onFrame)
  }

  function become(next: Playback): void {
    playback = next
    runFrames()
    notify()
  }

  /** At rest here; a step of a story is kept, to go on with. */
  function stillAt(share: number): Playback {
    if (playback.kind !== 'telling') return { kind: 'still', share }
    const { path } = playback
    const toldMs = Math.min(lengthMs(path), toldMsAt(playback, nowMs()))
    return { kind: 'still', share, held: { path, toldMs } }
  }

  const currentShare = () => playheadShareAt(playback, nowMs())

  /** How to play on from a share: from the loop's start where that lies outside of it. */
  function playingFrom(share: number, speed: number): Playback {
    const since = { kind: 'playing', sinceMs: nowMs(), speed } as const
    const within: LoopShares | null = loop && {
      from: axisShare(loop.fromH, axis),
      to: axisShare(loop.toH, axis),
    }
    if (!within || within.to <= within.from) return { ...since, share: share >= 1 ? 0 : share }
    const isIn = share >= within.from && share < within.to
    return { ...since, share: isIn ? share : within.from, loop: within }
  }

  /** What goes on, on an axis that time was just laid out on instead of `before`. */
  function laidOut(before: TimeAxis): Playback {
    const moved = (share: number) => axisShare(timeAtShare(share, before), axis)
    const movedPath = (path: readonly ToldMoment[]) =>
      path.map(({ atMs, share }) => ({ atMs, share: moved(share) }))
    const share = axisShare(time, axis)
    switch (playback.kind) {
      case 'playing':
        return playingFrom(share, playback.speed)
      case 'gliding':
        return { ...playback, share: moved(playback.share), toShare: moved(playback.toShare) }
      case 'telling':
        return { ...playback, path: movedPath(playback.path) }
      case 'still':
        return playback.held
          ? { kind: 'still', share, held: { ...playback.held, path: movedPath(playback.held.path) } }
          : { kind: 'still', share }
    }
  }

  return {
    get timeH() {
      return shownH()
    },
    get playheadH() {
      return time
    },
    get looksBack() {
      return looksBackSinceMs !== null
    },
    get playback() {
      return playback
    },
    play(speed) {
      become(playingFrom(currentShare(), speed))
    },
    pause() {
      if (playback.kind === 'still') return
      const share = currentShare()
      time = timeAtShare(share, axis)
      become(stillAt(share))
    },
    get toldMs() {
      return toldMsAt(playback, nowMs())
    },
    tell(path, speed, toldMs = 0) {
      become({ kind: 'telling', path, sinceMs: nowMs() - toldMs / speed, speed })
    },
    seek(target) {
      const share = axisShare(target, axis)
      // The hour asked for is kept as it is, not as the axis rounds it.
      time = share <= 0 || share >= 1 ? timeAtShare(share, axis) : target
      become({ kind: 'still', share })
    },
    glide(target) {
      become({
        kind: 'gliding',
        share: currentShare(),
        toShare: axisShare(target, axis),
        sinceMs: nowMs(),
      })
    },
    lookBack(back) {
      if (back === (looksBackSinceMs !== null)) return
      const stoodMs = looksBackSinceMs === null ? 0 : clock.nowMs() - looksBackSinceMs
      looksBackSinceMs = back ? clock.nowMs() : null
      if (playback.kind !== 'still') playback = { ...playback, sinceMs: playback.sinceMs + stoodMs }
      runFrames()
      notify()
    },
    setAxis(next) {
      if (next.key === axis.key) return
      const before = axis
      axis = next
      time = Math.min(time, axis.endH)
      become(laidOut(before))
    },
    setLoop(next) {
      if (next?.fromH === loop?.fromH && next?.toH === loop?.toH) return
      loop = next
      if (playback.kind === 'playing') become(playingFrom(currentShare(), playback.speed))
    },
    subscribe(listener) {
      listeners = [...listeners, listener]
      return () => {
        listeners = listeners.filter((other) => other !== listener)
      }
    },
    dispose() {
      stopFrames()
      listeners = []
    },
  }
}
