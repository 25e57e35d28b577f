import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { beginHistory, HISTORY_STEPS, recorded, redone, sameState, undone } from '../../src/state/history'
import { DEFAULT_LINK_STATE, type LinkState } from '../../src/state/link'
import { type AppStore, createAppStore } from '../../src/state/store'
import { GLIDE_MS } from '../../src/state/playback'
import { DEFAULT_VIEW } from '../../src/state/view'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { TIME_START_H } from '../../src/model/time'
import { STEP_IDS } from '../../src/story/story-steps'
import { handClock } from '../support/hand-clock'
import { anyLinkState, anyPlan, anyTimeH, anyView } from '../support/arbitraries'

const now = (app: AppStore): LinkState => {
  const { plan, view } = app.store.getState()
  return { plan, view, timeH: app.ticker.timeH }
}

/** An instance whose clock and whose "soon" are held in hand. */
function inHand(start: LinkState = DEFAULT_LINK_STATE) {
  const clock = handClock()
  const waiting = new Set<() => void>()
  const app = createAppStore(start, {
    clock,
    soon: (work) => {
      waiting.add(work)
      return () => waiting.delete(work)
    },
  })
  const settle = () => {
    for (const work of waiting) {
      waiting.delete(work)
      work()
    }
  }
  return { app, clock, settle }
}

/** One thing a person does: in one press, or in a drag of several moves. */
const anyEdit = fc.oneof(
  anyPlan.map((plan) => (app: AppStore) => app.setPlan(plan)),
  anyView.map((view) => (app: AppStore) => app.setView(view)),
  anyTimeH.map((timeH) => (app: AppStore) => app.ticker.seek(timeH)),
  anyTimeH.map((timeH) => (app: AppStore) => app.goTo(timeH)),
  fc.double({ min: 0.2, max: 3, noNaN: true }).map((mm) => (app: AppStore) => app.setDepth(mm)),
  fc.constantFrom(1 as const, -1 as const).map((way) => (app: AppStore) => app.stepEvent(way)),
  fc.constant((app: AppStore) => app.reset()),
  fc
    .array(fc.double({ min: 0.2, max: 3, noNaN: true }), { minLength: 2, maxLength: 6 })
    .map((depths) => (app: AppStore) => {
      app.recorder.hold('pointer 1')
      for (const mm of depths) app.setDepth(mm)
      app.recorder.release('pointer 1')
    }),
)

describe('a history', () => {
  it('gives the first state back when all is undone, and the last when all is done again', () => {
    fc.assert(
      fc.property(anyLinkState, fc.array(anyLinkState, { maxLength: 120 }), (first, rest) => {
        let history = rest.reduce(recorded, beginHistory(first))
        const last = history.present
        const steps = history.past.length
        for (let i = 0; i < steps; i++) history = undone(history)
        expect(history.present).toBe(first)
        expect(undone(history)).toBe(history)
        for (let i = 0; i < steps; i++) history = redone(history)
        expect(history.present).toBe(last)
        expect(redone(history)).toBe(history)
      }),
      { numRuns: 40 },
    )
  })

  it('keeps at least a hundred steps, and lets the oldest go', () => {
    expect(HISTORY_STEPS).toBeGreaterThanOrEqual(100)
    const at = (timeH: number): LinkState => ({ ...DEFAULT_LINK_STATE, timeH })
    let history = beginHistory(at(0))
    for (let i = 1; i <= HISTORY_STEPS + 50; i++) history = recorded(history, at(i))
    expect(history.past).toHaveLength(HISTORY_STEPS)
    for (let i = 0; i < HISTORY_STEPS; i++) history = undone(history)
    expect(history.present.timeH).toBe(50)
  })

  it('forgets what was undone once something else is done', () => {
    const at = (timeH: number): LinkState => ({ ...DEFAULT_LINK_STATE, timeH })
    const history = recorded(undone(recorded(recorded(beginHistory(at(0)), at(1)), at(2))), at(3))
    expect(redone(history)).toBe(history)
    expect(undone(history).present.timeH).toBe(1)
  })
})

