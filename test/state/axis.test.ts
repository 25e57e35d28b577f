import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { simulate } from '../../src/model/course'
import { DEFAULT_PLAN, PLAN_LIMITS, sessionTimesH } from '../../src/model/plan'
import { courseEndH, MINUTE_H, TIME_START_H, WEEK_H, YEAR_H } from '../../src/model/time'
import { AXIS_IDS, axisOf, axisShare, timeAtShare, toLegalAxis } from '../../src/state/axis'
import { DEFAULT_LINK_STATE, parseLink } from '../../src/state/link'
import { LEAST_LOOP_SHARE, loopBetween, toLegalLoop, withLoopEnd } from '../../src/state/loop'
import { intervalForSession } from '../../src/state/pins'
import { AXIS_SECONDS, LEAST_LOOP_MS, type Playback, playheadShareAt } from '../../src/state/playback'
import { createAppStore, linkOf } from '../../src/state/store'
import { createTicker } from '../../src/state/ticker'
import { createTimeScale } from '../../src/timeline/scale'
import { ticksOf } from '../../src/timeline/ticks'
import { anyTimeH } from '../support/arbitraries'
import { handClock } from '../support/hand-clock'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const anySessions = fc.record({
  sessions: fc.integer({ min: 1, max: 6 }),
  intervalWeeks: fc.integer({ min: 1, max: 8 }),
})
/** Any layout of any course's time. */
const anyAxis = fc.tuple(fc.constantFrom(...AXIS_IDS), anySessions).map(([id, dates]) => {
  const times = sessionTimesH({ ...DEFAULT_PLAN, ...dates })
  return axisOf(id, times, courseEndH(times))
})
const near = (one: number, other: number) => Math.abs(one - other) <= 1e-7 * Math.max(1, Math.abs(other))

describe('every layout of time', () => {
  it('turns shares into hours and back, rising all the way, from before to the end', () => {
    fc.assert(
      fc.property(anyAxis, share, share, (axis, one, other) => {
        expect(axisShare(timeAtShare(one, axis), axis)).toBeCloseTo(one, 7)
        if (one < other - 1e-9) expect(timeAtShare(one, axis)).toBeLessThan(timeAtShare(other, axis))
        expect(timeAtShare(0, axis)).toBe(TIME_START_H)
        expect(timeAtShare(1, axis)).toBe(axis.endH)
        expect([axisShare(-9, axis), axisShare(axis.endH, axis), axisShare(1e9, axis)]).toEqual([0, 1, 1])
      }),
    )
  })

  it('turns hours into shares and back: no hour is left out', () => {
    fc.assert(
      fc.property(anyAxis, anyTimeH, (axis, timeH) => {
        const legal = Math.min(timeH, axis.endH)
        expect(near(timeAtShare(axisShare(legal, axis), axis), legal)).toBe(true)
      }),
    )
  })

  it('has no gap between its pieces, and slows every stroke that it shows', () => {
    fc.assert(
      fc.property(anyAxis, ({ pieces, slowed }) => {
        pieces.slice(1).forEach((piece, i) => {
          expect([piece.fromH, piece.fromShare]).toEqual([pieces[i].toH, pieces[i].toShare])
        })
        for (const { fromH, toH } of slowed) expect(toH - fromH).toBeCloseTo(3 * MINUTE_H, 9)
      }),
    )
  })

  it('makes weeks of the course equally wide, and counts a session’s hours by their logarithm', () => {
    const times = [0, 4 * WEEK_H, 8 * WEEK_H]
    const weeks = axisOf('course', times, YEAR_H)
    const wide = (weekNumber: number) =>
      axisShare((weekNumber + 1) * WEEK_H - 1, weeks) - axisShare(weekNumber * WEEK_H + 1, weeks)
    for (const weekNumber of [1, 5, 9, 30]) expect(wide(weekNumber)).toBeCloseTo(wide(2), 9)
    expect(weeks.slowed).toHaveLength(3)
    const second = axisOf('session-2', times, YEAR_H)
    const at = (sinceH: number) => axisShare(times[1] + sinceH, second)
    expect(at(100) - at(10)).toBeCloseTo(at(10) - at(1), 9)
    expect(second.slowed).toHaveLength(1)
  })

  it('is that of a session the plan has', () => {
    expect(toLegalAxis('session-5', 2)).toBe('session-2')
    expect(toLegalAxis('course', 1)).toBe('course')
    const app = createAppStore({
      ...DEFAULT_LINK_STATE,
      plan: { ...DEFAULT_PLAN, sessions: 4 },
      view: { ...DEFAULT_LINK_STATE.view, axis: 'session-4', loop: { fromH: 24, toH: 1000 } },
    })
    app.setPlan({ sessions: 2 })
    expect(app.store.getState().view.axis).toBe('session-2')
    expect(app.store.getState().axis.id).toBe('session-2')
    expect(app.store.getState().view.loop).toEqual({ fromH: 24, toH: 1000 })
  })

  it.each([272, 340, 600, 1000])('labels nothing over anything else in %i pixels', (widthPx) => {
    fc.assert(
      fc.property(fc.constantFrom(...AXIS_IDS), anySessions, (id, dates) => {
        const times = sessionTimesH({ ...DEFAULT_PLAN, ...dates })
        const axis = axisOf(id, times, courseEndH(times))
        const x = createTimeScale(16, 16 + widthPx, axis)
        const places = ticksOf(axis, times, x)
          .filter(({ labelled }) => labelled)
          .map(({ timeH }) => x(timeH))
        expect(places.length).toBeGreaterThan(2)
        places.slice(1).forEach((place, i) => expect(place - places[i]).toBeGreaterThan(25))
      }),
      { numRuns: 40 },
    )
  })
})

