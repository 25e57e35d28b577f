import {
  type PointerEvent as ReactPointerEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { CurveId } from '../model/curves'
import { CURVE_STANDING } from '../model/evidence/standings.data'
import { observeSize } from '../state/observe-size'
import { isPlaying } from '../state/playback'
import { type AppStore, useAppState } from '../state/store'
import type { Moment } from '../state/ticker'
import { Axis, Marks } from './axis-marks'
import type { GapPlace } from './gap-marker'
import { AXIS_PX, CHART_PX, type ChartPlace, EDGE_PX, GAP_ABOVE_PX, lanesOf, ROOMY_PX } from './layout'
import { createTimeScale, type TimeScale } from './scale'
import { Scrubber } from './scrubber'
import { bandPath, CURVE_HUES, curvePath, groundPath, phaseShapes } from './shapes'
import type { TimelineWords } from './timeline-words'

export interface TimelineProps {
  readonly app: AppStore
  readonly words: TimelineWords
  /** Someone pressed a curve's name. */
  readonly onCurve: (id: CurveId) => void
  /** Draws the gap marker in its lane, once it has loaded. */
  readonly gap: ((place: GapPlace) => ReactNode) | null
  /** What sets how time is shown, once it has loaded: beside the phases, in the chart, over it and under it. */
  readonly tools: TimelineTools | null
}

/** Parts of the timeline that come later. */
export interface TimelineTools {
  readonly controls: ReactNode
  /** Chooses how time is laid out. */
  readonly axis: ReactNode
  /** Drawn into the chart, under the marks. */
  readonly drawn: (place: ChartPlace) => ReactNode
  /** Laid over the chart: what can be taken hold of. */
  readonly held: (place: ChartPlace) => ReactNode
}

/** Before the page is measured (and in the pre-rendered page) the chart is drawn this wide and stretched. */
const NOMINAL_PX = 1000

/** From the first minute to the end of the course: phases, curves with their bands, events and the playhead. */
export function Timeline({ app, words, onCurve, gap, tools }: TimelineProps) {
  const course = useAppState(app, (state) => state.course)
  const bands = useAppState(app, (state) => state.bands)
  const axis = useAppState(app, (state) => state.axis)
  const curves = useAppState(app, (state) => state.view.curves)
  const box = useRef<HTMLDivElement>(null)
  const [measuredPx, setMeasured] = useState<number | null>(null)
  useLayoutEffect(
    () => (box.current ? observeSize(box.current, (size) => setMeasured(size.widthPx)) : undefined),
    [],
  )

  const widthPx = measuredPx ?? NOMINAL_PX
  const rightPx = widthPx - EDGE_PX
  const x = useMemo(() => createTimeScale(EDGE_PX, rightPx, axis), [rightPx, axis])
  const lanes = useMemo(() => lanesOf(curves.length), [curves.length])
  const place = useMemo(() => ({ x, lanes, widthPx }), [x, lanes, widthPx])
  const phases = useMemo(() => phaseShapes(course, x, EDGE_PX, rightPx), [course, x, rightPx])
  const gradient = useId()
  const playhead = useRef<SVGGElement>(null)
  useEffect(() => {
    const moved = playhead.current?.transform.baseVal[0]
    let drawnPx = Number.NaN
    const move = (now: Moment) => {
      const px = x.ofShare(now)
      // On its way it goes from pixel to pixel of the page; wherever it comes to rest it stands exactly.
      const shownPx = isPlaying(app.ticker.playback.kind) ? Math.round(px) : px
      if (shownPx === drawnPx) return
      drawnPx = shownPx
      moved?.setTranslate(shownPx, 0)
    }
    move(app.ticker.now)
    return app.ticker.subscribe(move)
  }, [app, x])

  const labelled = measuredPx !== null
  // In weeks all that happens fast stands at the left.
  const namesLast = axis.id === 'course'
  return (
    <section className="timeline" aria-label={words.title}>
      <div className="timeline-head">
        <div className="timeline-phases">
          {phases.map(({ id, peakTimeH, peakWeight }) => (
            <button
              key={id}
              type="button"
              className={`phase phase-${id}`}
              disabled={peakWeight < 0.05}
              aria-label={words.jump(id)}
              onClick={() => app.goTo(peakTimeH)}
            >
              {words.phase(id)}
            </button>
          ))}
        </div>
        <div className="time-tools">{tools?.controls}</div>
      </div>
      <div className="timeline-chart" ref={box}>
        <svg
          viewBox={`0 0 ${widthPx} ${CHART_PX}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={words.chart()}
          {...useSeekByPointer(app, x)}
        >
          <defs>
            {phases.map(({ id, stops }) => (
              <linearGradient key={id} id={`${gradient}-${id}`}>
                {stops.map(([offset, weight]) => (
                  <stop
                    key={offset}
                    offset={offset.toFixed(3)}
                    className={`stop-${id}`}
                    stopOpacity={weight}
                  />
                ))}
              </linearGradient>
            ))}
          </defs>
          {phases.map(({ id }, index) => (
            <rect
              key={id}
              x={EDGE_PX}
              width={rightPx - EDGE_PX}
              y={index * 5}
              height={6}
              rx={3}
              fill={`url(#${gradient}-${id})`}
            />
          ))}
          <Axis app={app} x={x} words={words} labelled={labelled} widthPx={widthPx} />
          {curves.map((id, index) => {
            const lane = lanes[index]
            return (
              <g
                key={id}
                className={`curve curve-${id}`}
                data-hue={CURVE_HUES[id]}
                data-standing={CURVE_STANDING[id]}
              >
                <line
                  className="lane"
                  x1={EDGE_PX}
                  x2={rightPx}
                  y1={lane.topPx + lane.heightPx}
                  y2={lane.topPx + lane.heightPx}
                />
                <path className="ground" d={groundPath(course, id, x, lane)} />
                <path
                  className={bands ? 'band band-ready' : 'band'}
                  d={bands ? bandPath(course, bands, id, x, lane) : groundPath(course, id, x, lane)}
                />
                <path className="typical" d={curvePath(course, id, x, lane)} />
                {labelled && (
                  <text
                    className="lane-label"
                    x={namesLast ? rightPx - 2 : EDGE_PX + 2}
                    y={lane.topPx + 9}
                    textAnchor={namesLast ? 'end' : 'start'}
                    onClick={() => onCurve(id)}
                  >
                    {words.curve(id)}{' '}
                    {widthPx >= ROOMY_PX && <tspan className="lane-standing">{words.standing(id)}</tspan>}
                  </text>
                )}
              </g>
            )
          })}
          {labelled && gap?.({ x, middlePx: CHART_PX - AXIS_PX - GAP_ABOVE_PX })}
          {labelled && tools?.drawn(place)}
          <Marks app={app} x={x} words={words} />
          <g ref={playhead} className="playhead" transform="translate(0 0)">
            <line y1={0} y2={CHART_PX - AXIS_PX + 4} />
            <path d={`M-6 ${CHART_PX - AXIS_PX + 3}h12l-6 -7z`} />
          </g>
        </svg>
        {labelled && tools?.held(place)}
        <Scrubber app={app} words={words} />
      </div>
      <div className="timeline-foot">
        <div className="axis-slot">{tools?.axis}</div>
        <p className="timeline-note">{words.band}</p>
      </div>
    </section>
  )
}

/** Pressing or dragging anywhere on the chart moves the playhead there. */
function useSeekByPointer(app: AppStore, x: TimeScale) {
  const seek = (event: ReactPointerEvent<SVGSVGElement>) => {
    app.ticker.seek(x.invert(event.clientX - event.currentTarget.getBoundingClientRect().left))
  }
  return {
    onPointerDown: (event: ReactPointerEvent<SVGSVGElement>) => {
      if (
        event.button !== 0 ||
        (event.target instanceof Element && event.target.closest('.event, .lane-label'))
      )
        return
      event.currentTarget.setPointerCapture(event.pointerId)
      seek(event)
    },
    onPointerMove: (event: ReactPointerEvent<SVGSVGElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) seek(event)
    },
  }
}
