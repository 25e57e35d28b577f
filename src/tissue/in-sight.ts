import { curvePoint, type FibreSet } from './fibres'
import type { Tissue } from './tissue'
import type { TubeSet } from './tubes'

/** How the block is looked at in most views: a little from the right and from above, radians. */
const AZIMUTH = 0.2
const ELEVATION = 0.12
/** Towards the eye, and the two directions across it. */
const TOWARDS = [
  Math.sin(AZIMUTH) * Math.cos(ELEVATION),
  Math.sin(ELEVATION),
  Math.cos(AZIMUTH) * Math.cos(ELEVATION),
] as const
const RIGHT = [Math.cos(AZIMUTH), 0, -Math.sin(AZIMUTH)] as const
const UP = [
  -Math.sin(AZIMUTH) * Math.sin(ELEVATION),
  Math.cos(ELEVATION),
  -Math.cos(AZIMUTH) * Math.sin(ELEVATION),
] as const

/** Straight pieces that a fibre is taken for. */
const PIECES = 5
/** What lies this far in front of a thing, mm, is not part of it. */
const BEFORE_MM = 0.004
/** Seven numbers a piece: both ends across and towards the eye, and half its width; all mm. */
const PIECE_FLOATS = 7

type Place = readonly [x: number, y: number, z: number]

/**
 * Whether a place of the block (mm) is in sight from where the block is looked at in most views: with nothing of fibres,
 * vessels, follicles or glands in front of it, for `clearMm` around. What comes and goes is not counted.
 */
export type Sight = (place: Place, clearMm: number) => boolean

const known = new WeakMap<Tissue, Sight>()

/** The sight of a tissue, worked out once. */
export function sightOf(tissue: Tissue): Sight {
  const last = known.get(tissue)
  if (last) return last
  const { papillary, reticular, elastic, vessels, lymphAndNerve, adnexa } = tissue
  const fibreSets = [papillary, reticular, elastic]
  const tubeSets = [vessels, lymphAndNerve.lymph, lymphAndNerve.nerves, adnexa.tubes]
  const most =
    fibreSets.reduce((sum, { count }) => sum + count * PIECES, 0) +
    tubeSets.reduce((sum, { points }) => sum + points.length / 4, 0) +
    adnexa.lobes.length / 4
  const pieces = new Float32Array(most * PIECE_FLOATS)
  let end = 0
  const add: AddPiece = (from, to, halfWidth) => {
    for (const at of [from, to]) {
      pieces[end++] = along(at, RIGHT)
      pieces[end++] = along(at, UP)
      pieces[end++] = along(at, TOWARDS)
    }
    pieces[end++] = halfWidth
  }
  for (const fibres of fibreSets) addFibres(add, fibres)
  for (const tubes of tubeSets) addTubes(add, tubes)
  for (let i = 0; i < adnexa.lobes.length; i += 4) {
    const [x, y, z, radius] = adnexa.lobes.subarray(i, i + 4)
    add([x, y, z], [x, y, z], radius)
  }
  const sight = sightPast(pieces.subarray(0, end))
  known.set(tissue, sight)
  return sight
}

type AddPiece = (from: Place, to: Place, halfWidth: number) => void

function sightPast(pieces: Float32Array): Sight {
  return (place, clearMm) => {
    const across = along(place, RIGHT)
    const up = along(place, UP)
    const towards = along(place, TOWARDS)
    for (let i = 0; i < pieces.length; i += PIECE_FLOATS) {
      const [ax, ay, bx, by] = [
        pieces[i] - across,
        pieces[i + 1] - up,
        pieces[i + 3] - across,
        pieces[i + 4] - up,
      ]
      const reach = pieces[i + 6] + clearMm
      if (Math.min(ax, bx) > reach || Math.max(ax, bx) < -reach) continue
      if (Math.min(ay, by) > reach || Math.max(ay, by) < -reach) continue
      const [dx, dy] = [bx - ax, by - ay]
      const length = dx * dx + dy * dy
      const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length))
      const nearer = pieces[i + 2] + (pieces[i + 5] - pieces[i + 2]) * share
      if (nearer < towards + BEFORE_MM) continue
      if (Math.hypot(ax + dx * share, ay + dy * share) < reach) return false
    }
    return true
  }
}

function along([x, y, z]: Place, [dx, dy, dz]: Place): number {
  return x * dx + y * dy + z * dz
}

function addFibres(add: AddPiece, { count, curves, halfWidths, crimps }: FibreSet): void {
  for (let fibre = 0; fibre < count; fibre++) {
    // A crimp moves a fibre about its curve by so much: it hides a little more than its width.
    const halfWidth = halfWidths[fibre] + 0.6 * crimps[fibre * 2]
    let last = curvePoint(curves, fibre, 0)
    for (let piece = 1; piece <= PIECES; piece++) {
      const next = curvePoint(curves, fibre, piece / PIECES)
      add(last, next, halfWidth)
      last = next
    }
  }
}

function addTubes(add: AddPiece, { starts, points }: TubeSet): void {
  for (let tube = 0; tube + 1 < starts.length; tube++) {
    for (let at = 4 * starts[tube]; at + 4 < 4 * starts[tube + 1]; at += 4) {
      add(
        [points[at], points[at + 1], points[at + 2]],
        [points[at + 4], points[at + 5], points[at + 6]],
        points[at + 3],
      )
    }
  }
}
