import { describe, expect, it, vi } from 'vitest'
import fc from 'fast-check'
import { keepBands } from '../../src/state/background'
import { axisOf, axisShare, AXIS_TICKS, timeAtShare } from '../../src/state/axis'
import { CUT_LIMITS } from '../../src/state/cut'
import { depthScaleOf, drawnDepth, SCALE_IDS } from '../../src/state/depth-scale'
import { OPENING_EPIDERMIS_PX, resolvePose } from '../../src/state/framing'
import { hasArrived, playheadShareAt, AXIS_SECONDS, GLIDE_MS } from '../../src/state/playback'
import { createAppStore, linkOf } from '../../src/state/store'
import { DEFAULT_VIEW, toLegalPose, type ViewState } from '../../src/state/view'
import { DEFAULT_LINK_STATE, LINK_KEYS, parseLink } from '../../src/state/link'
import { createTimeScale } from '../../src/timeline/scale'
import { simulate } from '../../src/model/course'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { DWELL_H, TIME_START_H } from '../../src/model/time'
import { anyPlan, anyView, onPlan } from '../support/arbitraries'
import { handClock } from '../support/hand-clock'

const share = fc.double({ min: 0, max: 1, noNaN: true })
/** The axis of one session and a year. */
const YEAR = axisOf('session-1', [0], 8760)

describe('the axis', () => {
  it('turns hours into shares and back, rising all the way', () => {
    fc.assert(
      fc.property(share, share, fc.constantFrom(8760, 11000), (one, other, endH) => {
        const axis = axisOf('session-1', [0], endH)
        expect(axisShare(timeAtShare(one, axis), axis)).toBeCloseTo(one, 9)
        if (one < other - 1e-9) expect(timeAtShare(one, axis)).toBeLessThan(timeAtShare(other, axis))
      }),
    )
    expect(timeAtShare(0, YEAR)).toBe(TIME_START_H)
    expect(timeAtShare(1, YEAR)).toBe(8760)
  })

  it('is the same as the scale D3 draws', () => {
    const scale = createTimeScale(16, 984, YEAR)
    fc.assert(
      fc.property(share, (s) => {
        const timeH = timeAtShare(s, YEAR)
        expect(scale(timeH)).toBeCloseTo(16 + 968 * s, 6)
        expect(scale.invert(16 + 968 * s)).toBeCloseTo(timeH, 6)
      }),
    )
    for (const { timeH } of AXIS_TICKS) expect(axisShare(timeH, YEAR)).toBeGreaterThan(0)
  })
})

describe('playback', () => {
  it('is a pure function of the clock that runs forwards and stops at the end', () => {
    const playing = { kind: 'playing', share: 0.25, sinceMs: 0, speed: 2 } as const
    expect(playheadShareAt(playing, 0)).toBe(0.25)
    expect(playheadShareAt(playing, (AXIS_SECONDS * 1000) / 4)).toBeCloseTo(0.75, 12)
    expect(playheadShareAt(playing, 1e9)).toBe(1)
    expect(hasArrived(playing, 1e9, Float64Array.of(playheadShareAt(playing, 1e9)))).toBe(true)
    const gliding = { kind: 'gliding', share: 0, sinceMs: 0, toShare: 0.5 } as const
    expect(playheadShareAt(gliding, GLIDE_MS)).toBe(0.5)
    expect(hasArrived(gliding, GLIDE_MS - 1, Float64Array.of(playheadShareAt(gliding, GLIDE_MS - 1)))).toBe(
      false,
    )
  })
})

