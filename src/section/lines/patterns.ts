/** A tile of lines and dots that fills an area, in CSS pixels. */
export interface Pattern {
  readonly width: number
  readonly height: number
  /** Absolute moves, then relative steps: a tile is shifted by its moves alone. */
  readonly marks: string
  readonly px: number
  /** How far it is turned, degrees. */
  readonly turn?: number
  /** Straight lines from top to bottom: many tiles are one line. */
  readonly ruled?: true
  /** Drawn in the paper's colour, or see-through between its lines; else ink on paper. */
  readonly kind?: 'casing' | 'open'
}

/** Straight lines so far apart, turned. */
const ruled = (width: number, px: number, turn: number, kind?: 'casing' | 'open'): Pattern => ({
  width,
  height: 6,
  marks: `M${width / 2} 0v6`,
  px,
  turn,
  ruled: true,
  ...(kind ? { kind } : {}),
})

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`

/** What areas are filled with, by name. */
export const PATTERNS = {
  /** Stacked flat cells. */
  corneum: { width: 18, height: 4, marks: 'M0 1h13M15 1h3M0 3h4M6 3h12', px: 0.5 },
  /** An even stipple, the finest of all. */
  epidermis: {
    width: 11,
    height: 11,
    marks: 'M1 2h0M4.4 0.8h0M8.2 2.9h0M2.6 5.3h0M6.1 5.9h0M9.9 6.8h0M1 8.7h0M4.7 9.3h0M8 10h0',
    px: 0.55,
  },
  /** Loose short flecks, lying every way. */
  papillary: {
    width: 30,
    height: 26,
    marks: 'M3 5l4 -2M13 3l3 3M23 8l5 -1M8 12l2 -4M17 14l5 2M2 19l5 1M12 22l3 -3M24 21l3 -4',
    px: 0.5,
  },
  /** Level dashes, seen between bundles. */
  reticular: { width: 24, height: 12, marks: 'M2 3h8M16 3h3M9 9h9M23 9h-3', px: 0.5 },
  /** One slanted hatch, seen between fat cells. */
  fat: ruled(3, 0.5, 45),
  /** Foam: cells full of droplets. */
  gland: { width: 8, height: 8, marks: circle(2, 2, 1.7) + circle(6, 6, 1.7), px: 0.6 },
  /** Packed cells of a follicle's bulb. */
  bulb: { width: 4, height: 4, marks: 'M1 1h0M3 3h0', px: 1.5 },
  /** Wisps of fibrin and new matrix, in what is left of a channel. */
  matrix: {
    width: 13,
    height: 15,
    marks: 'M1 4q3 -3 5 0M8 2q2 3 4 1M3 11q1 -4 4 -2M9 9q3 1 2 4M1 14q2 -2 4 0',
    px: 0.5,
  },
  metal: ruled(3, 0.5, 0),
  /** Hatches of a clot, one laid over the other as it thickens. */
  clot1: ruled(3.6, 0.8, 45, 'open'),
  clot2: ruled(3.6, 0.8, -45, 'open'),
  clot3: ruled(2.6, 0.6, 90, 'open'),
  /** How things are known: lines where in part assumed, dots where illustrative, each cased. */
  inferredCasing: ruled(26, 6, 45, 'casing'),
  inferred: ruled(26, 2.4, 45, 'open'),
  illustrativeCasing: { width: 26, height: 26, marks: 'M13 13h0', px: 12, kind: 'casing' },
  illustrative: { width: 26, height: 26, marks: 'M13 13h0', px: 7, kind: 'open' },
} as const satisfies Readonly<Record<string, Pattern>>
export type PatternName = keyof typeof PATTERNS

/** A box in a drawing, µm, y down. */
export interface Extent {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** How a pattern is laid where a pixel is `scale` µm. */
export function layOf(pattern: Pattern, scale: number): string {
  return `scale(${scale}) rotate(${pattern.turn ?? 0})`
}

/** The marks that fill a box, as one path in the pattern's own pixels: what `layOf` lays out again. */
export function tiled(pattern: Pattern, box: Extent, scale: number): string {
  const angle = (-(pattern.turn ?? 0) * Math.PI) / 180
  const corners = [box.left, box.right].flatMap((x) =>
    [box.top, box.bottom].map((y) => [
      (x * Math.cos(angle) - y * Math.sin(angle)) / scale,
      (x * Math.sin(angle) + y * Math.cos(angle)) / scale,
    ]),
  )
  const least = (axis: number, step: number) =>
    Math.floor(Math.min(...corners.map((one) => one[axis])) / step)
  const most = (axis: number, step: number) => Math.ceil(Math.max(...corners.map((one) => one[axis])) / step)
  const { width, height, marks } = pattern
  let path = ''
  for (let column = least(0, width); column < most(0, width); column++) {
    if (pattern.ruled) {
      const top = least(1, height) * height
      path += `M${round((column + 0.5) * width)} ${top}V${most(1, height) * height}`
      continue
    }
    for (let row = least(1, height); row < most(1, height); row++) {
      path += marks.replace(
        /M(-?[\d.]+) (-?[\d.]+)/g,
        (_, x: string, y: string) =>
          `M${round(Number(x) + column * width)} ${round(Number(y) + row * height)}`,
      )
    }
  }
  return path
}

const round = (value: number) => Math.round(value * 100) / 100

/** The part of a box that is seen, widened to whole micrometres; null where none is. */
export function shared(
  seen: Extent,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Extent | null {
  const left = Math.floor(Math.max(seen.left, box.x))
  const right = Math.ceil(Math.min(seen.right, box.x + box.width))
  const top = Math.floor(Math.max(seen.top, box.y))
  const bottom = Math.ceil(Math.min(seen.bottom, box.y + box.height))
  return left < right && top < bottom ? { left, top, right, bottom } : null
}
