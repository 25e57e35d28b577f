import type { StructureId, StructurePlace } from '../model/structures'
import { CUT_AWAY_MM } from '../state/cut'
import { depthDrawnAt } from '../state/depth-scale'
import type { Projection, ScreenPoint } from '../state/projector'
import type { ViewId } from '../story/pose'
import { onScreen } from './ruler'

/** Millimetres a CSS pixel stands for on a screen of the nominal density. */
const SCREEN_MM_PER_PX = 25.4 / 96

/** The place of a name in a view's list; those that are not in it come after all that are. */
export function rankIn(asked: readonly string[], id: StructureId): number {
  const rank = asked.indexOf(id)
  return rank < 0 ? asked.length : rank
}

/** A place that can be pointed at, as it is seen. */
export interface Thing extends ScreenPoint {
  readonly at: StructurePlace['at']
}

/** Where a place of the block (mm) is pointed at. */
export function thingAt(projection: Projection, at: StructurePlace['at']): Thing {
  return { ...onScreen(projection, at), at }
}

/** Where a structure stands on the screen, best first. */
export function thingsOf(
  id: StructureId,
  { places, view }: { readonly places: readonly StructurePlace[]; readonly view: ViewId | null },
  projection: Projection,
  near: number,
): readonly Thing[] {
  const things: Thing[] = []
  // The closest view looks at one cell, wherever that has crawled.
  if (id === 'fibroblast' && view === 'fibroblast') {
    const [x, y, z] = projection.pose.targetMm
    things.push(thingAt(projection, [x, -depthDrawnAt(projection.depths, -y), z]))
  }
  for (const place of places) {
    if (place.id !== id || near < (place.fromMagnification ?? 0)) continue
    const at = behindCut(place, projection.cutZ)
    if (at) things.push(thingAt(projection, at))
  }
  return things
}

/** What is found wherever one cuts, and is named there. */
const EVERYWHERE: ReadonlySet<StructureId> = new Set(['vessels', 'collagen', 'langerhans-cell', 'melanocyte'])

/** Where a structure is pointed at behind the cut at `z`, mm; null where it is cut away. */
export function behindCut({ id, at: [x, y, z] }: StructurePlace, cutZ: number): StructurePlace['at'] | null {
  if (EVERYWHERE.has(id)) return [x, y, Math.min(z, cutZ)]
  return z > cutZ + CUT_AWAY_MM ? null : [x, y, z]
}

/** How many times life size the front of the block is drawn, to two figures, on a screen of the nominal density. */
export function magnification(projection: Projection): number {
  const one = onScreen(projection, [-0.1, 0, projection.cutZ])
  const other = onScreen(projection, [0.1, 0, projection.cutZ])
  const pxPerMm = Math.hypot(one.x - other.x, one.y - other.y) / 0.2
  return Number((pxPerMm * SCREEN_MM_PER_PX).toPrecision(2))
}
