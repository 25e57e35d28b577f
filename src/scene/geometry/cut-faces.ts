import { BufferAttribute, BufferGeometry } from 'three'
import { clamp, clamp01 } from '../../base/math'
import { TUBE_KINDS, type TubeSet } from '../../tissue/tubes'
import type { Lobes } from './tubes'

/** What lies in something else stands out of the cut by so much more, mm, so that its face is seen. */
const STAND_OUT_MM = 0.0004
const INNER: Readonly<Record<number, number>> = {
  [TUBE_KINDS.length]: 1,
  [TUBE_KINDS.indexOf('follicle')]: 1,
  [TUBE_KINDS.length + 1]: 2,
  [TUBE_KINDS.indexOf('hair')]: 4,
  [TUBE_KINDS.indexOf('vellus-hair')]: 4,
}
/** Steps along a tube while the plane runs through it, as a share of its radius. */
const STEP_SHARE = 0.25
const LOBE_SIDES = 16

/**
 * The faces that tubes and lobes show where the plane at `z` (mm) cuts them, with the attributes of tubeGeometry:
 * aTube.z is 1 in the middle of a face and 2 at its rim, w the half width; the normal says which way a face widens.
 */
export function cutFaces(geometry: BufferGeometry, sets: readonly TubeSet[], lobes: Lobes, z: number): void {
  const positions: number[] = []
  const normals: number[] = []
  const tubes: number[] = []
  const indices: number[] = []

  const corner = (
    x: number,
    y: number,
    kind: number,
    along: number,
    rim: number,
    nx = 0,
    ny = 0,
    half = 0,
  ) => {
    positions.push(x, y, z + STAND_OUT_MM * (INNER[kind] ?? 0.5))
    normals.push(nx, ny, 0)
    tubes.push(kind, along, 1 + rim, half)
    return positions.length / 3 - 1
  }
  const triangle = (a: number, b: number, c: number) => {
    const [ax, ay] = [positions[a * 3], positions[a * 3 + 1]]
    const turn =
      (positions[b * 3] - ax) * (positions[c * 3 + 1] - ay) -
      (positions[c * 3] - ax) * (positions[b * 3 + 1] - ay)
    if (turn > 0) indices.push(a, b, c)
    else if (turn < 0) indices.push(a, c, b)
  }

  for (const set of sets) {
    for (let tube = 0; tube < set.kinds.length; tube++) addTube(set, tube)
  }
  for (let lobe = 0; lobe < lobes.kinds.length; lobe++) addLobe(lobe)

  /** A strip of chords: where the plane meets the disc that stands across the tube, one place after the other. */
  function addTube({ points, starts, kinds }: TubeSet, tube: number): void {
    const [first, last] = [starts[tube], starts[tube + 1] - 1]
    let before: readonly number[] | null = null
    for (let i = first; i < last; i++) {
      const [p, q] = [i * 4, i * 4 + 4]
      const [away, to] = [points[p + 2] - z, points[q + 2] - z]
      const run = [0, 1, 2].map((axis) => points[q + axis] - points[p + axis])
      const [tx, ty, tz] = run.map((value) => value / Math.max(Math.hypot(...run), 1e-9))
      const flat = Math.max(0.05, Math.hypot(tx, ty))
      // Between these shares of the way the plane meets discs that stand across the tube.
      const reach = Math.max(points[p + 3], points[q + 3]) * flat
      const meets = (value: number) => clamp01((value - away) / (run[2] || 1e-9))
      const [one, other] = [meets(-reach), meets(reach)]
      const [from, until] = [Math.min(one, other), Math.max(one, other)]
      if (from > 0) before = null
      if (until <= from) continue
      const steps = Math.ceil(Math.max(1, (Math.abs(run[2]) * (until - from)) / (STEP_SHARE * reach)))
      for (let step = 0; step <= steps; step++) {
        const share = from + ((until - from) * step) / steps
        const radius = points[p + 3] + (points[q + 3] - points[p + 3]) * share
        // How far up the disc the plane meets it; the disc leans as the tube does.
        const up = clamp(-(away + (to - away) * share) / flat, -radius, radius)
        const half = Math.sqrt(radius * radius - up * up)
        const x = points[p] + run[0] * share - (up * tz * tx) / flat
        const y = points[p + 1] + run[1] * share - (up * tz * ty) / flat
        const [vx, vy] = [ty / flat, -tx / flat]
        const kind = kinds[tube]
        const along = (i - first + share) / (last - first)
        const now = [
          corner(x + vx * half, y + vy * half, kind, along, 1, vx, vy, half),
          corner(x, y, kind, along, Math.abs(up) / radius),
          corner(x - vx * half, y - vy * half, kind, along, 1, -vx, -vy, half),
        ]
        if (before) {
          for (const side of [0, 1]) {
            triangle(before[side], before[side + 1], now[side])
            triangle(now[side], before[side + 1], now[side + 1])
          }
        }
        before = now
      }
      if (until < 1) before = null
    }
  }

  function addLobe(lobe: number): void {
    const [x, y, middle, radius] = lobes.spheres.subarray(lobe * 4, lobe * 4 + 4)
    const half = Math.sqrt(Math.max(0, radius * radius - (middle - z) ** 2))
    if (half < 0.002) return
    const kind = TUBE_KINDS.length + lobes.kinds[lobe]
    const centre = corner(x, y, kind, 0, 0)
    const rim = Array.from({ length: LOBE_SIDES }, (_, i) => {
      const angle = (i / LOBE_SIDES) * Math.PI * 2
      return corner(x + half * Math.cos(angle), y + half * Math.sin(angle), kind, 0, 1)
    })
    rim.forEach((at, i) => triangle(centre, at, rim[(i + 1) % LOBE_SIDES]))
  }

  // What the GPU holds of the last faces is given back before they are replaced.
  geometry.dispose()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3))
  geometry.setAttribute('normal', new BufferAttribute(Float32Array.from(normals), 3))
  geometry.setAttribute('aTube', new BufferAttribute(Float32Array.from(tubes), 4))
  geometry.setIndex(indices)
}
