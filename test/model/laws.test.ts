import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { createSkinState, simulate, stateAt, stateInto } from '../../src/model/course'
import { EVENT_IDS } from '../../src/model/events'
import { injuryDose } from '../../src/model/healing/dose'
import { PARAMETERS } from '../../src/model/healing/parameters'
import { Q, QUANTITY_COUNT, QUANTITY_NAMES, STATE_COUNT } from '../../src/model/healing/states'
import { simulateZone, zoneAt } from '../../src/model/healing/zone-course'
import { REFERENCE_LAYERS } from '../../src/model/healing/reference'
import { YEAR_H } from '../../src/model/time'
import { PHASE_IDS, phaseWeight } from '../../src/model/phases'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { anyPlan, anyTimeH } from '../support/arbitraries'
import { runsOf } from '../support/runs'

const runs = runsOf(60, 5)

describe('laws of healing, over every plan', () => {
  it('keeps every quantity finite, states non-negative and fractions in 0–1', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(anyTimeH, { minLength: 8, maxLength: 8 }), (plan, times) => {
        const course = simulate(plan)
        for (const timeH of times) {
          const state = stateAt(course, timeH)
          for (const values of [state.zone, ...state.struck]) {
            for (let i = 0; i < QUANTITY_COUNT; i++)
              expect(values[i], QUANTITY_NAMES[i]).toSatisfy(Number.isFinite)
            for (let i = 0; i < STATE_COUNT; i++)
              expect(values[i], QUANTITY_NAMES[i]).toBeGreaterThanOrEqual(-1e-8)
            for (const name of ['closure', 'maturity', 'waterLoss', 'strength'] as const) {
              expect(values[Q[name]], name).toBeGreaterThanOrEqual(0)
              expect(values[Q[name]], name).toBeLessThanOrEqual(1 + 1e-9)
            }
            for (const phase of PHASE_IDS) {
              expect(phaseWeight(phase, values)).toBeGreaterThanOrEqual(0)
              expect(phaseWeight(phase, values)).toBeLessThanOrEqual(1)
            }
          }
          expect(state.needlePresence).toBeGreaterThanOrEqual(0)
          expect(state.needlePresence).toBeLessThanOrEqual(1)
        }
      }),
      runs,
    )
  })

  it('is continuous between sessions', () => {
    fc.assert(
      fc.property(anyPlan, anyTimeH, (plan, timeH) => {
        const course = simulate(plan)
        const stepH = 1e-5 * Math.max(0.01, Math.abs(timeH))
        const crossed = course.sessionTimesH.some((start) => start > timeH && start <= timeH + stepH)
        fc.pre(!crossed)
        const before = stateAt(course, timeH).zone
        const after = stateAt(course, timeH + stepH).zone
        // The fastest rate is the clot's, 20 per hour times at most 1.5.
        for (let i = 0; i < STATE_COUNT; i++)
          expect(Math.abs(after[i] - before[i])).toBeLessThan(40 * stepH + 1e-9)
      }),
      runs,
    )
  })

  it('rests before the first session', () => {
    fc.assert(
      fc.property(anyPlan, fc.double({ min: -5, max: -1e-9, noNaN: true }), (plan, timeH) => {
        const { zone } = stateAt(simulate(plan), timeH)
        expect(zone[Q.closure]).toBe(1)
        expect(zone[Q.inflammation]).toBe(0)
        expect(zone[Q.collagenIII]).toBe(0.18)
        expect(Math.abs(zone[Q.gain])).toBeLessThan(1e-15)
        expect(zone[Q.strength]).toBe(0)
      }),
      runs,
    )
  })

  it('changes no dermal state while the tip stays in the stratum corneum', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constant(0), fc.double({ min: 0, max: PARAMETERS.sc, noNaN: true })),
        fc.double({ min: 0.05, max: 0.3, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        anyTimeH,
        (effectiveDepthMm, channelWidthMm, prpLoad, timeH) => {
          const zone = simulateZone(
            {
              parameters: PARAMETERS,
              layers: REFERENCE_LAYERS,
              ageYears: 30,
              sessions: [{ timeH: 0, effectiveDepthMm, channelWidthMm, prpLoad }],
            },
            YEAR_H,
          )
          const rest = zoneAt(zone, -1)
          const now = zoneAt(zone, timeH)
          for (let i = 0; i < STATE_COUNT; i++) {
            expect(Math.abs(now[i] - rest[i]), QUANTITY_NAMES[i]).toBeLessThanOrEqual(Number.EPSILON)
          }
        },
      ),
      runs,
    )
  })

  it('keeps a home roller out of the dermis at every site', () => {
    fc.assert(
      fc.property(anyPlan, fc.double({ min: 0.2, max: 0.3, noNaN: true }), (plan, depthMm) => {
        const course = simulate({ ...plan, device: 'roller', depthMm })
        for (const forcing of course.zone.system.forcings) expect(forcing.dose.dermal).toBe(0)
        const { zone } = stateAt(course, course.endH)
        expect(Math.abs(zone[Q.gain])).toBeLessThan(0.0015 * plan.sessions)
      }),
      runs,
    )
  })

  it('opens a closed channel again only by a new session', () => {
    fc.assert(
      fc.property(anyPlan, anyTimeH, anyTimeH, (plan, one, other) => {
        const course = simulate(plan)
        const [early, late] = one < other ? [one, other] : [other, one]
        fc.pre(early >= 0 && !course.sessionTimesH.some((start) => start > early && start <= late))
        expect(stateAt(course, late).zone[Q.closure]).toBeGreaterThanOrEqual(
          stateAt(course, early).zone[Q.closure] - 1e-9,
        )
      }),
      runs,
    )
  })

  it('gives the same from stateInto as from stateAt, whatever the scratch held before', () => {
    fc.assert(
      fc.property(anyPlan, anyTimeH, anyTimeH, (plan, first, second) => {
        const course = simulate(plan)
        const scratch = createSkinState(course)
        stateInto(scratch, course, first)
        stateInto(scratch, course, second)
        expect(scratch).toEqual(stateAt(course, second))
      }),
      runs,
    )
  })

  it('gives the same bytes for the same plan', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const [one, other] = [simulate(plan), simulate(structuredClone(plan))]
        expect(other.curves).toEqual(one.curves)
        expect(other.events).toEqual(one.events)
        expect(other.zone.stretches).toEqual(one.zone.stretches)
      }),
      runsOf(10, 5),
    )
  })

  it('orders events in time, within the course, each kind known and at most once a session', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const course = simulate(plan)
        const times = course.events.map((event) => event.timeH)
        expect(times).toEqual([...times].sort((a, b) => a - b))
        expect(times.at(-1)).toBe(course.endH)
        const keys = course.events.map((event) => `${event.session} ${event.id}`)
        expect(new Set(keys).size).toBe(keys.length)
        for (const event of course.events) expect(EVENT_IDS).toContain(event.id)
      }),
      runs,
    )
  })

  it('leaves more or equal injury with a deeper reach, and none above the dermis', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 2.4, noNaN: true }),
        fc.double({ min: 0, max: 0.1, noNaN: true }),
        (effectiveDepthMm, deeper) => {
          const at = (depth: number) =>
            injuryDose(PARAMETERS, REFERENCE_LAYERS, {
              timeH: 0,
              effectiveDepthMm: depth,
              channelWidthMm: 0.1,
            })
          expect(at(effectiveDepthMm + deeper).dermal).toBeGreaterThanOrEqual(at(effectiveDepthMm).dermal)
          if (effectiveDepthMm <= PARAMETERS.sc + PARAMETERS.ve) expect(at(effectiveDepthMm).dermal).toBe(0)
        },
      ),
    )
  })
})

