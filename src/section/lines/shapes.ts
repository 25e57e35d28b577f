import type { GlyphKind } from '../../tissue/glyph-sites'

/** A circle of a radius round where a path stands. */
const circle = (r: number) => `m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`

/** A ruffled ring: `folds` bulges round a radius. */
function ruffled(radius: number, folds: number): string {
  const at = (step: number, r: number) => {
    const angle = (step / folds) * Math.PI * 2
    return [r * Math.cos(angle), r * Math.sin(angle)] as const
  }
  let [px, py] = at(0, radius)
  let path = `m${px.toFixed(1)} 0`
  for (let fold = 0; fold < folds; fold++) {
    const [cx, cy] = at(fold + 0.5, radius * 1.42)
    const [x, y] = at(fold + 1, radius)
    path += `q${[cx - px, cy - py, x - px, y - py].map((value) => value.toFixed(1)).join(' ')}`
    px = x
    py = y
  }
  return `${path}z`
}

/** Outline of a cell or signal (µm), drawn from where the section begins its own; null keeps the section's. */
export const GLYPH_SHAPES: Readonly<Record<GlyphKind | 'turned', string | null>> = {
  neutrophil: circle(6.5),
  macrophage: ruffled(9.5, 9),
  turned: `m-13 0q0 -9 13 -9t13 9q0 9 -13 9t-13 -9z`,
  fibroblast: null,
  pdgf: circle(4.5),
  'tgf-beta-1': 'm-1.5 -1.5h9v9h-9z',
  'tgf-beta-3': 'm0 -2l6 6l-6 6l-6 -6z',
  vegf: 'm0 -2.5l6.5 11h-13z',
  fgf: 'm-1.5 -1.2h4.3v-4.3h2.4v4.3h4.3v2.4h-4.3v4.3h-2.4v-4.3h-4.3z',
}

/** How wide signals are drawn, µm. */
export const SIGNAL_UM = 10

export const MAST_CELL = circle(6.5)
/** What cells are full of: dots where a line ends as it begins. Granules of a mast cell, vacuoles of a macrophage. */
export const GRANULES = 'm-3.4 -2.4h0m3.4 -1.4h0m3.4 1.6h0m-5 2.4h0m3.2 0.4h0m-4.4 2.6h0m3.2 0.9h0m2.6 -1.6h0'
export const VACUOLES = 'm-8 -2h0m4.2 4.6h0m4.6 1h0m5.4 -1.8h0m1.6 -4.4h0m-5 -2.6h0'
export const LANGERHANS_BODY = circle(4.5)
export const MELANOCYTE_BODY = circle(4)

/** Puts a shape wherever `path` begins a figure, in place of what is drawn there; null keeps the path. */
export function stamped(path: string, shape: string | null): string {
  return shape === null ? path : path.replace(/M(-?\d+) (-?\d+)[^M]*/g, `M$1 $2${shape}`)
}

/** As `stamped`, once a place: arms that begin at one point have one body. */
export function stampedOnce(path: string, shape: string): string {
  const places = new Set(path.match(/M-?\d+ -?\d+/g))
  return [...places].map((place) => place + shape).join('')
}
