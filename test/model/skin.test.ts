import { describe, expect, it } from 'vitest'
import { DEFAULT_PLAN, SITE_IDS } from '../../src/model/plan'
import { leftAtAge } from '../../src/model/skin/ageing'
import { AGEING, AGEING_IDS } from '../../src/model/skin/ageing.data'
import { DENSITIES } from '../../src/model/skin/densities.data'
import { drawnInBlock } from '../../src/model/skin/drawn'
import { deepestRidgeMm, reteHalfHeightMm } from '../../src/model/skin/rete'
import { SITE_SOURCES } from '../../src/model/skin/site-sources.data'
import { SITES } from '../../src/model/skin/sites.data'
import { LAYER_IDS, layerAt, layerTopMm, skinOf } from '../../src/model/skin/skin'

describe('skin by site', () => {
  it('never mixes ultrasound into the epidermis, nor histology into a dermis that was seen by ultrasound', () => {
    for (const site of SITE_IDS) {
      const { stratumCorneum, viableEpidermis, dermis, fat } = SITE_SOURCES[site]
      for (const layer of [stratumCorneum, viableEpidermis]) {
        expect(['histology', 'optical-coherence', 'raman'], site).toContain(layer.method)
      }
      for (const layer of [dermis, fat]) {
        expect(['ultrasound', 'ultrasound-difference', 'scan', 'assumed'], site).toContain(layer.method)
      }
    }
  })

  it('says where a thickness was measured, and has an assumption wherever it was not', () => {
    for (const site of SITE_IDS) {
      for (const name of ['stratumCorneum', 'viableEpidermis', 'dermis', 'fat'] as const) {
        const { method, at, sources } = SITE_SOURCES[site][name]
        expect(method === 'assumed', `${site} ${name}`).toBe(at === 'assumed')
        expect(sources.some((id) => id.startsWith('assume-')) || at !== 'assumed', `${site} ${name}`).toBe(
          true,
        )
      }
    }
  })

  it('is thinnest at the eyelid and thickest at the shoulder blade, as measured', () => {
    const by = [...SITE_IDS].sort((a, b) => SITES[a].dermis.meanMm - SITES[b].dermis.meanMm)
    expect(by[0]).toBe('periorbital')
    expect(by[by.length - 1]).toBe('back')
  })

  it('stacks its layers without a gap, at every site', () => {
    for (const site of SITE_IDS) {
      const skin = skinOf({ ...DEFAULT_PLAN, site })
      for (const layer of LAYER_IDS) {
        const top = layerTopMm(skin, layer)
        expect(layerAt(skin, top + 1e-6), `${site} ${layer}`).toBe(layer)
        if (top > 0) expect(layerAt(skin, top), `${site} ${layer}`).not.toBe(layer)
      }
      expect(layerAt(skin, -1)).toBe('stratum-corneum')
      expect(layerAt(skin, 99)).toBe('fat')
      expect(skin.papillaryDermisMm / (skin.papillaryDermisMm + skin.reticularDermisMm)).toBeCloseTo(0.2, 9)
      expect(skin.dermisBottomMm).toBeCloseTo(
        skin.stratumCorneumMm + skin.viableEpidermisMm + SITES[site].dermis.meanMm,
        9,
      )
    }
  })

  it('has densities between their bounds, and says which were counted there', () => {
    for (const site of SITE_IDS) {
      for (const { perCm2, low, high, at } of Object.values(DENSITIES[site])) {
        expect(perCm2).toBeGreaterThan(0)
        if (low !== null && high !== null) expect(low < perCm2 && perCm2 < high, site).toBe(true)
        expect(['here', 'pooled'], site).toContain(at)
      }
    }
    // On the head sweat glands were counted somewhere, at no site of its own.
    expect(DENSITIES.cheek.sweatGlands).toMatchObject({ at: 'pooled', low: null })
    expect(DENSITIES.forehead.follicles.at).toBe('here')
    expect(DENSITIES.forehead.follicles.perCm2).toBeGreaterThan(DENSITIES.back.follicles.perCm2)
    expect(DENSITIES.cheek.sweatGlands.perCm2).toBeGreaterThan(DENSITIES.thigh.sweatGlands.perCm2)
  })
})

