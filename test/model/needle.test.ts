import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareBelowNormal } from '../../src/base/math'
import { createRandom } from '../../src/base/random'
import { simulate } from '../../src/model/course'
import { hitChancesOf, triangleQuantile } from '../../src/model/needle/hits'
import { painIndexOf } from '../../src/model/needle/pain'
import { needleTrackOf } from '../../src/model/needle/reach'
import { rollerEntry } from '../../src/model/needle/roller'
import { discShare, surfaceTouchOf } from '../../src/model/needle/touch'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { LAYER_IDS, skinOf } from '../../src/model/skin/skin'
import { anyPlan } from '../support/arbitraries'
import { runsOf } from '../support/runs'

const hitsOf = (plan: typeof DEFAULT_PLAN) => {
  const skin = skinOf(plan)
  return hitChancesOf({ plan, skin, track: needleTrackOf(plan, skin) })
}

describe('where tips end', () => {
  it('is some layer for every tip, and never a deeper one without those above', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { endsIn, reaches, opensVessel } = hitsOf(plan)
        const shares = LAYER_IDS.map((layer) => endsIn[layer])
        for (const share of [...shares, opensVessel]) {
          expect(share).toBeGreaterThanOrEqual(-1e-12)
          expect(share).toBeLessThanOrEqual(1 + 1e-9)
        }
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
        for (let i = 1; i < LAYER_IDS.length; i++) {
          expect(reaches[LAYER_IDS[i]]).toBeLessThanOrEqual(reaches[LAYER_IDS[i - 1]] + 1e-12)
        }
      }),
      runsOf(200),
    )
  })

  it('moves down, never up, with a larger setting', () => {
    fc.assert(
      fc.property(anyPlan, fc.double({ min: 0.2, max: 3, noNaN: true }), (plan, other) => {
        const [shallow, deep] = [Math.min(plan.depthMm, other), Math.max(plan.depthMm, other)].map(
          (depthMm) => hitsOf({ ...plan, depthMm }),
        )
        for (const layer of LAYER_IDS) {
          expect(deep.reaches[layer]).toBeGreaterThanOrEqual(shallow.reaches[layer] - 1e-9)
        }
        expect(deep.opensVessel).toBeGreaterThanOrEqual(shallow.opensVessel - 1e-9)
      }),
      runsOf(120),
    )
  })

  it('agrees with drawing tips and skins one by one', () => {
    const skin = skinOf(DEFAULT_PLAN)
    const track = needleTrackOf(DEFAULT_PLAN, skin)
    const random = createRandom('tips')
    let inFat = 0
    const draws = 40_000
    for (let i = 0; i < draws; i++) {
      const reach = triangleQuantile(track.reach, random.next())
      const bottom = skin.dermisBottomMm + random.normal() * Math.hypot(0.0139, 0.28)
      if (reach > bottom) inFat++
    }
    expect(hitsOf(DEFAULT_PLAN).endsIn.fat).toBeCloseTo(inFat / draws, 2)
  })

  it('gives worked values: the cheek at 1.5 mm', () => {
    const { endsIn, opensVessel } = hitsOf(DEFAULT_PLAN)
    expect(endsIn['stratum-corneum']).toBe(0)
    expect(opensVessel).toBe(1)
    expect(endsIn['reticular-dermis']).toBeGreaterThan(0.5)
    expect(endsIn.fat).toBeGreaterThan(0.2)
  })

  it('keeps a home roller out of the dermis', () => {
    for (const depthMm of [0.2, 0.25, 0.3]) {
      const { endsIn } = hitsOf({ ...DEFAULT_PLAN, device: 'roller', depthMm })
      expect(endsIn['stratum-corneum'] + endsIn['viable-epidermis']).toBeGreaterThan(0.5)
    }
  })
})

describe('the reach inside its band', () => {
  it('has the quantiles of a triangle', () => {
    const range = { low: 1, typical: 2, high: 5 }
    expect(triangleQuantile(range, 0)).toBe(1)
    expect(triangleQuantile(range, 1)).toBe(5)
    expect(triangleQuantile(range, 0.25)).toBeCloseTo(2, 12)
    // Mean of a triangle: a third of low + typical + high.
    let sum = 0
    for (let i = 0; i < 20_000; i++) sum += triangleQuantile(range, (i + 0.5) / 20_000)
    expect(sum / 20_000).toBeCloseTo(8 / 3, 4)
    expect(triangleQuantile({ low: 1, typical: 1, high: 1 }, 0.3)).toBe(1)
  })

  it('the normal share below is the tables’', () => {
    expect(shareBelowNormal(0, 0, 1)).toBeCloseTo(0.5, 7)
    expect(shareBelowNormal(1.96, 0, 1)).toBeCloseTo(0.9750021, 6)
    expect(shareBelowNormal(-1, 0, 1)).toBeCloseTo(0.1586553, 6)
    expect(shareBelowNormal(3, 1, 2)).toBeCloseTo(0.8413447, 6)
    expect(shareBelowNormal(0.9, 1, 0)).toBe(0)
    expect(shareBelowNormal(1, 1, 0)).toBe(1)
  })
})

