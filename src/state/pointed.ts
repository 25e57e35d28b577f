import type { LayerId } from '../model/skin/skin'
import type { StructureId } from '../model/structures'

/** What of the picture is pointed at from the words beside it. */
export type PointedId = LayerId | StructureId
