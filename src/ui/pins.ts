import type { StructurePlace } from '../model/structures'
import type { Projection } from '../state/projector'
import type { Box } from './free-spot'
import { movable, put } from './put'
import { alongInto } from './ruler'

/**
 * Marks that were placed over the picture and go along with what they mark while the camera moves, until they are placed anew.
 * One that would lie on another, or leave the picture, is not seen meanwhile. Where something finds room is read, and looked
 * for at the pace of what is read (state/projector).
 */
export interface Pins {
  /** Begins anew: nothing is pinned, everything stands where it is placed. The ruler is at least so far from the left, px. */
  begin(rulerLeftPx: number): void
  /** Pins what was placed beside a place of the block (mm), and takes so much room there. */
  pin(element: SVGGraphicsElement, at: StructurePlace['at'], room: Box): void
  /** Pins what was placed beside a depth on the ruler (mm). */
  pinToRuler(element: SVGGraphicsElement, depthMm: number, room: Box): void
  /** All is placed, as the picture is seen now, in a frame and beside what stays where it is. */
  end(projection: Projection, frame: Box, others: readonly Box[]): void
  /** All goes along. Allocates nothing. */
  move(projection: Projection): void
}

interface Pinned {
  readonly element: Element
  readonly at: SVGTransform
  readonly isOnRuler: boolean
  isSeen: boolean
}

/** Room that names share where they stand edge to edge in a column, px; and how far the air round a layer's may leave the frame. */
const SHARED_PX = 0.25
const AIR_PX = 4
/** A box is so many numbers: left, top, right, bottom. */
const BOX = 4

/** Makes the pins of one picture. */
export function createPins(): Pins {
  const known = new WeakMap<SVGGraphicsElement, SVGTransform>()
  let pinned: Pinned[] = []
  let told: number[] = []
  let rooms: number[] = []
  let places = new Float64Array()
  /** Where the places were seen when all was placed, and where they are seen now, px. */
  let first = new Float64Array()
  let now = new Float64Array()
  /** Boxes as all was placed: the frame, what stays, and then what is pinned; and the same of what is pinned as it is seen now. */
  let stands = new Float64Array()
  let moved = new Float64Array()
  let staying = 0
  const ruler = { leftPx: 0.5, x: 0.5 }

  function add(element: SVGGraphicsElement, isOnRuler: boolean, room: Box): void {
    let at = known.get(element)
    if (!at) {
      at = movable(element)
      known.set(element, at)
    }
    pinned.push({ element, at, isOnRuler, isSeen: true })
    rooms.push(...numbersOf(room))
  }

  function look(out: Float64Array, projection: Projection): void {
    alongInto(ruler, projection)
    for (let i = 0; i < pinned.length; i++) {
      if (!pinned[i].isOnRuler) continue
      places[3 * i] = ruler.x
      places[3 * i + 2] = projection.cutZ
    }
    projection.allToScreen(out, places)
  }

  /** Whether the pinned one of this place has room where it was moved to. */
  function hasRoom(i: number): boolean {
    const at = BOX * i
    const air = AIR_PX * Number(pinned[i].isOnRuler)
    if (moved[at] < stands[0] - air || moved[at + 1] < stands[1] - air) return false
    if (moved[at + 2] > stands[2] + air || moved[at + 3] > stands[3] + air) return false
    for (let other = 1; other <= staying; other++) if (touch(moved, at, stands, BOX * other)) return false
    for (let j = 0; j < i; j++) if (pinned[j].isSeen && touch(moved, at, moved, BOX * j)) return false
    return true
  }

  return {
    begin(rulerLeftPx) {
      for (const { at } of pinned) put(at, 0, 0)
      pinned = []
      told = []
      rooms = []
      ruler.leftPx = rulerLeftPx
    },
    pin(element, at, room) {
      add(element, false, room)
      told.push(...at)
    },
    pinToRuler(element, depthMm, room) {
      add(element, true, room)
      told.push(0, -depthMm, 0)
    },
    end(projection, frame, others) {
      places = Float64Array.from(told)
      first = new Float64Array(2 * pinned.length)
      now = new Float64Array(2 * pinned.length)
      stands = Float64Array.from([...[frame, ...others].flatMap(numbersOf), ...rooms])
      staying = others.length
      moved = new Float64Array(BOX * pinned.length)
      look(first, projection)
    },
    move(projection) {
      if (pinned.length === 0) return
      look(now, projection)
      for (let i = 0; i < pinned.length; i++) {
        const dx = now[2 * i] - first[2 * i]
        const dy = now[2 * i + 1] - first[2 * i + 1]
        for (let side = 0; side < BOX; side += 2) {
          moved[BOX * i + side] = stands[BOX * (1 + staying + i) + side] + dx
          moved[BOX * i + side + 1] = stands[BOX * (1 + staying + i) + side + 1] + dy
        }
        const isSeen = hasRoom(i)
        if (isSeen !== pinned[i].isSeen) {
          pinned[i].isSeen = isSeen
          pinned[i].element.classList.toggle('unseen', !isSeen)
        }
        if (isSeen) put(pinned[i].at, dx, dy)
      }
    },
  }
}

function numbersOf({ left, top, right, bottom }: Box): readonly number[] {
  return [left, top, right, bottom]
}

/** Whether two boxes, which begin at these places of lists, lie on one another. */
function touch(boxes: Float64Array, at: number, others: Float64Array, other: number): boolean {
  return (
    boxes[at] < others[other + 2] &&
    others[other] < boxes[at + 2] &&
    boxes[at + 1] + SHARED_PX < others[other + 3] - SHARED_PX &&
    others[other + 1] + SHARED_PX < boxes[at + 3] - SHARED_PX
  )
}
