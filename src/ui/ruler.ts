import { BLOCK } from '../model/block'
import type { Course } from '../model/course'
import type { Projection, ScreenPoint } from '../state/projector'

/** Length of the ruler, mm. */
export const RULER_MM = 3
/** Where the ruler stands at the least, pixels from the left edge of the picture. */
export const RULER_LEFT_PX = 58
/** Room at the picture's edge for the break in the ruler and the mark below it, pixels. */
const BREAK_PX = 30
/** Shorter than this on the screen the ruler says nothing. */
const SHORTEST_PX = 60

/** Where a place of the block (mm) stands on the screen. */
export function onScreen(projection: Projection, place: readonly [number, number, number]): ScreenPoint {
  const point: ScreenPoint = { x: 0, y: 0 }
  projection.toScreen(point, ...place)
  return point
}

/** Where a depth (mm) at a place along the cut stands on the screen. */
export function atDepth(projection: Projection, x: number, depthMm: number): ScreenPoint {
  return onScreen(projection, [x, -depthMm, projection.cutZ])
}

/** The place along the cut where the ruler stands: the block's left edge, or what lies `leftPx` from the picture's. */
export function rulerX(projection: Projection, leftPx = RULER_LEFT_PX): number {
  let low: number = -BLOCK.halfWidthMm
  if (atDepth(projection, low, 0).x >= leftPx) return low
  let high: number = BLOCK.halfWidthMm
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2
    if (atDepth(projection, middle, 0).x < leftPx) low = middle
    else high = middle
  }
  return high
}

/** Ends of the ruler on the screen, and how far right it leans a pixel down. */
export function spineOf(
  projection: Projection,
  x: number,
): { top: ScreenPoint; bottom: ScreenPoint; slope: number } {
  const top = atDepth(projection, x, 0)
  const bottom = atDepth(projection, x, RULER_MM)
  return { top, bottom, slope: (bottom.x - top.x) / (bottom.y - top.y) }
}

/** Whether the block is seen so much from above that there is no depth to read. */
export function isFlat(top: ScreenPoint, bottom: ScreenPoint): boolean {
  return bottom.y - top.y < SHORTEST_PX
}

/**
 * Where the picture ends for the ruler: a set depth below its edge is marked there, after a break, and what is to
 * scale ends above the break.
 */
export function rulerEnd(
  projection: Projection,
  x: number,
  track: Course['track'],
  heightPx: number,
): { edge: number; isBeyond: boolean; last: number } {
  const edge = heightPx - 8
  const isBeyond = atDepth(projection, x, track.setDepthMm).y > edge
  return { edge, isBeyond, last: isBeyond ? edge - BREAK_PX : Number.POSITIVE_INFINITY }
}

/** How many times larger than usual marks over the picture are written, as the style sheets say (for a room). */
export function markScaleOf(marks: Element): number {
  return Number(getComputedStyle(marks).getPropertyValue('--mark-scale')) || 1
}
