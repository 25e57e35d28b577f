import { useMemo } from 'react'
import { TIME_START_H } from '../model/time'
import { sessionOfAxis } from '../state/axis'
import { type AppStore, useAppState } from '../state/store'
import { EDGE_PX, GROUND_PX, PHASE_PX, RED_TOP_PX, ROOMY_PX } from './layout'
import type { TimeScale } from './scale'
import { ticksOf } from './ticks'
import type { TimelineWords } from './timeline-words'

interface MarksProps {
  readonly app: AppStore
  readonly x: TimeScale
  readonly words: TimelineWords
}

/** Room that the word which marks the slowed part takes in a long language. */
const SLOWED_PX = 64
/** A later session's pin stands on its line, and takes this much of it. */
const PIN_PX = 13
const LABEL_PX = GROUND_PX + 17
/** A label nearer to the right edge than this ends at its line. */
const LAST_PX = 20

/** Lines and labels of the axis, and the parts of it that run slower. */
export function Axis({
  app,
  x,
  words,
  labelled,
  widthPx,
}: MarksProps & { labelled: boolean; widthPx: number }) {
  const axis = useAppState(app, (state) => state.axis)
  const { sessionTimesH } = useAppState(app, (state) => state.course)
  const ticks = useMemo(() => ticksOf(axis, sessionTimesH, x), [axis, sessionTimesH, x])
  const session = sessionOfAxis(axis.id)
  const startX = x(sessionTimesH[session] ?? 0)
  const rightPx = widthPx - EDGE_PX
  const earlierPx = session > 0 ? x(axis.slowed[0].fromH) : EDGE_PX
  return (
    <g className="axis">
      {axis.slowed.map(({ fromH, toH }) => (
        <rect
          key={fromH}
          className="slowed"
          x={x(fromH)}
          width={x(toH) - x(fromH)}
          y={PHASE_PX}
          height={GROUND_PX - PHASE_PX}
        />
      ))}
      {session > 0 && (
        <rect
          className="earlier"
          x={EDGE_PX}
          width={earlierPx - EDGE_PX}
          y={PHASE_PX}
          height={GROUND_PX - PHASE_PX}
        >
          <title>{words.earlier}</title>
        </rect>
      )}
      {ticks.map((tick) => {
        const place = x(tick.timeH)
        return (
          <g key={tick.timeH} transform={`translate(${place.toFixed(1)} 0)`}>
            <line y1={PHASE_PX} y2={GROUND_PX + 4} />
            {labelled && tick.labelled && (
              <text y={LABEL_PX} textAnchor={place > rightPx - LAST_PX ? 'end' : 'middle'}>
                {typeof tick.label === 'number' ? words.week(tick.label) : words.tick(tick.label)}
              </text>
            )}
          </g>
        )
      })}
      <line className="zero" x1={startX} x2={startX} y1={PHASE_PX} y2={GROUND_PX} />
      {labelled && session >= 0 && (
        <text
          x={startX >= SLOWED_PX ? startX - (session > 0 ? PIN_PX : 3) : 2}
          y={PHASE_PX - 3}
          textAnchor={startX >= SLOWED_PX ? 'end' : 'start'}
        >
          {words.slowed}
        </text>
      )}
      {/* Where labels would touch, the less needed one goes; the lines stay. */}
      {labelled && session === 0 && widthPx >= ROOMY_PX && (
        <text x={x(TIME_START_H)} y={LABEL_PX} textAnchor="start">
          {words.before}
        </text>
      )}
      {labelled && session > 0 && earlierPx - EDGE_PX > SLOWED_PX && (
        <text x={EDGE_PX} y={LABEL_PX} textAnchor="start">
          {words.earlier}
        </text>
      )}
    </g>
  )
}

/** Later sessions as lines, and what happens when as points on the axis. */
export function Marks({ app, x, words }: MarksProps) {
  const course = useAppState(app, (state) => state.course)
  return (
    <g className="marks">
      {course.sessionTimesH.slice(1).map((timeH, index) => (
        <g key={timeH} className="session" transform={`translate(${x(timeH).toFixed(1)} 0)`}>
          <line y1={PHASE_PX} y2={RED_TOP_PX} />
          <title>{words.session(index + 2)}</title>
        </g>
      ))}
      {course.events
        .filter((event) => event.id !== 'needle-in' && event.id !== 'course-end')
        .map((event) => (
          <path
            key={`${event.session} ${event.id}`}
            className="event"
            transform={`translate(${x(event.timeH).toFixed(1)} ${GROUND_PX})`}
            d="M0 -4.5l4.5 4.5l-4.5 4.5l-4.5 -4.5z"
            onClick={() => app.goTo(event.timeH)}
          >
            <title>{words.event(event.id)}</title>
          </path>
        ))}
    </g>
  )
}
