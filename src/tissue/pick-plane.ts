import { BLOCK } from '../model/block'

/** A place on the screen, CSS pixels from the picture's left top corner. */
export interface Spot {
  x: number
  y: number
}

/** How the picture shows the block. */
export interface Seen {
  /** Where the cut lies: z, mm. */
  readonly cutZ: number
  /** Writes where a place (mm) is seen. */
  toScreen(out: Spot, x: number, y: number, z: number): void
  /** Depth (mm) of what is drawn at a depth (mm): they differ where the epidermis is drawn thicker than it is. */
  trueDepth(drawnMm: number): number
}

/** The place of the block's outside that is seen at a spot: on its front, its top, or on neither. */
export interface Face {
  kind: 'front' | 'top' | 'none'
  x: number
  y: number
  z: number
  /** Pixels a millimetre there. */
  pxPerMm: number
}

/** Steps and reach of the search; the map is nearly even, so few are needed. */
const STEPS = 8
const NUDGE_MM = 0.01
const CLOSE_PX = 0.05
/** The relief stands so far over the resting surface, mm. */
const RELIEF_MM = 0.02

const here: Spot = { x: 0, y: 0 }
const along: Spot = { x: 0, y: 0 }
const across: Spot = { x: 0, y: 0 }
const found = { first: 0, second: 0 }

/** Writes which place of the front face or of the top is seen at a spot. The block is convex: its front hides nothing of itself. */
export function faceAt(out: Face, px: number, py: number, seen: Seen): void {
  out.kind = 'none'
  if (solve(px, py, seen, true)) {
    const x = found.first
    const y = -seen.trueDepth(-found.second)
    if (Math.abs(x) <= BLOCK.halfWidthMm && y <= RELIEF_MM && y >= -BLOCK.heightMm) {
      out.kind = 'front'
      write(out, x, Math.min(0, y), seen.cutZ)
      return
    }
  }
  if (!solve(px, py, seen, false)) return
  const { first: x, second: z } = found
  if (Math.abs(x) > BLOCK.halfWidthMm || z > seen.cutZ || z < -BLOCK.halfDepthMm) return
  out.kind = 'top'
  write(out, x, 0, z)
}

function write(out: Face, x: number, y: number, z: number): void {
  out.x = x
  out.y = y
  out.z = z
  out.pxPerMm = Math.hypot(along.x - here.x, along.y - here.y) / NUDGE_MM
}

/**
 * Finds the place seen at a spot in a plane: of the cut (x and y, as it is drawn), or of the resting surface (x and z).
 * False where the plane is seen from its edge.
 */
function solve(px: number, py: number, seen: Seen, isFront: boolean): boolean {
  found.first = 0
  found.second = isFront ? -0.5 : 0
  for (let step = 0; step < STEPS; step++) {
    const { first, second } = found
    spotInto(here, first, second, seen, isFront)
    spotInto(along, first + NUDGE_MM, second, seen, isFront)
    spotInto(across, first, second - NUDGE_MM, seen, isFront)
    const [offX, offY] = [px - here.x, py - here.y]
    if (Math.hypot(offX, offY) < CLOSE_PX) return true
    const [ax, ay] = [(along.x - here.x) / NUDGE_MM, (along.y - here.y) / NUDGE_MM]
    const [bx, by] = [(here.x - across.x) / NUDGE_MM, (here.y - across.y) / NUDGE_MM]
    const area = ax * by - ay * bx
    if (Math.abs(area) < 1e-3 * (ax * ax + ay * ay)) return false
    found.first += (offX * by - offY * bx) / area
    found.second += (offY * ax - offX * ay) / area
    if (!Number.isFinite(found.first + found.second)) return false
  }
  return true
}

function spotInto(out: Spot, first: number, second: number, seen: Seen, isFront: boolean): void {
  if (isFront) seen.toScreen(out, first, -seen.trueDepth(-second), seen.cutZ)
  else seen.toScreen(out, first, 0, second)
}

/** Distance of a spot from the line between two others, pixels. */
export function segmentPx(px: number, py: number, from: Spot, to: Spot): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const share =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((px - from.x) * dx + (py - from.y) * dy) / length))
  return Math.hypot(from.x + share * dx - px, from.y + share * dy - py)
}
