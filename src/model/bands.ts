import { invariant } from '../base/invariant'
import { clamp01, lerp } from '../base/math'
import type { Course } from './course'
import { CURVE_IDS, CURVES, type CurveId } from './curves'
import { drawParameters, quantile } from './healing/ensemble'
import { createZoneValues } from './healing/states'
import { startZoneRun, zoneInto, type ZoneRun } from './healing/zone-course'
import type { Range } from './needle/reach'
import { zoneSetupOf } from './zone-setup'

/** Draws behind a band unless told otherwise; enough for the 5th and 95th percentile to look smooth. */
const BAND_DRAWS = 100
/** Seed of every band: the same plan has the same band for ever. */
export const BAND_SEED = 'bands-1'

/** Where nine in ten draws of the kinetic constants lie, for every curve, on the course's own grid. */
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
    CURVE_IDS.map((id) => [id, new Float64Array(draws * timesH.length)]),
  )
  const quantities = createZoneValues()
  const finished: CourseBands = { draws, low: blankSeries(timesH.length), high: blankSeries(timesH.length) }
  let draw = 0
  let run: ZoneRun | null = null
  const curvesToSort: CurveId[] = [...CURVE_IDS]

  function keep(done: ZoneRun): void {
    const zone = done.course()
    for (let i = 0; i < timesH.length; i++) {
      zoneInto(quantities, zone, timesH[i])
      for (const id of CURVE_IDS) {
        const store = drawn.get(id)
        if (store) store[i * draws + draw] = CURVES[id].read(quantities)
      }
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
      if (id) sortCurve(id)
      return curvesToSort.length === 0
    },
    bands() {
      invariant(draw === draws && curvesToSort.length === 0, 'the bands are finished')
      return finished
    },
  }
}

/** A curve at an hour with its band, between the samples of the course's grid; before the first it is the first. */
export function bandAt(course: Course, bands: CourseBands, id: CurveId, timeH: number): Range {
  const { timesH, values } = course.curves
  const after = Math.max(1, Math.min(timesH.length - 1, bisectRight(timesH, timeH)))
  const share = clamp01((timeH - timesH[after - 1]) / (timesH[after] - timesH[after - 1]))
  const at = (series: Float64Array) => lerp(series[after - 1], series[after], share)
  return { low: at(bands.low[id]), typical: at(values[id]), high: at(bands.high[id]) }
}

/** Index of the first sample of a rising grid that lies past a value. */
function bisectRight(grid: Float64Array, value: number): number {
  let low = 0
  let high = grid.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (grid[middle] <= value) low = middle + 1
    else high = middle
  }
  return low
}

function blankSeries(length: number): Record<CurveId, Float64Array> {
  const series = () => new Float64Array(length)
  return { inflammation: series(), growthFactors: series(), fibroblasts: series(), collagen: series() }
}
