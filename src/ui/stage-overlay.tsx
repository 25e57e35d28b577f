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
        <text data-mark="beyond">{words.number(track.setDepthMm)}</text>
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
