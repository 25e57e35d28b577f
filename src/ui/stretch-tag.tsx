import type { Words } from '../content/catalogue'
import { STRETCH } from '../state/depth-scale'
import { type AppStore, useAppState } from '../state/store'

/** Says in the picture, with names or without, that the epidermis is drawn thicker than it is. */
export function StretchTag({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const stretched = useAppState(app, (state) => state.view.scale === 'stretched')
  return stretched && <p className="stretch-tag">{words.say('scale.tag', { n: STRETCH })}</p>
}
