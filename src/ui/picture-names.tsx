import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { Words } from '../content/catalogue'
import { BLOCK } from '../model/block'
import { type Course, createSkinState, stateInto } from '../model/course'
import { CLOSED } from '../model/events'
import { Q } from '../model/healing/states'
import type { EverydayId } from '../model/everyday.data'
import { LAYER_IDS, layerTopMm } from '../model/skin/skin'
import { STRUCTURE_IDS, type StructureId, type StructurePlace } from '../model/structures'
import { CUT_AWAY_MM } from '../state/cut'
import type { Projection } from '../state/projector'
import { type Shown, thingOf } from '../state/shown'
import { type AppStore, useAppState } from '../state/store'
import type { AboutId } from './evidence-topic'
import { type Box, freeSpot, touch } from './free-spot'
import { atDepth, isFlat, onScreen, rulerEnd, rulerX, spineOf } from './ruler'
import { pxPerMmAt, scaleBarAt } from './scale-bar'

/** A channel is named while it is open above or at least this much clot fills it; later it is tissue again. */
const NAMED_CLOT = 0.15
/** Millimetres a CSS pixel stands for on a screen of the nominal density. */
const SCREEN_MM_PER_PX = 25.4 / 96
const LINE_PX = 14
/** From this dent on things stand beside their names, mm. */
const PRESSED_MM = 0.01
/** How far above the lower edge the scale bar stands, over the stamp; room its thing's name takes; pictures that have it, px. */
const BAR_ABOVE_PX = 44
const THING_NAME_PX = 190
const THING_SHORT_PX = 64
const WIDE_PX = 560
/** Room for how much larger than life all is drawn, pixels. */
const SCALE_PX = 178
/** Distance between two layer names, pixels. */
const NAME_PX = 17

interface NamesProps {
  readonly app: AppStore
  readonly words: Words
  /** Where the structures of a course's block stand. */
  readonly placesOf: (course: Course) => readonly StructurePlace[]
  /** Someone pressed a name. By keys the same is reached from the legend's sources. */
  readonly onAbout: (id: AboutId) => void
}

/**
 * Names laid over the picture: the layers in a column beside the ruler, each structure by a line to its thing, and
 * how much larger than life all is drawn.
 */
export function PictureNames({ app, words, placesOf, onAbout }: NamesProps) {
  const course = useAppState(app, (state) => state.course)
  const { labels, mirror, shown } = useAppState(app, (state) => state.view)
  const svg = useRef<SVGSVGElement>(null)
  const state = useMemo(() => createSkinState(course), [course])

  useEffect(() => {
    const root = svg.current
    if (!root || !labels) return undefined
    let session = Number.NaN
    let pressed = false
    const places = placesOf(course)
    const place = () => {
      const named = places.filter(
        (one) =>
          (one.session === undefined || one.session === session) && shown[thingOf(one.id)] !== 'hidden',
      )
      root.classList.toggle('pressed', pressed)
      placeNames(root, course, shown, app.projector.current, named, words)
    }
    const follow = (timeH: number) => {
      stateInto(state, course, timeH)
      const open = state.zone[Q.clot] >= NAMED_CLOT || state.zone[Q.closure] < CLOSED
      const next = open && state.needlePresence <= 0 ? state.session : -1
      // Under pressing needles nothing stands where it rests: no name would point at its thing.
      const under = state.dentMm > PRESSED_MM
      if (next === session && under === pressed) return
      session = next
      pressed = under
      place()
    }
    follow(app.ticker.timeH)
    const stops = [app.ticker.subscribe(follow), app.projector.subscribe(place)]
    return () => stops.forEach((stop) => stop())
  }, [app, course, labels, mirror, placesOf, shown, state, words])

  if (!labels) return null
  return (
    <svg ref={svg} className="overlay names" role="group" aria-label={words.say('stage.names')}>
      <text data-scale="" x="12" y="20" aria-hidden="true" />
      <g data-bar="" aria-hidden="true">
        <path data-thing="" />
        <text data-thing-name="" />
        <path data-bar-line="" />
        <text data-bar-name="" />
      </g>
      {LAYER_IDS.map((layer) => (
        <text key={layer} data-layer={layer} className="layer-name" {...button(() => onAbout(layer))}>
          {words.say(`layer-short.${layer}`)}
        </text>
      ))}
      {STRUCTURE_IDS.map((id) => (
        <g key={id} data-structure={id} className="unseen">
          <path />
          <circle r="2.5" />
          <text {...button(() => onAbout(id))}>{words.say(`structure.${id}`)}</text>
        </g>
      ))}
    </svg>
  )
}

