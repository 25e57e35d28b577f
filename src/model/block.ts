/**
 * The piece of skin that is drawn: 3 × 2 mm of surface, 2.5 mm deep, true to scale. x right, y up, z to the viewer. Its
 * dermis stands open as far back from the front cut as `openMm`.
 */
export const BLOCK = { halfWidthMm: 1.5, halfDepthMm: 1, heightMm: 2.5, openMm: 0.5 } as const
