import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/model/course'
import { CLOSED, courseEvents, EVENT_IDS, type EventId, REDNESS_SETTLED } from '../../src/model/events'
import { PARAMETERS } from '../../src/model/healing/parameters'
import { REFERENCE_LAYERS } from '../../src/model/healing/reference'
import { STATE_COUNT, type StateName, Q } from '../../src/model/healing/states'
import { createHealingSystem } from '../../src/model/healing/system'
import type { ZoneCourse } from '../../src/model/healing/zone-course'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { DWELL_H } from '../../src/model/time'
import { zoneValues } from '../support/zone-values'

type Tracks = Partial<Record<StateName, readonly number[]>>
interface Made {
  readonly startH?: number
  readonly hours?: readonly number[]
  readonly tracks: Tracks
}

/** Every ten hours: long after the histamine of a needle. */
const TENS = [0, 10, 20, 30, 40, 50, 60]

/** A zone written down by hand: at rest but for the given states, after needles that stay in the epidermis. */
function zoneOf(stretches: readonly Made[]): ZoneCourse {
  const system = createHealingSystem({
    parameters: PARAMETERS,
    layers: REFERENCE_LAYERS,
    ageYears: 30,
    sessions: stretches.map(({ startH = 0 }) => ({
      timeH: startH,
      effectiveDepthMm: 0.02,
      channelWidthMm: 0.1,
    })),
  })
  return {
    system,
    endH: 8760,
    evaluations: 0,
    stretches: stretches.map(({ startH = 0, hours = TENS, tracks }) => {
      const values = new Float64Array(hours.length * STATE_COUNT)
      hours.forEach((_, sample) => {
        const given = Object.fromEntries(Object.entries(tracks).map(([name, track]) => [name, track[sample]]))
        values.set(zoneValues(given).subarray(0, STATE_COUNT), sample * STATE_COUNT)
      })
      return { startH, sinceH: Float64Array.from(hours), values, rates: new Float64Array(values.length) }
    }),
  }
}

/** Hour of an event after one session with these tracks; undefined where it does not happen. */
function hourOf(id: EventId, tracks: Tracks, hours: readonly number[] = TENS): number | undefined {
  const found = courseEvents(zoneOf([{ tracks, hours }]), [0], 8760).filter((event) => event.id === id)
  expect(found.length).toBeLessThanOrEqual(1)
  return found[0]?.timeH
}

describe('what happens at every session', () => {
  it('is the needle at its depth, the channel open, and at last the end; nothing more where nothing heals', () => {
    expect(courseEvents(zoneOf([{ tracks: {} }]), [0], 8760)).toEqual([
      { id: 'needle-in', timeH: DWELL_H, session: 0 },
      { id: 'channels-open', timeH: 0, session: 0 },
      { id: 'course-end', timeH: 8760, session: 0 },
    ])
  })

  it('is told in order of time, each with its session', () => {
    const tracks = { neutrophils: [0, 0.2, 0.6, 0.3, 0, 0, 0] }
    const zone = zoneOf([{ tracks }, { startH: 672, tracks }])
    expect(courseEvents(zone, [0, 672], 9000)).toEqual([
      { id: 'needle-in', timeH: DWELL_H, session: 0 },
      { id: 'channels-open', timeH: 0, session: 0 },
      { id: 'neutrophils-peak', timeH: 20, session: 0 },
      { id: 'needle-in', timeH: 672 + DWELL_H, session: 1 },
      { id: 'channels-open', timeH: 672, session: 1 },
      { id: 'neutrophils-peak', timeH: 692, session: 1 },
      { id: 'course-end', timeH: 9000, session: 1 },
    ])
  })

  it('is of every kind that has a name, over two plans', () => {
    const told = [{ depthMm: 0.5 }, { depthMm: 2.5 }].flatMap((change) =>
      simulate({ ...DEFAULT_PLAN, ...change }).events.map(({ id }) => id),
    )
    expect([...new Set(told)].sort()).toEqual([...EVENT_IDS].sort())
  })

  it('is settled and closed at the levels that docs/model.md gives', () => {
    expect(REDNESS_SETTLED).toBe(0.1)
    expect(CLOSED).toBe(0.95)
  })
})

