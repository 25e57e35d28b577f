import { describe, expect, it } from 'vitest'
import { simulate, stateAt } from '../../src/model/course'
import {
  barrierOpenAt,
  curveAt,
  CURVE_IDS,
  CURVES,
  DEFAULT_CURVES,
  MOST_CURVES,
  toLegalCurves,
} from '../../src/model/curves'
import { createZoneValues, Q } from '../../src/model/healing/states'
import { phaseWeight } from '../../src/model/phases'
import { DEFAULT_PLAN } from '../../src/model/plan'

const values = (given: Partial<Record<keyof typeof Q, number>>) => {
  const made = createZoneValues()
  made[Q.vessels] = 1
  for (const [name, value] of Object.entries(given)) made[Q[name as keyof typeof Q]] = value
  return made
}

describe('the phases', () => {
  it('read inflammation from whichever of mediators, leukocytes and half the histamine is most', () => {
    expect(phaseWeight('inflammation', values({ inflammation: 0.3, neutrophils: 0.2 }))).toBeCloseTo(0.3, 12)
    expect(phaseWeight('inflammation', values({ inflammation: 0.1, neutrophils: 0.6 }))).toBeCloseTo(0.6, 12)
    expect(phaseWeight('inflammation', values({ macrophagesM1: 0.7, histamine: 0.9 }))).toBeCloseTo(0.7, 12)
    expect(phaseWeight('inflammation', values({ histamine: 0.8 }))).toBeCloseTo(0.4, 12)
    expect(phaseWeight('inflammation', values({ inflammation: 9 }))).toBe(1)
    expect(phaseWeight('inflammation', values({ macrophagesM2: 1, fibroblasts: 2 }))).toBe(0)
  })

  it('read proliferation from fibroblasts (1.5 is all) or new vessels (0.26 above rest is all)', () => {
    expect(phaseWeight('proliferation', values({ fibroblasts: 0.75 }))).toBeCloseTo(0.5, 12)
    expect(phaseWeight('proliferation', values({ vessels: 1.13 }))).toBeCloseTo(0.5, 12)
    expect(phaseWeight('proliferation', values({ fibroblasts: 0.3, vessels: 1.195 }))).toBeCloseTo(0.75, 12)
    expect(phaseWeight('proliferation', values({ fibroblasts: 1.2, vessels: 1.13 }))).toBeCloseTo(0.8, 12)
    expect(phaseWeight('proliferation', values({}))).toBe(0)
  })

  it('read remodelling from new matrix (0.02 of the zone counts half) times how ripe it is', () => {
    expect(phaseWeight('remodelling', values({ gain: 0.02, maturity: 0.45 }))).toBeCloseTo(0.3, 12)
    expect(phaseWeight('remodelling', values({ gain: 0.06, maturity: 0.65 }))).toBeCloseTo(0.6, 12)
    expect(phaseWeight('remodelling', values({ gain: -0.1, maturity: 1 }))).toBe(0)
    expect(phaseWeight('remodelling', values({ gain: 10, maturity: 1 }))).toBe(1)
  })
})

