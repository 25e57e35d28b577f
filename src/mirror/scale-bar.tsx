import type { Words } from '../content/catalogue'
import { PATCH_MM } from './field'

/** Length of the scale bar. */
const BAR_MM = 5

/** How long 5 mm are on the patch: black cased in white, so that it shows on every tone. */
export function ScaleBar({ words }: { readonly words: Words }) {
  const bar = `M4 24v4h${(100 * BAR_MM) / PATCH_MM}v-4`
  return (
    <svg className="patch-bar" viewBox="0 0 33 32" aria-hidden="true">
      <path d={bar} className="casing" />
      <path d={bar} />
      <text x={4 + (50 * BAR_MM) / PATCH_MM} y="20">
        {words.say('patch.bar')}
      </text>
    </svg>
  )
}
