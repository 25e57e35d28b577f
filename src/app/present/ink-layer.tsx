import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import type { Words } from '../../content/catalogue'
import type { AppStore } from '../../state/store'
import { drawnOn, inkPath, inkPointAt, pageOf, type Stroke, withStroke } from './ink'
import { roomOf, type Room, useTools } from './room'
import { useShow } from './show'

/** How far a key moves the pen, pixels. */
const KEY_STEP_PX = 10
const WAYS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The marks on the tissue while a show is on, and what they are drawn on while the pen is in hand. */
export function InkLayer({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const room = roomOf(app)
  const on = useShow(room.show, (state) => state.on)
  const link = useShow(room.show, (state) => state.deck?.steps[state.at]?.link ?? '')
  return on ? <Ink key={link} room={room} step={link} words={words} /> : null
}

function Ink({ room, step, words }: { readonly room: Room; readonly step: string; readonly words: Words }) {
  const { projector } = room.app
  const svg = useRef<SVGSVGElement>(null)
  /** What is being drawn, until the pen is lifted. */
  const live = useRef<Stroke>([])
  const isPen = useTools(room, (tools) => tools.hand === 'pen')
  const { strokes } = useTools(room, (tools) => pageOf(tools.ink, step))
  const redraw = useRef(() => {})
  useEffect(() => {
    const draw = () => {
      const projection = projector.current
      const path = projection ? inkPath([...strokes, live.current], projection) : ''
      for (const line of svg.current?.querySelectorAll('.ink-line') ?? []) line.setAttribute('d', path)
    }
    redraw.current = draw
    draw()
    return projector.subscribe(draw, () => {
      if (strokes.length > 0 || live.current.length > 0) draw()
    })
  }, [projector, strokes])

  const extend = (px: number, py: number): boolean => {
    const projection = projector.current
    const point = projection && inkPointAt(projection, px, py)
    if (point) {
      live.current = drawnOn(live.current, point)
      redraw.current()
    }
    return point !== null
  }
  /** Keeps what was drawn; off the tissue the pen lifts, and a new stroke begins where it comes back. */
  const lift = () => {
    const stroke = live.current
    live.current = []
    if (stroke.length > 0) room.setTools({ ink: withStroke(room.tools.ink, step, stroke) })
  }
  return (
    <>
      <svg ref={svg} className="ink" aria-hidden="true">
        <path className="ink-line ink-case" />
        <path className="ink-line ink-core" />
      </svg>
      {isPen && <Surface room={room} words={words} extend={extend} lift={lift} />}
    </>
  )
}

interface SurfaceProps {
  readonly room: Room
  readonly words: Words
  /** Draws to a spot of the picture; false where there is no tissue. */
  readonly extend: (px: number, py: number) => boolean
  readonly lift: () => void
}

/** What the pen is drawn on: all of the picture, which is not turned meanwhile. */
function Surface({ room, words, extend, lift }: SurfaceProps) {
  const surface = useRef<HTMLButtonElement>(null)
  const nib = useRef<HTMLSpanElement>(null)
  const led = useRef({ x: 0, y: 0, isDown: false })
  useEffect(() => {
    const { clientWidth = 0, clientHeight = 0 } = surface.current ?? {}
    led.current = { x: clientWidth / 2, y: clientHeight / 2, isDown: false }
    // Whoever took the pen by a key leads it by keys.
    if (!document.activeElement?.matches('button')) surface.current?.focus({ preventScroll: true })
  }, [])
  const reach = (event: PointerEvent<HTMLButtonElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    if (!extend(event.clientX - box.left, event.clientY - box.top)) lift()
  }
  const say = (said: string) => room.setTools({ said })
  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.shiftKey ? WAYS[event.key] : undefined
    const pen = led.current
    if (way) {
      const { clientWidth, clientHeight } = event.currentTarget
      pen.x = Math.min(clientWidth, Math.max(0, pen.x + way[0] * KEY_STEP_PX))
      pen.y = Math.min(clientHeight, Math.max(0, pen.y + way[1] * KEY_STEP_PX))
      if (pen.isDown && !extend(pen.x, pen.y)) {
        pen.isDown = false
        lift()
        say(words.say('present.pen-off-tissue'))
      }
    } else if (event.key === 'Enter') {
      if (pen.isDown) lift()
      pen.isDown = !pen.isDown && extend(pen.x, pen.y)
      say(words.say(pen.isDown ? 'present.pen-down' : 'present.pen-up'))
    } else return
    event.preventDefault()
    if (nib.current) {
      nib.current.style.transform = `translate(${pen.x}px, ${pen.y}px)`
      nib.current.dataset['pen'] = pen.isDown ? 'down' : 'up'
    }
  }
  return (
    <button
      ref={surface}
      type="button"
      className="ink-surface"
      aria-label={words.say('present.surface')}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        reach(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) reach(event)
      }}
      onPointerUp={lift}
      onPointerCancel={lift}
      onBlur={lift}
      onKeyDown={onKeyDown}
    >
      <span ref={nib} className="ink-nib" aria-hidden="true" />
    </button>
  )
}
