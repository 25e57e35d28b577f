import { SIGNAL_LIFE_SIZE } from '../model/everyday.data'
import type { Enlarged } from '../state/projector'

/** Half of what a signal measures in the picture: so many CSS pixels, within limits in mm. */
export const SIGNAL_HALF = { px: 3.4, leastMm: 0.004, mostMm: 0.012 } as const
/** White cells at life size, half their width in mm, and the fewest CSS pixels of it that are not a speck. */
export const NEUTROPHIL_HALF = { mm: 0.0066, leastPx: 2.4 } as const
export const MACROPHAGE_HALF = { mm: 0.0112, leastPx: 3.2 } as const

/** Writes how many times larger than life a picture of this scale draws what is too small to be seen. Allocates nothing. */
export function enlargedInto(
  out: { -readonly [Key in keyof Enlarged]: number },
  { spanMm }: { readonly spanMm: number },
  heightPx: number,
): void {
  const mmPerPx = spanMm / heightPx
  const half = Math.min(SIGNAL_HALF.mostMm, Math.max(SIGNAL_HALF.leastMm, mmPerPx * SIGNAL_HALF.px))
  out.signals = (2 * half) / SIGNAL_LIFE_SIZE.sizeMm
  out.cells = Math.max(
    1,
    (NEUTROPHIL_HALF.leastPx * mmPerPx) / NEUTROPHIL_HALF.mm,
    (MACROPHAGE_HALF.leastPx * mmPerPx) / MACROPHAGE_HALF.mm,
  )
}