describe('undo and redo of an instance', () => {
  it('bring any sequence of edits back to its first state and on to its last, exactly', () => {
    fc.assert(
      fc.property(anyLinkState, fc.array(anyEdit, { maxLength: 9 }), (start, edits) => {
        const { app, clock, settle } = inHand({ ...start, story: null })
        const first = now(app)
        for (const edit of edits) {
          edit(app)
          settle()
          clock.pass(GLIDE_MS + 32)
          settle()
        }
        const last = now(app)
        let steps = 0
        while (app.store.getState().undoable) {
          app.recorder.undo()
          settle()
          steps++
        }
        expect(steps).toBeLessThanOrEqual(edits.length)
        expect(now(app)).toEqual(first)
        while (app.store.getState().redoable) {
          app.recorder.redo()
          settle()
          steps--
        }
        expect(steps).toBe(0)
        expect(sameState(now(app), last)).toBe(true)
        expect(now(app).plan).toEqual(last.plan)
        expect(now(app).view).toEqual(last.view)
      }),
      { numRuns: 25, seed: 11 },
    )
  })

  it('take a drag as one step, however many moves it has, and a press as one', () => {
    const { app, settle } = inHand({ ...DEFAULT_LINK_STATE, timeH: 24 })
    app.recorder.hold('pointer 1')
    for (const mm of [1.4, 1.2, 1, 0.8]) {
      app.setDepth(mm)
      settle()
    }
    expect(app.store.getState().undoable).toBe(false)
    app.recorder.release('pointer 1')
    settle()
    app.setPlan({ site: 'nose' })
    app.setView({ labels: false })
    settle()
    app.recorder.undo()
    expect(now(app).plan).toEqual({ ...DEFAULT_PLAN, depthMm: 0.8 })
    expect(now(app).view.labels).toBe(true)
    app.recorder.undo()
    expect(now(app)).toEqual({ plan: DEFAULT_PLAN, view: DEFAULT_VIEW, timeH: 24 })
    expect(app.store.getState()).toMatchObject({ undoable: false, redoable: true })
  })

  it('take playing as one step when it stops, and what is set meanwhile as its own', () => {
    const { app, clock, settle } = inHand({ ...DEFAULT_LINK_STATE, timeH: 1 })
    app.play()
    clock.pass(2000)
    settle()
    expect(app.store.getState().undoable).toBe(false)
    app.setPlan({ site: 'chin' })
    settle()
    expect(app.store.getState().undoable).toBe(true)
    clock.pass(2000)
    app.pause()
    settle()
    app.recorder.undo()
    expect(now(app).plan.site).toBe('chin')
    app.recorder.undo()
    expect(now(app)).toEqual({ plan: DEFAULT_PLAN, view: DEFAULT_VIEW, timeH: 1 })
  })

  it('stop what plays or glides, keep where it was going, and go back from there', () => {
    const { app, clock } = inHand({ ...DEFAULT_LINK_STATE, timeH: 1 })
    app.goTo(336)
    clock.pass(100)
    app.recorder.undo()
    expect(now(app).timeH).toBe(1)
    app.recorder.redo()
    expect(now(app).timeH).toBeCloseTo(336, 6)
    app.play()
    clock.pass(1000)
    app.recorder.undo()
    expect(app.ticker.playback.kind).toBe('still')
    expect(now(app).timeH).toBeCloseTo(336, 6)
  })

  it('undo a reset too, which keeps what a person prefers', () => {
    const start = {
      plan: { ...DEFAULT_PLAN, depthMm: 0.5, sessions: 3 },
      view: { ...DEFAULT_VIEW, view: 'channel', comfort: 'illustrated', lens: true } as const,
      timeH: 72,
    }
    const { app, settle } = inHand(start)
    app.reset()
    settle()
    expect(now(app)).toEqual({
      plan: DEFAULT_PLAN,
      view: { ...DEFAULT_VIEW, comfort: 'illustrated' },
      timeH: TIME_START_H,
    })
    app.recorder.undo()
    expect(now(app)).toEqual(start)
  })

  it('take a story as one step, once it is left', () => {
    const { app, settle } = inHand()
    const first = now(app)
    app.store.setState({ story: { step: STEP_IDS[0], standing: 'told' } })
    for (const depthMm of [0.5, 1]) {
      app.setPlan({ ...app.store.getState().plan, depthMm })
      settle()
    }
    expect(app.store.getState().undoable).toBe(false)
    app.store.setState({ story: { step: STEP_IDS[0], standing: 'left' } })
    app.setPlan({ ...app.store.getState().plan, depthMm: 2 })
    settle()
    expect(app.store.getState().undoable).toBe(true)
    app.recorder.undo()
    expect(now(app)).toEqual(first)
    expect(app.store.getState().undoable).toBe(false)
  })
})
