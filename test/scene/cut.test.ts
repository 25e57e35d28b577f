import { createHash } from 'node:crypto'
import {
  BufferGeometry,
  InstancedBufferAttribute,
  type InstancedBufferGeometry,
  InterleavedBufferAttribute,
} from 'three'
import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/model/course'
import { DEFAULT_PLAN, type Plan } from '../../src/model/plan'
import { createHealingParts, createStillParts, type Part } from '../../src/scene/block'
import { cutFaces } from '../../src/scene/geometry/cut-faces'
import { cutInto } from '../../src/scene/paint'
import { TIERS } from '../../src/scene/tiers'
import { createUniforms } from '../../src/scene/uniforms'
import { CUT_LIMITS, cutZ } from '../../src/state/cut'
import { FIBRE_DEPTH_MM } from '../../src/tissue/fibres'
import { tissueOf } from '../../src/tissue/tissue'
import { createTubeBuilder } from '../../src/tissue/tubes'

const NO_LOBES = { spheres: new Float32Array(), kinds: new Uint8Array() }

function build(plan: Plan, tierId: keyof typeof TIERS) {
  const course = simulate(plan)
  const uniforms = createUniforms()
  const still = createStillParts(course.skin, TIERS[tierId], uniforms)
  const healing = createHealingParts(course, TIERS[tierId], uniforms)
  const partsAt = (cutMm: number): readonly Part[] => {
    still.cutAt(cutMm)
    healing.cutAt(cutMm)
    return [...still.parts, ...still.behindAt(cutMm), ...healing.parts]
  }
  return { course, uniforms, still, healing, partsAt }
}

function trianglesOf(parts: readonly Part[]): number {
  let total = 0
  for (const { geometry } of parts) {
    const corners = geometry.getIndex()?.count ?? geometry.getAttribute('position').count
    total +=
      (corners / 3) * ('instanceCount' in geometry ? (geometry as InstancedBufferGeometry).instanceCount : 1)
  }
  return total
}

/** Everything the GPU draws of the parts, byte by byte. */
function bytesOf(parts: readonly Part[]): string {
  const hash = createHash('sha256')
  for (const { name, geometry } of parts) {
    const instances = 'instanceCount' in geometry ? (geometry.instanceCount as number) : 0
    hash.update(`${name} ${instances}`)
    for (const attribute of Object.values(geometry.attributes)) {
      const isEach = attribute instanceof InstancedBufferAttribute
      const shared = attribute instanceof InterleavedBufferAttribute ? attribute.data.stride : null
      const drawn = isEach ? instances * attribute.itemSize : shared ? instances * shared : undefined
      hash.update(new Uint8Array(Float32Array.from(attribute.array.slice(0, drawn)).buffer))
    }
  }
  return hash.digest('hex')
}

