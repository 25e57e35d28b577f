import type { Course } from '../model/course'
import { drawnDepth } from '../state/depth-scale'
import type { Projection } from '../state/projector'
import { movable, movableEnds, put, putEnd, putStart } from './put'
import { atDepth, createRuler, markScaleOf, RULER_LEFT_PX, RULER_MM, type Ruler, rulerInto } from './ruler'

/** Depths of the ruler's ticks, mm; every fifth is a long one and has a number. */
export const TICKS_MM = Array.from({ length: RULER_MM * 10 + 1 }, (_, i) => i / 10)
/** A tick of the part where the epidermis is drawn thicker that has a number, mm. */
export const STRETCHED_NUMBER_MM = 0.1
/** Where the mirror's lens lies in the corner, numbers of the ruler begin so far down, pixels. */
const LENS_END_PX = 114
/** Numbers beside the ruler nearer than this would touch, pixels. */
const NUMBER_PX = 13
/** Lengths of ticks, pixels; short ones are drawn from this scale on, pixels to a millimetre. */
const LONG_PX = 9
const SHORT_PX = 5
const FINE_PX_PER_MM = 260
/** Ticks of the part where the epidermis is drawn thicker, mm apart. */
const FINE_MM = 0.02
/** Strokes of the hatching along that part: pixels apart, and how far they lean out. */
const HATCH_PX = 5

/** Ruler, set depth and likely reach over a picture. */
export interface RulerMarks {
  /** Measures what there is room for, and puts everything in its place; nothing where nothing draws the picture. */
  place(projection: Projection | null): void
  /** Puts everything in its place as the camera moves. Allocates nothing. */
  move(projection: Projection | null): void
}

interface Mark {
  readonly element: Element
  readonly at: SVGTransform
  /** Its place in the list of depths. */
  readonly index: number
  isSeen: boolean
}

/** The depths that are looked up after those of the ticks. */
const SET = TICKS_MM.length
const LOW = SET + 1
const HIGH = SET + 2
const TYPICAL = SET + 3
const DEPTHS = SET + 4

/** Takes up the marks that stand in `svg`. */
export function createRulerMarks(svg: SVGSVGElement, { track }: Course): RulerMarks {
  const find = (mark: string): SVGGraphicsElement => {
    const element = svg.querySelector<SVGGraphicsElement>(`[data-mark="${mark}"]`)
    if (!element) throw new Error(`The ruler has no ${mark}`)
    return element
  }
  const findLine = (mark: string): SVGLineElement => {
    const element = find(mark)
    if (!(element instanceof SVGLineElement)) throw new Error(`The ruler's ${mark} is no line`)
    return element
  }
  const markOf = (element: SVGGraphicsElement, index: number): Mark => {
    element.classList.remove('unseen')
    return { element, at: movable(element), index, isSeen: true }
  }
  const marksOf = (key: 'step' | 'tick'): readonly Mark[] =>
    [...svg.querySelectorAll<SVGGraphicsElement>(`[data-${key}]`)].map((element) =>
      markOf(element, Math.round(10 * Number(element.dataset[key]))),
    )
  const ticks = marksOf('step')
  const numbers = marksOf('tick')
  const spine = movableEnds(findLine('spine'))
  const reach = movableEnds(findLine('reach'))
  const broken = markOf(find('break'), SET)
  const typical = movable(find('typical'))
  const set = movable(find('set'))
  const turn = turnable(find('set'))
  const setNumber = movable(find('set-number'))
  const unit = movable(find('unit'))
  const along = svg.querySelector<SVGGElement>('[data-mark="along"]')
  const alongAt = along && movable(along)
  /** Where the ruler began when the marks along it were placed. */
  const alongFrom = { x: 0.5, y: 0.5 }

  const ruler = createRuler(0, 0)
  /** How much larger than usual marks are written, and where numbers begin. */
  const sizes = { scaled: 0.5, first: 0.5, longMm: 0.5 }
  let isFlat = false
  svg.classList.remove('flat')
  const places = new Float64Array(3 * DEPTHS)
  TICKS_MM.forEach((mm, i) => {
    places[3 * i + 1] = -mm
  })
  places[3 * SET + 1] = -track.setDepthMm
  places[3 * LOW + 1] = -track.reach.low
  places[3 * HIGH + 1] = -track.reach.high
  places[3 * TYPICAL + 1] = -track.reach.typical
  const px = new Float64Array(2 * DEPTHS)

  function measure(projection: Projection): void {
    sizes.scaled = markScaleOf(svg)
    ruler.leftPx = RULER_LEFT_PX * sizes.scaled
    ruler.heightPx = svg.getBoundingClientRect().height
    const hasLens = svg.parentElement?.querySelector<HTMLElement>('.lens')?.offsetWidth
    sizes.first = hasLens ? LENS_END_PX : 0
    sizes.longMm = drawnDepth(projection.depths, RULER_MM)
    for (const { element, index } of ticks)
      element.setAttribute('d', `M0 0h${-sizes.scaled * (index % 5 === 0 ? LONG_PX : SHORT_PX)}`)
  }

  function putAll(projection: Projection): void {
    rulerInto(ruler, projection, track)
    for (let i = 0; i < DEPTHS; i++) {
      places[3 * i] = ruler.x
      places[3 * i + 2] = projection.cutZ
    }
    projection.allToScreen(px, places)
    if (ruler.isFlat !== isFlat) {
      isFlat = ruler.isFlat
      svg.classList.toggle('flat', isFlat)
    }
    putSpine()
    putTicks()
    putSet()
    put(unit, ruler.topX - 13 * sizes.scaled, ruler.topY - 12 * sizes.scaled)
    putStart(reach, px[2 * LOW], px[2 * LOW + 1])
    putEnd(reach, px[2 * HIGH], px[2 * HIGH + 1])
    put(typical, px[2 * TYPICAL], px[2 * TYPICAL + 1])
  }

  function putSpine(): void {
    putStart(spine, ruler.topX, ruler.topY)
    show(broken, ruler.isBeyond)
    if (ruler.isBeyond) {
      const x = ruler.topX + ruler.slope * (ruler.last - ruler.topY)
      putEnd(spine, x, ruler.last)
      put(broken.at, x, ruler.last)
    } else putEnd(spine, ruler.bottomX, ruler.bottomY)
  }

  function putTicks(): void {
    const x = ruler.bottomX - ruler.topX
    const y = ruler.bottomY - ruler.topY
    const finePx = FINE_PX_PER_MM * sizes.longMm
    const isFine = x * x + y * y > finePx * finePx
    for (let i = 0; i < ticks.length; i++) {
      const at = 2 * ticks[i].index
      show(ticks[i], px[at + 1] <= ruler.last && (isFine || ticks[i].index % 5 === 0))
      put(ticks[i].at, px[at], px[at + 1])
    }
  }

  function putSet(): void {
    if (ruler.isBeyond) {
      px[2 * SET] = ruler.topX + ruler.slope * (ruler.edge - ruler.topY)
      px[2 * SET + 1] = ruler.edge - 2
      put(set, px[2 * SET], ruler.edge + 4)
    } else put(set, px[2 * SET], px[2 * SET + 1])
    if (turn.angle !== 90 * Number(ruler.isBeyond)) turn.setRotate(90 * Number(ruler.isBeyond), 0, 0)
    put(setNumber, px[2 * SET] - 14 * sizes.scaled, px[2 * SET + 1] + 4 * sizes.scaled)
    for (let i = 0; i < numbers.length; i++) {
      const at = 2 * numbers[i].index
      const y = px[at + 1]
      const isFree = Math.abs(y - px[2 * SET + 1]) >= NUMBER_PX * sizes.scaled
      show(numbers[i], isFree && y >= sizes.first && y <= ruler.last - 4)
      put(numbers[i].at, px[at] - 13 * sizes.scaled, y + 4 * sizes.scaled)
    }
  }

  return {
    place(projection) {
      svg.classList.toggle('placed', projection !== null)
      if (!projection) return
      measure(projection)
      putAll(projection)
      if (!along || !alongAt) return
      placeAlong(along, projection, ruler, sizes.scaled)
      put(alongAt, 0, 0)
      alongFrom.x = ruler.topX
      alongFrom.y = ruler.topY
    },
    move(projection) {
      if (!projection) return
      putAll(projection)
      if (alongAt) put(alongAt, ruler.topX - alongFrom.x, ruler.topY - alongFrom.y)
    },
  }
}

