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

/** Named views, on keys 1–7 in this order. */
export const VIEW_IDS = [
  'opening',
  'block',
  'epidermis',
  'channel',
  'surface',
  'dermis',
  'fibroblast',
] as const
export type ViewId = (typeof VIEW_IDS)[number]

/** The views that zoom in step by step on what makes collagen. */
export const ZOOM_IDS = ['opening', 'dermis', 'channel', 'fibroblast'] as const satisfies readonly ViewId[]
