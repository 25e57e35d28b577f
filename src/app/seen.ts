import { depthDrawnAt } from '../state/depth-scale'
import type { Projection } from '../state/projector'
import type { Seen } from '../tissue/pick-plane'

/** How the picture shows the block, for finding which place of it is seen at a spot. */
export function seenIn(projection: Projection): Seen {
  return {
    cutZ: projection.cutZ,
    toScreen: (out, x, y, z) => projection.toScreen(out, x, y, z),
    trueDepth: (drawnMm) => depthDrawnAt(projection.depths, drawnMm),
  }
}
