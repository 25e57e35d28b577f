import {
  BufferAttribute,
  BufferGeometry,
  Camera,
  DataTexture,
  FloatType,
  GLSL3,
  HalfFloatType,
  type IUniform,
  LinearMipmapLinearFilter,
  Mesh,
  NearestFilter,
  RepeatWrapping,
  RGBAFormat,
  RGFormat,
  ShaderMaterial,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three'
import { createRandom } from '../base/random'
import { invariant } from '../base/invariant'
import { BLOCK } from '../model/block'
import type { ChannelSites } from '../tissue/channels'
import { DENT_RADIUS_MM } from '../tissue/dent'
import { createMosaic, MOSAIC_SIZE } from '../tissue/mosaic'
import { TISSUE_SEED } from '../tissue/tissue'
import { number } from './materials/glsl'
import { type BakedTexture, CELL_TILE, LOBULES, RELIEF } from './materials/textures'
import type { Steps } from './slices'
import type { SceneUniforms } from './uniforms'
import { allLinked, caughtUp, lookOver } from './warm'

/** Texels along a side of the noise's tile. */
export const NOISE_SIZE = 128
/** Cells of each octave across the noise's tile, and how loud it is. */
export const OCTAVES = [
  [7, 0.56],
  [17, 0.29],
  [41, 0.15],
] as const
/** Size of the lattices' texture. */
export const LATTICE = { columns: 41, rows: 65 } as const
/** Least and span of each channel of the noise before it is stretched to 0–1: a test finds them anew. */
export const NOISE_RANGE = {
  low: [0.073708005, 0.089952596, 0.058117066, 0.094655074],
  span: [0.820916407, 0.777446859, 0.799997535, 0.79264804],
} as const

/** Chance on the lattices of the noise's octaves, one below the other; four unlike channels. Seeded. */
export function noiseLattice(): Float32Array {
  const lattice = new Float32Array(LATTICE.columns * LATTICE.rows * 4)
  for (let channel = 0; channel < 4; channel++) {
    let row = 0
    for (const [cells] of OCTAVES) {
      const random = createRandom('noise texture', channel, cells)
      for (let i = 0; i < cells * cells; i++) {
        const at = (row + Math.floor(i / cells)) * LATTICE.columns + (i % cells)
        lattice[at * 4 + channel] = random.next()
      }
      row += cells
    }
  }
  return lattice
}

/** Columns and rows of the surface's fields; most channels they are baked for; distances beyond `farMm` matter to nobody. */
export const FIELDS = { columns: 180, rows: 120, channels: 256, farMm: 0.5 } as const

/** Covers the whole target. */
const FILL = /* glsl */ `
void main() { gl_Position = vec4(position, 1.0); }
`

const OCTAVE_SUM = OCTAVES.map(([cells, weight], i) => {
  const row = OCTAVES.slice(0, i).reduce((sum, [above]) => sum + above, 0)
  return `sum += ${number(weight)} * octave(${cells}, ${row});`
}).join('\n')

/** Tiling value noise: smooth between the lattice's points, octave on octave. */
export const NOISE = /* glsl */ `
precision highp float;
precision highp sampler2D;
uniform sampler2D uLattice;
out vec4 outColour;
vec4 octave(int cells, int row) {
  vec2 at = (floor(gl_FragCoord.xy) / ${number(NOISE_SIZE)}) * float(cells);
  ivec2 low = ivec2(floor(at));
  ivec2 high = (low + 1) % cells;
  vec2 share = at - floor(at);
  share = share * share * (3.0 - 2.0 * share);
  vec4 a = texelFetch(uLattice, ivec2(low.x, low.y + row), 0);
  vec4 b = texelFetch(uLattice, ivec2(high.x, low.y + row), 0);
  vec4 c = texelFetch(uLattice, ivec2(low.x, high.y + row), 0);
  vec4 d = texelFetch(uLattice, ivec2(high.x, high.y + row), 0);
  return mix(mix(a, b, share.x), mix(c, d, share.x), share.y);
}
void main() {
  vec4 sum = vec4(0.0);
  ${OCTAVE_SUM}
  outColour = (sum - vec4(${NOISE_RANGE.low.map(number).join(', ')})) / vec4(${NOISE_RANGE.span.map(number).join(', ')});
}
`

/** Over the surface: distance to the nearest channel (mm), its session / 8, and the dent's share, as tissue/dent has it. */
export const SURFACE = /* glsl */ `
precision highp float;
precision highp sampler2D;
uniform sampler2D uSites;
uniform int uCount;
uniform float uSession;
out vec4 outColour;
void main() {
  vec2 at = (gl_FragCoord.xy / vec2(${number(FIELDS.columns)}, ${number(FIELDS.rows)}) - 0.5) * vec2(${number(2 * BLOCK.halfWidthMm)}, ${number(2 * BLOCK.halfDepthMm)});
  float nearest = ${number(FIELDS.farMm)};
  float session = 0.0;
  float flatness = 1.0;
  for (int i = 0; i < uCount; i++) {
    vec4 site = texelFetch(uSites, ivec2(i, 0), 0);
    float away = distance(at, site.xy);
    if (away < nearest) {
      nearest = away;
      session = site.z;
    }
    if (site.z == uSession) flatness *= 1.0 - exp(-away * away / ${number(DENT_RADIUS_MM * DENT_RADIUS_MM)});
  }
  outColour = vec4(nearest, session / 8.0, 1.0 - flatness, 1.0);
}
`

/** Makes the scene's textures, most of them on the GPU, and hands them to the shaders. */
export interface Bakery {
  /** Bakes the surface's fields for these channels and the needles of a session (−1: none); not twice the same. */
  bakeFields(channels: ChannelSites, needleSession: number): void
  /** Asks for its programs. */
  compileSteps(): Steps<void>
  /** Bakes what no plan changes: at first, and again when what stood on the GPU is lost. */
  bakeSteps(): Steps<void>
  dispose(): void
}

/** The bakery of one renderer. */
export function createBakery(renderer: WebGLRenderer, uniforms: SceneUniforms): Bakery {
  const lattice = new DataTexture(noiseLattice(), LATTICE.columns, LATTICE.rows, RGBAFormat, FloatType)
  lattice.needsUpdate = true
  const noise = new WebGLRenderTarget(NOISE_SIZE, NOISE_SIZE, {
    depthBuffer: false,
    wrapS: RepeatWrapping,
    wrapT: RepeatWrapping,
    minFilter: LinearMipmapLinearFilter,
    generateMipmaps: true,
  })
  const places = new Float32Array(FIELDS.channels * 4)
  const sites = new DataTexture(places, FIELDS.channels, 1, RGBAFormat, FloatType)
  const fields = new WebGLRenderTarget(FIELDS.columns, FIELDS.rows, {
    depthBuffer: false,
    type: HalfFloatType,
  })
  const mosaic = new DataTexture(createMosaic(TISSUE_SEED), MOSAIC_SIZE, MOSAIC_SIZE, RGFormat, FloatType)
  mosaic.magFilter = NearestFilter
  mosaic.minFilter = NearestFilter
  mosaic.needsUpdate = true
  const [cells, relief, lobules] = [bakedTarget(CELL_TILE), bakedTarget(RELIEF), bakedTarget(LOBULES)]
  uniforms.uCells.value = cells.texture
  uniforms.uRelief.value = relief.texture
  uniforms.uLobules.value = lobules.texture
  uniforms.uNoise.value = noise.texture
  uniforms.uFields.value = fields.texture
  uniforms.uMosaic.value = mosaic

  const count: IUniform<number> = { value: 0 }
  const session: IUniform<number> = { value: -1 }
  const makeNoise = filler(NOISE, { uLattice: { value: lattice } })
  const makeFields = filler(SURFACE, { uSites: { value: sites }, uCount: count, uSession: session })
  const read = { uMosaic: { value: mosaic }, uNoise: { value: noise.texture } }
  const textures = [
    [cells, filler(CELL_TILE.fragment, read)],
    [relief, filler(RELIEF.fragment, read)],
    [lobules, filler(LOBULES.fragment, read)],
  ] as const
  const makers = [makeNoise, makeFields, ...textures.map(([, material]) => material)]
  const sheet = new BufferGeometry()
  sheet.setAttribute('position', new BufferAttribute(Float32Array.of(-1, -1, 0, 3, -1, 0, -1, 3, 0), 3))
  const mesh = new Mesh(sheet)
  mesh.frustumCulled = false
  const camera = new Camera()
  const fill = (target: WebGLRenderTarget, material: ShaderMaterial) => {
    mesh.material = material
    renderer.setRenderTarget(target)
    renderer.render(mesh, camera)
    renderer.setRenderTarget(null)
  }

  let baked: ChannelSites | null = null
  return {
    *compileSteps() {
      for (const material of makers) {
        mesh.material = material
        renderer.compile(mesh, camera)
        yield
      }
    },
    *bakeSteps() {
      baked = null
      yield allLinked(renderer)
      for (const material of makers) {
        lookOver(renderer, material)
        yield
      }
      fill(noise, makeNoise)
      for (const [target, material] of textures) {
        yield caughtUp(renderer)
        fill(target, material)
      }
    },
    bakeFields(channels, needleSession) {
      // With the needles gone nothing is pressed down: what was baked last will do.
      if (baked === channels && (needleSession < 0 || session.value === needleSession)) return
      invariant(channels.count <= FIELDS.channels, 'the fields have room for every channel')
      if (baked !== channels) {
        for (let i = 0; i < channels.count; i++) {
          places.set([channels.x[i], channels.z[i], channels.session[i], 0], i * 4)
        }
        sites.needsUpdate = true
      }
      baked = channels
      count.value = channels.count
      session.value = needleSession
      fill(fields, makeFields)
    },
    dispose() {
      for (const thing of [lattice, noise, sites, fields, mosaic, cells, relief, lobules, ...makers, sheet])
        thing.dispose()
    },
  }
}

function bakedTarget({ columns, rows }: BakedTexture): WebGLRenderTarget {
  return new WebGLRenderTarget(columns, rows, {
    depthBuffer: false,
    type: HalfFloatType,
    wrapS: RepeatWrapping,
    wrapT: RepeatWrapping,
    minFilter: LinearMipmapLinearFilter,
    generateMipmaps: true,
  })
}

function filler(fragmentShader: string, uniforms: Record<string, IUniform>): ShaderMaterial {
  return new ShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: FILL,
    fragmentShader,
    uniforms,
    depthTest: false,
    depthWrite: false,
  })
}