/** Lets a movable element be turned as well. */
function turnable(element: SVGGraphicsElement): SVGTransform {
  const turn = element.ownerSVGElement?.createSVGTransform()
  if (!turn) throw new Error('An element outside of a picture cannot be turned')
  turn.setRotate(0, 0, 0)
  return element.transform.baseVal.appendItem(turn)
}

function show(mark: Mark, isSeen: boolean): void {
  if (mark.isSeen === isSeen) return
  mark.isSeen = isSeen
  mark.element.classList.toggle('unseen', !isSeen)
}

/** Marks the part of the ruler along which the epidermis is drawn thicker: ticks of its own, hatching, and a break. */
function placeAlong(along: Element, projection: Projection, { x, last }: Ruler, scaled: number): void {
  const { stretchedMm } = projection.depths
  const hatched = along.querySelector('[data-mark="stretched"]')
  const factor = along.querySelector('[data-mark="factor"]')
  if (!hatched || !factor || stretchedMm === 0) return
  const from = atDepth(projection, x, 0)
  const to = atDepth(projection, x, stretchedMm)
  const lean = (to.x - from.x) / (to.y - from.y)
  const end = Math.min(to.y, last)
  let path = ''
  for (let mm = FINE_MM; mm < stretchedMm; mm += FINE_MM) {
    const p = atDepth(projection, x, mm)
    if (p.y < last) path += `M${p.x.toFixed(1)} ${p.y.toFixed(1)}h-4`
  }
  for (let y = from.y; y < end - HATCH_PX; y += HATCH_PX) {
    path += `M${(from.x + lean * (y - from.y)).toFixed(1)} ${(y + HATCH_PX).toFixed(1)}l${HATCH_PX} ${-HATCH_PX}`
  }
  // The break: two strokes across the spine.
  if (to.y < last) path += `M${to.x - 6} ${to.y + 1}l12 -5M${to.x - 6} ${to.y + 5}l12 -5`
  hatched.setAttribute('d', path)
  const middle = atDepth(projection, x, STRETCHED_NUMBER_MM / 2)
  factor.setAttribute('x', (middle.x - 13 * scaled).toFixed(1))
  factor.setAttribute('y', (middle.y + 4 * scaled).toFixed(1))
  factor.classList.toggle('unseen', middle.y < 0 || middle.y > last || end - from.y < 3 * NUMBER_PX * scaled)
}
