import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react'
import type { Words } from '../content/catalogue'
import { type DepthScale, depthDrawnAt, drawnDepth, STRETCH } from '../state/depth-scale'
import { type AppStore, useAppState } from '../state/store'
import { atDepth as at, BREAK_PX, markScaleOf, RULER_LEFT_PX, rulerX } from './ruler'
import { createRulerMarks, STRETCHED_NUMBER_MM, TICKS_MM } from './ruler-marks'

interface OverlayProps {
  readonly app: AppStore
  readonly words: Words
}

/** The break in a ruler that goes on below the picture, and what is left of it down to the picture's edge. */
const BREAK = `M0 0l-4 3l8 5l-8 5l4 3v${BREAK_PX - 16}`

/** Ruler, set depth and likely reach, laid over whatever draws the picture. */
export function StageOverlay({ app, words }: OverlayProps) {
  const course = useAppState(app, (state) => state.course)
  const stretched = useAppState(app, (state) => state.view.scale === 'stretched')
  const svg = useRef<SVGSVGElement>(null)
  useEffect(() => {
    if (!svg.current) return undefined
    const marks = createRulerMarks(svg.current, course)
    const place = () => marks.place(app.projector.current)
    place()
    return app.projector.subscribe(place, () => marks.move(app.projector.current))
  }, [app, course, stretched])

  const { track } = course
  return (
    <svg ref={svg} className="overlay" aria-hidden="true">
      <g data-mark="ruler" className="ruler">
        <line data-mark="reach" className="reach" />
        <g className="spine">
          <line data-mark="spine" />
          <path data-mark="break" d={BREAK} />
        </g>
        <g className="ticks">
          {TICKS_MM.map((mm) => (
            <path key={mm} data-step={mm} />
          ))}
        </g>
        {stretched && (
          <g data-mark="along">
            <path data-mark="stretched" className="ticks" />
            <text data-mark="factor" className="set-number">
              {words.say('ruler.factor', { n: STRETCH })}
            </text>
          </g>
        )}
        {TICKS_MM.filter((mm, i) => i % 5 === 0 || (stretched && mm === STRETCHED_NUMBER_MM)).map((mm) => (
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
