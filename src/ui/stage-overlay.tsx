import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react'
import type { Words } from '../content/catalogue'
import { BLOCK } from '../model/block'
import type { Course } from '../model/course'
import { LAYER_IDS, layerTopMm } from '../model/skin/skin'
import type { Projection, ScreenPoint } from '../state/projector'
import { type AppStore, useAppState } from '../state/store'

interface OverlayProps {
  readonly app: AppStore
  readonly words: Words
}

const RULER_MM = 3
const TICKS = Array.from({ length: RULER_MM * 10 + 1 }, (_, i) => i / 10)
/** Where the ruler stands at the least, pixels from the left edge of the picture. */
const RULER_LEFT_PX = 58
/** Room at the picture's edge for the break in the ruler and the mark below it, pixels. */
const BREAK_PX = 30
/** Distance between two layer names, pixels. */
const NAME_PX = 17

/** Ruler, layer names, set depth and likely reach, laid over whatever draws the picture. */
export function StageOverlay({ app, words }: OverlayProps) {
  const course = useAppState(app, (state) => state.course)
  const labels = useAppState(app, (state) => state.view.labels)
  const svg = useRef<SVGSVGElement>(null)
  useEffect(() => {
    const place = () => {
      const projection = app.projector.current
      if (svg.current) placeMarks(svg.current, course, projection)
    }
    place()
    return app.projector.subscribe(place)
  }, [app, course, labels])

  const { track } = course
  return (
    <svg ref={svg} className="overlay" aria-hidden="true">
      <g data-mark="ruler" className="ruler">
        <path data-mark="reach" className="reach" />
        <path data-mark="spine" className="spine" />
        <path data-mark="ticks" className="ticks" />
        {TICKS.filter((_, i) => i % 5 === 0).map((mm) => (
          <text key={mm} data-tick={mm}>
            {words.number(mm)}
          </text>
        ))}
        <text data-mark="unit">mm</text>
        <text data-mark="beyond">{words.number(track.setDepthMm)}</text>
      </g>
      {labels &&
        LAYER_IDS.map((layer) => (
          <text key={layer} data-layer={layer} className="layer-name">
            {words.say(`layer-short.${layer}`)}
          </text>
        ))}
      <g data-mark="typical" className="typical">
        <circle r="4" />
      </g>
      <g data-mark="set" data-depth-mm={track.setDepthMm} className="set" {...useDepthDrag(app)}>
        <path d="M0 0l-11 -7v14z" />
        <rect x="-44" y="-22" width="44" height="44" fill="transparent" />
      </g>
    </svg>
  )
}

const point: ScreenPoint = { x: 0, y: 0 }

function at(projection: Projection, x: number, depthMm: number): ScreenPoint {
  projection.toScreen(point, x, -depthMm, BLOCK.halfDepthMm)
  return { x: point.x, y: point.y }
}

/** The place along the cut where the ruler stands: the block's left edge, or as far left as can be seen. */
function rulerX(projection: Projection): number {
  let low: number = -BLOCK.halfWidthMm
  if (at(projection, low, 0).x >= RULER_LEFT_PX) return low
  let high: number = BLOCK.halfWidthMm
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2
    if (at(projection, middle, 0).x < RULER_LEFT_PX) low = middle
    else high = middle
  }
  return high
}

/** Ends of the ruler on the screen, and how far right it leans a pixel down. */
function spineOf(
  projection: Projection,
  x: number,
): { top: ScreenPoint; bottom: ScreenPoint; slope: number } {
  const top = at(projection, x, 0)
  const bottom = at(projection, x, RULER_MM)
  return { top, bottom, slope: (bottom.x - top.x) / (bottom.y - top.y) }
}

