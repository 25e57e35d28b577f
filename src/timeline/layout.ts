import type { Lane } from './shapes'
import type { TimeScale } from './scale'

/** Room left and right of the axis, pixels. */
export const EDGE_PX = 16
/** Height of the phases' strips. */
export const PHASE_PX = 14
/** Height of all lanes together, however many curves share them. */
const LANES_PX = 84
const LANE_GAP_PX = 2
/** Row in which each session's redness is drawn. */
export const RED_PX = 12
/** Lane of the gap marker, and how far its middle stands above the axis, clear of the marks on it. */
const GAP_PX = 14
export const GAP_ABOVE_PX = 8
export const AXIS_PX = 20
/** Top of the row of redness, and the line on which events stand, pixels from the top of the chart. */
export const RED_TOP_PX = PHASE_PX + LANE_GAP_PX + LANES_PX
export const GROUND_PX = RED_TOP_PX + RED_PX + GAP_PX
export const CHART_PX = GROUND_PX + AXIS_PX
/** Narrower than this, how a curve is known is told by its dashes and the note alone. */
export const ROOMY_PX = 520

/** The lanes of so many curves, from the top. */
export function lanesOf(count: number): readonly Lane[] {
  const eachPx = LANES_PX / count
  return Array.from({ length: count }, (_, index) => ({
    topPx: PHASE_PX + LANE_GAP_PX + index * eachPx,
    heightPx: eachPx - LANE_GAP_PX,
  }))
}

/** Where on the chart things are, for what is drawn into it later. */
export interface ChartPlace {
  readonly x: TimeScale
  readonly lanes: readonly Lane[]
  readonly widthPx: number
}
