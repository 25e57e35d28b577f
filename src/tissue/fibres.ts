import { lerp } from '../base/math'
import { createNoise } from '../base/noise'
import { createRandom, type Random } from '../base/random'
import { BLOCK } from '../model/block'
import type { Skin } from '../model/skin/skin'
import type { Adnexa } from './adnexa'
import type { TissueFields } from './fields'
import type { Steps } from './steps'

/** Numbers a fibre takes in `curves`: four control points of a cubic. */
export const CURVE_FLOATS = 12

/** Collagen fibres as cubic curves; the first n of the list are a fair sample of all. */
export interface FibreSet {
  readonly count: number
  /** Four control points (x, y, z) a fibre, mm. */
  readonly curves: Float32Array
  /** Half width, mm. */
  readonly halfWidths: Float32Array
  /** Waviness: amplitude (mm) and phase (radians); neighbours share their phase, so bundles crimp together. */
  readonly crimps: Float32Array
  /** 0–1, for small differences of colour. */
  readonly seeds: Float32Array
}

/** Collects fibres. */
interface FibreBuilder {
  add(curve: readonly number[], halfWidth: number, crimp: number, phase: number, seed: number): void
  build(): FibreSet
}

/** Starts an empty set of fibres. */
export function createFibreBuilder(): FibreBuilder {
  const curves: number[] = []
  const halfWidths: number[] = []
  const crimps: number[] = []
  const seeds: number[] = []
  return {
    add(curve, halfWidth, crimp, phase, seed) {
      curves.push(...curve)
      halfWidths.push(halfWidth)
      crimps.push(crimp, phase)
      seeds.push(seed)
    },
    build: () => ({
      count: halfWidths.length,
      curves: Float32Array.from(curves),
      halfWidths: Float32Array.from(halfWidths),
      crimps: Float32Array.from(crimps),
      seeds: Float32Array.from(seeds),
    }),
  }
}

/** A cubic of given length and direction through `middle`, bent sideways by `bend` (mm). */
export function fibreCurve(
  middle: readonly [number, number, number],
  direction: readonly [number, number, number],
  lengthMm: number,
  bend: readonly [number, number, number],
): number[] {
  const curve: number[] = []
  for (const [share, bent] of [
    [-0.5, -0.4],
    [-0.17, 0.9],
    [0.17, 0.9],
    [0.5, -0.4],
  ]) {
    for (let axis = 0; axis < 3; axis++) {
      curve.push(middle[axis] + direction[axis] * lengthMm * share + bend[axis] * bent)
    }
  }
  return curve
}

/** Writes the point of a set's curve, mm, at a share `t` of its way, without its crimp. */
export function curvePointInto(
  out: number[] | Float64Array,
  curves: Float32Array,
  fibre: number,
  t: number,
): void {
  const at = fibre * CURVE_FLOATS
  const s = 1 - t
  for (let axis = 0; axis < 3; axis++) {
    out[axis] =
      s * s * s * curves[at + axis] +
      3 * s * s * t * curves[at + 3 + axis] +
      3 * s * t * t * curves[at + 6 + axis] +
      t * t * t * curves[at + 9 + axis]
  }
}

/** The same as a place of its own. */
export function curvePoint(curves: Float32Array, fibre: number, t: number): [number, number, number] {
  const out: [number, number, number] = [0, 0, 0]
  curvePointInto(out, curves, fibre, t)
  return out
}

/** Waves of an elastic fibre as it is drawn, from end to end: radians a millimetre. */
export const ELASTIC_WAVES = 70

/** How far back from the front cut fibres are laid, mm; behind lies the painted wall of the dermis. */
export const FIBRE_DEPTH_MM = 0.5

const RETICULAR_COUNT = 3000
const PAPILLARY_COUNT = 2600

/** Fine, loose collagen of the papillary dermis, thick, woven bundles of the reticular dermis, and elastic fibres. */
export function* fibreSteps(
  skin: Skin,
  fields: TissueFields,
  adnexa: Adnexa,
  seed: string,
): Steps<{ readonly papillary: FibreSet; readonly reticular: FibreSet; readonly elastic: FibreSet }> {
  const avoid = createAvoider(adnexa)
  const papillary = papillaryFibres(skin, fields, avoid, seed)
  yield
  const reticular = reticularFibres(skin, fields, avoid, seed)
  yield
  return { papillary, reticular, elastic: elasticFibres(skin, fields, avoid, seed) }
}

type Avoider = (x: number, y: number, z: number, clearance: number) => boolean

