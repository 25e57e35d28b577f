import { CUT_AWAY_MM } from '../state/cut'
import type { Tissue } from '../tissue/tissue'
import { LAID_OPEN, TUBE_KINDS, type TubeKind, type TubeSet } from '../tissue/tubes'
import { type Drawing, isNear, type Lay, NEAR_MM, polyline, um } from './path-text'

/** Tubes of one kind and width, drawn as one stroke. `venous`: how far along from artery to vein, 0–1. */
export interface TubeStroke {
  readonly kind: TubeKind
  readonly widthUm: number
  readonly venous: number
  readonly path: string
}

/** A tube that the cut lays open, drawn as an area. */
export interface TubeOutline {
  readonly kind: TubeKind
  readonly path: string
  /** Of a follicle: what lies inside its outer sheath. */
  readonly inner: string
}

/** Names a stroke among those of its tissue. */
export const tubeKey = ({ kind, widthUm, venous }: TubeStroke) => `${kind} ${widthUm} ${venous}`

const CAPILLARY_NEAR_MM = 0.9
const DEEP_NEAR_MM = 0.6
/** A capillary loop is drawn in this many pieces, from red to blue. */
const PIECES = 3

function setsOf({ vessels, lymphAndNerve, adnexa }: Tissue): readonly TubeSet[] {
  return [vessels, lymphAndNerve.lymph, lymphAndNerve.nerves, adnexa.tubes, adnexa.behind]
}

/** Tubes whose middle lies near the cut, by kind and width. */
export function tubeStrokes(tissue: Tissue, lay: Lay, drawing: Drawing): readonly TubeStroke[] {
  const byLook = new Map<string, { kind: TubeKind; widthUm: number; venous: number; path: string }>()
  for (const set of setsOf(tissue)) {
    for (let tube = 0; tube < set.kinds.length; tube++) {
      if (set.cuts[tube] & LAID_OPEN) continue
      const kind = TUBE_KINDS[set.kinds[tube]]
      const first = set.starts[tube]
      const last = set.starts[tube + 1] - 1
      const middle = (first + last) >> 1
      const nearest =
        kind === 'capillary'
          ? CAPILLARY_NEAR_MM
          : kind === 'vein' || kind === 'artery'
            ? DEEP_NEAR_MM
            : NEAR_MM
      if (!isNear(drawing, set.points[middle * 4 + 2], nearest, CUT_AWAY_MM)) continue
      const pieces = kind === 'capillary' ? PIECES : 1
      for (let piece = 0; piece < pieces; piece++) {
        const from = first + Math.round(((last - first) * piece) / pieces)
        const to = first + Math.round(((last - first) * (piece + 1)) / pieces)
        const at = (from + to) >> 1
        const widthUm = Math.max(4, Math.round((set.points[at * 4 + 3] * 2000) / 4) * 4)
        const venous = piece / Math.max(1, pieces - 1)
        const key = `${kind} ${widthUm} ${venous}`
        const look = byLook.get(key) ?? { kind, widthUm, venous, path: '' }
        look.path += polyline(pointsOf(set, from, to, kind === 'duct' ? 1 : 2, lay))
        byLook.set(key, look)
      }
    }
  }
  return [...byLook.values()]
}

function pointsOf(set: TubeSet, from: number, to: number, every: number, lay: Lay): [number, number][] {
  const points: [number, number][] = []
  const add = (i: number) =>
    points.push([um(set.points[i * 4]), um(-lay(set.points[i * 4], set.points[i * 4 + 1]))])
  for (let i = from; i < to; i += every) add(i)
  add(to)
  return points
}

/** What lies in the cut and is laid open by it, as areas as wide as the tubes. */
export function outlinePaths(tissue: Tissue, lay: Lay, drawing: Drawing): readonly TubeOutline[] {
  const set = tissue.adnexa.tubes
  const outlines: TubeOutline[] = []
  for (let tube = 0; tube < set.kinds.length; tube++) {
    if (!(set.cuts[tube] & LAID_OPEN)) continue
    const kind = TUBE_KINDS[set.kinds[tube]]
    const [, , z, radius] = set.points.subarray(set.starts[tube] * 4, set.starts[tube] * 4 + 4)
    if (!isNear(drawing, z, 0, radius)) continue
    outlines.push({
      kind,
      path: outline(set, tube, 1, lay),
      inner: kind === 'follicle' ? outline(set, tube, 0.52, lay) : '',
    })
  }
  return outlines
}

/** The outline of a tube, `wide` times as wide as it is. */
function outline(set: TubeSet, tube: number, wide: number, lay: Lay): string {
  const left: [number, number][] = []
  const right: [number, number][] = []
  const [first, last] = [set.starts[tube], set.starts[tube + 1] - 1]
  for (let i = first; i <= last; i += 2) {
    const [before, after] = [Math.max(first, i - 1) * 4, Math.min(last, i + 1) * 4]
    const [dx, dy] = [set.points[after] - set.points[before], set.points[after + 1] - set.points[before + 1]]
    const [x, y, , radius] = set.points.subarray(i * 4, i * 4 + 4)
    const share = (radius * wide) / Math.hypot(dx, dy)
    const [lx, ly, rx, ry] = [x - dy * share, y + dx * share, x + dy * share, y - dx * share]
    left.push([um(lx), um(-lay(lx, ly))])
    right.unshift([um(rx), um(-lay(rx, ry))])
  }
  return `${polyline([...left, ...right])}z`
}
