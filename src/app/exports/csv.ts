import type { Words } from '../../content/catalogue'
import type { CourseBands } from '../../model/bands'
import type { Course } from '../../model/course'
import { type CurveId, CURVES } from '../../model/curves'
import { MODEL_VERSION } from '../../model/version'
import { CURVE_CLAIMS } from '../../story/claims.data'
import { madeSentence, planSentence, sourcesSentence } from './said'

/** A cell: a number stays one, whatever its sign; anything else is text. */
export type Cell = string | number
/** Rows of cells, the first one names the columns. */
export type Table = readonly (readonly Cell[])[]

/** Digits of a value that are written. */
const DIGITS = 6

/** Signs at which spreadsheets begin to reckon; a full-width one is read as the same. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** A text as no spreadsheet takes it for a formula. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** A number as it is written: no more digits than are known, a point, no thousands. */
function plainNumber(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(DIGITS))) : ''
}

const cellText = (cell: Cell) => (typeof cell === 'number' ? plainNumber(cell) : guarded(cell))

function quoted(cell: Cell): string {
  const text = cellText(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as RFC 4180 has it. */
export function csvOf(table: Table, { bom, comment }: { bom: boolean; comment: string | null }): string {
  const rows = table.map((row) => row.map(quoted).join(','))
  // A line that begins with a hash is left out by those who know of it, and is a cell to the rest.
  const first = comment === null ? [] : [quoted(`# ${comment.replaceAll(/\s+/g, ' ')}`)]
  return `${bom ? '\ufeff' : ''}${[...first, ...rows].map((row) => `${row}\r\n`).join('')}`
}

/** A table to be pasted into a spreadsheet or a document. */
export function tabbedOf(table: Table): string {
  return table
    .map((row) => row.map((cell) => cellText(cell).replaceAll(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n')
}

/** What a table of curves is made from. */
export interface CurveTableOf {
  readonly words: Words
  readonly course: Course
  readonly bands: CourseBands
  readonly curves: readonly CurveId[]
  readonly address: string
}

/**
 * Curves with their bands, hour by hour of the model's own grid. What made them stands in columns of its own, the same in
 * every row: a table that is cut or pasted keeps it.
 */
export function curveTable({ words, course, bands, curves, address }: CurveTableOf): Table {
  const { timesH, values } = course.curves
  const head: Cell[] = [words.say('export.csv-time')]
  for (const id of curves) {
    const of = { curve: words.say(`curve.${id}`), unit: words.say(`csv-unit.${CURVES[id].scale}`) }
    head.push(
      words.say('export.csv-low', of),
      words.say('export.csv-typical', of),
      words.say('export.csv-high', of),
    )
  }
  head.push(
    words.say('export.csv-model'),
    words.say('export.csv-plan'),
    words.say('export.csv-link'),
    words.say('export.csv-sources'),
    words.say('export.csv-notice'),
  )
  const notice = [
    words.say('app.stamp'),
    words.say('export.csv-band-draws'),
    ...(curves.some((id) => CURVES[id].band === 'people') ? [words.say('export.csv-band-people')] : []),
  ].join(' ')
  const about: readonly Cell[] = [
    MODEL_VERSION,
    planSentence(words, course),
    address,
    [...new Set(curves.flatMap((id) => CURVE_CLAIMS[id]))].join(' '),
    notice,
  ]
  const rows = Array.from(timesH, (timeH, i): Cell[] => [
    timeH,
    ...curves.flatMap((id) => [bands.low[id][i], values[id][i], bands.high[id][i]]),
    ...about,
  ])
  return [head, ...rows]
}

/** What the line before a table says. */
export function commentOf({ words, course, curves, address }: CurveTableOf): string {
  return words.say('export.csv-comment', {
    made: madeSentence(words),
    plan: planSentence(words, course),
    sources: sourcesSentence(
      words,
      curves.flatMap((id) => CURVE_CLAIMS[id]),
    ),
    stamp: words.say('app.stamp'),
    address,
  })
}
