import type { Words } from '../../content/catalogue'
import { BLOCK } from '../../model/block'
import { type Course, createSkinState, stateInto } from '../../model/course'
import { CLOSED } from '../../model/events'
import { Q } from '../../model/healing/states'
import { HOVER_MM } from '../../model/needle/stroke'
import { LAYER_IDS, layerTopMm } from '../../model/skin/skin'
import { STRUCTURE_IDS, type StructurePlace } from '../../model/structures'
import type { Projection, ScreenPoint } from '../../state/projector'
import { thingOf } from '../../state/shown'
import type { ViewState } from '../../state/view'
import { VIEW_NAMES } from '../../state/view-names'
import { type Box, freeSpot, touch } from '../../ui/free-spot'
import { behindCut, magnification, rankIn, type Thing, thingAt, thingsOf } from '../../ui/named-things'
import { atDepth, RULER_MM, rulerIn } from '../../ui/ruler'
import { pxPerMmAt, scaleBarAt } from '../../ui/scale-bar'
import type { Mark, PathMark, TextMark } from './marks'
import type { Measure } from './text'

/** Type of names and numbers, pixels. */
const NAME_PX = 14
const NUMBER_PX = 12.5
/** Names stand at least so far apart. */
const LINE_PX = 18
/** Room at the picture's edges. */
const EDGE_PX = 10
/** Where the ruler stands at the least, pixels from the left edge. */
const RULER_LEFT_PX = 76
const NO_HALO = 0
const HALO = 2.6
/** As the names over the page's picture are (ui/picture-names). */
const NAMED_CLOT = 0.15
const PRESSED_MM = 0.01
const NEEDLE_NAMED_MM = HOVER_MM + 0.08

/** What is named in a picture. */
export interface Naming {
  readonly course: Course
  readonly view: ViewState
  readonly timeH: number
  /** How the picture is seen, in pixels from its own left upper corner. */
  readonly projection: Projection
  /** Where structures stand. */
  readonly places: readonly StructurePlace[]
  /** The picture's size, and the part of it that can be seen. */
  readonly width: number
  readonly height: number
  readonly seen: Box
  /** What must stay clear: the stamp. */
  readonly taken: readonly Box[]
  readonly words: Words
  readonly measure: Measure
}

/** Ruler, scale bar and names of a picture, from its left upper corner. Nothing touches anything else. */
export function labelsOf(naming: Naming): readonly Mark[] {
  const { seen, view, measure } = naming
  const frame = {
    left: seen.left + EDGE_PX,
    top: seen.top + EDGE_PX,
    right: seen.right - EDGE_PX,
    bottom: seen.bottom - EDGE_PX,
  }
  const marks: Mark[] = []
  const taken: Box[] = naming.taken.map(roomy)
  const bar = scaleBar(naming, frame, taken)
  marks.push(...bar.marks)
  taken.push(...bar.boxes)
  const ruler = rulerMarks(naming, frame)
  marks.push(
    ...ruler.marks.filter((mark) => {
      if (mark.kind !== 'text') return true
      // Numbers stand left of the ruler.
      const left = mark.x - measure(mark.text, mark.px, mark.weight)
      const box = { left, top: mark.y - mark.px, right: mark.x, bottom: mark.y + 3 }
      return !taken.some((one) => touch(box, one))
    }),
  )
  if (view.labels) marks.push(...layerNames(naming, frame, taken))
  taken.push(...ruler.boxes)
  if (view.labels) marks.push(...structureNames(naming, frame, taken))
  return marks

  function layerNames(
    { course, projection, words, height }: Naming,
    room: Box,
    full: Box[],
  ): readonly Mark[] {
    const { x, topX, topY, slope, isFlat } = rulerIn(
      projection,
      course.track,
      room.left + RULER_LEFT_PX - EDGE_PX,
      height,
    )
    if (isFlat) return []
    const made: Mark[] = []
    let column = room.top
    LAYER_IDS.forEach((layer, index) => {
      if (view.shown[thingOf(layer)] === 'hidden') return
      const below = LAYER_IDS[index + 1]
      const from = Math.max(atDepth(projection, x, layerTopMm(course.skin, layer)).y, room.top)
      const to = Math.min(
        atDepth(projection, x, below ? layerTopMm(course.skin, below) : BLOCK.heightMm).y,
        room.bottom,
      )
      if (to - from < 1) return
      const y = Math.max(column + LINE_PX / 2, (from + to) / 2)
      const text = words.say(`layer-short.${layer}`)
      const wide = measure(text, NAME_PX, 600)
      let left = topX + slope * (y - topY) + 12
      const boxAt = (): Box => ({
        left: left - 4,
        top: y - LINE_PX / 2,
        right: left + wide + 4,
        bottom: y + LINE_PX / 2,
      })
      const other = full.find((one) => touch(boxAt(), one))
      // It goes along its layer to the right of what is in its way.
      if (other) left = other.right + 8
      const box = boxAt()
      if (box.right > room.right || box.bottom > room.bottom || full.some((one) => touch(box, one))) return
      column = box.bottom
      full.push(box)
      made.push(textAt(text, left, y + NAME_PX * 0.35, NAME_PX, 600, 'left'))
    })
    return made
  }
}

