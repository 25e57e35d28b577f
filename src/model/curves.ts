import { createZoneValues, Q, REST_COLLAGEN_I, REST_COLLAGEN_III } from './healing/states'
import { zoneInto, type ZoneCourse } from './healing/zone-course'
import { openShare } from './needle/clocks'

/** The curves the timeline can draw. A link counts them by their place in this list: new ones go to its end. */
export const CURVE_IDS = [
  'inflammation',
  'growthFactors',
  'fibroblasts',
  'collagen',
  'pdgf',
  'tgfBeta1',
  'tgfBeta3',
  'vegf',
  'fgf',
  'neutrophils',
  'macrophagesM1',
  'macrophagesM2',
  'vessels',
  'collagenIII',
  'collagenI',
  'strength',
  'redness',
  'barrier',
] as const
export type CurveId = (typeof CURVE_IDS)[number]

/** What stands in the lanes until someone chooses. */
export const DEFAULT_CURVES: readonly CurveId[] = CURVE_IDS.slice(0, 4)
/** So many lanes at once can still be read. */
export const MOST_CURVES = 4

/** The nearest choice of curves that fits the lanes: each once, in the order of the list; the defaults for none. */
export function toLegalCurves(ids: readonly CurveId[]): readonly CurveId[] {
  const chosen = CURVE_IDS.filter((id) => ids.includes(id)).slice(0, MOST_CURVES)
  return chosen.length > 0 ? chosen : DEFAULT_CURVES
}

interface CurveDefinition {
  /** Reads the curve from a zone's quantities, and from how much of the barrier's opening is left (0–1). */
  readonly read: (values: Float64Array, barrierOpen: number) => number
  /** ordinal: only more or less is known. share: a fraction, of what its words say. */
  readonly scale: 'ordinal' | 'share'
  /** Value drawn at the top of its lane. */
  readonly top: number
  /** Where its band comes from. draws: nine in ten draws of the constants. people: quick to slow, as studies saw. */
  readonly band: 'draws' | 'people'
}

const ordinal = (read: CurveDefinition['read'], top: number): CurveDefinition => ({
  read,
  scale: 'ordinal',
  top,
  band: 'draws',
})
const share = (read: CurveDefinition['read'], top: number): CurveDefinition => ({
  ...ordinal(read, top),
  scale: 'share',
})

/** What each curve shows. Signals and cells are in units of the reference wound's peak. */
export const CURVES: Readonly<Record<CurveId, CurveDefinition>> = {
  inflammation: ordinal((values) => values[Q.inflammation], 1.6),
  growthFactors: ordinal(
    (values) =>
      (values[Q.pdgf] + values[Q.tgfBeta1] + values[Q.tgfBeta3] + values[Q.vegf] + values[Q.fgf]) / 5,
    1.2,
  ),
  fibroblasts: ordinal((values) => values[Q.fibroblasts], 2.2),
  collagen: share((values) => Math.max(0, values[Q.gain]), 0.32),
  pdgf: ordinal((values) => values[Q.pdgf], 1.6),
  tgfBeta1: ordinal((values) => Math.max(0, values[Q.tgfBeta1]), 2),
  tgfBeta3: ordinal((values) => values[Q.tgfBeta3], 2),
  vegf: ordinal((values) => values[Q.vegf], 2.2),
  fgf: ordinal((values) => values[Q.fgf], 1.8),
  neutrophils: ordinal((values) => values[Q.neutrophils], 2.3),
  macrophagesM1: ordinal((values) => values[Q.macrophagesM1], 2.5),
  macrophagesM2: ordinal((values) => values[Q.macrophagesM2], 0.9),
  vessels: ordinal((values) => Math.max(0, values[Q.vessels] - 1), 0.56),
  collagenIII: share((values) => Math.max(0, values[Q.collagenIII] - REST_COLLAGEN_III), 0.14),
  collagenI: share((values) => Math.max(0, values[Q.collagenI] - REST_COLLAGEN_I), 0.42),
  strength: share((values) => values[Q.strength], 1),
  redness: { ...ordinal((values) => values[Q.redness], 1), band: 'people' },
  barrier: { ...share((_, barrierOpen) => barrierOpen, 1), band: 'people' },
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

/** One series a curve, each as `make` gives it. */
export function eachCurve(make: (id: CurveId) => Float64Array): Record<CurveId, Float64Array> {
  return Object.fromEntries(CURVE_IDS.map((id) => [id, make(id)])) as Record<CurveId, Float64Array>
}

/**
 * Share of the barrier's opening that is left at an hour, 0–1, by a clock that runs `closesH` hours after each
 * session; how much a session opens follows from how much of the horny layer it pierces.
 */
export function barrierOpenAt(zone: ZoneCourse, closesH: number, timeH: number): number {
  const last = zone.system.forcings.findLast((forcing) => forcing.timeH <= timeH)
  return last ? last.dose.corneumShare * openShare(timeH - last.timeH, closesH) : 0
}

/** Samples every curve of a zone's course; the barrier's typical clock takes `barrierH` hours. */
export function courseCurves(zone: ZoneCourse, barrierH: number): CourseCurves {
  const timesH = curveTimes(
    zone.system.forcings.map((forcing) => forcing.timeH),
    zone.endH,
  )
  const values = eachCurve(() => new Float64Array(timesH.length))
  const quantities = createZoneValues()
  for (let i = 0; i < timesH.length; i++) {
    zoneInto(quantities, zone, timesH[i])
    const barrierOpen = barrierOpenAt(zone, barrierH, timesH[i])
    for (const id of CURVE_IDS) values[id][i] = CURVES[id].read(quantities, barrierOpen)
  }
  return { timesH, values }
}

/**
 * A curve's value at any hour, straight between the samples beside it: of the typical course or of a band. 0 before the
 * first session; the last sample past the end.
 */
export function curveAt(timesH: Float64Array, values: Float64Array, timeH: number): number {
  if (timeH < timesH[0]) return 0
  let [low, high] = [0, timesH.length - 1]
  if (timeH >= timesH[high]) return values[high]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (timesH[middle] <= timeH) low = middle
    else high = middle
  }
  const done = (timeH - timesH[low]) / (timesH[high] - timesH[low])
  return values[low] + (values[high] - values[low]) * done
}
