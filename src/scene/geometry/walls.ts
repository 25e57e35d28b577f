import { BufferAttribute, BufferGeometry } from 'three'
import { BLOCK } from '../../model/block'
import { cutZ } from '../../state/cut'
import { FIBRE_DEPTH_MM } from '../../tissue/fibres'
import type { Tissue } from '../../tissue/tissue'

/** What a wall is: cut dermis, cut fat, the floor of the open dermis on the fat's bulging top, or its ends. */
const DERMIS = 0
const FAT = 1
const FLOOR = 2
const END = 3

/**
 * Everything solid below the epidermis: the dermis behind, under and at both ends of the laid fibres, its other faces,
 * and the fat's faces. The ends are seen from inside only. aWall: x what it is, y place along the face, mm. The front is
 * moved back by `cutMm`; the numbers of corners stay.
 */
export function wallGeometry({ fields }: Tissue, columns: number, cutMm = 0): BufferGeometry {
  const positions: number[] = []
  const normals: number[] = []
  const walls: number[] = []
  const indices: number[] = []
  const { halfWidthMm: hw, halfDepthMm: hd, heightMm } = BLOCK
  const inner = hd - FIBRE_DEPTH_MM
  const cut = cutZ(cutMm)

  const push = (x: number, y: number, z: number, normal: readonly number[], what: number, along: number) => {
    positions.push(x, y, z)
    normals.push(...normal)
    walls.push(what, along)
  }

  /** A standing strip between two heights, from left to right as its normal's side sees it. */
  function strip(
    at: (share: number) => readonly [number, number],
    normal: readonly number[],
    what: number,
    top: (x: number, z: number) => number,
    bottom: (x: number, z: number) => number,
    count: number,
  ): void {
    const first = positions.length / 3
    for (let i = 0; i <= count; i++) {
      const [x, z] = at(i / count)
      const along = Math.abs(normal[2]) > 0.5 ? x : z
      push(x, bottom(x, z), z, normal, what, along)
      push(x, top(x, z), z, normal, what, along)
    }
    for (let i = 0; i < count; i++) {
      const a = first + i * 2
      indices.push(a, a + 2, a + 3, a, a + 3, a + 1)
    }
  }

  const front = (z: number) => (share: number) => [-hw + 2 * hw * share, z] as const
  const right = (from: number, to: number) => (share: number) => [hw, from + (to - from) * share] as const
  const left = (from: number, to: number) => (share: number) => [-hw, from + (to - from) * share] as const
  const junction = fields.junctionY
  const fatTop = fields.fatTopY
  const floor = (x: number, z: number) => -heightMm + 0.016 * Math.sin((x + 0.7 * z) * 16)

  strip(front(inner), [0, 0, 1], DERMIS, junction, fatTop, columns)
  strip(right(inner, -hd), [1, 0, 0], DERMIS, junction, fatTop, Math.round(columns / 2))
  strip(left(-hd, inner), [-1, 0, 0], DERMIS, junction, fatTop, Math.round(columns / 2))
  strip((share) => [hw - 2 * hw * share, -hd], [0, 0, -1], DERMIS, junction, fatTop, Math.round(columns / 2))
  strip(left(cut, inner), [1, 0, 0], END, junction, fatTop, Math.round(columns / 8))
  strip(right(inner, cut), [-1, 0, 0], END, junction, fatTop, Math.round(columns / 8))
  strip(front(cut), [0, 0, 1], FAT, fatTop, floor, columns)
  strip(right(cut, -hd), [1, 0, 0], FAT, fatTop, floor, Math.round(columns / 2))
  strip(left(-hd, cut), [-1, 0, 0], FAT, fatTop, floor, Math.round(columns / 2))
  strip((share) => [hw - 2 * hw * share, -hd], [0, 0, -1], FAT, fatTop, floor, Math.round(columns / 2))

  // Dermis goes on to the fat's top; what shows between the fibres there is its floor.
  const first = positions.length / 3
  const rows = 8
  for (let row = 0; row <= rows; row++) {
    const z = cut - ((FIBRE_DEPTH_MM - cutMm) * row) / rows
    for (let i = 0; i <= columns; i++) {
      const x = -hw + (2 * hw * i) / columns
      const e = 0.01
      const dx = (fatTop(x + e, z) - fatTop(x - e, z)) / (2 * e)
      const dz = (fatTop(x, z + e) - fatTop(x, z - e)) / (2 * e)
      const length = Math.hypot(dx, 1, dz)
      push(x, fatTop(x, z), z, [-dx / length, 1 / length, -dz / length], FLOOR, x)
    }
  }
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < columns; i++) {
      const a = first + row * (columns + 1) + i
      indices.push(a, a + 1, a + columns + 2, a, a + columns + 2, a + columns + 1)
    }
  }

  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3))
  geometry.setAttribute('normal', new BufferAttribute(Float32Array.from(normals), 3))
  geometry.setAttribute('aWall', new BufferAttribute(Float32Array.from(walls), 2))
  geometry.setIndex(indices)
  return geometry
}
