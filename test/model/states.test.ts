import { describe, expect, it } from 'vitest'
import { drawParameters, quantile } from '../../src/model/healing/ensemble'
import { knockOut } from '../../src/model/healing/knockouts'
import { newCollagenInto, TYPE_I, TYPE_III } from '../../src/model/healing/new-collagen'
import { HELD_PARAMETERS, packParameters, PARAMETERS, PLACES } from '../../src/model/healing/parameters'
import { simulateReference } from '../../src/model/healing/reference'
import {
  createZoneValues,
  Q,
  QUANTITY_NAMES,
  QUANTITY_SYMBOLS,
  restInto,
} from '../../src/model/healing/states'

describe('the states of a zone', () => {
  it('stand under the document’s symbols, in its order', () => {
    expect(QUANTITY_SYMBOLS.slice(0, 18)).toEqual([
      'C',
      'I',
      'N',
      'M1',
      'M2',
      'P',
      'T1',
      'T3',
      'V',
      'G',
      'K',
      'F',
      'B',
      'X',
      'c3',
      'c1',
      'e',
      'q',
    ])
    expect(QUANTITY_SYMBOLS).toHaveLength(QUANTITY_NAMES.length)
    expect(QUANTITY_NAMES[Q.clot]).toBe('clot')
    expect(QUANTITY_SYMBOLS[Q.maturity]).toBe('q')
  })

  it('rest with a closed epidermis, one measure of vessels, 0.18 and 0.80 of collagen, and nothing else', () => {
    const rest = createZoneValues()
    rest.fill(9)
    restInto(rest)
    const given = Object.fromEntries(QUANTITY_NAMES.slice(0, 18).map((name, i) => [name, rest[i]]))
    expect(Object.entries(given).filter(([, value]) => value !== 0)).toEqual([
      ['closure', 1],
      ['vessels', 1],
      ['collagenIII', 0.18],
      ['collagenI', 0.8],
      ['elastin', 1],
      ['maturity', 1],
    ])
  })
})

describe('new collagen', () => {
  const byType = (made: Float64Array) => ({ typeIII: made[TYPE_III], typeI: made[TYPE_I] })

  it('is what lies above the share of the old that the needle left: worked values', () => {
    const values = createZoneValues()
    const out = Float64Array.of(9, 9)
    values[Q.collagenIII] = 0.2
    values[Q.collagenI] = 0.9
    newCollagenInto(out, values, { collagenReference: 0.98 })
    expect(byType(out)).toEqual({ typeIII: expect.closeTo(0.02, 12), typeI: expect.closeTo(0.1, 12) })
    // Half of the old swept away: 0.09 of III and 0.40 of I are left of it.
    newCollagenInto(out, values, { collagenReference: 0.49 })
    expect(byType(out)).toEqual({ typeIII: expect.closeTo(0.11, 12), typeI: expect.closeTo(0.5, 12) })
    values[Q.collagenIII] = 0.1
    values[Q.collagenI] = 0.5
    newCollagenInto(out, values, { collagenReference: 0.98 })
    expect(byType(out)).toEqual({ typeIII: 0, typeI: 0 })
  })
})

describe('the constants', () => {
  it('are packed each in its place', () => {
    const packed = packParameters(PARAMETERS)
    expect(packed).toHaveLength(99)
    for (const [name, place] of Object.entries(PLACES)) {
      expect(packed[place], name).toBe(PARAMETERS[name as keyof typeof PARAMETERS])
    }
    expect(new Set(Object.values(PLACES)).size).toBe(99)
  })

  it('of geometry and age are held while an ensemble draws the others', () => {
    expect([...HELD_PARAMETERS].sort()).toEqual(
      ['Rz', 'ageF', 'ageK', 'ageM', 'loss', 'pap', 'retRef', 'sc', 've', 'wRef'].sort(),
    )
    const drawn = drawParameters('held', 3)
    for (const [name, value] of Object.entries(PARAMETERS)) {
      const held = HELD_PARAMETERS.has(name as keyof typeof PARAMETERS)
      expect(drawn[name as keyof typeof PARAMETERS] === value, name).toBe(held)
    }
  })

  it('knocked out together take every switch’s value, and of two ages the greater', () => {
    expect(knockOut(['no-platelets', 'no-neutrophils'])?.constants).toEqual({
      aPS: 0,
      aT1S: 0,
      aVS: 0,
      aT1C: 0,
      aN: 0,
    })
    expect(knockOut(['older-age'])).toEqual({ constants: {}, ageYears: 80 })
    expect(knockOut(['no-platelets'])).not.toHaveProperty('ageYears')
  })
})

describe('a quantile', () => {
  it('lies on a value, or between two in a straight line', () => {
    expect(quantile([1, 2, 4, 8, 16], 0)).toBe(1)
    expect(quantile([1, 2, 4, 8, 16], 0.5)).toBe(4)
    expect(quantile([1, 2, 4, 8, 16], 0.625)).toBe(6)
    expect(quantile([1, 2, 4, 8, 16], 1)).toBe(16)
    expect(quantile([3], 0.7)).toBe(3)
  })
})

describe('the reference', () => {
  it('is one channel of 0.1 mm, 1 mm deep, in a person of 30, followed for a year', () => {
    const { system, stretches, endH } = simulateReference()
    expect(system.setup.ageYears).toBe(30)
    expect(system.setup.sessions).toEqual([{ timeH: 0, effectiveDepthMm: 1, channelWidthMm: 0.1 }])
    expect(stretches).toHaveLength(1)
    expect(endH).toBe(8760)
  })
})
