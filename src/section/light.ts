import { type AtHour, type Course, sharedStateAt } from '../model/course'
import { focusInto, litInto } from '../state/focus'
import { quieted } from '../state/palette'
import { PART_IDS, type PartId } from '../state/shown'
import { partOfMark } from './things'

/** Steps between what only stands by and what is lit: a mark is written anew only when its light takes one. */
const STEPS = 16
const PAINTS = ['fill', 'stroke'] as const

/** Lights a section for an hour. */
export interface SectionLight {
  at(now: AtHour): void
  /** Lights some parts alone, whatever the hour. */
  only(parts: readonly PartId[]): void
  /** Gives every mark its own colour back. */
  clear(): void
}

/**
 * Lights the marks of `svg` as the block's parts are lit: what changes most keeps its colour, the rest pales. Colours are
 * read from the marks once; whoever paints them anew makes a new light. `lobeKinds` as in `partOfMark`.
 */
export function createSectionLight(svg: SVGSVGElement, course: Course, lobeKinds: Uint8Array): SectionLight {
  const lights = new Float32Array(PART_IDS.length)
  const marks = [...svg.querySelectorAll<SVGElement>('[data-inside], [data-part]')].flatMap((element) => {
    const part = partOfMark(element.dataset['inside'] ?? element.dataset['part'] ?? '', lobeKinds)
    const paints = PAINTS.flatMap((name) => {
      const colour = element.getAttribute(name) ?? ''
      return colour.startsWith('#') ? [{ name, colour }] : []
    })
    return part === null || paints.length === 0
      ? []
      : [{ element, part: PART_IDS.indexOf(part), paints, step: STEPS }]
  })
  const light = (mark: (typeof marks)[number], step: number) => {
    if (mark.step === step) return
    mark.step = step
    for (const { name, colour } of mark.paints) {
      mark.element.style[name] = step === STEPS ? '' : quieted(colour, 1 - step / STEPS)
    }
  }
  const show = () => {
    for (const mark of marks) light(mark, Math.round(lights[mark.part] * STEPS))
  }
  return {
    at(now) {
      focusInto(lights, course, sharedStateAt(course, now))
      show()
    },
    only(parts) {
      litInto(lights, parts)
      show()
    },
    clear() {
      for (const mark of marks) light(mark, STEPS)
    },
  }
}
