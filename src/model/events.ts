import { DAY_H, DWELL_H, MINUTE_H } from './time'
import { Q } from './healing/states'
import { zoneSamples, type ZoneCourse } from './healing/zone-course'

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

/** Reads a sample, by its number. */
type Reader = (sample: number) => number

/** Finds what happens when, for a zone struck at every session. Rising in time; shallow plans have few events. */
export function courseEvents(
  zone: ZoneCourse,
  sessionTimesH: readonly number[],
  endH: number,
): readonly CourseEvent[] {
  const events: CourseEvent[] = []
  sessionTimesH.forEach((startH, session) => {
    events.push({ id: 'needle-in', timeH: startH + DWELL_H, session })
    events.push({ id: 'channels-open', timeH: startH, session })
    events.push(...eventsOfStretch(zone, session))
  })
  events.push({ id: 'course-end', timeH: endH, session: sessionTimesH.length - 1 })
  return events.sort((a, b) => a.timeH - b.timeH)
}

/** What happens between one session and the next: looked for at the zone's own samples, the first minute left out. */
function eventsOfStretch(zone: ZoneCourse, session: number): CourseEvent[] {
  const { timesH, at } = zoneSamples(zone, session, MINUTE_H)
  const count = timesH.length
  const found: CourseEvent[] = []
  const of =
    (quantity: number): Reader =>
    (sample) =>
      at(sample, quantity)
  const add = (id: EventId, sample: number) => {
    if (sample > 0 && sample < count - 1) found.push({ id, timeH: timesH[sample], session })
  }
  const top = (read: Reader) => {
    let best = 0
    for (let i = 1; i < count; i++) if (read(i) > read(best)) best = i
    return best
  }
  const first = (from: number, test: (sample: number) => boolean) => {
    for (let i = Math.max(0, from); i < count; i++) if (test(i)) return i
    return -1
  }
  const lastAtLeast = (read: Reader, level: number) => {
    for (let i = count - 1; i >= 0; i--) if (read(i) >= level) return i
    return -1
  }
  const addPeak = (id: EventId, read: Reader, smallest = SMALLEST_PEAK) => {
    const sample = top(read)
    if (read(sample) >= smallest) add(id, sample)
    return sample
  }

  const clot = of(Q.clot)
  const clotMost = clot(top(clot))
  if (clotMost >= SMALLEST_PEAK)
    add(
      'clot-set',
      first(0, (sample) => clot(sample) >= 0.9 * clotMost),
    )
  addPeak('signals-peak', of(Q.inflammation))
  addPeak('neutrophils-peak', of(Q.neutrophils))
  const closure = of(Q.closure)
  if (closure(0) < CLOSED)
    add(
      'epidermis-closed',
      first(1, (sample) => closure(sample) >= CLOSED),
    )
  const redness = of(Q.redness)
  if (redness(top(redness)) >= REDNESS_SETTLED) {
    add('redness-settled', lastAtLeast(redness, REDNESS_SETTLED) + 1)
  }
  const [cleaners, menders] = [of(Q.macrophagesM1), of(Q.macrophagesM2)]
  const macrophages = addPeak('macrophages-peak', (sample) => cleaners(sample) + menders(sample))
  if (cleaners(macrophages) >= SMALLEST_PEAK) {
    add(
      'repair-switch',
      first(macrophages, (sample) => menders(sample) >= cleaners(sample)),
    )
  }
  add('first-collagen', firstMade(timesH, of(Q.procollagen)))
  const risen: Reader = (sample) => at(sample, Q.vessels) - 1
  const vessels = addPeak('capillaries-peak', risen, 0.02)
  if (risen(vessels) >= 0.02) {
    add(
      'capillaries-settled',
      first(vessels, (sample) => risen(sample) <= 0.2 * risen(vessels)),
    )
  }
  addPeak('fibroblasts-peak', of(Q.fibroblasts))
  const most = addPeak('collagen-most', of(Q.gain), 0.005)
  if (at(most, Q.gain) >= 0.005 && timesH[most] - timesH[0] > DAY_H) {
    add(
      'collagen-ordered',
      first(most, (sample) => at(sample, Q.maturity) >= ORDERED),
    )
  }
  return found
}

/** First sample by which FIRST_COLLAGEN has been made; −1 when it never is. */
function firstMade(timesH: Float64Array, procollagen: Reader): number {
  let made = 0
  for (let i = 1; i < timesH.length; i++) {
    made += ((procollagen(i) + procollagen(i - 1)) / 2) * (timesH[i] - timesH[i - 1])
    if (made >= FIRST_COLLAGEN) return i
  }
  return -1
}
