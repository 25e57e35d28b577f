import type { WebGLRenderer } from 'three'
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
  /** Where the needle tips are drawn in the scene, mm below y = 0. */
  readonly tipDepthMm: number
  readonly dentMm: number
}

interface Inspectable {
  inspectScene?: () => SceneReport
}

/** Hangs a report on the canvas: `canvas.inspectScene()`. */
export function makeInspectable(
  canvas: HTMLCanvasElement,
  gl: WebGLRenderer,
  uniforms: SceneUniforms,
  tier: string,
  frames: () => number,
): void {
  const target: Inspectable = canvas as HTMLCanvasElement & Inspectable
  target.inspectScene = () => ({
    frames: frames(),
    drawCalls: gl.info.render.calls,
    triangles: gl.info.render.triangles,
    geometries: gl.info.memory.geometries,
    textures: gl.info.memory.textures,
    programs: gl.info.programs?.length ?? 0,
    tier,
    pixelRatio: gl.getPixelRatio(),
    tipDepthMm: uniforms.uTip.value,
    dentMm: uniforms.uDent.value,
  })
}
