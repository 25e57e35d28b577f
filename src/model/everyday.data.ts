import type { SourceId } from './evidence/sources'

/** Something everyone has held or heard of, to measure the picture by, and what stands behind its size. */
interface Everyday {
  /** Width of a hair, thickness of a card, width of a red cell seen from its flat side. */
  readonly sizeMm: number
  readonly sources: readonly SourceId[]
}

/** Everyday things beside the scale bar, largest first. */
export const EVERYDAY = {
  card: { sizeMm: 0.76, sources: ['assume-everyday-sizes'] },
  hair: { sizeMm: 0.07, sources: ['assume-everyday-sizes'] },
  'red-cell': { sizeMm: 0.008, sources: ['assume-everyday-sizes'] },
} as const satisfies Readonly<Record<string, Everyday>>
export type EverydayId = keyof typeof EVERYDAY
export const EVERYDAY_IDS = Object.keys(EVERYDAY) as readonly EverydayId[]

/** Across one molecule of a growth factor: what a drawn signal is so much larger than. */
export const SIGNAL_LIFE_SIZE = {
  sizeMm: 0.000005,
  sources: ['assume-signal-size'],
} as const satisfies Everyday
