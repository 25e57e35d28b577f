import { describe, expect, it } from 'vitest'
import { PARAMETERS } from '../../src/model/healing/parameters'
import { needleTrackOf } from '../../src/model/needle/reach'
import { ageYearsOf, DEFAULT_PLAN, type Plan, sessionTimesH, TOPICAL_IDS } from '../../src/model/plan'
import { skinOf } from '../../src/model/skin/skin'
import { type ModelVariant, zoneSetupOf } from '../../src/model/zone-setup'

const setupOf = (change: Partial<Plan>, times: readonly number[] = [0], variant?: ModelVariant) => {
  const plan = { ...DEFAULT_PLAN, ...change }
  const skin = skinOf(plan)
  return zoneSetupOf({ plan, skin, track: needleTrackOf(plan, skin), variant }, times, PARAMETERS)
}

describe('the setup of a zone', () => {
  it('is the reach of the needle, half its width and its chance of a vessel, at every hour it strikes', () => {
    const needle = {
      effectiveDepthMm: expect.closeTo(0.35, 12),
      channelWidthMm: 0.1,
      vesselShare: expect.closeTo(0.2 / 0.35, 12),
      prpLoad: 0,
    }
    expect(setupOf({ depthMm: 0.5 }, [0, 672])).toEqual({
      parameters: PARAMETERS,
      layers: skinOf(DEFAULT_PLAN),
      ageYears: 35,
      sessions: [
        { timeH: 0, ...needle },
        { timeH: 672, ...needle },
      ],
    })
    expect(setupOf({ depthMm: 3 }).sessions[0].effectiveDepthMm).toBeCloseTo(1.1009, 12)
  })

  it('has four platelets more for one of blood with platelet-rich plasma, and with nothing else', () => {
    for (const topical of TOPICAL_IDS) {
      expect(setupOf({ topical }).sessions[0].prpLoad, topical).toBe(topical === 'prp' ? 4 : 0)
    }
  })

  it('takes a variant’s constants and age before its own', () => {
    const changed = setupOf({}, [0], { constants: { kBV: 0, dF: 1 }, ageYears: 80 })
    expect(changed.parameters).toEqual({ ...PARAMETERS, kBV: 0, dF: 1 })
    expect(changed.ageYears).toBe(80)
    expect(setupOf({}, [0], { constants: {} })).toEqual(setupOf({}))
    expect(setupOf({ ageDecade: 60 }).ageYears).toBe(65)
  })
})

describe('a plan’s sessions and age', () => {
  it('are so many weeks apart, and the middle of the decade', () => {
    expect(sessionTimesH({ ...DEFAULT_PLAN, sessions: 3, intervalWeeks: 2 })).toEqual([0, 336, 672])
    expect(sessionTimesH(DEFAULT_PLAN)).toEqual([0])
    expect(ageYearsOf({ ...DEFAULT_PLAN, ageDecade: 20 })).toBe(25)
  })
})