describe('ageing', () => {
  it('leaves all of it in youth and ever less with age, as a band over the studies', () => {
    for (const id of AGEING_IDS) {
      const young = leftAtAge(id, 25)
      if (AGEING[id].change === null || AGEING[id].over === 'sun') {
        expect(young, id).toBeNull()
        continue
      }
      expect(young, id).toEqual({ low: 1, high: 1 })
      let last = young
      for (let age = 15; age <= 95; age += 5) {
        const left = leftAtAge(id, age)
        if (!left || !last) throw new Error(id)
        expect(left.low).toBeGreaterThan(0)
        expect(left.low).toBeLessThanOrEqual(left.high)
        if (age > 25) {
          expect(left.low).toBeLessThanOrEqual(last.low)
          expect(left.high).toBeLessThanOrEqual(last.high)
        }
        last = left
      }
    }
  })

  it('gives worked values: two decades, the whole of it, and nothing beyond 75', () => {
    expect(leftAtAge('dermis-thickness', 45)?.high).toBeCloseTo(0.88, 9)
    expect(leftAtAge('collagen', 65)).toEqual({ low: expect.closeTo(0.6, 9), high: expect.closeTo(0.76, 9) })
    expect(leftAtAge('rete-ridges', 75)?.low).toBeCloseTo(1 - 0.363, 9)
    expect(leftAtAge('rete-ridges', 90)).toEqual(leftAtAge('rete-ridges', 75))
  })

  it('is a band where studies disagree, and one line where only one was found', () => {
    for (const id of AGEING_IDS) {
      const { change, disputed } = AGEING[id]
      if (change) expect(change.least !== change.most, id).toBe(disputed)
    }
  })

  it('flattens the ridges, tells the vessels how old they are, and thins no layer', () => {
    const [young, middle, old] = [20, 50, 80].map((ageDecade) => skinOf({ ...DEFAULT_PLAN, ageDecade }))
    expect([young.reteShare, young.agedShare]).toEqual([1, 0])
    expect(middle.agedShare).toBeCloseTo(0.6, 9)
    expect(middle.reteShare).toBeCloseTo(0.7822, 9)
    expect(old.reteShare).toBeCloseTo(0.637, 9)
    expect(old.agedShare).toBe(1)
    expect({ ...old, reteShare: 1, agedShare: 0 }).toEqual(young)
  })

  it('lowers the ridges by worked values: half of one is 27 µm or 42 % of a thin epidermis, less with age', () => {
    const young = skinOf({ ...DEFAULT_PLAN, ageDecade: 20 })
    const thick = { ...young, viableEpidermisMm: 0.08, epidermisMm: 0.1 }
    expect(reteHalfHeightMm(thick)).toBeCloseTo(0.027, 9)
    expect(reteHalfHeightMm({ ...thick, viableEpidermisMm: 0.05 })).toBeCloseTo(0.021, 9)
    expect(reteHalfHeightMm({ ...thick, reteShare: 0.637 })).toBeCloseTo(0.017199, 9)
    // Five quarters of it below the mean junction, and the relief of the surface.
    expect(deepestRidgeMm(thick)).toBeCloseTo(0.1 + 0.03375 + 0.005, 9)
  })
})

describe('what lies in the block', () => {
  it('is as many as the density says of its 6 mm² and of its open 1.5 mm², at least one of each', () => {
    expect(drawnInBlock(140)).toEqual({ all: 8, whole: 2 })
    expect(drawnInBlock(439)).toEqual({ all: 26, whole: 7 })
    expect(drawnInBlock(10)).toEqual({ all: 1, whole: 1 })
  })
})
