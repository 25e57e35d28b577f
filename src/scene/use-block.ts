import { useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Course } from '../model/course'
import { createHealingParts } from './block'
import { inSlices } from './slices'
import type { Tier } from './tiers'
import { type Block, blockSteps, type Workshop } from './workshop'

/** The block that is drawn, and of which life of the context it is ready to be drawn. */
export interface ReadyBlock {
  readonly block: Block
  readonly life: number
}

/**
 * The block of a course, once it stands ready: made in slices, never seen half-built. Until another skin or another
 * tier is ready the last one stays, with its own course. Another plan for the same skin is there at once, so that
 * needle and slider never disagree. `life` counts what became of the context: odd while it is lost.
 */
export function useBlock(
  workshop: Workshop,
  course: Course,
  tier: Tier,
  life: number,
  onFailed: () => void,
): ReadyBlock | null {
  const camera = useThree((three) => three.camera)
  const [built, setBuilt] = useState<ReadyBlock | null>(null)
  const latest = useRef(course)
  const last = useRef<Block | null>(null)

  const block = useMemo(() => {
    if (!built) return null
    const { healing, still, tier: of } = built.block
    if (healing.course === course || healing.course.skin !== course.skin) return built.block
    return { tier: of, still, healing: createHealingParts(course, of, workshop.uniforms) }
  }, [built, course, workshop])
  useLayoutEffect(() => {
    latest.current = course
    last.current = block
  }, [course, block])

  const { skin } = course
  useEffect(() => {
    if (life % 2 === 1) return undefined
    function* steps() {
      yield* workshop.compileSteps(camera)
      const bakes = workshop.bakery.bakeSteps()
      return yield* blockSteps(workshop, camera, tier, () => latest.current, last.current, bakes)
    }
    const work = steps()
    const stop = inSlices(
      work,
      (next) => setBuilt({ block: next, life }),
      (error) => {
        onFailed()
        throw error
      },
      workshop.tally,
    )
    return () => {
      stop()
      work.return(undefined as never)
    }
  }, [workshop, camera, skin, tier, life, onFailed])

  const still = block?.still
  const healing = block?.healing
  useEffect(() => () => still?.dispose(), [still])
  useEffect(() => () => healing?.dispose(), [healing])
  return useMemo(() => (block && built ? { block, life: built.life } : null), [block, built])
}
