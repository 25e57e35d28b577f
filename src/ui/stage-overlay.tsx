import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react'
import type { Words } from '../content/catalogue'
import type { Course } from '../model/course'
import type { Projection } from '../state/projector'
import { type AppStore, useAppState } from '../state/store'
import { atDepth as at, isFlat, RULER_MM, rulerEnd, rulerX, spineOf } from './ruler'

interface OverlayProps {
  readonly app: AppStore
  readonly words: Words
}

/** Where the mirror's lens lies in the corner, numbers of the ruler begin so far down, pixels. */
const LENS_END_PX = 114
/** Numbers beside the ruler nearer than this would touch, pixels. */
const NUMBER_PX = 13
const TICKS = Array.from({ length: RULER_MM * 10 + 1 }, (_, i) => i / 10)

/** Ruler, set depth and likely reach, laid over whatever draws the picture. */
export function StageOverlay({ app, words }: OverlayProps) {
  const course = useAppState(app, (state) => state.course)
  const svg = useRef<SVGSVGElement>(null)
  useEffect(() => {
    const place = () => {
      const projection = app.projector.current
      if (svg.current) placeMarks(svg.current, course, projection)
    }
    place()
    return app.projector.subscribe(place)
  }, [app, course])

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
        <text data-mark="set-number" className="set-number">
          {words.number(track.setDepthMm)}
        </text>
      </g>
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

function placeMarks(svg: SVGSVGElement, course: Course, projection: Projection | null): void {
  svg.classList.toggle('placed', projection !== null)
  if (!projection) return
  const x = rulerX(projection)
  const { top, bottom, slope } = spineOf(projection, x)
  const pxPerMm = Math.hypot(bottom.x - top.x, bottom.y - top.y) / RULER_MM
  const { track } = course
  const { edge, isBeyond, last } = rulerEnd(projection, x, track, svg.getBoundingClientRect().height)
  svg.classList.toggle('flat', isFlat(top, bottom))
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
  const set = isBeyond
    ? { x: top.x + slope * (edge - top.y), y: edge - 2 }
    : at(projection, x, track.setDepthMm)
  const hasLens = svg.parentElement?.querySelector<HTMLElement>('.lens')?.offsetWidth
  const first = hasLens ? LENS_END_PX : 0
  for (const text of svg.querySelectorAll<SVGTextElement>('[data-tick]')) {
    const p = at(projection, x, Number(text.dataset['tick']))
    text.classList.toggle('unseen', p.y < first || p.y > last - 4 || Math.abs(p.y - set.y) < NUMBER_PX)
    text.setAttribute('x', (p.x - 13).toFixed(1))
    text.setAttribute('y', (p.y + 4).toFixed(1))
  }
  const unit = mark('unit')
  unit?.setAttribute('x', (top.x - 13).toFixed(1))
  unit?.setAttribute('y', (top.y - 12).toFixed(1))

  const low = at(projection, x, track.reach.low)
  const high = at(projection, x, track.reach.high)
  mark('reach')?.setAttribute('d', `M${low.x} ${low.y}L${high.x} ${high.y}`)
  const typical = at(projection, x, track.reach.typical)
  mark('typical')?.setAttribute('transform', `translate(${typical.x.toFixed(2)} ${typical.y.toFixed(2)})`)
  mark('set')?.setAttribute(
    'transform',
    isBeyond
      ? `translate(${set.x.toFixed(1)} ${edge + 4}) rotate(90)`
      : `translate(${set.x.toFixed(2)} ${set.y.toFixed(2)})`,
  )
  const number = mark('set-number')
  number?.setAttribute('x', (set.x - 14).toFixed(1))
  number?.setAttribute('y', (set.y + 4).toFixed(1))
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
