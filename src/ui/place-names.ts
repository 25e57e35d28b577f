import type { Words } from '../content/catalogue'
import { BLOCK } from '../model/block'
import type { Course } from '../model/course'
import type { EverydayId } from '../model/everyday.data'
import { LAYER_IDS, layerTopMm } from '../model/skin/skin'
import { STRUCTURE_IDS, type StructureId, type StructurePlace } from '../model/structures'
import type { Projection } from '../state/projector'
import { type Shown, thingOf } from '../state/shown'
import { VIEW_NAMES } from '../state/view-names'
import type { ViewId } from '../story/pose'
import { type Box, freeSpot, type Spot, touch } from './free-spot'
import { behindCut, magnification, rankIn, type Thing, thingAt, thingsOf } from './named-things'
import type { Pins } from './pins'
import { atDepth, markScaleOf, RULER_LEFT_PX, rulerIn, rulerX } from './ruler'
import { pxPerMmAt, scaleBarAt } from './scale-bar'

/** The baseline of the magnification below the buttons in the corner, pixels. */
const SCALE_BELOW_PX = 18
const LINE_PX = 14
/** How far above the lower edge the scale bar stands, over the stamp; room its thing's name takes; pictures that have it, px. */
const BAR_ABOVE_PX = 44
const THING_NAME_PX = 190
const BAR_ROOM_PX = 8
const THING_SHORT_PX = 64
const WIDE_PX = 560
/** Distance between two layer names, pixels. */
const NAME_PX = 17

/** What names are placed for. */
interface Naming {
  readonly course: Course
  readonly shown: Shown
  /** The named view that the picture rests in; null in a person's own. */
  readonly view: ViewId | null
  readonly projection: Projection | null
  /** Where each structure can be pointed at now, best first. */
  readonly places: readonly StructurePlace[]
  /** Where a needle that waits over the skin is pointed at; null while none does. */
  readonly needle: StructurePlace['at'] | null
  /** The part of the picture that can be seen, shares of its width. */
  readonly room: readonly [from: number, to: number]
  readonly words: Words
}

/**
 * Puts every name of `root` beside its thing, those that the view is about first, and hides what finds no room. `pins` then
 * have them go along with their things.
 */
export function placeNames(root: SVGSVGElement, pins: Pins, naming: Naming): void {
  const { projection, view, words } = naming
  root.classList.toggle('placed', projection !== null)
  const stage = root.parentElement
  if (!projection || !stage) return
  const [from, to] = naming.room.map((share) => share * stage.clientWidth)
  const frame = { left: from + 4, top: 4, right: to - 4, bottom: stage.clientHeight - 4 }
  const scaled = markScaleOf(root)
  pins.begin(RULER_LEFT_PX * scaled)
  const taken = boxesOf(stage, '.stamp, .corner button, .stage-message, .lens, .picture-tags, .side-tag')
  const near = magnification(projection)
  const scale = root.querySelector<SVGTextElement>('[data-scale]')
  if (scale) {
    scale.textContent = words.say('stage.scale', { n: near })
    scale.classList.remove('unseen')
    const box = placeScale(scale, stage, scaled, rulerAtTop(projection, naming.course, scaled))
    // Where there is no room for it the scale bar says as much.
    const isCut = box.left < frame.left - 4 || boxesOf(stage, '.lens').some((lens) => touch(box, lens))
    scale.classList.toggle('unseen', isCut)
    if (!isCut) taken.push(box)
  }
  const bar = placeBar(root, projection, stage, words, scaled)
  const staying = [...taken, bar]
  taken.push(...placeLayers(root, pins, naming, projection, frame, staying, scaled))
  taken.push(...boxesOf(stage, '[data-mark="spine"]'), bar)

  const asked = view ? VIEW_NAMES[view] : []
  const order = STRUCTURE_IDS.toSorted((one, other) => rankIn(asked, one) - rankIn(asked, other))
  const needle = naming.needle && behindCut({ id: 'channel', at: naming.needle }, projection.cutZ)
  place('needle', needle ? [thingAt(projection, needle)] : [])
  for (const id of order) place(id, thingsOf(id, naming, projection, near))
  pins.end(projection, frame, staying)

  function place(id: StructureId | 'needle', things: readonly Thing[]): void {
    const group = root.querySelector<SVGGElement>(`[data-structure="${id}"]`)
    const text = group?.querySelector('text')
    if (!group || !text) return
    // A name that is not drawn has no length: draw it first.
    group.classList.toggle('unseen', things.length === 0)
    const wide = things.length === 0 ? 0 : text.getComputedTextLength()
    let spot: Spot | null = null
    const thing = things.find((at) => (spot = freeSpot(at, wide, LINE_PX * scaled, frame, taken)))
    group.classList.toggle('unseen', !thing)
    if (!thing || !spot) return
    const box = writeName(group, text, thing, spot)
    taken.push(box)
    pins.pin(group, thing.at, box)
  }
}

