import type { StructureId } from '../model/structures'

/** What a tube is: fixes its colour and its name. */
export const TUBE_KINDS = [
  'arteriole',
  'venule',
  'capillary',
  'artery',
  'vein',
  'lymphatic',
  'nerve',
  'hair',
  'vellus-hair',
  'follicle',
  'oil-duct',
  'muscle',
  'duct',
  'coil',
] as const
export type TubeKind = (typeof TUBE_KINDS)[number]

/** The structure that each kind of tube is a piece of. */
export const TUBE_STRUCTURES: Readonly<Record<TubeKind, StructureId>> = {
  arteriole: 'vessels',
  venule: 'vessels',
  capillary: 'vessels',
  artery: 'vessels',
  vein: 'vessels',
  lymphatic: 'lymphatic',
  nerve: 'nerve',
  hair: 'hair-follicle',
  'vellus-hair': 'hair-follicle',
  follicle: 'hair-follicle',
  'oil-duct': 'oil-gland',
  muscle: 'arrector-muscle',
  duct: 'sweat-gland',
  coil: 'sweat-gland',
}

/** How much wider a vessel gets at full redness, share of its width; the others keep theirs. A drawing choice. */
export const WIDENING: Readonly<Partial<Record<TubeKind, number>>> = {
  arteriole: 0.2,
  venule: 0.35,
  capillary: 0.35,
}

/** Ends of a tube that a face of the block cuts: they show a lumen. */
export const CUT_START = 1
export const CUT_END = 2
/** The front cut runs along the tube and lays it open. */
export const LAID_OPEN = 4

/** Round tubes along polylines. */
export interface TubeSet {
  /** x, y, z and radius (mm) of every point, tube after tube. */
  readonly points: Float32Array
  /** Index of each tube's first point; one entry more than tubes, the last being the number of points. */
  readonly starts: Uint32Array
  /** Index into TUBE_KINDS, one a tube. */
  readonly kinds: Uint8Array
  /** CUT_START, CUT_END and LAID_OPEN, added up, one a tube. */
  readonly cuts: Uint8Array
}

export type TubePoint = readonly [x: number, y: number, z: number, radiusMm: number]

/** Collects tubes. */
export interface TubeBuilder {
  add(kind: TubeKind, points: readonly TubePoint[], cuts?: number): void
  build(): TubeSet
}

/** Starts an empty set of tubes. */
export function createTubeBuilder(): TubeBuilder {
  const points: number[] = []
  const starts: number[] = [0]
  const kinds: number[] = []
  const allCuts: number[] = []
  return {
    add(kind, tube, cuts = 0) {
      for (const point of tube) points.push(...point)
      starts.push(points.length / 4)
      kinds.push(TUBE_KINDS.indexOf(kind))
      allCuts.push(cuts)
    },
    build: () => ({
      points: Float32Array.from(points),
      starts: Uint32Array.from(starts),
      kinds: Uint8Array.from(kinds),
      cuts: Uint8Array.from(allCuts),
    }),
  }
}

/** Points of a smooth curve through `knots` (Catmull–Rom), `perSpan` to each span, ends included. */
export function smoothTube(knots: readonly TubePoint[], perSpan: number): TubePoint[] {
  const out: TubePoint[] = []
  const last = knots.length - 1
  for (let span = 0; span < last; span++) {
    const p0 = knots[Math.max(0, span - 1)]
    const p1 = knots[span]
    const p2 = knots[span + 1]
    const p3 = knots[Math.min(last, span + 2)]
    for (let step = 0; step < perSpan; step++) {
      const t = step / perSpan
      out.push(blend(p0, p1, p2, p3, t))
    }
  }
  out.push(knots[last])
  return out
}

function blend(p0: TubePoint, p1: TubePoint, p2: TubePoint, p3: TubePoint, t: number): TubePoint {
  const at = (i: 0 | 1 | 2 | 3) =>
    0.5 *
    (2 * p1[i] +
      (p2[i] - p0[i]) * t +
      (2 * p0[i] - 5 * p1[i] + 4 * p2[i] - p3[i]) * t * t +
      (3 * p1[i] - p0[i] - 3 * p2[i] + p3[i]) * t * t * t)
  return [at(0), at(1), at(2), Math.max(0, at(3))]
}
