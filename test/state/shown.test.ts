import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DRAWN_STANDING, PICTURE_STANDING } from '../../src/model/evidence/standings.data'
import {
  ALL_SHOWN,
  formatShown,
  isolated,
  parseShown,
  sameShown,
  SHOWN_LEVELS,
  stepped,
  thingOf,
  THING_IDS,
  THINGS,
} from '../../src/state/shown'
import { anyShown } from '../support/arbitraries'

const anyThing = fc.constantFrom(...THING_IDS)

describe('what is shown', () => {
  it('names ten things at least, and every part of the picture belongs to exactly one', () => {
    expect(THING_IDS.length).toBeGreaterThanOrEqual(10)
    const parts = Object.values(THINGS).flat().toSorted()
    expect(parts).toEqual([...Object.keys(PICTURE_STANDING), ...Object.keys(DRAWN_STANDING)].toSorted())
    for (const id of THING_IDS) for (const part of THINGS[id]) expect(thingOf(part)).toBe(id)
  })

  it('steps one thing round all levels and touches no other', () => {
    fc.assert(
      fc.property(anyShown, anyThing, (shown, id) => {
        const levels = new Set([shown[id]])
        let now = shown
        for (let i = 0; i < SHOWN_LEVELS.length; i++) {
          now = stepped(now, id)
          levels.add(now[id])
          expect(sameShown({ ...now, [id]: shown[id] }, shown)).toBe(true)
        }
        expect(levels.size).toBe(SHOWN_LEVELS.length)
        expect(now).toEqual(shown)
      }),
    )
  })

  it('isolates one thing and never hides the needle track', () => {
    for (const id of THING_IDS) {
      const only = isolated(id)
      for (const other of THING_IDS) {
        expect(only[other]).toBe(other === id || other === 'needle-track' ? 'shown' : 'hidden')
      }
    }
  })

  it('stands in a link as digits, and nothing stands for all shown', () => {
    fc.assert(
      fc.property(anyShown, (shown) => {
        expect(parseShown(formatShown(shown))).toEqual(shown)
      }),
    )
    expect(formatShown(ALL_SHOWN)).toBe('')
    expect(parseShown('')).toEqual(ALL_SHOWN)
    expect(parseShown('012')).toMatchObject({
      'stratum-corneum': 'shown',
      'viable-epidermis': 'faded',
      'papillary-dermis': 'hidden',
      fat: 'shown',
    })
    for (const bad of ['3', 'x', '-1', '1 1', '0'.repeat(THING_IDS.length + 1)])
      expect(parseShown(bad)).toBeNull()
  })
})
