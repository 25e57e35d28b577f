import { invariant } from '../../base/invariant'
import { clamp } from '../../base/math'
import { type Derivatives, startIntegration, type Tolerance } from './dormand-prince'
import { readoutsInto } from './readouts'
import { createZoneValues, Q, REST_COLLAGEN_I, REST_COLLAGEN_III, restInto, STATE_COUNT } from './states'
import { createHealingSystem, type HealingSystem, type ZoneSetup } from './system'

/** First sample after a jump, hours; samples then grow geometrically, so early minutes are as fine as late months. */
const FIRST_NODE_H = 0.004
const NODE_RATIO = 1.033
const LOG_RATIO = Math.log(NODE_RATIO)
/** Corners that can be found in one stretch. */
const SPARE = 16
/** No two samples are further apart: over longer gaps the solver's last digits, in the rates, would bend the curve. */
const WIDEST_H = 120
const TOLERANCE: Tolerance = { relative: 6e-8, absolute: 6e-11 }

/** Samples of one stretch between two needle passages (or from the last one to the end). */
interface Stretch {
  readonly startH: number
  /** Sample times, hours since startH: 0, then FIRST_NODE_H · NODE_RATIO^k (at most WIDEST_H apart), then the end; the corner. */
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
  for (let u = FIRST_NODE_H; u < lengthH * (1 - 1e-9); u += Math.min(u * (NODE_RATIO - 1), WIDEST_H)) {
    times.push(u)
  }
  times.push(lengthH)
  if (cornerH < lengthH) times.push(cornerH)
  return Float64Array.from(times).sort()
}

/** Samples as they come in: those asked for, and the few corners that are found on the way. */
function createCollector(asked: number) {
  const most = asked + SPARE
  const sinceH = new Float64Array(most)
  const values = new Float64Array(most * STATE_COUNT)
  const rates = new Float64Array(most * STATE_COUNT)
  const rate = new Float64Array(STATE_COUNT)
  let count = 0
  return {
    add(since: number, y: Float64Array, derivatives: Derivatives) {
      invariant(count < most, 'new matrix begins to count a few times at most')
      derivatives(since, y, rate)
      sinceH[count] = since
      values.set(y, count * STATE_COUNT)
      rates.set(rate, count * STATE_COUNT)
      count++
    },
    all: () => ({
      sinceH: sinceH.slice(0, count),
      values: values.slice(0, count * STATE_COUNT),
      rates: rates.slice(0, count * STATE_COUNT),
    }),
  }
}

/**
 * Starts computing how a zone heals. Sessions must be in order of time and all before `endH`.
 * The result does not depend on how it is sliced. `struckOnce`, where there is one, is the course of the same zone
 * struck by the first session alone: until the second they are one and the same, and that part is taken over.
 */
