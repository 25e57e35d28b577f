import { area, curveMonotoneX, line, scaleLinear, scaleSymlog } from 'd3'

/** A quantity over time with its doubt: one row of hours, and low, typical and high at each. */
export interface BandSeries {
  readonly timesH: readonly number[]
  readonly low: readonly number[]
  readonly typical: readonly number[]
  readonly high: readonly number[]
}

export interface BandChartProps {
  /** What it shows, for those who do not see it. */
  readonly label: string
  readonly series: BandSeries
  /** A second course to compare with, dashed. */
  readonly other?: readonly number[]
  /** early: the first hours get more room. even: every hour gets the same. */
  readonly room: 'early' | 'even'
  /** Value at the top. */
  readonly top: number
  /** What the top stands for. */
  readonly topText: string
  /** Marks on the axis, rising. */
  readonly ticks: readonly { readonly timeH: number; readonly text: string }[]
}

const WIDTH = 320
const HEIGHT = 64
const AXIS = 16

/** A small chart: a line with its band over hours. */
export function BandChart({ label, series, other, room, top, topText, ticks }: BandChartProps) {
  const { timesH, low, typical, high } = series
  const reach = [0, timesH[timesH.length - 1]]
  const x = room === 'early' ? scaleSymlog(reach, [0, WIDTH]).constant(6) : scaleLinear(reach, [0, WIDTH])
  const y = scaleLinear([0, top], [HEIGHT, 4]).clamp(true)
  const indices = timesH.map((_, i) => i)
  const at = (i: number) => x(timesH[i])
  const band = area<number>()
    .x(at)
    .y0((i) => y(low[i]))
    .y1((i) => y(high[i]))
    .curve(curveMonotoneX)(indices)
  const course = (values: readonly number[]) =>
    line<number>()
      .x(at)
      .y((i) => y(values[i]))
      .curve(curveMonotoneX)(indices) ?? ''
  return (
    <svg className="band-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT + AXIS}`} role="img" aria-label={label}>
      {ticks.map(({ timeH, text }, index) => (
        <g key={timeH} transform={`translate(${x(timeH).toFixed(1)} 0)`}>
          <line className="tick" y1={4} y2={HEIGHT} />
          <text
            y={HEIGHT + 12}
            textAnchor={index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle'}
          >
            {text}
          </text>
        </g>
      ))}
      <line className="tick" x2={WIDTH} y1={4} y2={4} />
      <text className="top" x={WIDTH} y={15} textAnchor="end">
        {topText}
      </text>
      <line className="ground" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      <path className="band" d={band ?? ''} />
      <path className="line" d={course(typical)} />
      {other && <path className="other" d={course(other)} />}
    </svg>
  )
}