describe('a peak', () => {
  it.each([
    ['signals-peak', 'inflammation'],
    ['neutrophils-peak', 'neutrophils'],
    ['fibroblasts-peak', 'fibroblasts'],
  ] as const)('%s is where %s is highest, from a twentieth on', (id, state) => {
    const hour = (track: readonly number[]) => hourOf(id, { [state]: track })
    expect(hour([0, 0.2, 0.6, 0.3, 0.1, 0, 0])).toBe(20)
    expect(hour([0, 0.05, 0, 0, 0, 0, 0])).toBe(10)
    expect(hour([0, 0.049, 0, 0, 0, 0, 0])).toBeUndefined()
    // The first of two alike.
    expect(hour([0, 0.1, 0.4, 0.2, 0.4, 0, 0])).toBe(20)
    // One sample before the end is still a peak; what rises or falls all the way has none.
    expect(hour([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0])).toBe(50)
    expect(hour([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6])).toBeUndefined()
    expect(hour([0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0])).toBeUndefined()
  })

  it('leaves the first minute out', () => {
    const hours = [0, 0.005, 0.01, 0.02, 1, 2]
    expect(hourOf('neutrophils-peak', { neutrophils: [0, 0, 0.9, 0.2, 0.5, 0] }, hours)).toBe(1)
    expect(hourOf('neutrophils-peak', { neutrophils: [0, 0, 0.9, 0.6, 0.5, 0] }, hours)).toBe(0.02)
  })
})

describe('the clot', () => {
  const hour = (clot: readonly number[]) => hourOf('clot-set', { clot })

  it('is set when nine tenths of it are there', () => {
    expect(hour([0, 0.5, 0.95, 1, 0.8, 0.5, 0])).toBe(20)
    expect(hour([0, 0.89, 0.9, 1, 0.8, 0.5, 0])).toBe(20)
    expect(hour([0, 0.9, 1, 0.8, 0.5, 0, 0])).toBe(10)
    expect(hour([0, 0.05, 0, 0, 0, 0, 0])).toBe(10)
    expect(hour([0, 0.049, 0, 0, 0, 0, 0])).toBeUndefined()
    // There from the start: nothing sets.
    expect(hour([0.95, 1, 0, 0, 0, 0, 0])).toBeUndefined()
  })
})

describe('the epidermis', () => {
  const hour = (closure: readonly number[]) => hourOf('epidermis-closed', { closure })

  it('has closed at 95 %, where it was open', () => {
    expect(hour([0.02, 0.5, 0.94, 0.95, 1, 1, 1])).toBe(30)
    expect(hour([0.94, 0.96, 1, 1, 1, 1, 1])).toBe(10)
    expect(hour([0.95, 0.96, 1, 1, 1, 1, 1])).toBeUndefined()
    expect(hour([0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6])).toBeUndefined()
  })
})

describe('redness', () => {
  // By mediators alone: 0.6 I² ÷ (I² + 0.22) is a tenth at I = 0.2098.
  const hour = (inflammation: readonly number[]) => hourOf('redness-settled', { inflammation })

  it('has settled after its last tenth', () => {
    expect(hour([0, 0.6, 0.6, 0.3, 0.1, 0, 0])).toBe(40)
    expect(hour([0, 0.6, 0.1, 0.3, 0.1, 0, 0])).toBe(40)
    expect(hour([0, 0.6, 0.1, 0, 0, 0, 0])).toBe(20)
    expect(hour([0, 0.21, 0.209, 0, 0, 0, 0])).toBe(20)
  })

  it('does not settle where it never was, nor where it lasts', () => {
    expect(hour([0, 0.2, 0.2, 0, 0, 0, 0])).toBeUndefined()
    expect(hour([0, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6])).toBeUndefined()
    expect(hour([0, 0.6, 0.6, 0.6, 0.6, 0.6, 0])).toBeUndefined()
  })
})

