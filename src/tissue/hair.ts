import { lerp } from '../base/math'
import type { Random } from '../base/random'
import { BLOCK } from '../model/block'
import type { Skin } from '../model/skin/skin'
import type { TissueFields } from './fields'
import type { HairForm } from './hair-forms'
import { CUT_START, LAID_OPEN, smoothTube, type TubeBuilder, type TubePoint } from './tubes'

type Point3 = readonly [x: number, y: number, z: number]

/** Where hairs are collected. `cleared`: fibres make way for it; `behind`: they do not. */
export interface HairSink {
  readonly cleared: TubeBuilder
  readonly behind: TubeBuilder
  readonly lobe: (kind: number, x: number, y: number, z: number, radius: number) => void
}

/** Lobes: of the oil gland, and the hair's bulb where it is not laid open. */
export const OIL_LOBE = 0
const BULB = 1

/** Half width of the outer root sheath along a follicle, share of the sheath's: bulge in the middle, bulb at the end. */
const PROFILE: readonly (readonly [share: number, wide: number])[] = [
  [0.16, 0.94],
  [0.28, 0.92],
  [0.4, 1.08],
  [0.52, 0.92],
  [0.66, 0.8],
  [0.79, 0.84],
  [0.87, 1.12],
  [0.93, 1.42],
  [0.975, 1.16],
  [1, 0.2],
]
/** Share of the follicle at which the root of the hair begins. */
const ROOT = 0.9
const LOWEST_MM = BLOCK.heightMm - 0.05

/** What stands where in one hair: for names. */
export interface HairPlaces {
  readonly follicleAt: Point3
  readonly glandAt: Point3
  readonly muscleAt: Point3 | null
}

/**
 * One hair whose follicle leaves the skin at (x, z), leaning by `lean` mm a mm to the right as it goes down. At the
 * front cut it is laid open; farther back it is whole.
 */
export function addHair(
  { cleared, behind, lobe }: HairSink,
  form: HairForm,
  skin: Skin,
  { surfaceY }: TissueFields,
  [x, z]: readonly [number, number],
  lean: number,
  random: Random,
): HairPlaces {
  const open = z === BLOCK.halfDepthMm
  const lengthMm = form.terminal ? form.follicleMm : Math.min(form.follicleMm, skin.dermisBottomMm * 0.85)
  const surface = surfaceY(x, z)
  const bend = form.terminal ? 0.02 : 0.012
  const axis = (depth: number): [number, number, number] => [
    x + lean * depth + bend * Math.sin(depth * 4.2),
    surface - depth,
    z,
  ]

  const sheath: TubePoint[] = [
    [...axis(0), form.poreMm],
    // Straight down at first, so that its mouth lies level with the skin.
    [x, surface - 0.018, z, form.poreMm * 0.86],
    [...axis(0.05), lerp(form.sheathRadiusMm, form.poreMm, 0.36)],
  ]
  const tube = open ? cleared : behind
  for (const [share, wide] of PROFILE) {
    const depth = share * lengthMm
    if (depth <= 0.09) continue
    if (depth > LOWEST_MM) {
      sheath.push([...axis(LOWEST_MM), form.sheathRadiusMm * 0.95])
      break
    }
    sheath.push([...axis(depth), form.sheathRadiusMm * wide])
  }
  tube.add('follicle', smoothTube(sheath, open ? 4 : 2), CUT_START + (open ? LAID_OPEN : 0))
  addShaft(behind, form, axis, surface, Math.min(lengthMm * ROOT, LOWEST_MM), -lean, random)

  // Gland and muscle lie on the side where the follicle makes the wider angle with the surface.
  const side = lean > 0 ? -1 : 1
  const glandAt = addGland(tube, lobe, form, axis, side, open, random)
  if (!open) {
    const [bx, by, bz] = axis(Math.min(lengthMm, LOWEST_MM))
    lobe(BULB, bx, by, bz, form.sheathRadiusMm * 1.4)
  }
  let muscleAt: Point3 | null = null
  const low = axis(form.ductMm + form.glandMm * 2.6)
  const reach = Math.min(0.72, BLOCK.halfWidthMm - 0.05 - side * low[0])
  if (form.terminal && open && reach > 0.3) {
    const high = [low[0] + side * reach, -(skin.epidermisMm + 0.5 * skin.papillaryDermisMm), z] as const
    const knots: TubePoint[] = []
    for (let step = 0; step <= 7; step++) {
      const share = step / 7
      knots.push([
        lerp(low[0], high[0], share),
        lerp(low[1], high[1], share) - 0.05 * Math.sin(share * Math.PI),
        z,
        0.034 * Math.sin(Math.PI * lerp(0.22, 0.9, share)) ** 0.6,
      ])
    }
    cleared.add('muscle', smoothTube(knots, 2), LAID_OPEN)
    muscleAt = [knots[4][0], knots[4][1], z]
  }
  const named = axis(Math.min(lengthMm * 0.74, LOWEST_MM * 0.6))
  return { follicleAt: named, glandAt, muscleAt }
}

