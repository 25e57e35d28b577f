import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { needleTrackOf, reachMm } from '../../src/model/needle/reach'
import { HOVER_MM, strokeAt } from '../../src/model/needle/stroke'
import { DEFAULT_PLAN, DEVICE_IDS } from '../../src/model/plan'
import { LAYER_IDS, layerAt, layerTopMm, skinOf } from '../../src/model/skin/skin'
import { DWELL_H, STROKE_H, TIME_START_H } from '../../src/model/time'
import { anyPlan } from '../support/arbitraries'

const depth = fc.double({ min: 0.2, max: 3, noNaN: true })

describe('reach', () => {
  it('never falls when the setting rises, and stays between its low and its high', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DEVICE_IDS), depth, depth, (device, one, other) => {
        const [small, large] = [reachMm(device, Math.min(one, other)), reachMm(device, Math.max(one, other))]
        for (const key of ['low', 'typical', 'high'] as const)
          expect(large[key]).toBeGreaterThanOrEqual(small[key])
        expect(small.low).toBeLessThanOrEqual(small.typical)
        expect(small.typical).toBeLessThanOrEqual(small.high)
        expect(small.high).toBeLessThanOrEqual(Math.min(one, other) + 1e-12)
      }),
    )
  })

  it('puts a 0.77 mm roller where the rat study measured it', () => {
    expect(reachMm('roller', 0.77).typical).toBeCloseTo(0.1525, 3)
  })

  it('is a share of the setting by device: worked values', () => {
    expect(reachMm('pen', 2)).toEqual({ low: 0.8, typical: expect.closeTo(1.4, 12), high: 2 })
    expect(reachMm('stamp', 2)).toEqual({ low: 0.8, typical: expect.closeTo(1.4, 12), high: 1.8 })
    expect(reachMm('roller', 3)).toEqual({
      low: expect.closeTo(0.3, 12),
      typical: 1.5,
      high: expect.closeTo(2.1, 12),
    })
    // Half-way between the rat's 0.77 mm and 3 mm the share is half-way between 0.198 and 0.5.
    expect(reachMm('roller', 1.885).typical).toBeCloseTo(1.885 * 0.349, 9)
    expect(reachMm('roller', 0.2).typical).toBeCloseTo(0.0396, 9)
  })

  it('is sure of a layer when both ends of the band agree with the middle, likely when one does, else unsure', () => {
    const track = (change: Partial<typeof DEFAULT_PLAN>) => {
      const plan = { ...DEFAULT_PLAN, ...change }
      return needleTrackOf(plan, skinOf(plan))
    }
    // Cheek: papillary dermis from 0.096 to 0.297 mm, reticular to 1.101 mm.
    expect(track({ depthMm: 1 })).toMatchObject({
      layerLow: 'reticular-dermis',
      layer: 'reticular-dermis',
      layerHigh: 'reticular-dermis',
      certainty: 'sure',
    })
    expect(track({ depthMm: 1.5 })).toMatchObject({
      layerLow: 'reticular-dermis',
      layer: 'reticular-dermis',
      layerHigh: 'fat',
      certainty: 'likely',
    })
    expect(track({ depthMm: 0.5 })).toMatchObject({
      layerLow: 'papillary-dermis',
      layer: 'reticular-dermis',
      layerHigh: 'reticular-dermis',
      certainty: 'likely',
    })
    expect(track({ depthMm: 0.5, device: 'roller' })).toMatchObject({
      layerLow: 'viable-epidermis',
      layer: 'papillary-dermis',
      layerHigh: 'reticular-dermis',
      certainty: 'unsure',
    })
  })

  it('leaves a channel half as wide as the needle, and opens a vessel between 0.15 and 0.5 mm of reach', () => {
    const track = (depthMm: number) => needleTrackOf({ ...DEFAULT_PLAN, depthMm }, skinOf(DEFAULT_PLAN))
    expect(track(1).channelWidthMm).toBeCloseTo(0.1, 12)
    expect(track(1).needleWidthMm).toBeCloseTo(0.2, 12)
    expect(track(0.2).vesselShare).toBe(0)
    expect(track(0.325 / 0.7).vesselShare).toBeCloseTo(0.5, 9)
    expect(track(0.8).vesselShare).toBe(1)
  })

  it('names a layer whose borders hold the depth', () => {
    fc.assert(
      fc.property(anyPlan, fc.double({ min: 0, max: 3, noNaN: true }), (plan, depthMm) => {
        const skin = skinOf(plan)
        const layer = layerAt(skin, depthMm)
        const below = LAYER_IDS[LAYER_IDS.indexOf(layer) + 1]
        expect(depthMm).toBeGreaterThanOrEqual(layerTopMm(skin, layer))
        if (below) expect(depthMm).toBeLessThanOrEqual(layerTopMm(skin, below))
      }),
    )
  })

  it('wounds no deeper than the dermis, and dents by what the tip does not reach', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const skin = skinOf(plan)
        const track = needleTrackOf(plan, skin)
        expect(track.woundDepthMm).toBeLessThanOrEqual(skin.dermisBottomMm)
        expect(track.dentMm + track.reach.typical).toBeCloseTo(plan.depthMm, 12)
        expect(track.dentMm).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('the slowed stroke', () => {
  it('stands at the set depth while it dwells, above the skin at its ends, and moves without jumps', () => {
    fc.assert(
      fc.property(depth, fc.double({ min: 0, max: 1, noNaN: true }), (setDepthMm, share) => {
        const tip = (timeH: number) => strokeAt({ setDepthMm }, [0], timeH).tipDepthMm
        expect(tip(DWELL_H)).toBe(setDepthMm)
        expect(tip(TIME_START_H)).toBe(-HOVER_MM)
        expect(tip(0)).toBe(-HOVER_MM)
        const timeH = -STROKE_H + share * STROKE_H
        const step = STROKE_H * 1e-4
        const moved = tip(timeH + step) - tip(timeH)
        expect(Math.abs(moved)).toBeLessThan(0.005)
      }),
    )
  })

  it('has needles before the first session, at later ones only for the stroke', () => {
    const presence = (timeH: number) => strokeAt({ setDepthMm: 1 }, [0, 672], timeH).needlePresence
    expect(presence(-0.02)).toBe(1)
    expect(presence(1)).toBe(0)
    expect(presence(671)).toBe(0)
    expect(presence(672 + DWELL_H)).toBe(1)
  })
})
