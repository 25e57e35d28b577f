import { lerp } from '../base/math'
import { createNoise } from '../base/noise'
import { createRandom, type Random } from '../base/random'
import { BLOCK } from '../model/block'
import type { Skin } from '../model/skin/skin'
import type { Adnexa } from './adnexa'
import type { TissueFields } from './fields'

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

/** How far back from the front cut fibres are laid, mm; behind lies the painted wall of the dermis. */
export const FIBRE_DEPTH_MM = 0.5

const RETICULAR_COUNT = 3000
const PAPILLARY_COUNT = 2600

/** Fine, loose collagen of the papillary dermis and thick, woven bundles of the reticular dermis. */
export function createFibres(
  skin: Skin,
  fields: TissueFields,
  adnexa: Adnexa,
  seed: string,
): { readonly papillary: FibreSet; readonly reticular: FibreSet } {
  const avoid = createAvoider(adnexa)
  return {
    papillary: papillaryFibres(skin, fields, avoid, seed),
    reticular: reticularFibres(skin, fields, avoid, seed),
  }
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
      fibreCurve([x, y, z], [Math.cos(angle), Math.sin(angle), random.between(-0.35, 0.35)], length, [
        -Math.sin(angle) * bend,
        Math.cos(angle) * bend,
        0,
      ]),
      random.between(0.0009, 0.0019),
      random.between(0.0015, 0.004),
      random.between(0, 6.28),
      random.next(),
    )
  }
  return builder.build()
}

function reticularFibres(skin: Skin, fields: TissueFields, avoid: Avoider, seed: string): FibreSet {
  const random = createRandom(seed, 'reticular')
  const lie = createNoise(seed, 'reticular lie')
  const phases = createNoise(seed, 'crimp')
  const builder = createFibreBuilder()
  const top = skin.epidermisMm + skin.papillaryDermisMm * 0.86
  const bottom = skin.dermisBottomMm + 0.05
  const thickness = bottom - top
  const wanted = Math.round(RETICULAR_COUNT * Math.min(2, 0.35 + 0.65 * (thickness / 0.85)))
  for (let i = 0; i < wanted; i++) {
    const x = random.between(-BLOCK.halfWidthMm, BLOCK.halfWidthMm)
    const z = pickZ(random)
    const depth = random.next()
    const y = -top - thickness * depth
    if (y - 0.02 < fields.fatTopY(x, z)) continue
    // Two crossing families, leaning either way: the weave of the reticular dermis.
    const family = random.chance(0.5) ? 1 : -1
    const angle = family * 0.2 + 0.42 * lie(x / 0.6, y / 0.4 + family * 7) + random.between(-0.12, 0.12)
    const towards = family * random.between(0.02, 0.4)
    const halfWidth = (0.007 + 0.0125 * random.next() ** 1.6) * (0.62 + 0.5 * depth)
    const length = random.between(0.35, 0.95)
    const bend = random.between(-0.05, 0.05)
    if (avoid(x, y, z, 0.02 + halfWidth)) continue
    if (avoid(x - 0.3 * length, y - 0.3 * length * Math.sin(angle), z, halfWidth)) continue
    if (avoid(x + 0.3 * length, y + 0.3 * length * Math.sin(angle), z, halfWidth)) continue
    const curve = fibreCurve([x, y, z], [Math.cos(angle), Math.sin(angle), towards], length, [
      -Math.sin(angle) * bend,
      Math.cos(angle) * bend,
      0.3 * bend,
    ])
    if (Math.max(Math.abs(curve[0]), Math.abs(curve[9])) > BLOCK.halfWidthMm - 0.01) continue
    builder.add(
      cutAtFront(curve),
      halfWidth,
      random.between(0.007, 0.015),
      7 * phases(x / 0.35, y / 0.12) + random.between(-0.5, 0.5),
      random.next(),
    )
  }
  return builder.build()
}

/** Brings control points that would stick out of the front cut back onto it: fibres are cut there too. */
function cutAtFront(curve: number[]): number[] {
  const front = BLOCK.halfDepthMm - 0.004
  return curve.map((value, index) => (index % 3 === 2 ? Math.min(front, value) : value))
}
