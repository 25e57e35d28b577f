import { useEffect, useMemo, useRef } from 'react'
import type { Words } from '../content/catalogue'
import { BLOCK } from '../model/block'
import { type Course, createSkinState, stateInto } from '../model/course'
import { CLOSED } from '../model/events'
import { Q } from '../model/healing/states'
import { LAYER_IDS, layerTopMm } from '../model/skin/skin'
import { STRUCTURE_IDS, type StructurePlace } from '../model/structures'
import type { Projection } from '../state/projector'
import { type AppStore, useAppState } from '../state/store'
import type { AboutId } from './evidence-topic'
import { type Box, freeSpot, touch } from './free-spot'
import { atDepth, isFlat, onScreen, rulerEnd, rulerX, spineOf } from './ruler'

/** A channel is named while it is open above or at least this much clot fills it; later it is tissue again. */
const NAMED_CLOT = 0.15
/** Millimetres a CSS pixel stands for on a screen of the nominal density. */
const SCREEN_MM_PER_PX = 25.4 / 96
const LINE_PX = 14
/** Smallest size at which a cell is named, pixels. */
const NAMED_PX = 7
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
  const labels = useAppState(app, (state) => state.view.labels)
  const svg = useRef<SVGSVGElement>(null)
  const state = useMemo(() => createSkinState(course), [course])

  useEffect(() => {
    const root = svg.current
    if (!root || !labels) return undefined
    let session = Number.NaN
    const places = placesOf(course)
    const place = () => {
      const shown = places.filter((one) => one.session === undefined || one.session === session)
      placeNames(root, course, app.projector.current, shown, words)
    }
    const follow = (timeH: number) => {
      stateInto(state, course, timeH)
      const open = state.zone[Q.clot] >= NAMED_CLOT || state.zone[Q.closure] < CLOSED
      const next = open && state.needlePresence <= 0 ? state.session : -1
      if (next === session) return
      session = next
      place()
    }
    follow(app.ticker.timeH)
    const stops = [app.ticker.subscribe(follow), app.projector.subscribe(place)]
    return () => stops.forEach((stop) => stop())
  }, [app, course, labels, placesOf, state, words])

  if (!labels) return null
  return (
    <svg ref={svg} className="overlay names" aria-hidden="true">
      <text data-scale="" x="12" y="20" />
      {LAYER_IDS.map((layer) => (
        <text key={layer} data-layer={layer} className="layer-name" onClick={() => onAbout(layer)}>
          {words.say(`layer-short.${layer}`)}
        </text>
      ))}
      {STRUCTURE_IDS.map((id) => (
        <g key={id} data-structure={id} className="unseen">
          <path />
          <circle r="2.5" />
          <text onClick={() => onAbout(id)}>{words.say(`structure.${id}`)}</text>
        </g>
      ))}
    </svg>
  )
}

function placeNames(
  root: SVGSVGElement,
  course: Course,
  projection: Projection | null,
  places: readonly StructurePlace[],
  words: Words,
): void {
  root.classList.toggle('placed', projection !== null)
  const stage = root.parentElement
  if (!projection || !stage) return
  const frame = { left: 4, top: 4, right: stage.clientWidth - 4, bottom: stage.clientHeight - 4 }
  const taken = boxesOf(stage, '.stamp, .show-less, .stage-message')
  taken.push(...placeLayers(root, course, projection, taken), ...boxesOf(stage, '[data-mark="spine"]'))
  const scale = root.querySelector('[data-scale]')
  if (scale) scale.textContent = words.say('stage.scale', { n: magnification(projection) })
  taken.push({ left: 8, top: 6, right: 190, bottom: 26 })

  for (const id of STRUCTURE_IDS) {
    const group = root.querySelector(`[data-structure="${id}"]`)
    const text = group?.querySelector('text')
    if (!group || !text) continue
    const structure = places.find((one) => one.id === id && isLarge(projection, one))
    const thing = structure && onScreen(projection, structure.at)
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

/** A cell is named only where it can be told from a speck. */
function isLarge(projection: Projection, { at: [x, y, z], sizeMm }: StructurePlace): boolean {
  if (sizeMm === undefined) return true
  const [from, to] = [onScreen(projection, [x, y, z]), onScreen(projection, [x + sizeMm, y, z])]
  return Math.hypot(to.x - from.x, to.y - from.y) > NAMED_PX
}

/**
 * One column of names beside the ruler, each at the middle of its layer, pushed down where they would touch and left
 * out where they would lie on something of `taken`. Returns the boxes of those that stand.
 */
function placeLayers(
  root: SVGSVGElement,
  { skin, track }: Course,
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
    const seen = !isFlat(top, bottom) && from.y < height - 8 && to.y > 8 && y < height - 4
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
  const one = onScreen(projection, [-0.1, 0, BLOCK.halfDepthMm])
  const other = onScreen(projection, [0.1, 0, BLOCK.halfDepthMm])
  const pxPerMm = Math.hypot(one.x - other.x, one.y - other.y) / 0.2
  return Number((pxPerMm * SCREEN_MM_PER_PX).toPrecision(2))
}
