import { area, curveMonotoneX, line } from 'd3'
import { clamp01 } from '../base/math'
import type { CourseBands } from '../model/bands'
import type { Course } from '../model/course'
import { type CurveId, CURVES } from '../model/curves'
import { PHASE_IDS, type PhaseId, phaseWeight } from '../model/phases'
import { createZoneValues } from '../model/healing/states'
import { zoneInto } from '../model/healing/zone-course'
import type { TimeScale } from './scale'

/** Room one curve has, pixels from the top of the chart. */
export interface Lane {
  readonly topPx: number
  readonly heightPx: number
}

/** The colour of each curve; it says what a curve is about, never how much. */
export const CURVE_HUES: Readonly<Record<CurveId, 'inflammation' | 'growth' | 'fibroblasts' | 'collagen'>> = {
  inflammation: 'inflammation',
  growthFactors: 'growth',
  fibroblasts: 'fibroblasts',
  collagen: 'collagen',
  pdgf: 'growth',
  tgfBeta1: 'growth',
  tgfBeta3: 'growth',
  vegf: 'growth',
  fgf: 'growth',
  neutrophils: 'inflammation',
  macrophagesM1: 'inflammation',
  macrophagesM2: 'fibroblasts',
  vessels: 'fibroblasts',
  collagenIII: 'collagen',
  collagenI: 'collagen',
  strength: 'collagen',
  redness: 'inflammation',
  barrier: 'growth',
}

const rounded = (value: number) => Math.round(value * 10) / 10

/** A curve's value to pixels of its lane, clamped to it. */
function laneScale(id: CurveId, { topPx, heightPx }: Lane) {
  return (value: number) => topPx + heightPx * (1 - clamp01(value / CURVES[id].top))
}

/** Path of a curve's typical course. */
export function curvePath(course: Course, id: CurveId, x: TimeScale, lane: Lane): string {
  const y = laneScale(id, lane)
  const { timesH, values } = course.curves
  return (
    line<number>()
      .x((i) => rounded(x(timesH[i])))
      .y((i) => rounded(y(values[id][i])))
      .curve(curveMonotoneX)(range(timesH.length)) ?? ''
  )
}

/** Path of a curve's uncertainty band. */
export function bandPath(course: Course, bands: CourseBands, id: CurveId, x: TimeScale, lane: Lane): string {
  const y = laneScale(id, lane)
  const { timesH } = course.curves
  return (
    area<number>()
      .x((i) => rounded(x(timesH[i])))
      .y0((i) => rounded(y(bands.low[id][i])))
      .y1((i) => rounded(y(bands.high[id][i])))
      .curve(curveMonotoneX)(range(timesH.length)) ?? ''
  )
}

/** Filled shape under a curve's typical course: where it is before bands arrive, and a ground for the line. */
export function groundPath(course: Course, id: CurveId, x: TimeScale, lane: Lane): string {
  const y = laneScale(id, lane)
  const { timesH, values } = course.curves
  return (
    area<number>()
      .x((i) => rounded(x(timesH[i])))
      .y0(lane.topPx + lane.heightPx)
      .y1((i) => rounded(y(values[id][i])))
      .curve(curveMonotoneX)(range(timesH.length)) ?? ''
  )
}

/** One phase as it swells and ebbs: opacity stops along the axis, and where it is strongest. */
export interface PhaseShape {
  readonly id: PhaseId
  /** Share of the chart's width (0–1) and strength (0–1) there. */
  readonly stops: readonly (readonly [offset: number, weight: number])[]
  readonly peakTimeH: number
  readonly peakWeight: number
}

const PHASE_STOPS = 48

/** The three phases of a course, read from the model: soft, overlapping, almost absent where nothing is wounded. */
export function phaseShapes(
  course: Course,
  x: TimeScale,
  leftPx: number,
  rightPx: number,
): readonly PhaseShape[] {
  const values = createZoneValues()
  return PHASE_IDS.map((id) => {
    let peakTimeH = 0
    let peakWeight = 0
    const stops = range(PHASE_STOPS + 1).map((i) => {
      const share = i / PHASE_STOPS
      const timeH = x.invert(leftPx + (rightPx - leftPx) * share)
      zoneInto(values, course.zone, timeH)
      const weight = phaseWeight(id, values)
      if (weight > peakWeight) {
        peakWeight = weight
        peakTimeH = timeH
      }
      return [share, Math.round(weight * 100) / 100] as const
    })
    return { id, stops, peakTimeH, peakWeight }
  })
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i)
}
