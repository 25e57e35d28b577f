import { beforeEach, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { BAND_SEED, DRAWN_CURVES, startBands } from '../../src/model/bands'
import { type Course, simulate } from '../../src/model/course'
import { CURVE_IDS, CURVES } from '../../src/model/curves'
import { drawParameters, quantile } from '../../src/model/healing/ensemble'
import { HELD_PARAMETERS, type ParameterName, PARAMETERS } from '../../src/model/healing/parameters'
import { REFERENCE_LAYERS, REFERENCE_SESSION } from '../../src/model/healing/reference'
import { YEAR_H } from '../../src/model/time'
import { REST_COLLAGEN } from '../../src/model/healing/states'
import { simulateZone, zoneAt, zoneGain } from '../../src/model/healing/zone-course'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { recoveryReader } from '../../src/model/recovery/recovery'
import { coverageShare, startHitAverage, treatedSkinOf } from '../../src/model/treated-skin'
import { PARAMETERS as P } from '../../src/model/healing/parameters'
import { zoneSetupOf } from '../../src/model/zone-setup'
import { anyPlan } from '../support/arbitraries'
import { runsOf } from '../support/runs'

function finish(run: { advance(steps: number): boolean }, steps: number): void {
  while (!run.advance(steps)) continue
}

describe('the ensemble', () => {
  it('moves kinetic constants only, by a log-normal of 0.2, and caps the early type III share', () => {
    const logs: number[] = []
    for (let index = 0; index < 60; index++) {
      const drawn = drawParameters('test', index)
      for (const name of Object.keys(PARAMETERS) as ParameterName[]) {
        if (HELD_PARAMETERS.has(name)) expect(drawn[name]).toBe(PARAMETERS[name])
        else if (name !== 'f3hi') logs.push(Math.log(drawn[name] / PARAMETERS[name]))
      }
      expect(drawn.f3hi).toBeLessThanOrEqual(1)
    }
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length
    const sd = Math.sqrt(logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length)
    expect(Math.abs(mean)).toBeLessThan(0.01)
    expect(Math.abs(sd - 0.2)).toBeLessThan(0.006)
  })

  it('spans about 3 % to 50 % for the 12-month zone gain, as the document says', () => {
    const gains = Array.from({ length: 200 }, (_, index) => {
      const zone = simulateZone(
        {
          parameters: drawParameters('gain', index),
          layers: REFERENCE_LAYERS,
          ageYears: 30,
          sessions: [REFERENCE_SESSION],
        },
        YEAR_H,
      )
      return zoneGain(zone, YEAR_H) / REST_COLLAGEN
    }).sort((a, b) => a - b)
    expect(quantile(gains, 0.05)).toBeGreaterThan(0.02)
    expect(quantile(gains, 0.05)).toBeLessThan(0.045)
    expect(quantile(gains, 0.95)).toBeGreaterThan(0.42)
    expect(quantile(gains, 0.95)).toBeLessThan(0.58)
  })

  it('gives bands that hold the typical curve, whatever the plan and the slicing', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 20, max: 2000 }), (plan, steps) => {
        const course = simulate(plan)
        const run = startBands(course, 8)
        finish(run, steps)
        const other = startBands(course, 8)
        finish(other, Infinity)
        const bands = run.bands()
        expect(bands).toEqual(other.bands())
        for (const id of CURVE_IDS) {
          course.curves.values[id].forEach((value, i) => {
            expect(bands.low[id][i]).toBeLessThanOrEqual(value)
            expect(bands.high[id][i]).toBeGreaterThanOrEqual(value)
          })
        }
      }),
      runsOf(5, 3),
    )
  })

  it('refuses to hand out unfinished bands', () => {
    const run = startBands(simulate(DEFAULT_PLAN), 3)
    run.advance(10)
    expect(() => run.bands()).toThrow('Invariant')
  })
})

describe('treated-skin average', () => {
  it.each([
    [50, 13],
    [100, 25],
    [200, 43],
    [400, 68],
  ])('covers, at %i channels per cm², %i percent', (density, percent) => {
    expect(Math.round(coverageShare(density) * 100)).toBe(percent)
  })

  it('comes to about 17 %, not 14 %, for four monthly sessions at 200 per cm², as the document says', () => {
    const sessionTimesH = [0, 1, 2, 3].map((index) => index * 28 * 24)
    const average = (times: number[]) => {
      const run = startHitAverage({
        sessionTimesH: times,
        endH: YEAR_H,
        densityPerCm2: 200,
        setupFor: (struckAtH) => ({
          parameters: P,
          layers: REFERENCE_LAYERS,
          ageYears: 30,
          sessions: struckAtH.map((timeH) => ({ ...REFERENCE_SESSION, timeH })),
        }),
      })
      finish(run, 500)
      return run.treatedSkin().gainAt(YEAR_H) / REST_COLLAGEN
    }
    expect(Math.round(average(sessionTimesH) * 100)).toBe(17)
  })

  it('is the coverage times the zone for one session', () => {
    const course = simulate(DEFAULT_PLAN)
    const treated = treatedSkinOf(course)
    const zone = zoneGain(course.zone, 4000)
    expect(treated.gainAt(4000)).toBeCloseTo(treated.coverageShare * zone, 12)
    expect(treated.gainAt(-1)).toBe(0)
  })
})