describe('an instance', () => {
  it('turns illegal changes into the nearest legal plan, with a note', () => {
    const app = createAppStore(DEFAULT_LINK_STATE, { clock: handClock() })
    app.setPlan({ depthMm: 99 })
    expect(app.store.getState().plan.depthMm).toBe(3)
    expect(app.store.getState().notes).toHaveLength(1)
    app.dismissNotes()
    expect(app.store.getState().notes).toEqual([])
    app.setDepth(-4)
    expect(app.store.getState().plan.depthMm).toBe(0.2)
    expect(app.store.getState().notes, 'a slider pulled to its end is no mistake').toEqual([])
  })

  it('has its course follow its plan, and never renders because time passes', () => {
    const clock = handClock()
    const app = createAppStore(DEFAULT_LINK_STATE, { clock })
    const listener = vi.fn<() => void>()
    app.store.subscribe(listener)
    app.setPlan({ site: 'nose' })
    expect(app.store.getState().course.plan.site).toBe('nose')
    expect(listener).toHaveBeenCalledTimes(1)
    app.play()
    listener.mockClear()
    clock.pass(3000)
    expect(listener).not.toHaveBeenCalled()
  })

  it('shows the needle standing while depth is set before the wound, and keeps the hour after it', () => {
    const clock = handClock()
    const app = createAppStore(DEFAULT_LINK_STATE, { clock })
    app.setDepth(0.7)
    clock.pass(1000)
    expect(app.ticker.timeH).toBeCloseTo(DWELL_H, 9)
    app.ticker.seek(72)
    app.setDepth(0.9)
    expect(app.ticker.timeH).toBe(72)
  })

  it('steps from event to event, both ways, and visits each', () => {
    const app = createAppStore()
    const { events } = app.store.getState().course
    const there: number[] = []
    for (let i = 0; i < events.length + 3; i++) {
      app.stepEvent(1)
      there.push(app.ticker.timeH)
    }
    expect([...new Set(there)]).toEqual(events.map((event) => event.timeH))
    const back: number[] = []
    for (let i = 0; i < events.length + 3; i++) {
      app.stepEvent(-1)
      back.push(app.ticker.timeH)
    }
    expect(back.at(-1)).toBe(TIME_START_H)
    expect([...new Set(back)]).toHaveLength(events.length)
  })

  it('only steps with reduced motion', () => {
    const clock = handClock()
    const app = createAppStore(DEFAULT_LINK_STATE, { clock })
    app.setReducedMotion(true)
    app.play()
    expect(clock.waiting).toBe(0)
    expect(app.ticker.timeH).toBe(app.store.getState().course.events[0].timeH)
    app.goTo(72)
    expect(app.ticker.timeH).toBe(72)
    expect(clock.waiting).toBe(0)
  })

  it('goes back to the start but keeps what a person prefers', () => {
    const app = createAppStore()
    app.setPlan({ depthMm: 0.5, site: 'neck' })
    app.setView({ view: 'surface', comfort: 'illustrated', theme: 'dark', labels: false })
    app.ticker.seek(72)
    app.reset()
    expect(app.store.getState().plan).toEqual(DEFAULT_PLAN)
    expect(app.store.getState().view).toEqual({ ...DEFAULT_VIEW, comfort: 'illustrated', theme: 'dark' })
    expect(app.ticker.timeH).toBe(TIME_START_H)
  })

  it('writes a link that makes the same instance again', () => {
    fc.assert(
      fc.property(anyPlan, anyView, (plan, asked) => {
        const view = onPlan(asked, plan)
        const app = createAppStore({ plan, view, timeH: 24 })
        const again = createAppStore(parseLink(linkOf(app)))
        expect(again.store.getState().plan).toEqual(plan)
        expect(again.store.getState().view).toEqual(view)
        expect(again.ticker.timeH).toBe(24)
      }),
      { numRuns: 20 },
    )
    expect(new Set(Object.values(LINK_KEYS)).size).toBe(Object.keys(LINK_KEYS).length)
  })
})

describe('the scale and the front of the block', () => {
  it('take the nearest cut there is, and go back to true scale and the front face with everything else', () => {
    const app = createAppStore()
    const cutFor = (cutMm: number) => {
      app.setView({ cutMm })
      return app.store.getState().view.cutMm
    }
    expect(cutFor(0.123)).toBe(0.12)
    expect(cutFor(7)).toBe(CUT_LIMITS.farthestMm)
    expect(cutFor(-1)).toBe(0)
    expect(cutFor(Number.NaN)).toBe(0)
    app.setView({ cutMm: 0.2, scale: 'stretched' })
    app.reset()
    expect(app.store.getState().view).toMatchObject({ cutMm: 0, scale: 'true' })
    app.dispose()
  })

  it('keep the tip of a needle and the cut itself in the picture', () => {
    const course = simulate(DEFAULT_PLAN)
    const stage = { widthPx: 1000, heightPx: 540 }
    for (const scale of SCALE_IDS) {
      const view: ViewState = { ...DEFAULT_VIEW, scale, cutMm: 0.2 }
      const depths = depthScaleOf(scale, course.skin)
      const pose = resolvePose(view, course, 1.5, stage)
      expect(pose.targetMm[1] - pose.spanMm / 2).toBeLessThan(-drawnDepth(depths, 1.5))
      for (const named of ['opening', 'dermis', 'channel', 'epidermis'] as const) {
        expect(resolvePose({ ...view, view: named }, course, 0, stage).targetMm[2]).toBe(0.8)
      }
    }
  })
})

describe('bands in the background', () => {
  it('arrive in slices, for the latest course only', () => {
    const work: (() => void)[] = []
    let now = 0
    const app = createAppStore()
    const stop = keepBands(
      app,
      (slice) => {
        work.push(slice)
        return () => void work.splice(work.indexOf(slice), 1)
      },
      () => now++,
    )
    for (let i = 0; i < 50; i++) work.shift()?.()
    expect(app.store.getState().bands).toBeNull()
    app.setPlan({ depthMm: 0.5 })
    expect(work).toHaveLength(1)
    let slices = 0
    while (work.length > 0) {
      work.shift()?.()
      slices++
    }
    expect(slices).toBeGreaterThan(100)
    const { bands, course } = app.store.getState()
    expect(bands?.low.collagen).toHaveLength(course.curves.timesH.length)
    stop()
  })
})