export function startZoneRun(setup: ZoneSetup, endH: number, struckOnce?: ZoneCourse): ZoneRun {
  const system = createHealingSystem(setup)
  const count = setup.sessions.length
  const stretches: Stretch[] = []
  const state = new Float64Array(STATE_COUNT)
  restInto(state)
  let evaluations = 0
  let running: { advance(maxSteps: number): boolean; readonly evaluations: number } | null = null

  if (struckOnce && count > 1) {
    const first = cutStretch(struckOnce, setup.sessions[1].timeH - setup.sessions[0].timeH)
    stretches.push({ ...first, startH: setup.sessions[0].timeH })
    state.set(first.values.subarray(-STATE_COUNT))
  }

  function begin(index: number): void {
    const startH = setup.sessions[index].timeH
    const stopH = index + 1 < count ? setup.sessions[index + 1].timeH : endH
    invariant(stopH >= startH, 'sessions are in order and end before the course does')
    system.applyJump(index, state)
    const sinceH = sampleTimes(stopH - startH, system.alarmCrossingH(index))
    const collected = createCollector(sinceH.length)
    const derivatives = (since: number, y: Float64Array, out: Float64Array) =>
      system.derivativesInto(startH + since, index + 1, y, out)
    const { collagenReference } = system.forcings[index]
    const integration = startIntegration(
      derivatives,
      0,
      state,
      sinceH,
      TOLERANCE,
      (since, y) => collected.add(since, y, derivatives),
      {
        at: system.alarmCrossingH(index),
        // Where new matrix begins to count.
        where: (y) => y[Q.collagenI] + y[Q.collagenIII] - collagenReference,
      },
    )
    running = {
      advance(maxSteps) {
        if (!integration.advance(maxSteps)) return false
        const stretch = { startH, ...collected.all() }
        stretches.push(stretch)
        state.set(stretch.values.subarray(-STATE_COUNT))
        return true
      },
      get evaluations() {
        return integration.evaluations
      },
    }
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

/** The first `lengthH` hours of a course struck once, as a stretch of its own. */
function cutStretch(course: ZoneCourse, lengthH: number): Stretch {
  const [whole] = course.stretches
  let kept = 0
  while (whole.sinceH[kept] < lengthH * (1 - 1e-9)) kept++
  const sinceH = new Float64Array(kept + 1)
  sinceH.set(whole.sinceH.subarray(0, kept))
  sinceH[kept] = lengthH
  const values = new Float64Array(sinceH.length * STATE_COUNT)
  values.set(whole.values.subarray(0, kept * STATE_COUNT))
  const rates = new Float64Array(sinceH.length * STATE_COUNT)
  rates.set(whole.rates.subarray(0, kept * STATE_COUNT))
  const last = createZoneValues()
  last[Q.hours] = whole.startH + lengthH
  zoneStatesInto(last, course)
  values.set(last.subarray(0, STATE_COUNT), kept * STATE_COUNT)
  course.system.derivativesInto(last[Q.hours], 1, last, rates.subarray(kept * STATE_COUNT))
  return { startH: whole.startH, sinceH, values, rates }
}

/** Computes a zone's whole course at once; `struckOnce` as in `startZoneRun`. */
export function simulateZone(setup: ZoneSetup, endH: number, struckOnce?: ZoneCourse): ZoneCourse {
  const run = startZoneRun(setup, endH, struckOnce)
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
  // Closed form of the sample below `since`; the loops mend the last bit of rounding, the corner and the late even samples.
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
  out[Q.hours] = timeH
  zoneHourInto(out, course)
}

/** `zoneInto` for the hour that stands in `out` already: handed over as a number it costs V8 an allocation. */
export function zoneHourInto(out: Float64Array, course: ZoneCourse): void {
  out[Q.hours] = Math.min(out[Q.hours], course.endH)
  zoneStatesInto(out, course)
  readoutsInto(out, course.system)
}

/** A zone at its own samples after one session, earliest first. */
export interface ZoneSamples {
  readonly timesH: Float64Array
  /** A quantity (an index of Q) at a sample. */
  readonly at: (sample: number, quantity: number) => number
}

/**
 * The zone after session `index`, at the session itself and at its own samples from `sinceH` hours on: exact, as
 * nothing between samples is worked out.
 */
export function zoneSamples(course: ZoneCourse, index: number, sinceH: number): ZoneSamples {
  const stretch = course.stretches[index]
  let skipped = 0
  while (skipped < stretch.sinceH.length - 2 && stretch.sinceH[skipped + 1] < sinceH) skipped++
  const count = stretch.sinceH.length - skipped
  const timesH = new Float64Array(count)
  const row = createZoneValues()
  const size = row.length
  const rows = new Float64Array(count * size)
  for (let sample = 0; sample < count; sample++) {
    const node = sample === 0 ? 0 : sample + skipped
    for (let i = 0; i < STATE_COUNT; i++) row[i] = stretch.values[node * STATE_COUNT + i]
    timesH[sample] = row[Q.hours] = stretch.startH + stretch.sinceH[node]
    readoutsInto(row, course.system)
    rows.set(row, sample * size)
  }
  return { timesH, at: (sample, quantity) => rows[sample * size + quantity] }
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
