import { describe, expect, it } from 'vitest'
import type { ZoneSession } from '../../src/model/healing/dose'
import { packParameters, type ParameterName, PARAMETERS } from '../../src/model/healing/parameters'
import { REFERENCE_LAYERS, REFERENCE_SESSION } from '../../src/model/healing/reference'
import { Q, QUANTITY_NAMES, STATE_COUNT, type StateName } from '../../src/model/healing/states'
import { collagenSynthesis, createHealingSystem, newMatrix } from '../../src/model/healing/system'
import { MIDST } from '../support/midst'
import { zoneValues } from '../support/zone-values'

function systemOf(
  sessions: readonly Partial<ZoneSession>[],
  {
    ageYears = 60,
    constants = {},
  }: { ageYears?: number; constants?: Partial<Record<ParameterName, number>> } = {},
) {
  return createHealingSystem({
    parameters: { ...PARAMETERS, ...constants },
    layers: REFERENCE_LAYERS,
    ageYears,
    sessions: sessions.map((session) => ({ ...REFERENCE_SESSION, ...session })),
  })
}

type Given = Parameters<typeof zoneValues>[0]
/** Rates of change of all states, by name. */
function ratesOf(system: ReturnType<typeof systemOf>, timeH: number, sessionCount: number, given: Given) {
  const out = new Float64Array(STATE_COUNT).fill(Number.NaN)
  system.derivativesInto(timeH, sessionCount, zoneValues(given), out)
  return Object.fromEntries([...out].map((rate, index) => [QUANTITY_NAMES[index], rate])) as Record<
    StateName,
    number
  >
}

/** Their rates half an hour after the reference needle at sixty years, worked out from docs/model.md apart from the code. */
const RATES: Readonly<Record<StateName, number>> = {
  clot: -0.0072420014,
  inflammation: 0.298631574,
  neutrophils: 0.04145,
  macrophagesM1: 0.0140612,
  macrophagesM2: -0.0043,
  pdgf: 0.943049056,
  tgfBeta1: 1.13807019,
  tgfBeta3: 0.00841,
  vegf: 0.042167757,
  fgf: 0.14598012,
  closure: 0.06029749,
  fibroblasts: 0.00949515293,
  vessels: 0.000144,
  mmp: 0.0559855,
  collagenIII: 9.74227075e-6,
  collagenI: 7.01881455e-5,
  elastin: -0.000157168388,
  maturity: -0.000173705255,
}
/** A second needle: half of the papillary dermis, twice as wide, half a vessel, platelet-rich plasma. */
const SECOND = { timeH: 10, effectiveDepthMm: 0.2, channelWidthMm: 0.2, vesselShare: 0.5, prpLoad: 4 }

function expectRates(rates: Record<StateName, number>, expected: Readonly<Record<StateName, number>>) {
  for (const [name, rate] of Object.entries(expected)) {
    expect(rates[name as StateName] / rate, name).toBeCloseTo(1, 7)
  }
}

describe('the rates of change', () => {
  it('are nothing at rest before any needle', () => {
    for (const [name, rate] of Object.entries(ratesOf(systemOf([{}]), -5, 0, {}))) {
      expect(Math.abs(rate), name).toBeLessThan(1e-18)
    }
  })

  it('are those of the document, half an hour after the reference needle', () => {
    expectRates(ratesOf(systemOf([{}]), 0.5, 1, MIDST), RATES)
  })

  it('and a quarter of an hour after a second one, with what is left of the first', () => {
    expectRates(ratesOf(systemOf([{}, SECOND]), 10.25, 2, MIDST), {
      ...RATES,
      clot: 0.025539735,
      inflammation: 0.210194904,
      pdgf: 2.77633939,
      tgfBeta1: 3.20052181,
      vegf: 0.0891458219,
      fgf: 0.167414649,
      closure: 0.030148745,
      collagenIII: 8.19913488e-6,
      collagenI: 6.78754354e-5,
      elastin: -0.000156474625,
      maturity: -0.000103423877,
    })
    // Of a needle that is yet to come nothing is felt.
    expectRates(ratesOf(systemOf([{}, SECOND]), 0.5, 1, MIDST), RATES)
  })

  it('give type I back in whole where type III is scarce', () => {
    expectRates(ratesOf(systemOf([{}]), 0.5, 1, { ...MIDST, collagenIII: 0.12, collagenI: 0.95 }), {
      ...RATES,
      collagenIII: 4.87968177e-5,
      collagenI: 3.83806183e-5,
      elastin: -0.000158916515,
      maturity: -0.000362112281,
    })
  })

  it('close the surface for good when a billionth of the gap is left', () => {
    const closing = (gap: number) => ratesOf(systemOf([{}]), 5, 1, { closure: 1 - gap }).closure
    expect(closing(1e-10)).toBe(0)
    expect(closing(0)).toBe(0)
    expect(closing(2e-9)).toBeGreaterThan(0)
    expect(closing(0.5)).toBeGreaterThan(closing(0.1))
  })
})