/** True where a fibre would run through hair, gland or duct, or hide them from the front. */
export function createAvoider(adnexa: Adnexa): Avoider {
  const { points } = adnexa.tubes
  const { lobes } = adnexa
  const blocked = (list: Float32Array, x: number, y: number, z: number, clearance: number) => {
    for (let i = 0; i < list.length; i += 4) {
      const reach = list[i + 3] + clearance
      if (z < list[i + 2] - 0.05) continue
      if ((x - list[i]) ** 2 + (y - list[i + 1]) ** 2 < reach * reach) return true
    }
    return false
  }
  return (x, y, z, clearance) => blocked(points, x, y, z, clearance) || blocked(lobes, x, y, z, clearance)
}

function pickZ(random: Random): number {
  return BLOCK.halfDepthMm - 0.004 - FIBRE_DEPTH_MM * random.next() ** 1.15
}

function papillaryFibres(skin: Skin, fields: TissueFields, avoid: Avoider, seed: string): FibreSet {
  const random = createRandom(seed, 'papillary')
  const lie = createNoise(seed, 'papillary lie')
  const builder = createFibreBuilder()
  const bottom = skin.epidermisMm + skin.papillaryDermisMm
  for (let i = 0; i < PAPILLARY_COUNT; i++) {
    const x = random.between(-BLOCK.halfWidthMm, BLOCK.halfWidthMm)
    const z = pickZ(random)
    const top = fields.junctionY(x, z) - 0.006
    // More of them close under the epidermis, where the papillae stand.
    const y = lerp(top, -bottom - 0.05, random.next() ** 1.2)
    const angle = 0.5 * Math.PI * lie(x / 0.14, y / 0.14) + random.between(-0.7, 0.7)
    const length = random.between(0.05, 0.15)
    const half = length / 2
    const highest = Math.max(y + half * Math.abs(Math.sin(angle)), y)
    if (highest > top || avoid(x, y, z, 0.012)) continue
    const bend = random.between(-0.02, 0.02)
    builder.add(
      inDermis(
        fields,
        fibreCurve([x, y, z], [Math.cos(angle), Math.sin(angle), random.between(-0.35, 0.35)], length, [
          -Math.sin(angle) * bend,
          Math.cos(angle) * bend,
          0,
        ]),
        0.002,
      ),
      random.between(0.0009, 0.0019),
      random.between(0.0015, 0.004),
      random.between(0, 6.28),
      random.next(),
    )
  }
  return builder.build()
}

/** Strands of one bundle: they run side by side and crimp as one, which is what makes them read as a bundle. */
const STRANDS = { least: 4, most: 7 } as const
/** How far a bundle's strands lie from its middle, shares of a strand's width. */
const BUNDLE_SPREAD = 1.5

function reticularFibres(skin: Skin, fields: TissueFields, avoid: Avoider, seed: string): FibreSet {
  const random = createRandom(seed, 'reticular')
  const lie = createNoise(seed, 'reticular lie')
  const phases = createNoise(seed, 'crimp')
  const builder = createFibreBuilder()
  const top = skin.epidermisMm + skin.papillaryDermisMm * 0.86
  const bottom = skin.dermisBottomMm + 0.05
  const thickness = bottom - top
  const wanted = Math.round(RETICULAR_COUNT * Math.min(2, 0.35 + 0.65 * (thickness / 0.85)))
  const most = wanted / ((STRANDS.least + STRANDS.most) / 2)
  for (let i = 0; i < most; i++) {
    const x = random.between(-BLOCK.halfWidthMm, BLOCK.halfWidthMm)
    const z = pickZ(random)
    const depth = random.next()
    const y = -top - thickness * depth
    if (y - 0.03 < fields.fatTopY(x, z)) continue
    // Two crossing families, leaning either way: the weave of the reticular dermis.
    const family = random.chance(0.5) ? 1 : -1
    const angle = family * 0.24 + 0.5 * lie(x / 0.6, y / 0.4 + family * 7) + random.between(-0.1, 0.1)
    const towards = family * random.between(0.02, 0.4)
    const halfWidth = (0.0052 + 0.004 * random.next()) * (0.7 + 0.45 * depth)
    const radius = halfWidth * BUNDLE_SPREAD * random.between(0.8, 1.35)
    const length = random.between(0.4, 1.15)
    const bend = random.between(-0.07, 0.07)
    const clear = 0.02 + radius
    if (avoid(x, y, z, clear)) continue
    if (avoid(x - 0.3 * length, y - 0.3 * length * Math.sin(angle), z, radius)) continue
    if (avoid(x + 0.3 * length, y + 0.3 * length * Math.sin(angle), z, radius)) continue
    const across: [number, number, number] = [-Math.sin(angle), Math.cos(angle), 0]
    const middle = fibreCurve([x, y, z], [Math.cos(angle), Math.sin(angle), towards], length, [
      across[0] * bend,
      across[1] * bend,
      0.3 * bend,
    ])
    if (Math.max(Math.abs(middle[0]), Math.abs(middle[9])) > BLOCK.halfWidthMm - 0.01) continue
    const crimp = random.between(0.006, 0.013)
    const phase = 7 * phases(x / 0.35, y / 0.12)
    const tone = random.next()
    const strands = random.integer(STRANDS.least, STRANDS.most)
    for (let strand = 0; strand < strands; strand++) {
      const turn = (strand / strands) * Math.PI * 2 + random.between(-0.4, 0.4)
      const away = strand === 0 ? 0 : radius * random.between(0.7, 1.1)
      builder.add(
        inDermis(fields, besideCurve(middle, across, away * Math.cos(turn), away * Math.sin(turn), random)),
        halfWidth * random.between(0.82, 1.12),
        crimp * random.between(0.9, 1.1),
        phase + random.between(-0.16, 0.16),
        // Strands share the bundle's tone and differ a little in light.
        Math.min(0.999, Math.floor(tone * 3) / 3 + random.next() / 3),
      )
    }
  }
  return builder.build()
}

