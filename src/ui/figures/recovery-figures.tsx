import { type ComponentType, useMemo } from 'react'
import type { Course } from '../../model/course'
import {
  ADVISED,
  DARK_MARKS,
  NUMBING_MINUTES,
  PAIN_SCORES,
  RECOVERY_SOURCES,
} from '../../model/recovery/advice.data'
import { RECOVERY_IDS, type RecoveryId, recoveryEndsH, recoveryReader } from '../../model/recovery/recovery'
import { DAY_H, WEEK_H } from '../../model/time'
import { durationBand } from './durations'
import { type FigureProps, Row } from './row'

/** A row of hours with low, typical and high; drawn by whoever knows how (timeline/band-chart). */
export interface ChartProps {
  readonly label: string
  readonly series: {
    readonly timesH: readonly number[]
    readonly low: readonly number[]
    readonly typical: readonly number[]
    readonly high: readonly number[]
  }
  readonly other?: readonly number[]
  readonly room: 'early' | 'even'
  readonly top: number
  readonly topText: string
  readonly ticks: readonly { readonly timeH: number; readonly text: string }[]
}
export type Chart = ComponentType<ChartProps>

const HOURS: readonly number[] = Array.from({ length: 85 }, (_, i) => 10 * DAY_H * (i / 84) ** 3)

/** Redness, swelling, water loss, flaking and blood after the last session; dark marks, pain, numbing, what is advised. */
export function RecoveryFigures({
  course,
  Chart,
  ...rest
}: FigureProps & { readonly course: Course; readonly Chart: Chart }) {
  const { words } = rest
  const tracks = useMemo(() => tracksOf(course), [course])
  const ticks = [
    { timeH: 0, text: words.say('tick.before-zero') },
    ...[6, DAY_H, 3 * DAY_H, WEEK_H].map((timeH) => ({
      timeH,
      text: words.say(timeH < DAY_H ? 'tick.hours' : 'tick.days', {
        n: Math.round(timeH / (timeH < DAY_H ? 1 : DAY_H)),
      }),
    })),
  ]
  return (
    <>
      <p className="soft">{words.say('recovery.how')}</p>
      <dl>
        {tracks.map(({ id, series, ends }) => {
          const name = words.say(`recovery.${id}`)
          const value = ends
            ? words.say('recovery.over', { after: durationBand(words, ends) })
            : words.say('recovery.none')
          return (
            <Row key={id} name={name} sources={RECOVERY_SOURCES[id]} {...rest}>
              {ends && (
                <Chart
                  label={`${name}: ${value}`}
                  series={series}
                  room="early"
                  top={1}
                  topText={words.say('chart.most')}
                  ticks={ticks}
                />
              )}
              {value}
            </Row>
          )
        })}
        <Row name={words.say('recovery.dark-marks')} sources={DARK_MARKS.sources} {...rest}>
          {words.say('recovery.dark-marks-value', {
            low: DARK_MARKS.share.low * 100,
            high: Math.round(DARK_MARKS.share.high * 100),
          })}{' '}
          {course.plan.skinTone >= DARKER && <strong>{words.say('recovery.darker')}</strong>}
        </Row>
        <Row name={words.say('recovery.pain')} sources={PAIN_SCORES.sources} {...rest}>
          {words.say('recovery.pain-value', {
            low: words.number(PAIN_SCORES.range.low),
            high: words.number(PAIN_SCORES.range.high),
          })}
        </Row>
        <Row name={words.say('recovery.numbing')} sources={NUMBING_MINUTES.sources} {...rest}>
          {words.say('recovery.numbing-value', {
            low: NUMBING_MINUTES.range.low,
            high: NUMBING_MINUTES.range.high,
          })}{' '}
          {words.say('safety.numbing')}
        </Row>
      </dl>
      <h4>{words.say('advised.title')}</h4>
      <dl>
        {ADVISED.map(({ id, untilH, sources }) => (
          <Row key={id} name={words.say(`advised.${id}`)} sources={sources} {...rest}>
            {words.say('advised.not-for', { time: durationBand(words, untilH) })}
          </Row>
        ))}
      </dl>
      <h4>{words.say('call.title')}</h4>
      <p>{words.say('safety.call')}</p>
    </>
  )
}

/** Tone (of ten) from which darker skin's higher risk of dark marks is spelt out. */
const DARKER = 7

interface Track {
  readonly id: RecoveryId
  readonly series: ChartProps['series']
  readonly ends: ReturnType<typeof recoveryEndsH>
}

function tracksOf(course: Course): readonly Track[] {
  const reader = recoveryReader(course)
  const last = course.sessionTimesH[course.sessionTimesH.length - 1]
  const states = HOURS.map((since) => reader.at(last + since))
  return RECOVERY_IDS.map((id) => ({
    id,
    series: {
      timesH: HOURS,
      low: states.map((state) => state[id].low),
      typical: states.map((state) => state[id].typical),
      high: states.map((state) => state[id].high),
    },
    ends: recoveryEndsH(course, id),
  }))
}
