import { describe, expect, it } from 'vitest'
import { injuryDose, type ZoneSession } from '../../src/model/healing/dose'
import { PARAMETERS } from '../../src/model/healing/parameters'
import { readoutsInto } from '../../src/model/healing/readouts'
import { REFERENCE_LAYERS } from '../../src/model/healing/reference'
import { createZoneValues, Q, restInto } from '../../src/model/healing/states'
import { createHealingSystem } from '../../src/model/healing/system'

/** Stratum corneum to 0.015 mm, epidermis to 0.1, papillary dermis to 0.3; retRef 0.7, wRef 0.1, Rz 0.3 mm. */
const dose = (session: Partial<ZoneSession>) =>
  injuryDose(PARAMETERS, REFERENCE_LAYERS, {
    timeH: 0,
    effectiveDepthMm: 1,
    channelWidthMm: 0.1,
    ...session,
  })

describe('the injury dose', () => {
  it('counts shares of each layer as they are crossed', () => {
    expect(dose({ effectiveDepthMm: 0 })).toMatchObject({
      corneumShare: 0,
      epidermisShare: 0,
      papillaryShare: 0,
      dermal: 0,
    })
    expect(dose({ effectiveDepthMm: 0.006 }).corneumShare).toBeCloseTo(0.4, 9)
    expect(dose({ effectiveDepthMm: 0.0575 }).epidermisShare).toBeCloseTo(0.5, 9)
    expect(dose({ effectiveDepthMm: 0.2 }).papillaryShare).toBeCloseTo(0.5, 9)
    expect(dose({ effectiveDepthMm: 3 })).toMatchObject({
      corneumShare: 1,
      epidermisShare: 1,
      papillaryShare: 1,
    })
  })

  it('gives worked dermal injuries: 1 for the reference, half a papillary dermis a quarter, none in the epidermis', () => {
    expect(dose({}).dermal).toBeCloseTo(1, 9)
    expect(dose({ effectiveDepthMm: 0.1 }).dermal).toBeCloseTo(0, 12)
    expect(dose({ effectiveDepthMm: 0.2 }).dermal).toBeCloseTo(0.25, 9)
    expect(dose({ effectiveDepthMm: 0.3 }).dermal).toBeCloseTo(0.5, 9)
    // 1.4 mm below the papillary dermis is twice retRef: 0.5 + 2/3.
    expect(dose({ effectiveDepthMm: 1.7 }).dermal).toBeCloseTo(0.5 + 2 / 3, 9)
    expect(dose({ channelWidthMm: 0.05 }).dermal).toBeCloseTo(0.5, 9)
    expect(dose({ channelWidthMm: 0.4 }).dermal).toBeCloseTo(4, 9)
    expect(dose({ channelWidthMm: 0.9 }).dermal).toBeCloseTo(4, 9)
    expect(dose({ channelWidthMm: 0 }).dermal).toBe(0)
  })

  it('lets blood as far as a vessel is open, at most one and a half, and adds what PRP brings', () => {
    expect(dose({}).blood).toBeCloseTo(1, 9)
    expect(dose({ vesselShare: 0.3 }).blood).toBeCloseTo(0.3, 9)
    expect(dose({ vesselShare: 0 }).blood).toBe(0)
    expect(dose({ effectiveDepthMm: 0.05 }).blood).toBe(0)
    expect(dose({ channelWidthMm: 0.4 }).blood).toBeCloseTo(1.5, 9)
    expect(dose({}).platelets).toBeCloseTo(1, 9)
    expect(dose({ prpLoad: 4 }).platelets).toBeCloseTo(5, 9)
    expect(dose({ prpLoad: 4, effectiveDepthMm: 0.2 }).platelets).toBeCloseTo(0.25 + 1, 9)
    expect(dose({ prpLoad: 4, channelWidthMm: 0.4 }).platelets).toBeCloseTo(1.5 + 4, 9)
  })

  it('sweeps away the channel’s share of the zone, at most half', () => {
    expect(dose({}).sweptShare).toBeCloseTo((0.05 / 0.3) ** 2, 9)
    expect(dose({ effectiveDepthMm: 0.2 }).sweptShare).toBeCloseTo(0.25 * (0.05 / 0.3) ** 2, 9)
    expect(dose({ channelWidthMm: 0.6 }).sweptShare).toBe(0.5)
  })

  it('refuses depths and widths that are none', () => {
    for (const bad of [-1e-9, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => dose({ effectiveDepthMm: bad })).toThrow('effectiveDepthMm')
      expect(() => dose({ channelWidthMm: bad })).toThrow('channelWidthMm')
    }
  })
})

