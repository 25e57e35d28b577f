import type { ScreenPoint } from '../state/projector'

/** A box of the picture in pixels from its left top corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A free place for a name: its box, and where on the box's edge the line from the thing ends. */
export interface Spot {
  readonly box: Box
  readonly x: number
  readonly y: number
}

/** Directions in which a name may stand off its thing, best first: x and y of the line's end, px. */
const WAYS = [
  [16, -10],
  [-16, -10],
  [16, 14],
  [-16, 14],
  [22, -30],
  [-22, -30],
  [22, 34],
  [-22, 34],
] as const

/**
 * Where a name `widthPx` by `heightPx` may stand beside `thing` so that it stays inside `frame` and off every box
 * of `taken`; null when there is no such place, or the thing itself is outside the frame or under a box.
 */
export function freeSpot(
  thing: ScreenPoint,
  widthPx: number,
  heightPx: number,
  frame: Box,
  taken: readonly Box[],
): Spot | null {
  const { x, y } = thing
  const isUnder = (box: Box) => x > box.left && x < box.right && y > box.top && y < box.bottom
  if (!isUnder(frame) || taken.some(isUnder)) return null
  for (const [dx, dy] of WAYS) {
    const left = dx > 0 ? x + dx : x + dx - widthPx
    const box = { left, top: y + dy - heightPx / 2, right: left + widthPx, bottom: y + dy + heightPx / 2 }
    if (!isInside(box, frame) || taken.some((other) => touch(box, other))) continue
    return { box, x: dx > 0 ? left - 3 : left + widthPx + 3, y: y + dy }
  }
  return null
}

function isInside(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
  )
}

/** Whether two boxes share a pixel. */
export function touch(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
