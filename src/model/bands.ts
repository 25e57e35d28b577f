import { invariant } from '../base/invariant'
import type { Course } from './course'
import { curveAt, CURVE_IDS, CURVES, eachCurve, type CurveId } from './curves'
import { drawParameters, quantile } from './healing/ensemble'
import { createZoneValues } from './healing/states'
import { startZoneRun, zoneInto, type ZoneRun } from './healing/zone-course'
import type { Range } from './needle/reach'
import { recoveryReader } from './recovery/recovery'
import { zoneSetupOf } from './zone-setup'

/** Draws behind a band unless told otherwise; enough for the 5th and 95th percentile to look smooth. */
const BAND_DRAWS = 100
/** Seed of every band: the same plan has the same band for ever. */
export const BAND_SEED = 'bands-1'

/** What of recovery a curve of people's own range shows. */
const TRACKS = [
  ['redness', 'redness'],
  ['barrier', 'water-loss'],
] as const

/** Curves whose bands are made of draws. */
export const DRAWN_CURVES: readonly CurveId[] = CURVE_IDS.filter((id) => CURVES[id].band === 'draws')

/**
 * Where nine in ten draws of the kinetic constants lie, for every curve, on the course's own grid. Redness and the
 * barrier were watched in people: their bands run from quick to slow people (model/recovery).
 */
export interface CourseBands {
  readonly draws: number
  readonly low: Readonly<Record<CurveId, Float64Array>>
  readonly high: Readonly<Record<CurveId, Float64Array>>
}

/** A band computation under way, to be advanced in slices. */
export interface BandRun {
  /** Takes about `maxSteps` solver steps; true once the bands are ready. The result does not depend on slicing. */
  advance(maxSteps: number): boolean
  /** The finished bands; throws before `advance` returned true. */
  bands(): CourseBands
}

/** Starts the seeded ensemble behind a course's bands: 5th to 95th percentile, widened to hold the typical curve. */
export function startBands(course: Course, draws = BAND_DRAWS): BandRun {
  const { timesH, values: typical } = course.curves
  const drawn = new Map<CurveId, Float64Array>(
    DRAWN_CURVES.map((id) => [id, new Float64Array(draws * timesH.length)]),
  )
  const quantities = createZoneValues()
  const blank = () => eachCurve(() => new Float64Array(timesH.length))
  const finished: CourseBands = { draws, low: blank(), high: blank() }
  let draw = 0
  let run: ZoneRun | null = null
  const curvesToSort: CurveId[] = [...DRAWN_CURVES]

  function keep(done: ZoneRun): void {
    const zone = done.course()
    for (let i = 0; i < timesH.length; i++) {
      zoneInto(quantities, zone, timesH[i])
      for (const [id, store] of drawn) store[i * draws + draw] = CURVES[id].read(quantities, 0)
    }
  }

  function sortCurve(id: CurveId): void {
    const store = drawn.get(id)
    invariant(store, 'every curve has a store')
    for (let i = 0; i < timesH.length; i++) {
      const sorted = store.subarray(i * draws, (i + 1) * draws).sort()
      finished.low[id][i] = Math.min(typical[id][i], quantile(sorted, 0.05))
      finished.high[id][i] = Math.max(typical[id][i], quantile(sorted, 0.95))
    }
  }

  /** The range of people, widened to hold the typical curve: earlier sessions may still be felt in it. */
  function rangePeople(): void {
    const reader = recoveryReader(course)
    for (let i = 0; i < timesH.length; i++) {
      const now = reader.at(timesH[i])
      for (const [id, track] of TRACKS) {
        finished.low[id][i] = Math.min(typical[id][i], now[track].low)
        finished.high[id][i] = Math.max(typical[id][i], now[track].high)
      }
    }
  }

  return {
    advance(maxSteps) {
      if (draw < draws) {
        run ??= startZoneRun(
          zoneSetupOf(course, course.sessionTimesH, drawParameters(BAND_SEED, draw)),
          course.endH,
        )
        if (run.advance(maxSteps)) {
          keep(run)
          run = null
          draw++
        }
        return false
      }
      const id = curvesToSort.pop()
      if (id) {
        sortCurve(id)
        if (curvesToSort.length === 0) rangePeople()
      }
      return curvesToSort.length === 0
    },
    bands() {
      invariant(draw === draws && curvesToSort.length === 0, 'the bands are finished')
      return finished
    },
  }
}

/** A curve at an hour with its band. */
export function bandAt({ curves }: Course, bands: CourseBands, id: CurveId, timeH: number): Range {
  const at = (values: Float64Array) => curveAt(curves.timesH, values, timeH)
  return { low: at(bands.low[id]), typical: at(curves.values[id]), high: at(bands.high[id]) }
}
