import { useMemo } from 'react'
import { redSpans } from '../model/recovery/recovery'
import { type AppStore, useAppState } from '../state/store'
import { type ChartPlace, RED_PX, RED_TOP_PX } from './layout'

/** Narrower than this nothing can be seen. */
const LEAST_PX = 2
/** A letter of the label takes about this much room, and its ends as much. */
const LETTER_PX = 5.4
const ENDS_PX = 8

/**
 * How long skin is red after each session: full until it has settled in most, lighter until it has in slow people.
 * Always drawn, on every axis.
 */
export function RedRow({
  app,
  label,
  place: { x },
}: {
  readonly app: AppStore
  readonly label: string
  readonly place: ChartPlace
}) {
  const course = useAppState(app, (state) => state.course)
  const spans = useMemo(() => redSpans(course), [course])
  const room = label.length * LETTER_PX + ENDS_PX
  return (
    <g className="red-row" transform={`translate(0 ${RED_TOP_PX + 1})`}>
      {spans.map(({ fromH, typicalToH, slowToH }, session) => {
        const from = x(fromH)
        const typical = Math.max(LEAST_PX, x(typicalToH) - from)
        const slow = Math.max(0, x(slowToH) - from - typical)
        const next = spans[session + 1] ? x(spans[session + 1].fromH) : Infinity
        const beside = from + typical + slow
        return (
          <g key={fromH}>
            <rect className="red-slow" x={from + typical} width={slow} height={RED_PX - 3} />
            <rect className="red-typical" x={from} width={typical} height={RED_PX - 3} />
            {typical > room ? (
              <text x={from + ENDS_PX} y={RED_PX - 4}>
                {label}
              </text>
            ) : (
              session === 0 &&
              next - beside > room && (
                <text x={beside + 4} y={RED_PX - 4}>
                  {label}
                </text>
              )
            )}
          </g>
        )
      })}
    </g>
  )
}
