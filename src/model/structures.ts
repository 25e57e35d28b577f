/** Structures of the block that a picture can name. */
export const STRUCTURE_IDS = [
  'channel',
  'hair-follicle',
  'oil-gland',
  'sweat-gland',
  'vessels',
  'collagen',
  'elastic-fibres',
  'lymphatic',
  'nerve',
  'arrector-muscle',
  'fibroblast',
  'mast-cell',
  'langerhans-cell',
  'melanocyte',
] as const
export type StructureId = (typeof STRUCTURE_IDS)[number]

/** Where a structure can be pointed at, mm in the block; a channel also says which session (from 0) made it. */
export interface StructurePlace {
  readonly id: StructureId
  readonly at: readonly [x: number, y: number, z: number]
  readonly session?: number
  /** Named only when drawn at least so many times larger than life. */
  readonly fromMagnification?: number
}
