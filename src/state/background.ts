import { startBands } from '../model/bands'
import type { AppStore } from './store'
import { pageClock, whenIdle } from './ticker'

/** Hands work to the page for when this long has passed and nothing else is to do; returns how to call it off. */
export type Schedule = (work: () => void, afterMs: number) => () => void

/** A plan has stood this long before its bands are begun, ms: one that is on its way to another is not worth the work. */
export const STANDS_MS = 250
/** A slice of work may hold the page up for this long, milliseconds. */
const SLICE_MS = 6
/** However busy the page is, a slice comes after this long, ms. */
const PATIENCE_MS = 100
/** Solver steps between two looks at the clock: well under a millisecond on a laptop. */
const STEPS_PER_LOOK = 100

const afterOthers: Schedule = (work, afterMs) => {
  if (afterMs === 0) return whenIdle(work, PATIENCE_MS)
  let callOff = () => clearTimeout(timer)
  const timer = setTimeout(() => {
    callOff = whenIdle(work, PATIENCE_MS)
  }, afterMs)
  return () => callOff()
}

/**
 * Keeps an instance's uncertainty bands up to date, in slices of a few milliseconds where the page is idle, for as long as
 * it lives. A new course calls off the run under way, and begins its own once it has stood for a while. Returns how to stop.
 */
export function keepBands(
  app: AppStore,
  schedule: Schedule = afterOthers,
  nowMs: () => number = pageClock.nowMs,
): () => void {
  let cancel = () => {}
  let courseAtWork: unknown = null

  function begin(): void {
    const { course, bands } = app.store.getState()
    if (bands || courseAtWork === course) return
    cancel()
    courseAtWork = course
    const run = startBands(course)
    const slice = () => {
      const start = nowMs()
      do {
        if (run.advance(STEPS_PER_LOOK)) {
          app.setBands(course, run.bands())
          return
        }
      } while (nowMs() - start < SLICE_MS)
      cancel = schedule(slice, 0)
    }
    cancel = schedule(slice, STANDS_MS)
  }

  begin()
  const unsubscribe = app.store.subscribe(begin)
  return () => {
    unsubscribe()
    cancel()
  }
}
