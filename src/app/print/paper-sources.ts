import type { Words } from '../../content/catalogue'
import type { EvidenceRecord } from '../../model/evidence/records.data'
import { recordOf } from '../../model/evidence/grade'
import type { SourceId } from '../../model/evidence/sources'

/** What stands behind the parts of the sheet to take home; assumptions have no citation and are said in words. */
export const HOME_SOURCES = {
  days: ['chu2021-transient-7d', 'martin2021-72h', 'hkjdv2018-36-patients'],
  avoid: ['barrier-72h-short-needles', 'sasaki2019-tewl-48h', 'friedmann2024-granuloma-review'],
  call: ['chu2021-serious'],
  promised: ['alam2014-scar-score-6mo', 'alam2014-3mo-not-significant', 'jocd2023-some-improvement'],
  marks: ['nafl1340-rct-pih', 'idoj2024-pih', 'chu2021-serious'],
} as const satisfies Readonly<Record<string, readonly SourceId[]>>

/** A paper as it is listed: the first of its records that was leant on. */
export interface NumberedSource {
  readonly id: SourceId
  readonly record: EvidenceRecord
}

/** Citations as a page lists them: each paper once, numbered in the order in which it is first leant on. */
export interface NumberedSources {
  readonly list: readonly NumberedSource[]
  /** The numbers of the papers that stand behind something. */
  readonly numbersOf: (sources: readonly SourceId[]) => readonly number[]
}

/** Numbers the papers behind all that a page says, in its order. Records of one paper share a number. */
export function numberSources(groups: readonly (readonly SourceId[])[]): NumberedSources {
  const list: NumberedSource[] = []
  const paperOf = ({ title, link }: EvidenceRecord) => link ?? title ?? ''
  const placeOf = (record: EvidenceRecord) => list.findIndex((one) => paperOf(one.record) === paperOf(record))
  for (const id of groups.flat()) {
    const record = recordOf(id)
    if (record && placeOf(record) < 0) list.push({ id, record })
  }
  return {
    list,
    numbersOf: (sources) =>
      [
        ...new Set(
          sources.flatMap((id) => {
            const record = recordOf(id)
            return record ? [placeOf(record) + 1] : []
          }),
        ),
      ].toSorted((a, b) => a - b),
  }
}

/** Volume, issue, pages and remarks, which follow the name of a journal. */
const AFTER_NAME = /[ ,(]*\b\d{4}.*$|\s*\d+\(.*$|\s*\(.*$/
/** Longest part of a title that stands for a journal which is not known. */
const TITLE_LENGTH = 80

/** A paper in a few words: first author, year, journal; where one of those was not seen, without it. */
export function shortCitation(
  words: Words,
  { authors, year, title, journal, complete }: EvidenceRecord,
): string {
  const first = authors?.split(/[,;]| and /)[0] ?? ''
  const author = first.startsWith('(') ? '' : first.replace(/ [A-Z]{1,3}$/, '')
  const name = journal?.replace(AFTER_NAME, '').trim() ?? ''
  const whole = name !== '' ? name : (title ?? words.say('print.no-title'))
  const where = whole.length > TITLE_LENGTH ? `${whole.slice(0, TITLE_LENGTH)}…` : whole
  const when = year ?? words.say('print.no-year')
  const said =
    author === ''
      ? words.say('print.source-anonymous', { title: where, year: when })
      : words.say('print.source', { author, year: when, journal: where })
  return complete ? said : `${said} ${words.say('print.incomplete')}`
}
