import type { ReactNode } from 'react'

/** What areas are filled with. Drawn in CSS pixels; `fitPatterns` keeps them that size on the screen. */
const PATTERNS: Readonly<Record<string, readonly [width: number, height: number, drawing: ReactNode]>> = {
  // Stacked flat cells.
  corneum: [18, 4, <path key="" d="M0 1h13m2 0h3M0 3h4m2 0h12" strokeWidth="0.5" />],
  // An even stipple, the finest of all.
  epidermis: [
    11,
    11,
    <path
      key=""
      d="M1 2h0M4.4 0.8h0M8.2 2.9h0M2.6 5.3h0M6.1 5.9h0M9.9 6.8h0M1 8.7h0M4.7 9.3h0M8 10h0"
      strokeWidth="0.55"
    />,
  ],
  // Loose short flecks, lying every way.
  papillary: [
    30,
    26,
    <path
      key=""
      d="M3 5l4 -2M13 3l3 3M23 8l5 -1M8 12l2 -4M17 14l5 2M2 19l5 1M12 22l3 -3M24 21l3 -4"
      strokeWidth="0.5"
    />,
  ],
  // Wisps of fibrin and new matrix, in what is left of a channel.
  matrix: [
    13,
    15,
    <path key="" d="M1 4q3 -3 5 0M8 2q2 3 4 1M3 11q1 -4 4 -2M9 9q3 1 2 4M0 14q2 -2 4 0" strokeWidth="0.5" />,
  ],
  // Level dashes, seen between bundles.
  reticular: [24, 12, <path key="" d="M2 3h8m6 0h3M9 9h9m5 0h3" strokeWidth="0.5" />],
  // One slanted hatch, seen between fat cells.
  fat: [4, 4, <path key="" d="M-1 1l2 -2M0 4l4 -4M3 5l2 -2" strokeWidth="0.5" />],
  // Foam: cells full of droplets.
  gland: [
    8,
    8,
    <g key="" strokeWidth="0.6">
      <circle cx="2" cy="2" r="1.7" />
      <circle cx="6" cy="6" r="1.7" />
    </g>,
  ],
  // Packed cells of a follicle's bulb.
  bulb: [4, 4, <path key="" d="M1 1h0M3 3h0" strokeWidth="1.5" />],
  granules: [2.4, 2.4, <path key="" d="M0.6 0.6h0M1.8 1.8h0" strokeWidth="1.1" />],
  vacuoles: [3, 3, <path key="" d="M0.7 0.7h0M2.2 2.2h0" strokeWidth="0.7" />],
  metal: [3, 6, <path key="" d="M1 0v6" strokeWidth="0.5" />],
  film: [9, 6, <path key="" d="M0 2q2.2 -2 4.5 0t4.5 0M0 5q2.2 -2 4.5 0t4.5 0" strokeWidth="0.6" />],
}

/** Hatches that a clot is made of, one over the other as it thickens: they leave open what lies between. */
const HATCHES: Readonly<Record<string, readonly [width: number, height: number, drawing: ReactNode]>> = {
  clot1: [5, 5, <path key="" d="M-1 1l2 -2M0 5l5 -5M4 6l2 -2" strokeWidth="0.8" />],
  clot2: [5, 5, <path key="" d="M-1 4l2 2M0 0l5 5M4 -1l2 2" strokeWidth="0.8" />],
  clot3: [5, 5, <path key="" d="M0 2.5h5" strokeWidth="0.8" />],
}

/** Pattern definitions of one drawing; `id` begins their ids, so that two drawings on a page share none. */
export function Patterns({ id }: { readonly id: string }) {
  return (
    <defs stroke="currentColor" strokeLinecap="round" fill="none">
      {[...Object.entries(PATTERNS), ...Object.entries(HATCHES)].map(([name, [width, height, drawing]]) => (
        <pattern
          key={name}
          id={`${id}${name}`}
          width={width}
          height={height}
          patternUnits="userSpaceOnUse"
          patternTransform="scale(2)"
        >
          {name in PATTERNS && <rect width={width} height={height} className="line-paper" stroke="none" />}
          {drawing}
        </pattern>
      ))}
    </defs>
  )
}

/**
 * Keeps patterns and line weights of a drawing the same on the screen at `pxPerMm`. Patterns change in steps of two, so
 * that they do not swim while the camera moves.
 */
export function fitPatterns(root: SVGSVGElement, pxPerMm: number): void {
  const umPerPx = 1000 / pxPerMm
  root.style.setProperty('--px', umPerPx.toFixed(4))
  const scale = `scale(${2 ** Math.round(Math.log2(umPerPx))})`
  for (const pattern of root.querySelectorAll('pattern[patternTransform]')) {
    if (pattern.getAttribute('patternTransform') !== scale) pattern.setAttribute('patternTransform', scale)
  }
}
