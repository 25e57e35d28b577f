import * as v from 'valibot'
import { BLOCK } from '../../model/block'
import type { Projection, ScreenPoint } from '../../state/projector'
import { type Face, faceAt } from '../../tissue/pick-plane'
import { seenIn } from '../seen'

/**
 * A place on the tissue that was drawn on, in millimetres of the block: on the face of a cut or on the skin's surface.
 * What is drawn stays there, wherever the camera goes.
 */
export interface InkPoint {
  readonly on: 'cut' | 'top'
  readonly x: number
  readonly y: number
  readonly z: number
}
/** What one pull of the pen drew. */
export type Stroke = readonly InkPoint[]

/** The marks on one step, and how they stood before each change, oldest first. */
export interface InkPage {
  readonly strokes: readonly Stroke[]
  readonly before: readonly (readonly Stroke[])[]
}
/** The marks on every step, by its link. */
export type InkBook = Readonly<Record<string, InkPage>>

const NO_PAGE: InkPage = { strokes: [], before: [] }
const MOST_BEFORE = 60
const MOST_STROKES = 300
const MOST_POINTS = 2000
/** A mark on the cut belongs to that cut: with the front moved so far it stands in the air or inside, mm. */
const ON_CUT_MM = 0.03
/** Half a millimetre of the surface takes at least this much of the screen's height where it is seen, px. */
const TOP_SEEN_PX = 3
/** Points nearer than this are one, mm. */
const APART_MM = 0.002

/** The marks of a step. */
export const pageOf = (book: InkBook, step: string): InkPage => book[step] ?? NO_PAGE

function withStrokes(book: InkBook, step: string, strokes: readonly Stroke[]): InkBook {
  const page = pageOf(book, step)
  return { ...book, [step]: { strokes, before: [...page.before, page.strokes].slice(-MOST_BEFORE) } }
}

/** Adds what a pull of the pen drew; nothing of it, or too much, changes nothing. */
export function withStroke(book: InkBook, step: string, stroke: Stroke): InkBook {
  const { strokes } = pageOf(book, step)
  if (stroke.length === 0 || strokes.length >= MOST_STROKES) return book
  return withStrokes(book, step, [...strokes, stroke.slice(0, MOST_POINTS)])
}

/** Takes all marks off a step; that can be taken back. */
export function wiped(book: InkBook, step: string): InkBook {
  return pageOf(book, step).strokes.length === 0 ? book : withStrokes(book, step, [])
}

/** Takes the last change of a step's marks back; the same book where there is none. */
export function unInked(book: InkBook, step: string): InkBook {
  const { before } = pageOf(book, step)
  const last = before.at(-1)
  return last ? { ...book, [step]: { strokes: last, before: before.slice(0, -1) } } : book
}

const face: Face = { kind: 'none', x: 0, y: 0, z: 0, pxPerMm: 0 }

/** Which place of the tissue is seen at a spot of the picture; null where none is. */
export function inkPointAt(projection: Projection, px: number, py: number): InkPoint | null {
  faceAt(face, px, py, seenIn(projection))
  if (face.kind === 'none') return null
  const round = (mm: number) => Math.round(mm * 10_000) / 10_000
  return { on: face.kind === 'front' ? 'cut' : 'top', x: round(face.x), y: round(face.y), z: round(face.z) }
}

/** A stroke with another point, unless that is where the last one is. */
export function drawnOn(stroke: Stroke, point: InkPoint): Stroke {
  const last = stroke.at(-1)
  const near = last && Math.hypot(point.x - last.x, point.y - last.y, point.z - last.z) < APART_MM
  return near ? stroke : [...stroke, point]
}

const spot: ScreenPoint = { x: 0, y: 0 }

/** Strokes as a path over the picture as it is seen now; what lies on nothing that is seen is left out. */
export function inkPath(strokes: readonly Stroke[], projection: Projection): string {
  const { cutZ } = projection
  const isTopSeen = topSeenIn(projection)
  let path = ''
  for (const stroke of strokes) {
    let isDown = false
    for (const point of stroke) {
      if (
        !(point.on === 'cut' ? Math.abs(point.z - cutZ) < ON_CUT_MM : isTopSeen && point.z < cutZ + ON_CUT_MM)
      ) {
        isDown = false
        continue
      }
      projection.toScreen(spot, point.x, point.y, point.z)
      const at = `${spot.x.toFixed(1)} ${spot.y.toFixed(1)}`
      // A pen that only touched left a dot.
      path += isDown ? `L${at}` : `M${at}l0 0`
      isDown = true
    }
  }
  return path
}

/** Whether the skin is seen from above: in the flat section it is a line, and from below it is hidden. */
function topSeenIn(projection: Projection): boolean {
  projection.toScreen(spot, 0, 0, projection.cutZ)
  const frontPx = spot.y
  projection.toScreen(spot, 0, 0, projection.cutZ - 0.5)
  return frontPx - spot.y > TOP_SEEN_PX
}

const within = (limit: number) => v.pipe(v.number(), v.minValue(-limit), v.maxValue(limit))
const Kept = v.record(
  v.pipe(v.string(), v.maxLength(400)),
  v.pipe(
    v.array(
      v.pipe(
        v.array(
          v.object({
            on: v.picklist(['cut', 'top']),
            x: within(BLOCK.halfWidthMm),
            y: within(BLOCK.heightMm),
            z: within(BLOCK.halfDepthMm),
          }),
        ),
        v.maxLength(MOST_POINTS),
      ),
    ),
    v.maxLength(MOST_STROKES),
  ),
)

/** Marks as they are remembered: without what was before. */
export function keptInk(book: InkBook): unknown {
  return Object.fromEntries(
    Object.entries(book).flatMap(([step, { strokes }]) => (strokes.length > 0 ? [[step, strokes]] : [])),
  )
}

/** Reads what `keptInk` kept; nothing of it where it will not do. */
export function readInk(data: unknown): InkBook {
  const read = v.safeParse(Kept, data)
  if (!read.success) return {}
  return Object.fromEntries(
    Object.entries(read.output).map(([step, strokes]) => [step, { strokes, before: [] }]),
  )
}
