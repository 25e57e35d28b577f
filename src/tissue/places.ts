import { BLOCK } from '../model/block'
import type { Course } from '../model/course'
import type { StructurePlace } from '../model/structures'
import { type ChannelSites, placeChannels } from './channels'
import { curvePoint, ELASTIC_WAVES } from './fibres'
import { sightOf } from './in-sight'
import { RESIDENT_FLOATS, RESIDENT_KINDS, type ResidentKind } from './residents'
import { type Tissue, TISSUE_SEED, tissueOf } from './tissue'
import { TUBE_KINDS, type TubeSet } from './tubes'
import { superficialPlexusY } from './vessels'

/** The channel nearest to this place is the one that is named, mm: the middle is in every view. */
const CHANNEL_X_MM = 0

/** So many places of a thing that lies all along the cut are offered, for a picture that shows only some of it. */
const OFFERED = 6

/**
 * Where the structures of the front cut can be pointed at, best first: several places of what lies all along it, one of
 * everything else, one channel a session.
 */
export function structurePlaces({ skin, track, plan }: Course): readonly StructurePlace[] {
  const tissue = tissueOf(skin)
  const { adnexa, lymphAndNerve } = tissue
  const spots = spotsOf(tissue)
  const isInSight = (at: Place) => sightOf(tissue)(at, BESIDE_MM)
  const channels = placeChannels(plan.densityPerCm2, plan.sessions, TISSUE_SEED)
  const front = BLOCK.halfDepthMm
  const dermis = (share: number) =>
    -(skin.epidermisMm + skin.papillaryDermisMm + share * skin.reticularDermisMm)
  const places: StructurePlace[] = [
    { id: 'hair-follicle', at: adnexa.follicleAt },
    ...follicleMiddles(adnexa.tubes).map((at) => ({ id: 'hair-follicle' as const, at })),
    { id: 'oil-gland', at: adnexa.glandAt },
    { id: 'sweat-gland', at: adnexa.coilAt },
    ...spots.vessels.map((at) => ({ id: 'vessels' as const, at })),
    { id: 'collagen', at: [-0.2, dermis(0.3), front] },
    { id: 'collagen', at: [0.32, dermis(0.16), front] },
    { id: 'lymphatic', at: lymphAndNerve.lymphAt },
    { id: 'nerve', at: lymphAndNerve.nerveAt },
    ...bestOf(spots.elastic, ELASTIC_AT, channels, isInSight).map((at) => ({
      id: 'elastic-fibres' as const,
      at,
      fromMagnification: CLOSE,
    })),
  ]
  if (adnexa.muscleAt) places.push({ id: 'arrector-muscle', at: adnexa.muscleAt })
  for (const id of RESIDENT_KINDS) {
    for (const at of bestOf(spots.residents[id], CELLS_AT[id], channels, isInSight))
      places.push({ id, at, fromMagnification: CLOSE })
  }
  const sessions = new Set(channels.session)
  for (const session of sessions) {
    let nearest = -1
    for (let i = 0; i < channels.count; i++) {
      if (channels.session[i] !== session || !channels.inCut[i]) continue
      if (
        nearest < 0 ||
        Math.abs(channels.x[i] - CHANNEL_X_MM) < Math.abs(channels.x[nearest] - CHANNEL_X_MM)
      ) {
        nearest = i
      }
    }
    if (nearest < 0) continue
    const deep = Math.min(0.42, track.woundDepthMm * 0.6)
    places.push({ id: 'channel', at: [channels.x[nearest], -deep, channels.z[nearest]], session })
  }
  return places
}

/** Fine things are named from this magnification on. */
const CLOSE = 180
/** Loops that high under the epidermis are left to its own names, mm. */
const LOOPS_MM = 0.08
/** What lies within this of the front is seen in it, mm. */
const AT_CUT_MM = 0.06

type Place = StructurePlace['at']

/** The nearest of `places` first, by `distance`. */
const nearestFirst = (places: Place[], distance: (place: Place) => number): Place[] =>
  places.toSorted((one, other) => distance(one) - distance(other)).slice(0, OFFERED)

/** The point of the upper vessels at the cut that lies nearest to x at the height of their plexus, mm; in sight if it can be. */
function vesselNearest(
  { vessels: { points }, skin: { epidermisMm } }: Tissue,
  x: number,
  plexusY: number,
  isInSight: (at: Place) => boolean,
): Place {
  const front: Place[] = []
  for (let i = 0; i < points.length; i += 4) {
    if (points[i + 2] < BLOCK.halfDepthMm - AT_CUT_MM || -points[i + 1] < epidermisMm + LOOPS_MM) continue
    // The front of its wall: the middle of a vessel hides behind that.
    front.push([points[i], points[i + 1], points[i + 2] + points[i + 3]])
  }
  const away = (at: Place) => Math.hypot(at[0] - x, at[1] - plexusY)
  const near = front.toSorted((one, other) => away(one) - away(other))
  return near.find(isInSight) ?? near.at(0) ?? [x, plexusY, BLOCK.halfDepthMm - 0.03]
}

/** Half-way points of the follicles at the cut, nearest to the middle first. */
function follicleMiddles({ kinds, starts, points }: TubeSet): Place[] {
  const middles: Place[] = []
  kinds.forEach((kind, tube) => {
    const at = 4 * Math.floor((starts[tube] + starts[tube + 1]) / 2)
    if (TUBE_KINDS[kind] !== 'follicle' || points[at + 2] < BLOCK.halfDepthMm - AT_CUT_MM) return
    middles.push([points[at], points[at + 1], points[at + 2]])
  })
  return nearestFirst(middles, ([x]) => Math.abs(x))
}

