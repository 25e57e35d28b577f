/** The section counts in whole micrometres, y down: short numbers keep the pre-rendered page small. */
export function um(mm: number): number {
  return Math.round(mm * 1000)
}

/** Where something at x, y (mm) of the cut stands while needles press on it: its y, mm. */
export type Lay = (xMm: number, yMm: number) => number
export const atRest: Lay = (_, yMm) => yMm

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
