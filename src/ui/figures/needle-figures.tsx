import type { Course } from '../../model/course'
import { CLOCK_SOURCES } from '../../model/needle/clocks'
import { hitChancesOf } from '../../model/needle/hits'
import { painIndexOf } from '../../model/needle/pain'
import { REACH_SOURCES } from '../../model/needle/reach'
import { rollerEntry } from '../../model/needle/roller'
import { surfaceTouchOf } from '../../model/needle/touch'
import { LAYER_IDS } from '../../model/skin/skin'
import { durationBand, numberBand } from './durations'
import { type FigureProps, RangeBar, Row, ShareBar } from './row'

/** How far tips reach, which layers and vessels they hit, how many channels there are, and how a needle goes in. */
export function NeedleFigures({ course, ...rest }: FigureProps & { readonly course: Course }) {
  const { words } = rest
  const { plan, track } = course
  const hits = hitChancesOf(course)
  const touch = surfaceTouchOf(plan, track)
  const pain = painIndexOf(plan.depthMm)
  const percent = (share: number, digits = 0) => words.number(share * 100, digits)
  return (
    <dl>
      <Row name={words.say('needle.reach')} sources={REACH_SOURCES[plan.device]} {...rest}>
        <RangeBar range={track.reach} most={3} />
        {words.say('needle.reach-value', { mm: numberBand(words, track.reach) })}
      </Row>
      <Row name={words.say('needle.ends')} sources={hits.sources} {...rest}>
        <ul className="bars">
          {LAYER_IDS.map((layer) => (
            <li key={layer}>
              <span>{words.say(`layer-short.${layer}`)}</span>
              <ShareBar share={hits.endsIn[layer]} />
              <span>{words.say('share.of-100', { n: Math.round(hits.endsIn[layer] * 100) })}</span>
            </li>
          ))}
        </ul>
      </Row>
      <Row
        name={words.say('needle.vessel')}
        sources={['assume-bleeding-depth', 'vessel-pattern-depth-doct']}
        {...rest}
      >
        {words.say('share.of-100', { n: Math.round(hits.opensVessel * 100) })}{' '}
        <span className="soft">{words.say('needle.vessel-note')}</span>
      </Row>
      <Row name={words.say('needle.channels')} sources={touch.sources} {...rest}>
        {words.say('needle.channels-value', {
          n: touch.channelsPerCm2,
          low: words.number(touch.perFace.low),
          high: words.number(touch.perFace.high),
        })}
        {touch.passes !== null &&
          ` ${words.say('needle.passes', { n: Math.max(1, Math.round(touch.passes)) })}`}
      </Row>
      <Row name={words.say('needle.touched')} sources={touch.sources} {...rest}>
        {words.say('needle.touched-value', {
          mouths: percent(touch.touchedShare, 1),
          zones: percent(touch.zoneShare),
        })}
      </Row>
      {plan.device === 'roller' && <RollerRow lengthMm={plan.depthMm} {...rest} />}
      <Row name={words.say('needle.pain')} sources={pain.sources} {...rest}>
        {pain.ratio === null
          ? words.say('needle.pain-unknown', {
              low: words.number(pain.validMm[0]),
              high: words.number(pain.validMm[1]),
            })
          : words.say('needle.pain-value', { ratio: words.number(pain.ratio, 1) })}
      </Row>
    </dl>
  )
}

function RollerRow({ lengthMm, ...rest }: FigureProps & { readonly lengthMm: number }) {
  const { touchAngleDeg, sweepMm, sources } = rollerEntry(lengthMm)
  return (
    <Row name={rest.words.say('needle.roller')} sources={sources} {...rest}>
      {rest.words.say('needle.roller-value', {
        angle: Math.round(touchAngleDeg),
        mm: rest.words.number(sweepMm),
      })}
    </Row>
  )
}

/** The two clocks of the channels, and what a cover does to one of them. */
export function ClockFigures({ course, ...rest }: FigureProps & { readonly course: Course }) {
  const { words } = rest
  const { gapH, barrierH, coveredBarrierH } = course.clocks
  const most = Math.max(gapH.high, coveredBarrierH.high)
  return (
    <>
      <p className="soft">{words.say('clock.how')}</p>
      <dl>
        {(
          [
            ['gap', gapH],
            ['barrier', barrierH],
            ['covered', coveredBarrierH],
          ] as const
        ).map(([id, range]) => (
          <Row key={id} name={words.say(`clock.${id}`)} sources={CLOCK_SOURCES} {...rest}>
            <RangeBar range={range} most={most} />
            {durationBand(words, range)}
          </Row>
        ))}
      </dl>
    </>
  )
}
