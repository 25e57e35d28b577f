import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, freeSpot } from '../../src/ui/free-spot'

const FRAME: Box = { left: 0, top: 0, right: 400, bottom: 300 }

const anyBox = fc
  .record({
    left: fc.integer({ min: -20, max: 390 }),
    top: fc.integer({ min: -20, max: 290 }),
    width: fc.integer({ min: 1, max: 160 }),
    height: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }))

const touch = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

describe('a free spot for a name', () => {
  it('is inside the frame, off every box, as large as asked for, near its thing', () => {
    let found = 0
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 10, max: 120 }),
        fc.array(anyBox, { maxLength: 8 }),
        (x, y, width, taken) => {
          const spot = freeSpot({ x, y }, width, 14, FRAME, taken)
          if (!spot) return
          found++
          const { box } = spot
          expect(box.right - box.left).toBeCloseTo(width, 6)
          expect(box.bottom - box.top).toBeCloseTo(14, 6)
          expect(box.left).toBeGreaterThanOrEqual(FRAME.left)
          expect(box.top).toBeGreaterThanOrEqual(FRAME.top)
          expect(box.right).toBeLessThanOrEqual(FRAME.right)
          expect(box.bottom).toBeLessThanOrEqual(FRAME.bottom)
          for (const other of taken) expect(touch(box, other)).toBe(false)
          expect(Math.hypot(spot.x - x, spot.y - y)).toBeLessThan(45)
        },
      ),
      { numRuns: 400 },
    )
    expect(found).toBeGreaterThan(60)
  })

  it('is found where nothing is in the way, and not for a thing out of sight or under a box', () => {
    expect(freeSpot({ x: 200, y: 150 }, 80, 14, FRAME, [])).not.toBeNull()
    expect(freeSpot({ x: 401, y: 150 }, 80, 14, FRAME, [])).toBeNull()
    expect(freeSpot({ x: 200, y: -1 }, 80, 14, FRAME, [])).toBeNull()
    const over = { left: 190, top: 140, right: 210, bottom: 160 }
    expect(freeSpot({ x: 200, y: 150 }, 80, 14, FRAME, [over])).toBeNull()
  })
})
