import { BufferGeometry, type Camera, Mesh, type WebGLRenderer } from 'three'
import type { Course } from '../model/course'
import { type Bakery, createBakery } from './bakery'
import { type HealingParts, healingSteps, type StillParts, stillSteps } from './block'
import { CHANNELS, GROUND, NEEDLES } from './materials/channels'
import { EPIDERMIS } from './materials/epidermis'
import { FIBRES } from './materials/fibres'
import { GLYPHS_MATERIAL } from './materials/glyphs'
import { createMaterial } from './materials/material'
import { SPROUTS, TUBES } from './materials/tubes'
import { WALLS } from './materials/walls'
import type { SliceTally, Steps } from './slices'
import type { Tier } from './tiers'
import { createUniforms, type SceneUniforms } from './uniforms'
import { warmSteps } from './warm'

/** Every kind of material that a block is drawn with, the longest shaders first. */
const SOURCES = [EPIDERMIS, WALLS, TUBES, FIBRES, CHANNELS, GLYPHS_MATERIAL, NEEDLES, SPROUTS, GROUND]

/** Everything that is drawn of one course at one tier. */
export interface Block {
  readonly tier: Tier
  readonly still: StillParts
  readonly healing: HealingParts
}

/** What blocks of one canvas are made with. */
export interface Workshop {
  readonly renderer: WebGLRenderer
  readonly uniforms: SceneUniforms
  readonly bakery: Bakery
  readonly tally: SliceTally
  /**
   * Asks for every program, before anything else is made: the GPU links them while the block is built. Asked for an
   * outcome too early, WebGL would hold the page until it is there.
   */
  compileSteps(camera: Camera): Steps<void>
  dispose(): void
}

/** The workshop of one renderer. */
export function createWorkshop(renderer: WebGLRenderer): Workshop {
  const uniforms = createUniforms()
  const bakery = createBakery(renderer, uniforms)
  // As long as one material of a kind lives, three keeps its program.
  const kinds = SOURCES.map((source) => new Mesh(new BufferGeometry(), createMaterial(uniforms, source)))
  return {
    renderer,
    uniforms,
    bakery,
    tally: { steps: 0, slices: 0, totalMs: 0, longestMs: 0 },
    *compileSteps(camera) {
      yield* bakery.compileSteps()
      for (const mesh of kinds) {
        renderer.compile(mesh, camera)
        yield
      }
    },
    dispose() {
      bakery.dispose()
      for (const { material } of kinds) material.dispose()
    },
  }
}

/**
 * Makes the block of the course that `wanted` gives, and gets it ready to be drawn. What `kept` has of it is taken over;
 * when only the plan changes on the way, only what heals is made again. Stopped half-way it disposes of what it made.
 * `bakes` is done once it is built and before it is drawn.
 */
export function* blockSteps(
  { renderer, uniforms }: Workshop,
  camera: Camera,
  tier: Tier,
  wanted: () => Course,
  kept: Block | null,
  bakes?: Steps<void>,
): Steps<Block> {
  const { skin } = wanted()
  const keeps = kept?.healing.course.skin === skin && kept.tier === tier
  let still: StillParts | null = keeps ? kept.still : null
  let healing: HealingParts | null = keeps && kept.healing.course === wanted() ? kept.healing : null
  let warm = false
  let handedOver = false
  try {
    still ??= yield* stillSteps(skin, tier, uniforms)
    while (healing?.course !== wanted() || !warm) {
      if (healing?.course !== wanted()) {
        if (healing !== kept?.healing) healing?.dispose()
        healing = yield* healingSteps(wanted(), tier, uniforms)
      }
      if (bakes && !warm) yield* bakes
      yield* warmSteps(renderer, camera, [...(warm ? [] : still.parts), ...healing.parts])
      warm = true
    }
    handedOver = true
    return { tier, still, healing }
  } finally {
    if (!handedOver) {
      if (still !== kept?.still) still?.dispose()
      if (healing !== kept?.healing) healing?.dispose()
    }
  }
}
