import type { EvidenceStanding } from '../model/evidence/grade'
import { PART_IDS, type PartId } from '../state/shown'
import { GLYPH_KINDS } from '../tissue/glyph-sites'
import { RESIDENT_KINDS } from '../tissue/residents'
import { TUBE_KINDS, TUBE_STRUCTURES } from '../tissue/tubes'

/** How each standing is told in the shaders: plain, hatched, dotted. */
export const STANDING_TEXTURES: Readonly<Record<EvidenceStanding, number>> = {
  measured: 0,
  inferred: 1,
  illustrative: 2,
}

/** Part of each tube colour: the kinds of tube, then the lobes of the oil gland and the bulb of the hair. */
const tubeParts: readonly PartId[] = [
  ...TUBE_KINDS.map((kind) => TUBE_STRUCTURES[kind]),
  'oil-gland',
  'hair-follicle',
]

/** Part of each kind of glyph, residents behind. */
const glyphParts: readonly PartId[] = [...GLYPH_KINDS, ...RESIDENT_KINDS]

const nameOf = (part: PartId) => `PART_${part.toUpperCase().replaceAll('-', '_')}`

/** The parts' numbers for the shaders: PART_FAT and so on, GLYPH_PARTS by kind of glyph, TUBE_PARTS by colour of tube. */
export const PART_CONSTANTS = [
  ...PART_IDS.map((part, i) => `const int ${nameOf(part)} = ${i};`),
  `const int GLYPH_PARTS[${glyphParts.length}] = int[](${glyphParts.map(nameOf).join(', ')});`,
  `const int TUBE_PARTS[${tubeParts.length}] = int[](${tubeParts.map(nameOf).join(', ')});`,
].join('\n')
