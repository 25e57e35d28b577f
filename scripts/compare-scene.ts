import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  type InstancedBufferGeometry,
  Mesh,
  MeshStandardMaterial,
  Scene,
} from 'three'
import { GLTFExporter } from 'three/addons/exporters/GLTFExporter.js'
import { createSkinState, simulate, stateInto } from '../src/model/course'
import { DEFAULT_PLAN } from '../src/model/plan'
import { createHealingParts, createStillParts } from '../src/scene/block'
import { writeFrame } from '../src/scene/frame'
import { TIERS } from '../src/scene/tiers'
import { createUniforms } from '../src/scene/uniforms'

const COLOURS = [
  0xeaa2ab, 0xf3c8b0, 0xcf3d38, 0xfbd88a, 0xcccccc, 0xfff6e2, 0xd9534a, 0x9b3343, 0x9a62bf, 0xdfe6ee,
]

/** Corners and instances of a geometry as our shaders place them, as plain triangles. */
function placed(name: string, geometry: BufferGeometry): BufferGeometry | null {
  const at = (attribute: string) => geometry.getAttribute(attribute)
  const index = geometry.getIndex()
  const corners = index
    ? Array.from(index.array)
    : Array.from({ length: (at('position') ?? at('aCorner')).count }, (_, i) => i)
  const out: number[] = []
  const instances = (geometry as Partial<InstancedBufferGeometry>).isInstancedBufferGeometry
    ? (geometry as InstancedBufferGeometry).instanceCount
    : 1
  for (let i = 0; i < instances; i++) {
    if (name === 'glyphs' && at('aPlaced').getW(i) <= 0) continue
    if (name === 'new-fibres' && at('aGrown').getX(i) <= 0) continue
    for (const corner of corners) out.push(...cornerOf(name, geometry, i, corner))
  }
  if (out.length === 0) return null
  const plain = new BufferGeometry()
  plain.setAttribute('position', new BufferAttribute(Float32Array.from(out), 3))
  plain.computeVertexNormals()
  return plain
}

function cornerOf(name: string, geometry: BufferGeometry, instance: number, corner: number): number[] {
  const at = (attribute: string) => geometry.getAttribute(attribute)
  switch (name) {
    case 'fibres':
    case 'new-fibres': {
      const [t, side] = [at('aPlace').getX(corner), at('aPlace').getY(corner)]
      const s = 1 - t
      const weights = [s ** 3, 3 * s * s * t, 3 * s * t * t, t ** 3]
      const point = [0, 1, 2].map((axis) =>
        ['aStart', 'aOne', 'aTwo', 'aEnd'].reduce(
          (sum, key, i) => sum + weights[i] * at(key).getComponent(instance, axis),
          0,
        ),
      )
      const [dx, dy] = [0, 1].map(
        (axis) => at('aEnd').getComponent(instance, axis) - at('aStart').getComponent(instance, axis),
      )
      const half = (at('aLook').getX(instance) * side) / Math.max(1e-6, Math.hypot(dx, dy))
      return [point[0] - dy * half, point[1] + dx * half, point[2]]
    }
    case 'glyphs': {
      const [x, y, z] = [0, 1, 2].map((axis) => at('aPlaced').getComponent(instance, axis))
      return [x + 0.009 * at('aCorner').getX(corner), y + 0.009 * at('aCorner').getY(corner), z + 0.03]
    }
    case 'channels': {
      const down = at('aCorner').getY(corner)
      const x = at('aSite').getX(instance) + at('aCorner').getX(corner) * 0.05 * (1 - down) ** 0.6
      return [x, at('aSurface').getX(instance) - 1.1 * down, 1.001]
    }
    case 'needles':
      return [
        at('aSite').getX(instance) + 0.1 * at('position').getX(corner),
        at('position').getY(corner),
        at('aSite').getY(instance) + 0.1 * at('position').getZ(corner),
      ]
    default:
      return [0, 1, 2].map((axis) => at('position').getComponent(corner, axis))
  }
}

/** The block of the default plan after a day, lowest tier, as glTF by three's own exporter. */
export async function exportScene(): Promise<{ readonly glb: Buffer; readonly triangles: number }> {
  const course = simulate(DEFAULT_PLAN)
  const uniforms = createUniforms()
  const still = createStillParts(course.skin, TIERS.low, uniforms)
  const healing = createHealingParts(course, TIERS.low, uniforms)
  const state = createSkinState(course)
  stateInto(state, course, 24)
  writeFrame(uniforms, healing, course, state)
  const scene = new Scene()
  let triangles = 0
  for (const [i, { name, geometry }] of [...still.parts, ...healing.parts].entries()) {
    const plain = placed(name, geometry)
    if (!plain) continue
    triangles += plain.getAttribute('position').count / 3
    const material = new MeshStandardMaterial({ color: COLOURS[i % 10], side: DoubleSide, roughness: 0.7 })
    const mesh = new Mesh(plain, material)
    mesh.name = name
    scene.add(mesh)
  }
  // The exporter reads its blobs as browsers do.
  Object.assign(globalThis, { FileReader: globalThis.FileReader ?? BlobReader })
  const glb = await new GLTFExporter().parseAsync(scene, { binary: true })
  return { glb: Buffer.from(glb as ArrayBuffer), triangles }
}

/** As much of a FileReader as the exporter asks for. */
class BlobReader {
  result: ArrayBuffer | null = null
  onloadend: (() => void) | null = null
  readAsArrayBuffer(blob: Blob): void {
    void blob.arrayBuffer().then((buffer) => {
      this.result = buffer
      this.onloadend?.()
    })
  }
}
