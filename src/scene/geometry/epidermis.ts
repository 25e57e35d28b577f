import { BufferAttribute, BufferGeometry } from 'three'
import { BLOCK } from '../../model/block'
import { cutZ } from '../../state/cut'
import type { Tissue } from '../../tissue/tissue'
import { FIBRE_DEPTH_MM } from '../../tissue/fibres'

/** What a vertex of the epidermis belongs to: the surface on top, a cut face, or the underside at the junction. */
const TOP = 0
const FACE = 1
const UNDER = 2

/** How finely the epidermis is cut into triangles. */
export interface EpidermisDetail {
  /** Columns along the front cut. */
  readonly columns: number
  /** Rows of the surface, front to back. */
  readonly rows: number
}

/**
 * Surface, underside and four cut faces of the epidermis as one mesh.
 * aLayer: x what it is; y place along a cut face, mm; z height in the layers (0 junction, 1 stratum corneum's
 * underside, 2 surface); w thickness of the viable epidermis there, mm. The front face is moved back by `cutMm`; the
 * numbers of corners stay.
 */
export function epidermisGeometry({ fields }: Tissue, detail: EpidermisDetail, cutMm = 0): BufferGeometry {
  const positions: number[] = []
  const normals: number[] = []
  const layers: number[] = []
  const indices: number[] = []
  const { halfWidthMm: hw, halfDepthMm: hd } = BLOCK
  const front = cutZ(cutMm)

  const push = (
    x: number,
    y: number,
    z: number,
    normal: readonly [number, number, number],
    layer: readonly [number, number, number, number],
  ) => {
    positions.push(x, y, z)
    normals.push(...normal)
    layers.push(...layer)
    return positions.length / 3 - 1
  }
  const quad = (a: number, b: number, c: number, d: number) => indices.push(a, b, c, a, c, d)

  function sheet(
    heightY: (x: number, z: number) => number,
    columns: number,
    zs: readonly number[],
    part: number,
    up: boolean,
  ): void {
    const first = positions.length / 3
    const step = (2 * hw) / columns
    for (const z of zs) {
      for (let i = 0; i <= columns; i++) {
        const x = -hw + i * step
        const e = 0.004
        const dx = (heightY(x + e, z) - heightY(x - e, z)) / (2 * e)
        const dz = (heightY(x, z + e) - heightY(x, z - e)) / (2 * e)
        const length = Math.hypot(dx, 1, dz) * (up ? 1 : -1)
        push(x, heightY(x, z), z, [-dx / length, 1 / length, -dz / length], [part, 0, up ? 2 : 0, 0])
      }
    }
    const width = columns + 1
    for (let row = 0; row < zs.length - 1; row++) {
      for (let i = 0; i < columns; i++) {
        const a = first + row * width + i
        // Rows run from the front backwards.
        if (up) quad(a, a + 1, a + width + 1, a + width)
        else quad(a, a + width, a + width + 1, a + 1)
      }
    }
  }

  function face(
    at: (share: number) => readonly [number, number],
    normal: [number, number, number],
    columns: number,
  ): void {
    const first = positions.length / 3
    for (let i = 0; i <= columns; i++) {
      const [x, z] = at(i / columns)
      const along = Math.abs(normal[2]) > 0.5 ? x : z
      const low = fields.junctionY(x, z)
      const middle = fields.corneumY(x, z)
      const thick = middle - low
      push(x, low, z, normal, [FACE, along, 0, thick])
      push(x, middle, z, normal, [FACE, along, 1, thick])
      push(x, fields.surfaceY(x, z), z, normal, [FACE, along, 2, thick])
    }
    for (let i = 0; i < columns; i++) {
      const a = first + i * 3
      quad(a, a + 3, a + 4, a + 1)
      quad(a + 1, a + 4, a + 5, a + 2)
    }
  }

  const rows = Array.from(
    { length: detail.rows + 1 },
    (_, i) => front - (front + hd) * (i / detail.rows) ** 1.15,
  )
  sheet(fields.surfaceY, Math.round(detail.columns / 2), rows, TOP, true)
  const underRows = Array.from(
    { length: 9 },
    (_, i) => front - (FIBRE_DEPTH_MM + 0.04 - cutMm) * (i / 8) ** 1.5,
  )
  sheet(fields.junctionY, detail.columns, underRows, UNDER, false)
  face((share) => [-hw + 2 * hw * share, front], [0, 0, 1], detail.columns * 2)
  face((share) => [hw, front - (front + hd) * share], [1, 0, 0], Math.round(detail.columns * 0.5))
  face((share) => [-hw, -hd + (front + hd) * share], [-1, 0, 0], Math.round(detail.columns * 0.5))
  face((share) => [hw - 2 * hw * share, -hd], [0, 0, -1], Math.round(detail.columns * 0.4))

  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3))
  geometry.setAttribute('normal', new BufferAttribute(Float32Array.from(normals), 3))
  geometry.setAttribute('aLayer', new BufferAttribute(Float32Array.from(layers), 4))
  geometry.setIndex(indices)
  return geometry
}
