import type { StoreApi } from 'zustand/vanilla'
import { heldDepth, layerStops } from '../model/needle/layer-stops'
import { layerAt } from '../model/skin/skin'
import type { AppState } from './store'

/**
 * Pulls the needle of an instance to a depth, mm: it is held at borders of layers, and the state says which layer its
 * tip most likely enters or is in. null lets go of it.
 */
export function pulledTo(
  store: StoreApi<AppState>,
  setDepth: (depthMm: number) => void,
  depthMm: number | null,
): void {
  if (depthMm === null) {
    store.setState({ pull: null })
    return
  }
  const before = store.getState()
  const held = heldDepth(layerStops(before.course.skin, before.plan.device), depthMm)
  setDepth(held.depthMm)
  const { skin, track } = store.getState().course
  const layer = held.stop?.layer ?? layerAt(skin, track.reach.typical)
  store.setState({ pull: { layer, atBorder: held.stop !== null } })
}