describe('macrophages', () => {
  it('peak together, and repair takes over where the menders are as many as the cleaners', () => {
    const tracks = {
      macrophagesM1: [0, 1, 0.5, 0.25, 0.1, 0, 0],
      macrophagesM2: [0, 0, 0.2, 0.25, 0.4, 0.1, 0],
    }
    expect(hourOf('macrophages-peak', tracks)).toBe(10)
    expect(hourOf('repair-switch', tracks)).toBe(30)
  })

  it('count as one: the peak is of the sum', () => {
    const tracks = {
      macrophagesM1: [0, 0.5, 0.4, 0.2, 0, 0, 0],
      macrophagesM2: [0, 0.1, 0.3, 0.6, 0.7, 0.1, 0],
    }
    expect(hourOf('macrophages-peak', tracks)).toBe(30)
    expect(hourOf('repair-switch', tracks)).toBe(30)
  })

  it('switch only after their peak, and only where there was something to switch from', () => {
    const early = { macrophagesM1: [0, 0, 1, 0.5, 0.1, 0, 0], macrophagesM2: [0, 0.1, 0, 0.6, 0.4, 0, 0] }
    expect(hourOf('macrophages-peak', early)).toBe(30)
    expect(hourOf('repair-switch', { ...early, macrophagesM2: [0, 0.1, 0, 0.4, 0.4, 0, 0] })).toBe(40)
    const menders = { macrophagesM2: [0, 0.2, 0.5, 0.1, 0, 0, 0] }
    expect(hourOf('macrophages-peak', menders)).toBe(20)
    expect(hourOf('repair-switch', menders)).toBeUndefined()
    const few = { macrophagesM1: [0, 0.05, 0, 0, 0, 0, 0], macrophagesM2: [0, 0, 0, 0, 0, 0, 0] }
    expect(hourOf('repair-switch', few)).toBe(20)
    expect(hourOf('repair-switch', { macrophagesM1: [0, 0.049, 0, 0, 0, 0, 0] })).toBeUndefined()
    expect(hourOf('macrophages-peak', { macrophagesM1: [0, 0.049, 0, 0, 0, 0, 0] })).toBeUndefined()
  })
})

describe('the first collagen', () => {
  // One of fibroblasts at half the effect of TGF-β makes 1.4875e-4 an hour: 0.0005 after 3.36 hours.
  const hours = [0, 1, 2, 3, 4, 5, 6]
  const steady = (level: number) => hours.map(() => level)

  it('is there when 0.0005 of the zone has been made since the needle', () => {
    const made = (fibroblasts: readonly number[]) =>
      hourOf('first-collagen', { fibroblasts, tgfBeta1: steady(1.4) }, hours)
    expect(made(steady(1))).toBe(4)
    expect(made(steady(2))).toBe(2)
    expect(made(steady(0))).toBeUndefined()
    // Half an hour's worth between a sample without and one with; then 1.5, 2.5 and 3.5.
    expect(made([0, 1, 1, 1, 1, 1, 1])).toBe(4)
    expect(made([1, 0, 0, 0, 0, 0, 0])).toBeUndefined()
    expect(made([0, 0, 0, 0, 7, 0, 0])).toBe(4)
    expect(made([0, 0, 0, 0, 6, 0, 0])).toBe(5)
    // Samples two hours apart: twice as much between them.
    const twoHours = hours.map((hour) => 2 * hour)
    const slow = { fibroblasts: steady(1), tgfBeta1: steady(1.4) }
    expect(hourOf('first-collagen', slow, twoHours)).toBe(4)
  })
})

