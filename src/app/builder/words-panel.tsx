import { type ReactNode, useMemo } from 'react'
import type { Words } from '../../content/catalogue'
import { checkWords, type ClaimHit } from '../../content/check-words'
import { CLAIM_IDS, CLAIM_SOURCES } from '../../content/claim-rules.data'
import { Field, type FormProps } from './field'
import { Sources } from './sources'
import { lengthOf } from './wishes'

/** The marketer's own words, held against the list of claims: what was found, why not, and what to say instead. */
export function WordsPanel({ words, wishes, notes, onWish }: FormProps) {
  const text = wishes.words
  const hits = useMemo(() => checkWords(text), [text])
  return (
    <>
      <Field
        label={words.say('build.own-words')}
        how={words.say('build.own-words-how')}
        field="words"
        words={words}
        notes={notes}
      >
        {({ id, about }) => (
          <textarea
            id={id}
            className="builder-words"
            rows={5}
            aria-describedby={about}
            maxLength={lengthOf('words')}
            value={text}
            onChange={(event) => onWish('words', event.target.value)}
          />
        )}
      </Field>
      <p className="soft">{words.say('build.own-words-kept', { n: text.length, most: lengthOf('words') })}</p>
      <div role="status" className="builder-found">
        {text.trim() === ''
          ? words.say('build.hits-empty')
          : hits.length === 0
            ? words.say('build.hits-none', { n: CLAIM_IDS.length })
            : words.say('build.hits', { n: hits.length })}
      </div>
      {hits.length > 0 && <p className="builder-marked">{marked(text, hits)}</p>}
      <ol className="builder-hits">
        {hits.map((hit) => (
          <Hit key={`${hit.rule} ${hit.start}`} hit={hit} words={words} />
        ))}
      </ol>
    </>
  )
}

function Hit({ hit: { rule, said }, words }: { readonly hit: ClaimHit; readonly words: Words }) {
  return (
    <li>
      <p>
        <mark>{said}</mark>
      </p>
      <dl>
        <div>
          <dt>{words.say('build.hit-why')}</dt>
          <dd>{words.say(`claim-reason.${rule}`)}</dd>
        </div>
        <div>
          <dt>{words.say('build.hit-say')}</dt>
          <dd>{words.say(`claim-advice.${rule}`)}</dd>
        </div>
      </dl>
      <Sources ids={CLAIM_SOURCES[rule]} words={words} />
    </li>
  )
}

/** The text with what was found marked in it; where two hits lie over each other, the first marks. */
function marked(text: string, hits: readonly ClaimHit[]): readonly ReactNode[] {
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end } of hits) {
    if (start < at) continue
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  return [...parts, text.slice(at)]
}
