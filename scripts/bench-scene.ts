import type { InstancedBufferGeometry } from 'three'
import { simulate } from '../src/model/course'
import { DEFAULT_PLAN } from '../src/model/plan'
import { skinOf } from '../src/model/skin/skin'
import { FIELDS, NOISE_SIZE } from '../src/scene/bakery'
import {
  createHealingParts,
  createStillParts,
  healingSteps,
  type PartGroup,
  stillSteps,
} from '../src/scene/block'
import { CHANNELS, GROUND, NEEDLES } from '../src/scene/materials/channels'
import { EPIDERMIS } from '../src/scene/materials/epidermis'
import { FIBRES } from '../src/scene/materials/fibres'
import { fragmentShader } from '../src/scene/materials/glsl'
import { GLYPHS_MATERIAL } from '../src/scene/materials/glyphs'
import { CELL_TILE, LOBULES, RELIEF } from '../src/scene/materials/textures'
import { SPROUTS, TUBES } from '../src/scene/materials/tubes'
import { WALLS } from '../src/scene/materials/walls'
import { MOST_PIXELS, TIERS } from '../src/scene/tiers'
import { createUniforms } from '../src/scene/uniforms'
import { MOSAIC_SIZE } from '../src/tissue/mosaic'
import type { Line } from './bench-lines'
import { lightShader } from './shader-plugin'

const LIMITS = {
  low: [20, 120_000, 6_000],
  default: [28, 260_000, 20_000],
  top: [40, 500_000, 40_000],
} as const

/** No more than this of a GPU’s memory may be ours, bytes: phones end a page that takes some 200 MB. */
const MOST_BYTES = 170e6
const MEGA = 1e6

function triangles(groups: readonly PartGroup[]): number {
  let total = 0
  for (const { geometry } of groups.flatMap(({ parts }) => parts)) {
    const corners = geometry.getIndex()?.count ?? geometry.getAttribute('position').count
    total +=
      (corners / 3) * ('instanceCount' in geometry ? (geometry as InstancedBufferGeometry).instanceCount : 1)
  }
  return total
}

function bufferBytes(groups: readonly PartGroup[]): number {
  const buffers = new Set<ArrayBufferLike>()
  for (const { geometry } of groups.flatMap(({ parts }) => parts)) {
    const { attributes, index } = geometry
    for (const { array } of [...Object.values(attributes), ...(index ? [index] : [])])
      buffers.add(array.buffer)
  }
  return [...buffers].reduce((sum, { byteLength }) => sum + byteLength, 0)
}

/** Milliseconds of each step of the building, the middle of a few runs from nothing. */
function stepTimes(tier: keyof typeof TIERS): number[] {
  const course = simulate(DEFAULT_PLAN)
  const runs = Array.from({ length: 5 }, () => {
    // Another object is another skin: no tissue is known of it.
    const skin = { ...course.skin }
    const uniforms = createUniforms()
    const times: number[] = []
    for (const steps of [
      stillSteps(skin, TIERS[tier], uniforms),
      healingSteps({ ...course, skin }, TIERS[tier], uniforms),
    ]) {
      for (let done = false; !done;) {
        const start = performance.now()
        done = steps.next().done ?? false
        times.push(performance.now() - start)
      }
    }
    return times
  })
  return runs[0].map((_, step) => runs.map((run) => run[step]).sort((a, b) => a - b)[2])
}

/** What each tier draws and holds, how its building is cut up, and how long its shaders are. */
export function benchScene(line: Line): void {
  const skin = skinOf(DEFAULT_PLAN)
  const course = simulate(DEFAULT_PLAN)
  const geometry: number[] = []
  for (const tier of Object.values(TIERS)) {
    const uniforms = createUniforms()
    const groups = [
      createStillParts(skin, tier, uniforms),
      createHealingParts(course, tier, uniforms),
    ] as const
    const [calls, most, particles] = LIMITS[tier.id]
    const drawn = groups[0].parts.length + groups[1].parts.length
    line(`tier ${tier.id}: draw calls (≤ ${calls})`, String(drawn), drawn <= calls)
    const count = triangles(groups)
    line(`tier ${tier.id}: triangles (≤ ${most})`, String(count), count <= most)
    const glyphs = groups[1].sites.glyphs.count
    line(`tier ${tier.id}: cells and signals (≤ ${particles})`, String(glyphs), glyphs <= particles)
    const bytes = bufferBytes(groups)
    geometry.push(bytes)
    line(`tier ${tier.id}: buffers of its geometry, MB`, (bytes / MEGA).toFixed(2))
    const times = stepTimes(tier.id)
    const all = times.reduce((sum, ms) => sum + ms, 0)
    const longest = Math.max(...times)
    line(
      `tier ${tier.id}: steps of its building (≥ 10); longest ÷ all (≤ 0.5)`,
      `${times.length}; ${(longest / all).toFixed(2)}  (${longest.toFixed(0)} ÷ ${all.toFixed(0)} ms)`,
      times.length >= 10 && longest / all <= 0.5,
    )
    for (const group of groups) group.dispose()
  }
  const textures =
    (NOISE_SIZE ** 2 * 4 * 4) / 3 +
    // With their mipmaps a third more.
    [CELL_TILE, RELIEF, LOBULES].reduce((sum, { columns, rows }) => sum + (columns * rows * 8 * 4) / 3, 0) +
    FIELDS.columns * FIELDS.rows * 8 +
    FIELDS.channels * 16 +
    MOSAIC_SIZE ** 2 * 8
  line('textures, MB', (textures / MEGA).toFixed(2))
  // Colour and depth four times a pixel, and what is shown of it.
  const canvas = MOST_PIXELS * (8 * 4 + 4)
  const held = geometry[1] + geometry[2] + textures + canvas
  line(
    `most of the GPU’s memory at rest: two tiers, textures, canvas, MB (≤ ${MOST_BYTES / MEGA})`,
    (held / MEGA).toFixed(0),
    held <= MOST_BYTES,
  )
  const common = lightShader(fragmentShader('')).length
  line('fragment shaders: characters that all share', String(common))
  for (const source of [
    EPIDERMIS,
    WALLS,
    FIBRES,
    TUBES,
    SPROUTS,
    CHANNELS,
    GLYPHS_MATERIAL,
    NEEDLES,
    GROUND,
  ]) {
    const length = lightShader(source.fragment).length
    line(`  ${source.name}: its own (≤ 8,500)`, String(length), length <= 8500)
  }
}
