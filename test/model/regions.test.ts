import { describe, expect, it } from 'vitest'
import { PRESETS } from '../../src/model/outcome/presets.data'
import { CONCERN_IDS } from '../../src/model/plan'
import { REGION_IDS, REGIONS } from '../../src/model/region/regions.data'
import { verdictOf } from '../../src/model/region/region-rules'

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

  it('give a verdict that rests on what the region’s own rules rest on, and on nothing where they say nothing', () => {
    for (const region of REGION_IDS) {
      const { medicalClaims, outcomeLikePhotograph, cleared, warnings, sources } = REGIONS[region]
      for (const concern of CONCERN_IDS) {
        const verdict = verdictOf(region, { concern, topicals: ['prp'] })
        expect(verdict.concernNeedsMark).toBe(medicalClaims.includes(concern))
        expect(verdict.concernCleared).toBe(cleared.includes(concern))
        expect(verdict.outcomeHidden).toBe(outcomeLikePhotograph)
        expect(verdict.outcomeSources.length > 0).toBe(outcomeLikePhotograph)
        expect(verdict.markSources.length > 0).toBe(medicalClaims.length > 0)
        expect(verdict.clearedSources.length > 0).toBe(cleared.length > 0)
        for (const own of [verdict.outcomeSources, verdict.markSources, verdict.clearedSources])
          expect(sources).toEqual(expect.arrayContaining([...own]))
        expect(verdict.sources).toEqual(
          expect.arrayContaining([...sources, ...warnings.flatMap((warning) => warning.sources)]),
        )
      }
    }
  })

  it('bring a warning beside what is shown, and beside nothing where nothing is', () => {
    const shown = (topicals: Parameters<typeof verdictOf>[1]['topicals']) =>
      verdictOf('us', { concern: 'none', topicals }).warnings.flatMap(({ warning, shown: is }) =>
        is ? [warning.beside] : [],
      )
    expect(shown(['none'])).toEqual([])
    expect(shown(['vitamin-c'])).toEqual(['products'])
    expect(shown(['none', 'prp'])).toEqual(['prp', 'products'])
  })
})
