import { BLOCK } from '../block'

const MM2_PER_CM2 = 100

/** How many of something that is this dense lie under the block's surface, and in its open part, where they are drawn whole. */
export function drawnInBlock(perCm2: number): { readonly all: number; readonly whole: number } {
  const count = (depthMm: number) =>
    Math.max(1, Math.round((perCm2 / MM2_PER_CM2) * 2 * BLOCK.halfWidthMm * depthMm))
  return { all: count(2 * BLOCK.halfDepthMm), whole: count(BLOCK.openMm) }
}
