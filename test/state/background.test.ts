import { describe, expect, it } from 'vitest'
import { startBands } from '../../src/model/bands'
import { keepBands, type Schedule, STANDS_MS } from '../../src/state/background'
import { parseLink } from '../../src/state/link'
import { createAppStore } from '../../src/state/store'

/** A page that does what it is handed when it is told to, and whose clock stands unless it is moved on. */
function createPage() {
  const waiting = new Set<{ readonly work: () => void; readonly afterMs: number }>()
  const waits: number[] = []
  let ms = 0
  const schedule: Schedule = (work, afterMs) => {
    const handed = { work, afterMs }
    waiting.add(handed)
    waits.push(afterMs)
    return () => waiting.delete(handed)
  }
  return {
    schedule,
    /** How long each piece of work was to wait. */
    waits,
    /** A look at the clock takes as long as two make a slice. */
    nowMs: () => (ms += 4),
    get handed() {
      return waiting.size
    },
    /** Does what waits; false where nothing does. */
    goOn(): boolean {
      const [next] = waiting
      if (!next) return false
      waiting.delete(next)
      next.work()
      return true
    },
  }
}

function keptOn() {
  const app = createAppStore(parseLink('#1;d=1'))
  const page = createPage()
  const stop = keepBands(app, page.schedule, page.nowMs)
  return { app, page, stop }
}

describe('bands in the background', () => {
  it('are those of the course, worked out in slices, the first of them once the plan has stood', () => {
    const { app, page } = keptOn()
    while (page.goOn()) continue
    const { course, bands } = app.store.getState()
    const run = startBands(course)
    while (!run.advance(Infinity)) continue
    expect(bands).toEqual(run.bands())
    expect(page.waits.length).toBeGreaterThan(100)
    expect(page.waits.indexOf(STANDS_MS)).toBe(0)
    expect(new Set(page.waits.slice(1))).toEqual(new Set([0]))
  })

  it('are begun anew when the plan changes, and never handed over for another', () => {
    const { app, page } = keptOn()
    for (let i = 0; i < 20; i++) page.goOn()
    app.setPlan({ depthMm: 1.2 })
    app.setPlan({ depthMm: 2 })
    expect(page.handed).toBe(1)
    expect(page.waits.slice(-2)).toEqual([STANDS_MS, STANDS_MS])
    while (page.goOn()) continue
    const { course, bands } = app.store.getState()
    expect(course.plan.depthMm).toBe(2)
    const run = startBands(course)
    while (!run.advance(Infinity)) continue
    expect(bands).toEqual(run.bands())
  })

  it('are left when nobody wants them any more', () => {
    const { app, page, stop } = keptOn()
    page.goOn()
    stop()
    expect(page.goOn()).toBe(false)
    app.setPlan({ depthMm: 2 })
    expect(page.handed).toBe(0)
    expect(app.store.getState().bands).toBe(null)
  })

  it('are not begun again while what changes is not the plan', () => {
    const { app, page } = keptOn()
    page.goOn()
    const waited = page.waits.length
    app.setView({ labels: false })
    expect([page.handed, page.waits.length]).toEqual([1, waited])
    while (page.goOn()) continue
    app.setView({ labels: true })
    expect(page.handed).toBe(0)
  })
})
