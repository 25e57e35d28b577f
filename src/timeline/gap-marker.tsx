import { useMemo } from 'react'
import { looksDone } from '../model/gap'
import { type AppStore, useAppState } from '../state/store'
import type { TimeScale } from './scale'

/** Where the timeline has the marker drawn. */
export interface GapPlace {
  readonly x: TimeScale
  /** Middle of the lane it lies in, pixels from the top of the chart. */
  readonly middlePx: number
}

interface GapMarkerProps extends GapPlace {
  readonly app: AppStore
  /** What it says where that fits. */
  readonly label: string
}

/** A letter of the label takes about this much room, and its ends as much, pixels. */
const LETTER_PX = 5.2
const ENDS_PX = 10
const TICK_PX = 4

/**
 * Quiet brackets where the surface looks done and the dermis is not: dashed while some people are still red, then
 * solid. The widest one carries the label, if it fits.
 */
export function GapMarker({ app, x, middlePx, label }: GapMarkerProps) {
  const course = useAppState(app, (state) => state.course)
  const stretches = useMemo(() => looksDone(course), [course])
  const places = stretches.map(({ fromH, surelyFromH, toH }) => ({
    from: x(fromH),
    surely: x(surelyFromH),
    to: x(toH),
  }))
  const widest = places.reduce((best, place, i) => (wide(place) > wide(places[best]) ? i : best), 0)
  return (
    <g className="gap" transform={`translate(0 ${middlePx})`}>
      {places.map(({ from, surely, to }, i) => (
        <g key={from}>
          <path className="gap-doubt" d={`M${px(from)} ${TICK_PX}V0H${px(surely)}`} />
          <path d={`M${px(surely)} 0H${px(to)}V${TICK_PX}`} />
          {i === widest && to - from > label.length * LETTER_PX + ENDS_PX && (
            <text x={px((from + to) / 2)} y={TICK_PX}>
              {label}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

const wide = ({ from, to }: { readonly from: number; readonly to: number }) => to - from
const px = (value: number) => value.toFixed(1)