/** Writes a name and the line to its thing. Returns the name's room. */
function writeName(group: Element, text: Element, thing: Thing, { box, x, y }: Spot): Box {
  text.setAttribute('x', box.left.toFixed(1))
  text.setAttribute('y', (box.bottom - (3 / 14) * (box.bottom - box.top)).toFixed(1))
  const [fromX, fromY] = [thing.x.toFixed(1), thing.y.toFixed(1)]
  group.querySelector('circle')?.setAttribute('transform', `translate(${fromX} ${fromY})`)
  group.querySelector('path')?.setAttribute('d', `M${fromX} ${fromY}L${x.toFixed(1)} ${y.toFixed(1)}`)
  return box
}

/** The scale bar over the stamp, and something everyone knows at the same scale. Returns its room. */
function placeBar(
  root: SVGSVGElement,
  projection: Projection,
  stage: HTMLElement,
  words: Words,
  scaled: number,
): Box {
  const { lengthMm, lengthPx, thing } = scaleBarAt(pxPerMmAt(projection))
  const right = stage.clientWidth - 14
  // A side's name may reach as far as the bar.
  const edge = right - lengthPx - BAR_ROOM_PX
  const tag = boxesOf(stage, '.side-tag').find((box) => box.left < stage.clientWidth && box.right > edge)
  const y = Math.min(stage.clientHeight - BAR_ABOVE_PX * scaled, tag ? tag.top - 6 : Infinity)
  const set = (name: string, attributes: Readonly<Record<string, string>>, text?: string) => {
    const element = root.querySelector(`[data-${name}]`)
    for (const [key, value] of Object.entries(attributes)) element?.setAttribute(key, value)
    if (element && text !== undefined) element.textContent = text
  }
  set('bar-line', { d: `M${right - lengthPx} ${y - 4}v4H${right}v-4` })
  const length =
    lengthMm >= 0.1
      ? words.say('bar.mm', { n: words.number(lengthMm) })
      : words.say('bar.um', { n: words.number(lengthMm * 1000) })
  set('bar-name', { x: `${right}`, y: `${y - 8}` }, length)
  const half = (thing?.px ?? 0) / 2
  const from = y - 24 - 20 * scaled - (thing?.id === 'card' ? half - 12 : 0)
  const forms: Readonly<Record<EverydayId, string>> = {
    // A card from its edge, a hair across, a cell from its flat side.
    card: `M${right - 30} ${from - half}h30v${2 * half}h-30z`,
    hair: `M${right - 2 * half} ${from - 20}h${2 * half}v40h${-2 * half}z`,
    'red-cell': `M${right - 2 * half} ${from}a${half} ${half} 0 1 0 ${2 * half} 0a${half} ${half} 0 1 0 ${-2 * half} 0`,
  }
  set('thing', { d: thing ? forms[thing.id] : '', class: thing?.id ?? '' })
  const wide = thing ? (thing.id === 'card' ? 30 : thing.px) : 0
  const named = thing !== null && stage.clientWidth > WIDE_PX
  const name = !thing
    ? ''
    : named
      ? words.say(`everyday.${thing.id}`)
      : words.say(`everyday-short.${thing.id}`)
  set('thing-name', { x: `${right - wide - 8}`, y: `${from + 4 * scaled}` }, name)
  const width = Math.max(lengthPx, wide + scaled * (named ? THING_NAME_PX : THING_SHORT_PX), 46 * scaled)
  return { left: right - width - 6, top: from - Math.max(half, 22) - 6, right: right + 8, bottom: y + 6 }
}

/** Where the ruler crosses the picture's top line, px from the left; null where it begins below that or is not drawn. */
function rulerAtTop(projection: Projection, { track }: Course, scaled: number): number | null {
  const ruler = rulerIn(projection, track, RULER_LEFT_PX * scaled, 0)
  const line = (8 + SCALE_BELOW_PX) * scaled
  if (ruler.isFlat || ruler.topY > line || ruler.bottomY < 0) return null
  return ruler.topX + ruler.slope * (line - ruler.topY)
}

/**
 * How much larger than life: at the left top, right of a ruler that passes there, or at the right where the mirror's lens
 * lies there. Returns its room.
 */
