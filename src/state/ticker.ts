import {
  hasArrived,
  lengthMs,
  type LoopShares,
  playheadShareAt,
  playheadShareInto,
  playedInto,
  type Playback,
  runOf,
  toldMsAt,
  type ToldMoment,
} from './playback'
import { TIME_START_H } from '../model/time'
import { axisShare, HOUR, hourInto, type Place, SHARE, type TimeAxis, timeAtShare } from './axis'
import type { Loop } from './loop'

/** The clock and the frame loop of the page, so that tests can hold them. */
export interface FrameClock {
  readonly nowMs: () => number
  /** Calls back before the next frame, with what the clock reads then. */
  readonly requestFrame: (callback: (nowMs: number) => void) => number
  readonly cancelFrame: (handle: number) => void
}

/** The page's own clock. */
export const pageClock: FrameClock = {
  nowMs: () => performance.now(),
  requestFrame: (callback) => requestAnimationFrame(callback),
  cancelFrame: (handle) => cancelAnimationFrame(handle),
}

/** Safari has no idle time to give: there it gets a frame’s worth of rest between two pieces of work, ms. */
const PAUSE_MS = 16

/**
 * Does work when the page has nothing else to do (frames and input go first), after `patienceMs` at the latest. Returns how
 * to call it off.
 */
export function whenIdle(work: () => void, patienceMs: number): () => void {
  if ('requestIdleCallback' in window) {
    const handle = requestIdleCallback(work, { timeout: patienceMs })
    return () => cancelIdleCallback(handle)
  }
  const timer = setTimeout(work, PAUSE_MS)
  return () => clearTimeout(timer)
}

/** Work that may be asked for at every frame and is done no more than ten times a second. */
export interface Paced {
  /** It is done a tenth of a second after it was first asked for. Allocates nothing. */
  ask(): void
  callOff(): void
}

/** Holds work to the pace at which one reads. */
export function paced(work: () => void): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined
  const run = () => {
    timer = undefined
    work()
  }
  return {
    ask() {
      timer ??= setTimeout(run, READ_MS)
    },
    callOff() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}

/** The time of day, milliseconds: what two windows time together. Nothing in the picture depends on it. */
export const wallMs = () => Date.now()

/**
 * Where time stands: one object an instance, written by its ticker alone and handed to all who follow it. They read what
 * they need and keep nothing: a number handed from function to function costs V8 an allocation in every frame, an object
 * that is there already does not.
 */
export interface Moment {
  /** The hour that is shown: where the playhead stands, or the start while someone looks back. */
  readonly timeH: number
  /** Where that hour lies on the axis, 0–1. */
  readonly share: number
  /** Where the playhead stands, hours, whatever is shown. */
  readonly playheadH: number
}

/** While time goes by itself, what is read follows no faster than this, ms: nobody reads sixty texts a second. */
const READ_MS = 100

/** Frames further apart than this (a hidden tab, a sleeping machine) do not count as time that played. */
const LONGEST_FRAME_MS = 250

/**
 * The playhead of one instance: the only place where time moves, and the only frame loop for time. While nothing
 * plays there are no frames.
 */
export interface Ticker {
  /** Where time stands now; always the same object. */
  readonly now: Moment
  /** The hour that is shown. */
  readonly timeH: number
  /** Where the playhead stands, hours, whatever is shown. */
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
  /** Calls back with `now` whenever the playhead or the playback changed; returns how to stop that. */
  subscribe(listener: Follower): () => void
  /**
   * The same for what is read or compared rather than seen moving (words, lists, the mirror): at once wherever time stands,
   * jumps or comes to rest, and ten times a second while it goes by itself.
   */
  subscribeReader(reader: Follower): () => void
  dispose(): void
}

type Follower = (now: Moment) => void

