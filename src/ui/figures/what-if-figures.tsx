import { useMemo, useState } from 'react'
import { type Course, simulate } from '../../model/course'
import {
  KNOCKOUT_IDS,
  type KnockoutEffect,
  type KnockoutId,
  KNOCKOUTS,
  knockOut,
} from '../../model/healing/knockouts'
import { createZoneValues, Q } from '../../model/healing/states'
import { zoneInto } from '../../model/healing/zone-course'
import { YEAR_H } from '../../model/time'
import type { Chart } from './recovery-figures'
import { type FigureProps, Row } from './row'

/** Hours the charts are read at: dense early, a year in all. */
const HOURS: readonly number[] = Array.from({ length: 121 }, (_, i) => YEAR_H * (i / 120) ** 4)

/** Takes one thing out of healing, and shows what falls and what rises beside the course as it is. A teaching model. */
export function WhatIfFigures({
  course,
  Chart,
  ...rest
}: FigureProps & { readonly course: Course; readonly Chart: Chart }) {
  const { words } = rest
  const [id, setId] = useState<KnockoutId>('no-platelets')
  const { falls, rises, grade, sources } = KNOCKOUTS[id]
  const changed = useMemo(() => simulate(course.plan, knockOut([id])), [course, id])
  const ticks = [0, 24, 168, 730, YEAR_H].map((timeH, index) => ({
    timeH,
    text: words.say(`what-if-tick.${(['start', 'day', 'week', 'month', 'year'] as const)[index]}`),
  }))
  return (
    <>
      <p className="soft">{words.say('what-if.how')}</p>
      <label className="field">
        <span>{words.say('what-if.choose')}</span>
        <select
          value={id}
          onChange={(event) => setId(KNOCKOUT_IDS.find((known) => known === event.target.value) ?? id)}
        >
          {KNOCKOUT_IDS.map((known) => (
            <option key={known} value={known}>
              {words.say(`knockout.${known}`)}
            </option>
          ))}
        </select>
      </label>
      <p>
        {words.say(`knockout-meaning.${id}`)}{' '}
        <span className="soft">{words.say(`what-if.grade-${grade}`)}</span>
      </p>
      <dl>
        {[...falls, ...rises].map((effect) => {
          const series = seriesOf(course, effect)
          const other = seriesOf(changed, effect)
          const [before, after] = [valueOf(series, effect), valueOf(other, effect)]
          const name = words.say(`quantity.${effect.quantity as ChartedQuantity}`)
          const said = words.say(`what-if.${effect.of}`, {
            percent: words.figure(changeWords(before, after)),
          })
          return (
            <Row
              key={`${effect.quantity} ${effect.of}`}
              name={name}
              sources={sources.length > 0 ? sources : ['assume-equations']}
              {...rest}
            >
              <Chart
                label={`${name}: ${said}`}
                series={{ timesH: HOURS, low: series, typical: series, high: series }}
                other={other}
                room="early"
                topText={words.say('chart.most')}
                top={Math.max(...series, ...other, 1e-9)}
                ticks={ticks}
              />
              {said}
            </Row>
          )
        })}
      </dl>
    </>
  )
}

/** Quantities that some switch moves. */
type ChartedQuantity =
  | 'pdgf'
  | 'tgfBeta1'
  | 'tgfBeta3'
  | 'fibroblasts'
  | 'gain'
  | 'neutrophils'
  | 'macrophagesM1'
  | 'macrophagesM2'
  | 'mmp'
  | 'maturity'
  | 'inflammation'
  | 'myofibroblasts'
  | 'procollagen'
  | 'strength'
  | 'vessels'

function seriesOf(course: Course, { quantity }: KnockoutEffect): readonly number[] {
  const values = createZoneValues()
  const rest = quantity === 'vessels' ? 1 : 0
  return HOURS.map((timeH) => {
    zoneInto(values, course.zone, timeH)
    return values[Q[quantity]] - rest
  })
}

function valueOf(series: readonly number[], { of }: KnockoutEffect): number {
  return of === 'peak' ? Math.max(...series) : series[series.length - 1]
}

/** A change in whole percent with its sign; times over where it more than doubles. */
function changeWords(before: number, after: number): string {
  if (!(before > 1e-9)) return '±0 %'
  const ratio = after / before
  return ratio > 3
    ? `× ${ratio.toFixed(0)}`
    : `${ratio >= 1 ? '+' : '−'}${Math.abs(Math.round((ratio - 1) * 100))} %`
}
