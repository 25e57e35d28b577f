import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLOCK } from '../../src/model/block'
import { DEFAULT_PLAN, SITE_IDS } from '../../src/model/plan'
import { deepestRidgeMm, RELIEF_MM, reteHalfHeightMm } from '../../src/model/skin/rete'
import { skinOf } from '../../src/model/skin/skin'
import {
  depthDrawnAt,
  type DepthScale,
  depthScaleOf,
  drawnDent,
  drawnStrokeInto,
  drawnDepth,
  SCALE_IDS,
  shiftOf,
  STRETCH,
  TRUE_SCALE,
} from '../../src/state/depth-scale'
import { tissueOf } from '../../src/tissue/tissue'
import { anyPlan } from '../support/arbitraries'

const anyDepthMm = fc.double({ min: -4, max: 4, noNaN: true }).map((mm) => mm + 0)
const anyScale: fc.Arbitrary<DepthScale> = fc
  .tuple(fc.constantFrom(...SCALE_IDS), anyPlan)
  .map(([scale, plan]) => depthScaleOf(scale, skinOf(plan)))

describe('the scale of depths', () => {
  it('is the depth itself in true scale, to the last bit', () => {
    fc.assert(
      fc.property(anyDepthMm, anyPlan, (depthMm, plan) => {
        const scale = depthScaleOf('true', skinOf(plan))
        expect(drawnDepth(scale, depthMm)).toBe(depthMm)
        expect(depthDrawnAt(scale, depthMm)).toBe(depthMm)
        expect(drawnDent(scale, depthMm, 0.45)).toBe(0.45)
        expect(shiftOf(scale)).toBe(0)
      }),
    )
  })

  it('rises with the depth, never backwards, and keeps the resting surface at 0', () => {
    fc.assert(
      fc.property(anyScale, anyDepthMm, anyDepthMm, (scale, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const grown = drawnDepth(scale, high) - drawnDepth(scale, low)
        expect(grown).toBeGreaterThanOrEqual(high - low - 1e-12)
        expect(grown).toBeLessThanOrEqual(scale.factor * (high - low) + 1e-12)
        expect(drawnDepth(scale, 0)).toBe(0)
      }),
    )
  })

  it('is undone by its inverse, both ways', () => {
    fc.assert(
      fc.property(anyScale, anyDepthMm, (scale, depthMm) => {
        expect(depthDrawnAt(scale, drawnDepth(scale, depthMm))).toBeCloseTo(depthMm, 12)
        expect(drawnDepth(scale, depthDrawnAt(scale, depthMm))).toBeCloseTo(depthMm, 12)
      }),
    )
  })

  it('draws the epidermis as many times thicker as it says, and moves all below it by the same', () => {
    fc.assert(
      fc.property(anyPlan, fc.double({ min: 0, max: 3, noNaN: true }), (plan, below) => {
        const skin = skinOf(plan)
        const scale = depthScaleOf('stretched', skin)
        expect(drawnDepth(scale, skin.epidermisMm)).toBeCloseTo(STRETCH * skin.epidermisMm, 12)
        const deep = scale.stretchedMm + below
        expect(drawnDepth(scale, deep)).toBeCloseTo(deep + shiftOf(scale), 12)
      }),
    )
  })

  it('dents the skin as far as the tip is drawn below what it reaches, and as it is where that is below the ridges', () => {
    fc.assert(
      fc.property(
        anyScale,
        fc.double({ min: 0.2, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (scale, tipMm, share) => {
          const dent = share * tipMm
          const drawn = drawnDent(scale, tipMm, dent)
          const stroke = { x: 0, y: 0 }
          drawnStrokeInto(stroke, scale, { tipDepthMm: tipMm, dentMm: dent })
          expect(stroke.x).toBeCloseTo(drawnDepth(scale, tipMm), 12)
          expect(stroke.y).toBeCloseTo(drawn, 12)
          expect(drawnDepth(scale, tipMm - dent) + drawn).toBeCloseTo(drawnDepth(scale, tipMm), 12)
          if (tipMm - dent > scale.stretchedMm) expect(drawn).toBeCloseTo(dent, 12)
        },
      ),
    )
  })

  it('stretches all of the epidermis: no ridge goes deeper, and no relief stands higher, at any site and age', () => {
    for (const site of SITE_IDS) {
      for (const ageDecade of [20, 50, 80]) {
        const skin = skinOf({ ...DEFAULT_PLAN, site, ageDecade })
        const { fields } = tissueOf(skin)
        let deepest = 0
        let highest = 0
        for (let i = 0; i < 600; i++) {
          const x = -BLOCK.halfWidthMm + (2 * BLOCK.halfWidthMm * i) / 600
          for (const z of [BLOCK.halfDepthMm, 0.6, 0.13]) {
            deepest = Math.max(deepest, -fields.junctionY(x, z))
            highest = Math.max(highest, fields.surfaceY(x, z))
          }
        }
        expect(deepest, `${site} ${ageDecade}`).toBeLessThanOrEqual(deepestRidgeMm(skin))
        expect(deepest, `${site} ${ageDecade}`).toBeGreaterThan(deepestRidgeMm(skin) - reteHalfHeightMm(skin))
        expect(highest).toBeLessThanOrEqual(RELIEF_MM)
      }
    }
  })

  it('has no factor and no length of its own in true scale', () => {
    expect(TRUE_SCALE).toEqual({ factor: 1, stretchedMm: 0 })
  })
})
