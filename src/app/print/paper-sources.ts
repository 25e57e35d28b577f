import type { Words } from '../../content/catalogue'
import type { EvidenceRecord } from '../../model/evidence/records.data'
import { recordOf } from '../../model/evidence/grade'
import type { SourceId } from '../../model/evidence/sources'

/** What stands behind the parts of the sheet to take home; assumptions have no citation and are said in words. */
export const HOME_SOURCES = {
  days: ['chu2021-transient-7d', 'martin2021-72h', 'hkjdv2018-36-patients'],
  avoid: ['barrier-72h-short-needles', 'sasaki2019-tewl-48h', 'friedmann2024-granuloma-review'],
  call: ['chu2021-serious'],
  marks: ['nafl1340-rct-pih', 'idoj2024-pih', 'chu2021-serious'],
  promised: ['alam2014-scar-score-6mo', 'alam2014-3mo-not-significant', 'jocd2023-some-improvement'],
} as const satisfies Readonly<Record<string, readonly SourceId[]>>

/** Citations as a page lists them: each paper once, numbered in the order in which it is first leant on. */
export interface NumberedSources {
  readonly list: readonly EvidenceRecord[]
  /** The numbers of the papers that stand behind something. */
  numbersOf(sources: readonly SourceId[]): readonly number[]
}

/** Numbers the papers behind all that a page says, in its order. Records of one paper share a number. */
export function numberSources(groups: readonly (readonly SourceId[])[]): NumberedSources {
  const list: EvidenceRecord[] = []
  const paperOf = ({ title, link }: EvidenceRecord) => link ?? title ?? ''
  const placeOf = (record: EvidenceRecord) => list.findIndex((one) => paperOf(one) === paperOf(record))
  for (const id of groups.flat()) {
    const record = recordOf(id)
    if (record && placeOf(record) < 0) list.push(record)
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

/** A paper in a few words: first author, year, journal; its title where no author was seen. */
export function shortCitation(
  words: Words,
  { authors, year, title, journal, complete }: EvidenceRecord,
): string {
  const author = (authors ?? '(').startsWith('(')
    ? null
    : authors?.split(/[,;]| and /)[0]?.replace(/ [A-Z]{1,3}$/, '')
  const where = journal?.replace(/[ ,(]*\d{4}.*$|\s*\d+\(.*$|\s*\(.*$/, '') ?? title ?? ''
  const said = words.say(author ? 'print.source' : 'print.source-anonymous', {
    author: author ?? '',
    title: where,
    journal: where,
    year: year ?? words.say('print.no-year'),
  })
  return complete ? said : `${said} ${words.say('print.incomplete')}`
}
