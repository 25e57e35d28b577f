import { BLOCK } from '../model/block'
import type { Course } from '../model/course'
import type { Projection, ScreenPoint } from '../state/projector'

/** Length of the ruler, mm. */
export const RULER_MM = 3
/** Where the ruler stands at the least, pixels from the left edge of the picture. */
export const RULER_LEFT_PX = 58
/** Room at the picture's edge for the break in the ruler and the mark below it, pixels. */
export const BREAK_PX = 30
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

/** Where the ruler stands in a picture, pixels where nothing else is said. */
export interface Ruler {
  /** It stands at least so far from the picture's left edge. */
  leftPx: number
  /** How tall the picture is. */
  heightPx: number
  /** The place along the cut where it stands, mm: the block's left edge, or what lies `leftPx` from the picture's. */
  x: number
  topX: number
  topY: number
  bottomX: number
  bottomY: number
  /** How far right it leans a pixel down. */
  slope: number
  /** The block is seen so much from above that there is no depth to read. */
  isFlat: boolean
  /**
   * Where the picture ends for the ruler: a set depth below its edge is marked there, after a break, and what is to scale
   * ends above the break.
   */
  edge: number
  isBeyond: boolean
  last: number
}

/** A ruler to write over. */
export function createRuler(leftPx: number, heightPx: number): Ruler {
  // Never whole numbers: V8 would keep them in another form than what is written over them.
  const [x, topX, topY, bottomX, bottomY, slope, edge, last] = Array.from({ length: 8 }, () => 0.5)
  const sizes = { leftPx: leftPx || 0.5, heightPx: heightPx || 0.5 }
  return { ...sizes, x, topX, topY, bottomX, bottomY, slope, isFlat: false, edge, isBeyond: false, last }
}

const place = new Float64Array(3)
const seen = new Float64Array(2)
const span = new Float64Array(2)
const [LOW, HIGH] = [0, 1]

/** Writes the place along the cut (`x`, mm) whose surface lies `leftPx` from the picture's left edge. Allocates nothing. */
export function alongInto(out: { readonly leftPx: number; x: number }, projection: Projection): void {
  span[LOW] = -BLOCK.halfWidthMm
  span[HIGH] = BLOCK.halfWidthMm
  place[0] = span[LOW]
  place[1] = 0
  place[2] = projection.cutZ
  projection.allToScreen(seen, place)
  out.x = place[0]
  if (seen[0] >= out.leftPx) return
  for (let i = 0; i < 20; i++) {
    place[0] = (span[LOW] + span[HIGH]) / 2
    projection.allToScreen(seen, place)
    if (seen[0] < out.leftPx) span[LOW] = place[0]
    else span[HIGH] = place[0]
  }
  out.x = span[HIGH]
}

/** The same as a number. */
export function rulerX(projection: Projection, leftPx = RULER_LEFT_PX): number {
  const out = { leftPx, x: 0 }
  alongInto(out, projection)
  return out.x
}

const ends = new Float64Array(9)
const endsSeen = new Float64Array(6)

/** Writes where the ruler stands that has the room `leftPx` and `heightPx`. Allocates nothing. */
export function rulerInto(
  out: Ruler,
  projection: Projection,
  { setDepthMm }: Pick<Course['track'], 'setDepthMm'>,
): void {
  alongInto(out, projection)
  for (let i = 0; i < 3; i++) {
    ends[3 * i] = out.x
    ends[3 * i + 2] = projection.cutZ
  }
  ends[1] = 0
  ends[4] = -RULER_MM
  ends[7] = -setDepthMm
  projection.allToScreen(endsSeen, ends)
  out.topX = endsSeen[0]
  out.topY = endsSeen[1]
  out.bottomX = endsSeen[2]
  out.bottomY = endsSeen[3]
  out.slope = (out.bottomX - out.topX) / (out.bottomY - out.topY)
  out.isFlat = out.bottomY - out.topY < SHORTEST_PX
  out.edge = out.heightPx - 8
  out.isBeyond = endsSeen[5] > out.edge
  if (out.isBeyond) out.last = out.edge - BREAK_PX
  else out.last = Number.POSITIVE_INFINITY
}

/** The ruler of a picture so tall, at least so far from its left edge. */
export function rulerIn(
  projection: Projection,
  track: Pick<Course['track'], 'setDepthMm'>,
  leftPx: number,
  heightPx: number,
): Ruler {
  const out = createRuler(leftPx, heightPx)
  rulerInto(out, projection, track)
  return out
}

/** How many times larger than usual marks over the picture are written, as the style sheets say (for a room). */
export function markScaleOf(marks: Element): number {
  return Number(getComputedStyle(marks).getPropertyValue('--mark-scale')) || 1
}
