import { useMemo } from 'react'
import type { SkinState } from '../model/course'
import { GLYPH_KINDS } from '../tissue/glyph-sites'
import type { MovingProps } from './manner'
import { type MovingContext, movingPaths, pressedEpidermis, pressedInside } from './moving'
import type { EpidermisPaths } from './paths'

/** Everything in the section that moves: rendered once as it stands, then rewritten through the page. */
export function MovingPart({ context, palette, state }: MovingProps) {
  // Rendered empty but for what stands before anything happens; the playhead fills it in through the DOM.
  const paths = useMemo(() => movingPaths(context, state), [context, state])
  const dots = { fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const
  const colours = {
    neutrophil: palette.neutrophil,
    macrophage: palette.macrophageM1,
    fibroblast: palette.fibroblast,
    pdgf: palette.pdgf,
    'tgf-beta-1': palette.tgfBeta1,
    'tgf-beta-3': palette.tgfBeta3,
    vegf: palette.vegf,
    fgf: palette.fgf,
  } as const
  return (
    <g>
      <path
        data-part="newTypeIII"
        d={paths.newTypeIII}
        stroke={palette.newTypeIII}
        strokeWidth={4}
        {...dots}
      />
      <path
        data-part="newTypeI"
        d={paths.newTypeI}
        stroke={palette.fibreShade}
        strokeOpacity={0.5}
        strokeWidth={9.5}
        {...dots}
      />
      <path data-part="newTypeI" d={paths.newTypeI} stroke={palette.newTypeI} strokeWidth={7} {...dots} />
      <path data-part="sprouts" d={paths.sprouts} stroke={palette.sprout} strokeWidth={9} {...dots} />
      <path data-part="hole" d={paths.hole} fill={palette.plasma} />
      <path
        data-part="gap"
        d={paths.gap}
        fill={palette.plasma}
        stroke={palette.hole}
        strokeOpacity={0.5}
        strokeWidth={4}
      />
      <path data-part="clot" d={paths.clot} fill={palette.clot} fillOpacity={paths.clotOpacity} />
      {GLYPH_KINDS.map((kind) => (
        <path
          key={kind}
          data-part={kind}
          d={paths.glyphs[kind]}
          stroke={colours[kind]}
          strokeWidth={GLYPH_WIDTH_UM[kind]}
          {...dots}
          fill={kind.startsWith('tgf') || kind === 'vegf' || kind === 'fibroblast' ? colours[kind] : 'none'}
        />
      ))}
      <path
        data-part="turnedMacrophages"
        d={paths.turnedMacrophages}
        stroke={palette.macrophageM2}
        strokeWidth={21}
        {...dots}
      />
      <path
        data-part="nuclei-neutrophil"
        d={paths.glyphNuclei.neutrophil}
        stroke={palette.neutrophilNucleus}
        strokeWidth={4}
        {...dots}
      />
      <path
        data-part="nuclei-macrophage"
        d={paths.glyphNuclei.macrophage}
        stroke={palette.macrophageNucleus}
        strokeWidth={7}
        {...dots}
      />
      <path
        data-part="nuclei-fibroblast"
        d={paths.glyphNuclei.fibroblast}
        stroke={palette.fibroblastNucleus}
        strokeWidth={6}
        {...dots}
      />
      <path
        data-part="needles"
        d={paths.needles}
        fill={palette.needle}
        fillOpacity={0.85}
        stroke={palette.needleShade}
        strokeWidth={6}
        strokeLinejoin="round"
        opacity={paths.needleOpacity}
      />
    </g>
  )
}

/** Stroke widths of the glyphs, µm: cells at true size, signals far larger than life (and said so). */
const GLYPH_WIDTH_UM = {
  neutrophil: 13,
  macrophage: 21,
  fibroblast: 1.5,
  pdgf: 8,
  'tgf-beta-1': 1.5,
  'tgf-beta-3': 1.5,
  vegf: 1.5,
  fgf: 3,
} as const

/** Rewrites the moving part, and the epidermis under pressing needles, for a moment. */
export function writeMoving(root: SVGSVGElement, context: MovingContext, state: SkinState): void {
  const paths = movingPaths(context, state)
  const write = (part: string, name: string, value: string) => writePart(root, part, name, value)
  for (const part of [
    'newTypeIII',
    'newTypeI',
    'sprouts',
    'hole',
    'gap',
    'clot',
    'needles',
    'turnedMacrophages',
  ] as const) {
    write(part, 'd', paths[part])
  }
  for (const kind of GLYPH_KINDS) write(kind, 'd', paths.glyphs[kind])
  for (const kind of ['neutrophil', 'macrophage', 'fibroblast'] as const) {
    write(`nuclei-${kind}`, 'd', paths.glyphNuclei[kind])
  }
  write('clot', 'fill-opacity', paths.clotOpacity.toFixed(2))
  write('needles', 'opacity', paths.needleOpacity.toFixed(2))
  write('film', 'stroke-opacity', (paths.film * 0.85).toFixed(2))
  write('flush', 'fill-opacity', (paths.flush * 0.4).toFixed(2))
  for (const element of root.querySelectorAll<SVGElement>('[data-widens]')) {
    const { width, widens } = element.dataset
    const wide = (Number(width) * (1 + Number(widens) * paths.flush)).toFixed(1)
    writeAttribute(element, 'stroke-width', wide)
  }
  writePressed(root, context, state)
}

/** Rewrites what needles press down at a moment: the epidermis, and what lies inside the skin. */
export function writePressed(root: SVGSVGElement, context: MovingContext, state: SkinState): void {
  // It goes down with the skin while needles press, and comes back once they leave; else it stands as it was rendered.
  if (state.dentMm <= 0 && root.dataset['pressed'] !== 'true') return
  writeAttribute(root, 'data-pressed', String(state.dentMm > 0))
  const inside = pressedInside(context, state)
  for (const element of root.querySelectorAll<SVGElement>('[data-inside]')) {
    const value = inside.get(element.dataset['inside'] ?? '')
    if (value !== undefined) writeAttribute(element, element.tagName === 'circle' ? 'cy' : 'd', value)
  }
  const epidermis = pressedEpidermis(context, state)
  for (const part of Object.keys(epidermis) as (keyof EpidermisPaths)[]) {
    writePart(root, part, 'd', epidermis[part])
  }
}

/** Writes an attribute of every mark of a name, where it is not so already. */
export function writePart(root: SVGSVGElement, part: string, name: string, value: string): void {
  for (const element of root.querySelectorAll(`[data-part="${part}"]`)) writeAttribute(element, name, value)
}

/** Writes an attribute where it is not so already: a browser draws anew whatever is written. */
export function writeAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}