/** Makes the ticker of one instance, standing at `timeH` of the course that `start` lays out. */
export function createTicker(timeH: number, start: TimeAxis, clock: FrameClock = pageClock): Ticker {
  /** Replaced, never changed: whoever comes while they are called back waits for the next time. */
  const followers: Record<'listeners' | 'readers', readonly Follower[]> = { listeners: [], readers: [] }
  let axis = start
  let loop: Loop | null = null
  let playback: Playback = { kind: 'still', share: axisShare(timeH, axis) }
  /** The numbers of what plays. */
  let run: Float64Array = new Float64Array()
  let frame: number | null = null
  let looksBackSinceMs: number | null = null
  const head: Place = Float64Array.of(playback.share, timeH)
  const now = { timeH, share: playback.share, playheadH: timeH }
  const last = { frameMs: 0, readMs: 0 }

  /** The clock that playback runs by: it stands while someone looks back. */
  const nowMs = () => looksBackSinceMs ?? clock.nowMs()

  function notify(): void {
    now.playheadH = head[HOUR]
    if (looksBackSinceMs === null) {
      now.timeH = head[HOUR]
      now.share = head[SHARE]
    } else {
      now.timeH = TIME_START_H
      now.share = 0
    }
    tell('listeners')
  }

  function tell(who: keyof typeof followers): void {
    const called = followers[who]
    for (let i = 0; i < called.length; i++) {
      if (followers[who] === called || followers[who].includes(called[i])) called[i](now)
    }
  }

  function notifyAll(): void {
    notify()
    tell('readers')
  }

  function follow(who: keyof typeof followers, follower: Follower): () => void {
    followers[who] = [...followers[who], follower]
    return () => {
      followers[who] = followers[who].filter((other) => other !== follower)
    }
  }

  function stopFrames(): void {
    if (frame !== null) clock.cancelFrame(frame)
    frame = null
  }

  /** Allocates nothing while time plays. */
  function onFrame(frameMs: number): void {
    frame = null
    const late = frameMs - last.frameMs
    if (playback.kind !== 'still' && late > LONGEST_FRAME_MS) {
      put({ ...playback, sinceMs: playback.sinceMs + late - LONGEST_FRAME_MS })
    }
    last.frameMs = frameMs
    if (playback.kind === 'playing') playedInto(head, run, frameMs)
    else playheadShareInto(head, playback, frameMs)
    hourInto(head, axis)
    if (hasArrived(playback, frameMs, head)) put(stillAt(head[SHARE]))
    else frame = clock.requestFrame(onFrame)
    notify()
    if (frame !== null && frameMs - last.readMs < READ_MS) return
    last.readMs = frameMs
    tell('readers')
  }

  function runFrames(): void {
    stopFrames()
    if (playback.kind === 'still' || looksBackSinceMs !== null) return
    last.frameMs = clock.nowMs()
    frame = clock.requestFrame(onFrame)
  }

  function become(next: Playback): void {
    put(next)
    runFrames()
    notifyAll()
  }

  /** At rest here; a step of a story is kept, to go on with. */
  function stillAt(share: number): Playback {
    if (playback.kind !== 'telling') return { kind: 'still', share }
    const { path } = playback
    const toldMs = Math.min(lengthMs(path), toldMsAt(playback, nowMs()))
    return { kind: 'still', share, held: { path, toldMs } }
  }

  function put(next: Playback): void {
    playback = next
    if (next.kind === 'playing') run = runOf(next)
  }

  /** Puts the playhead there; whoever follows hears of it by `notify`. */
  function stand(hour: number, share: number): void {
    head[HOUR] = hour
    head[SHARE] = share
  }

  const currentShare = () => playheadShareAt(playback, nowMs())

  /** How to play on from a share: from the loop's start where that lies outside of it. */
  function playOn(share: number, speed: number): Playback {
    const asked: LoopShares | null = loop && {
      from: axisShare(loop.fromH, axis),
      to: axisShare(loop.toH, axis),
    }
    const within = asked && asked.to > asked.from ? asked : undefined
    const isIn = within ? share >= within.from && share < within.to : share < 1
    return {
      kind: 'playing',
      share: isIn ? share : (within?.from ?? 0),
      sinceMs: nowMs(),
      speed,
      loop: within,
    }
  }

  /** What goes on, on an axis that time was just laid out on instead of `before`. */
  function laidOut(before: TimeAxis): Playback {
    const moved = (share: number) => axisShare(timeAtShare(share, before), axis)
    const movedPath = (path: readonly ToldMoment[]) =>
      path.map(({ atMs, share }) => ({ atMs, share: moved(share) }))
    const share = axisShare(head[HOUR], axis)
    switch (playback.kind) {
      case 'playing':
        return playOn(share, playback.speed)
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
    now,
    get timeH() {
      return now.timeH
    },
    get playheadH() {
      return now.playheadH
    },
    get looksBack() {
      return looksBackSinceMs !== null
    },
    get playback() {
      return playback
    },
    play(speed) {
      become(playOn(currentShare(), speed))
    },
    pause() {
      if (playback.kind === 'still') return
      const share = currentShare()
      stand(timeAtShare(share, axis), share)
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
      stand(share <= 0 || share >= 1 ? timeAtShare(share, axis) : target, share)
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
      if (playback.kind !== 'still') put({ ...playback, sinceMs: playback.sinceMs + stoodMs })
      runFrames()
      notifyAll()
    },
    setAxis(next) {
      if (next.key === axis.key) return
      const before = axis
      axis = next
      const kept = Math.min(head[HOUR], axis.endH)
      stand(kept, axisShare(kept, axis))
      become(laidOut(before))
    },
    setLoop(next) {
      if (next?.fromH === loop?.fromH && next?.toH === loop?.toH) return
      loop = next
      if (playback.kind === 'playing') become(playOn(currentShare(), playback.speed))
    },
    subscribe: (listener) => follow('listeners', listener),
    subscribeReader: (reader) => follow('readers', reader),
    dispose() {
      stopFrames()
      followers.listeners = []
      followers.readers = []
    },
  }
}
