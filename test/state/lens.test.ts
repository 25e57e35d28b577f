import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standingOf, standingShares } from '../../src/state/lens'
import { ALL_SHOWN, isolated, type Shown, THING_IDS } from '../../src/state/shown'
import { anyShown } from '../support/arbitraries'

describe('the lens', () => {
  it('shares what is not hidden among three standings, which add up to all of it', () => {
    fc.assert(
      fc.property(anyShown, (shown) => {
        const { measured, inferred, illustrative } = standingShares(shown)
        const all = THING_IDS.some((id) => shown[id] !== 'hidden') ? 1 : 0
        expect(measured + inferred + illustrative).toBeCloseTo(all, 12)
      }),
    )
  })

  it('says of one thing alone how it and the needle track are known', () => {
    expect(standingOf('channel')).toBe('inferred')
    expect(standingOf('fat')).toBe('illustrative')
    expect(standingShares(isolated('fat'))).toEqual({ measured: 0, inferred: 0.5, illustrative: 0.5 })
    const nothing = Object.fromEntries(THING_IDS.map((id) => [id, 'hidden'])) as Shown
    expect(standingShares(nothing)).toEqual({ measured: 0, inferred: 0, illustrative: 0 })
    expect(standingShares(ALL_SHOWN).measured).toBeLessThan(0.2)
  })
})
