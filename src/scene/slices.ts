import { pageClock } from '../state/ticker'

/** Work in steps. A step may leave a question, asked again and again before the next step, until its answer is yes. */
export type Steps<T> = Generator<(() => boolean) | void, T, void>

/** What work in slices took of the main thread. */
export interface SliceTally {
  steps: number
  slices: number
  totalMs: number
  longestMs: number
}

/** A slice ends with the first step that ends later than this, ms. */
const SLICE_MS = 8
/** How long an unanswered question waits to be asked again, ms. */
const ASK_AGAIN_MS = 6

const scheduling = (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler

function afterOthers(work: () => void): void {
  if (scheduling?.yield) void scheduling.yield().then(work)
  else setTimeout(work)
}

/**
 * Does steps slice by slice and hands their result to `done`, or what they threw to `failed`. Returns how to stop;
 * the steps can be gone on with later.
 */
export function inSlices<T>(
  steps: Steps<T>,
  done: (result: T) => void,
  failed: (error: unknown) => void,
  tally: SliceTally,
  next: (work: () => void) => void = afterOthers,
): () => void {
  let stopped = false
  let question: (() => boolean) | undefined
  const slice = () => {
    if (stopped) return
    const start = pageClock.nowMs()
    let ms = 0
    let waits = false
    try {
      do {
        waits = question !== undefined && !question()
        if (waits) break
        const step = steps.next()
        tally.steps++
        ms = pageClock.nowMs() - start
        if (step.done) {
          done(step.value)
          stopped = true
        } else question = step.value ?? undefined
      } while (!stopped && ms < SLICE_MS)
    } catch (error) {
      stopped = true
      failed(error)
    }
    if (ms > 0) tally.slices++
    tally.totalMs += ms
    tally.longestMs = Math.max(tally.longestMs, ms)
    if (waits) setTimeout(slice, ASK_AGAIN_MS)
    else if (!stopped) next(slice)
  }
  next(slice)
  return () => {
    stopped = true
  }
}