function placeMarks(svg: SVGSVGElement, course: Course, projection: Projection | null): void {
  svg.classList.toggle('placed', projection !== null)
  if (!projection) return
  const x = rulerX(projection)
  const { top, bottom, slope } = spineOf(projection, x)
  const pxPerMm = Math.hypot(bottom.x - top.x, bottom.y - top.y) / RULER_MM
  const { track } = course
  // A set depth below the picture's edge is marked there, pointing down, after a break in the ruler.
  const edge = svg.getBoundingClientRect().height - 8
  const isBeyond = at(projection, x, track.setDepthMm).y > edge
  const last = isBeyond ? edge - BREAK_PX : Number.POSITIVE_INFINITY
  // Seen almost from above there is no depth to read.
  svg.classList.toggle('flat', bottom.y - top.y < 60)
  const mark = (name: string) => svg.querySelector(`[data-mark="${name}"]`)
  mark('spine')?.setAttribute(
    'd',
    isBeyond
      ? `M${top.x} ${top.y}L${top.x + slope * (last - top.y)} ${last}l-4 3l8 5l-8 5l4 3V${edge}`
      : `M${top.x} ${top.y}L${bottom.x} ${bottom.y}`,
  )
  const fine = pxPerMm > 260
  mark('ticks')?.setAttribute(
    'd',
    TICKS.map((mm, i) => {
      if (i % 5 !== 0 && !fine) return ''
      const p = at(projection, x, mm)
      if (p.y > last) return ''
      return `M${p.x.toFixed(1)} ${p.y.toFixed(1)}h${i % 5 === 0 ? -9 : -5}`
    }).join(''),
  )
  for (const text of svg.querySelectorAll<SVGTextElement>('[data-tick]')) {
    const p = at(projection, x, Number(text.dataset['tick']))
    text.classList.toggle('unseen', p.y > last - 4)
    text.setAttribute('x', (p.x - 13).toFixed(1))
    text.setAttribute('y', (p.y + 4).toFixed(1))
  }
  const unit = mark('unit')
  unit?.setAttribute('x', (top.x - 13).toFixed(1))
  unit?.setAttribute('y', (top.y - 12).toFixed(1))

  const low = at(projection, x, track.reach.low)
  const high = at(projection, x, track.reach.high)
  mark('reach')?.setAttribute('d', `M${low.x} ${low.y}L${high.x} ${high.y}`)
  const move = (name: string, depthMm: number) => {
    const p = at(projection, x, depthMm)
    mark(name)?.setAttribute('transform', `translate(${p.x.toFixed(2)} ${p.y.toFixed(2)})`)
  }
  move('typical', track.reach.typical)
  move('set', track.setDepthMm)
  const beyond = mark('beyond')
  beyond?.classList.toggle('unseen', !isBeyond)
  if (isBeyond) {
    const p = at(projection, x, (RULER_MM * (edge - top.y)) / (bottom.y - top.y))
    mark('set')?.setAttribute('transform', `translate(${p.x.toFixed(1)} ${edge + 4}) rotate(90)`)
    beyond?.setAttribute('x', (p.x - 13).toFixed(1))
    beyond?.setAttribute('y', (edge + 2).toFixed(1))
  }
  placeNames(svg, course, projection, x, isBeyond ? last : edge)
}

/** One column of names beside the ruler, each at the middle of its layer, pushed down where they would touch. */
function placeNames(
  svg: SVGSVGElement,
  course: Course,
  projection: Projection,
  x: number,
  height: number,
): void {
  const { top, slope } = spineOf(projection, x)
  // The picture's top line says how large it is drawn.
  let free = 32
  LAYER_IDS.forEach((layer, index) => {
    const text = svg.querySelector(`[data-layer="${layer}"]`)
    const below = LAYER_IDS[index + 1]
    const from = at(projection, x, layerTopMm(course.skin, layer))
    const to = at(projection, x, below ? layerTopMm(course.skin, below) : BLOCK.heightMm)
    const middle = (Math.max(from.y, 0) + Math.min(to.y, height)) / 2
    const y = Math.max(free, middle)
    const seen = from.y < height - 8 && to.y > 8 && y < height - 4
    text?.classList.toggle('unseen', !seen)
    if (!seen) return
    text?.setAttribute('x', (top.x + slope * (y - top.y) + 10).toFixed(1))
    text?.setAttribute('y', (y + 4).toFixed(1))
    free = y + NAME_PX
  })
}

/** The set-depth mark can be pulled along the ruler. */
function useDepthDrag(app: AppStore) {
  const start = useRef<{ readonly y: number; readonly depthMm: number; readonly pxPerMm: number } | null>(
    null,
  )
  return {
    onPointerDown: (event: ReactPointerEvent<SVGGElement>) => {
      const projection = app.projector.current
      if (!projection) return
      const x = rulerX(projection)
      start.current = {
        y: event.clientY,
        depthMm: app.store.getState().plan.depthMm,
        pxPerMm: (at(projection, x, 1).y - at(projection, x, 0).y) / 1,
      }
      event.currentTarget.setPointerCapture(event.pointerId)
      event.stopPropagation()
    },
    onPointerMove: (event: ReactPointerEvent<SVGGElement>) => {
      const from = start.current
      if (from) app.setDepth(from.depthMm + (event.clientY - from.y) / from.pxPerMm)
    },
    onPointerUp: () => {
      start.current = null
    },
    onPointerCancel: () => {
      start.current = null
    },
  }
}
