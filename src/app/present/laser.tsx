import { useEffect, useRef } from 'react'

/** How long what was pointed at is seen, milliseconds. */
const FADES_MS = 1500
const DOT_PX = 9

interface Trace {
  readonly x: number
  readonly y: number
  readonly atMs: number
}

/** A dot that goes with the pointer over all of the window and fades with its trail. It draws only while it is seen. */
export function Laser() {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => (canvas.current ? followPointer(canvas.current) : undefined), [])
  return <canvas ref={canvas} className="present-laser" aria-hidden="true" />
}

function followPointer(canvas: HTMLCanvasElement): () => void {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  let traces: Trace[] = []
  let frame = 0

  const draw = (nowMs: number) => {
    const { devicePixelRatio: ratio, innerWidth, innerHeight } = window
    const [width, height] = [Math.round(innerWidth * ratio), Math.round(innerHeight * ratio)]
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
    const ink = canvas.getContext('2d')
    // With less motion the dot stays for as long and nothing trails behind.
    traces = traces.filter(({ atMs }) => nowMs - atMs < FADES_MS).slice(calm ? -1 : 0)
    if (ink) {
      ink.setTransform(ratio, 0, 0, ratio, 0, 0)
      ink.clearRect(0, 0, innerWidth, innerHeight)
      drawTraces(ink, traces, nowMs)
    }
    frame = traces.length > 0 ? requestAnimationFrame(draw) : 0
  }
  const onMove = ({ clientX, clientY, timeStamp }: PointerEvent) => {
    traces.push({ x: clientX, y: clientY, atMs: timeStamp })
    if (frame === 0) frame = requestAnimationFrame(draw)
  }
  window.addEventListener('pointermove', onMove, { capture: true, passive: true })
  window.addEventListener('pointerdown', onMove, { capture: true, passive: true })
  return () => {
    window.removeEventListener('pointermove', onMove, { capture: true })
    window.removeEventListener('pointerdown', onMove, { capture: true })
    cancelAnimationFrame(frame)
  }
}

/** Cased in black and white, so that it shows on every tone. */
function drawTraces(ink: CanvasRenderingContext2D, traces: readonly Trace[], nowMs: number): void {
  ink.lineCap = 'round'
  for (const [color, wider] of [
    ['#000', 6],
    ['#fff', 3],
    ['#e0002b', 0],
  ] as const) {
    ink.strokeStyle = ink.fillStyle = color
    traces.forEach(({ x, y, atMs }, index) => {
      const left = Math.max(0, 1 - (nowMs - atMs) / FADES_MS)
      ink.globalAlpha = Math.min(1, 2 * left)
      const isLast = index === traces.length - 1
      if (isLast) {
        ink.beginPath()
        ink.arc(x, y, DOT_PX + wider / 2, 0, 2 * Math.PI)
        ink.fill()
        return
      }
      const next = traces[index + 1]
      ink.lineWidth = DOT_PX * left + wider
      ink.beginPath()
      ink.moveTo(x, y)
      ink.lineTo(next.x, next.y)
      ink.stroke()
    })
  }
  ink.globalAlpha = 1
}
