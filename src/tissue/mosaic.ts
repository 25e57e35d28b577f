import { createRandom } from '../base/random'

/** Side of the table that scatters cells in a mosaic; the table repeats. */
export const MOSAIC_SIZE = 64
/** Mosaics of round cells use this much of the table along each side, and repeat after it. Even: rows are staggered. */
export const MOSAIC_PERIOD = 32

/** Offsets (dx, dy in 0–1) of every cell of a mosaic, row after row: the same table paints cells in every view. */
export function createMosaic(seed: string): Float32Array {
  const random = createRandom(seed, 'mosaic')
  return Float32Array.from({ length: MOSAIC_SIZE * MOSAIC_SIZE * 2 }, () => random.next())
}

/** Size of a fat cell, mm. Fat cells are 0.05–0.1 mm across; the figure is a drawing choice. */
export const FAT_CELL_MM = 0.078
/** How high the rows of fat cells are, share of a cell's width. */
export const FAT_CELL_RATIO = 0.92
/** How far a cell of a mosaic may sit off the middle of its place, share of the place. */
export const MOSAIC_JITTER = 0.66

/** Middle of fat cell (column, row) on a cut face, in mm of that face; row 0 begins at the surface, down is negative. */
export function fatCellCentre(mosaic: Float32Array, column: number, row: number): [along: number, y: number] {
  const wrap = (index: number) => ((index % MOSAIC_PERIOD) + MOSAIC_PERIOD) % MOSAIC_PERIOD
  const at = (wrap(row) * MOSAIC_SIZE + wrap(column)) * 2
  const stagger = (((row % 2) + 2) % 2) * 0.5
  const offset = (1 - MOSAIC_JITTER) / 2
  return [
    (column + stagger + offset + MOSAIC_JITTER * mosaic[at]) * FAT_CELL_MM,
    -(row + offset + MOSAIC_JITTER * mosaic[at + 1]) * FAT_CELL_MM * FAT_CELL_RATIO,
  ]
}
