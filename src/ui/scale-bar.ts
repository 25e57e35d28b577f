import { EVERYDAY, EVERYDAY_IDS, type EverydayId } from '../model/everyday.data'
import { depthDrawnAt } from '../state/depth-scale'
import type { Projection } from '../state/projector'
import { onScreen } from './ruler'

/** Lengths a bar may stand for, mm. */
const LENGTHS_MM = [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005] as const
/** The bar is the longest of these that is no longer than this, pixels. */
const LONGEST_PX = 110
/** An everyday thing is shown beside it while it is between these, pixels: else a speck, or too large for its place. */
const THING_PX = { least: 5, most: 84 } as const

/** A scale bar, and something everyone knows drawn to the same scale. */
export interface ScaleBar {
  readonly lengthMm: number
  readonly lengthPx: number
  /** The thing whose size suits the picture best; null where none does. */
  readonly thing: { readonly id: EverydayId; readonly px: number } | null
}

/** Pixels to a millimetre along the cut, where the picture looks. */
export function pxPerMmAt(projection: Projection): number {
  const [x, drawn] = projection.pose.targetMm
  const y = -depthDrawnAt(projection.depths, -drawn)
  const one = onScreen(projection, [x - 0.01, y, projection.cutZ])
  const other = onScreen(projection, [x + 0.01, y, projection.cutZ])
  return Math.hypot(one.x - other.x, one.y - other.y) / 0.02
}

/** The bar and the everyday thing for a picture of this scale (pixels to a millimetre). */
export function scaleBarAt(pxPerMm: number): ScaleBar {
  const lengthMm = LENGTHS_MM.find((mm) => mm * pxPerMm <= LONGEST_PX) ?? LENGTHS_MM[LENGTHS_MM.length - 1]
  const thing = EVERYDAY_IDS.map((id) => ({ id, px: EVERYDAY[id].sizeMm * pxPerMm })).find(
    ({ px }) => px >= THING_PX.least && px <= THING_PX.most,
  )
  return { lengthMm, lengthPx: lengthMm * pxPerMm, thing: thing ?? null }
}
