import type { Mesh, Scene, WebGLRenderer } from 'three'
import type { SliceTally } from './slices'
import type { SceneUniforms } from './uniforms'

/** Counts of a scene, for tests and the bench: nothing in the product reads them. */
export interface SceneReport {
  /** Frames drawn since the canvas was made. */
  readonly frames: number
  readonly drawCalls: number
  readonly triangles: number
  readonly geometries: number
  readonly textures: number
  readonly programs: number
  readonly tier: string
  readonly pixelRatio: number
  /** The last frame showed the finest tier. */
  readonly refined: boolean
  /** What building took of the main thread until now. */
  readonly tally: SliceTally
  /** Bytes of geometry in the scene, shown or not. */
  readonly geometryBytes: number
  /** Where the needle tips are drawn in the scene, mm below y = 0. */
  readonly tipDepthMm: number
  readonly dentMm: number
}

interface Inspectable {
  inspectScene?: () => SceneReport
}

/** What the report needs to know of the driver. */
interface Inspected {
  readonly tier: string
  readonly tally: SliceTally
  readonly scene: Scene
  readonly frames: () => number
  readonly refined: () => boolean
}

/** Hangs a report on the canvas: `canvas.inspectScene()`. */
export function makeInspectable(
  gl: WebGLRenderer,
  uniforms: SceneUniforms,
  { tier, tally, scene, frames, refined }: Inspected,
): void {
  const target: Inspectable = gl.domElement as HTMLCanvasElement & Inspectable
  target.inspectScene = () => ({
    frames: frames(),
    drawCalls: gl.info.render.calls,
    triangles: gl.info.render.triangles,
    geometries: gl.info.memory.geometries,
    textures: gl.info.memory.textures,
    programs: gl.info.programs?.length ?? 0,
    tier,
    pixelRatio: gl.getPixelRatio(),
    refined: refined(),
    tally,
    geometryBytes: geometryBytes(scene),
    tipDepthMm: uniforms.uStroke.value.x,
    dentMm: uniforms.uStroke.value.y,
  })
}

/** Bytes of all attributes and indices below an object, each buffer once. */
function geometryBytes(scene: Scene): number {
  const buffers = new Set<ArrayBufferLike>()
  scene.traverse((object) => {
    const { geometry } = object as Partial<Mesh>
    if (!geometry) return
    for (const { array } of [...Object.values(geometry.attributes), geometry.index ?? []].flat()) {
      buffers.add(array.buffer)
    }
  })
  return [...buffers].reduce((sum, { byteLength }) => sum + byteLength, 0)
}
