import { BLOCK } from '../model/block'
import type { Course } from '../model/course'
import type { StructurePlace } from '../model/structures'
import { placeChannels } from './channels'
import { CURVE_FLOATS, type FibreSet } from './fibres'
import { RESIDENT_FLOATS, RESIDENT_KINDS, type ResidentKind } from './residents'
import { TISSUE_SEED, tissueOf } from './tissue'
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
  const { adnexa, lymphAndNerve, elastic, residents, vessels } = tissueOf(skin)
  const channels = placeChannels(plan.densityPerCm2, plan.sessions, TISSUE_SEED)
  const front = BLOCK.halfDepthMm
  const dermis = (share: number) =>
    -(skin.epidermisMm + skin.papillaryDermisMm + share * skin.reticularDermisMm)
  const places: StructurePlace[] = [
    { id: 'hair-follicle', at: adnexa.follicleAt },
    ...follicleMiddles(adnexa.tubes).map((at) => ({ id: 'hair-follicle' as const, at })),
    { id: 'oil-gland', at: adnexa.glandAt },
    { id: 'sweat-gland', at: adnexa.coilAt },
    ...[0.74, 0.18, -0.25].map((x) => ({
      id: 'vessels' as const,
      at: vesselNearest(vessels, x, superficialPlexusY(skin)),
    })),
    { id: 'collagen', at: [-0.2, dermis(0.3), front] },
    { id: 'collagen', at: [0.32, dermis(0.16), front] },
    { id: 'lymphatic', at: lymphAndNerve.lymphAt },
    { id: 'nerve', at: lymphAndNerve.nerveAt },
    ...fibreMiddles(elastic).map((at) => ({ id: 'elastic-fibres' as const, at, fromMagnification: CLOSE })),
  ]
  if (adnexa.muscleAt) places.push({ id: 'arrector-muscle', at: adnexa.muscleAt })
  for (const id of RESIDENT_KINDS) {
    for (const at of residentsNearest(residents, id, 0.12)) places.push({ id, at, fromMagnification: CLOSE })
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
/** What lies within this of the front is seen in it, mm. */
const AT_CUT_MM = 0.06

type Place = StructurePlace['at']

/** The nearest of `places` first, by `distance`. */
const nearestFirst = (places: Place[], distance: (place: Place) => number): Place[] =>
  places.toSorted((one, other) => distance(one) - distance(other)).slice(0, OFFERED)

/** The point of the upper vessels at the cut that lies nearest to x at the height of their plexus, mm. */
function vesselNearest({ points }: TubeSet, x: number, plexusY: number): Place {
  const front: Place[] = []
  for (let i = 0; i < points.length; i += 4) {
    if (points[i + 2] > BLOCK.halfDepthMm - AT_CUT_MM) front.push([points[i], points[i + 1], points[i + 2]])
  }
  const [best = [x, plexusY, BLOCK.halfDepthMm - 0.03]] = nearestFirst(front, (at) =>
    Math.hypot(at[0] - x, at[1] - plexusY),
  )
  return best
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

/** Middles of the elastic fibres that lie nearest to the middle of the picture, right of the channel. */
function fibreMiddles({ curves, count }: FibreSet): Place[] {
  const middles = Array.from({ length: count }, (_, i): Place => {
    const at = i * CURVE_FLOATS
    const middle = (axis: number) => (curves[at + 3 + axis] + curves[at + 6 + axis]) / 2
    return [middle(0), middle(1), middle(2)]
  })
  return nearestFirst(middles, ([x, y]) => Math.hypot(x - 0.16, y + 0.42))
}

/** The residents of a kind at the cut that lie nearest to x, mm. */
function residentsNearest(residents: Float32Array, kind: ResidentKind, x: number): Place[] {
  const found: Place[] = []
  for (let i = 0; i < residents.length; i += RESIDENT_FLOATS) {
    if (residents[i + 5] !== RESIDENT_KINDS.indexOf(kind)) continue
    found.push([residents[i], residents[i + 1], residents[i + 2]])
  }
  return nearestFirst(found, (at) => Math.abs(at[0] - x))
}
