import { beforeEach, describe, expect, it } from 'vitest'
import { type Course, createSkinState, sharedStateAt, simulate, stateAt } from '../../src/model/course'
import { knockOut } from '../../src/model/healing/knockouts'
import { Q } from '../../src/model/healing/states'
import { zoneAt } from '../../src/model/healing/zone-course'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { DWELL_H, MINUTE_H } from '../../src/model/time'

let once: Course
let twice: Course
beforeEach(() => {
  once = simulate(DEFAULT_PLAN)
  twice = simulate({ ...DEFAULT_PLAN, sessions: 2 })
})

describe('a course', () => {
  it('of one session is one zone; of two, also one that is struck once', () => {
    expect(once.zone).toBe(once.struckOnce)
    expect(once.sessionTimesH).toEqual([0])
    expect(once.endH).toBe(8760)
    expect(twice.zone).not.toBe(twice.struckOnce)
    expect(twice.sessionTimesH).toEqual([0, 672])
    expect(twice.zone.stretches).toHaveLength(2)
    expect(twice.struckOnce.stretches).toHaveLength(1)
    // Eight weeks between six sessions: half a year past the last.
    expect(simulate({ ...DEFAULT_PLAN, sessions: 6, intervalWeeks: 8 }).endH).toBe(11_100)
  })

  it('heals as a variant of the model says, in all its zones', () => {
    const without = simulate({ ...DEFAULT_PLAN, sessions: 2 }, knockOut(['no-fibroblasts']))
    for (const zone of [without.zone, without.struckOnce]) expect(zoneAt(zone, 900)[Q.fibroblasts]).toBe(0)
    expect(zoneAt(twice.zone, 900)[Q.fibroblasts]).toBeGreaterThan(0.1)
    expect(without.variant).toEqual(knockOut(['no-fibroblasts']))
  })

  it('has its curves, clocks and events', () => {
    expect(once.clocks.gapH.typical).toBe(24)
    expect(once.curves.timesH[once.curves.timesH.length - 1]).toBe(8760)
    expect(once.events.at(-1)).toEqual({ id: 'course-end', timeH: 8760, session: 0 })
    expect(once.events.filter(({ id }) => id === 'channels-open')).toHaveLength(1)
    expect(twice.events.filter(({ id }) => id === 'channels-open')).toHaveLength(2)
  })
})

describe('a blank state', () => {
  it('is untouched skin with the needles waiting, one zone a session', () => {
    const blank = createSkinState(twice)
    expect(blank).toMatchObject({
      timeH: 0,
      session: -1,
      sinceSessionH: 0,
      tipDepthMm: 0,
      dentMm: 0,
      gapOpen: 0,
      barrierOpen: 0,
      needlePresence: 1,
      needleSession: 0,
    })
    expect(blank.struck).toHaveLength(2)
    for (const zone of [blank.zone, ...blank.struck]) {
      expect(zone[Q.hours]).toBe(-Infinity)
      expect(zone[Q.closure]).toBe(1)
      expect(zone[Q.collagenRatio]).toBeCloseTo(0.225, 12)
      expect(zone[Q.waterLoss]).toBe(0)
    }
  })
})

describe('a moment', () => {
  it('before the first session counts the hours until it', () => {
    const state = stateAt(twice, -1)
    expect(state).toMatchObject({ timeH: -1, session: -1, sinceSessionH: -1, gapOpen: 0, barrierOpen: 0 })
    expect(state).toMatchObject({ tipDepthMm: -0.1, dentMm: 0, needlePresence: 1, needleSession: 0 })
    expect(state.zone[Q.closure]).toBe(1)
  })

  it('belongs to the latest session that is done, its own moment included', () => {
    expect(stateAt(twice, 0)).toMatchObject({ session: 0, sinceSessionH: 0, gapOpen: 1, barrierOpen: 1 })
    expect(stateAt(twice, 671)).toMatchObject({ session: 0, sinceSessionH: 671, needleSession: -1 })
    expect(stateAt(twice, 672)).toMatchObject({ session: 1, sinceSessionH: 0, gapOpen: 1, barrierOpen: 1 })
    expect(stateAt(twice, 700)).toMatchObject({ session: 1, sinceSessionH: 28, needlePresence: 0 })
    expect(stateAt(twice, 671.999)).toMatchObject({ session: 0, needleSession: 1, needlePresence: 1 })
  })

  it('has both clocks run from the latest session', () => {
    const { gapH, barrierH } = twice.clocks
    expect(stateAt(twice, gapH.typical).gapOpen).toBeCloseTo(0.05, 12)
    expect(stateAt(twice, 672 + gapH.typical).gapOpen).toBeCloseTo(0.05, 12)
    expect(stateAt(twice, 672 + barrierH.typical).barrierOpen).toBeCloseTo(0.05, 12)
  })

  it('has a zone that all sessions strike, and one for each alone', () => {
    const state = stateAt(twice, 700)
    expect(state.zone).toEqual(zoneAt(twice.zone, 700))
    expect(state.struck[0]).toEqual(zoneAt(twice.struckOnce, 700))
    expect(state.struck[1]).toEqual(zoneAt(twice.struckOnce, 28))
    expect(stateAt(twice, 600).struck[1][Q.closure]).toBe(1)
  })

  it('dents the skin with the tip: by what the reach lacks at full depth, by half of it half way', () => {
    expect(stateAt(once, DWELL_H).tipDepthMm).toBe(1.5)
    expect(stateAt(once, DWELL_H).dentMm).toBeCloseTo(0.45, 12)
    // Phase 0.31 of the stroke.
    const halfWay = stateAt(once, -0.69 * MINUTE_H)
    expect(halfWay.tipDepthMm).toBeCloseTo(0.75, 9)
    expect(halfWay.dentMm).toBeCloseTo(0.225, 9)
    expect(stateAt(once, -0.95 * MINUTE_H).dentMm).toBe(0)
    expect(stateAt(once, 5).dentMm).toBe(0)
  })

  it('is worked out once for all who ask for the same hour, and anew for another', () => {
    const first = sharedStateAt(twice, { timeH: 700 })
    expect(first).toEqual(stateAt(twice, 700))
    const { zone } = first
    zone[Q.clot] = 9
    expect(sharedStateAt(twice, { timeH: 700 }).zone[Q.clot]).toBe(9)
    expect(sharedStateAt(once, { timeH: 700 })).toEqual(stateAt(once, 700))
    expect(sharedStateAt(twice, { timeH: 12 })).toEqual(stateAt(twice, 12))
    expect(sharedStateAt(twice, { timeH: 12 })).toBe(first)
    expect(sharedStateAt(twice, { timeH: 700 })).toEqual(stateAt(twice, 700))
  })

  it('past the end is the end', () => {
    expect(stateAt(once, 20_000).zone).toEqual(stateAt(once, 8760).zone)
    expect(stateAt(once, 20_000).timeH).toBe(20_000)
  })
})
