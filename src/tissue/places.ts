import { BLOCK } from '../model/block'
import type { Course } from '../model/course'
import type { StructurePlace } from '../model/structures'
import { placeChannels } from './channels'
import { RESIDENT_FLOATS, RESIDENT_KINDS } from './residents'
import { TISSUE_SEED, tissueOf } from './tissue'
import { superficialPlexusY } from './vessels'

/** The channel nearest to this place is the one that is named, mm: the middle is in every view. */
const CHANNEL_X_MM = 0

const CELLS = ['mast-cell', 'langerhans-cell', 'melanocyte'] as const
/** Cells are named near here, mm: beside the channel that the closest view shows, near the front and the top. */
const CELL_X_MM = -0.12
/** Body of a cell without its processes, mm. */
const CELL_BODY_MM = 0.012

/** The cell of a kind that stands nearest to where cells are named. */
function nearestCell(residents: Float32Array, id: (typeof CELLS)[number]): StructurePlace | null {
  let best: StructurePlace | null = null
  let nearest = Infinity
  for (let i = 0; i < residents.length; i += RESIDENT_FLOATS) {
    if (RESIDENT_KINDS[residents[i + 5]] !== id) continue
    const [x, y, z] = residents.subarray(i, i + 3)
    const away = Math.abs(x - CELL_X_MM) + 3 * (BLOCK.halfDepthMm - z) - 0.5 * y
    if (away >= nearest) continue
    nearest = away
    best = { id, at: [x, y, z], sizeMm: CELL_BODY_MM }
  }
  return best
}

/** Where the structures of the front cut can be pointed at: one place each, one channel a session. */
export function structurePlaces({ skin, track, plan }: Course): readonly StructurePlace[] {
  const { adnexa, lymphAndNerve, residents } = tissueOf(skin)
  const channels = placeChannels(plan.densityPerCm2, plan.sessions, TISSUE_SEED)
  const front = BLOCK.halfDepthMm
  const dermis = (share: number) =>
    -(skin.epidermisMm + skin.papillaryDermisMm + share * skin.reticularDermisMm)
  const places: StructurePlace[] = [
    { id: 'hair-follicle', at: adnexa.follicleAt },
    { id: 'oil-gland', at: adnexa.glandAt },
    { id: 'sweat-gland', at: adnexa.coilAt },
    ...(adnexa.muscleAt ? [{ id: 'hair-muscle', at: adnexa.muscleAt } as const] : []),
    { id: 'vessels', at: [0.74, superficialPlexusY(skin), front - 0.03] },
    { id: 'lymph-vessel', at: lymphAndNerve.lymphAt },
    { id: 'nerve', at: lymphAndNerve.nerveAt },
    { id: 'collagen', at: [-0.2, dermis(0.3), front] },
    ...CELLS.flatMap((id) => nearestCell(residents, id) ?? []),
  ]
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
    const deep = Math.min(0.62, track.woundDepthMm * 0.6)
    places.push({ id: 'channel', at: [channels.x[nearest], -deep, channels.z[nearest]], session })
  }
  return places
}
