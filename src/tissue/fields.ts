import { createNoise } from '../base/noise'
import { reteHalfHeightMm } from '../model/skin/rete'
import type { Skin } from '../model/skin/skin'

/** Height of a surface over a place of the block, mm. */
export type HeightField = (x: number, z: number) => number

/** The surfaces between layers, as heights y (mm, 0 at the resting surface, down is negative) over the block. */
export interface TissueFields {
  /** Skin surface: a micro-relief of a few micrometres round 0. */
  readonly surfaceY: HeightField
  /** Underside of the stratum corneum. */
  readonly corneumY: HeightField
  /** Dermo-epidermal junction with its rete ridges; on average the site's epidermis thick. */
  readonly junctionY: HeightField
  /** Border of dermis and fat; lobules bulge up into the dermis. */
  readonly fatTopY: HeightField
}

const RELIEF_MM = 0.004
/** Distance between rete ridges, mm: assume-rete-size. */
const RETE_SPACING_MM = 0.1
/** Makes up for the mean that rounding the ridges takes away, so that the epidermis stays as thick as measured. */
const ROUNDING_MEAN = 0.06
const LOBULE_MM = 0.05
const LOBULE_SPACING_MM = 0.5

/** The layer surfaces of a skin. The same skin and seed give the same surfaces. */
export function createFields(skin: Skin, seed: string): TissueFields {
  const relief = createNoise(seed, 'relief')
  const ridges = createNoise(seed, 'ridges')
  const fineRidges = createNoise(seed, 'fine ridges')
  const sway = createNoise(seed, 'sway')
  const lobules = createNoise(seed, 'lobules')
  const reteMm = reteHalfHeightMm(skin)

  const surfaceY = (x: number, z: number) =>
    RELIEF_MM * (0.7 * relief(x / 0.33, z / 0.33) + 0.3 * relief(x / 0.09 + 7, z / 0.09))

  const corneumY = (x: number, z: number) =>
    surfaceY(x, z) - skin.stratumCorneumMm * (1 + 0.12 * relief(x / 0.16, z / 0.16 + 31))

  function junctionY(x: number, z: number): number {
    // Ridges wander and vary in height, as they do within one site (epidermis-within-site-variation).
    const warp = 0.35 * sway(x / 0.4, z / 0.4)
    const raw =
      ridges(x / RETE_SPACING_MM + warp, z / RETE_SPACING_MM) +
      0.12 * fineRidges(x / (RETE_SPACING_MM * 0.5), z / (RETE_SPACING_MM * 0.5))
    // Pegs of epidermis are broad and round, papillae between them narrower.
    const wave = raw * (1.12 - 0.3 * raw)
    const height = 0.9 + 0.4 * sway(x / 0.6 + 11, z / 0.6)
    return surfaceY(x, z) - skin.epidermisMm - reteMm * height * (wave + ROUNDING_MEAN)
  }

  function fatTopY(x: number, z: number): number {
    const bulge = lobules(x / LOBULE_SPACING_MM, z / LOBULE_SPACING_MM)
    return -skin.dermisBottomMm + LOBULE_MM * (bulge + 0.3 * lobules(x / 0.17, z / 0.17 + 5))
  }

  return { surfaceY, corneumY, junctionY, fatTopY }
}