describe('new capillaries', () => {
  const tracks = (vessels: readonly number[]) => ({ vessels })

  it('peak from two hundredths above rest on, and settle at a fifth of what had come', () => {
    const some = tracks([1, 1.25, 1.625, 1.25, 1.125, 1.01, 1])
    expect(hourOf('capillaries-peak', some)).toBe(20)
    expect(hourOf('capillaries-settled', some)).toBe(40)
    const slow = tracks([1, 1.25, 1.625, 1.25, 1.126, 1.01, 1])
    expect(hourOf('capillaries-settled', slow)).toBe(50)
    expect(hourOf('capillaries-peak', tracks([0.9, 1, 1.021, 1, 1, 1, 1]))).toBe(20)
    expect(hourOf('capillaries-settled', tracks([0.9, 1, 1.021, 1, 1, 1, 1]))).toBe(30)
  })

  it('are not spoken of below', () => {
    const few = tracks([0.9, 1, 1.019, 1, 1, 1, 1])
    expect(hourOf('capillaries-peak', few)).toBeUndefined()
    expect(hourOf('capillaries-settled', few)).toBeUndefined()
  })
})

describe('the most collagen', () => {
  const collagenI = [0.8, 0.79, 0.85, 0.9, 0.88, 0.87, 0.86]

  it('is where the gain is highest, from five thousandths on', () => {
    expect(hourOf('collagen-most', { collagenI })).toBe(30)
    expect(hourOf('collagen-most', { collagenI: [0.8, 0.79, 0.8051, 0.8, 0.8, 0.8, 0.8] })).toBe(20)
    expect(hourOf('collagen-most', { collagenI: [0.8, 0.79, 0.8049, 0.8, 0.8, 0.8, 0.8] })).toBeUndefined()
    // Still rising at the end: the most is not known.
    expect(hourOf('collagen-most', { collagenI: [0.8, 0.81, 0.82, 0.83, 0.84, 0.85, 0.86] })).toBeUndefined()
  })

  it('is ordered when nine tenths of it have ripened, looked for from there on', () => {
    const ripening = [1, 0.2, 0.3, 0.5, 0.89, 0.9, 0.95]
    expect(hourOf('collagen-ordered', { collagenI, maturity: ripening })).toBe(50)
    expect(hourOf('collagen-ordered', { collagenI, maturity: [1, 0.2, 0.3, 0.95, 1, 1, 1] })).toBe(30)
    expect(
      hourOf('collagen-ordered', { collagenI, maturity: [1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7] }),
    ).toBeUndefined()
  })

  it('is not ordered where hardly any came, nor within a day of the needle', () => {
    const maturity = [1, 0.2, 0.3, 0.5, 0.9, 1, 1]
    const little = [0.8, 0.8, 0.8, 0.8049, 0.8, 0.8, 0.8]
    expect(hourOf('collagen-ordered', { collagenI: little, maturity })).toBeUndefined()
    expect(
      hourOf('collagen-ordered', { collagenI: [0.8, 0.85, 0.9, 0.88, 0.87, 0.86, 0.85], maturity }),
    ).toBeUndefined()
    const at = (most: number) =>
      hourOf('collagen-ordered', { collagenI: [0.8, 0.85, 0.9, 0.88, 0.87, 0.86], maturity }, [
        0,
        10,
        most,
        40,
        60,
        70,
      ])
    expect(at(24)).toBeUndefined()
    expect(at(24.1)).toBe(60)
    // The day counts from the stretch's own session.
    const later = zoneOf([
      { tracks: {} },
      { startH: 672, tracks: { collagenI: [0.8, 0.85, 0.9, 0.88, 0.87, 0.86, 0.85], maturity } },
    ])
    expect(courseEvents(later, [0, 672], 9000).some(({ id }) => id === 'collagen-ordered')).toBe(false)
  })
})

describe('a zone written down by hand', () => {
  it('reads as it was written', () => {
    const zone = zoneOf([{ tracks: { clot: [0, 1, 2, 3, 4, 5, 6] } }])
    expect(zone.stretches[0].values[3 * STATE_COUNT + Q.clot]).toBe(3)
    expect(zone.stretches[0].values[3 * STATE_COUNT + Q.closure]).toBe(1)
  })
})