describe('the surface touched', () => {
  it('is what counting points under random discs gives, within 1 %', { timeout: 30_000 }, () => {
    const random = createRandom('discs')
    for (const [density, diameterMm] of [
      [400, 0.35],
      [250, 0.3],
      [400, 0.6],
    ]) {
      // A square of 10 × 10 cm that closes on itself, in mm; discs sorted into cells of 1 mm.
      const side = 100
      const cells = Array.from({ length: side * side }, (): [number, number][] => [])
      for (let i = 0; i < density * 100; i++) {
        const [x, y] = [random.next() * side, random.next() * side]
        cells[Math.floor(y) * side + Math.floor(x)].push([x, y])
      }
      const covered = (x: number, y: number) => {
        for (let dy = -1; dy <= 1; dy++) {
          for (let dx = -1; dx <= 1; dx++) {
            const column = (Math.floor(x) + dx + side) % side
            const row = (Math.floor(y) + dy + side) % side
            for (const [cx, cy] of cells[row * side + column]) {
              const ex = Math.abs(cx - x)
              const ey = Math.abs(cy - y)
              if (Math.hypot(Math.min(ex, side - ex), Math.min(ey, side - ey)) < diameterMm / 2) return true
            }
          }
        }
        return false
      }
      let hits = 0
      const points = 400_000
      for (let i = 0; i < points; i++) if (covered(random.next() * side, random.next() * side)) hits++
      expect(Math.abs(discShare(density, diameterMm) - hits / points)).toBeLessThan(0.01)
      expect(discShare(density, diameterMm) / (hits / points)).toBeCloseTo(1, 1)
    }
  })

  it('grows with wider needles and denser arrays, from nothing towards all', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 100 }),
        (plan, more, wider) => {
          const touch = (next: typeof plan) => surfaceTouchOf(next, needleTrackOf(next, skinOf(next)))
          const [some, dense, wide] = [
            touch(plan),
            touch({ ...plan, densityPerCm2: plan.densityPerCm2 + more }),
            touch({ ...plan, needleWidthUm: plan.needleWidthUm + wider }),
          ]
          expect(dense.touchedShare).toBeGreaterThanOrEqual(some.touchedShare)
          expect(wide.touchedShare).toBeGreaterThanOrEqual(some.touchedShare)
          expect(dense.zoneShare).toBeGreaterThanOrEqual(some.zoneShare)
          expect(some.touchedShare).toBeGreaterThan(0)
          expect(some.zoneShare).toBeLessThan(1)
          expect(some.zoneShare).toBeGreaterThan(some.touchedShare)
        },
      ),
    )
    expect(discShare(0, 1)).toBe(0)
    expect(() => discShare(-1, 1)).toThrow(RangeError)
    expect(() => discShare(1, Number.NaN)).toThrow(RangeError)
  })

  it('gives worked values: 250 channels/cm², tens of thousands a face, fifteen passes of a roller', () => {
    const roller = { ...DEFAULT_PLAN, device: 'roller' as const }
    const touch = surfaceTouchOf(roller, needleTrackOf(roller, skinOf(roller)))
    expect(touch.passes).toBeCloseTo(15, 9)
    expect(touch.perFace).toEqual({ low: 50_000, typical: 75_000, high: 100_000 })
    // 250 discs of 0.1 mm: 1 − exp(−250 · π · 0.005²).
    expect(touch.touchedShare).toBeCloseTo(0.01944, 4)
    expect(surfaceTouchOf(DEFAULT_PLAN, needleTrackOf(DEFAULT_PLAN, skinOf(DEFAULT_PLAN))).passes).toBeNull()
  })
})

describe('a roller', () => {
  it('meets the skin at a slant that grows with its needles', () => {
    let last = 90
    let sweep = 0
    for (const length of [0.2, 0.5, 1, 1.5, 2.5]) {
      const entry = rollerEntry(length)
      expect(entry.touchAngleDeg).toBeLessThan(last)
      expect(entry.sweepMm).toBeGreaterThan(sweep)
      last = entry.touchAngleDeg
      sweep = entry.sweepMm
    }
    // acos(10 / 11.5) = 29.6°; 2 (11.5 · sin − 10 · rad) = 1.025 mm.
    expect(rollerEntry(1.5).touchAngleDeg).toBeCloseTo(60.4, 1)
    expect(rollerEntry(1.5).sweepMm).toBeCloseTo(1.03, 1)
    expect(() => rollerEntry(0)).toThrow(RangeError)
  })
})

