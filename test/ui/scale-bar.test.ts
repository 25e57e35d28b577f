import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVERYDAY } from '../../src/model/everyday.data'
import { pxPerMmAt, scaleBarAt } from '../../src/ui/scale-bar'
import { projectionBy } from '../support/projection'

describe('the scale bar', () => {
  it('is as long as it says, no longer than 110 px, and the thing beside it is to the same scale', () => {
    fc.assert(
      fc.property(fc.double({ min: 60, max: 20_000, noNaN: true }), (pxPerMm) => {
        const { lengthMm, lengthPx, thing } = scaleBarAt(pxPerMm)
        expect(lengthPx).toBeCloseTo(lengthMm * pxPerMm, 9)
        expect(lengthPx).toBeLessThanOrEqual(110)
        // The next longer one would not fit.
        expect(lengthPx).toBeGreaterThan(110 / 2.5 - 1e-9)
        if (thing) {
          expect(thing.px).toBeCloseTo(EVERYDAY[thing.id].sizeMm * pxPerMm, 9)
          expect(thing.px).toBeLessThanOrEqual(84)
        }
      }),
    )
  })

  it('shows a card beside the block, a hair beside the dermis, a red cell beside a fibroblast', () => {
    expect(scaleBarAt(100).thing?.id).toBe('card')
    expect(scaleBarAt(430).thing?.id).toBe('hair')
    expect(scaleBarAt(3500).thing?.id).toBe('red-cell')
  })

  it('reads its scale along the cut where the picture looks', () => {
    const projection = projectionBy(
      (out, x, y) => {
        out.x = 300 * x
        out.y = -300 * y
      },
      { pose: { azimuthRad: 0, elevationRad: 0, spanMm: 2, targetMm: [0.2, -0.3, 1] } },
    )
    expect(pxPerMmAt(projection)).toBeCloseTo(300, 9)
  })
})
