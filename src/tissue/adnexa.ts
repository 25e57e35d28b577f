import { createRandom } from '../base/random'
import type { Skin } from '../model/skin/skin'
import type { TissueFields } from './fields'
import { createTubeBuilder, smoothTube, type TubePoint, type TubeSet } from './tubes'

/** Hair with its follicle and gland, and a sweat duct with its coil. Drawn once each: how many there are varies. */
export interface Adnexa {
  readonly tubes: TubeSet
  /** Lobes of the sebaceous gland and the hair bulb: x, y, z, radius (mm) each. */
  readonly lobes: Float32Array
  /** 0 sebaceous lobe, 1 hair bulb, 2 dermal papilla of the hair. */
  readonly lobeKinds: Uint8Array
  /** Where hair and duct leave the skin, mm. */
  readonly hairPore: readonly [x: number, z: number]
  readonly sweatPore: readonly [x: number, z: number]
  /** Middle of the lower follicle, of the gland and of the sweat gland's coil, mm: where they can be pointed at. */
  readonly follicleAt: Point3
  readonly glandAt: Point3
  readonly coilAt: Point3
}

type Point3 = readonly [x: number, y: number, z: number]

/** Facial vellus follicle, mm (vellus-follicle-length-face). */
const FOLLICLE_MM = 0.8
const HAIR_RADIUS_MM = 0.0065
const SHEATH_RADIUS_MM = 0.034
const DUCT_RADIUS_MM = 0.009
/** Terminal hair of the scalp, mm: typical sizes, drawn (assume-anatomy-drawn). */
const TERMINAL_FOLLICLE_MM = 2.25
const TERMINAL_HAIR_MM = 0.035
const TERMINAL_SHEATH_MM = 0.085
/** Radius of the follicle (share of its greatest) along its length (0 surface, 1 bulb). */
const SHEATH_FORM = [
  [0, 0.98],
  [0.06, 0.78],
  [0.16, 0.66],
  [0.34, 0.7],
  [0.55, 0.74],
  [0.78, 0.86],
  [0.92, 1.08],
  [1, 1.22],
] as const
const GLAND_LOBES = 13
/** How much larger the sebaceous gland of the nose is drawn than a cheek's: skin there is known to be oily, no size was found. */
const NOSE_GLAND = 1.7

