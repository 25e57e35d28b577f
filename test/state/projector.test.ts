import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createProjector } from '../../src/state/projector'
import { projectionBy } from '../support/projection'

const projection = projectionBy((out, x, y, z) => {
  out.x = 100 * x + z
  out.y = -100 * y
})

/** A projector with one who listens, and how often that one was called. */
function heard() {
  const projector = createProjector()
  const calls = { placed: 0, moved: 0 }
  const stop = projector.subscribe(
    () => calls.placed++,
    () => calls.moved++,
  )
  return { projector, calls, stop }
}

describe('the projector', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('says at once how the picture is seen', () => {
    const { projector, calls } = heard()
    projector.set(projection)
    expect(projector.current).toBe(projection)
    expect(calls).toEqual({ placed: 1, moved: 0 })
    projector.set(null)
    expect(projector.current).toBeNull()
    expect(calls).toEqual({ placed: 2, moved: 0 })
  })

  it('says every move, and ten times a second that all is to be placed anew, the last time when it stands', () => {
    const { projector, calls } = heard()
    projector.set(projection)
    for (let frame = 0; frame < 60; frame++) {
      projector.moved()
      vi.advanceTimersByTime(1000 / 60)
    }
    expect(calls.moved).toBe(60)
    expect(calls.placed).toBeGreaterThanOrEqual(8)
    expect(calls.placed).toBeLessThanOrEqual(11)
    const before = calls.placed
    vi.advanceTimersByTime(1000)
    expect(calls.placed).toBe(before + 1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('places nothing twice where what is seen was said anew meanwhile', () => {
    const { projector, calls } = heard()
    projector.moved()
    projector.set(projection)
    expect(calls).toEqual({ placed: 1, moved: 1 })
    vi.advanceTimersByTime(1000)
    expect(calls).toEqual({ placed: 1, moved: 1 })
  })

  it('calls nobody who has stopped, nor who comes while others are called', () => {
    const { projector, calls, stop } = heard()
    let late = 0
    const stopAnother = projector.subscribe(() => {
      projector.subscribe(() => late++)
      stopAnother()
    })
    stop()
    projector.set(projection)
    expect(calls).toEqual({ placed: 0, moved: 0 })
    expect(late).toBe(0)
    projector.set(projection)
    expect(late).toBe(1)
  })
})
