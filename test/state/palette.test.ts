import { describe, expect, it } from 'vitest'
import { hairColour, PALETTES, quieted, TONES, vellusColour } from '../../src/state/palette'
import { COMFORT_IDS } from '../../src/state/view'
import { oklab } from '../support/oklab'

/** Lightness of a #rrggbb colour, 0–1. */
function lightness(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return oklab(r, g, b)[0]
}

/** By so much hair has to be darker than the skin that it stands on, as the eye measures lightness. */
const LEAST = { thick: 0.09, fine: 0.045 }

describe('what only stands by', () => {
  it('keeps its colour as long as it is lit, and pales evenly to a darker one nearer to grey', () => {
    const spread = (hex: string) => {
      const bytes = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
      return Math.max(...bytes) - Math.min(...bytes)
    }
    for (const hex of ['#f0cfa0', '#cf3d38', '#5f74b8', '#fff6e2', '#33190c']) {
      expect(quieted(hex, 0)).toBe(hex)
      const [half, away] = [quieted(hex, 0.5), quieted(hex, 1)]
      expect(spread(away)).toBeLessThan(spread(hex))
      expect(spread(half)).toBeGreaterThanOrEqual(spread(away))
      expect(spread(half)).toBeLessThanOrEqual(spread(hex))
    }
    // As the block's shader has it: 0.66 of the colour, 0.91 of the light.
    expect(quieted('#808080', 1)).toBe('#7b7b7b')
    expect(quieted('#ff0000', 1)).toBe('#d54949')
  })
})

describe('hair', () => {
  it.each(COMFORT_IDS)(
    'is darker than skin of every tone, and never lighter on darker skin: %s',
    (comfort) => {
      const palette = PALETTES[comfort]
      let last = { thick: 1, fine: 1 }
      TONES.forEach((skin, i) => {
        const tone = i + 1
        const now = {
          thick: lightness(hairColour(palette, tone)),
          fine: lightness(vellusColour(palette, tone)),
        }
        for (const hair of ['thick', 'fine'] as const) {
          expect(lightness(skin) - now[hair], `${hair} hair on tone ${tone}`).toBeGreaterThan(LEAST[hair])
          expect(now[hair], `${hair} hair on tone ${tone}`).toBeLessThanOrEqual(last[hair])
        }
        // Fine hair holds less pigment than thick hair, and no more.
        expect(now.fine).toBeGreaterThanOrEqual(now.thick)
        last = now
      })
    },
  )

  it.each(COMFORT_IDS)(
    'is the brown of its box in the middle, lighter on the palest, near-black on the darkest: %s',
    (comfort) => {
      const palette = PALETTES[comfort]
      expect(hairColour(palette, 5)).toBe(palette.hair)
      expect(lightness(hairColour(palette, 1))).toBeGreaterThan(lightness(palette.hair) + 0.02)
      expect(lightness(hairColour(palette, 10))).toBeLessThan(0.2)
      expect(lightness(vellusColour(palette, 10))).toBeLessThan(0.2)
    },
  )
})