/** Builds the vellus hair, its follicle and sebaceous gland, and one eccrine gland, near the front cut. */
export function createAdnexa(skin: Skin, fields: TissueFields, seed: string): Adnexa {
  const builder = createTubeBuilder()
  const random = createRandom(seed, 'adnexa')
  const hairPore = [0.33, 0.93] as const
  const sweatPore = [-0.33, 0.91] as const

  // Terminal hair is drawn on the scalp alone; its follicle reaches into the fat.
  const terminal = skin.site === 'scalp'
  const [sheathMm, hairMm] = terminal
    ? [TERMINAL_SHEATH_MM, TERMINAL_HAIR_MM]
    : [SHEATH_RADIUS_MM, HAIR_RADIUS_MM]
  const follicleMm = terminal ? TERMINAL_FOLLICLE_MM : Math.min(FOLLICLE_MM, skin.dermisBottomMm * 0.85)
  const lean = 0.2
  const surface = fields.surfaceY(...hairPore)
  const axis = (depth: number): [number, number, number] => [
    hairPore[0] + lean * depth + 0.03 * Math.sin(depth * 5),
    surface - depth,
    hairPore[1] - 0.02 * depth,
  ]
  const mouthMm = terminal ? 0.05 : 0.014
  const sheath: TubePoint[] = []
  // A funnel at the surface, a neck at the gland, wider again towards the bulb.
  for (const [share, wide] of SHEATH_FORM) {
    sheath.push([...axis(mouthMm + (follicleMm - mouthMm) * share), sheathMm * wide])
  }
  builder.add('follicle', smoothTube(sheath, 3))

  const hair: TubePoint[] = []
  for (let step = 0; step <= 5; step++) {
    hair.push([...axis(follicleMm * 0.92 * (1 - step / 5)), hairMm])
  }
  const outside = 0.72
  for (let step = 1; step <= 6; step++) {
    const share = step / 6
    const along = outside * share
    hair.push([
      hairPore[0] - lean * along - 0.26 * along * along,
      surface + along * (1 - 0.32 * share),
      hairPore[1] + 0.02 * share,
      hairMm * (1 - (terminal ? 0.1 : 0.85) * share ** 1.5),
    ])
  }
  builder.add('hair', smoothTube(hair, 4))

  const lobes: number[] = []
  const lobeKinds: number[] = []
  const glandDepth = Math.min(0.36, follicleMm * 0.46)
  const [gx, gy, gz] = axis(glandDepth)
  const gland = skin.site === 'nose' ? NOSE_GLAND : 1
  // A short duct of ever larger lobes leads from the follicle's neck into the cluster.
  for (let step = 0; step < 4; step++) {
    const share = step / 3
    lobes.push(
      gx + 0.02 + 0.045 * share * gland,
      gy - 0.012 * share,
      Math.min(0.94, gz + 0.004),
      0.012 + 0.012 * share,
    )
    lobeKinds.push(0)
  }
  for (let lobe = 0; lobe < GLAND_LOBES; lobe++) {
    const angle = lobe * 2.4 + random.between(-0.3, 0.3)
    const away = Math.sqrt((lobe + 0.4) / GLAND_LOBES) * 0.085 * gland
    lobes.push(
      gx + 0.05 + 0.05 * gland + away * 0.72 * Math.cos(angle),
      gy - 0.02 + away * Math.sin(angle),
      Math.min(0.945, gz - 0.01 + 0.032 * Math.cos(angle * 1.7)),
      random.between(0.024, 0.035) * (0.6 + 0.4 * gland),
    )
    lobeKinds.push(0)
  }
  const [bx, by, bz] = axis(follicleMm)
  lobes.push(bx, by, bz, sheathMm * 1.4)
  lobeKinds.push(1)
  lobes.push(bx + 0.004, by - sheathMm * 0.65, bz + sheathMm * 0.5, sheathMm * 0.6)

  lobeKinds.push(2)
  if (terminal) {
    // The muscle that raises the hair: from below the gland up to the papillary dermis.
    const [mx, my, mz] = axis(follicleMm * 0.42)
    builder.add(
      'muscle',
      smoothTube(
        [
          [mx + sheathMm * 0.6, my, Math.min(0.93, mz), 0.03],
          [mx + 0.26, my * 0.6, Math.min(0.93, mz), 0.034],
          [mx + 0.52, -skin.epidermisMm - 0.09, Math.min(0.93, mz), 0.014],
        ],
        5,
      ),
    )
  }

  builder.add('duct', eccrineDuct(skin, fields, sweatPore))
  const coilY = eccrineCoilY(skin)
  return {
    tubes: builder.build(),
    lobes: Float32Array.from(lobes),
    lobeKinds: Uint8Array.from(lobeKinds),
    hairPore,
    sweatPore,
    follicleAt: axis(follicleMm * 0.8),
    glandAt: [gx + 0.05 + 0.05 * gland, gy - 0.02, gz],
    coilAt: [sweatPore[0] - 0.05, coilY, sweatPore[1]],
  }
}

/** Height of the coil of the eccrine gland: low in the dermis, no deeper than 1.6 mm. */
function eccrineCoilY(skin: Skin): number {
  return -Math.min(skin.dermisBottomMm - 0.14, 1.6)
}

/** From the pore: corkscrew through the epidermis, a gently winding duct, a coil low in the dermis. */
function eccrineDuct(skin: Skin, fields: TissueFields, [px, pz]: readonly [number, number]): TubePoint[] {
  const knots: TubePoint[] = []
  const surface = fields.surfaceY(px, pz)
  const turns = 3.5
  for (let step = 0; step <= 20; step++) {
    const share = 0.04 + (0.96 * step) / 20
    const angle = share * turns * Math.PI * 2
    knots.push([
      px + 0.012 * Math.cos(angle),
      surface - share * skin.epidermisMm * 1.1,
      pz + 0.012 * Math.sin(angle),
      DUCT_RADIUS_MM * 0.85,
    ])
  }
  const coilY = eccrineCoilY(skin)
  const from = -skin.epidermisMm * 1.1
  for (let step = 1; step <= 6; step++) {
    const share = step / 6
    knots.push([
      px - 0.05 * share + 0.022 * Math.sin(share * 9),
      from + (coilY + 0.1 - from) * share,
      pz + 0.012 * Math.cos(share * 7),
      DUCT_RADIUS_MM,
    ])
  }
  for (let step = 1; step <= 46; step++) {
    const share = step / 46
    const angle = share * Math.PI * 2 * 4.6
    const wide = 0.062 + 0.022 * Math.sin(angle * 1.31)
    knots.push([
      px - 0.05 + wide * Math.cos(angle),
      coilY + 0.055 * Math.sin(angle * 0.77 + 1) + 0.03 * Math.cos(angle * 1.9),
      Math.min(0.95, pz - 0.02 + wide * 0.62 * Math.sin(angle)),
      DUCT_RADIUS_MM * (share > 0.3 ? 1.55 : 1.1),
    ])
  }
  return smoothTube(knots, 2)
}