describe('what age slows', () => {
  const rates = (ageYears: number) =>
    ratesOf(systemOf([{}], { ageYears }), 0, 0, { inflammation: 1, closure: 0, fibroblasts: 0, pdgf: 0.57 })

  it('leukocytes by two thousandths a year, from 110 to 60 %', () => {
    const share = (ageYears: number) => rates(ageYears).neutrophils / 0.12
    expect(share(30)).toBeCloseTo(1, 12)
    expect(share(80)).toBeCloseTo(0.9, 12)
    expect(share(300)).toBeCloseTo(0.6, 12)
    expect(share(10)).toBeCloseTo(1.04, 12)
    expect(share(-60)).toBeCloseTo(1.1, 12)
  })

  it('the epithelium by five thousandths a year, from 110 to 50 %', () => {
    const share = (ageYears: number) => rates(ageYears).closure / rates(30).closure
    expect(share(80)).toBeCloseTo(0.75, 12)
    expect(share(5)).toBeCloseTo(1.1, 12)
    expect(share(20)).toBeCloseTo(1.05, 12)
    expect(share(300)).toBeCloseTo(0.5, 12)
  })

  it('fibroblasts by three thousandths a year, in their coming by the root of it', () => {
    const age = (ageYears: number) => systemOf([{}], { ageYears }).fibroblastAge
    expect(age(30)).toBe(1)
    expect(age(80)).toBeCloseTo(0.85, 12)
    expect(age(20)).toBeCloseTo(1.03, 12)
    expect(age(-60)).toBeCloseTo(1.1, 12)
    expect(age(300)).toBe(0.5)
    // Half of aFm at S = pF.
    expect(rates(30).fibroblasts).toBeCloseTo(0.0026, 12)
    expect(rates(80).fibroblasts).toBeCloseTo(0.0026 * Math.sqrt(0.85), 12)
  })
})

describe('what a session leaves', () => {
  it('adds its own to what is left of the one before', () => {
    const [first, second] = systemOf([{}, SECOND]).forcings
    expect(first).toMatchObject({
      timeH: 0,
      widthMm: 0.1,
      damage: expect.closeTo(1, 12),
      epidermalDamage: 1,
      bleeding: expect.closeTo(1, 12),
      plateletRelease: expect.closeTo(1, 12),
      corneumLeak: 1,
      epidermalLeak: 1,
      injured: true,
    })
    expect(first.collagenReference).toBeCloseTo(0.98 * (1 - 0.3 / 36), 12)
    // Ten hours on: e^(−1.3), e^(−2), e^(−200), e^(−10), e^(−5.5) and e^(−10/26) of the first.
    expect(second.timeH).toBe(10)
    expect(second.widthMm).toBe(0.2)
    expect(second.damage).toBeCloseTo(0.5 + 0.272532, 6)
    expect(second.epidermalDamage).toBeCloseTo(1 + 0.135335, 6)
    expect(second.bleeding).toBeCloseTo(0.25, 12)
    expect(second.plateletRelease).toBeCloseTo(2.25 + 0.0000454, 7)
    expect(second.corneumLeak).toBeCloseTo(1 + 0.00408677, 7)
    expect(second.epidermalLeak).toBeCloseTo(1 + 0.680712, 6)
    expect(second.collagenReference).toBeCloseTo(0.98 * (1 - 0.3 / 36) * (1 - 0.3 / 18), 12)
  })

  it('counts as an injury from the first that reaches the dermis on', () => {
    const light = { effectiveDepthMm: 0.05 }
    const { forcings } = systemOf([light, { timeH: 1 }, { ...light, timeH: 2 }])
    expect(forcings.map(({ injured }) => injured)).toEqual([false, true, true])
    expect(forcings[0].collagenReference).toBe(0.98)
  })

  it('counts three needles, each from the last one’s hour', () => {
    const { forcings } = systemOf([{}, { timeH: 10 }, { timeH: 30 }])
    // e^(−1.3), then e^(−2.6) of what the second left.
    expect(forcings[2].damage).toBeCloseTo(1 + 0.0742736 * (1 + 0.272532), 6)
  })
})

