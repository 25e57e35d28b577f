import type { ReactNode } from 'react'
import { GLYPH_SHAPES } from './shapes'

/** A chain of buds. */
const BUDS = 'M-9 8h0m2.7 -4.7h0m4.4 -3h0m4.9 -1.2h0m4.4 -3h0m3 -4.6h0'

/** Glyphs of the key, by the ids of the legend; each fits a box from −12 to 12. */
const SWATCHES: Readonly<Record<string, ReactNode>> = {
  needle: <path d="M-4 -11h8v13l-4 9l-4 -9z" />,
  channel: (
    <>
      <path d="M-5 -11h10q0 14 -5 22q-5 -8 -5 -22z" />
      <path
        d="M-5 -7l4 -4M-5 -2l9 -9M-4 3l9 -9M-3 7l7 -7M5 -7l-4 -4M5 -2l-9 -9M4 3l-9 -9M3 7l-7 -7"
        strokeWidth="0.7"
      />
    </>
  ),
  neutrophil: (
    <>
      <circle r="9" />
      <path d="M-3 -3h0m5 1h0m-3 5h0" strokeWidth="5.5" />
    </>
  ),
  macrophage: (
    <>
      <path d={`M0 0${GLYPH_SHAPES.macrophage ?? ''}`} transform="scale(0.95)" />
      <path d="M-3 -1l5 -3" strokeWidth="6" />
    </>
  ),
  fibroblast: (
    <>
      <path d="M-12 3q12 -11 24 -6q-12 11 -24 6z" />
      <path d="M-2 0l4 -1" strokeWidth="4" />
    </>
  ),
  sprout: (
    <>
      <path d={BUDS} strokeWidth="5.6" />
      <path d={BUDS} strokeWidth="2.6" className="line-gap" />
    </>
  ),
  'collagen-iii': <path d="M-11 0q5 -6 11 -2t11 -3M-11 5q5 -6 11 -2t11 -3" strokeWidth="1.2" />,
  'collagen-i': (
    <>
      <path d="M-11 3q5 -5 11 -2t11 -3" strokeWidth="8" strokeLinecap="butt" />
      <path d="M-11 3q5 -5 11 -2t11 -3" strokeWidth="5.4" strokeLinecap="butt" className="line-gap" />
      <path d="M-11 3q5 -5 11 -2t11 -3" strokeWidth="6" strokeLinecap="butt" strokeDasharray="1.5 2.4" />
    </>
  ),
  pdgf: <circle r="5" className="line-solid" />,
  'tgf-beta-1': <path d="M-5 -5h10v10h-10z" className="line-solid" />,
  'tgf-beta-3': <path d="M0 -7l7 7l-7 7l-7 -7z" />,
  vegf: <path d="M0 -7l7 12h-14z" />,
  fgf: <path d="M-7 0h14m-7 -7v14" strokeWidth="3" />,
}

/** What the legend shows of a glyph, in lines. */
export function LineSwatch({ id }: { readonly id: string }) {
  return (
    <g className="line-swatch" strokeLinecap="round">
      {SWATCHES[id]}
    </g>
  )
}
