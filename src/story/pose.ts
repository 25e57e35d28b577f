/** Where the camera stands, free of any window: everything in millimetres of the block. */
export interface CameraPose {
  /** Turn round the vertical, radians; 0 looks straight at the cut face, positive from the right. */
  readonly azimuthRad: number
  /** Height over the horizon, radians. */
  readonly elevationRad: number
  /** Millimetres seen from top to bottom of the picture at the target. */
  readonly spanMm: number
  /** What the middle of the picture looks at: x to the right, y up, z towards the viewer. */
  readonly targetMm: readonly [x: number, y: number, z: number]
}

/** Named views, on keys 1–7 in this order: four that come ever nearer to what makes collagen, then three others. */
export const VIEW_IDS = [
  'opening',
  'dermis',
  'channel',
  'fibroblast',
  'epidermis',
  'surface',
  'block',
] as const
export type ViewId = (typeof VIEW_IDS)[number]