describe('the read-outs', () => {
  const system = (sessions: readonly Partial<ZoneSession>[] = [{}]) =>
    createHealingSystem({
      parameters: PARAMETERS,
      layers: REFERENCE_LAYERS,
      ageYears: 30,
      sessions: sessions.map((session) => ({
        timeH: 0,
        effectiveDepthMm: 1,
        channelWidthMm: 0.1,
        ...session,
      })),
    })
  function read(
    timeH: number,
    states: Partial<Record<keyof typeof Q, number>> = {},
    of = system(),
  ): Float64Array {
    const values = createZoneValues()
    restInto(values)
    values[Q.hours] = timeH
    for (const [name, value] of Object.entries(states)) values[Q[name as keyof typeof Q]] = value
    readoutsInto(values, of)
    return values
  }

  it('are nothing in skin that was never needled', () => {
    const before = read(-1)
    for (const name of ['histamine', 'redness', 'myofibroblasts', 'strength', 'tropoelastin'] as const) {
      expect(before[Q[name]], name).toBe(0)
    }
    expect(before[Q.waterLoss]).toBe(0)
    expect(before[Q.gain]).toBeCloseTo(0, 12)
    expect(before[Q.collagenRatio]).toBeCloseTo(0.18 / 0.8, 12)
  })

  it('give histamine that rises within minutes, holds, and falls by its own rate', () => {
    // 1.18 × (1 − e^(−20 t)) × e^(−3.2 max(0, t − 0.12)), full dose.
    expect(read(0)[Q.histamine]).toBe(0)
    expect(read(0.05)[Q.histamine]).toBeCloseTo(1.18 * (1 - Math.exp(-1)), 9)
    expect(read(0.12)[Q.histamine]).toBeCloseTo(1.18 * (1 - Math.exp(-2.4)), 9)
    expect(read(1.12)[Q.histamine]).toBeCloseTo(1.18 * (1 - Math.exp(-22.4)) * Math.exp(-3.2), 9)
    expect(read(167.9)[Q.histamine]).toBeGreaterThan(0)
    expect(read(168)[Q.histamine]).toBe(0)
    // In the epidermis alone it is three tenths; a second session adds its own, an old one nothing.
    const shallow = system([{ effectiveDepthMm: 0.1 }])
    expect(read(0.12, {}, shallow)[Q.histamine]).toBeCloseTo(0.3 * 1.18 * (1 - Math.exp(-2.4)), 9)
    const twice = system([{}, { timeH: 1 }])
    expect(read(1.05, {}, twice)[Q.histamine]).toBeCloseTo(
      read(1.05)[Q.histamine] + 1.18 * (1 - Math.exp(-1)),
      9,
    )
    const wide = system([{ channelWidthMm: 0.3 }])
    expect(read(0.12, {}, wide)[Q.histamine]).toBeCloseTo(1.18 * (1 - Math.exp(-2.4)), 9)
  })

  it('redden by histamine, inflammation, VEGF and vessels: each by itself', () => {
    const late = 500
    expect(read(late)[Q.redness]).toBeCloseTo(0, 9)
    expect(read(late, { inflammation: 0.5 })[Q.redness]).toBeCloseTo((0.6 * 0.25) / (0.25 + 0.22), 9)
    expect(read(late, { vegf: 1 })[Q.redness]).toBeCloseTo(0.01, 9)
    expect(read(late, { vessels: 1.5 })[Q.redness]).toBeCloseTo(0.04, 9)
    expect(read(late, { vessels: 0.5 })[Q.redness]).toBeCloseTo(0, 9)
    expect(read(0.05)[Q.redness]).toBeCloseTo(0.55 * 1.18 * (1 - Math.exp(-1)), 9)
  })

  it('leak through the corneum at once and through the epidermis until it has closed and ripened', () => {
    // 0.6 × e^(−0.55 t) + 0.4 × max(1 − K, half of e^(−t/26)).
    expect(read(0, { closure: 0 })[Q.waterLoss]).toBeCloseTo(1, 9)
    expect(read(2, { closure: 1 })[Q.waterLoss]).toBeCloseTo(
      0.6 * Math.exp(-1.1) + 0.2 * Math.exp(-2 / 26),
      9,
    )
    expect(read(2, { closure: 0.2 })[Q.waterLoss]).toBeCloseTo(0.6 * Math.exp(-1.1) + 0.4 * 0.8, 9)
    const twice = system([{}, { timeH: 2 }])
    expect(read(4, { closure: 1 }, twice)[Q.waterLoss]).toBeCloseTo(
      Math.min(
        1,
        0.6 * (Math.exp(-1.1) + Math.exp(-2.2)) + 0.4 * 0.5 * (Math.exp(-2 / 26) + Math.exp(-4 / 26)),
      ),
      9,
    )
  })

  it('give myofibroblasts, strength, synthesis and tropoelastin by the document’s formulas', () => {
    const states = {
      fibroblasts: 1.2,
      tgfBeta1: 0.8,
      tgfBeta3: 0.5,
      maturity: 0.5,
      clot: 0.4,
      collagenI: 0.83,
    }
    const values = read(300, states)
    const scar = 0.935 * (1 + 1.98 * 0.5)
    expect(values[Q.myofibroblasts]).toBeCloseTo(
      (1.2 * 0.01 * 0.64) / ((0.01 + 0.25) * (0.64 + scar * scar)),
      9,
    )
    const reference = 0.98 * (1 - PARAMETERS.loss * (0.05 / 0.3) ** 2)
    const fresh = 0.18 + 0.83 - reference
    expect(values[Q.strength]).toBeCloseTo(
      0.03 * 0.4 + 0.8 * (1 - Math.exp(-fresh / 0.03)) * (0.06 + 0.94 * 0.5),
      9,
    )
    const signal = 0.8 + PARAMETERS.w3 * 0.5
    expect(values[Q.procollagen]).toBeCloseTo(
      PARAMETERS.ks *
        1.2 *
        (PARAMETERS.s0 + (1 - PARAMETERS.s0) * (signal / (signal + PARAMETERS.T50))) *
        (1 - fresh / PARAMETERS.Dmax),
      12,
    )
    expect(values[Q.tropoelastin]).toBeCloseTo((1.2 * 0.5) / (0.5 + PARAMETERS.T3e), 9)
    expect(values[Q.collagenRatio]).toBeCloseTo(0.18 / 0.83, 9)
    expect(values[Q.gain]).toBeCloseTo(0.03, 9)
    expect(read(300, { ...states, tgfBeta1: 0 })[Q.myofibroblasts]).toBe(0)
    expect(read(300, { ...states, tgfBeta3: 0 })[Q.tropoelastin]).toBe(0)
  })

  it('give no strength where no dermis was reached, whatever lies in the gap', () => {
    const shallow = system([{ effectiveDepthMm: 0.1 }])
    expect(read(10, { clot: 1 }, shallow)[Q.strength]).toBe(0)
    const later = system([{ effectiveDepthMm: 0.1 }, { timeH: 400 }])
    expect(read(399, { clot: 1 }, later)[Q.strength]).toBe(0)
    expect(read(400, { clot: 1 }, later)[Q.strength]).toBeGreaterThan(0)
  })
})