/** Area (mm²) of a mesh that lies in one plane, all of it facing the viewer. */
function areaOf(geometry: BufferGeometry): number {
  const position = geometry.getAttribute('position')
  const index = geometry.getIndex()?.array ?? []
  let area = 0
  for (let i = 0; i < index.length; i += 3) {
    const [ax, ay, bx, by, cx, cy] = [0, 1, 2].flatMap((k) => [
      position.getX(index[i + k]),
      position.getY(index[i + k]),
    ])
    const turned = ((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2
    expect(turned).toBeGreaterThan(0)
    area += turned
  }
  return area
}

function facesOf(points: readonly (readonly [number, number, number, number])[], z: number): BufferGeometry {
  const builder = createTubeBuilder()
  builder.add('vein', points)
  const geometry = new BufferGeometry()
  cutFaces(geometry, [builder.build()], NO_LOBES, z)
  return geometry
}

describe('a cut that is moved back', () => {
  it('ends while there is detail behind it', () => {
    expect(CUT_LIMITS.farthestMm).toBeLessThan(FIBRE_DEPTH_MM)
  })

  it.each([
    ['low', 20, 120_000],
    ['default', 28, 260_000],
    ['top', 40, 500_000],
  ] as const)('keeps tier %s to %i draw calls and %i triangles, wherever it lies', (tier, calls, limit) => {
    for (const site of ['abdomen', 'upper-lip'] as const) {
      const { partsAt } = build({ ...DEFAULT_PLAN, site, densityPerCm2: 400 }, tier)
      for (const cutMm of [0.02, 0.06, 0.08, 0.2, 0.36]) {
        const parts = partsAt(cutMm)
        expect(parts.length).toBeLessThanOrEqual(calls)
        expect(trianglesOf(parts), `${site} ${cutMm}`).toBeLessThanOrEqual(limit)
      }
    }
  })

  it('shows skin and fat at the plane, with the layers as high as they are there, and nothing in front', () => {
    const { course, partsAt } = build(DEFAULT_PLAN, 'low')
    const { fields } = tissueOf(course.skin)
    for (const cutMm of [0, 0.11, 0.36]) {
      const parts = partsAt(cutMm)
      const plane = Math.fround(cutZ(cutMm))
      for (const name of ['epidermis', 'walls']) {
        const position = parts.find((part) => part.name === name)?.geometry.getAttribute('position')
        let nearest = -1
        for (let i = 0; i < (position?.count ?? 0); i++) nearest = Math.max(nearest, position?.getZ(i) ?? 9)
        expect(nearest, name).toBe(plane)
      }
      const { geometry } = parts.find((part) => part.name === 'epidermis') as Part
      const [position, layer] = [geometry.getAttribute('position'), geometry.getAttribute('aLayer')]
      let seen = 0
      for (let i = 0; i < position.count; i++) {
        const isJunction = layer.getX(i) === 1 && layer.getZ(i) === 0
        if (!isJunction || position.getZ(i) !== plane) continue
        expect(position.getY(i)).toBeCloseTo(fields.junctionY(position.getX(i), plane), 5)
        seen++
      }
      expect(seen).toBeGreaterThan(300)
    }
  })

  it('is the same wherever it was before, and the front face again when it is moved forward', () => {
    const one = build(DEFAULT_PLAN, 'low')
    const other = build(DEFAULT_PLAN, 'low')
    const untouched = bytesOf([...other.still.parts, ...other.healing.parts])
    for (const cutMm of [0.3, 0.02, 0.36]) other.partsAt(cutMm)
    expect(bytesOf(other.partsAt(0.12))).toEqual(bytesOf(one.partsAt(0.12)))
    expect(bytesOf(other.partsAt(0))).toEqual(untouched)
  })

  it('cuts off nothing while it is the front face', () => {
    const uniforms = createUniforms()
    cutInto(uniforms, 0)
    expect(uniforms.uCut.value.toArray()).toEqual([1, 9])
    cutInto(uniforms, 0.3)
    expect(uniforms.uCut.value.toArray()).toEqual([0.7, 0.7])
  })

  it('gives a tube that is cut along a face as wide as its chord, and one cut across its round', () => {
    const radius = 0.03
    for (const aside of [0, 0.01, 0.025]) {
      const along = facesOf(
        Array.from({ length: 11 }, (_, i) => [i / 10, -0.5, 0.8 + aside, radius] as const),
        0.8,
      )
      expect(areaOf(along)).toBeCloseTo(2 * Math.sqrt(radius ** 2 - aside ** 2), 4)
    }
    for (const lean of [0.3, 1, 3]) {
      const across = facesOf(
        Array.from({ length: 11 }, (_, i) => [(lean * i) / 10, -0.5, 0.5 + i / 10, radius] as const),
        0.83,
      )
      // A slanting cut is an ellipse, longer the more it slants.
      const ellipse = Math.PI * radius ** 2 * Math.hypot(1, lean)
      expect(areaOf(across) / ellipse).toBeGreaterThan(0.9)
      expect(areaOf(across) / ellipse).toBeLessThan(1.01)
    }
    expect(
      areaOf(
        facesOf(
          [
            [0, -0.5, 0.5, radius],
            [1, -0.5, 0.6, radius],
          ],
          0.8,
        ),
      ),
    ).toBe(0)
  })

  it('cuts balls to discs', () => {
    const geometry = new BufferGeometry()
    cutFaces(geometry, [], { spheres: Float32Array.of(0, -0.4, 0.9, 0.05), kinds: Uint8Array.of(0) }, 0.87)
    expect(areaOf(geometry) / (Math.PI * (0.05 ** 2 - 0.03 ** 2))).toBeGreaterThan(0.96)
    cutFaces(geometry, [], { spheres: Float32Array.of(0, -0.4, 0.9, 0.05), kinds: Uint8Array.of(0) }, 0.96)
    expect(areaOf(geometry)).toBe(0)
  })
})
