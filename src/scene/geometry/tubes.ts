import { BufferAttribute, BufferGeometry, IcosahedronGeometry } from 'three'
import { BLOCK } from '../../model/block'
import { CUT_END, CUT_START, LAID_OPEN, TUBE_KINDS, type TubeSet } from '../../tissue/tubes'

/** Round lobes drawn with the tubes: x, y, z, radius (mm) each, and what each is. */
export interface Lobes {
  readonly spheres: Float32Array
  readonly kinds: Uint8Array
}

/** What a vertex lies on, in aTube.z: a mantle, a cut end from its middle (1) to its rim (2), or what is laid open. */
const CUT_MIDDLE = 1
const OPEN_MIDDLE = 5

/** How far in front of the cut what is laid open is drawn, so that it lies over the layers behind, mm. */
const OPEN_FRONT_MM = 0.0014
const OPEN_STEP_MM = 0.0003
const WIDE_MM = 0.012
const THIN_MM = 0.006

/**
 * Tubes (and lobes) as one mesh. aTube: x index of its colour, y place along the tube 0–1, z what it lies on (of
 * sprouts: their session), w radius (mm). Normals point away from the middle of the tube: vessels widen along them.
 */
export function tubeGeometry(
  sets: readonly TubeSet[],
  middleSides: number,
  every: number,
  lobes?: Lobes,
  sessions?: Uint8Array,
): BufferGeometry {
  const positions: number[] = []
  const normals: number[] = []
  const tubes: number[] = []
  const indices: number[] = []
  const fewestSides = Math.max(Math.min(5, middleSides), middleSides - 2)
  const moreSides = middleSides + 3

  const push = (at: Vector, normal: Vector, kind: number, along: number, face: number, radius: number) => {
    positions.push(at[0], at[1], at[2])
    normals.push(normal[0], normal[1], normal[2])
    tubes.push(kind, along, face, radius)
    return positions.length / 3 - 1
  }

  for (const set of sets) {
    for (let tube = 0; tube < set.kinds.length; tube++) {
      addTube(set, tube, sessions?.[tube] ?? 0)
      if (set.cuts[tube] & LAID_OPEN) layOpen(set, tube)
    }
  }
  if (lobes) addLobes(lobes)

  function addTube(set: TubeSet, tube: number, session: number): void {
    const from = set.starts[tube]
    const to = set.starts[tube + 1] - 1
    const cuts = set.cuts[tube]
    // A wide tube or a cut one shows its corners sooner than a thin one.
    const wide = set.points[((from + to) >> 1) * 4 + 3]
    const sides = wide > WIDE_MM || cuts > 0 ? moreSides : wide < THIN_MM ? fewestSides : middleSides
    const rings: number[] = []
    for (let i = from; i < to; i += every) rings.push(i)
    rings.push(to)
    // A frame carried along the tube without twisting.
    let side: Vector = [0, 0, 1]
    const first = positions.length / 3
    const caps: { middle: Vector; tangent: Vector; end: boolean; circle: (face: number) => void }[] = []
    rings.forEach((ring, index) => {
      const start = index === 0 && (cuts & CUT_START) > 0
      const end = index === rings.length - 1 && (cuts & CUT_END) > 0
      const before = rings[Math.max(0, index - 1)] * 4
      const after = rings[Math.min(rings.length - 1, index + 1)] * 4
      let tangent = unit([
        set.points[after] - set.points[before],
        set.points[after + 1] - set.points[before + 1],
        set.points[after + 2] - set.points[before + 2],
      ])
      // A cut end lies flat in the face that cuts it.
      if (start || end) tangent = mainAxis(tangent)
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
      const middle: Vector = [set.points[at], set.points[at + 1], set.points[at + 2]]
      const circle = (face: number) => {
        for (let k = 0; k < sides; k++) {
          const angle = (k / sides) * Math.PI * 2
          const [c, s] = [Math.cos(angle), Math.sin(angle)]
          const n: Vector = [side[0] * c + up[0] * s, side[1] * c + up[1] * s, side[2] * c + up[2] * s]
          const on: Vector = [middle[0] + n[0] * radius, middle[1] + n[1] * radius, middle[2] + n[2] * radius]
          push(on, n, set.kinds[tube], index / (rings.length - 1), face, radius)
        }
      }
      circle(session)
      if (start || end) caps.push({ middle, tangent, end, circle })
    })
    for (let ring = 0; ring < rings.length - 1; ring++) {
      for (let k = 0; k < sides; k++) {
        const a = first + ring * sides + k
        const b = first + ring * sides + ((k + 1) % sides)
        indices.push(a, b, b + sides, a, b + sides, a + sides)
      }
    }
    for (const { middle, tangent, end, circle } of caps) {
      const centre = push(middle, tangent, set.kinds[tube], end ? 1 : 0, CUT_MIDDLE, 0)
      circle(CUT_MIDDLE + 1)
      for (let k = 0; k < sides; k++) {
        const [a, b] = [centre + 1 + k, centre + 1 + ((k + 1) % sides)]
        indices.push(centre, end ? a : b, end ? b : a)
      }
    }
  }

  /** The face that the front cut makes of a tube lying in it: a ribbon as wide as the tube. */
  function layOpen(set: TubeSet, tube: number): void {
    const kind = set.kinds[tube]
    const first = positions.length / 3
    const from = set.starts[tube]
    const count = set.starts[tube + 1] - from
    // A follicle lies over the lobes of its gland, duct and muscle under them.
    const z = BLOCK.halfDepthMm + OPEN_FRONT_MM + OPEN_STEP_MM * (TUBE_KINDS[kind] === 'follicle' ? 3 : -3)
    for (let i = 0; i < count; i++) {
      const at = (from + i) * 4
      const before = (from + Math.max(0, i - 1)) * 4
      const after = (from + Math.min(count - 1, i + 1)) * 4
      const [dx, dy] = unit([
        set.points[after] - set.points[before],
        set.points[after + 1] - set.points[before + 1],
        0,
      ])
      const [x, y, radius] = [set.points[at], set.points[at + 1], set.points[at + 3]]
      for (const side of [-1, 1]) {
        push(
          [x - dy * radius * side, y + dx * radius * side, z],
          [0, 0, 1],
          kind,
          i / (count - 1),
          OPEN_MIDDLE + side,
          radius,
        )
      }
    }
    for (let i = 0; i < count - 1; i++) {
      const a = first + i * 2
      indices.push(a, a + 3, a + 1, a, a + 2, a + 3)
    }
  }

  function addLobes({ spheres, kinds }: Lobes): void {
    const sphere = new IcosahedronGeometry(1, middleSides < 8 ? 1 : 2)
    const unitPositions = sphere.getAttribute('position')
    for (let lobe = 0; lobe < kinds.length; lobe++) {
      const [x, y, z, radius] = spheres.subarray(lobe * 4, lobe * 4 + 4)
      const kind = TUBE_KINDS.length + kinds[lobe]
      for (let i = 0; i < unitPositions.count; i++) {
        const n: Vector = [unitPositions.getX(i), unitPositions.getY(i), unitPositions.getZ(i)]
        indices.push(positions.length / 3)
        push([x + n[0] * radius, y + n[1] * radius, z + n[2] * radius], n, kind, 0.5, 0, radius)
      }
      const out = BLOCK.halfDepthMm - z
      if (out >= radius) continue
      // The cut through a lobe; later ones lie over earlier ones, as lobes press on one another.
      const wide = Math.sqrt(radius * radius - out * out)
      const face = BLOCK.halfDepthMm + OPEN_FRONT_MM - OPEN_STEP_MM * (kinds.length - lobe) * 0.1
      const centre = push([x, y, face], [0, 0, 1], kind, 0.5, CUT_MIDDLE, 0)
      const rim = middleSides * 3
      for (let k = 0; k < rim; k++) {
        const angle = (k / rim) * Math.PI * 2
        const lobed = wide * (1 + 0.07 * Math.sin(angle * 3 + lobe * 2))
        push(
          [x + lobed * Math.cos(angle), y + lobed * Math.sin(angle), face],
          [0, 0, 1],
          kind,
          0.5,
          CUT_MIDDLE + 1,
          0,
        )
        indices.push(centre, centre + 1 + k, centre + 1 + ((k + 1) % rim))
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

/** The axis of the block that a direction follows most. */
function mainAxis(direction: Vector): Vector {
  const most = Math.max(...direction.map(Math.abs))
  return direction.map((value) => (Math.abs(value) === most ? Math.sign(value) : 0)) as Vector
}

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
