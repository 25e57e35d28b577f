import { Matrix4, type PerspectiveCamera, Vector3 } from 'three'
import { RELIEF_MM } from '../model/skin/rete'
import { cutZ } from '../state/cut'
import { type DepthScale, drawnDepth } from '../state/depth-scale'
import type { StageSize } from '../state/framing'
import type { DrawnGlyphs, Projection } from '../state/projector'
import type { CameraPose } from '../story/pose'
import { enlargedInto } from './glyph-size'

/** A projection that can be written over when its camera moved. */
export interface MovingProjection {
  readonly projection: Projection
  /** Reads again where the camera and its pose stand. Allocates nothing. */
  look(): void
}

/** How a camera shows the block in a picture of this size, while `pose` says where it stands; both may move. */
export function createProjection(
  camera: PerspectiveCamera,
  pose: CameraPose,
  stage: StageSize,
  depths: DepthScale,
  cutMm = 0,
  drawn: () => DrawnGlyphs | null = () => null,
): MovingProjection {
  const matrix = new Matrix4()
  const point = new Vector3()
  const { widthPx, heightPx } = stage
  const stretch = Float64Array.of(depths.factor - 1, depths.stretchedMm)
  // Never whole numbers: V8 would keep them in another form than what is written over them.
  const enlarged = { signals: 0.5, cells: 0.5 }
  const projection: Projection = {
    pose,
    enlarged,
    depths,
    cutZ: cutZ(cutMm),
    drawn,
    toScreen(out, x, y, z) {
      point.set(x, -drawnDepth(depths, -y), z).applyMatrix4(matrix)
      out.x = (point.x * 0.5 + 0.5) * widthPx
      out.y = (0.5 - point.y * 0.5) * heightPx
    },
    allToScreen(out, places) {
      const e = matrix.elements
      for (let i = 0; 3 * i < places.length; i++) {
        const x = places[3 * i]
        const z = places[3 * i + 2]
        // As drawnDepth has it, and Vector3.applyMatrix4: written out, so that no number is handed on (decision 8).
        const y =
          places[3 * i + 1] - stretch[0] * Math.min(stretch[1], Math.max(-RELIEF_MM, -places[3 * i + 1]))
        const w = 2 * (e[3] * x + e[7] * y + e[11] * z + e[15])
        out[2 * i] = (0.5 + (e[0] * x + e[4] * y + e[8] * z + e[12]) / w) * widthPx
        out[2 * i + 1] = (0.5 - (e[1] * x + e[5] * y + e[9] * z + e[13]) / w) * heightPx
      }
    },
  }
  const look = () => {
    matrix.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
    enlargedInto(enlarged, pose, heightPx)
  }
  look()
  return { projection, look }
}
