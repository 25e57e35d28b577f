import { startBands } from '../model/bands'
import type { AppStore } from './store'

/** Hands a piece of work to the page's idle time; returns how to call it off. */
export type Schedule = (work: () => void) => () => void

/** Solver steps in one slice: under 2 ms on a laptop, under 8 ms on a slow phone. */
const STEPS_PER_SLICE = 250

/** Idle time where the browser offers it, else a timer. */
export const idleSchedule: Schedule = (work) => {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(work, { timeout: 200 })
    return () => cancelIdleCallback(handle)
  }
  const handle = setTimeout(work, 0)
  return () => clearTimeout(handle)
}

/**
 * Keeps an instance's uncertainty bands up to date, in slices, for as long as the page lives. A new course calls
 * off the run under way. Returns how to stop.
 */
export function keepBands(app: AppStore, schedule: Schedule = idleSchedule): () => void {
  let cancel = () => {}
  let courseAtWork: unknown = null

  function begin(): void {
    const { course, bands } = app.store.getState()
    if (bands || courseAtWork === course) return
    cancel()
    courseAtWork = course
    const run = startBands(course)
    const slice = () => {
      if (run.advance(STEPS_PER_SLICE)) app.setBands(course, run.bands())
      else cancel = schedule(slice)
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
