import fc from 'fast-check'
import { PerspectiveCamera } from 'three'
import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/model/course'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { FIELD_OF_VIEW, placeCamera } from '../../src/scene/camera-rig'
import { createProjection } from '../../src/scene/projection'
import { depthScaleOf, SCALE_IDS } from '../../src/state/depth-scale'
import { copyPose, createPose, resolvePose } from '../../src/state/framing'
import { DEFAULT_VIEW } from '../../src/state/view'
import { VIEW_IDS } from '../../src/story/pose'

const STAGE = { widthPx: 900, heightPx: 520 }
const course = simulate(DEFAULT_PLAN)
const within = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true })
const places = fc.array(fc.tuple(within(1.5), within(3), within(1)), { minLength: 1, maxLength: 12 })

/** A camera that stands where a pose says, and what it sees. */
function seenFrom(pose: ReturnType<typeof createPose>, scale: (typeof SCALE_IDS)[number]) {
  const camera = new PerspectiveCamera(FIELD_OF_VIEW, STAGE.widthPx / STAGE.heightPx)
  placeCamera(camera, pose)
  return { camera, seen: createProjection(camera, pose, STAGE, depthScaleOf(scale, course.skin)) }
}

describe('the projection of the block', () => {
  it('puts many places where it puts each, in every view and both scales', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VIEW_IDS), fc.constantFrom(...SCALE_IDS), places, (id, scale, list) => {
        const pose = createPose()
        copyPose(pose, resolvePose({ ...DEFAULT_VIEW, view: id, scale }, course, 0, STAGE))
        const { projection } = seenFrom(pose, scale).seen
        const out = new Float64Array(2 * list.length)
        projection.allToScreen(out, Float64Array.from(list.flat()))
        const one = { x: 0, y: 0 }
        for (const [i, [x, y, z]] of list.entries()) {
          projection.toScreen(one, x, y, z)
          expect(out[2 * i]).toBeCloseTo(one.x, 6)
          expect(out[2 * i + 1]).toBeCloseTo(one.y, 6)
        }
      }),
    )
  })

  it('follows its camera where that is asked for, and says then how large it draws signals', () => {
    const pose = createPose()
    copyPose(pose, resolvePose({ ...DEFAULT_VIEW, view: 'opening' }, course, 0, STAGE))
    const { camera, seen } = seenFrom(pose, 'true')
    const { projection } = seen
    const at = { x: 0, y: 0 }
    const where = () => {
      projection.toScreen(at, 0.4, -0.2, 1)
      return { ...at, signals: projection.enlarged.signals }
    }
    const before = where()
    copyPose(pose, resolvePose({ ...DEFAULT_VIEW, view: 'fibroblast' }, course, 0, STAGE))
    placeCamera(camera, pose)
    expect(where()).toEqual(before)
    seen.look()
    expect(where()).not.toEqual(before)
    expect(where()).toEqual(
      (() => {
        const fresh = seenFrom(pose, 'true').seen.projection
        fresh.toScreen(at, 0.4, -0.2, 1)
        return { ...at, signals: fresh.enlarged.signals }
      })(),
    )
    expect(projection.enlarged.signals).toBeLessThan(before.signals)
  })
})
