import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heldDepth, layerStops } from '../../src/model/needle/layer-stops'
import { reachMm } from '../../src/model/needle/reach'
import { DEFAULT_PLAN, DEVICE_IDS, SITE_IDS } from '../../src/model/plan'
import { layerTopMm, skinOf } from '../../src/model/skin/skin'

describe('where a pulled needle is held', () => {
  it('is where its typical reach comes to a border, from shallow to deep, at every site and device', () => {
    for (const site of SITE_IDS) {
      for (const device of DEVICE_IDS) {
        const skin = skinOf({ ...DEFAULT_PLAN, site })
        const stops = layerStops(skin, device)
        for (const { layer, setDepthMm } of stops) {
          expect(reachMm(device, setDepthMm).typical, `${site} ${device}`).toBeCloseTo(
            layerTopMm(skin, layer),
            3,
          )
        }
        expect(stops.map(({ setDepthMm }) => setDepthMm)).toEqual(
          stops.map(({ setDepthMm }) => setDepthMm).toSorted((a, b) => a - b),
        )
      }
    }
  })

  it('on a cheek under a pen: the reticular dermis from 0.42 mm, fat from 1.57 mm', () => {
    const stops = layerStops(skinOf(DEFAULT_PLAN), 'pen')
    expect(stops.map(({ layer }) => layer)).toEqual(['reticular-dermis', 'fat'])
    // Epidermis 0.0959 mm, a fifth of 1.005 mm of dermis below it; a tip reaches 0.7 of its setting.
    expect(stops[0].setDepthMm).toBeCloseTo((0.0959 + 0.201) / 0.7, 3)
    expect(stops[1].setDepthMm).toBeCloseTo((0.0959 + 1.005) / 0.7, 3)
  })

  it('is a border within 0.03 mm, and else where it is pulled to', () => {
    const stops = layerStops(skinOf(DEFAULT_PLAN), 'pen')
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 3, noNaN: true }), (wanted) => {
        const { depthMm, stop } = heldDepth(stops, wanted)
        expect(Math.abs(depthMm - wanted)).toBeLessThan(0.03)
        if (!stop) expect(depthMm).toBe(wanted)
        else expect(depthMm).toBe(stop.setDepthMm)
      }),
    )
    expect(heldDepth(stops, stops[1].setDepthMm + 0.029).stop?.layer).toBe('fat')
    expect(heldDepth(stops, stops[1].setDepthMm - 0.031).stop).toBeNull()
  })
})
