import { depthDrawnAt, depthScaleOf, drawnDepth } from '../state/depth-scale'
import type { AppStore } from '../state/store'

/** Lets a pointer take hold of a drawn needle and pull it up or down to set the depth. Returns how to stop. */
export function attachNeedleDrag(svg: SVGSVGElement, app: AppStore): () => void {
  const abort = new AbortController()
  const { signal } = abort
  let from: { readonly pointer: number; readonly y: number; readonly depthMm: number } | null = null

  svg.addEventListener(
    'pointerdown',
    (event) => {
      const target = event.target
      if (!(target instanceof SVGElement) || target.dataset['part'] !== 'needles') return
      from = { pointer: event.pointerId, y: event.clientY, depthMm: app.store.getState().plan.depthMm }
      svg.setPointerCapture(event.pointerId)
      event.preventDefault()
    },
    { signal },
  )
  svg.addEventListener(
    'pointermove',
    (event) => {
      if (from?.pointer !== event.pointerId) return
      const pxPerMm = svg.getBoundingClientRect().width / 3
      const { view, course } = app.store.getState()
      const depths = depthScaleOf(view.scale, course.skin)
      const drawn = drawnDepth(depths, from.depthMm) + (event.clientY - from.y) / pxPerMm
      app.pullNeedle(depthDrawnAt(depths, drawn))
    },
    { signal },
  )
  const release = () => {
    if (from) app.pullNeedle(null)
    from = null
  }
  svg.addEventListener('pointerup', release, { signal })
  svg.addEventListener('pointercancel', release, { signal })
  return () => abort.abort()
}
