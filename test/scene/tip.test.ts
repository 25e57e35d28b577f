import { type BufferAttribute, type InstancedBufferAttribute, PerspectiveCamera, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { createSkinState, simulate, stateInto } from '../../src/model/course'
import { DEFAULT_PLAN, DEVICE_IDS, SITE_IDS } from '../../src/model/plan'
import { createHealingParts, type HealingParts } from '../../src/scene/block'
import { FIELD_OF_VIEW, placeCamera } from '../../src/scene/camera-rig'
import { createProjection } from '../../src/scene/projection'
import { writeFrame } from '../../src/scene/frame'
import { NEEDLES } from '../../src/scene/materials/channels'
import { TIERS } from '../../src/scene/tiers'
import { createUniforms, type SceneUniforms } from '../../src/scene/uniforms'
import { depthScaleOf, SCALE_IDS } from '../../src/state/depth-scale'
import { resolvePose } from '../../src/state/framing'
import type { Projection } from '../../src/state/projector'
import { DEFAULT_VIEW } from '../../src/state/view'
import { atDepth } from '../../src/ui/ruler'

/** As exact as a tip must stand on the ruler, mm. */
const EXACT_MM = 0.02
const STANDING_H = -0.5 / 60
const DEPTHS_MM = [0.2, 0.25, 0.5, 1.05, 1.5, 2.35, 3]
const STAGE = { widthPx: 1000, heightPx: 540 }

/** Where the tip of each needle in the cut is drawn: what the needles' vertex shader does to the lowest corner. */
function drawnTips(parts: HealingParts, uniforms: SceneUniforms): Vector3[] {
  const needles = parts.parts.find(({ name }) => name === 'needles')
  if (!needles) throw new Error('no needles')
  const position = needles.geometry.getAttribute('position') as BufferAttribute
  let lowest = 0
  for (let i = 0; i < position.count; i++) if (position.getY(i) < position.getY(lowest)) lowest = i
  const [px, py, pz] = [position.getX(lowest), position.getY(lowest), position.getZ(lowest)]
  const site = needles.geometry.getAttribute('aSite') as InstancedBufferAttribute
  const radius = uniforms.uNeedleRadius.value
  const tips: Vector3[] = []
  for (let i = 0; i < site.count; i++) {
    const [x, z, session, lean] = [site.getX(i), site.getY(i), site.getZ(i), site.getW(i)]
    if (session !== uniforms.uStroke.value.w) continue
    tips.push(new Vector3(x + px * radius + lean * py, py - uniforms.uStroke.value.x, z + pz * radius))
  }
  return tips
}

/** What the ruler says of a height in the picture, read at a place along the cut: mm. */
function readOff(projection: Projection, x: number, yPx: number): number {
  let [low, high] = [-1, 4]
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2
    if (atDepth(projection, x, middle).y < yPx) low = middle
    else high = middle
  }
  return low
}

describe('the tip on the ruler', () => {
  it('is placed by the shader as this test places it', () => {
    expect(NEEDLES.vertex).toContain('position.y - uStroke.x')
  })

  it.each(SITE_IDS)('stands at the set depth, in both scales: %s', (site) => {
    for (const depthMm of DEPTHS_MM) {
      const course = simulate({ ...DEFAULT_PLAN, site, depthMm, densityPerCm2: 50 })
      const uniforms = createUniforms()
      const parts = createHealingParts(course, TIERS.low, uniforms)
      const state = createSkinState(course)
      stateInto(state, course, STANDING_H)
      for (const scale of SCALE_IDS) {
        const depths = depthScaleOf(scale, course.skin)
        writeFrame(uniforms, parts, course, state, depths)
        const camera = new PerspectiveCamera(FIELD_OF_VIEW, STAGE.widthPx / STAGE.heightPx, 0.1, 30)
        const pose = resolvePose({ ...DEFAULT_VIEW, scale }, course, state.tipDepthMm, STAGE)
        placeCamera(camera, pose)
        const projection = createProjection(camera, pose, STAGE, depths).projection
        const tips = drawnTips(parts, uniforms).filter(({ z }) => z === 1)
        expect(tips.length).toBeGreaterThan(0)
        for (const tip of tips) {
          const { x } = tip
          const yPx = (0.5 - tip.project(camera).y * 0.5) * STAGE.heightPx
          expect(Math.abs(readOff(projection, x, yPx) - depthMm), `${scale} ${depthMm}`).toBeLessThan(
            EXACT_MM,
          )
        }
      }
      parts.dispose()
    }
  })

  it('ends a needle of every device at its lowest corner, on its axis', () => {
    for (const device of DEVICE_IDS) {
      const course = simulate({ ...DEFAULT_PLAN, device, densityPerCm2: 50 })
      const uniforms = createUniforms()
      const parts = createHealingParts(course, TIERS.low, uniforms)
      uniforms.uStroke.value.x = 0
      uniforms.uStroke.value.w = 0
      for (const { y } of drawnTips(parts, uniforms)) expect(y).toBe(0)
      parts.dispose()
    }
  })
})