/** A strand beside a bundle's middle: offset across and out of the plane, frayed at the ends, a little shorter or longer. */
function besideCurve(
  middle: readonly number[],
  across: readonly [number, number, number],
  offsetMm: number,
  outMm: number,
  random: Random,
): number[] {
  const slip = random.between(-0.06, 0.06)
  return middle.map((value, index) => {
    const axis = index % 3
    const point = Math.floor(index / 3)
    const fray = point === 0 || point === 3 ? random.between(1, 1.7) : 1
    const along = (middle[9 + axis] - middle[axis]) * slip
    return value + along + (axis === 2 ? outMm : across[axis] * offsetMm) * fray
  })
}

const ELASTIC_COUNT = 620

/**
 * Elastic fibres: far thinner than collagen bundles and drawn out in one even wave. Under the epidermis they stand up
 * to it like candelabra, deeper they run with the bundles, here and there branching. They do not change with time:
 * what needling does to them is disputed.
 */
function elasticFibres(skin: Skin, fields: TissueFields, avoid: Avoider, seed: string): FibreSet {
  const random = createRandom(seed, 'elastic')
  const lie = createNoise(seed, 'reticular lie')
  const builder = createFibreBuilder()
  const papillaryBottom = skin.epidermisMm + skin.papillaryDermisMm
  const add = (
    at: readonly [number, number, number],
    angle: number,
    lengthMm: number,
    halfWidth: number,
    bend: number,
  ) => {
    const curve = fibreCurve(at, [Math.cos(angle), Math.sin(angle), random.between(-0.15, 0.15)], lengthMm, [
      -Math.sin(angle) * bend,
      Math.cos(angle) * bend,
      0,
    ])
    if (Math.max(Math.abs(curve[0]), Math.abs(curve[9])) > BLOCK.halfWidthMm - 0.01) return
    if (avoid(...at, 0.012)) return
    builder.add(
      inDermis(fields, curve),
      halfWidth,
      random.between(0.003, 0.006),
      random.between(0, 6.28),
      random.next(),
    )
  }
  for (let i = 0; i < ELASTIC_COUNT; i++) {
    const x = random.between(-BLOCK.halfWidthMm + 0.1, BLOCK.halfWidthMm - 0.1)
    // Near the cut, where they can be told from the bundles they lie among.
    const z = BLOCK.halfDepthMm - 0.006 - 0.14 * random.next() ** 1.4
    if (random.chance(0.3)) {
      const height = random.between(0.05, 0.11)
      const y = Math.max(fields.junctionY(x, z) - height / 2 - 0.014, -papillaryBottom)
      const angle = Math.PI / 2 + random.between(-0.35, 0.35)
      add([x, y, z], angle, height, 0.0008, random.between(-0.006, 0.006))
      continue
    }
    const y = -lerp(papillaryBottom - 0.04, skin.dermisBottomMm - 0.04, random.next())
    const angle = 0.7 * lie(x / 0.6, y / 0.4) + random.between(-0.5, 0.5)
    const length = random.between(0.16, 0.42)
    add([x, y, z], angle, length, random.between(0.0009, 0.0015), random.between(-0.03, 0.03))
    // A branch leaves about its middle.
    if (random.chance(0.45)) {
      const turn = angle + random.between(0.35, 0.8) * (random.chance(0.5) ? 1 : -1)
      const half = length * 0.28
      add([x + Math.cos(turn) * half, y + Math.sin(turn) * half, z], turn, 2 * half, 0.0008, 0)
    }
  }
  return builder.build()
}

/** Brings control points that would stick out of the front cut, or nearer to the epidermis than `gapMm`, back. */
function inDermis(fields: TissueFields, curve: number[], gapMm = 0.018): number[] {
  const front = BLOCK.halfDepthMm - 0.004
  for (let point = 0; point < CURVE_FLOATS; point += 3) {
    curve[point + 2] = Math.min(front, curve[point + 2])
    curve[point + 1] = Math.min(fields.junctionY(curve[point], curve[point + 2]) - gapMm, curve[point + 1])
  }
  return curve
}
