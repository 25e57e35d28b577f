import { describe, expect, it } from 'vitest'
import { startBands } from '../../src/model/bands'
import { type Course, simulate, stateAt } from '../../src/model/course'
import { CURVE_IDS, CURVES } from '../../src/model/curves'
import {
  KNOCKOUT_IDS,
  type KnockoutEffect,
  type KnockoutId,
  KNOCKOUTS,
  knockOut,
} from '../../src/model/healing/knockouts'
import { createZoneValues, Q } from '../../src/model/healing/states'
import { zoneInto } from '../../src/model/healing/zone-course'
import { DEFAULT_PLAN } from '../../src/model/plan'

/** A change smaller than this share is none. */
const LEAST = 0.03

const course = (ids: readonly KnockoutId[]) => simulate(DEFAULT_PLAN, knockOut(ids))
const plain = () => course([])

function measure(of: KnockoutEffect, made = plain()): number {
  const values = createZoneValues()
  let highest = -Infinity
  let last = 0
  for (let i = 0; i <= 500; i++) {
    zoneInto(values, made.zone, i === 0 ? 0 : 0.01 * (made.endH / 0.01) ** (i / 500))
    last = values[Q[of.quantity]]
    highest = Math.max(highest, last)
  }
  return of.of === 'peak' ? highest : last
}

describe('knock-outs', () => {
  it.each(KNOCKOUT_IDS)('%s moves what its row says, in the direction it says', (id) => {
    const { falls, rises } = KNOCKOUTS[id]
    const made = course([id])
    expect(falls.length + rises.length).toBeGreaterThan(0)
    for (const effect of falls) {
      expect(measure(effect, made), `${effect.of} of ${effect.quantity}`).toBeLessThan(
        measure(effect) * (1 - LEAST),
      )
    }
    for (const effect of rises) {
      expect(measure(effect, made), `${effect.of} of ${effect.quantity}`).toBeGreaterThan(
        measure(effect) * (1 + LEAST),
      )
    }
  })

  it.each(KNOCKOUT_IDS)('%s moves something that the picture draws, in the direction it says', (id) => {
    // What each quantity is drawn as: glyphs, sprouts, fibres and their order.
    const drawn = new Set<string>([
      'pdgf',
      'tgfBeta1',
      'tgfBeta3',
      'vegf',
      'fgf',
      'neutrophils',
      'macrophagesM1',
      'macrophagesM2',
      'fibroblasts',
      'vessels',
      'gain',
      'maturity',
    ])
    const { falls, rises } = KNOCKOUTS[id]
    expect([...falls, ...rises].some(({ quantity }) => drawn.has(quantity))).toBe(true)
  })

  it.each(KNOCKOUT_IDS)('%s moves a charted curve', (id) => {
    const made = course([id])
    const highest = (of: Course, curve: (typeof CURVE_IDS)[number]) =>
      Math.max(...of.curves.timesH.map((timeH) => CURVES[curve].read(stateAt(of, timeH).zone, 0)))
    const moved = CURVE_IDS.filter((curve) => curve !== 'barrier').some(
      (curve) => Math.abs(highest(made, curve) / highest(plain(), curve) - 1) > LEAST,
    )
    expect(moved).toBe(true)
  })

  it('without vessels there is nothing to chart yet but the vessels themselves', () => {
    const made = course(['no-new-vessels'])
    expect(stateAt(made, 168).zone[Q.vessels]).toBeLessThanOrEqual(1)
    expect(stateAt(plain(), 168).zone[Q.vessels]).toBeGreaterThan(1.05)
  })

  it('go together: without platelets and fibroblasts both lacks show', () => {
    const both = stateAt(course(['no-platelets', 'no-fibroblasts']), 1).zone
    expect(both[Q.pdgf]).toBeLessThan(0.3 * stateAt(plain(), 1).zone[Q.pdgf])
    expect(measure({ quantity: 'fibroblasts', of: 'peak' }, course(['no-platelets', 'no-fibroblasts']))).toBe(
      0,
    )
  })

  it('reach the ensemble behind the bands, and none leaves the course as it is', () => {
    const run = startBands(course(['no-fibroblasts']), 4)
    while (!run.advance(Infinity)) continue
    expect(Math.max(...run.bands().high.fibroblasts)).toBe(0)
    expect(knockOut([])).toBeUndefined()
    expect(stateAt(simulate(DEFAULT_PLAN, knockOut([])), 100)).toEqual(stateAt(plain(), 100))
  })
})
