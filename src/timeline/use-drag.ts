import { type PointerEvent as ReactPointerEvent, useRef } from 'react'

/** Tells where a hand is on the chart, pixels from its left edge. */
export interface DragHandlers<T> {
  /** Something was taken hold of; what is handed back goes to `move` and `end`. */
  readonly start: (px: number, element: HTMLElement) => T
  readonly move: (px: number, held: T) => void
  readonly end?: (held: T) => void
}

/** Pointer handlers of something on the chart that can be dragged along it, by mouse, pen or finger. */
export function useDrag<T>({ start, move, end }: DragHandlers<T>) {
  const held = useRef<{ readonly what: T } | null>(null)
  const placeOf = (event: ReactPointerEvent<HTMLElement>) => {
    const chart = event.currentTarget.closest('.timeline-chart') ?? event.currentTarget
    return event.clientX - chart.getBoundingClientRect().left
  }
  const letGo = () => {
    if (held.current) end?.(held.current.what)
    held.current = null
  }
  return {
    onPointerDown: (event: ReactPointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      held.current = { what: start(placeOf(event), event.currentTarget) }
    },
    onPointerMove: (event: ReactPointerEvent<HTMLElement>) => {
      if (held.current) move(placeOf(event), held.current.what)
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
  }
}
