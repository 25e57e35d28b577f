import { useMemo } from 'react'
import type { Words } from '../content/catalogue'
import type { AppStore } from '../state/store'
import { TERM_IDS } from '../story/terms.data'
import { Sheet } from './sheet'
import { isThing } from './term-card'

/** Every word that is explained on the page, from A to Z. */
export function GlossarySheet({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const terms = useMemo(
    () =>
      TERM_IDS.map((id) => ({ id, name: words.say(`term.${id}`) })).toSorted((one, other) =>
        one.name.localeCompare(other.name, words.locale),
      ),
    [words],
  )
  return (
    <Sheet app={app} words={words} title={words.say('glossary.title')}>
      <p className="soft">{words.say('glossary.how')}</p>
      <dl className="glossary">
        {terms.map(({ id, name }) => (
          <div key={id} data-term-entry={id}>
            <dt>{name}</dt>
            <dd>{words.say(`term-means.${id}`)}</dd>
            {isThing(id) && (
              <dd className="glossary-why">
                <button
                  type="button"
                  className="quiet-button"
                  aria-label={words.say('why.of', { name })}
                  onClick={(event) => {
                    // Closed, the sheet gives the focus back, and from there the answer takes it.
                    event.currentTarget.closest('dialog')?.close()
                    app.askWhy(id)
                  }}
                >
                  {words.say('why.open')}
                </button>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