/** Grid places looked at: early, in the middle, late. */
const PLACES = [0, 40, 90, 120, 150, 184]

describe('the bands', () => {
  let course: Course
  beforeEach(() => {
    course = simulate(DEFAULT_PLAN)
  })

  /** What a draw of the constants gives at a place. */
  function drawn(draw: number) {
    const zone = simulateZone(zoneSetupOf(course, [0], drawParameters(BAND_SEED, draw)), course.endH)
    return (id: (typeof DRAWN_CURVES)[number], place: number) =>
      CURVES[id].read(zoneAt(zone, course.curves.timesH[place]), 0)
  }

  function bandsOf(draws: number) {
    const run = startBands(course, draws)
    while (!run.advance(Infinity)) continue
    return run.bands()
  }

  it('of one draw lie between it and the typical curve', () => {
    const bands = bandsOf(1)
    const one = drawn(0)
    expect(bands.draws).toBe(1)
    for (const id of DRAWN_CURVES) {
      expect(bands.low[id]).toHaveLength(course.curves.timesH.length)
      expect(bands.high[id]).toHaveLength(course.curves.timesH.length)
      for (const place of PLACES) {
        const [other, typical] = [one(id, place), course.curves.values[id][place]]
        expect(bands.low[id][place], id).toBe(Math.min(other, typical))
        expect(bands.high[id][place], id).toBe(Math.max(other, typical))
      }
    }
  })

  it('of three lie a tenth inside the lowest and the highest, but never inside the typical curve', () => {
    const bands = bandsOf(3)
    const three = [0, 1, 2].map(drawn)
    for (const id of DRAWN_CURVES) {
      for (const place of PLACES) {
        const [low, middle, high] = three.map((read) => read(id, place)).toSorted((a, b) => a - b)
        const typical = course.curves.values[id][place]
        // The 5th percentile of three lies a tenth of the way from the lowest to the middle one.
        expect(bands.low[id][place], id).toBeCloseTo(Math.min(typical, 0.9 * low + 0.1 * middle), 12)
        expect(bands.high[id][place], id).toBeCloseTo(Math.max(typical, 0.9 * high + 0.1 * middle), 12)
      }
    }
  })

  it('of redness and of the barrier run from quick to slow people, and hold the typical curve', () => {
    course = simulate({ ...DEFAULT_PLAN, sessions: 3, intervalWeeks: 1 })
    const bands = bandsOf(1)
    const reader = recoveryReader(course)
    expect(CURVE_IDS.filter((id) => !DRAWN_CURVES.includes(id))).toEqual(['redness', 'barrier'])
    for (const [id, track] of [
      ['redness', 'redness'],
      ['barrier', 'water-loss'],
    ] as const) {
      course.curves.timesH.forEach((timeH, place) => {
        const typical = course.curves.values[id][place]
        const { low, high } = reader.at(timeH)[track]
        expect(bands.low[id][place], id).toBe(Math.min(typical, low))
        expect(bands.high[id][place], id).toBe(Math.max(typical, high))
      })
    }
    // The barrier's own typical clock is the one that the figures tell.
    const at = course.curves.timesH.findIndex((timeH) => timeH > 12)
    expect(course.curves.values.barrier[at]).toBeCloseTo(
      reader.at(course.curves.timesH[at])['water-loss'].typical,
      12,
    )
  })

  it('are handed out when they are finished, and not before', () => {
    const run = startBands(course, 1)
    const unfinished = 'Invariant broken: the bands are finished'
    expect(run.advance(3)).toBe(false)
    expect(() => run.bands()).toThrow(unfinished)
    // The draw, then one curve at a time.
    expect(run.advance(Infinity)).toBe(false)
    for (let sorted = 0; sorted < DRAWN_CURVES.length; sorted++) {
      expect(() => run.bands()).toThrow(unfinished)
      expect(run.advance(1)).toBe(sorted === DRAWN_CURVES.length - 1)
    }
    expect(run.bands()).toEqual(bandsOf(1))
    expect(run.advance(1)).toBe(true)
  })
})
