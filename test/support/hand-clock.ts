import type { FrameClock } from '../../src/state/ticker'

/** A clock in hand: time passes only when told to, and frames come only then. */
export function handClock(): FrameClock & {
  pass(ms: number, frameMs?: number): number
  readonly waiting: number
} {
  let now = 1000
  let next = 1
  const waiting = new Map<number, (nowMs: number) => void>()
  return {
    nowMs: () => now,
    requestFrame(callback) {
      waiting.set(next, callback)
      return next++
    },
    cancelFrame: (handle) => void waiting.delete(handle),
    get waiting() {
      return waiting.size
    },
    pass(ms, frameMs = 16) {
      let frames = 0
      for (let done = 0; done < ms; done += frameMs) {
        now += Math.min(frameMs, ms - done)
        const callbacks = [...waiting.values()]
        waiting.clear()
        for (const callback of callbacks) callback(now)
        frames += callbacks.length
      }
      return frames
    },
  }
}
