import { invariant } from '../../base/invariant'
import { clamp } from '../../base/math'
import { startIntegration, type Tolerance } from './dormand-prince'
import { readoutsInto } from './readouts'
import { createZoneValues, Q, REST_COLLAGEN_I, REST_COLLAGEN_III, restInto, STATE_COUNT } from './states'
import { createHealingSystem, type HealingSystem, type ZoneSetup } from './system'

/** First sample after a jump, hours; samples then grow geometrically, so early minutes are as fine as late months. */
const FIRST_NODE_H = 0.002
const NODE_RATIO = 1.03
const LOG_RATIO = Math.log(NODE_RATIO)
const TOLERANCE: Tolerance = { relative: 3e-9, absolute: 3e-12 }

/** Samples of one stretch between two needle passages (or from the last one to the end). */
interface Stretch {
  readonly startH: number
  /** Sample times, hours since startH: 0, then FIRST_NODE_H · NODE_RATIO^k, then the end; and the corner, in order. */
  readonly sinceH: Float64Array
  /** States and their rates at each sample, STATE_COUNT numbers each. */
  readonly values: Float64Array
  readonly rates: Float64Array
}

/** How one zone of skin heals, from the first needle passage to `endH`. Immutable. */
export interface ZoneCourse {
  readonly system: HealingSystem
  readonly endH: number
  readonly stretches: readonly Stretch[]
  /** Right-hand sides it cost. */
  readonly evaluations: number
}

/** A zone course being computed; `advance` takes at most that many solver steps and is true when all is done. */
export interface ZoneRun {
  advance(maxSteps: number): boolean
  /** The finished course; throws while the run is under way. */
  course(): ZoneCourse
}

/** Samples of a stretch, with one on the corner where there is one: a cubic across it would round it off. */
function sampleTimes(lengthH: number, cornerH: number): Float64Array {
  const times = [0]
  for (let u = FIRST_NODE_H; u < lengthH * (1 - 1e-9); u *= NODE_RATIO) times.push(u)
  times.push(lengthH)
  if (cornerH < lengthH) times.push(cornerH)
  return Float64Array.from(times).sort()
}

/**
 * Starts computing how a zone heals. Sessions must be in order of time and all before `endH`.
 * The result does not depend on how it is sliced.
 */
export function startZoneRun(setup: ZoneSetup, endH: number): ZoneRun {
  const system = createHealingSystem(setup)
  const count = setup.sessions.length
  const stretches: Stretch[] = []
  const state = new Float64Array(STATE_COUNT)
  restInto(state)
  let evaluations = 0
  let running: { advance(maxSteps: number): boolean; readonly evaluations: number } | null = null

  function begin(index: number): void {
    const startH = setup.sessions[index].timeH
    const stopH = index + 1 < count ? setup.sessions[index + 1].timeH : endH
    invariant(stopH >= startH, 'sessions are in order and end before the course does')
    system.applyJump(index, state)
    const sinceH = sampleTimes(stopH - startH, system.alarmCrossingH(index))
    const values = new Float64Array(sinceH.length * STATE_COUNT)
    const rates = new Float64Array(sinceH.length * STATE_COUNT)
    const rate = new Float64Array(STATE_COUNT)
    const derivatives = (since: number, y: Float64Array, out: Float64Array) =>
      system.derivativesInto(startH + since, index + 1, y, out)
    running = startIntegration(
      derivatives,
      0,
      state,
      sinceH,
      TOLERANCE,
      (node, since, y) => {
        values.set(y, node * STATE_COUNT)
        derivatives(since, y, rate)
        rates.set(rate, node * STATE_COUNT)
        if (node === sinceH.length - 1) state.set(y)
      },
      system.alarmCrossingH(index),
    )
    stretches.push({ startH, sinceH, values, rates })
  }

  function advance(maxSteps: number): boolean {
    if (!running) {
      if (stretches.length === count) return true
      begin(stretches.length)
    }
    if (running?.advance(maxSteps)) {
      evaluations += running.evaluations
      running = null
    }
    return running === null && stretches.length === count
  }

  return {
    advance,
    course() {
      invariant(running === null && stretches.length === count, 'the zone run is finished')
      return { system, endH, stretches, evaluations }
    },
  }
}

/** Computes a zone's whole course at once. */
export function simulateZone(setup: ZoneSetup, endH: number): ZoneCourse {
  const run = startZoneRun(setup, endH)
  while (!run.advance(Infinity)) continue
  return run.course()
}

/**
 * Writes the states at the hour that `out` holds, and only those: cubic Hermite between samples. The hour travels in
 * the array because a number handed from function to function costs V8 an allocation.
 */
function zoneStatesInto(out: Float64Array, course: ZoneCourse): void {
  const timeH = out[Q.hours]
  let index = -1
  for (let i = 0; i < course.stretches.length; i++) if (course.stretches[i].startH <= timeH) index = i
  if (index < 0) {
    restInto(out)
    return
  }
  const { startH, sinceH, values, rates } = course.stretches[index]
  const last = sinceH.length - 1
  const since = clamp(timeH - startH, 0, sinceH[last])
  // Closed form of the sample below `since`; the loops mend the last bit of rounding.
  let node = since < FIRST_NODE_H ? 0 : 1 + Math.floor(Math.log(since / FIRST_NODE_H) / LOG_RATIO)
  node = clamp(node, 0, Math.max(0, last - 1))
  while (node > 0 && sinceH[node] > since) node--
  while (node < last - 1 && sinceH[node + 1] <= since) node++
  const width = sinceH[node + 1] - sinceH[node]
  const share = width > 0 ? (since - sinceH[node]) / width : 0
  const rest = 1 - share
  const fromLeft = rest * rest * (1 + 2 * share)
  const fromRight = share * share * (3 - 2 * share)
  const slopeLeft = width * share * rest * rest
  const slopeRight = -width * share * share * rest
  const a = node * STATE_COUNT
  const b = a + STATE_COUNT
  for (let i = 0; i < STATE_COUNT; i++) {
    out[i] =
      fromLeft * values[a + i] +
      fromRight * values[b + i] +
      slopeLeft * rates[a + i] +
      slopeRight * rates[b + i]
  }
}

/**
 * Writes every quantity of the zone at `timeH` (hours) into `out`, with that hour. Before the first
 * session that is resting skin; at a session's own time the jump counts as done; past the end, the end.
 * Allocates nothing.
 */
export function zoneInto(out: Float64Array, course: ZoneCourse, timeH: number): void {
  out[Q.hours] = Math.min(timeH, course.endH)
  zoneStatesInto(out, course)
  readoutsInto(out, course.system)
}

/** `zoneInto` with a fresh array. */
export function zoneAt(course: ZoneCourse, timeH: number): Float64Array {
  const out = createZoneValues()
  zoneInto(out, course, timeH)
  return out
}

const scratch = createZoneValues()

/** Collagen gain of a zone at `timeH` (hours), as a fraction of the zone; 0 before anything. */
export function zoneGain(course: ZoneCourse, timeH: number): number {
  scratch[Q.hours] = Math.min(timeH, course.endH)
  zoneStatesInto(scratch, course)
  return scratch[Q.collagenIII] + scratch[Q.collagenI] - (REST_COLLAGEN_III + REST_COLLAGEN_I)
}