/** A name that can be pressed, by pointer or by key. */
function button(press: () => void) {
  return {
    role: 'button',
    tabIndex: 0,
    onClick: press,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      press()
    },
  } as const
}

function placeNames(
  root: SVGSVGElement,
  course: Course,
  shown: Shown,
  projection: Projection | null,
  places: readonly StructurePlace[],
  words: Words,
): void {
  root.classList.toggle('placed', projection !== null)
  const stage = root.parentElement
  if (!projection || !stage) return
  const frame = { left: 4, top: 4, right: stage.clientWidth - 4, bottom: stage.clientHeight - 4 }
  const taken = boxesOf(stage, '.stamp, .show-less, .stage-message, .lens, .picture-tags')
  taken.push(...placeLayers(root, course, shown, projection, taken), ...boxesOf(stage, '[data-mark="spine"]'))
  const near = magnification(projection)
  const scale = root.querySelector('[data-scale]')
  if (scale) {
    scale.textContent = words.say('stage.scale', { n: near })
    taken.push(placeScale(scale, stage))
  }
  taken.push(placeBar(root, projection, stage, words))

  for (const id of STRUCTURE_IDS) {
    const group = root.querySelector(`[data-structure="${id}"]`)
    const text = group?.querySelector('text')
    if (!group || !text) continue
    const structure = places.find((one) => one.id === id && near >= (one.fromMagnification ?? 0))
    const at = structure && behindCut(structure, projection.cutZ)
    const thing = at && onScreen(projection, at)
    // A name that is not drawn has no length: draw it first.
    group.classList.toggle('unseen', !thing)
    const spot = thing && freeSpot(thing, text.getComputedTextLength(), LINE_PX, frame, taken)
    group.classList.toggle('unseen', !spot)
    if (!thing || !spot) continue
    taken.push(spot.box)
    text.setAttribute('x', spot.box.left.toFixed(1))
    text.setAttribute('y', (spot.box.bottom - 3).toFixed(1))
    group
      .querySelector('circle')
      ?.setAttribute('transform', `translate(${thing.x.toFixed(1)} ${thing.y.toFixed(1)})`)
    group
      .querySelector('path')
      ?.setAttribute(
        'd',
        `M${thing.x.toFixed(1)} ${thing.y.toFixed(1)}L${spot.x.toFixed(1)} ${spot.y.toFixed(1)}`,
      )
  }
}

/** What is found wherever one cuts, and is named there. */
const EVERYWHERE: ReadonlySet<StructureId> = new Set(['vessels', 'collagen', 'langerhans-cell', 'melanocyte'])

/** Where a structure is pointed at behind the cut at `z`, mm; null where it is cut away. */
function behindCut({ id, at: [x, y, z] }: StructurePlace, cutZ: number): StructurePlace['at'] | null {
  if (EVERYWHERE.has(id)) return [x, y, Math.min(z, cutZ)]
  return z > cutZ + CUT_AWAY_MM ? null : [x, y, z]
}

