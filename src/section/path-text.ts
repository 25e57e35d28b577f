import { cutZ } from '../state/cut'
import { type DepthScale, drawnDepth, TRUE_SCALE } from '../state/depth-scale'

/** The section counts in whole micrometres, y down: short numbers keep the pre-rendered page small. */
export function um(mm: number): number {
  return Math.round(mm * 1000)
}

/** What the section shows and how: the plane of the front cut, which can be moved back, with depths as drawn. */
export interface Drawing {
  readonly depths: DepthScale
  readonly cutMm: number
}

/** The front face, in true scale. */
export const PLAIN: Drawing = { depths: TRUE_SCALE, cutMm: 0 }

/** Whether something at `z` (mm) is drawn that is drawn from `from` on while the cut is the front face. */
export function isNear({ cutMm }: Drawing, z: number, from: number, cutAwayMm = 0): boolean {
  return z > from - cutMm && (cutMm === 0 || z <= cutZ(cutMm) + cutAwayMm)
}

/** Where something at x, y (mm) of the cut is drawn: its y, mm. */
export type Lay = (xMm: number, yMm: number) => number

/** How the section draws what is at rest. */
export function restLay(depths: DepthScale): Lay {
  return (_, yMm) => -drawnDepth(depths, -yMm)
}

/** What lies farther back than this is not shown. */
export const NEAR_MM = 0.76

/** `M x y l dx dy …`: relative steps are the shortest to write. */
export function polyline(points: readonly (readonly [number, number])[]): string {
  let [px, py] = points[0]
  let path = `M${px} ${py}l`
  for (let i = 1; i < points.length; i++) {
    const [x, y] = points[i]
    path += `${x - px} ${y - py} `
    px = x
    py = y
  }
  return path.trimEnd()
}

/** A spindle-shaped cell round (x, y), in micrometres, leaning by `angle`. */
export function spindle(x: number, y: number, angle: number, length: number): string {
  const half = length / 2
  const dx = Math.round(half * Math.cos(angle))
  const dy = Math.round(-half * Math.sin(angle))
  const wx = Math.round(9 * Math.sin(angle))
  const wy = Math.round(9 * Math.cos(angle))
  return `M${x - dx} ${y - dy}q${dx + wx} ${dy + wy} ${2 * dx} ${2 * dy}q${-dx - wx} ${-dy - wy} ${-2 * dx} ${-2 * dy}z`
}
