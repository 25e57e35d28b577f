import type { CameraPose } from '../story/pose'
import type { DepthScale } from './depth-scale'

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

/** Turns a place in the block (mm, where it is in true scale) into pixels of the picture. */
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
  set(projection: Projection | null): void
  /** Who can draw the picture once more; null while nobody can, as where only the flat section is drawn. */
  painter: Painter | null
  subscribe(listener: () => void): () => void
}

/** Makes the projector of one instance. */
export function createProjector(): Projector {
  const listeners = new Set<() => void>()
  let current: Projection | null = null
  return {
    painter: null,
    get current() {
      return current
    },
    set(projection) {
      current = projection
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
