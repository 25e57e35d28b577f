import { BLOCK } from '../model/block'
import type { Course } from '../model/course'
import type { StructurePlace } from '../model/structures'
import { placeChannels } from './channels'
import { CURVE_FLOATS, type FibreSet } from './fibres'
import { RESIDENT_FLOATS, RESIDENT_KINDS, type ResidentKind } from './residents'
import { TISSUE_SEED, tissueOf } from './tissue'
import { superficialPlexusY } from './vessels'

/** The channel nearest to this place is the one that is named, mm: the middle is in every view. */
const CHANNEL_X_MM = 0

/** Where the structures of the front cut can be pointed at: one place each, one channel a session. */
export function structurePlaces({ skin, track, plan }: Course): readonly StructurePlace[] {
  const { adnexa, lymphAndNerve, elastic, residents } = tissueOf(skin)
  const channels = placeChannels(plan.densityPerCm2, plan.sessions, TISSUE_SEED)
  const front = BLOCK.halfDepthMm
  const dermis = (share: number) =>
    -(skin.epidermisMm + skin.papillaryDermisMm + share * skin.reticularDermisMm)
  const places: StructurePlace[] = [
    { id: 'hair-follicle', at: adnexa.follicleAt },
    { id: 'oil-gland', at: adnexa.glandAt },
    { id: 'sweat-gland', at: adnexa.coilAt },
    { id: 'vessels', at: [0.74, superficialPlexusY(skin), front - 0.03] },
    { id: 'collagen', at: [-0.2, dermis(0.3), front] },
    { id: 'lymphatic', at: lymphAndNerve.lymphAt },
    { id: 'nerve', at: lymphAndNerve.nerveAt },
    { id: 'elastic-fibres', at: fibreMiddle(elastic), fromMagnification: CLOSE },
  ]
  if (adnexa.muscleAt) places.push({ id: 'arrector-muscle', at: adnexa.muscleAt })
  for (const id of ['mast-cell', 'langerhans-cell', 'melanocyte'] as const) {
    const at = residentNearest(residents, id, 0.12)
    if (at) places.push({ id, at, fromMagnification: CLOSE })
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

/** The middle of the elastic fibre that lies nearest to the middle of the picture, right of the channel. */
function fibreMiddle({ curves, count }: FibreSet): StructurePlace['at'] {
  let best: StructurePlace['at'] = [0, 0, 0]
  let nearest = Infinity
  for (let i = 0; i < count; i++) {
    const at = i * CURVE_FLOATS
    const middle = [0, 1, 2].map((axis) => (curves[at + 3 + axis] + curves[at + 6 + axis]) / 2)
    const distance = Math.hypot(middle[0] - 0.16, middle[1] + 0.42)
    if (distance >= nearest) continue
    nearest = distance
    best = [middle[0], middle[1], middle[2]]
  }
  return best
}

/** The resident of a kind that lies nearest to x, mm. */
function residentNearest(
  residents: Float32Array,
  kind: ResidentKind,
  x: number,
): StructurePlace['at'] | null {
  let best: StructurePlace['at'] | null = null
  for (let i = 0; i < residents.length; i += RESIDENT_FLOATS) {
    if (residents[i + 5] !== RESIDENT_KINDS.indexOf(kind)) continue
    if (best && Math.abs(best[0] - x) <= Math.abs(residents[i] - x)) continue
    best = [residents[i], residents[i + 1], residents[i + 2]]
  }
  return best
}