/** The hair alone, from a depth below the surface to its tip: it thins out, and leans on as its follicle does. */
export function addShaft(
  builder: TubeBuilder,
  form: HairForm,
  axis: (depth: number) => Point3,
  surface: number,
  rootMm: number,
  lean: number,
  random: Random,
): void {
  const hair: TubePoint[] = []
  const inside = rootMm > 0.1 ? 6 : 1
  for (let step = 0; step < inside; step++) {
    hair.push([
      ...axis(rootMm * (1 - step / inside)),
      form.hairRadiusMm * (step === 0 && inside > 1 ? 1.5 : 1),
    ])
  }
  const [x, , z] = axis(0)
  const length = form.outsideMm * random.between(0.75, 1.1)
  const curl = (form.terminal ? 0.2 : 0.5) * random.between(0.6, 1.2) * (lean < 0 ? -1 : 1)
  const forward = random.between(-0.25, 0.12)
  for (let step = 0; step <= 7; step++) {
    const share = step / 7
    const along = length * share
    // Fine hair runs out in a point; cut hair ends as it is.
    const thin = form.terminal ? 1 - 0.08 * share : 1 - 0.9 * share ** 1.7
    hair.push([
      x + lean * along + curl * along * along,
      surface + along * (1 - (form.terminal ? 0.06 : 0.3) * share),
      z + forward * along * along,
      form.hairRadiusMm * thin,
    ])
  }
  builder.add(form.terminal ? 'hair' : 'vellus-hair', smoothTube(hair, 3))
}

/** Soft lobes like grapes round a duct that opens into the follicle. Returns the middle of the gland. */
function addGland(
  builder: TubeBuilder,
  lobe: HairSink['lobe'],
  form: HairForm,
  axis: (depth: number) => Point3,
  side: number,
  open: boolean,
  random: Random,
): Point3 {
  const mouth = axis(form.ductMm)
  const { glandMm } = form
  const [gx, gy] = [
    axis(form.ductMm + glandMm * 1.1)[0] + side * (form.sheathRadiusMm + glandMm * 0.86),
    mouth[1] - glandMm * 1.05,
  ]
  const z = mouth[2]
  builder.add(
    'oil-duct',
    smoothTube(
      [
        [gx, gy, z, glandMm * 0.34],
        [lerp(gx, mouth[0], 0.45) + side * glandMm * 0.12, lerp(gy, mouth[1], 0.5), z, glandMm * 0.22],
        [mouth[0] + side * form.sheathRadiusMm * 0.3, mouth[1], z, glandMm * 0.14],
      ],
      3,
    ),
    open ? LAID_OPEN : 0,
  )
  const lobes = open ? form.lobes : Math.ceil(form.lobes * 0.55)
  for (let i = 0; i < lobes; i++) {
    // Evenly turned, larger outside: a sunflower's order.
    const angle = i * 2.4 + random.between(-0.25, 0.25)
    const away = glandMm * 0.74 * Math.sqrt((i + 0.4) / lobes)
    const radius = glandMm * (lobes > 14 ? 0.26 : 0.34) * random.between(0.8, 1.2)
    const back = open ? radius * random.between(0.15, 0.55) : radius * 0.3
    lobe(OIL_LOBE, gx + away * 0.82 * Math.cos(angle), gy + away * 1.1 * Math.sin(angle), z - back, radius)
  }
  return [gx, gy, z]
}
