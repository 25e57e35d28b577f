import { useEffect, useRef } from 'react'
import { BLOCK } from '../model/block'
import type { Course } from '../model/course'
import { LAYER_IDS, type LayerId, layerTopMm, type Skin } from '../model/skin/skin'
import type { StructurePlace } from '../model/structures'
import { CUT_AWAY_MM } from '../state/cut'
import type { PointedId } from '../state/pointed'
import type { Projection, ScreenPoint } from '../state/projector'
import { thingOf } from '../state/shown'
import { type AppStore, useAppState } from '../state/store'
import { atDepth, onScreen } from './ruler'

/** How far from a thing the ring round it is drawn, pixels. */
const RING_PX = 16

/** Marks in the picture what is pointed at from the words beside it: a ring round a thing, a frame round a layer. */
export function PointedMark({
  app,
  placesOf,
}: {
  readonly app: AppStore
  /** Where the structures of a course's block stand. */
  readonly placesOf: (course: Course) => readonly StructurePlace[]
}) {
  const pointed = useAppState(app, (state) => state.pointed)
  const course = useAppState(app, (state) => state.course)
  const hidden = useAppState(
    app,
    ({ view, pointed: id }) => id !== null && view.shown[thingOf(id)] === 'hidden',
  )
  const svg = useRef<SVGSVGElement>(null)
  useEffect(() => {
    const places = pointed ? placesOf(course) : []
    const place = () => {
      const root = svg.current
      if (!root) return
      const path = pointed && !hidden ? markOf(pointed, course, places, app.projector.current, root) : ''
      for (const line of root.children) line.setAttribute('d', path)
      root.classList.toggle('placed', path !== '')
    }
    place()
    // It goes along with what is pointed at; without that there is nothing to do.
    return app.projector.subscribe(place, pointed ? place : undefined)
  }, [app, course, hidden, placesOf, pointed])
  return (
    <svg ref={svg} className="overlay pointed" aria-hidden="true">
      <path className="pointed-case" />
      <path />
    </svg>
  )
}

/** The path of the mark; empty where nothing of what is pointed at is in sight. */
function markOf(
  pointed: PointedId,
  { skin }: Course,
  places: readonly StructurePlace[],
  projection: Projection | null,
  { clientWidth, clientHeight }: Element,
): string {
  if (!projection) return ''
  if (isLayer(pointed)) return frameOf(pointed, skin, projection, clientHeight)
  for (const { id, at } of places) {
    if (id !== pointed || at[2] > projection.cutZ + CUT_AWAY_MM) continue
    const { x, y } = onScreen(projection, at)
    if (x < 0 || y < 0 || x > clientWidth || y > clientHeight) continue
    return `M${(x - RING_PX).toFixed(1)} ${y.toFixed(1)}a${RING_PX} ${RING_PX} 0 1 0 ${2 * RING_PX} 0a${RING_PX} ${RING_PX} 0 1 0 ${-2 * RING_PX} 0z`
  }
  return ''
}

const isLayer = (id: PointedId): id is LayerId => (LAYER_IDS as readonly string[]).includes(id)

/** A frame round a layer where the cut shows it. */
function frameOf(layer: LayerId, skin: Skin, projection: Projection, heightPx: number): string {
  const below = LAYER_IDS[LAYER_IDS.indexOf(layer) + 1]
  const edge = (depthMm: number) =>
    [-BLOCK.halfWidthMm, BLOCK.halfWidthMm].map((x) => atDepth(projection, x, depthMm))
  const [topLeft, topRight] = edge(layerTopMm(skin, layer))
  const [bottomLeft, bottomRight] = edge(below ? layerTopMm(skin, below) : BLOCK.heightMm)
  if (topLeft.y > heightPx || bottomLeft.y < 0) return ''
  const to = ({ x, y }: ScreenPoint) => `${x.toFixed(1)} ${y.toFixed(1)}`
  return `M${to(topLeft)}L${to(topRight)}L${to(bottomRight)}L${to(bottomLeft)}z`
}
