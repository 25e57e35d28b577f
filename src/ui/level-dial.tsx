import type { Words } from '../content/catalogue'
import { type AppStore, useAppState } from '../state/store'
import { LEVEL_IDS } from '../state/view'
import { Segments } from './segments'

/** Whom captions speak to. Neither the picture nor the hour changes with it. */
export function LevelDial({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const level = useAppState(app, (state) => state.view.level)
  return (
    <Segments
      title={words.say('level.title')}
      ids={LEVEL_IDS}
      chosen={level}
      label={(id) => words.say(`level.${id}`)}
      onChoose={(id) => app.setView({ level: id })}
    />
  )
}
