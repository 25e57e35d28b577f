import { useId } from 'react'
import type { Words } from '../content/catalogue'
import { type AppStore, useAppState } from '../state/store'
import { COMFORT_IDS } from '../state/view'

/** How much a person wants to see, calmest first; one press always leads back down. */
export function ComfortDial({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const comfort = useAppState(app, (state) => state.view.comfort)
  const name = useId()
  return (
    <fieldset className="comfort">
      <legend>{words.say('comfort.title')}</legend>
      <div className="segments">
        {COMFORT_IDS.map((id) => (
          <label key={id}>
            <input
              type="radio"
              name={name}
              checked={comfort === id}
              onChange={() => app.setView({ comfort: id })}
            />
            <span>{words.say(`comfort.${id}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** The one press, in the corner of the picture, while more than the diagram is shown. */
export function ShowLess({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const comfort = useAppState(app, (state) => state.view.comfort)
  if (comfort === 'diagram') return null
  const less = COMFORT_IDS[COMFORT_IDS.indexOf(comfort) - 1]
  return (
    <button type="button" className="show-less" onClick={() => app.setView({ comfort: less })}>
      {words.say('comfort.less')}
    </button>
  )
}
