import { describe, expect, it } from 'vitest'
import { inSlices, type SliceTally, type Steps } from '../../src/scene/slices'
import { atOnce } from '../../src/tissue/steps'

/** A queue in place of the page: each `turn` does what was asked for until then. */
function page() {
  let queue: (() => void)[] = []
  return {
    next: (slice: () => void): void => void queue.push(slice),
    turn: (): void => {
      const now = queue
      queue = []
      for (const slice of now) slice()
    },
    get waiting() {
      return queue.length
    },
  }
}

const tally = (): SliceTally => ({ steps: 0, slices: 0, totalMs: 0, longestMs: 0 })

/** Holds the thread for a slice’s worth. */
function work(): void {
  const end = performance.now() + 9
  while (performance.now() < end) continue
}

function* counting(log: number[], upTo: number): Steps<string> {
  try {
    for (let i = 1; i <= upTo; i++) {
      work()
      log.push(i)
      yield
    }
    return 'done'
  } finally {
    log.push(-1)
  }
}

const never = () => {
  throw new Error('not expected')
}

describe('work in slices', () => {
  it('hands the thread back between steps, and its result when it is done', () => {
    const { next, turn } = page()
    const log: number[] = []
    const results: string[] = []
    const counted = tally()
    inSlices(counting(log, 3), (result) => results.push(result), never, counted, next)
    expect(log).toEqual([])
    turn()
    expect(log).toEqual([1])
    turn()
    turn()
    expect(results).toEqual([])
    turn()
    expect([log, results]).toEqual([[1, 2, 3, -1], ['done']])
    expect([counted.slices, counted.steps]).toEqual([4, 4])
    expect(counted.longestMs).toBeLessThanOrEqual(counted.totalMs)
  })

  it('stops when told to, and goes on where it was', () => {
    const queue = page()
    const log: number[] = []
    const steps = counting(log, 3)
    const stop = inSlices(steps, never, never, tally(), queue.next)
    queue.turn()
    stop()
    queue.turn()
    expect([log, queue.waiting]).toEqual([[1], 0])
    const results: string[] = []
    inSlices(steps, (result) => results.push(result), never, tally(), queue.next)
    for (let i = 0; i < 4; i++) queue.turn()
    expect([log, results]).toEqual([[1, 2, 3, -1], ['done']])
  })

  it('tidies up when it is called off for good', () => {
    const log: number[] = []
    const steps = counting(log, 3)
    const { next, turn } = page()
    const stop = inSlices(steps, never, never, tally(), next)
    turn()
    stop()
    steps.return(undefined as never)
    turn()
    expect(log).toEqual([1, -1])
  })

  it('waits with the next step until a question is answered yes', async () => {
    let ready = false
    let asked = 0
    const done = new Promise<void>((resolve) => {
      function* steps(): Steps<void> {
        yield () => {
          asked++
          return ready
        }
      }
      inSlices(steps(), resolve, never, tally(), (next) => void setTimeout(next))
    })
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(asked).toBeGreaterThan(1)
    ready = true
    await done
  })

  it('says what went wrong, and does no more', () => {
    function* steps(): Steps<void> {
      yield
      throw new Error('on purpose')
    }
    const { next, turn } = page()
    const errors: unknown[] = []
    inSlices(steps(), never, (error) => errors.push(error), tally(), next)
    turn()
    turn()
    expect(errors.map(String)).toEqual(['Error: on purpose'])
  })

  it('done at once comes to the same', () => {
    expect(atOnce(counting([], 3))).toBe('done')
  })
})
