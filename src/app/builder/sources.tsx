import type { Words } from '../../content/catalogue'
import type { AssumptionId } from '../../model/evidence/assumptions.data'
import { isAssumption, recordOf } from '../../model/evidence/grade'
import type { SourceId } from '../../model/evidence/sources'

type AssumptionName = AssumptionId extends `assume-${infer Name}` ? Name : never

/** A record as one line to cite, or an assumption of ours as such. */
export function citationOf(id: SourceId, words: Words): string {
  const record = recordOf(id)
  if (record) {
    const { authors, title, journal, year, complete } = record
    const known = [authors, title, journal, year === null ? null : String(year)].flatMap(
      (part) => part?.replace(/\.+$/, '') ?? [],
    )
    return `${known.join('. ')}.${complete ? '' : ` ${words.say('build.incomplete')}`}`
  }
  if (!isAssumption(id)) return id
  return `${words.say('build.assumption')} ${words.say(`assumption.${id.slice('assume-'.length) as AssumptionName}`)}`
}

/** What something rests on, folded away: what each says, and where it stands. */
export function Sources({ ids, words }: { readonly ids: readonly SourceId[]; readonly words: Words }) {
  if (ids.length === 0) return null
  return (
    <details className="builder-sources">
      <summary>{words.say('build.sources-n', { n: ids.length })}</summary>
      <ul>
        {ids.map((id) => {
          const record = recordOf(id)
          return (
            <li key={id}>
              {record && <p>{words.instead(`record.${id}`, record.statement)}</p>}
              <p className="soft">
                {citationOf(id, words)}{' '}
                {record?.link && (
                  <a href={record.link} target="_blank" rel="noreferrer">
                    {words.say('sources.link')}
                  </a>
                )}
              </p>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
