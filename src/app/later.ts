// Chunks that come after the shell. The browser fetches each once, however often it is asked for.

/** The 3D view. */
export const fetchScene = () => import('../scene/scene-root')
/** The panels below the depth control. */
export const fetchPanels = () => import('./panels')
/** The uncertainty bands' work. */
export const fetchBackground = () => import('../state/background')

/** Calls back after the frame that paints the page, not before: else the first paint waits for the scene's. */
export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work, 0)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
