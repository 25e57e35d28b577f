import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { formatLink, LINK_MAX_LENGTH } from '../../src/state/link'
import { QR_MOST_VERSION, qrOf } from '../../src/ui/qr'
import { anyLinkState } from '../support/arbitraries'

/** A clinic's own domain and folder, longer than most. */
const PLACE = 'https://skin.some-dermatology-clinic.example.com/learn/microneedling/'

/** The dark modules of a path, one by one. */
function modulesOf(path: string): ReadonlySet<string> {
  const dark = new Set<string>()
  for (const [, x, y, wide] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(wide); i++) dark.add(`${Number(x) + i} ${y}`)
  }
  return dark
}

describe('the QR code of a view', () => {
  it('is fine enough for no phone to miss it: version 15 at most, for any state', () => {
    fc.assert(
      fc.property(anyLinkState, (state) => {
        const link = formatLink(state)
        expect(link.length).toBeLessThanOrEqual(LINK_MAX_LENGTH)
        const code = qrOf(PLACE + link)
        expect(code?.version).toBeLessThanOrEqual(QR_MOST_VERSION)
        expect(code?.version).toBeGreaterThan(1)
      }),
      { numRuns: 200 },
    )
    const longest = qrOf(PLACE + '#1'.padEnd(LINK_MAX_LENGTH, 'x'))
    expect(longest?.version).toBeLessThanOrEqual(QR_MOST_VERSION)
  })

  it('draws every module that was encoded, and white around them', () => {
    fc.assert(
      fc.property(anyLinkState, (state) => {
        const text = PLACE + formatLink(state)
        const code = qrOf(text)
        if (!code) throw new Error('There is no code')
        const { data, size } = encode(text, { ecc: 'M', boostEcc: true, border: 4 })
        expect(code.size).toBe(size)
        const dark = modulesOf(code.path)
        for (let y = 0; y < size; y++) {
          for (let x = 0; x < size; x++) {
            expect(dark.has(`${x} ${y}`)).toBe(data[y][x])
            if (Math.min(x, y, size - 1 - x, size - 1 - y) < 4) expect(data[y][x]).toBe(false)
          }
        }
      }),
      { numRuns: 10 },
    )
  })

  it('says so where the address is too long', () => {
    expect(qrOf('x'.repeat(2000))).toBeNull()
  })
})
