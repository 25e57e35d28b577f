import type { Words } from '../content/catalogue'
import { STRETCH } from '../state/depth-scale'
import { type AppStore, useAppState } from '../state/store'

/** Says in the picture, with names or without, what in it is not as it is: epidermis drawn thicker, a cut moved back. */
export function PictureTags({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const { scale, cutMm } = useAppState(app, (state) => state.view)
  if (scale === 'true' && cutMm === 0) return null
  return (
    <div className="picture-tags">
      {scale === 'stretched' && <p>{words.say('scale.tag', { n: STRETCH })}</p>}
      {cutMm > 0 && <p>{words.say('cut.value', { mm: words.number(cutMm) })}</p>}
    </div>
  )
}