function placeScale(scale: SVGTextElement, stage: HTMLElement, scaled: number, ruler: number | null): Box {
  const lens = stage.querySelector<HTMLElement>('.lens')
  const isMoved = (lens?.offsetWidth ?? 0) > 0
  // The second side's lens lies at the right where both share one picture.
  const besideLens = lens && isMoved && lens.offsetLeft > stage.clientWidth / 2 ? lens.offsetLeft : Infinity
  const corner = isMoved
    ? boxesOf(stage, '.corner').find(({ top }) => top < stage.clientHeight / 2)
    : undefined
  const y = corner ? corner.bottom - 2 + SCALE_BELOW_PX * scaled : 8 + 12 * scaled
  const aside = ruler === null ? 12 : Math.max(12, ruler + 12)
  const x = isMoved ? Math.min(stage.clientWidth, besideLens) - 12 : aside
  scale.setAttribute('x', String(x))
  scale.setAttribute('y', String(y))
  scale.setAttribute('text-anchor', isMoved ? 'end' : 'start')
  const wide = scale.getComputedTextLength()
  const left = isMoved ? x - wide : x
  return { left: left - 4, top: y - 14 * scaled, right: left + wide + 4, bottom: y + 6 }
}

/**
 * One column of names beside the ruler, each at the middle of its layer, pushed down where they would touch. One that
 * would lie on something of `taken` goes along its layer to the right of that, or is left out where there is no room.
 * Returns the boxes of those that stand.
 */
function placeLayers(
  root: SVGSVGElement,
  pins: Pins,
  { course: { skin, track }, shown }: Naming,
  projection: Projection,
  frame: Box,
  taken: readonly Box[],
  scaled: number,
): Box[] {
  const boxes: Box[] = []
  const namePx = NAME_PX * scaled
  const ruler = rulerIn(projection, track, RULER_LEFT_PX * scaled, root.getBoundingClientRect().height)
  const { x } = ruler
  const height = Math.min(ruler.edge, ruler.last)
  // The picture's top line says how large it is drawn.
  const free = { column: 32 * scaled, aside: 4 + namePx / 2 }
  LAYER_IDS.forEach((layer, index) => {
    const text = root.querySelector<SVGTextElement>(`[data-layer="${layer}"]`)
    const below = LAYER_IDS[index + 1]
    const fromMm = layerTopMm(skin, layer)
    const toMm = below ? layerTopMm(skin, below) : BLOCK.heightMm
    /** The middle of what is seen of the layer at a place along the cut, pixels from the top. */
    const middleAt = (along: number) =>
      (Math.max(atDepth(projection, along, fromMm).y, 0) +
        Math.min(atDepth(projection, along, toMm).y, height)) /
      2
    const from = atDepth(projection, x, fromMm)
    const to = atDepth(projection, x, toMm)
    const y = Math.max(free.column, middleAt(x))
    const seen =
      shown[thingOf(layer)] !== 'hidden' && !ruler.isFlat && from.y < height - 8 && to.y > 8 && y < height - 4
    text?.classList.toggle('unseen', !seen)
    if (!text || !seen) return
    const wide = text.getComputedTextLength()
    const boxAt = (left: number, middle: number): Box => ({
      left: left - 4,
      top: middle - namePx / 2,
      right: left + wide + 4,
      bottom: middle + namePx / 2,
    })
    let box = boxAt(ruler.topX + ruler.slope * (y - ruler.topY) + 10, y)
    const inTheWay = (at: Box) =>
      (at.left < frame.left - 4 || at.right > frame.right + 4 ? at : null) ??
      taken.find((other) => touch(at, other)) ??
      boxes.find((other) => touch(inner(at), other))
    let other = inTheWay(box)
    if (other) {
      const left = other.right + 8
      box = boxAt(left, Math.max(free.aside, middleAt(rulerX(projection, left))))
      other = inTheWay(box)
      if (box.right > frame.right || box.bottom > height) other ??= box
      if (!other) free.aside = box.bottom + namePx / 2
    } else free.column = y + namePx
    text.classList.toggle('unseen', other !== undefined)
    if (other) return
    boxes.push(box)
    text.setAttribute('x', (box.left + 4).toFixed(1))
    const middle = (box.top + box.bottom) / 2
    text.setAttribute('y', (middle + 4 * scaled).toFixed(1))
    pins.pinToRuler(text, fromMm + ((toMm - fromMm) * (middle - from.y)) / (to.y - from.y), box)
  })
  return boxes
}

/** A box a little smaller: names in a column stand edge to edge. */
function inner({ left, top, right, bottom }: Box): Box {
  return { left, top: top + 1, right, bottom: bottom - 1 }
}

/** Boxes of what lies over the picture, with a little room round each. */
function boxesOf(stage: HTMLElement, selector: string): Box[] {
  const boxes: Box[] = []
  const origin = stage.getBoundingClientRect()
  // What lies over two pictures at once stands beside them.
  for (const element of (stage.closest('.stage-frame') ?? stage).querySelectorAll(selector)) {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    boxes.push({
      left: left - origin.left - 4,
      top: top - origin.top - 2,
      right: right - origin.left + 4,
      bottom: bottom - origin.top + 2,
    })
  }
  return boxes
}
