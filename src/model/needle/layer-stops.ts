import { PLAN_LIMITS, type Plan } from '../plan'
import { LAYER_IDS, type LayerId, layerTopMm, type Skin } from '../skin/skin'
import { reachMm } from './reach'

/** A set depth at which the tip most likely comes to a border of layers. */
export interface LayerStop {
  /** The layer that begins there. */
  readonly layer: LayerId
  readonly setDepthMm: number
}

/** How near a pulled needle must come to a border to be held there, mm. */
const HOLD_MM = 0.03

/**
 * The set depths, from shallow to deep, at which a device's typical reach comes to a border of the skin's layers; borders
 * that no legal setting comes to are left out. Typical only: the true reach lies somewhere in its band (assume-reach-pen).
 */
export function layerStops(skin: Skin, device: Plan['device']): readonly LayerStop[] {
  const { low, high } = PLAN_LIMITS.depthMm
  return LAYER_IDS.flatMap((layer) => {
    const border = layerTopMm(skin, layer)
    const reaches = (setDepthMm: number) => reachMm(device, setDepthMm).typical >= border
    if (reaches(low) || !reaches(high)) return []
    // A larger setting never reaches less, so halving finds the border.
    let [above, below]: number[] = [low, high]
    while (below - above > 1e-4) {
      const middle = (above + below) / 2
      if (reaches(middle)) below = middle
      else above = middle
    }
    return [{ layer, setDepthMm: below }]
  })
}

/** The depth a pulled needle takes when pulled to `wantedMm`: held at a border that is near, and which. */
export function heldDepth(
  stops: readonly LayerStop[],
  wantedMm: number,
): { readonly depthMm: number; readonly stop: LayerStop | null } {
  const stop = stops.find(({ setDepthMm }) => Math.abs(setDepthMm - wantedMm) < HOLD_MM) ?? null
  return { depthMm: stop?.setDepthMm ?? wantedMm, stop }
}
