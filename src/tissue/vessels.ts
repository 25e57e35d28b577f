import { lerp } from '../base/math'
import { createNoise } from '../base/noise'
import { createRandom, type Random } from '../base/random'
import { BLOCK } from '../model/block'
import type { Skin } from '../model/skin/skin'
import type { TissueFields } from './fields'
import { papillaTops, type PapillaTop } from './papillae'
import {
  createTubeBuilder,
  CUT_END,
  CUT_START,
  smoothTube,
  type TubeBuilder,
  type TubeKind,
  type TubePoint,
  type TubeSet,
} from './tubes'

/** Depth of the superficial plexus below the papillary dermis' lower edge, mm (vessel-pattern-depth-doct). */
const SUPERFICIAL_BELOW_MM = 0.07
/** Height of the deep plexus above the dermis–fat border, mm. */
const DEEP_ABOVE_MM = 0.09
/** Inner half widths along a capillary loop, mm: the limb that leads up is thinner than the one that leads down. */
const LIMB_UP_MM = 0.0025
const LIMB_DOWN_MM = 0.0036
/** Share of the loops that are not drawn in the oldest skin: assume-fewer-loops. */
const LOOPS_LOST = 0.4
/** Share of the papillae near the cut whose loop is drawn: all would hide the dermis. */
const LOOPS_DRAWN = 0.72
/** Rows of vessels from the front cut backwards, mm. */
const PLEXUS_ROWS = [0.95, 0.78, 0.58]

/** Where capillary loops come from, and where sprouts may start: y of the plexus. */
export function superficialPlexusY(skin: Skin): number {
  return -(skin.epidermisMm + skin.papillaryDermisMm + SUPERFICIAL_BELOW_MM)
}

/** Height of the deep plexus, mm; where the dermis is deeper than the block, as low as is drawn. */
export function deepPlexusY(skin: Skin): number {
  return -Math.min(skin.dermisBottomMm - DEEP_ABOVE_MM, BLOCK.heightMm - 0.14)
}

type At = (x: number) => TubePoint
/** Where a stem forks into loops, and where what comes back from them gathers. */
interface Tree {
  readonly fork: TubePoint
  readonly gather: TubePoint
}

