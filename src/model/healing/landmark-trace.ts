import { Q, type QuantityName } from './states'
import { zoneAt, type ZoneCourse } from './zone-course'

/** The reference course sampled finely enough to read onsets and peaks from. */
export interface LandmarkTrace {
  /** Value at an hour. */
  read(read: Reader, timeH: number): number
  /** Value of a quantity at an hour. */
  at(name: QuantityName, timeH: number): number
  peak(read: Reader): { readonly timeH: number; readonly value: number }
  /** First hour at which `read` reaches `share` of its peak. */
  onsetH(read: Reader, share?: number): number
  /** First hour after the peak at which `read` is down to `share` of it. */
  settledH(read: Reader, share?: number): number
  /** First hour at which the running total of `rate` (per hour) passes `amount`. */
  accumulatedH(rate: Reader, amount: number): number
  /** First hour at which `read` meets `test`. */
  firstH(read: Reader, test: (value: number) => boolean): number
  /** Hour of the highest value of `read` after `fromH`. */
  peakAfterH(read: Reader, fromH: number): number
}

export type Reader = (values: Float64Array) => number

/** "First seen" and "settled" in the rows below mean this share of the peak unless the row says otherwise. */
const EDGE_SHARE = 0.2
const STEP_RATIO = 1.002

/** Prepares a trace of `course` for the landmark rows. */
export function traceOf(course: ZoneCourse): LandmarkTrace {
  const times: number[] = []
  for (let t = 1 / 60; t < course.endH; t *= STEP_RATIO) times.push(t)
  const samples = times.map((timeH) => zoneAt(course, timeH))
  const never = Number.POSITIVE_INFINITY
  const peakIndex = (read: Reader, from = 0) => {
    let best = from
    for (let i = from; i < samples.length; i++) if (read(samples[i]) > read(samples[best])) best = i
    return best
  }
  const firstFrom = (from: number, read: Reader, test: (value: number) => boolean) => {
    for (let i = from; i < samples.length; i++) if (test(read(samples[i]))) return times[i]
    return never
  }
  return {
    read: (read, timeH) => read(zoneAt(course, timeH)),
    at: (name, timeH) => zoneAt(course, timeH)[Q[name]],
    peak(read) {
      const index = peakIndex(read)
      return { timeH: times[index], value: read(samples[index]) }
    },
    onsetH(read, share = EDGE_SHARE) {
      const level = share * read(samples[peakIndex(read)])
      return firstFrom(0, read, (value) => value >= level)
    },
    settledH(read, share = EDGE_SHARE) {
      const top = peakIndex(read)
      const level = share * read(samples[top])
      return firstFrom(top, read, (value) => value <= level)
    },
    accumulatedH(rate, amount) {
      let total = 0
      for (let i = 1; i < samples.length; i++) {
        total += ((rate(samples[i]) + rate(samples[i - 1])) / 2) * (times[i] - times[i - 1])
        if (total > amount) return times[i]
      }
      return never
    },
    firstH: (read, test) => firstFrom(0, read, test),
    peakAfterH: (read, fromH) =>
      times[
        peakIndex(
          read,
          times.findIndex((t) => t >= fromH),
        )
      ],
  }
}