describe('worked values', () => {
  it('gives the reference channel a dose of exactly 1', () => {
    const dose = injuryDose(PARAMETERS, REFERENCE_LAYERS, {
      timeH: 0,
      effectiveDepthMm: 1,
      channelWidthMm: 0.1,
    })
    expect(dose.dermal).toBeCloseTo(1, 12)
    expect(dose.blood).toBeCloseTo(1, 12)
    expect(dose.sweptShare).toBeCloseTo(1 / 36, 12)
  })

  it('gives half the papillary dermis a quarter of it, and no vessel none of the blood', () => {
    const session = { timeH: 0, effectiveDepthMm: 0.2, channelWidthMm: 0.1 }
    expect(injuryDose(PARAMETERS, REFERENCE_LAYERS, session).dermal).toBeCloseTo(0.25, 12)
    expect(injuryDose(PARAMETERS, REFERENCE_LAYERS, { ...session, vesselShare: 0 }).blood).toBe(0)
    expect(injuryDose(PARAMETERS, REFERENCE_LAYERS, { ...session, prpLoad: 4 }).platelets).toBeCloseTo(
      1.25,
      12,
    )
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a depth of %f', (effectiveDepthMm) => {
    expect(() =>
      injuryDose(PARAMETERS, REFERENCE_LAYERS, { timeH: 0, effectiveDepthMm, channelWidthMm: 0.1 }),
    ).toThrow(RangeError)
  })

  it('keeps, of a one-session gain at 12 months, what the document says at 2, 5, 7 and 15 years', () => {
    const zone = simulateZone(
      {
        parameters: PARAMETERS,
        layers: REFERENCE_LAYERS,
        ageYears: 30,
        sessions: [{ timeH: 0, effectiveDepthMm: 1, channelWidthMm: 0.1 }],
      },
      15 * YEAR_H,
    )
    const kept = [2, 5, 7, 15].map(
      (years) => zoneAt(zone, years * YEAR_H)[Q.gain] / zoneAt(zone, YEAR_H)[Q.gain],
    )
    expect(kept.map((share) => Math.round(share * 100))).toEqual([94, 82, 75, 51])
  })

  it('lets an epidermis-only needle wake almost no fibroblasts', () => {
    const heal = (effectiveDepthMm: number) =>
      simulateZone(
        {
          parameters: PARAMETERS,
          layers: REFERENCE_LAYERS,
          ageYears: 30,
          sessions: [{ timeH: 0, effectiveDepthMm, channelWidthMm: 0.1 }],
        },
        YEAR_H,
      )
    const most = (depth: number) => {
      const zone = heal(depth)
      return Math.max(...Array.from({ length: 400 }, (_, day) => zoneAt(zone, day * 6)[Q.fibroblasts]))
    }
    expect(most(0.1) / most(1)).toBeLessThan(0.03)
  })

  it('has the default plan reach 1.05 mm for a setting of 1.5 mm, with a channel half as wide as the needle', () => {
    const { track } = simulate(DEFAULT_PLAN)
    expect(track.reach.typical).toBeCloseTo(1.05, 12)
    expect(track.dentMm).toBeCloseTo(0.45, 12)
    expect(track.channelWidthMm).toBeCloseTo(0.1, 12)
    expect(track.certainty).toBe('likely')
  })
})
