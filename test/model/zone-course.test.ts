import { beforeEach, describe, expect, it } from 'vitest'
import { PARAMETERS } from '../../src/model/healing/parameters'
import { REFERENCE_LAYERS, REFERENCE_SESSION, simulateReference } from '../../src/model/healing/reference'
import { Q, STATE_COUNT } from '../../src/model/healing/states'
import { createHealingSystem, type ZoneSetup } from '../../src/model/healing/system'
import {
  simulateZone,
  startZoneRun,
  type ZoneCourse,
  zoneAt,
  zoneGain,
  zoneInto,
  zoneSamples,
} from '../../src/model/healing/zone-course'

const setupOf = (timesH: readonly number[], effectiveDepthMm = 1): ZoneSetup => ({
  parameters: PARAMETERS,
  layers: REFERENCE_LAYERS,
  ageYears: 30,
  sessions: timesH.map((timeH) => ({ ...REFERENCE_SESSION, timeH, effectiveDepthMm })),
})

/** A stretch in which every state is one cubic of the hours since its start. */
function cubic(startH: number, sinceH: readonly number[], [a, b, c, d]: readonly number[]) {
  const at = (read: (t: number) => number) =>
    Float64Array.from(sinceH.flatMap((t) => Array.from({ length: STATE_COUNT }, () => read(t))))
  return {
    startH,
    sinceH: Float64Array.from(sinceH),
    values: at((t) => a + b * t + c * t * t + d * t ** 3),
    rates: at((t) => b + 2 * c * t + 3 * d * t * t),
  }
}
/** A course written down by hand: 2 + t − 3t² + t³, and from 100 hours on 5 − t. */
let written: ZoneCourse
beforeEach(() => {
  written = {
    system: createHealingSystem(setupOf([0, 100])),
    endH: 110,
    evaluations: 0,
    stretches: [cubic(0, [0, 0.5, 1, 3, 40, 100], [2, 1, -3, 1]), cubic(100, [0, 4, 10], [5, -1, 0, 0])],
  }
})

describe('reading a zone between its samples', () => {
  const first = (t: number) => 2 + t - 3 * t * t + t ** 3

  it('is exact where it is a cubic, on and between samples', () => {
    for (const t of [0, 0.001, 0.004, 0.1, 0.5, 0.75, 1, 2, 2.999, 3, 20, 40, 41, 99.9]) {
      const values = zoneAt(written, t)
      for (let i = 0; i < STATE_COUNT; i++) expect(Math.abs(values[i] - first(t)), `${t}`).toBeLessThan(1e-9)
      expect(values[Q.hours]).toBe(t)
    }
  })

  it('takes the next stretch from its session’s own moment on', () => {
    expect(zoneAt(written, 100)[0]).toBe(5)
    expect(zoneAt(written, 99.999)[0]).toBeGreaterThan(900_000)
    expect(zoneAt(written, 102)[0]).toBeCloseTo(3, 12)
    expect(zoneAt(written, 107)[0]).toBeCloseTo(-2, 12)
  })

  it('before the first session is rest, past the end the end', () => {
    const before = zoneAt(written, -1e-9)
    expect(before[Q.closure]).toBe(1)
    expect(before[Q.collagenIII]).toBe(0.18)
    expect(before[Q.hours]).toBe(-1e-9)
    expect(zoneAt(written, 500)).toEqual(zoneAt(written, 110))
    expect(zoneAt(written, 110)[0]).toBeCloseTo(-5, 12)
    expect(zoneAt(written, 500)[Q.hours]).toBe(110)
  })

  it('holds the last sample where a stretch ends early or stands twice', () => {
    const held = { ...written, endH: 90, stretches: [cubic(0, [0, 1, 3, 3], [2, 1, -3, 1])] }
    expect(zoneAt(held, 50)[0]).toBeCloseTo(5, 12)
    expect(zoneAt(held, 3)[0]).toBeCloseTo(5, 12)
    expect(zoneAt(held, 2)[0]).toBeCloseTo(0, 12)
    const twice = { ...written, stretches: [cubic(0, [0, 1, 1, 3], [2, 1, -3, 1])] }
    for (const t of [0.5, 1, 2]) expect(zoneAt(twice, t)[0]).toBeCloseTo(first(t), 12)
  })

  it('gives the gain alone as it gives everything', () => {
    for (const t of [-3, 0, 0.7, 20, 100, 105, 110, 300]) {
      expect(zoneGain(written, t), `${t}`).toBeCloseTo(zoneAt(written, t)[Q.gain], 9)
    }
    expect(zoneGain(written, -3)).toBeCloseTo(0, 12)
    expect(zoneGain(written, 102)).toBeCloseTo(6 - 0.98, 12)
  })

  it('writes the same whatever stood there before', () => {
    const used = zoneAt(written, 50)
    zoneInto(used, written, 2)
    expect(used).toEqual(zoneAt(written, 2))
  })
})

