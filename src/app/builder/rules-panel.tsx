import type { Words } from '../../content/catalogue'
import type { ConcernId } from '../../model/plan'
import { REGIONS } from '../../model/region/regions.data'
import type { Choices } from './choices'
import { Sources } from './sources'

/** What the rules of the visitors' region make of the choices, each with what it rests on. */
export function RulesPanel({ words, choices }: { readonly words: Words; readonly choices: Choices }) {
  const { region, verdict, start } = choices
  const { asOf, medicalClaims } = REGIONS[region]
  const named = (ids: readonly ConcernId[]) => words.list(ids.map((id) => words.say(`concern.${id}`)))
  const concern = start.kind === 'concern' ? words.say(`concern.${start.concern}`) : null
  const must = verdict.warnings.filter(({ shown }) => shown)
  const only = verdict.warnings.filter(({ shown }) => !shown)
  return (
    <>
      <h3>{words.say(`region.${region}`)}</h3>
      <ul className="builder-verdict">
        <li>
          {words.say(verdict.outcomeHidden ? 'build.verdict-hidden' : 'build.verdict-shown')}
          <Sources ids={verdict.outcomeSources} words={words} />
        </li>
        {concern !== null && (
          <li>
            {verdict.concernNeedsMark
              ? words.say('build.verdict-named', { concern })
              : words.say(verdict.concernCleared ? 'build.verdict-cleared' : 'build.verdict-not-cleared', {
                  concern,
                })}
            <Sources
              ids={verdict.concernNeedsMark ? verdict.markSources : verdict.clearedSources}
              words={words}
            />
          </li>
        )}
        {medicalClaims.length > 0 && (
          <li>
            <strong>{words.say('build.verdict-medical')}:</strong> {named(medicalClaims)}
            <Sources ids={verdict.markSources} words={words} />
          </li>
        )}
        {must.map(({ warning }) => (
          <li key={warning.id} className="builder-must">
            <strong>{words.say('build.verdict-must')}:</strong> {words.say(`warning.${warning.id}`)}
            <Sources ids={warning.sources} words={words} />
          </li>
        ))}
        {only.map(({ warning }) => (
          <li key={warning.id}>
            <strong>{words.say('build.verdict-if')}:</strong> {words.say(`warning.${warning.id}`)}
            <Sources ids={warning.sources} words={words} />
          </li>
        ))}
      </ul>
      <p className="builder-advice">{words.say('build.no-advice', { date: asOf })}</p>
    </>
  )
}

/** What has to stand beside it on the page, as text to paste. */
export function besideOf({ region, verdict }: Choices, words: Words): string {
  return [
    words.say('app.stamp'),
    words.say('app.purpose'),
    ...(region === 'us' ? [words.say('build.age-line')] : []),
    ...verdict.warnings.flatMap(({ warning, shown }) => (shown ? [words.say(`warning.${warning.id}`)] : [])),
  ].join(' ')
}
