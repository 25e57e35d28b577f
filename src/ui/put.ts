// Marks over the picture are put where they belong in every frame in which the camera moves. As texts (`translate(…)`) each
// would be a new object, and so would a number that is not whole (decision 8): so they are put in whole eighths of a pixel.

const STEPS = 8
const FINE = `scale(${1 / STEPS})`

/** Lets an element be put anywhere by what is returned. */
export function movable(element: SVGGraphicsElement): SVGTransform {
  element.setAttribute('transform', `${FINE} translate(0 0) scale(${STEPS})`)
  return element.transform.baseVal.getItem(1)
}

/** Puts what `movable` returned at a place of the picture, px. Allocates nothing. */
export function put(at: SVGTransform, x: number, y: number): void {
  at.setTranslate(Math.round(x * STEPS) | 0, Math.round(y * STEPS) | 0)
}

/** The ends of a line that can be put anywhere. */
export interface LineEnds {
  readonly x1: SVGLength
  readonly y1: SVGLength
  readonly x2: SVGLength
  readonly y2: SVGLength
}

/** Lets both ends of a line be put anywhere; it is as thick as ever. */
export function movableEnds(line: SVGLineElement): LineEnds {
  line.setAttribute('transform', FINE)
  line.setAttribute('vector-effect', 'non-scaling-stroke')
  const { x1, y1, x2, y2 } = line
  return { x1: x1.baseVal, y1: y1.baseVal, x2: x2.baseVal, y2: y2.baseVal }
}

/** Puts the first end of a line at a place of the picture, px. Allocates nothing. */
export function putStart(ends: LineEnds, x: number, y: number): void {
  ends.x1.value = Math.round(x * STEPS) | 0
  ends.y1.value = Math.round(y * STEPS) | 0
}

/** The same with the other end. */
export function putEnd(ends: LineEnds, x: number, y: number): void {
  ends.x2.value = Math.round(x * STEPS) | 0
  ends.y2.value = Math.round(y * STEPS) | 0
}
