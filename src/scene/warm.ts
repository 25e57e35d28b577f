import { type Camera, type Material, Mesh, Scene, type WebGLRenderer, WebGLRenderTarget } from 'three'
import { pageClock } from '../state/ticker'
import type { Part } from './block'
import type { Steps } from './slices'

/** A question that is answered once the GPU has done all it was asked for until now. */
export function caughtUp(renderer: WebGLRenderer): () => boolean {
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
 * A question that is answered once every program has been linked and the GPU has nothing else to do. Some browsers link
 * beside the GPU's other work, and tell nobody; whoever validates a program must wait for its link, and there it is the
 * GPU that waits, not the page.
 */
export function allLinked(renderer: WebGLRenderer): () => boolean {
  const gl = renderer.getContext()
  for (const { program } of renderer.info.programs ?? []) gl.validateProgram(program as WebGLProgram)
  return quiet(renderer)
}

/** An answer that comes sooner than this found the GPU with nothing else to do, ms. */
const AT_ONCE_MS = 16
/** So many of them in a row, or so many answers of any kind where a page never stops painting. */
const AT_ONCE = 3
const MOST_ANSWERS = 16

/**
 * A question that is answered once the GPU has nothing to do: whoever asks it for an outcome waits behind all that the
 * page is having painted, and where a processor paints, that is hundreds of milliseconds.
 */
function quiet(renderer: WebGLRenderer): () => boolean {
  let ask = caughtUp(renderer)
  let askedMs = pageClock.nowMs()
  let answers = 0
  let inRow = 0
  return () => {
    if (!ask()) return false
    const nowMs = pageClock.nowMs()
    answers++
    inRow = nowMs - askedMs < AT_ONCE_MS ? inRow + 1 : 0
    if (inRow >= AT_ONCE || answers >= MOST_ANSWERS) return true
    ask = caughtUp(renderer)
    askedMs = nowMs
    return false
  }
}

/** The program that three keeps for a material once it was compiled. */
function programOf(renderer: WebGLRenderer, material: Material) {
  const { currentProgram } = renderer.properties.get(material) as {
    currentProgram?: { isReady(): boolean; getUniforms(): unknown }
  }
  return currentProgram
}

/** Has a program looked over, so that its first drawing asks nothing. */
export function lookOver(renderer: WebGLRenderer, material: Material): void {
  programOf(renderer, material)?.getUniforms()
}

/** Whether a material's program has been linked, where the browser links them beside the page's own work. */
function linked(renderer: WebGLRenderer, material: Material): boolean {
  return programOf(renderer, material)?.isReady() ?? true
}

/**
 * Gets parts ready to be drawn: compiles all, looks their programs over, then sends what each holds and draws one
 * triangle of it where nobody sees it. Nothing waits for the GPU: asked for an outcome too early, WebGL would hold the
 * page until it is there.
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
    for (const { material } of meshes) {
      yield () => linked(renderer, material)
      lookOver(renderer, material)
    }
    for (const mesh of meshes) {
      yield caughtUp(renderer)
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