/** A box with some air round it: a thing so near to it is as good as under it. */
const roomy = ({ left, top, right, bottom }: Box): Box => ({
  left: left - 8,
  top: top - 8,
  right: right + 8,
  bottom: bottom + 8,
})

const textAt = (
  text: string,
  x: number,
  y: number,
  px: number,
  weight: 400 | 600 | 700,
  side: TextMark['side'],
): TextMark => ({ kind: 'text', x, y, text, px, weight, ink: 'mark', side, halo: HALO })

const lineAt = (d: string, widthPx: number, halo = HALO * 0.6): PathMark => ({
  kind: 'path',
  d,
  stroke: 'mark',
  widthPx,
  fill: null,
  halo,
})

const n = (value: number) => String(Math.round(value * 10) / 10)

/** A bar that says how large the picture is drawn, in its lower corner, clear of the stamp. */
function scaleBar(
  { projection, words, measure }: Naming,
  frame: Box,
  taken: readonly Box[],
): { marks: readonly Mark[]; boxes: readonly Box[] } {
  const { lengthMm, lengthPx } = scaleBarAt(pxPerMmAt(projection))
  if (!Number.isFinite(lengthPx) || lengthPx <= 0) return { marks: [], boxes: [] }
  const text =
    lengthMm >= 0.1
      ? words.say('bar.mm', { n: words.number(lengthMm) })
      : words.say('bar.um', { n: words.number(lengthMm * 1000) })
  const near = words.say('stage.scale', { n: words.number(magnification(projection)) })
  const wide = Math.max(lengthPx, measure(text, NUMBER_PX, 600) + 4, measure(near, NUMBER_PX, 400) + 4)
  const high = NUMBER_PX * 2.9
  const right = frame.right
  let bottom = frame.bottom
  const boxAt = (): Box => ({ left: right - wide - 6, top: bottom - high, right, bottom })
  for (const one of taken) if (touch(boxAt(), one)) bottom = one.top - 6
  return {
    marks: [
      textAt(near, right, bottom - NUMBER_PX * 1.9, NUMBER_PX, 400, 'right'),
      textAt(text, right, bottom - NUMBER_PX * 0.65, NUMBER_PX, 600, 'right'),
      lineAt(`M${n(right - lengthPx)} ${n(bottom - 4)}v4h${n(lengthPx)}v-4`, 2, HALO),
    ],
    boxes: [boxAt()],
  }
}

