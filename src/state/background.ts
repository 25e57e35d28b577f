import { startBands } from '../model/bands'
import type { AppStore } from './store'

/** Hands work to the page's idle time, saying whether there is time for more; returns how to call it off. */
export type Schedule = (work: (hasTime: () => boolean) => void) => () => void

/** Solver steps between two looks at the time left: about 1 ms on a laptop, 4 ms on a slow phone. */
const STEPS_PER_LOOK = 160
/** Looks in one slice at the most, so that a slice stays under 8 ms. */
const LOOKS_PER_SLICE = 5
/** Below this a slice ends, milliseconds. */
const TIME_TO_SPARE_MS = 5

/** Idle time where the browser offers it, else a timer. */
export const idleSchedule: Schedule = (work) => {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(
      (deadline) => work(() => deadline.timeRemaining() > TIME_TO_SPARE_MS),
      {
        timeout: 200,
      },
    )
    return () => cancelIdleCallback(handle)
  }
  const handle = setTimeout(work, 0, () => false)
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
    const slice = (hasTime: () => boolean) => {
      for (let look = 0; look < LOOKS_PER_SLICE; look++) {
        if (run.advance(STEPS_PER_LOOK)) {
          app.setBands(course, run.bands())
          return
        }
        if (!hasTime()) break
      }
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
