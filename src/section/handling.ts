import type { Shown } from '../state/shown'
import { INK, thingOfMark } from './things'

export { attachNeedleDrag } from './needle-drag'

// What a person does to the section after it is drawn: a chunk of its own, so that the first paint needs none of it.

/** Shows, fades and hides the marks in `svg` that belong to each thing; `lobeKinds` as in `thingOfMark`. */
export function putInk(svg: SVGSVGElement, shown: Shown, lobeKinds: Uint8Array): void {
  for (const mark of svg.querySelectorAll<SVGElement>('[data-inside], [data-part]')) {
    const thing = thingOfMark(mark.dataset['inside'] ?? mark.dataset['part'] ?? '', lobeKinds)
    const ink = thing ? INK[shown[thing]] : 1
    mark.style.opacity = ink === 1 ? '' : String(ink)
  }
}