/** Depths along the cut, what the device is set to, and how far the tips likely reach. */
function rulerMarks(
  { course, projection, words, height }: Naming,
  frame: Box,
): { marks: readonly Mark[]; boxes: readonly Box[] } {
  const { track } = course
  const ruler = rulerIn(projection, track, frame.left + RULER_LEFT_PX - EDGE_PX, height)
  const { x, slope, edge, isBeyond, last } = ruler
  if (ruler.isFlat || ruler.topX > frame.right - 40) return { marks: [], boxes: [] }
  const top = { x: ruler.topX, y: ruler.topY }
  // No longer than the block, unless the needle is set deeper.
  const longest = Math.max(BLOCK.heightMm, Math.min(RULER_MM, track.setDepthMm))
  const end = Math.min(atDepth(projection, x, longest).y, last, frame.bottom)
  const along = (y: number): ScreenPoint => ({ x: top.x + slope * (y - top.y), y })
  const foot = along(end)
  const set = isBeyond ? along(edge - 2) : atDepth(projection, x, track.setDepthMm)
  const marks: Mark[] = []
  const reach = [track.reach.low, track.reach.high].map((mm) => atDepth(projection, x, mm))
  marks.push({ ...lineAt(`M${n(top.x)} ${n(top.y)}L${n(foot.x)} ${n(foot.y)}`, 1.5), halo: HALO })
  if (reach[0].y < end) {
    const low = along(Math.min(reach[1].y, end))
    marks.push({
      ...lineAt(`M${n(reach[0].x)} ${n(reach[0].y)}L${n(low.x)} ${n(low.y)}`, 6, NO_HALO),
      stroke: 'accent',
    })
  }
  let ticks = ''
  for (let i = 0; i <= Math.round(longest * 10); i++) {
    const mm = i / 10
    const at = atDepth(projection, x, mm)
    if (at.y > end || at.y < frame.top) continue
    ticks += `M${n(at.x)} ${n(at.y)}h${i % 5 === 0 ? -9 : -5}`
    if (i % 5 !== 0 || Math.abs(at.y - set.y) < NUMBER_PX + 2 || at.y > end - 4) continue
    marks.push(textAt(words.number(mm), at.x - 14, at.y + NUMBER_PX * 0.35, NUMBER_PX, 400, 'right'))
  }
  if (ticks) marks.push(lineAt(ticks, 1.2))
  if (top.y - 20 > frame.top)
    marks.push(textAt(words.say('ruler.unit'), top.x - 14, top.y - 14, NUMBER_PX, 400, 'right'))
  const typical = atDepth(projection, x, track.reach.typical)
  if (typical.y < end) {
    const dot = `M${n(typical.x - 4)} ${n(typical.y)}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z`
    marks.push({ kind: 'path', d: dot, stroke: 'halo', widthPx: 1.5, fill: 'accent', halo: NO_HALO })
  }
  if (set.y <= frame.bottom) {
    marks.push({
      kind: 'path',
      d: `M${n(set.x)} ${n(set.y)}l-12 -7v14z`,
      stroke: 'halo',
      widthPx: 1.5,
      fill: 'accent',
      halo: NO_HALO,
    })
    const number = words.say('bar.mm', { n: words.number(track.setDepthMm) })
    marks.push({
      ...textAt(number, set.x - 15, set.y + NUMBER_PX * 0.35, NUMBER_PX, 700, 'right'),
      ink: 'accent',
    })
  }
  const boxes = [
    {
      left: Math.min(top.x, foot.x) - RULER_LEFT_PX,
      top: top.y - 26,
      right: Math.max(top.x, foot.x) + 6,
      bottom: end + 8,
    },
  ]
  return { marks, boxes }
}

/** Each structure that can be seen, by a line to it, those that the view is about first. */
function structureNames(naming: Naming, frame: Box, taken: Box[]): readonly Mark[] {
  const { course, view, timeH, projection, words, measure } = naming
  const state = createSkinState(course)
  stateInto(state, course, timeH)
  // Under pressing needles nothing stands where it rests: no name would point at its thing.
  if (state.dentMm > PRESSED_MM) return []
  const open = state.zone[Q.clot] >= NAMED_CLOT || state.zone[Q.closure] < CLOSED
  const session = open && state.needlePresence <= 0 ? state.session : -1
  const waiting = state.tipDepthMm <= -HOVER_MM && state.needlePresence > 0 ? state.needleSession : -1
  const named = naming.places.filter(
    (one) =>
      (one.session === undefined || one.session === session) && view.shown[thingOf(one.id)] !== 'hidden',
  )
  const near = magnification(projection)
  const marks: Mark[] = []
  const place = (text: string, things: readonly Thing[]) => {
    const wide = measure(text, NAME_PX, 400) + 6
    for (const at of things) {
      const spot = freeSpot(at, wide, LINE_PX, frame, taken)
      if (!spot) continue
      const [x, y] = [n(at.x), n(at.y)]
      marks.push(
        lineAt(`M${x} ${y}L${n(spot.x)} ${n(spot.y)}`, 1.2),
        {
          ...lineAt(`M${n(at.x - 2.5)} ${y}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0z`, 0),
          fill: 'mark',
          stroke: null,
        },
        textAt(text, spot.box.left + 3, spot.box.bottom - LINE_PX * 0.28, NAME_PX, 400, 'left'),
      )
      taken.push(spot.box)
      return
    }
  }
  const channel = naming.places.find(({ id, session: of }) => id === 'channel' && of === waiting)
  if (channel && view.shown['needle-track'] !== 'hidden') {
    const at = behindCut(
      { id: 'channel', at: [channel.at[0], NEEDLE_NAMED_MM, channel.at[2]] },
      projection.cutZ,
    )
    if (at) place(words.say('legend.needle'), [thingAt(projection, at)])
  }
  const asked = view.view ? VIEW_NAMES[view.view] : []
  const order = STRUCTURE_IDS.toSorted((one, other) => rankIn(asked, one) - rankIn(asked, other))
  for (const id of order) {
    const things = thingsOf(id, { places: named, view: view.view }, projection, near)
    place(words.say(`structure.${id}`), things)
  }
  return marks
}
