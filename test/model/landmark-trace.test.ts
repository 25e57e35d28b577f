import { beforeEach, describe, expect, it } from 'vitest'
import { type LandmarkTrace, type Reader, traceOf } from '../../src/model/healing/landmark-trace'
import { simulateReference } from '../../src/model/healing/reference'
import { Q } from '../../src/model/healing/states'
import { type ZoneCourse, zoneAt } from '../../src/model/healing/zone-course'

/** Every zone's array holds its hour, so that any function of time can be traced as if it were a quantity. */
const ofHour =
  (read: (timeH: number) => number): Reader =>
  (values) =>
    read(values[Q.hours])

describe('a trace', () => {
  let course: ZoneCourse
  let trace: LandmarkTrace
  beforeEach(() => {
    course = simulateReference()
    trace = traceOf(course)
  })
  /** An hour found on the grid of 0.2 %: at or just after the true one. */
  const expectHour = (found: number, exact: number) => {
    expect(found).toBeGreaterThanOrEqual(exact * (1 - 1e-9))
    expect(found).toBeLessThan(exact * 1.0021)
  }

  it('reads the course itself at an hour', () => {
    expect(
      trace.read(
        ofHour((timeH) => 2 * timeH),
        12,
      ),
    ).toBe(24)
    expect(trace.at('inflammation', 6)).toBe(zoneAt(course, 6)[Q.inflammation])
  })

  it('finds the peak, the first where there are several alike', () => {
    const { timeH, value } = trace.peak(ofHour((hour) => 5 - Math.abs(hour - 100) / 100))
    expect(Math.abs(timeH - 100)).toBeLessThan(0.2)
    expect(value).toBeCloseTo(5, 2)
    expect(trace.peak(() => 3)).toEqual({ timeH: 1 / 60, value: 3 })
    // To the very end of the course.
    expectHour(8760, trace.peak(ofHour((hour) => hour)).timeH)
  })

  it('finds the highest after an hour', () => {
    const two = ofHour((hour) => 2 * Math.exp(-((hour - 10) ** 2)) + Math.exp(-(((hour - 100) / 5) ** 2)))
    expect(Math.abs(trace.peak(two).timeH - 10)).toBeLessThan(0.03)
    expect(Math.abs(trace.peakAfterH(two, 50) - 100)).toBeLessThan(0.2)
    expectHour(
      trace.peakAfterH(
        ofHour((hour) => -hour),
        50,
      ),
      50,
    )
    // An hour of the grid is after itself.
    expect(
      trace.peakAfterH(
        ofHour((hour) => -hour),
        1 / 60,
      ),
    ).toBe(1 / 60)
  })

  it('finds the onset at a fifth of the peak unless told otherwise', () => {
    const ramp = ofHour((hour) => Math.min(hour, 100))
    expectHour(trace.onsetH(ramp), 20)
    expectHour(trace.onsetH(ramp, 0.5), 50)
    expect(trace.onsetH(() => 3, 1)).toBe(1 / 60)
  })

  it('finds when a quantity has settled, counted from its peak on', () => {
    const bump = ofHour((hour) => (hour < 10 ? hour / 10 : Math.exp((10 - hour) / 10)))
    expectHour(trace.settledH(bump), 10 + 10 * Math.log(5))
    expectHour(trace.settledH(bump, 0.5), 10 + 10 * Math.log(2))
    expect(trace.settledH(() => 3, 1)).toBe(1 / 60)
    expect(trace.settledH(() => 3)).toBe(Number.POSITIVE_INFINITY)
  })

  it('sums up what is made an hour, from the first sample on', () => {
    expectHour(
      trace.accumulatedH(() => 1, 5),
      5 + 1 / 60,
    )
    expectHour(
      trace.accumulatedH(() => 0.5, 5),
      10 + 1 / 60,
    )
    // ∫ t dt = t²/2: 50 after ten hours.
    expectHour(
      trace.accumulatedH(
        ofHour((hour) => hour),
        50,
      ),
      10,
    )
    expect(
      trace.accumulatedH(
        ofHour(() => 0),
        1,
      ),
    ).toBe(Number.POSITIVE_INFINITY)
    expect(trace.accumulatedH(() => 0, 0)).toBe(Number.POSITIVE_INFINITY)
    expect(trace.accumulatedH(() => 1, 1e6)).toBe(Number.POSITIVE_INFINITY)
  })

  it('finds the first hour that meets a test, or none', () => {
    expectHour(
      trace.firstH(
        ofHour((hour) => hour),
        (hour) => hour > 30,
      ),
      30,
    )
    expect(
      trace.firstH(
        ofHour((hour) => hour),
        () => true,
      ),
    ).toBe(1 / 60)
    expect(
      trace.firstH(
        ofHour((hour) => hour),
        () => false,
      ),
    ).toBe(Number.POSITIVE_INFINITY)
  })
})
