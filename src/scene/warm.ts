import { type Camera, type Material, Mesh, Scene, type WebGLRenderer, WebGLRenderTarget } from 'three'
import type { Part } from './block'
import type { Steps } from './slices'

/** A question that is answered once the GPU has done all it was asked for until now. */
function caughtUp(renderer: WebGLRenderer): () => boolean {
  const gl = renderer.getContext() as WebGL2RenderingContext
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
  gl.flush()
  return () => {
    if (!fence) return true
    if (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED && !gl.isContextLost()) return false
    gl.deleteSync(fence)
    return true
  }
}

/**
 * A question that is answered once every program has been linked. Some browsers link beside the GPU's other work, and
 * tell nobody; whoever validates a program must wait for its link, and there it is the GPU that waits, not the page.
 */
export function allLinked(renderer: WebGLRenderer): () => boolean {
  const gl = renderer.getContext()
  for (const { program } of renderer.info.programs ?? []) gl.validateProgram(program as WebGLProgram)
  return caughtUp(renderer)
}

/** Whether a material's program has been linked, where the browser links them beside the page's own work. */
function linked(renderer: WebGLRenderer, material: Material): boolean {
  const { currentProgram } = renderer.properties.get(material) as { currentProgram?: { isReady(): boolean } }
  return currentProgram?.isReady() ?? true
}

/**
 * Gets parts ready to be drawn: compiles all, then sends what each holds and draws one triangle of it where nobody sees
 * it. Nothing waits for the GPU: asked for an outcome too early, WebGL would hold the page until it is there.
 */
export function* warmSteps(renderer: WebGLRenderer, camera: Camera, parts: readonly Part[]): Steps<void> {
  const stage = new Scene()
  const target = new WebGLRenderTarget(1, 1)
  const meshes = parts.map(({ geometry, material }) => new Mesh(geometry, material))
  try {
    for (const mesh of meshes) {
      mesh.frustumCulled = false
      renderer.compile(stage.clear().add(mesh), camera)
      yield
    }
    // One question for all: where frames are slow, each costs a frame.
    yield allLinked(renderer)
    for (const mesh of meshes) {
      yield () => linked(renderer, mesh.material)
      mesh.geometry.setDrawRange(0, 3)
      renderer.setRenderTarget(target)
      renderer.render(stage.clear().add(mesh), camera)
      renderer.setRenderTarget(null)
      mesh.geometry.setDrawRange(0, Infinity)
    }
    yield caughtUp(renderer)
  } finally {
    target.dispose()
  }
}