describe('the pain index', () => {
  it('is seven for three times the length, and nothing outside what was measured', () => {
    expect(painIndexOf(1.44).ratio).toBeCloseTo(2.88 ** 1.7712437, 3)
    expect((painIndexOf(1.44).ratio ?? 0) / (painIndexOf(0.48).ratio ?? 1)).toBeCloseTo(7, 9)
    expect(painIndexOf(0.5).ratio).toBe(1)
    for (const length of [0.2, 0.47, 1.46, 3]) expect(painIndexOf(length).ratio).toBeNull()
  })
})

describe('bad needles', () => {
  it('are refused with what was wrong', () => {
    for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => discShare(bad, 0.1)).toThrow(`density ${bad}`)
      expect(() => discShare(250, bad)).toThrow(`diameter ${bad}`)
      expect(() => rollerEntry(bad)).toThrow(`lengthMm is ${bad}`)
    }
    expect(() => rollerEntry(0)).toThrow('lengthMm is 0')
    expect(discShare(250, 0)).toBe(0)
    expect(discShare(0, 0.1)).toBe(0)
  })

  it('hurt as was measured, at both ends of what was tried and not beyond', () => {
    expect(painIndexOf(0.48).ratio).toBeCloseTo((0.48 / 0.5) ** 1.7712, 3)
    expect(painIndexOf(1.45).ratio).toBeCloseTo((1.45 / 0.5) ** 1.7712, 3)
    expect(painIndexOf(0.479).ratio).toBeNull()
    expect(painIndexOf(1.451).ratio).toBeNull()
    expect(painIndexOf(1.5).validMm).toEqual([0.48, 1.45])
  })
})

describe('the chances of a hit', () => {
  it('fall from the top layer down, and what ends in layers is all there is', () => {
    for (const device of ['pen', 'roller', 'stamp'] as const) {
      for (const depthMm of [0.2, 0.5, 1.5, 3]) {
        const { endsIn, reaches, opensVessel } = hitChancesOf(simulate({ ...DEFAULT_PLAN, device, depthMm }))
        const down = LAYER_IDS.map((layer) => reaches[layer])
        expect(down[0]).toBe(1)
        for (let i = 1; i < down.length; i++) expect(down[i]).toBeLessThanOrEqual(down[i - 1])
        expect(LAYER_IDS.reduce((sum, layer) => sum + endsIn[layer], 0)).toBeCloseTo(1, 9)
        LAYER_IDS.forEach((layer, i) => {
          expect(endsIn[layer]).toBeCloseTo(down[i] - (down[i + 1] ?? 0), 9)
        })
        expect(opensVessel).toBeGreaterThanOrEqual(0)
        expect(opensVessel).toBeLessThanOrEqual(1)
      }
    }
  })

  it('are even odds where the middle of the reach lies on a border, and doubt in thickness blurs them', () => {
    // Cheek dermis ends at 1.1009 mm ± 0.28: a pen set so that its whole band lies 3 spreads away is sure.
    const at = (depthMm: number) => hitChancesOf(simulate({ ...DEFAULT_PLAN, depthMm }))
    expect(at(3).reaches.fat).toBeGreaterThan(0.95)
    expect(at(0.2).reaches.fat).toBeLessThan(0.001)
    const blurred = at(1.5).reaches.fat
    expect(blurred).toBeGreaterThan(0.3)
    expect(blurred).toBeLessThan(0.55)
    // Upper lip: no spread of the dermis is known, so the border is sharp; a tip band below it never passes.
    const lip = hitChancesOf(simulate({ ...DEFAULT_PLAN, site: 'upper-lip', depthMm: 1 }))
    expect(lip.reaches.fat).toBeLessThan(0.001)
  })

  it('take the inverse of a triangle: its ends, its peak, and a band without width', () => {
    const band = { low: 0, typical: 1, high: 4 }
    expect(triangleQuantile(band, 0)).toBe(0)
    expect(triangleQuantile(band, 0.25)).toBeCloseTo(1, 9)
    expect(triangleQuantile(band, 1)).toBe(4)
    // Below the peak √(share × 4 × 1), above it 4 − √((1 − share) × 4 × 3).
    expect(triangleQuantile(band, 0.0625)).toBeCloseTo(0.5, 9)
    expect(triangleQuantile(band, 0.8125)).toBeCloseTo(4 - 1.5, 9)
    expect(triangleQuantile({ low: 2, typical: 2, high: 2 }, 0.4)).toBe(2)
    expect(triangleQuantile({ low: 2, typical: 2, high: 3 }, 0.75)).toBeCloseTo(2.5, 9)
  })
})