/** Blood vessels of the block's front part: deep plexus, risers, superficial plexus, stems and capillary loops. */
export function createVessels(skin: Skin, fields: TissueFields, seed: string): TubeSet {
  const builder = createTubeBuilder()
  const random = createRandom(seed, 'vessels')
  const sway = createNoise(seed, 'vessel sway')
  const plexusY = superficialPlexusY(skin)
  const deepY = deepPlexusY(skin)
  const edge = BLOCK.halfWidthMm

  /** A winding course along the block; the same `course` leads vessels side by side. */
  function winding(course: number, y: number, z: number, radius: number, wander: number): At {
    return (x) => [
      x,
      y + wander * (sway(x / 0.42 + course * 9, course) + 0.4 * sway(x / 0.15, course + 5)),
      Math.min(
        BLOCK.halfDepthMm - radius * 1.4 - 0.004,
        z + wander * (sway(x / 0.5 + 40, course) + 0.35 * sway(x / 0.19, course + 9)),
      ),
      radius * (1 + 0.14 * sway(x / 0.24, course * 13 + radius * 900)),
    ]
  }

  function along(kind: TubeKind, at: At): void {
    const knots: TubePoint[] = []
    for (let i = 0; i <= 18; i++) knots.push(at(lerp(-edge, edge, i / 18)))
    builder.add(kind, smoothTube(knots, 3), CUT_START + CUT_END)
  }

  const rows = PLEXUS_ROWS.map((z, row) => ({
    arteriole: winding(row, plexusY + 0.014, z, 0.0068, 0.034),
    venule: winding(row + 0.12, plexusY - 0.024, z - 0.035, 0.0118, 0.036),
  }))
  for (const { arteriole, venule } of rows) {
    along('arteriole', arteriole)
    along('venule', venule)
  }
  along('artery', winding(20, deepY - 0.012, 0.87, 0.019, 0.045))
  along('vein', winding(20.15, deepY + 0.042, 0.8, 0.029, 0.045))

  // A net, not rows: links run from each course to the next.
  for (let row = 0; row + 1 < rows.length; row++) {
    for (let link = 0; link < 5; link++) {
      const kind = link % 3 === 1 ? 'arteriole' : 'venule'
      const x = lerp(-edge + 0.2, edge - 0.3, (link + random.next()) / 5)
      const from = rows[row][kind](x)
      const to = rows[row + 1][kind](x + random.between(-0.16, 0.2))
      const radius = kind === 'venule' ? 0.0072 : 0.0046
      builder.add(kind, smoothTube([from, between(from, to, 0.5, [0.02, -0.025, 0], radius), to], 4))
    }
  }

  // Risers join the two plexuses, an arteriole beside a venule.
  for (const [kind, x, radius] of [
    ['arteriole', -0.72, 0.0095],
    ['venule', -0.66, 0.0155],
    ['arteriole', 0.9, 0.009],
    ['venule', 0.97, 0.015],
  ] as const) {
    const knots: TubePoint[] = []
    for (let step = 0; step <= 8; step++) {
      const y = deepY + ((plexusY - deepY) * step) / 8
      const aside = kind === 'venule' ? 0.3 : 0
      knots.push([
        x + 0.07 * sway(y / 0.34, Math.round(x)) + 0.02 * sway(y / 0.1, aside),
        y,
        0.86 - (kind === 'venule' ? 0.05 : 0) + 0.03 * sway(y / 0.25 + 9, x),
        radius * (1 + 0.12 * sway(y / 0.12, x)),
      ])
    }
    builder.add(kind, smoothTube(knots, 3))
  }

  // Some run towards the eye and are cut across by the front.
  for (const [kind, x, y, radius] of [
    ['arteriole', -1.14, lerp(plexusY, deepY, 0.42), 0.013],
    ['venule', -1.085, lerp(plexusY, deepY, 0.42) - 0.014, 0.021],
    ['artery', 0.62, lerp(plexusY, deepY, 0.86), 0.02],
    ['vein', 0.695, lerp(plexusY, deepY, 0.86) + 0.008, 0.031],
  ] as const) {
    const knots: TubePoint[] = []
    for (let step = 0; step <= 4; step++) {
      const z = BLOCK.halfDepthMm - 0.003 - 0.11 * step
      knots.push([x + 0.03 * step * step * 0.3, y - 0.01 * step * step, z, radius])
    }
    builder.add(kind, smoothTube(knots, 2), CUT_START)
  }

  addTrees(builder, random, skin, fields, { ...rows[0], nearZ: 0.955, farZ: 0.87, tops: papillaTops(fields) })
  return builder.build()
}

/** Stems and loops behind those that are always drawn, mm: only a cut that is moved back shows them. */
const DEEP_ROWS = [0.72, 0.56]

/** Stems and capillary loops behind those of `createVessels`. */
export function createDeepVessels(skin: Skin, fields: TissueFields, seed: string): TubeSet {
  const builder = createTubeBuilder()
  const random = createRandom(seed, 'deep vessels')
  const plexusY = superficialPlexusY(skin)
  for (const z of DEEP_ROWS) {
    addTrees(builder, random, skin, fields, {
      arteriole: (x) => [x, plexusY + 0.014, z - 0.06, 0.0068],
      venule: (x) => [x, plexusY - 0.024, z - 0.08, 0.0118],
      nearZ: z + 0.02,
      farZ: z - 0.05,
      tops: papillaTops(fields, z + 0.03),
    })
  }
  return builder.build()
}