describe('a zone’s own samples', () => {
  it('are those of the stretch, the session’s moment first, and from some hour on the rest', () => {
    const all = zoneSamples(written, 0, 0)
    expect([...all.timesH]).toEqual([0, 0.5, 1, 3, 40, 100])
    expect(all.at(3, Q.clot)).toBe(5)
    expect([...zoneSamples(written, 0, 0.5).timesH]).toEqual([0, 0.5, 1, 3, 40, 100])
    expect([...zoneSamples(written, 0, 0.6).timesH]).toEqual([0, 1, 3, 40, 100])
    expect([...zoneSamples(written, 0, 2).timesH]).toEqual([0, 3, 40, 100])
    const late = zoneSamples(written, 0, 2)
    expect(late.at(0, Q.clot)).toBe(2)
    expect(late.at(1, Q.clot)).toBe(5)
    expect(late.at(1, Q.gain)).toBeCloseTo(10 - 0.98, 12)
    // The end is kept, however late one asks.
    expect([...zoneSamples(written, 0, 5000).timesH]).toEqual([0, 100])
    expect([...zoneSamples(written, 1, 0).timesH]).toEqual([100, 104, 110])
    expect(zoneSamples(written, 1, 0).at(1, Q.clot)).toBe(1)
  })

  it('read just as the course does at their hours', () => {
    const course = simulateReference()
    const { timesH, at } = zoneSamples(course, 0, 1)
    for (const sample of [0, 1, 50, 100, timesH.length - 1]) {
      const there = zoneAt(course, timesH[sample])
      for (const quantity of [Q.fibroblasts, Q.redness, Q.gain, Q.strength])
        expect(at(sample, quantity)).toBeCloseTo(there[quantity], 12)
    }
    expect(timesH[0]).toBe(0)
    expect(timesH[1]).toBeGreaterThanOrEqual(1)
  })
})

describe('where a zone is sampled', () => {
  let sinceH: Float64Array
  beforeEach(() => {
    sinceH = simulateReference().stretches[0].sinceH
  })

  it('is finely at first, a thirtieth further each time, and every five days at last', () => {
    expect(sinceH[0]).toBe(0)
    expect(sinceH[1]).toBe(0.004)
    expect(sinceH[sinceH.length - 1]).toBe(8760)
    const steps = Array.from({ length: sinceH.length - 2 }, (_, i) => sinceH[i + 2] - sinceH[i + 1])
    // A corner, where new matrix begins or ceases to count, parts one step in two.
    const parted = steps.filter((step, i) => {
      const from = sinceH[i + 1]
      return i < steps.length - 1 && Math.abs(step - Math.min(from * 0.033, 120)) > 1e-6 * step
    })
    expect(parted.length).toBeLessThanOrEqual(4)
    expect(Math.max(...steps)).toBeLessThanOrEqual(120 + 1e-6)
    expect(steps.filter((step) => Math.abs(step - 120) < 1e-6).length).toBeGreaterThan(30)
  })

  it('is on the corner where the dermal alarm takes over, where there is one', () => {
    const shallow = simulateZone(setupOf([0], 0.2), 100)
    const crossing = Math.log(4) / 0.07
    const near = shallow.stretches[0].sinceH.filter((since) => Math.abs(since - crossing) < 1e-9)
    expect(near).toHaveLength(1)
    const early = simulateZone(setupOf([0], 0.2), 10)
    expect(Math.max(...early.stretches[0].sinceH)).toBe(10)
  })

  it('and on the one where new matrix begins to count', () => {
    const course = simulateReference()
    const { values } = course.stretches[0]
    const { collagenReference } = course.system.forcings[0]
    const over = Array.from(
      sinceH,
      (_, node) =>
        values[node * STATE_COUNT + Q.collagenIII] +
        values[node * STATE_COUNT + Q.collagenI] -
        collagenReference,
    )
    const changes = over.filter((value, node) => node > 0 && value >= 0 !== over[node - 1] >= 0)
    expect(Math.min(...changes.map(Math.abs))).toBeLessThan(1e-9)
  })

  it('ends with a short stretch all the same', () => {
    const short = simulateZone(setupOf([0]), 0.003)
    expect([...short.stretches[0].sinceH]).toEqual([0, 0.003])
    const none = simulateZone(setupOf([0]), 0)
    expect(zoneAt(none, 0)[Q.closure]).toBeCloseTo(0.02, 12)
  })
})

