import { BLOCK } from '../model/block'
import type { TissueFields } from './fields'

/** The top of a dermal papilla: where the junction stands highest, mm. */
export interface PapillaTop {
  readonly x: number
  readonly y: number
  readonly z: number
}

const STEP_X_MM = 0.0125
const STEP_Z_MM = 0.02
const ROWS = 8
const FRONT_MM = 0.01

/** Tops of the papillae in the rows behind `fromZ` (mm), left to right, row after row from the front backwards. */
export function papillaTops(
  { junctionY }: TissueFields,
  fromZ = BLOCK.halfDepthMm - FRONT_MM,
): readonly PapillaTop[] {
  const columns = Math.round((2 * BLOCK.halfWidthMm - 0.08) / STEP_X_MM)
  const xAt = (column: number) => -BLOCK.halfWidthMm + 0.04 + column * STEP_X_MM
  const zAt = (row: number) => fromZ - row * STEP_Z_MM
  const heights = new Float64Array((columns + 1) * (ROWS + 1))
  for (let row = 0; row <= ROWS; row++) {
    for (let column = 0; column <= columns; column++) {
      heights[row * (columns + 1) + column] = junctionY(xAt(column), zAt(row))
    }
  }
  const tops: PapillaTop[] = []
  for (let row = 0; row < ROWS; row++) {
    for (let column = 1; column < columns; column++) {
      const y = heights[row * (columns + 1) + column]
      let highest = true
      for (let near = Math.max(0, row - 1); near <= row + 1; near++) {
        for (let beside = column - 1; beside <= column + 1; beside++) {
          if (heights[near * (columns + 1) + beside] > y) highest = false
        }
      }
      if (highest) tops.push({ x: xAt(column), y, z: zAt(row) })
    }
  }
  return tops
}
