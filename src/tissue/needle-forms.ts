import type { DeviceId } from '../model/plan'

/** Length of a needle's drawn shaft, mm. */
export const NEEDLE_MM = 3.4

/** How a needle is ground. */
export interface NeedleForm {
  /** Flat faces round it; null where it is round. */
  readonly sides: number | null
  /** Radius (share of the needle's) and height above the tip, mm, from the tip up. */
  readonly profile: readonly (readonly [radius: number, heightMm: number])[]
}

/**
 * Needles by device: a pen has long fine tapers, a roller short cones on a stout shaft, a stamp pyramids of four faces.
 * Typical forms, drawn; the width is the plan's and true.
 */
export const NEEDLE_FORMS: Readonly<Record<DeviceId, NeedleForm>> = {
  pen: {
    sides: null,
    profile: [
      [0, 0],
      [0.12, 0.06],
      [0.45, 0.4],
      [0.8, 0.79],
      [1, 1.1],
      [1, NEEDLE_MM],
    ],
  },
  roller: {
    sides: null,
    profile: [
      [0, 0],
      [0.2, 0.04],
      [0.7, 0.24],
      [0.96, 0.42],
      [1, 0.6],
      [1, NEEDLE_MM],
    ],
  },
  stamp: {
    sides: 4,
    profile: [
      [0, 0],
      [0.1, 0.05],
      [0.5, 0.5],
      [1, 1],
      [1, 1.02],
      [1, NEEDLE_MM],
    ],
  },
}
