import type { Words } from '../content/catalogue'
import { STRETCH } from '../state/depth-scale'
import { type AppStore, useAppState } from '../state/store'
import type { ViewState } from '../state/view'

/** What in the picture is not as it is: epidermis drawn thicker, a cut moved back. */
export function notAsItIs(words: Words, { scale, cutMm }: ViewState): string[] {
  return [
    ...(scale === 'stretched' ? [words.say('scale.tag', { n: STRETCH })] : []),
    ...(cutMm > 0 ? [words.say('cut.value', { mm: words.number(cutMm) })] : []),
  ]
}

/** Says in the picture, with names or without, what in it is not as it is. */
export function PictureTags({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const view = useAppState(app, (state) => state.view)
  const tags = notAsItIs(words, view)
  if (tags.length === 0) return null
  return (
    <div className="picture-tags" aria-hidden="true">
      {tags.map((tag) => (
        <p key={tag}>{tag}</p>
      ))}
    </div>
  )
}
