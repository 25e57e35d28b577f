import { createZoneValues, Q } from './healing/states'
import { zoneInto, type ZoneCourse } from './healing/zone-course'

/** The curves the timeline draws. */
export const CURVE_IDS = ['inflammation', 'growthFactors', 'fibroblasts', 'collagen'] as const
export type CurveId = (typeof CURVE_IDS)[number]

interface CurveDefinition {
  /** Reads the curve from a zone's quantities. */
  readonly read: (values: Float64Array) => number
  /** ordinal: only more or less is known. share: fraction of the zone's resting collagen. */
  readonly scale: 'ordinal' | 'share'
  /** Value drawn at the top of its lane. */
  readonly top: number
}

/** What each curve shows. Signals and cells are in units of the reference wound's peak. */
export const CURVES: Readonly<Record<CurveId, CurveDefinition>> = {
  inflammation: {
    read: (values) => values[Q.inflammation],
    scale: 'ordinal',
    top: 1.6,
  },
  growthFactors: {
    read: (values) =>
      (values[Q.pdgf] + values[Q.tgfBeta1] + values[Q.tgfBeta3] + values[Q.vegf] + values[Q.fgf]) / 5,
    scale: 'ordinal',
    top: 1.2,
  },
  fibroblasts: {
    read: (values) => values[Q.fibroblasts],
    scale: 'ordinal',
    top: 2.2,
  },
  collagen: {
    read: (values) => Math.max(0, values[Q.gain]),
    scale: 'share',
    top: 0.32,
  },
}

/** The typical course of every curve, on one shared grid of hours. */
export interface CourseCurves {
  /** Rising: 0, then from one minute on in equal steps of the logarithm, then the end. */
  readonly timesH: Float64Array
  readonly values: Readonly<Record<CurveId, Float64Array>>
}

const GRID_FROM_H = 1 / 60
const GRID_RATIO = 1.075

/** Hours at which a course's curves are sampled; session times are added so that jumps stay sharp. */
function curveTimes(sessionTimesH: readonly number[], endH: number): Float64Array {
  const times = new Set<number>([0, endH])
  for (let t = GRID_FROM_H; t < endH; t *= GRID_RATIO) times.add(t)
  for (const start of sessionTimesH.slice(1)) {
    for (const after of [0, 2, 6, 12, 24, 48, 96, 168, 240, 336])
      if (start + after < endH) times.add(start + after)
  }
  return Float64Array.from([...times].sort((a, b) => a - b))
}

/** Samples every curve of a zone's course. */
export function courseCurves(zone: ZoneCourse): CourseCurves {
  const timesH = curveTimes(
    zone.system.forcings.map((forcing) => forcing.timeH),
    zone.endH,
  )
  const series = () => new Float64Array(timesH.length)
  const values: Record<CurveId, Float64Array> = {
    inflammation: series(),
    growthFactors: series(),
    fibroblasts: series(),
    collagen: series(),
  }
  const quantities = createZoneValues()
  for (let i = 0; i < timesH.length; i++) {
    zoneInto(quantities, zone, timesH[i])
    for (const id of CURVE_IDS) values[id][i] = CURVES[id].read(quantities)
  }
  return { timesH, values }
}