describe('the curves', () => {
  it('read what they say: mediators, the mean of five growth factors, fibroblasts, collagen above rest', () => {
    const read = (id: (typeof CURVE_IDS)[number], of: Parameters<typeof values>[0]) =>
      CURVES[id].read(values(of), 0)
    for (const one of ['pdgf', 'tgfBeta1', 'tgfBeta3', 'vegf', 'fgf'] as const) {
      expect(read('growthFactors', { [one]: 2 }), one).toBeCloseTo(0.4, 12)
    }
    expect(read('growthFactors', { pdgf: 1, tgfBeta1: 2, tgfBeta3: 3, vegf: 4, fgf: 5 })).toBeCloseTo(3, 12)
    expect(read('collagen', { gain: 0.2 })).toBe(0.2)
    expect(read('collagen', { gain: -0.2 })).toBe(0)
    for (const id of [
      'inflammation',
      'fibroblasts',
      'pdgf',
      'tgfBeta1',
      'tgfBeta3',
      'vegf',
      'fgf',
      'neutrophils',
      'macrophagesM1',
      'macrophagesM2',
      'strength',
      'redness',
    ] as const) {
      expect(read(id, { [id]: 0.7 }), id).toBe(0.7)
    }
  })

  it('read vessels and each collagen above rest, never below nothing, and the barrier from its clock', () => {
    expect(CURVES.vessels.read(values({ vessels: 1.2 }), 0)).toBeCloseTo(0.2, 12)
    expect(CURVES.vessels.read(values({ vessels: 0.9 }), 0)).toBe(0)
    expect(CURVES.collagenIII.read(values({ collagenIII: 0.2 }), 0)).toBeCloseTo(0.02, 12)
    expect(CURVES.collagenIII.read(values({ collagenIII: 0.1 }), 0)).toBe(0)
    expect(CURVES.collagenI.read(values({ collagenI: 0.9 }), 0)).toBeCloseTo(0.1, 12)
    expect(CURVES.collagenI.read(values({ collagenI: 0.7 }), 0)).toBe(0)
    expect(CURVES.tgfBeta1.read(values({ tgfBeta1: -1e-9 }), 0)).toBe(0)
    expect(CURVES.barrier.read(values({}), 0.4)).toBe(0.4)
  })

  it('are shares where a whole is known, and more or less where only the order is', () => {
    expect(CURVE_IDS.filter((id) => CURVES[id].scale === 'share')).toEqual([
      'collagen',
      'collagenIII',
      'collagenI',
      'strength',
      'barrier',
    ])
  })

  it('leave the typical course room in their lanes, whatever the plan', () => {
    for (const depthMm of [0.3, 1.5, 3]) {
      const course = simulate({ ...DEFAULT_PLAN, depthMm, sessions: 6, intervalWeeks: 4 })
      for (const id of CURVE_IDS.filter((known) => known !== 'collagen'))
        expect(Math.max(...course.curves.values[id]), id).toBeLessThanOrEqual(CURVES[id].top)
    }
  })

  it('are chosen four at most, each once, in the order of their list, and never none', () => {
    expect(toLegalCurves([])).toBe(DEFAULT_CURVES)
    expect(toLegalCurves(['barrier', 'pdgf', 'pdgf'])).toEqual(['pdgf', 'barrier'])
    expect(toLegalCurves([...CURVE_IDS].toReversed())).toHaveLength(MOST_CURVES)
    expect(toLegalCurves(DEFAULT_CURVES)).toEqual([
      'inflammation',
      'growthFactors',
      'fibroblasts',
      'collagen',
    ])
  })

  it('have a value at any hour: their samples’, straight between them, 0 before and the last past the end', () => {
    const times = Float64Array.from([0, 1, 3])
    const series = Float64Array.from([1, 2, 6])
    expect([-1, 0, 0.5, 1, 2, 3, 9].map((timeH) => curveAt(times, series, timeH))).toEqual([
      0, 1, 1.5, 2, 4, 6, 6,
    ])
  })

  it('open the barrier anew at each session, by what it pierces', () => {
    const { zone, clocks } = three()
    const open = (timeH: number) => barrierOpenAt(zone, clocks.barrierH.typical, timeH)
    expect(open(-1)).toBe(0)
    expect(open(0)).toBeGreaterThan(0.9)
    expect(open(clocks.barrierH.typical)).toBeCloseTo(0.05 * open(0), 9)
    expect(open(336)).toBeCloseTo(open(0), 9)
    expect(open(335)).toBeLessThan(0.01)
  })

  const one = () => simulate(DEFAULT_PLAN)
  const three = () => simulate({ ...DEFAULT_PLAN, sessions: 3, intervalWeeks: 2 })

  it('stand on one grid that rises from zero to the end, a minute first, then in even steps of the logarithm', () => {
    for (const { curves, endH } of [one(), three()]) {
      const { timesH } = curves
      expect(timesH[0]).toBe(0)
      expect(timesH[1]).toBeCloseTo(1 / 60, 12)
      expect(timesH[timesH.length - 1]).toBe(endH)
      for (let i = 1; i < timesH.length; i++) expect(timesH[i]).toBeGreaterThan(timesH[i - 1])
      for (const id of CURVE_IDS) expect(curves.values[id]).toHaveLength(timesH.length)
    }
    const { timesH } = one().curves
    for (let i = 2; i < timesH.length - 1; i++) expect(timesH[i] / timesH[i - 1]).toBeCloseTo(1.075, 9)
  })

  it('have extra samples at and after each later session, none at the first', () => {
    const { timesH } = three().curves
    for (const start of [336, 672]) {
      for (const after of [0, 2, 6, 12, 24, 48, 96, 168, 240, 336]) expect(timesH).toContain(start + after)
    }
    expect(one().curves.timesH).not.toContain(24)
    expect(timesH).not.toContain(2)
  })

  it('are the zone’s own values on that grid', () => {
    for (const course of [one(), three()]) {
      course.curves.timesH.forEach((timeH, i) => {
        const { zone } = stateAt(course, timeH)
        const barrierOpen = barrierOpenAt(course.zone, course.clocks.barrierH.typical, timeH)
        for (const id of CURVE_IDS)
          expect(course.curves.values[id][i]).toBe(CURVES[id].read(zone, barrierOpen))
      })
    }
  })
})
