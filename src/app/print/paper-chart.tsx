import { useMemo } from 'react'
import type { Words } from '../../content/catalogue'
import { createTimeScale } from '../../timeline/scale'
import { bandPath, curvePath } from '../../timeline/shapes'
import { ticksOf } from '../../timeline/ticks'
import { type AppStore, useAppState } from '../../state/store'
import { timelineWords } from '../timeline-words'

const LABEL_PX = 12
const AXIS_PX = 16

/** The timeline's curves, each in a lane of its own, standing still: bands in grey, the moment as an upright line. */
export function PaperChart({
  app,
  words,
  widthPx,
  lanePx,
}: {
  /** The page's own instance: it knows the bands. */
  readonly app: AppStore
  readonly words: Words
  readonly widthPx: number
  readonly lanePx: number
}) {
  const { course, bands, axis } = useAppState(app, (state) => state)
  const curves = useAppState(app, (state) => state.view.curves)
  const x = useMemo(() => createTimeScale(1, widthPx - 1, axis), [widthPx, axis])
  const ticks = useMemo(() => ticksOf(axis, course.sessionTimesH, x), [axis, course, x])
  const said = useMemo(() => timelineWords(app, words), [app, words])
  const groundPx = curves.length * lanePx
  const nowPx = x(app.ticker.timeH)
  return (
    <svg
      className="paper-chart"
      viewBox={`0 0 ${widthPx} ${groundPx + AXIS_PX}`}
      role="img"
      aria-label={said.chart()}
    >
      {ticks.map(({ timeH, label, labelled }, i) => (
        <g key={timeH}>
          <path className="paper-tick" d={`M${x(timeH).toFixed(1)} 0V${groundPx}`} />
          {labelled && (
            <text
              x={x(timeH)}
              y={groundPx + 12}
              textAnchor={i === ticks.length - 1 ? 'end' : i === 0 && x(timeH) < 20 ? 'start' : 'middle'}
            >
              {typeof label === 'number' ? said.week(label) : said.tick(label)}
            </text>
          )}
        </g>
      ))}
      {curves.map((id, i) => {
        const lane = { topPx: i * lanePx + LABEL_PX, heightPx: lanePx - LABEL_PX - 2 }
        return (
          <g key={id}>
            <path className="paper-lane" d={`M0 ${lane.topPx + lane.heightPx}H${widthPx}`} />
            {bands && <path className="paper-band" d={bandPath(course, bands, id, x, lane)} />}
            <path className="paper-curve" d={curvePath(course, id, x, lane)} />
            <text className="paper-curve-name" x={4} y={i * lanePx + 11}>
              {said.curve(id)}
            </text>
          </g>
        )
      })}
      <path className="paper-now" d={`M${nowPx.toFixed(1)} 0V${groundPx}`} />
    </svg>
  )
}