describe('framing', () => {
  const course = simulate(DEFAULT_PLAN)
  const stages = [
    { widthPx: 1064, heightPx: 545 },
    { widthPx: 820, heightPx: 637 },
    { widthPx: 390, heightPx: 456 },
    { widthPx: 320, heightPx: 346 },
  ]

  it.each(stages)('opens with the epidermis at least 40 px tall: %o', (stage) => {
    const pose = resolvePose(DEFAULT_VIEW, course, -0.1, stage)
    const pxPerMm = (stage.heightPx / pose.spanMm) * Math.cos(pose.elevationRad)
    expect(course.skin.epidermisMm * pxPerMm).toBeGreaterThanOrEqual(OPENING_EPIDERMIS_PX)
    // And no closer than that takes.
    expect(course.skin.epidermisMm * pxPerMm).toBeLessThan(OPENING_EPIDERMIS_PX * 1.1)
  })

  it.each(stages)('draws back until the tip of the deepest needle is in the picture: %o', (stage) => {
    const deep = simulate({ ...DEFAULT_PLAN, depthMm: 3 })
    for (const tip of [0.5, 1.5, 3]) {
      const pose = resolvePose(DEFAULT_VIEW, deep, tip, stage)
      const [, y] = pose.targetMm
      expect(y - pose.spanMm / 2).toBeLessThan(-tip)
      expect(y + pose.spanMm / 2).toBeGreaterThan(0.1)
    }
  })

  it('never lets a pose lose the block', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double(), { minLength: 6, maxLength: 6 }),
        ([azimuthRad, elevationRad, spanMm, x, y, z]) => {
          const pose = toLegalPose({ azimuthRad, elevationRad, spanMm, targetMm: [x, y, z] })
          expect(toLegalPose(pose)).toEqual(pose)
          expect(pose.spanMm).toBeGreaterThanOrEqual(0.12)
          expect(pose.spanMm).toBeLessThanOrEqual(6)
          expect(Math.abs(pose.targetMm[0])).toBeLessThanOrEqual(1.5)
          expect(pose.targetMm[1]).toBeLessThanOrEqual(0.3)
          expect(pose.targetMm[1]).toBeGreaterThanOrEqual(-2.5)
        },
      ),
    )
  })
})

describe('looking back', () => {
  it('shows the start and stops the clock, and goes on from where it was, unknown to link and history', () => {
    const clock = handClock()
    const app = createAppStore({ ...DEFAULT_LINK_STATE, timeH: 24 }, { clock })
    const link = linkOf(app)
    const shown: number[] = []
    app.ticker.subscribe(({ timeH }) => shown.push(timeH))
    app.lookBack(true)
    expect(app.ticker.timeH).toBe(TIME_START_H)
    expect(linkOf(app)).toBe(link)
    app.lookBack(false)
    expect(shown).toEqual([TIME_START_H, 24])

    app.play()
    clock.pass(320)
    const reached = app.ticker.timeH
    app.lookBack(true)
    expect(clock.waiting).toBe(0)
    clock.pass(5000)
    expect(app.ticker.timeH).toBe(TIME_START_H)
    app.lookBack(false)
    expect(app.ticker.timeH).toBe(reached)
    clock.pass(16)
    expect(axisShare(app.ticker.timeH, YEAR) - axisShare(reached, YEAR)).toBeLessThan(0.002)
    expect(app.ticker.timeH).toBeGreaterThan(reached)
    expect(app.ticker.playback.kind).toBe('playing')
  })
})

describe('asking why', () => {
  it('stops time, lets a story keep its place, and is neither in the link nor a step to take back', () => {
    const clock = handClock()
    const app = createAppStore({ ...DEFAULT_LINK_STATE, timeH: 24 }, { clock })
    const link = linkOf(app)
    app.store.setState({ story: { step: 'skin-clean', standing: 'told' } })
    app.play()
    app.askWhy('sprout')
    app.light(['sprout', 'vegf'])
    expect(app.ticker.playback.kind).toBe('still')
    expect(app.store.getState()).toMatchObject({
      why: 'sprout',
      lit: ['sprout', 'vegf'],
      story: { step: 'skin-clean', standing: 'left' },
      undoable: false,
    })
    expect(linkOf(app)).toBe(link)
    // Another question keeps the light until it has its own; none puts it out.
    app.askWhy('vegf')
    expect(app.store.getState().lit).toEqual(['sprout', 'vegf'])
    app.askWhy(null)
    expect(app.store.getState()).toMatchObject({ why: null, lit: null })
    app.askWhy('fgf')
    app.light(['fgf'])
    app.reset()
    expect(app.store.getState()).toMatchObject({ why: null, lit: null })
    app.dispose()
  })
})
