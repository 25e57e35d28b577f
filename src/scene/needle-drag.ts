import type { ScreenPoint } from '../state/projector'
import { type DepthScale, depthDrawnAt, drawnDepth } from '../state/depth-scale'
import type { AppStore } from '../state/store'
import { NEEDLE_MM } from '../tissue/needle-forms'
import type { ChannelSites } from '../tissue/channels'
import { sharedStateAt } from '../model/course'

/** A pointer this close to a needle takes hold of it, CSS pixels. */
const GRIP_PX = 16

interface Held {
  readonly pointer: number
  readonly y: number
  readonly depthMm: number
  readonly pxPerMm: number
  readonly depths: DepthScale
}

/**
 * Lets a pointer take hold of a needle and pull it up or down to set the depth; the block does not turn meanwhile.
 * Returns how to stop.
 */
export function attachNeedleDrag(
  app: AppStore,
  element: HTMLElement,
  channels: () => ChannelSites,
  setHandsOff: (off: boolean) => void,
): () => void {
  const abort = new AbortController()
  const { signal } = abort
  const tip: ScreenPoint = { x: 0, y: 0 }
  const top: ScreenPoint = { x: 0, y: 0 }
  let held: Held | null = null

  /** Pixels a drawn millimetre along the needle under the pointer; null where there is none. */
  function gripAt(event: PointerEvent): Pick<Held, 'pxPerMm' | 'depths'> | null {
    const projection = app.projector.current
    if (!projection) return null
    const { course } = app.store.getState()
    const state = sharedStateAt(course, app.ticker.now)
    if (state.needlePresence <= 0) return null
    const box = element.getBoundingClientRect()
    const [px, py] = [event.clientX - box.left, event.clientY - box.top]
    const sites = channels()
    for (let i = 0; i < sites.count; i++) {
      if (sites.session[i] !== state.needleSession) continue
      projection.toScreen(tip, sites.x[i], -state.tipDepthMm, sites.z[i])
      projection.toScreen(top, sites.x[i], -state.tipDepthMm + NEEDLE_MM, sites.z[i])
      const length = Math.hypot(top.x - tip.x, top.y - tip.y)
      if (length < 1) continue
      const [dx, dy] = [(top.x - tip.x) / length, (top.y - tip.y) / length]
      const along = (px - tip.x) * dx + (py - tip.y) * dy
      const across = Math.abs((px - tip.x) * dy - (py - tip.y) * dx)
      const { depths } = projection
      const longMm = drawnDepth(depths, state.tipDepthMm) - drawnDepth(depths, state.tipDepthMm - NEEDLE_MM)
      const pxPerMm = length / longMm
      const radius = (course.track.needleWidthMm / 2) * pxPerMm
      if (along > -GRIP_PX && along < length && across < Math.max(GRIP_PX, radius)) return { pxPerMm, depths }
    }
    return null
  }

  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return
      const grip = gripAt(event)
      if (!grip) return
      held = {
        pointer: event.pointerId,
        y: event.clientY,
        depthMm: app.store.getState().plan.depthMm,
        ...grip,
      }
      setHandsOff(true)
      element.style.touchAction = 'none'
      element.setPointerCapture(event.pointerId)
      event.stopImmediatePropagation()
    },
    { signal, capture: true },
  )
  element.addEventListener(
    'pointermove',
    (event) => {
      if (held?.pointer === event.pointerId) {
        const drawn = drawnDepth(held.depths, held.depthMm) + (event.clientY - held.y) / held.pxPerMm
        app.pullNeedle(depthDrawnAt(held.depths, drawn))
        event.stopImmediatePropagation()
      } else if (event.buttons === 0) {
        element.classList.toggle('over-needle', gripAt(event) !== null)
      }
    },
    { signal, capture: true },
  )
  const release = (event: PointerEvent) => {
    if (held?.pointer !== event.pointerId) return
    held = null
    app.pullNeedle(null)
    setHandsOff(false)
    element.style.touchAction = 'pan-y'
  }
  element.addEventListener('pointerup', release, { signal })
  element.addEventListener('pointercancel', release, { signal })
  return () => abort.abort()
}
