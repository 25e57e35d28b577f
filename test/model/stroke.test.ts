import { describe, expect, it } from 'vitest'
import { HOVER_MM, strokeAt } from '../../src/model/needle/stroke'
import {
  courseEndH,
  DAY_H,
  DWELL_H,
  MINUTE_H,
  STROKE_H,
  TIME_START_H,
  WEEK_H,
  YEAR_H,
} from '../../src/model/time'

const SESSIONS = [0, 672]
/** The hour at which a stroke has come so far (0–1) before a session. */
const at = (share: number, session = 0) => SESSIONS[session] + (share - 1) * STROKE_H
const needlesAt = (timeH: number, setDepthMm = 2) => strokeAt({ setDepthMm }, SESSIONS, timeH)
const tip = (share: number, session = 0) => needlesAt(at(share, session)).tipDepthMm

describe('the clock of a plan', () => {
  it('counts in hours, strokes before zero', () => {
    expect([MINUTE_H, DAY_H, WEEK_H, YEAR_H]).toEqual([1 / 60, 24, 168, 8760])
    expect(TIME_START_H).toBeCloseTo(-2 / 60, 12)
    expect(DWELL_H).toBeCloseTo(-0.5 / 60, 12)
  })

  it('runs a year, or six months beyond the last session where that is later', () => {
    expect(courseEndH([0])).toBe(8760)
    expect(courseEndH([0, 4380])).toBe(8760)
    expect(courseEndH([0, 4381])).toBe(8761)
    expect(courseEndH([0, 100, 6000])).toBe(10380)
  })
})

describe('the stroke of a needle', () => {
  it('comes down, goes in, stands, comes out and lifts off: worked values at a quarter and a half of each part', () => {
    expect(HOVER_MM).toBe(0.1)
    // Eased: a quarter of the way in time is 0.15625 of the way, half is half.
    for (const [share, mm] of [
      [0, -0.1],
      [0.05, -0.084375],
      [0.1, -0.05],
      [0.2, 0],
      [0.255, 0.3125],
      [0.31, 1],
      [0.42, 2],
      [0.5, 2],
      [0.579, 2],
      [0.635, 1.6875],
      [0.69, 1],
      [0.8, 0],
      [0.85, -0.015625],
      [0.9, -0.05],
      [0.999999, -0.1],
    ]) {
      expect(tip(share), `at ${share}`).toBeCloseTo(mm, 5)
      expect(tip(share, 1), `at ${share} of the second`).toBeCloseTo(mm, 5)
    }
  })

  it('waits above the skin outside every stroke', () => {
    for (const timeH of [-1, TIME_START_H, -STROKE_H - 1e-6, 0, 1e-9, 100, 671.9, 672, 5000]) {
      expect(needlesAt(timeH).tipDepthMm, String(timeH)).toBeCloseTo(-0.1, 9)
    }
  })

  it('never jumps: a thousandth of a stroke moves the tip by less than a hundredth of its way', () => {
    for (let i = 0; i < 1000; i++) {
      expect(Math.abs(tip((i + 1) / 1000 - 1e-12) - tip(i / 1000)), String(i)).toBeLessThan(0.02)
    }
  })

  it('deepens with the setting and with nothing else', () => {
    for (const share of [0.25, 0.5, 0.7]) {
      expect(needlesAt(at(share), 3).tipDepthMm).toBeCloseTo(1.5 * tip(share), 9)
    }
  })
})

describe('the needles in the picture', () => {
  it('belong to the first session before it, to a session from its stroke until a minute after', () => {
    for (const [timeH, session] of [
      [-5, 0],
      [-1e-9, 0],
      [0, 0],
      [STROKE_H - 1e-9, 0],
      [STROKE_H, -1],
      [300, -1],
      [672 - STROKE_H - 1e-9, -1],
      [672 - STROKE_H + 1e-9, 1],
      [672, 1],
      [672 + STROKE_H - 1e-9, 1],
      [672 + STROKE_H + 1e-9, -1],
      [9000, -1],
    ]) {
      expect(needlesAt(timeH).needleSession, String(timeH)).toBe(session)
    }
  })

  it('are there until zero and fade within the minute after it', () => {
    for (const [timeH, presence] of [
      [-5, 1],
      [0, 1],
      [STROKE_H / 4, 0.75],
      [STROKE_H, 0],
      [300, 0],
      [672 - STROKE_H + 1e-9, 1],
      [672 + STROKE_H / 2, 0.5],
      [700, 0],
    ]) {
      expect(needlesAt(timeH).needlePresence, String(timeH)).toBeCloseTo(presence, 9)
    }
  })
})
