import type { AppStore } from '../state/store'

/** Turns of the wheel nearer than this are one gesture, milliseconds. */
const WHEEL_REST_MS = 300

/** Tells the recorder when a hand is at it: a drag, a key held down and a turn of the wheel are one step each. */
export function followGestures(app: AppStore): void {
  const { recorder } = app
  // In the capture phase: some of the picture's own listeners stop events on their way.
  const on = <K extends keyof WindowEventMap>(type: K, hear: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, hear, { capture: true, passive: true })

  const pointer = ({ pointerId }: PointerEvent) => `pointer ${pointerId}`
  on('pointerdown', (event) => recorder.hold(pointer(event)))
  on('pointerup', (event) => recorder.release(pointer(event)))
  on('pointercancel', (event) => recorder.release(pointer(event)))
  // Where a menu opens the end of the press may never be heard of.
  on('contextmenu', () => recorder.releaseAll())
  // A slider goes on being dragged by a finger whose pointer the browser took.
  on('touchstart', () => recorder.hold('touch'))
  const touchEnds = (event: TouchEvent) => {
    if (event.touches.length === 0) recorder.release('touch')
  }
  on('touchend', touchEnds)
  on('touchcancel', touchEnds)

  on('keydown', (event) => {
    // While Cmd is held, Safari and Chrome never tell that another key was let go.
    if (event.ctrlKey || event.metaKey || event.altKey) return
    recorder.hold(`key ${event.code}`)
  })
  on('keyup', (event) => {
    if (event.key === 'Meta') recorder.releaseAll()
    else recorder.release(`key ${event.code}`)
  })

  let rest: ReturnType<typeof setTimeout> | undefined
  on('wheel', () => {
    recorder.hold('wheel')
    clearTimeout(rest)
    rest = setTimeout(() => recorder.release('wheel'), WHEEL_REST_MS)
  })
  on('blur', (event) => {
    // A control that loses the focus is heard here too.
    if (event.target === window) recorder.releaseAll()
  })
  document.addEventListener('visibilitychange', () => recorder.releaseAll())
}
