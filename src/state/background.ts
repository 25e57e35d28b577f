import { startBands } from '../model/bands'
import type { AppStore } from './store'
import { pageClock } from './ticker'

/** Hands work to the page for later; returns how to call it off. */
export type Schedule = (work: () => void) => () => void

/** A slice of work may hold the page up for this long, milliseconds. */
const SLICE_MS = 6
/** Solver steps between two looks at the clock: well under a millisecond on a laptop. */
const STEPS_PER_LOOK = 100

const afterOthers: Schedule = (work) => {
  const handle = setTimeout(work, 0)
  return () => clearTimeout(handle)
}

/**
 * Keeps an instance's uncertainty bands up to date, in slices of a few milliseconds, for as long as the page lives.
 * A new course calls off the run under way. Returns how to stop.
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
      cancel = schedule(slice)
    }
    cancel = schedule(slice)
  }

  begin()
  const unsubscribe = app.store.subscribe(begin)
  return () => {
    unsubscribe()
    cancel()
  }
}