describe('the jump at a session', () => {
  const jumped = (session: Partial<ZoneSession>, given: Given = {}) => {
    const y = zoneValues(given)
    systemOf([session]).applyJump(0, y)
    return (name: StateName) => y[Q[name]]
  }

  it('opens the surface by 98 %, the vessels by a tenth, and cuts a part of the matrix loose', () => {
    const after = jumped({})
    expect(after('closure')).toBeCloseTo(0.02, 12)
    expect(after('vessels')).toBeCloseTo(0.9, 12)
    const kept = 1 - 0.3 / 36
    expect(after('collagenIII')).toBeCloseTo(0.18 * kept, 12)
    expect(after('collagenI')).toBeCloseTo(0.8 * kept, 12)
    expect(after('elastin')).toBeCloseTo(kept, 12)
    expect(after('maturity')).toBe(1)
    // Half of the living epidermis; more blood opens no more vessels; what was open opens further.
    expect(jumped({ effectiveDepthMm: 0.0575 })('closure')).toBeCloseTo(0.51, 12)
    expect(jumped({ channelWidthMm: 0.2 })('vessels')).toBeCloseTo(0.9, 12)
    expect(jumped({ vesselShare: 0.5 })('vessels')).toBeCloseTo(0.95, 12)
    expect(jumped({}, { closure: 0.5 })('closure')).toBeCloseTo(0.01, 12)
  })

  it('adds the signals that are put on, each to its own', () => {
    const pulses = { pdgf: 0.1, tgfBeta1: 0.2, tgfBeta3: 0.3, vegf: 0.4, fgf: 0.5 }
    const after = jumped({ pulses }, { pdgf: 1 })
    expect(after('pdgf')).toBeCloseTo(1.1, 12)
    for (const name of ['tgfBeta1', 'tgfBeta3', 'vegf', 'fgf'] as const)
      expect(after(name)).toBe(pulses[name])
    for (const name of ['pdgf', 'tgfBeta1', 'tgfBeta3', 'vegf', 'fgf'] as const) {
      expect(jumped({})(name)).toBe(0)
      expect(jumped({ pulses: {} }, { [name]: 0.7 })(name)).toBe(0.7)
    }
  })
})

describe('where the dermal alarm overtakes the epidermal one', () => {
  const crossing = (session: Partial<ZoneSession>, constants = {}) =>
    systemOf([session], { constants }).alarmCrossingH(0)

  it('is after ln of their ratio by the difference of their rates', () => {
    // Half of the papillary dermis: 1 against 1/4, at 0.2 against 0.13 an hour.
    expect(crossing({ effectiveDepthMm: 0.2 })).toBeCloseTo(Math.log(4) / 0.07, 9)
    const both = systemOf([{}, { timeH: 10, effectiveDepthMm: 0.2 }])
    expect(both.alarmCrossingH(1)).toBeCloseTo(Math.log(1.135335 / 0.522532) / 0.07, 4)
  })

  it('is never where it leads from the start, where there is none, or where it falls faster', () => {
    for (const session of [{}, { channelWidthMm: 0.2 }, { effectiveDepthMm: 0.05 }, { effectiveDepthMm: 0 }])
      expect(crossing(session)).toBe(Number.POSITIVE_INFINITY)
    expect(crossing({ effectiveDepthMm: 0.2 }, { kDe: 0.05 })).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('matrix and its making', () => {
  it('is new above the reference, never less than none', () => {
    expect(newMatrix(0.2, 0.9, 0.98)).toBeCloseTo(0.12, 12)
    expect(newMatrix(0.18, 0.7, 0.98)).toBe(0)
  })

  it('is made by fibroblasts, half as fast where the zone is half full', () => {
    const p = packParameters(PARAMETERS)
    // 0.00025 (0.19 + 0.81 · ½).
    expect(collagenSynthesis(p, 1, 1, 1.4, 0)).toBeCloseTo(1.4875e-4, 12)
    expect(collagenSynthesis(p, 0.5, 3, 1.4, 0)).toBeCloseTo(2.23125e-4, 12)
    expect(collagenSynthesis(p, 1, 1, 1.4, 0.3)).toBeCloseTo(0.74375e-4, 12)
    expect(collagenSynthesis(p, 1, 1, 0, 0)).toBeCloseTo(0.475e-4, 12)
    expect(collagenSynthesis(p, 1, 1, 1.4, 0.6)).toBe(0)
    expect(collagenSynthesis(p, 1, 1, 1.4, 0.9)).toBe(0)
  })
})