/** The scale bar over the stamp, and something everyone knows at the same scale. Returns its room. */
function placeBar(root: SVGSVGElement, projection: Projection, stage: HTMLElement, words: Words): Box {
  const { lengthMm, lengthPx, thing } = scaleBarAt(pxPerMmAt(projection))
  const right = stage.clientWidth - 14
  const y = stage.clientHeight - BAR_ABOVE_PX
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
  const from = y - 44 - (thing?.id === 'card' ? half - 12 : 0)
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
  set('thing-name', { x: `${right - wide - 8}`, y: `${from + 4}` }, name)
  const width = Math.max(lengthPx, wide + (named ? THING_NAME_PX : THING_SHORT_PX), 46)
  return { left: right - width - 6, top: from - Math.max(half, 22) - 6, right: right + 8, bottom: y + 6 }
}

/** How much larger than life: at the left top, or at the right where the mirror's lens lies there. Returns its room. */
function placeScale(scale: Element, stage: HTMLElement): Box {
  const isMoved = (stage.querySelector<HTMLElement>('.lens')?.offsetWidth ?? 0) > 0
  const y = isMoved && stage.querySelector('.show-less') ? 72 : 20
  const x = isMoved ? stage.clientWidth - 12 : 12
  scale.setAttribute('x', String(x))
  scale.setAttribute('y', String(y))
  scale.setAttribute('text-anchor', isMoved ? 'end' : 'start')
  const left = isMoved ? x - SCALE_PX : x - 4
  return { left, top: y - 14, right: left + SCALE_PX + 4, bottom: y + 6 }
}

/**
 * One column of names beside the ruler, each at the middle of its layer, pushed down where they would touch and left
 * out where they would lie on something of `taken`. Returns the boxes of those that stand.
 */
function placeLayers(
  root: SVGSVGElement,
  { skin, track }: Course,
  shown: Shown,
  projection: Projection,
  taken: readonly Box[],
): Box[] {
  const boxes: Box[] = []
  const x = rulerX(projection)
  const { top, bottom, slope } = spineOf(projection, x)
  const end = rulerEnd(projection, x, track, root.getBoundingClientRect().height)
  const height = Math.min(end.edge, end.last)
  // The picture's top line says how large it is drawn.
  let free = 32
  LAYER_IDS.forEach((layer, index) => {
    const text = root.querySelector<SVGTextElement>(`[data-layer="${layer}"]`)
    const below = LAYER_IDS[index + 1]
    const from = atDepth(projection, x, layerTopMm(skin, layer))
    const to = atDepth(projection, x, below ? layerTopMm(skin, below) : BLOCK.heightMm)
    const middle = (Math.max(from.y, 0) + Math.min(to.y, height)) / 2
    const y = Math.max(free, middle)
    const seen =
      shown[thingOf(layer)] !== 'hidden' &&
      !isFlat(top, bottom) &&
      from.y < height - 8 &&
      to.y > 8 &&
      y < height - 4
    text?.classList.toggle('unseen', !seen)
    if (!text || !seen) return
    const left = top.x + slope * (y - top.y) + 10
    const box = {
      left: left - 4,
      top: y - NAME_PX / 2,
      right: left + text.getComputedTextLength() + 4,
      bottom: y + NAME_PX / 2,
    }
    const inTheWay = taken.some((other) => touch(box, other))
    text.classList.toggle('unseen', inTheWay)
    if (inTheWay) return
    boxes.push(box)
    text.setAttribute('x', left.toFixed(1))
    text.setAttribute('y', (y + 4).toFixed(1))
    free = y + NAME_PX
  })
  return boxes
}

/** Boxes of what lies over the picture, with a little room round each. */
function boxesOf(stage: HTMLElement, selector: string): Box[] {
  const boxes: Box[] = []
  const origin = stage.getBoundingClientRect()
  for (const element of stage.querySelectorAll(selector)) {
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

/** How many times life size the front of the block is drawn, to two figures, on a screen of the nominal density. */
function magnification(projection: Projection): number {
  const one = onScreen(projection, [-0.1, 0, projection.cutZ])
  const other = onScreen(projection, [0.1, 0, projection.cutZ])
  const pxPerMm = Math.hypot(one.x - other.x, one.y - other.y) / 0.2
  return Number((pxPerMm * SCREEN_MM_PER_PX).toPrecision(2))
}
