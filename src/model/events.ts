import { DAY_H, DWELL_H } from './time'
import { createZoneValues, Q } from './healing/states'
import { zoneInto, type ZoneCourse } from './healing/zone-course'

/** Things that happen on the way, in the words of the glossary. */
export const EVENT_IDS = [
  'needle-in',
  'channels-open',
  'clot-set',
  'signals-peak',
  'neutrophils-peak',
  'epidermis-closed',
  'redness-settled',
  'first-collagen',
  'macrophages-peak',
  'repair-switch',
  'capillaries-peak',
  'fibroblasts-peak',
  'capillaries-settled',
  'collagen-most',
  'collagen-ordered',
  'course-end',
] as const
export type EventId = (typeof EVENT_IDS)[number]

export interface CourseEvent {
  readonly id: EventId
  readonly timeH: number
  /** Which session it follows, from 0. */
  readonly session: number
}

/** Redness counts as settled below this (assume-redness-threshold). */
export const REDNESS_SETTLED = 0.1
/** The channel's epidermis counts as closed from here on. */
export const CLOSED = 0.95
/** Peaks lower than this (units of the reference's peak) are not worth a stop. */
const SMALLEST_PEAK = 0.05
/** Collagen made since the needle that counts as first laid down, fraction of the zone. */
const FIRST_COLLAGEN = 0.0005
const ORDERED = 0.9
/** Between stops at least this ratio of hours, so that "next" never seems to stand still. */
const SAMPLE_RATIO = 1.02

type Reader = (values: Float64Array) => number

/** Finds what happens when, for a zone struck at every session. Rising in time; shallow plans have few events. */
export function courseEvents(
  zone: ZoneCourse,
  sessionTimesH: readonly number[],
  endH: number,
): readonly CourseEvent[] {
  const events: CourseEvent[] = []
  sessionTimesH.forEach((startH, session) => {
    const stopH = sessionTimesH[session + 1] ?? endH
    events.push({ id: 'needle-in', timeH: startH + DWELL_H, session })
    events.push({ id: 'channels-open', timeH: startH, session })
    events.push(...eventsOfStretch(zone, session, startH, stopH))
  })
  events.push({ id: 'course-end', timeH: endH, session: sessionTimesH.length - 1 })
  return events.sort((a, b) => a.timeH - b.timeH)
}

function eventsOfStretch(zone: ZoneCourse, session: number, startH: number, stopH: number): CourseEvent[] {
  const times: number[] = [startH]
  for (let since = 1 / 60; startH + since < stopH; since *= SAMPLE_RATIO) times.push(startH + since)
  const samples = times.map((timeH) => {
    const values = createZoneValues()
    zoneInto(values, zone, timeH)
    return values
  })
  const found: CourseEvent[] = []
  const add = (id: EventId, index: number) => {
    if (index > 0 && index < samples.length - 1) found.push({ id, timeH: times[index], session })
  }
  const top = (read: Reader) => {
    let best = 0
    for (let i = 1; i < samples.length; i++) if (read(samples[i]) > read(samples[best])) best = i
    return best
  }
  const first = (from: number, test: (values: Float64Array) => boolean) => {
    for (let i = Math.max(0, from); i < samples.length; i++) if (test(samples[i])) return i
    return -1
  }
  const addPeak = (id: EventId, read: Reader, smallest = SMALLEST_PEAK) => {
    const index = top(read)
    if (read(samples[index]) >= smallest) add(id, index)
    return index
  }

  const clotTop = top((values) => values[Q.clot])
  const clotMost = samples[clotTop][Q.clot]
  if (clotMost >= SMALLEST_PEAK)
    add(
      'clot-set',
      first(0, (values) => values[Q.clot] >= 0.9 * clotMost),
    )
  addPeak('signals-peak', (values) => values[Q.inflammation])
  addPeak('neutrophils-peak', (values) => values[Q.neutrophils])
  if (samples[0][Q.closure] < CLOSED)
    add(
      'epidermis-closed',
      first(1, (values) => values[Q.closure] >= CLOSED),
    )
  const reddest = top((values) => values[Q.redness])
  if (samples[reddest][Q.redness] >= REDNESS_SETTLED) {
    add('redness-settled', lastAtLeast(samples, (values) => values[Q.redness], REDNESS_SETTLED) + 1)
  }
  const macrophages = addPeak(
    'macrophages-peak',
    (values) => values[Q.macrophagesM1] + values[Q.macrophagesM2],
  )
  if (samples[macrophages][Q.macrophagesM1] >= SMALLEST_PEAK) {
    add(
      'repair-switch',
      first(macrophages, (values) => values[Q.macrophagesM2] >= values[Q.macrophagesM1]),
    )
  }
  add('first-collagen', firstMade(times, samples))
  const vessels = addPeak('capillaries-peak', (values) => values[Q.vessels] - 1, 0.02)
  const vesselRise = samples[vessels][Q.vessels] - 1
  if (vesselRise >= 0.02) {
    add(
      'capillaries-settled',
      first(vessels, (values) => values[Q.vessels] - 1 <= 0.2 * vesselRise),
    )
  }
  addPeak('fibroblasts-peak', (values) => values[Q.fibroblasts])
  const most = addPeak('collagen-most', (values) => values[Q.gain], 0.005)
  if (samples[most][Q.gain] >= 0.005 && times[most] - startH > DAY_H) {
    add(
      'collagen-ordered',
      first(most, (values) => values[Q.maturity] >= ORDERED),
    )
  }
  return found
}

function lastAtLeast(samples: readonly Float64Array[], read: Reader, level: number): number {
  for (let i = samples.length - 1; i >= 0; i--) if (read(samples[i]) >= level) return i
  return -1
}

/** First sample by which FIRST_COLLAGEN has been made; −1 when it never is. */
function firstMade(times: readonly number[], samples: readonly Float64Array[]): number {
  let made = 0
  for (let i = 1; i < samples.length; i++) {
    made += ((samples[i][Q.procollagen] + samples[i - 1][Q.procollagen]) / 2) * (times[i] - times[i - 1])
    if (made >= FIRST_COLLAGEN) return i
  }
  return -1
}
