import { BufferAttribute, BufferGeometry, IcosahedronGeometry } from 'three'
import { BLOCK } from '../../model/block'
import type { TubeSet } from '../../tissue/tubes'
import { TUBE_KINDS } from '../../tissue/tubes'

/** Round lobes drawn with the tubes: x, y, z, radius (mm) each, and what each is. */
export interface Lobes {
  readonly spheres: Float32Array
  readonly kinds: Uint8Array
}

/**
 * Tubes (and lobes) as one mesh. aTube: x index of its colour, y place along the tube 0–1, z session (for sprouts),
 * w radius, mm. Where a tube is cut by the block's side it ends in a disc: y is 2 there, z 0 in its middle, 1 at its rim.
 */
export function tubeGeometry(
  sets: readonly TubeSet[],
  sides: number,
  every: number,
  lobes?: Lobes,
  sessions?: Uint8Array,
): BufferGeometry {
  const positions: number[] = []
  const normals: number[] = []
  const tubes: number[] = []
  const indices: number[] = []

  for (const set of sets) {
    for (let tube = 0; tube < set.kinds.length; tube++) {
      addTube(set, tube, sessions?.[tube] ?? 0)
    }
  }
  if (lobes) addLobes(lobes)

  function addTube(set: TubeSet, tube: number, session: number): void {
    const from = set.starts[tube]
    const to = set.starts[tube + 1] - 1
    const rings: number[] = []
    for (let i = from; i < to; i += every) rings.push(i)
    rings.push(to)
    // A frame carried along the tube without twisting.
    let side: [number, number, number] = [0, 0, 1]
    const first = positions.length / 3
    rings.forEach((ring, index) => {
      const before = rings[Math.max(0, index - 1)] * 4
      const after = rings[Math.min(rings.length - 1, index + 1)] * 4
      const tangent = unit([
        set.points[after] - set.points[before],
        set.points[after + 1] - set.points[before + 1],
        set.points[after + 2] - set.points[before + 2],
      ])
      const along = dot(side, tangent)
      const projected = unit([
        side[0] - along * tangent[0],
        side[1] - along * tangent[1],
        side[2] - along * tangent[2],
      ])
      side = Number.isFinite(projected[0]) ? projected : unit(cross(tangent, [0, 1, 0.01]))
      const up = cross(tangent, side)
      const at = ring * 4
      const radius = set.points[at + 3]
      for (let k = 0; k < sides; k++) {
        const angle = (k / sides) * Math.PI * 2
        const [c, s] = [Math.cos(angle), Math.sin(angle)]
        const n = [0, 1, 2].map((axis) => side[axis] * c + up[axis] * s)
        positions.push(
          set.points[at] + n[0] * radius,
          set.points[at + 1] + n[1] * radius,
          set.points[at + 2] + n[2] * radius,
        )
        normals.push(n[0], n[1], n[2])
        tubes.push(set.kinds[tube], index / (rings.length - 1), session, radius)
      }
    })
    for (const [ring, outward] of [
      [0, -1],
      [rings.length - 1, 1],
    ] as const) {
      if (Math.abs(set.points[rings[ring] * 4]) >= BLOCK.halfWidthMm)
        addLumen(set, tube, rings[ring], first + ring * sides, outward)
    }
    for (let ring = 0; ring < rings.length - 1; ring++) {
      for (let k = 0; k < sides; k++) {
        const a = first + ring * sides + k
        const b = first + ring * sides + ((k + 1) % sides)
        indices.push(a, b, b + sides, a, b + sides, a + sides)
      }
    }
  }

  /** Closes a cut end with a disc that shows wall and lumen. */
  function addLumen(set: TubeSet, tube: number, point: number, ring: number, outward: number): void {
    const at = point * 4
    const [x, y, z, radius] = set.points.subarray(at, at + 4)
    const middle = positions.length / 3
    positions.push(x, y, z)
    normals.push(outward, 0, 0)
    tubes.push(set.kinds[tube], 2, 0, radius)
    for (let k = 0; k < sides; k++) {
      const from = (ring + k) * 3
      positions.push(positions[from], positions[from + 1], positions[from + 2])
      normals.push(outward, 0, 0)
      tubes.push(set.kinds[tube], 2, 1, radius)
    }
    for (let k = 0; k < sides; k++) {
      const [a, b] = [middle + 1 + k, middle + 1 + ((k + 1) % sides)]
      if (outward > 0) indices.push(middle, a, b)
      else indices.push(middle, b, a)
    }
  }

  function addLobes({ spheres, kinds }: Lobes): void {
    const sphere = new IcosahedronGeometry(1, 2)
    const unitPositions = sphere.getAttribute('position')
    for (let lobe = 0; lobe < kinds.length; lobe++) {
      const [x, y, z, radius] = spheres.subarray(lobe * 4, lobe * 4 + 4)
      for (let i = 0; i < unitPositions.count; i++) {
        const [nx, ny, nz] = [unitPositions.getX(i), unitPositions.getY(i), unitPositions.getZ(i)]
        indices.push(positions.length / 3)
        positions.push(x + nx * radius, y + ny * radius, z + nz * radius)
        normals.push(nx, ny, nz)
        tubes.push(TUBE_KINDS.length + kinds[lobe], 0.5, 0, 0)
      }
    }
    sphere.dispose()
  }

  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3))
  geometry.setAttribute('normal', new BufferAttribute(Float32Array.from(normals), 3))
  geometry.setAttribute('aTube', new BufferAttribute(Float32Array.from(tubes), 4))
  geometry.setIndex(indices)
  return geometry
}

type Vector = [number, number, number]

function unit([x, y, z]: readonly number[]): Vector {
  const length = Math.hypot(x, y, z)
  return [x / length, y / length, z / length]
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

function cross(a: readonly number[], b: readonly number[]): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}
