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

export interface ScreenPoint {
  x: number
  y: number
}

/** Where whoever draws the picture says how it is seen, and marks laid over the picture listen. */
export interface Projector {
  readonly current: Projection | null
  set(projection: Projection | null): void
  subscribe(listener: () => void): () => void
}

/** Makes the projector of one instance. */
export function createProjector(): Projector {
  const listeners = new Set<() => void>()
  let current: Projection | null = null
  return {
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
