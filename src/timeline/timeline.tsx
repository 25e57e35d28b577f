import {
  type PointerEvent as ReactPointerEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { CURVE_IDS, type CurveId } from '../model/curves'
import type { EventId } from '../model/events'
import { CURVE_STANDING } from '../model/evidence/standings.data'
import type { PhaseId } from '../model/phases'
import { TIME_START_H } from '../model/time'
import { AXIS_TICKS, axisShare, timeAtShare } from '../state/axis'
import { observeSize } from '../state/observe-size'
import { type AppStore, useAppState } from '../state/store'
import type { GapPlace } from './gap-marker'
import { createTimeScale, type TimeScale } from './scale'
import { bandPath, curvePath, groundPath, type Lane, phaseShapes } from './shapes'

/** What the timeline says; it knows no language itself. */
export interface TimelineWords {
  readonly title: string
  readonly before: string
  readonly slowed: string
  readonly band: string
  chart(): string
  tick(id: (typeof AXIS_TICKS)[number]['id']): string
  curve(id: CurveId): string
  /** How a curve is known, in a few words. */
  standing(id: CurveId): string
  phase(id: PhaseId): string
  jump(id: PhaseId): string
  event(id: EventId): string
  session(number: number): string
  /** A moment as it is read aloud, caption included. */
  spoken(timeH: number): string
}

export interface TimelineProps {
  readonly app: AppStore
  readonly words: TimelineWords
  /** Someone pressed a curve's name. */
  readonly onCurve: (id: CurveId) => void
  /** Draws the gap marker in its lane, once it has loaded. */
  readonly gap: ((place: GapPlace) => ReactNode) | null
}

/** Before the page is measured (and in the pre-rendered page) the chart is drawn this wide and stretched. */
const NOMINAL_PX = 1000
const EDGE_PX = 16
const PHASE_PX = 14
const LANE_PX = 22
const LANE_GAP_PX = 2
/** Lane of the gap marker, and how far its middle stands above the axis, clear of the marks on it. */
const GAP_PX = 16
const GAP_ABOVE_PX = 9
const AXIS_PX = 20
/** Room that the word which marks the slowed part takes in a long language. */
const SLOWED_PX = 64
const RANGE_STEPS = 1000
/** Narrower than this, how a curve is known is told by its dashes and the note alone. */
const ROOMY_PX = 520
const CHART_PX = PHASE_PX + CURVE_IDS.length * (LANE_PX + LANE_GAP_PX) + GAP_PX + AXIS_PX

const LANES: readonly Lane[] = CURVE_IDS.map((_, index) => ({
  topPx: PHASE_PX + LANE_GAP_PX + index * (LANE_PX + LANE_GAP_PX),
  heightPx: LANE_PX,
}))

/** From the first minute to twelve months: phases, four curves with their bands, events and the playhead. */
export function Timeline({ app, words, onCurve, gap }: TimelineProps) {
  const course = useAppState(app, (state) => state.course)
  const bands = useAppState(app, (state) => state.bands)
  const box = useRef<HTMLDivElement>(null)
  const [measuredPx, setMeasured] = useState<number | null>(null)
  useLayoutEffect(
    () => (box.current ? observeSize(box.current, (size) => setMeasured(size.widthPx)) : undefined),
    [],
  )

  const widthPx = measuredPx ?? NOMINAL_PX
  const rightPx = widthPx - EDGE_PX
  const x = useMemo(() => createTimeScale(EDGE_PX, rightPx, course.endH), [rightPx, course.endH])
  const phases = useMemo(() => phaseShapes(course, x, EDGE_PX, rightPx), [course, x, rightPx])
  const gradient = useId()
  const playhead = useRef<SVGGElement>(null)
  useEffect(() => {
    const place = (timeH: number) =>
      playhead.current?.setAttribute('transform', `translate(${x(timeH).toFixed(1)} 0)`)
    place(app.ticker.timeH)
    return app.ticker.subscribe(place)
  }, [app, x])

  const labelled = measuredPx !== null
  return (
    <section className="timeline" aria-label={words.title}>
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
          <Axis x={x} words={words} labelled={labelled} widthPx={widthPx} />
          {CURVE_IDS.map((id, index) => {
            const lane = LANES[index]
            return (
              <g key={id} className={`curve curve-${id}`} data-standing={CURVE_STANDING[id]}>
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
                    x={EDGE_PX + 2}
                    y={lane.topPx + 10}
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
          <Marks app={app} x={x} words={words} />
          <g ref={playhead} className="playhead">
            <line y1={0} y2={CHART_PX - AXIS_PX + 4} />
            <path d={`M-6 ${CHART_PX - AXIS_PX + 3}h12l-6 -7z`} />
          </g>
        </svg>
        <Scrubber app={app} words={words} />
      </div>
      <p className="timeline-note">{words.band}</p>
    </section>
  )
}

function Axis({
  x,
  words,
  labelled,
  widthPx,
}: {
  readonly x: TimeScale
  readonly words: TimelineWords
  readonly labelled: boolean
  readonly widthPx: number
}) {
  const bottom = CHART_PX - AXIS_PX
  const seam = x(AXIS_TICKS[0].timeH)
  // Where labels would touch, the less needed one goes; the lines stay.
  const crowded = widthPx < ROOMY_PX
  const shown = fittingTicks(x)
  return (
    <g className="axis">
      <rect className="slowed" x={EDGE_PX} width={seam - EDGE_PX} y={PHASE_PX} height={bottom - PHASE_PX} />
      {AXIS_TICKS.map(({ id, timeH }, index) => (
        <g key={id} transform={`translate(${x(timeH).toFixed(1)} 0)`}>
          <line y1={PHASE_PX} y2={bottom + 4} />
          {labelled && shown.has(id) && (
            <text y={bottom + 17} textAnchor={index === AXIS_TICKS.length - 1 ? 'end' : 'middle'}>
              {words.tick(id)}
            </text>
          )}
        </g>
      ))}
      <line className="zero" x1={x(0)} x2={x(0)} y1={PHASE_PX} y2={bottom} />
      {labelled && (
        <text
          x={x(0) >= SLOWED_PX ? x(0) - 3 : 2}
          y={PHASE_PX - 3}
          textAnchor={x(0) >= SLOWED_PX ? 'end' : 'start'}
        >
          {words.slowed}
        </text>
      )}
      {labelled && !crowded && (
        <text x={x(TIME_START_H)} y={bottom + 17} textAnchor="start">
          {words.before}
        </text>
      )}
    </g>
  )
}

/** Labels in the order in which they are needed. */
const TICK_ORDER = [
  '12-months',
  'minute',
  'day',
  'hour',
  'week',
  'month',
  '3-months',
  '3-days',
  '6-months',
] as const
const TICK_ROOM_PX = 40

/** The ticks whose labels fit, the most needed first. */
function fittingTicks(x: TimeScale): ReadonlySet<string> {
  const taken: number[] = []
  const fitting = new Set<string>()
  for (const id of TICK_ORDER) {
    const tick = AXIS_TICKS.find((candidate) => candidate.id === id)
    if (!tick) continue
    const place = x(tick.timeH) - (id === '12-months' ? 14 : 0)
    if (taken.every((other) => Math.abs(other - place) >= TICK_ROOM_PX)) {
      taken.push(place)
      fitting.add(id)
    }
  }
  return fitting
}

function Marks({
  app,
  x,
  words,
}: {
  readonly app: AppStore
  readonly x: TimeScale
  readonly words: TimelineWords
}) {
  const course = useAppState(app, (state) => state.course)
  const bottom = CHART_PX - AXIS_PX
  return (
    <g className="marks">
      {course.sessionTimesH.slice(1).map((timeH, index) => (
        <g key={timeH} className="session" transform={`translate(${x(timeH).toFixed(1)} 0)`}>
          <line y1={PHASE_PX} y2={bottom} />
          <title>{words.session(index + 2)}</title>
        </g>
      ))}
      {course.events
        .filter((event) => event.id !== 'needle-in' && event.id !== 'course-end')
        .map((event) => (
          <path
            key={`${event.session} ${event.id}`}
            className="event"
            transform={`translate(${x(event.timeH).toFixed(1)} ${bottom})`}
            d="M0 -4.5l4.5 4.5l-4.5 4.5l-4.5 -4.5z"
            onClick={() => app.goTo(event.timeH)}
          >
            <title>{words.event(event.id)}</title>
          </path>
        ))}
    </g>
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

/** The native slider under the chart: the way by keyboard and for a screen reader. */
function Scrubber({ app, words }: Pick<TimelineProps, 'app' | 'words'>) {
  const input = useRef<HTMLInputElement>(null)
  useFollowPlayhead(app, words, input)
  const course = useAppState(app, (state) => state.course)
  return (
    <input
      ref={input}
      className="scrubber"
      type="range"
      min={0}
      max={RANGE_STEPS}
      step={1}
      defaultValue={0}
      aria-label={words.title}
      onChange={(event) =>
        app.ticker.seek(timeAtShare(event.target.valueAsNumber / RANGE_STEPS, course.endH))
      }
    />
  )
}

function useFollowPlayhead(
  app: AppStore,
  words: TimelineWords,
  input: RefObject<HTMLInputElement | null>,
): void {
  useEffect(() => {
    const follow = (timeH: number) => {
      const element = input.current
      if (!element) return
      const share = axisShare(timeH, app.store.getState().course.endH)
      element.value = String(Math.round(share * RANGE_STEPS))
      const text = words.spoken(timeH)
      if (element.getAttribute('aria-valuetext') !== text) element.setAttribute('aria-valuetext', text)
    }
    follow(app.ticker.timeH)
    return app.ticker.subscribe(follow)
  }, [app, words, input])
}
