import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react'
import type { Words } from '../content/catalogue'
import type { Course } from '../model/course'
import { type DepthScale, depthDrawnAt, drawnDepth, STRETCH } from '../state/depth-scale'
import type { Projection } from '../state/projector'
import { type AppStore, useAppState } from '../state/store'
import {
  atDepth as at,
  isFlat,
  markScaleOf,
  RULER_LEFT_PX,
  RULER_MM,
  rulerEnd,
  rulerX,
  spineOf,
} from './ruler'

interface OverlayProps {
  readonly app: AppStore
  readonly words: Words
}

/** Where the mirror's lens lies in the corner, numbers of the ruler begin so far down, pixels. */
const LENS_END_PX = 114
/** Numbers beside the ruler nearer than this would touch, pixels. */
const NUMBER_PX = 13
const TICKS = Array.from({ length: RULER_MM * 10 + 1 }, (_, i) => i / 10)
/** Ticks of the part where the epidermis is drawn thicker, mm apart, and the depth that has a number there. */
const FINE_MM = 0.02
const STRETCHED_NUMBER_MM = 0.1
/** Strokes of the hatching along that part: pixels apart, and how far they lean out. */
const HATCH_PX = 5

/** Ruler, set depth and likely reach, laid over whatever draws the picture. */
export function StageOverlay({ app, words }: OverlayProps) {
  const course = useAppState(app, (state) => state.course)
  const stretched = useAppState(app, (state) => state.view.scale === 'stretched')
  const svg = useRef<SVGSVGElement>(null)
  useEffect(() => {
    const place = () => {
      const projection = app.projector.current
      if (svg.current) placeMarks(svg.current, course, projection)
    }
    place()
    return app.projector.subscribe(place)
  }, [app, course, stretched])

  const { track } = course
  return (
    <svg ref={svg} className="overlay" aria-hidden="true">
      <g data-mark="ruler" className="ruler">
        <path data-mark="reach" className="reach" />
        <path data-mark="spine" className="spine" />
        <path data-mark="ticks" className="ticks" />
        {stretched && (
          <>
            <path data-mark="stretched" className="ticks" />
            <text data-mark="factor" className="set-number">
              {words.say('ruler.factor', { n: STRETCH })}
            </text>
          </>
        )}
        {TICKS.filter((mm, i) => i % 5 === 0 || (stretched && mm === STRETCHED_NUMBER_MM)).map((mm) => (
          <text key={mm} data-tick={mm}>
            {words.number(mm)}
          </text>
        ))}
        <text data-mark="unit">{words.say('ruler.unit')}</text>
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
  const scaled = markScaleOf(svg)
  const x = rulerX(projection, RULER_LEFT_PX * scaled)
  const { top, bottom, slope } = spineOf(projection, x)
  const pxPerMm = Math.hypot(bottom.x - top.x, bottom.y - top.y) / drawnDepth(projection.depths, RULER_MM)
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
      return `M${p.x.toFixed(1)} ${p.y.toFixed(1)}h${scaled * (i % 5 === 0 ? -9 : -5)}`
    }).join(''),
  )
  placeStretched(svg, projection, x, last, scaled)
  const set = isBeyond
    ? { x: top.x + slope * (edge - top.y), y: edge - 2 }
    : at(projection, x, track.setDepthMm)
  const hasLens = svg.parentElement?.querySelector<HTMLElement>('.lens')?.offsetWidth
  const first = hasLens ? LENS_END_PX : 0
  for (const text of svg.querySelectorAll<SVGTextElement>('[data-tick]')) {
    const p = at(projection, x, Number(text.dataset['tick']))
    text.classList.toggle(
      'unseen',
      p.y < first || p.y > last - 4 || Math.abs(p.y - set.y) < NUMBER_PX * scaled,
    )
    text.setAttribute('x', (p.x - 13 * scaled).toFixed(1))
    text.setAttribute('y', (p.y + 4 * scaled).toFixed(1))
  }
  const unit = mark('unit')
  unit?.setAttribute('x', (top.x - 13 * scaled).toFixed(1))
  unit?.setAttribute('y', (top.y - 12 * scaled).toFixed(1))

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
  number?.setAttribute('x', (set.x - 14 * scaled).toFixed(1))
  number?.setAttribute('y', (set.y + 4 * scaled).toFixed(1))
}

/** Marks the part of the ruler along which the epidermis is drawn thicker: ticks of its own, hatching, and a break. */
function placeStretched(
  svg: SVGSVGElement,
  projection: Projection,
  x: number,
  last: number,
  scaled: number,
): void {
  const { stretchedMm } = projection.depths
  const hatched = svg.querySelector('[data-mark="stretched"]')
  const factor = svg.querySelector('[data-mark="factor"]')
  if (!hatched || !factor || stretchedMm === 0) return
  const from = at(projection, x, 0)
  const to = at(projection, x, stretchedMm)
  const lean = (to.x - from.x) / (to.y - from.y)
  const end = Math.min(to.y, last)
  let path = ''
  for (let mm = FINE_MM; mm < stretchedMm; mm += FINE_MM) {
    const p = at(projection, x, mm)
    if (p.y < last) path += `M${p.x.toFixed(1)} ${p.y.toFixed(1)}h-4`
  }
  for (let y = from.y; y < end - HATCH_PX; y += HATCH_PX) {
    path += `M${(from.x + lean * (y - from.y)).toFixed(1)} ${(y + HATCH_PX).toFixed(1)}l${HATCH_PX} ${-HATCH_PX}`
  }
  // The break: two strokes across the spine.
  if (to.y < last) path += `M${to.x - 6} ${to.y + 1}l12 -5M${to.x - 6} ${to.y + 5}l12 -5`
  hatched.setAttribute('d', path)
  const middle = at(projection, x, STRETCHED_NUMBER_MM / 2)
  factor.setAttribute('x', (middle.x - 13 * scaled).toFixed(1))
  factor.setAttribute('y', (middle.y + 4 * scaled).toFixed(1))
  factor.classList.toggle('unseen', middle.y < 0 || middle.y > last || end - from.y < 3 * NUMBER_PX * scaled)
}

/** The set-depth mark can be pulled along the ruler. */
function useDepthDrag(app: AppStore) {
  const start = useRef<{
    readonly y: number
    readonly depthMm: number
    readonly pxPerMm: number
    readonly depths: DepthScale
  } | null>(null)
  return {
    onPointerDown: (event: ReactPointerEvent<SVGGElement>) => {
      const projection = app.projector.current
      if (!projection) return
      const x = rulerX(projection, RULER_LEFT_PX * markScaleOf(event.currentTarget))
      start.current = {
        y: event.clientY,
        depthMm: app.store.getState().plan.depthMm,
        pxPerMm: (at(projection, x, 1).y - at(projection, x, 0).y) / drawnDepth(projection.depths, 1),
        depths: projection.depths,
      }
      event.currentTarget.setPointerCapture(event.pointerId)
      event.stopPropagation()
    },
    onPointerMove: (event: ReactPointerEvent<SVGGElement>) => {
      const from = start.current
      if (!from) return
      const drawn = drawnDepth(from.depths, from.depthMm) + (event.clientY - from.y) / from.pxPerMm
      app.setDepth(depthDrawnAt(from.depths, drawn))
    },
    onPointerUp: () => {
      start.current = null
    },
    onPointerCancel: () => {
      start.current = null
    },
  }
}
