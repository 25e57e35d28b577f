import { BLOCK } from '../../model/block'
import type { Projection } from '../../state/projector'
import type { Point } from './compose'

/** The corners of the block as they are seen, pixels of the picture: whatever lies between them is skin. */
export function shapeOf(projection: Projection): readonly Point[] {
  const { halfWidthMm, halfDepthMm, heightMm } = BLOCK
  const points: Point[] = []
  const out = { x: 0, y: 0 }
  for (const x of [-halfWidthMm, halfWidthMm]) {
    for (const y of [0, -heightMm]) {
      for (const z of [projection.cutZ, -halfDepthMm]) {
        projection.toScreen(out, x, y, z)
        points.push({ x: out.x, y: out.y })
      }
    }
  }
  return points
}
