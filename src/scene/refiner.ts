import type { Camera, Scene } from 'three'
import type { Course } from '../model/course'
import { whenIdle } from '../state/ticker'
import { inSlices, type Steps } from './slices'
import { TIERS } from './tiers'
import { type Block, blockSteps, type Workshop } from './workshop'

/** However busy the page is, a slice comes after this long, ms. */
const PATIENCE_MS = 300

/** Makes the finest block of what stands still, and keeps it as long as skin and plan last. */
export interface Refiner {
  /** The finest block of a course, where it stands ready. */
  of(course: Course): Block | null
  /** Shows or hides it, whichever course it is of. */
  show(visible: boolean): void
  /** Works towards it as long as nothing stirs; `done` hears when it stands ready, or cannot be had. */
  rest(course: Course, done: () => void): void
  /** Stops the work. What is done of it is kept. */
  stir(): void
  dispose(): void
}

/** Shows or hides a block that hangs in the scene. */
export function showBlock({ still, healing }: Block, visible: boolean): void {
  still.object.visible = visible
  healing.object.visible = visible
}

/** The refiner of one canvas. Its blocks hang in the scene unseen until they are shown. */
export function createRefiner(workshop: Workshop, camera: Camera, scene: Scene): Refiner {
  let block: Block | null = null
  let steps: Steps<Block> | null = null
  let aim: Course | null = null
  let stop = () => {}

  function drop(old: Block | null, next: Block | null): void {
    for (const part of ['still', 'healing'] as const) {
      if (!old || old[part] === next?.[part]) continue
      scene.remove(old[part].object)
      old[part].dispose()
    }
  }
  const callOff = () => {
    stop()
    steps?.return(undefined as never)
    steps = null
  }
  return {
    of: (course) => (block?.healing.course === course ? block : null),
    show(visible) {
      if (block) showBlock(block, visible)
    },
    rest(course, done) {
      stop()
      if (!steps || aim !== course) {
        callOff()
        aim = course
        steps = blockSteps(workshop, camera, TIERS.top, () => course, block)
      }
      stop = inSlices(
        steps,
        (next) => {
          steps = null
          drop(block, next)
          block = next
          scene.add(next.still.object, next.healing.object)
          showBlock(next, false)
          done()
        },
        done,
        workshop.tally,
        (work) => whenIdle(work, PATIENCE_MS),
      )
    },
    stir: () => stop(),
    dispose() {
      callOff()
      drop(block, null)
      block = null
    },
  }
}