/** A place that may be pointed at, and whether anything stands before it, once that was asked. */
interface Candidate {
  readonly at: Place
  inSight?: boolean
}

/** Where along the cut each fine thing is named if it can be, mm: apart from one another, in every view of the middle. */
const CELLS_AT: Readonly<Record<ResidentKind, readonly [x: number, y: number | null]>> = {
  fibroblast: [0.2, -0.24],
  'mast-cell': [-0.2, -0.34],
  'langerhans-cell': [-0.22, null],
  melanocyte: [0.26, null],
}
const ELASTIC_AT = [0.24, -0.48] as const

/** A channel moves what lies nearer to it than this aside, mm: a pointer would miss it. */
const MOVED_MM = 0.2
/** How much farther, mm, a thing may lie that no channel moves. */
const MOVED_COSTS = 2
/** No more are looked at than this before one that is hidden will do. */
const LOOKED_AT = 40

/** The best of what may be pointed at: in sight, away from channels, near to where it is wanted. */
function bestOf(
  candidates: readonly Candidate[],
  [wantedX, wantedY]: readonly [x: number, y: number | null],
  { count, x, z }: ChannelSites,
  isInSight: (at: Place) => boolean,
): Place[] {
  const isMoved = ([atX, , atZ]: Place) => {
    for (let i = 0; i < count; i++) {
      const [dx, dz] = [atX - x[i], atZ - z[i]]
      if (dx * dx + dz * dz < MOVED_MM * MOVED_MM) return true
    }
    return false
  }
  const cost = ({ at }: Candidate) => {
    const away = Math.hypot(at[0] - wantedX, wantedY === null ? 0 : at[1] - wantedY)
    return away + (isMoved(at) ? MOVED_COSTS : 0)
  }
  const order = candidates
    .map((candidate) => ({ candidate, costs: cost(candidate) }))
    .sort((one, other) => one.costs - other.costs)
    .slice(0, LOOKED_AT)
    .map(({ candidate }) => candidate)
  const seen: Place[] = []
  for (const candidate of order) {
    candidate.inSight ??= isInSight(candidate.at)
    if (candidate.inSight) seen.push(candidate.at)
    if (seen.length === OFFERED) return seen
  }
  return [...seen, ...order.filter(({ inSight }) => !inSight).map(({ at }) => at)].slice(0, OFFERED)
}

/** Where along the cut vessels are named, mm. */
const VESSELS_AT = [0.74, 0.18, -0.25] as const

/** What of a skin may be pointed at. */
interface Spots {
  /** In sight, one for each of VESSELS_AT. */
  readonly vessels: readonly Place[]
  readonly elastic: readonly Candidate[]
  readonly residents: Readonly<Record<ResidentKind, readonly Candidate[]>>
}

const known = new WeakMap<Tissue, Spots>()

/** What of a tissue may be pointed at, worked out once. */
function spotsOf(tissue: Tissue): Spots {
  const last = known.get(tissue)
  if (last) return last
  const y = superficialPlexusY(tissue.skin)
  const isClear = (at: Place) => sightOf(tissue)(at, CLEAR_MM)
  const spots: Spots = {
    vessels: VESSELS_AT.map((x) => vesselNearest(tissue, x, y, isClear)),
    elastic: elasticSpots(tissue),
    residents: {
      fibroblast: residentSpots(tissue, 'fibroblast'),
      'mast-cell': residentSpots(tissue, 'mast-cell'),
      'langerhans-cell': residentSpots(tissue, 'langerhans-cell'),
      melanocyte: residentSpots(tissue, 'melanocyte'),
    },
  }
  known.set(tissue, spots)
  return spots
}

/** Shares of its length at which an elastic fibre may be pointed at, and how far beside it nothing else may lie, mm. */
const ALONG = [0.3, 0.5, 0.7] as const
const BESIDE_MM = 0.002
/** How far beside a vessel's pointer nothing else may lie, mm. */
const CLEAR_MM = 0.006
/** Cells farther behind the front than this are not named, mm. */
const BACK_MM = 0.11

/** Spots on elastic fibres, waved as they are drawn. */
function elasticSpots({ elastic: { curves, crimps, count } }: Tissue): readonly Candidate[] {
  const spots: Candidate[] = []
  for (let i = 0; i < count; i++) {
    const [from, to] = [curvePoint(curves, i, 0), curvePoint(curves, i, 1)]
    const reach = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2])
    for (const t of ALONG) {
      const [x, y, z] = curvePoint(curves, i, t)
      const [before, after] = [curvePoint(curves, i, t - 0.01), curvePoint(curves, i, t + 0.01)]
      const [dx, dy] = [after[0] - before[0], after[1] - before[1]]
      // Waves go across the fibre, along the cut.
      const wave =
        (crimps[i * 2] * Math.sin(crimps[i * 2 + 1] + t * reach * ELASTIC_WAVES)) / Math.hypot(dx, dy)
      spots.push({ at: [x + dy * wave, y - dx * wave, z] })
    }
  }
  return spots
}

/** Cells of a kind. Those of the epidermis lie in the cut itself, where nothing hides them. */
function residentSpots({ residents }: Tissue, kind: ResidentKind): readonly Candidate[] {
  const isInCut = kind === 'langerhans-cell' || kind === 'melanocyte'
  const spots: Candidate[] = []
  for (let i = 0; i < residents.length; i += RESIDENT_FLOATS) {
    if (residents[i + 5] !== RESIDENT_KINDS.indexOf(kind)) continue
    if (!isInCut && residents[i + 2] < BLOCK.halfDepthMm - BACK_MM) continue
    const at: Place = [residents[i], residents[i + 1], residents[i + 2]]
    spots.push(isInCut ? { at, inSight: true } : { at })
  }
  return spots
}
