import { describe, expect, it } from 'vitest'
import { PRESETS } from '../../src/model/outcome/presets.data'
import { CONCERN_IDS } from '../../src/model/plan'
import { REGION_IDS, REGIONS } from '../../src/model/region/regions.data'

describe('regions', () => {
  it('are dated, sourced, and warn beside heat and products everywhere', () => {
    for (const id of REGION_IDS) {
      const { asOf, warnings, sources } = REGIONS[id]
      expect(asOf).toMatch(/^20\d\d-[01]\d-[0-3]\d$/)
      expect(sources.length, id).toBeGreaterThan(0)
      expect(warnings.map(({ beside }) => beside)).toEqual(
        expect.arrayContaining(['radiofrequency', 'products']),
      )
    }
    expect(REGIONS.us.warnings.map(({ beside }) => beside)).toContain('prp')
  })

  it('clear nothing that no study supports, and no pores, melasma, sun damage, stretch marks or laxity', () => {
    for (const id of REGION_IDS) {
      for (const concern of REGIONS[id].cleared) {
        expect(CONCERN_IDS).toContain(concern)
        if (concern !== 'none') expect(PRESETS[concern].sources.length).toBeGreaterThan(0)
        expect(['pores', 'melasma', 'sun-damage', 'stretch-marks', 'laxity', 'texture']).not.toContain(
          concern,
        )
      }
    }
  })

  it('treat a rendered outcome as a photograph where the UK does, and where nothing was found', () => {
    expect(REGIONS.uk.outcomeLikePhotograph).toBe(true)
    expect(REGIONS.us.outcomeLikePhotograph).toBe(false)
    for (const id of ['au', 'other'] as const) {
      expect(REGIONS[id].outcomeLikePhotograph).toBe(true)
      expect(REGIONS[id].sources).toContain('assume-region-strict')
    }
  })
})
