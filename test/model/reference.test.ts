import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { simulate, stateAt } from '../../src/model/course'
import { KNOCKOUT_IDS, type KnockoutId, knockOut } from '../../src/model/healing/knockouts'
import { PARAMETERS } from '../../src/model/healing/parameters'
import { QUANTITY_SYMBOLS, STATE_COUNT } from '../../src/model/healing/states'
import { simulateReference } from '../../src/model/healing/reference'
import { YEAR_H } from '../../src/model/time'
import { zoneAt } from '../../src/model/healing/zone-course'
import { ageYearsOf, sessionTimesH } from '../../src/model/plan'
import { oracle } from '../support/oracle'
import { runsOf } from '../support/runs'
import { anyPlan } from '../support/arbitraries'

const fiftyTimes = Array.from({ length: 50 }, (_, i) => (1 / 60) * (YEAR_H * 60) ** (i / 49))

function worstShareOfPeak(
  ours: (timeH: number) => Float64Array,
  theirs: number[][],
  times: number[],
): string[] {
  const misses: string[] = []
  for (let state = 0; state < STATE_COUNT; state++) {
    const peak = Math.max(1e-3, ...theirs.map((y) => Math.abs(y[state])))
    const worst = Math.max(...times.map((t, i) => Math.abs(ours(t)[state] - theirs[i][state]) / peak))
    if (!(worst <= 1e-6)) misses.push(`${QUANTITY_SYMBOLS[state]} off by ${worst}`)
  }
  return misses
}

/**
 * Without the switch of macrophages the model's rest is no longer stable: any trace of inflammation grows, and with it
 * the smallest difference between two ways of integrating. Held to 1e-6 for nine weeks; by half a year they are up to
 * 2.4e-5 of a peak apart.
 */
const UNSTABLE_UNTIL_H = 1500

describe('the healing equations', () => {
  it('agree with an odex integration of the document to 1e-6 of each peak, at 50 times over a year', () => {
    const course = simulateReference()
    const p = PARAMETERS
    const theirs = oracle(
      { p, sc: p.sc, ve: p.ve, pap: p.pap, age: 30, sessions: [{ t: 0, depth: 1, width: 0.1 }] },
      fiftyTimes,
    )
    expect(worstShareOfPeak((t) => zoneAt(course, t), theirs, fiftyTimes)).toEqual([])
  })

  it('agree with odex on 200 plans of every kind, knock-outs too', { timeout: 240_000 }, () => {
    const knockouts = fc.oneof(
      { weight: 2, arbitrary: fc.constant<KnockoutId[]>([]) },
      { weight: 1, arbitrary: fc.subarray([...KNOCKOUT_IDS], { maxLength: 2 }) },
    )
    fc.assert(
      fc.property(anyPlan, knockouts, (plan, thrown) => {
        const variant = knockOut(thrown)
        const course = simulate(plan, variant)
        const { skin, track } = course
        const untilH = thrown.includes('no-macrophage-switch') ? UNSTABLE_UNTIL_H : course.endH
        const times = [0.02, 0.3, 2, 9, 30, 100, 300, 700, 1500, 4000, 8000].filter((t) => t <= untilH)
        const theirs = oracle(
          {
            p: { ...PARAMETERS, ...variant?.constants },
            sc: skin.stratumCorneumMm,
            ve: skin.viableEpidermisMm,
            pap: skin.papillaryDermisMm,
            age: variant?.ageYears ?? ageYearsOf(plan),
            sessions: sessionTimesH(plan).map((t) => ({
              t,
              depth: Math.min(track.reach.typical, skin.dermisBottomMm),
              width: plan.needleWidthUm / 2000,
              vessel: Math.min(1, Math.max(0, (track.reach.typical - 0.15) / 0.35)),
              prp: plan.topical === 'prp' ? 4 : 0,
            })),
          },
          times,
        )
        expect(worstShareOfPeak((t) => stateAt(course, t).zone, theirs, times)).toEqual([])
      }),
      runsOf(200, 11),
    )
  })
})
