import { createRandom, type Random } from '../base/random'
import { BLOCK } from '../model/block'
import { COUNTS } from '../model/skin/counts.data'
import { drawnInBlock } from '../model/skin/drawn'
import type { Skin } from '../model/skin/skin'
import type { TissueFields } from './fields'
import { addHair, addShaft, type HairPlaces, type HairSink } from './hair'
import { hairFormOf } from './hair-forms'
import { addSweatGland, eccrineCoilY } from './sweat'
import { createTubeBuilder, CUT_START, type TubeSet } from './tubes'

type Point3 = readonly [x: number, y: number, z: number]

/** Hairs with follicle, gland and muscle, and sweat glands: as many as the site's density puts into the open part. */
export interface Adnexa {
  /** What fibres make way for. */
  readonly tubes: TubeSet
  /** Hairs, and what lies so far back that fibres may hide it. */
  readonly behind: TubeSet
  /** Lobes of the oil glands and bulbs of hairs: x, y, z, radius (mm) each. */
  readonly lobes: Float32Array
  /** OIL_LOBE or BULB. */
  readonly lobeKinds: Uint8Array
  /** Where hairs and ducts leave the skin, x and z (mm); those whose follicle or gland is drawn come first. */
  readonly hairPores: readonly Place[]
  readonly sweatPores: readonly Place[]
  /** Where they can be pointed at, mm; no muscle where hair is fine. */
  readonly follicleAt: Point3
  readonly glandAt: Point3
  readonly muscleAt: Point3 | null
  readonly coilAt: Point3
}

type Place = readonly [x: number, z: number]

const FRONT = BLOCK.halfDepthMm
/** The first hair and the first sweat gland stand here, so that each is always in the opening view. */
const FIRST_HAIR: Place = [0.36, FRONT]
const FIRST_SWEAT: Place = [-0.36, FRONT]
/** Every how many-th fine hair lies in the cut itself; thick ones all do. */
const IN_CUT_EVERY = 3
const CANDIDATES = 16
/** Room to the block's sides, mm; on the right more where long hair leans out and a muscle has to find room. */
const EDGE_MM = 0.16
const RIGHT_MM = 0.6

/** Builds the hairs and sweat glands of a skin. */
export function createAdnexa(skin: Skin, fields: TissueFields, seed: string): Adnexa {
  const random = createRandom(seed, 'adnexa')
  const form = hairFormOf(skin.site)
  const { follicles, sweatGlands } = COUNTS[skin.site]
  const hairs = drawnInBlock(follicles)
  const sweats = drawnInBlock(sweatGlands)

  const hairPores: Place[] = [FIRST_HAIR]
  const sweatPores: Place[] = [FIRST_SWEAT]
  const all = () => [...hairPores, ...sweatPores]
  while (hairPores.length < hairs.whole) {
    const inCut = form.terminal || hairPores.length % IN_CUT_EVERY === 0
    hairPores.push(loneliest(all(), random, inCut ? null : [0.56, 0.84], form.terminal ? RIGHT_MM : EDGE_MM))
  }
  while (sweatPores.length < sweats.whole) sweatPores.push(loneliest(all(), random, [0.56, 0.9]))
  // Of the others only what stands out of the skin is seen.
  while (hairPores.length < hairs.all) hairPores.push(loneliest(all(), random, [-0.94, 0.5]))

  const cleared = createTubeBuilder()
  const behind = createTubeBuilder()
  const lobes: number[] = []
  const lobeKinds: number[] = []
  const sink: HairSink = {
    cleared,
    behind,
    lobe(kind, ...sphere) {
      lobes.push(...sphere)
      lobeKinds.push(kind)
    },
  }
  let first: HairPlaces | null = null
  hairPores.forEach((pore, index) => {
    const lean = -(form.terminal ? 0.2 : 0.15) * random.between(0.85, 1.25)
    if (index < hairs.whole) {
      const places = addHair(sink, form, skin, fields, pore, lean, random)
      first ??= places
    } else {
      const surface = fields.surfaceY(...pore)
      const axis = (depth: number): Point3 => [pore[0] + lean * depth, surface - depth, pore[1]]
      addShaft(behind, form, axis, surface, 0.02, -lean, random)
      behind.add('follicle', poreRim(axis, form.poreMm * 0.75), CUT_START)
    }
  })
  sweatPores.forEach((pore, index) => {
    addSweatGland(index === 0 ? cleared : behind, skin, fields, pore, index * 2.1)
  })
  const places: HairPlaces = first ?? { follicleAt: [0, 0, 0], glandAt: [0, 0, 0], muscleAt: null }
  return {
    tubes: cleared.build(),
    behind: behind.build(),
    lobes: Float32Array.from(lobes),
    lobeKinds: Uint8Array.from(lobeKinds),
    hairPores,
    sweatPores,
    ...places,
    coilAt: [FIRST_SWEAT[0] - 0.05, eccrineCoilY(skin), 0.95],
  }
}

/** The mouth of a follicle of which no more is seen. */
function poreRim(axis: (depth: number) => Point3, radius: number): [number, number, number, number][] {
  return [
    [...axis(-0.004), radius],
    [...axis(0.02), radius * 0.7],
  ]
}

/** Of a few places, the one farthest from all there are; in the cut itself where no range of z is given. */
function loneliest(
  taken: readonly Place[],
  random: Random,
  zs: readonly [number, number] | null,
  rightMm = EDGE_MM,
): Place {
  const { halfWidthMm } = BLOCK
  let best: Place = [0, 0]
  let farthest = -1
  for (let i = 0; i < CANDIDATES; i++) {
    const place: Place = [
      random.between(-halfWidthMm + EDGE_MM, halfWidthMm - rightMm),
      zs ? random.between(...zs) : FRONT,
    ]
    const distance = Math.min(...taken.map(([x, z]) => Math.hypot(x - place[0], 0.6 * (z - place[1]))))
    if (distance <= farthest) continue
    farthest = distance
    best = place
  }
  return best
}
