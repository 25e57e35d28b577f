import type { ReactNode } from 'react'
import type { Words } from '../../content/catalogue'
import { ADVISED, type AdvisedWindow } from '../../model/recovery/advice.data'
import { DAY_H, WEEK_H } from '../../model/time'
import { MODEL_VERSION } from '../../model/version'
import { qrOf } from '../../ui/qr'
import { QrDrawing } from '../../ui/qr-drawing'
import { type NumberedSources, shortCitation } from './paper-sources'

/** What every sheet is drawn from. */
export interface PaperProps {
  readonly words: Words
  /** The address of the view that the sheet shows; null where this page has none to give. */
  readonly address: string | null
  /** How tightly things are set, from 0: the first in which all fits on one page. */
  readonly step: number
}

declare const __APP_VERSION__: string | undefined
const APP = typeof __APP_VERSION__ === 'string' ? __APP_VERSION__ : '–'

/** The code that leads to an address, with what it is for; in words where there is none. */
export function PaperCode({
  address,
  words,
  children,
}: {
  readonly address: string | null
  readonly words: Words
  readonly children?: ReactNode
}) {
  const code = address === null ? null : qrOf(address)
  return (
    <div className="paper-code">
      {code ? (
        <>
          <QrDrawing code={code} label={words.say('share-view.code')} />
          {children}
        </>
      ) : (
        <p>{words.say(address === null ? 'print.no-link' : 'print.no-code')}</p>
      )}
    </div>
  )
}

/** The numbers of the papers that stand behind what was just said. */
export function Notes({ numbers, words }: { readonly numbers: readonly number[]; readonly words: Words }) {
  if (numbers.length === 0) return null
  return <sup>{words.list(numbers.map((number) => words.number(number)))}</sup>
}

/** The papers of a page, in a line or two. */
export function SourceLine({ sources, words }: { readonly sources: NumberedSources; readonly words: Words }) {
  return (
    <div className="paper-sources">
      <h3>{words.say('print.sources')}</h3>
      <ol>
        {sources.list.map(({ id, record }, i) => (
          <li key={id}>
            <b>{words.number(i + 1)}</b> {shortCitation(words, record)}
          </li>
        ))}
      </ol>
    </div>
  )
}

/** What a page is and is not; at its foot, on every sheet. */
export function PaperFoot({
  words,
  address,
  stamped,
}: {
  readonly words: Words
  readonly address: string | null
  /** Says what a picture would: that it is a simulation. */
  readonly stamped: boolean
}) {
  return (
    <footer className="paper-foot">
      <p>
        {stamped && <b>{words.say('app.stamp')} </b>}
        {words.say('app.purpose')} {words.say('about.advice')} {words.say('print.unreviewed')}{' '}
        {words.say('print.model', { model: MODEL_VERSION, version: APP })}
      </p>
      {address !== null && <p className="paper-address">{words.say('print.address', { address })}</p>}
    </footer>
  )
}

/** A line to write on, named. */
export function BlankLine({ label }: { readonly label: string }) {
  return (
    <p className="paper-blank">
      <span>{label}</span>
      <span className="paper-rule" />
    </p>
  )
}

/** For how long something is left off: in weeks where all of it is longer than some days. */
function untilWords(words: Words, { untilH: { low, high } }: AdvisedWindow): string {
  const unit = low >= WEEK_H ? 'weeks' : 'days'
  const each = unit === 'weeks' ? WEEK_H : DAY_H
  return words.say('print.until', {
    low: words.number(Math.round(low / each)),
    high: words.number(Math.round(high / each)),
    unit,
  })
}

/** What is advised against, each with how long: in words. */
export function AvoidList({ words }: { readonly words: Words }) {
  return (
    <dl className="paper-avoid-list">
      {ADVISED.map((window) => (
        <div key={window.id}>
          <dt>{words.say(`advised.${window.id}`)}</dt>
          <dd>{untilWords(words, window)}</dd>
        </div>
      ))}
    </dl>
  )
}

const BARS = { width: 200, height: 9 } as const
const LONGEST_H = Math.max(...ADVISED.map(({ untilH }) => untilH.high))
/** Days get narrower the later they come. */
const acrossOf = (timeH: number) => (BARS.width * Math.log1p(timeH / DAY_H)) / Math.log1p(LONGEST_H / DAY_H)
const TICKS = [
  { timeH: DAY_H, id: 'tick.day', n: 1, labelled: true },
  { timeH: 3 * DAY_H, id: 'tick.3-days', n: 3, labelled: true },
  { timeH: WEEK_H, id: 'tick.week', n: 1, labelled: true },
  { timeH: 2 * WEEK_H, id: 'tick.weeks', n: 2, labelled: false },
  { timeH: 4 * WEEK_H, id: 'tick.weeks', n: 4, labelled: true },
] as const

/** The same as bars over days: solid as long as all advise it, striped as long as some do. */
export function AvoidBars({ words }: { readonly words: Words }) {
  return (
    <table className="paper-bars">
      <tbody>
        {ADVISED.map((window) => (
          <tr key={window.id}>
            <th scope="row">{words.say(`advised.${window.id}`)}</th>
            <td className="paper-until">{untilWords(words, window)}</td>
            <td className="paper-bar">
              <Bar from={acrossOf(window.untilH.low)} to={acrossOf(window.untilH.high)} />
            </td>
          </tr>
        ))}
        <tr className="paper-bar-axis" aria-hidden="true">
          <td colSpan={3}>
            <div>
              {TICKS.filter(({ labelled }) => labelled).map(({ timeH, id, n }) => (
                <span key={timeH} style={{ left: `${(100 * acrossOf(timeH)) / BARS.width}%` }}>
                  {words.say(id, { n })}
                </span>
              ))}
            </div>
          </td>
        </tr>
      </tbody>
    </table>
  )
}

function Bar({ from, to }: { readonly from: number; readonly to: number }) {
  // Stripes as lines: patterns are printed as coarse pixels.
  const stripes = Array.from({ length: Math.ceil((to - from + BARS.height) / 4) }, (_, i) => from + 4 * i)
  return (
    <svg viewBox={`0 0 ${BARS.width} ${BARS.height}`} preserveAspectRatio="none" aria-hidden="true">
      {TICKS.map(({ timeH }) => (
        <path key={timeH} className="bar-tick" d={`M${acrossOf(timeH)} 0V${BARS.height}`} />
      ))}
      <rect className="bar-all" width={from} height={BARS.height} />
      <path
        className="bar-some"
        d={stripes
          .map((x) => {
            const [x1, x2] = [Math.max(from, x - BARS.height), Math.min(to, x)]
            return x2 > x1 ? `M${x1} ${x - x1}L${x2} ${x - x2}` : ''
          })
          .join('')}
      />
      <rect className="bar-edge" x={from} width={to - from} height={BARS.height} />
    </svg>
  )
}
