import type { CameraPose } from '../story/pose'
import type { DepthScale } from './depth-scale'
import { paced } from './ticker'

/** How many times larger than life things too small to be seen are drawn; 1 is true to life. */
export interface Enlarged {
  readonly signals: number
  readonly cells: number
}

/** The glyphs of what comes and goes, as they are drawn now. */
export interface DrawnGlyphs {
  /** Which kind each is: its place in the tissue's list of kinds. */
  readonly kind: Uint8Array
  /** x, y, z (mm) and size (0–1; 0 is not there) of each. */
  readonly placed: Float32Array
  /** How many times as many are drawn as at the lowest quality. */
  readonly quality: number
}

/**
 * Turns a place in the block (mm, where it is in true scale) into pixels of the picture. Where the camera moves it is
 * written over: whoever keeps one keeps how the picture is seen, not how it was.
 */
export interface Projection {
  /** Where the camera stands; the flat section says what it frames. */
  readonly pose: CameraPose
  readonly enlarged: Enlarged
  /** How depths are drawn; `pose` is in drawn millimetres, `toScreen` asks for true ones. */
  readonly depths: DepthScale
  /** Where the cut lies that the picture shows: z, mm. */
  readonly cutZ: number
  /** What is drawn of what comes and goes; null where that is not known. */
  drawn(): DrawnGlyphs | null
  /** Writes CSS pixels from the picture's left top corner into `out`. */
  toScreen(out: ScreenPoint, x: number, y: number, z: number): void
  /** The same for many places at once (x, y, z of each, mm): x and y of each go into `out`. Allocates nothing. */
  allToScreen(out: Float64Array, places: Float64Array): void
}

/** `allToScreen` of whoever only knows `toScreen`. */
export function oneByOne(toScreen: Projection['toScreen']): Projection['allToScreen'] {
  const at = { x: 0.5, y: 0.5 }
  return (out, places) => {
    for (let i = 0; 3 * i < places.length; i++) {
      toScreen(at, places[3 * i], places[3 * i + 1], places[3 * i + 2])
      out[2 * i] = at.x
      out[2 * i + 1] = at.y
    }
  }
}

/** A picture that is to be drawn once more. */
export interface Shot {
  /** Device pixels. */
  readonly widthPx: number
  readonly heightPx: number
  /** The same in pixels of the page: what is framed and how large signals are drawn follows from these. */
  readonly stage: { readonly widthPx: number; readonly heightPx: number }
  readonly timeH: number
  /** In the finest quality that stands ready; else as while things move, so that one frame looks like the next. */
  readonly finest: boolean
}

/** Takes a part of a picture: colours not premultiplied, its left upper corner in pixels of the whole. */
export type PutPixels = (
  pixels: Uint8ClampedArray<ArrayBuffer>,
  left: number,
  top: number,
  widthPx: number,
) => void

/** Draws the picture once more beside what is on the screen, which stays as it is. */
export interface Painter {
  /**
   * Draws a shot part by part, and tells how it is seen in pixels of its stage. Rejects where the plan or the view
   * changed on the way, or the GPU was lost.
   */
  paint(shot: Shot, put: PutPixels): Promise<Projection>
}

export interface ScreenPoint {
  x: number
  y: number
}

/** Where whoever draws the picture says how it is seen, and marks laid over the picture listen. */
export interface Projector {
  readonly current: Projection | null
  /** Says how the picture is seen now: all who listen hear of it at once. */
  set(projection: Projection | null): void
  /** Says that the camera moved and `current` was written over. Allocates nothing. */
  moved(): void
  /** Who can draw the picture once more; null while nobody can, as where only the flat section is drawn. */
  painter: Painter | null
  /**
   * Calls `placed` whenever it was said how the picture is seen, and while the camera moves no more than ten times a
   * second, the last time when it stands again: what is read, and what looks for its place, is placed anew. `moved` is
   * called at every move, and has what lies over the picture go along. Returns how to stop both.
   */
  subscribe(placed: () => void, moved?: () => void): () => void
}

interface Follower {
  readonly placed: () => void
  readonly moved: () => void
}

/** Makes the projector of one instance. */
export function createProjector(): Projector {
  /** Replaced, never changed: who comes or goes while they are called back does so for the next time. */
  let followers: readonly Follower[] = []
  let current: Projection | null = null
  const tellPlaced = () => {
    const called = followers
    for (let i = 0; i < called.length; i++) called[i].placed()
  }
  const placing = paced(tellPlaced)
  return {
    painter: null,
    get current() {
      return current
    },
    set(projection) {
      current = projection
      placing.callOff()
      tellPlaced()
    },
    moved() {
      const called = followers
      for (let i = 0; i < called.length; i++) called[i].moved()
      placing.ask()
    },
    subscribe(placed, moved = () => {}) {
      const follower = { placed, moved }
      followers = [...followers, follower]
      return () => {
        followers = followers.filter((other) => other !== follower)
      }
    },
  }
}
