/** The piece of skin that is drawn: 3 × 2 mm of surface, 2.5 mm deep, true to scale. x right, y up, z to the viewer. */
export const BLOCK = { halfWidthMm: 1.5, halfDepthMm: 1, heightMm: 2.5 } as const

/** Structures of the block that a picture can name. */
export const STRUCTURE_IDS = [
  'channel',
  'hair-follicle',
  'oil-gland',
  'sweat-gland',
  'vessels',
  'collagen',
] as const
export type StructureId = (typeof STRUCTURE_IDS)[number]

/** Where a structure can be pointed at, mm in the block; a channel also says which session (from 0) made it. */
export interface StructurePlace {
  readonly id: StructureId
  readonly at: readonly [x: number, y: number, z: number]
  readonly session?: number
}