describe('changing the layout', () => {
  it('keeps the hour, lets what moves arrive where it was going, and is one step to take back', () => {
    const clock = handClock()
    const soon: (() => void)[] = []
    const app = createAppStore(
      { ...DEFAULT_LINK_STATE, timeH: 72, plan: { ...DEFAULT_PLAN, sessions: 3 } },
      {
        clock,
        soon: (work) => {
          soon.push(work)
          return () => void soon.splice(soon.indexOf(work), 1)
        },
      },
    )
    app.setView({ axis: 'course' })
    expect(app.ticker.timeH).toBe(72)
    expect(linkOf(app)).toBe('#1;s=3;t=72;ax=w')
    while (soon.length > 0) soon.shift()?.()
    app.recorder.undo()
    expect(app.store.getState().axis.id).toBe('session-1')
    app.goTo(1000)
    clock.pass(100)
    app.setView({ axis: 'session-2' })
    clock.pass(1000)
    expect(app.ticker.timeH).toBeCloseTo(1000, 6)
  })

  it('plays to an hour on the same axis on which one jumps to it', () => {
    fc.assert(
      fc.property(anyAxis, share, fc.constantFrom(0.25, 1, 8), (axis, from, speed) => {
        const clock = handClock()
        const ticker = createTicker(timeAtShare(from, axis), axis, clock)
        ticker.play(speed)
        clock.pass(1000)
        ticker.pause()
        // A hair before its end is the end of the axis: from there it plays anew.
        const stood = axisShare(timeAtShare(from, axis), axis)
        const expected = (stood >= 1 ? 0 : stood) + speed / AXIS_SECONDS
        expect(axisShare(ticker.timeH, axis)).toBeCloseTo(Math.min(1, expected), 6)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a loop', () => {
  const anyShares = fc.tuple(share, share)

  it('drawn by hand lies on the axis, is long enough to hold, and has its ends in order', () => {
    fc.assert(
      fc.property(anyAxis, anyShares, share, (axis, [one, other], moved) => {
        const loop = loopBetween(one, other, axis)
        const wide = (of: typeof loop) => axisShare(of.toH, axis) - axisShare(of.fromH, axis)
        expect(wide(loop)).toBeGreaterThan(LEAST_LOOP_SHARE - 1e-6)
        for (const end of ['fromH', 'toH'] as const) {
          const next = withLoopEnd(loop, end, moved, axis)
          expect(next[end === 'fromH' ? 'toH' : 'fromH']).toBe(loop[end === 'fromH' ? 'toH' : 'fromH'])
          expect(wide(next)).toBeGreaterThan(LEAST_LOOP_SHARE - 1e-6)
          expect(next.fromH).toBeGreaterThanOrEqual(TIME_START_H)
          expect(next.toH).toBeLessThanOrEqual(axis.endH)
        }
      }),
    )
  })

  it('is legal once it is made legal, and null where nothing of it is left', () => {
    fc.assert(
      fc.property(anyTimeH, anyTimeH, (fromH, toH) => {
        const loop = toLegalLoop({ fromH, toH }, YEAR_H)
        expect(toLegalLoop(loop, YEAR_H)).toEqual(loop)
        if (loop) expect(loop.fromH).toBeLessThan(loop.toH)
      }),
    )
    expect(toLegalLoop({ fromH: 9000, toH: 9900 }, YEAR_H)).toBeNull()
    expect(toLegalLoop({ fromH: Number.NaN, toH: 1 }, YEAR_H)).toBeNull()
  })

  it('keeps playing inside it, for ever, and comes round at most once a second', () => {
    fc.assert(
      fc.property(
        anyShares.filter(([one, other]) => Math.abs(one - other) > 1e-6),
        share,
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.constantFrom(0.25, 1, 8),
        ([one, other], within, nowMs, speed) => {
          const loop = { from: Math.min(one, other), to: Math.max(one, other) }
          const start = loop.from + within * 0.999 * (loop.to - loop.from)
          const playing: Playback = { kind: 'playing', share: start, sinceMs: 0, speed, loop }
          const now = playheadShareAt(playing, nowMs)
          expect(now).toBeGreaterThanOrEqual(loop.from)
          expect(now).toBeLessThanOrEqual(loop.to)
          // A tenth of a second never covers more than a tenth of it.
          const rise = (loop.to - loop.from) / (LEAST_LOOP_MS / 100)
          const later = playheadShareAt({ ...playing, share: loop.from }, 100)
          expect(later - loop.from).toBeLessThanOrEqual(rise + 1e-12)
        },
      ),
    )
  })

  it('is played from its start when the playhead is elsewhere, and let go of without a jump', () => {
    const clock = handClock()
    const app = createAppStore(DEFAULT_LINK_STATE, { clock })
    app.setView({ loop: { fromH: 24, toH: 168 } })
    app.play()
    clock.pass(32)
    expect(app.ticker.timeH).toBeGreaterThanOrEqual(24)
    for (let i = 0; i < 300; i++) {
      clock.pass(100)
      expect(app.ticker.timeH).toBeGreaterThanOrEqual(24 - 1e-9)
      expect(app.ticker.timeH).toBeLessThanOrEqual(168 + 1e-9)
    }
    expect(app.ticker.playback.kind).toBe('playing')
    const reached = app.ticker.timeH
    app.setView({ loop: null })
    expect(app.ticker.timeH).toBe(reached)
    clock.pass(200_000)
    expect(app.ticker.timeH).toBe(app.store.getState().course.endH)
  })

  it('is stepped through with reduced motion, from its last event to its start', () => {
    const app = createAppStore(DEFAULT_LINK_STATE, { clock: handClock() })
    app.setReducedMotion(true)
    app.setView({ loop: { fromH: 24, toH: 168 } })
    const hours: number[] = []
    for (let i = 0; i < 20; i++) {
      app.play()
      hours.push(app.ticker.timeH)
    }
    const inside = app.store.getState().course.events.filter(({ timeH }) => timeH > 24 && timeH <= 168)
    expect(hours[0]).toBe(24)
    expect([...new Set(hours)]).toEqual([24, ...inside.map(({ timeH }) => timeH)])
    expect(hours.filter((timeH) => timeH === 24).length).toBeGreaterThan(1)
  })
})

describe('a session’s pin', () => {
  it('gives a legal whole number of weeks wherever it is dropped, and the plan’s own where it stands', () => {
    const { low, high } = PLAN_LIMITS.intervalWeeks
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), anyTimeH, anySessions, (session, timeH, dates) => {
        const weeks = intervalForSession(session, timeH)
        expect(Number.isInteger(weeks)).toBe(true)
        expect(weeks).toBeGreaterThanOrEqual(low)
        expect(weeks).toBeLessThanOrEqual(high)
        const standing = sessionTimesH({ ...DEFAULT_PLAN, ...dates })[session]
        if (standing !== undefined) expect(intervalForSession(session, standing)).toBe(dates.intervalWeeks)
      }),
    )
  })

  it('moves all sessions, each of which starts from what the last one left', () => {
    const course = simulate({
      ...DEFAULT_PLAN,
      sessions: 3,
      intervalWeeks: intervalForSession(2, 9 * WEEK_H),
    })
    expect(course.sessionTimesH.map((timeH) => timeH / WEEK_H)).toEqual([0, 5, 10])
    const { timesH, values } = course.curves
    const at = (timeH: number) => values.collagen[timesH.indexOf(timeH)]
    expect(at(10 * WEEK_H)).toBeGreaterThan(at(5 * WEEK_H))
    expect(at(5 * WEEK_H)).toBeGreaterThan(0)
  })
})

describe('the link', () => {
  it('brings back curves, layout and loop', () => {
    const hash = '#1;s=4;t=72;cv=4fgh;ax=w;lp=24,168'
    const app = createAppStore(parseLink(hash))
    expect(linkOf(app)).toBe(hash)
    expect(app.store.getState().view.curves).toEqual(['pdgf', 'strength', 'redness', 'barrier'])
    expect(app.ticker.timeH).toBe(72)
  })
})
