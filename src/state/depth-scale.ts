import { clamp } from '../base/math'
import type { Skin } from '../model/skin/skin'
import { deepestRidgeMm, RELIEF_MM } from '../model/skin/rete'

/** true: everything as large as it is. stretched: the epidermis drawn thicker, all below it moved down. */
export const SCALE_IDS = ['true', 'stretched'] as const
export type ScaleId = (typeof SCALE_IDS)[number]

/** How many times thicker than life a stretched epidermis is drawn, at every site. */
export const STRETCH = 4

/**
 * How depths are drawn. From the highest relief down to `stretchedMm` each millimetre is drawn `factor` millimetres
 * long; above and below that everything keeps its size and is moved along. The resting surface stays at 0.
 */
export interface DepthScale {
  /** 1 in true scale, STRETCH in the stretched one. */
  readonly factor: number
  /** Depth down to which the skin is stretched, mm: the deepest rete ridge; 0 in true scale. */
  readonly stretchedMm: number
}

export const TRUE_SCALE: DepthScale = { factor: 1, stretchedMm: 0 }

const stretchedScales = new WeakMap<Skin, DepthScale>()

/** How a scale draws the depths of a skin: the same object whenever the same is asked for. */
export function depthScaleOf(scale: ScaleId, skin: Skin): DepthScale {
  if (scale === 'true') return TRUE_SCALE
  const known = stretchedScales.get(skin)
  if (known) return known
  const made = { factor: STRETCH, stretchedMm: deepestRidgeMm(skin) }
  stretchedScales.set(skin, made)
  return made
}

/**
 * Depth at which something is drawn, mm of the picture; both depths below the resting surface, negative above it.
 * Rises with the depth, is exactly the depth in true scale, and never less than it below the surface. The shaders'
 * drawnY is the same.
 */
export function drawnDepth({ factor, stretchedMm }: DepthScale, depthMm: number): number {
  return depthMm + (factor - 1) * Math.min(stretchedMm, Math.max(-RELIEF_MM, depthMm))
}

/** Depth (mm) of what is drawn at a depth of the picture (mm): undoes drawnDepth. */
export function depthDrawnAt({ factor, stretchedMm }: DepthScale, drawnMm: number): number {
  return drawnMm - ((factor - 1) / factor) * clamp(drawnMm, -RELIEF_MM * factor, stretchedMm * factor)
}

/** How much deeper than in true scale all below the stretched skin is drawn, mm; 0 in true scale. */
export function shiftOf({ factor, stretchedMm }: DepthScale): number {
  return (factor - 1) * stretchedMm
}

/**
 * Writes at which depth a needle's tip is drawn (x) and how deep the dent under it (y), both mm of the picture: as
 * `drawnDepth` and `drawnDent`. Allocates nothing.
 */
export function drawnStrokeInto(
  out: { x: number; y: number },
  { factor, stretchedMm }: DepthScale,
  stroke: { readonly tipDepthMm: number; readonly dentMm: number },
): void {
  const tip = stroke.tipDepthMm
  const under = tip - stroke.dentMm
  const stretched = (factor - 1) * Math.min(stretchedMm, Math.max(-RELIEF_MM, tip))
  out.x = tip + stretched
  out.y = stroke.dentMm + stretched - (factor - 1) * Math.min(stretchedMm, Math.max(-RELIEF_MM, under))
}

/**
 * How deep a dent is drawn, mm, that ends `tipDepthMm` below the resting surface and is `dentMm` deep: skin keeps the
 * thickness it is drawn with while it is pressed, and the tip still stands at the end of what it has reached. The dent
 * itself in true scale, and wherever the reach ends below the stretched skin.
 */
export function drawnDent(scale: DepthScale, tipDepthMm: number, dentMm: number): number {
  if (scale.factor === 1) return dentMm
  return drawnDepth(scale, tipDepthMm) - drawnDepth(scale, tipDepthMm - dentMm)
}
