import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/model/course'
import { PARAMETERS } from '../../src/model/healing/parameters'
import { simulateZone, zoneGain } from '../../src/model/healing/zone-course'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { coverageShare, startHitAverage, treatedSkinOf } from '../../src/model/treated-skin'
import { zoneSetupOf } from '../../src/model/zone-setup'

describe('treated skin', () => {
  it('is covered by zones as docs/model.md says: 13, 25, 43 and 68 % at 50, 100, 200 and 400 channels', () => {
    const percent = [50, 100, 200, 400].map((density) => Math.round(100 * coverageShare(density)))
    expect(percent).toEqual([13, 25, 43, 68])
    expect(coverageShare(0)).toBe(0)
  })

  it('after one session gains what a zone gains, times the share in zones', () => {
    const course = simulate(DEFAULT_PLAN)
    const treated = treatedSkinOf(course)
    expect(treated.coverageShare).toBeCloseTo(coverageShare(250), 12)
    for (const timeH of [0, 24, 1000, 8760]) {
      expect(treated.gainAt(timeH)).toBeCloseTo(coverageShare(250) * zoneGain(course.zone, timeH), 12)
    }
    expect(treated.gainAt(-1)).toBe(0)
  })

  it('after two sessions averages over spots struck by the first, the second and both', () => {
    const course = simulate({ ...DEFAULT_PLAN, sessions: 2, intervalWeeks: 4 })
    const treated = treatedSkinOf(course)
    const share = coverageShare(250)
    const gain = (timeH: number) => (timeH < 0 ? 0 : zoneGain(course.struckOnce, timeH))
    for (const timeH of [0, 100, 671.9, 672, 673, 2000, 8000]) {
      const expected =
        share * (1 - share) * (gain(timeH) + gain(timeH - 672)) + share ** 2 * zoneGain(course.zone, timeH)
      expect(treated.gainAt(timeH), String(timeH)).toBeCloseTo(expected, 10)
    }
  })

  it('works out a pattern that is not at hand, and gives the same in slices as at once', () => {
    const course = simulate({ ...DEFAULT_PLAN, sessions: 3, intervalWeeks: 3 })
    const input = {
      sessionTimesH: course.sessionTimesH,
      endH: course.endH,
      densityPerCm2: 250,
      setupFor: (struckAtH: readonly number[]) => zoneSetupOf(course, struckAtH, PARAMETERS),
    }
    const run = startHitAverage(input)
    expect(() => run.treatedSkin()).toThrow('finished')
    let slices = 1
    while (!run.advance(200)) slices++
    expect(slices).toBeGreaterThan(4)
    expect(run.advance(1)).toBe(true)
    const [sliced, whole] = [run.treatedSkin(), treatedSkinOf(course)]
    const share = coverageShare(250)
    const zone = (struckAtH: readonly number[]) =>
      simulateZone(zoneSetupOf(course, struckAtH, PARAMETERS), course.endH)
    const [once, twice, apart, thrice] = [[0], [0, 504], [0, 1008], [0, 504, 1008]].map(zone)
    for (const timeH of [600, 3000, 8760]) {
      expect(sliced.gainAt(timeH)).toBeCloseTo(whole.gainAt(timeH), 7)
      const since = (made: typeof once, fromH: number) => (timeH < fromH ? 0 : zoneGain(made, timeH - fromH))
      const [p, q] = [share, 1 - share]
      const expected =
        p * q * q * (since(once, 0) + since(once, 504) + since(once, 1008)) +
        p * p * q * (since(twice, 0) + since(twice, 504) + since(apart, 0)) +
        p ** 3 * since(thrice, 0)
      expect(sliced.gainAt(timeH), String(timeH)).toBeCloseTo(expected, 10)
    }
  })
})
