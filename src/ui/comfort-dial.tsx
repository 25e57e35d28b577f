import type { Words } from '../content/catalogue'
import { type AppStore, useAppState } from '../state/store'
import { COMFORT_IDS } from '../state/view'
import { Segments } from './segments'

/** How much a person wants to see, calmest first; one press always leads back down. */
export function ComfortDial({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const comfort = useAppState(app, (state) => state.view.comfort)
  return (
    <Segments
      title={words.say('comfort.title')}
      ids={COMFORT_IDS}
      chosen={comfort}
      label={(id) => words.say(`comfort.${id}`)}
      onChoose={(id) => app.setView({ comfort: id })}
    />
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