/** Stems rise from a pair of vessels of the plexus and part into loops, one to a papilla. */
function addTrees(
  builder: TubeBuilder,
  random: Random,
  skin: Skin,
  fields: TissueFields,
  {
    arteriole,
    venule,
    nearZ,
    farZ,
    tops,
  }: {
    readonly arteriole: At
    readonly venule: At
    readonly nearZ: number
    readonly farZ: number
    readonly tops: readonly PapillaTop[]
  },
): void {
  const edge = BLOCK.halfWidthMm
  const trees: Tree[] = []
  for (let x = -edge + 0.12; x < edge - 0.08; x += random.between(0.17, 0.27)) {
    const z = random.between(farZ, nearZ)
    const roof = fields.junctionY(x, z) - 0.045
    const y = Math.min(
      roof,
      -skin.epidermisMm - Math.min(0.2, skin.papillaryDermisMm) * random.between(0.4, 0.75),
    )
    const fork: TubePoint = [x, y, z, LIMB_UP_MM * 1.25]
    const side = random.chance(0.5) ? 1 : -1
    const gather: TubePoint = [x + side * random.between(0.02, 0.04), y - 0.025, z - 0.02, LIMB_DOWN_MM * 1.3]
    stem('arteriole', arteriole(x - side * random.between(0.04, 0.12)), fork, 0.0036)
    stem('venule', venule(gather[0] + side * random.between(0.02, 0.1)), gather, 0.0056)
    trees.push({ fork, gather })
  }

  function stem(kind: TubeKind, from: TubePoint, to: TubePoint, radius: number): void {
    const bend = random.between(-0.025, 0.025)
    builder.add(
      kind,
      smoothTube(
        [
          [from[0], from[1], from[2], radius * 1.2],
          between(from, to, 0.35, [bend, 0.01, 0.012], radius),
          between(from, to, 0.7, [-bend * 0.7, 0, 0.006], radius * 0.9),
          to,
        ],
        4,
      ),
    )
  }

  for (const top of tops) {
    // Chance is drawn for every papilla, so that an older skin keeps the places of those that are left.
    const [kept, turn, wave] = [random.next(), random.between(0, Math.PI), random.next()]
    const tree = nearestTree(trees, top.x)
    if (Math.abs(tree.fork[0] - top.x) > 0.17 || kept > LOOPS_DRAWN * (1 - LOOPS_LOST * skin.agedShare))
      continue
    builder.add('capillary', loop(top, tree, turn, wave, skin.agedShare))
  }
}

/** Up a papilla, round in a hairpin under its top, and down again; older loops stay lower. */
function loop(
  top: PapillaTop,
  { fork, gather }: Tree,
  turn: number,
  wave: number,
  agedShare: number,
): TubePoint[] {
  const tip = top.y - 0.009 - 0.014 * wave - 0.02 * agedShare * wave
  const foot = lerp(tip, Math.min(fork[1], tip - 0.03), 0.62)
  // The bend stays inside a papilla however it is turned, and behind the cut.
  const apart = 0.0062 + 0.0028 * wave
  const [dx, dz] = [apart * Math.cos(turn), 0.5 * apart * Math.sin(turn)]
  const sway = 0.006 * (wave - 0.5)
  const mid = lerp(foot, tip, 0.55)
  return smoothTube(
    [
      fork,
      [
        lerp(fork[0], top.x - dx, 0.62),
        lerp(fork[1], foot, 0.45),
        lerp(fork[2], top.z, 0.6),
        LIMB_UP_MM * 1.1,
      ],
      [top.x - dx * 1.2 + sway, foot, top.z - dz, LIMB_UP_MM],
      [top.x - dx - sway, mid, top.z - dz, LIMB_UP_MM],
      [top.x - dx * 0.9, tip - 0.008, top.z - dz, LIMB_UP_MM * 1.05],
      [top.x, tip, top.z, (LIMB_UP_MM + LIMB_DOWN_MM) / 2],
      [top.x + dx * 0.9, tip - 0.008, top.z + dz, LIMB_DOWN_MM * 0.95],
      [top.x + dx + sway * 1.4, mid, top.z + dz, LIMB_DOWN_MM],
      [top.x + dx * 1.3 - sway, foot - 0.008, top.z + dz - 0.004, LIMB_DOWN_MM],
      [
        lerp(gather[0], top.x + dx, 0.4),
        lerp(gather[1], foot, 0.5) - 0.008,
        lerp(gather[2], top.z, 0.5),
        LIMB_DOWN_MM * 1.1,
      ],
      gather,
    ],
    3,
  )
}

function nearestTree(trees: readonly Tree[], x: number): Tree {
  return trees.reduce((best, tree) => (Math.abs(tree.fork[0] - x) < Math.abs(best.fork[0] - x) ? tree : best))
}

function between(
  from: TubePoint,
  to: TubePoint,
  share: number,
  [bx, by, bz]: readonly [number, number, number],
  radius: number,
): TubePoint {
  return [
    lerp(from[0], to[0], share) + bx,
    lerp(from[1], to[1], share) + by,
    lerp(from[2], to[2], share) + bz,
    radius,
  ]
}