describe('a zone run', () => {
  it('gives the same in slices as at once, and nothing before it is finished', () => {
    const whole = simulateZone(setupOf([0, 100]), 300)
    const run = startZoneRun(setupOf([0, 100]), 300)
    expect(() => run.course()).toThrow('Invariant broken: the zone run is finished')
    let slices = 0
    while (!run.advance(5)) {
      expect(() => run.course()).toThrow('finished')
      slices++
    }
    expect(slices).toBeGreaterThan(10)
    expect(run.advance(5)).toBe(true)
    expect(run.course().stretches).toEqual(whole.stretches)
    expect(run.course().evaluations).toBe(whole.evaluations)
    expect(whole.endH).toBe(300)
    expect(whole.stretches.map(({ startH }) => startH)).toEqual([0, 100])
    expect(Math.max(...whole.stretches[0].sinceH)).toBe(100)
    expect(Math.max(...whole.stretches[1].sinceH)).toBe(200)
  })

  it('counts what all its stretches cost', () => {
    const one = simulateZone(setupOf([0]), 100).evaluations
    const both = simulateZone(setupOf([0, 100]), 300).evaluations
    expect(one).toBeGreaterThan(100)
    expect(both).toBeGreaterThan(1.2 * one)
    expect(both).toBeLessThan(4 * one)
  })

  it('refuses sessions out of order, or after the end', () => {
    const message = 'Invariant broken: sessions are in order and end before the course does'
    expect(() => simulateZone(setupOf([100, 0]), 300)).toThrow(message)
    expect(() => simulateZone(setupOf([0, 400]), 300)).toThrow(message)
    expect(() => simulateZone(setupOf([0, 0]), 300)).not.toThrow()
  })

  it('takes over the course of a zone struck once until the second session', () => {
    const once = simulateZone(setupOf([0]), 400)
    const anew = simulateZone(setupOf([0, 100]), 400)
    const taken = simulateZone(setupOf([0, 100]), 400, once)
    expect(taken.evaluations).toBeLessThan(anew.evaluations)
    expect(taken.stretches).toHaveLength(2)
    const [stretch] = taken.stretches
    expect(stretch.startH).toBe(0)
    expect(stretch.sinceH[stretch.sinceH.length - 1]).toBe(100)
    expect(stretch.sinceH[stretch.sinceH.length - 2]).toBeLessThan(100)
    expect(stretch.values).toHaveLength(stretch.sinceH.length * STATE_COUNT)
    expect(stretch.rates).toHaveLength(stretch.sinceH.length * STATE_COUNT)
    expect(stretch.sinceH.slice(0, -1)).toEqual(
      once.stretches[0].sinceH.filter((since) => since < 100 * (1 - 1e-9)),
    )
    for (const t of [0, 0.01, 5, 95, 98, 99.5, 99.99, 100, 100.1, 150, 399]) {
      const [other, here] = [zoneAt(anew, t), zoneAt(taken, t)]
      for (let i = 0; i < STATE_COUNT; i++) expect(Math.abs(here[i] - other[i]), `${t}`).toBeLessThan(1e-6)
    }
    for (const t of [95, 98, 99.5, 99.9999]) {
      const [other, here] = [zoneAt(once, t), zoneAt(taken, t)]
      for (let i = 0; i < STATE_COUNT; i++) expect(Math.abs(here[i] - other[i]), `${t}`).toBeLessThan(1e-7)
    }
    // The second session's jump lies on top of it.
    expect(zoneAt(taken, 100)[Q.closure]).toBeCloseTo(0.02 * zoneAt(once, 100)[Q.closure], 9)
  })

  it('has nothing to take over for one session', () => {
    const once = simulateZone(setupOf([0]), 400)
    const again = simulateZone(setupOf([0]), 400, once)
    expect(again.stretches).toEqual(once.stretches)
    expect(again.evaluations).toBe(once.evaluations)
  })
})
