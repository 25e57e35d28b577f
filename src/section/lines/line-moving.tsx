import { useId, useMemo } from 'react'
import type { SkinState } from '../../model/course'
import { PALETTES } from '../../state/palette'
import { GLYPH_KINDS, type GlyphKind } from '../../tissue/glyph-sites'
import type { MovingProps } from '../manner'
import { type MovingContext, type MovingPaths, movingPaths } from '../moving'
import { writeAttribute, writePart, writePressed } from '../moving-part'
import { Filled, PatternDefs } from './filled'
import {
  GLYPH_SHAPES,
  LANGERHANS_BODY,
  MAST_CELL,
  MELANOCYTE_BODY,
  stamped,
  stampedOnce,
  VACUOLES,
} from './shapes'
import { Line, Stroke, wide } from './stroke'

/** Cells that are filled with ink, not left open. */
const SOLID: readonly GlyphKind[] = ['pdgf', 'tgf-beta-1', 'fgf']
/** How thick a clot must be (0–1) for each of its hatches to be laid on. */
const CLOT = [
  { pattern: 'clot1', from: 0.05 },
  { pattern: 'clot2', from: 0.35 },
  { pattern: 'clot3', from: 0.7 },
] as const
/** What is open of a channel: in the dermis and in the epidermis. */
const OPEN = ['hole', 'gap'] as const
const NUCLEI = ['neutrophil', 'macrophage', 'fibroblast'] as const
/** Share of a vessel's width that blood fills at the strongest flush: less in the diagram. */
const BLOOD = { calm: 0.5, full: 0.85 } as const

/** Everything in the section that moves, in lines and patterns. */
export function LineMoving({ context, palette, state }: MovingProps) {
  const paths = useMemo(() => movingPaths(context, state), [context, state])
  const id = useId()
  const calm = palette === PALETTES.diagram
  return (
    <g data-blood={calm ? BLOOD.calm : BLOOD.full}>
      <PatternDefs id={id} names={['matrix', 'metal', ...CLOT.map(({ pattern }) => pattern)]} />
      <Stroke part="newTypeIII" d={paths.newTypeIII} um={0} px={4} paper />
      <Line part="newTypeIII" d={paths.newTypeIII} px={1.3} />
      <Stroke part="newTypeI" d={paths.newTypeI} um={8} px={4} paper />
      <Stroke part="newTypeI" d={paths.newTypeI} um={8} px={1.4} cap="butt" />
      <Stroke part="newTypeI" d={paths.newTypeI} um={8} px={-0.4} paper cap="butt" />
      <Stroke part="newTypeI" d={paths.newTypeI} um={8} dash="1.7 4.6" cap="butt" />
      <Stroke part="sprouts" d={paths.sprouts} um={10} px={2} paper />
      <Stroke part="sprouts" d={paths.sprouts} um={9} dash="0.1 9.4" />
      <Stroke part="sprouts" d={paths.sprouts} um={9} px={-2.2} dash="0.1 9.4" paper />
      {OPEN.map((part) => (
        <path key={part} data-part={part} d={paths[part]} className="line-clear" />
      ))}
      {OPEN.map((part) => (
        <path
          key={part}
          data-part={part}
          data-stamp="walls"
          d={walls(paths[part])}
          className="line-ink"
          style={{ strokeWidth: wide(0, part === 'gap' ? 2.8 : 1.6) }}
          strokeDasharray={part === 'gap' ? undefined : '14 5'}
        />
      ))}
      <path data-part="gap" d={paths.gap} className="line-paper" />
      <path data-part="hole" d={paths.hole} className="line-paper" />
      <g data-until={CLOT[1].from} display={paths.clotOpacity < CLOT[1].from ? undefined : 'none'}>
        <Filled id={id} pattern="matrix" part="hole" shape={paths.hole} />
      </g>
      {CLOT.slice(0, calm ? 2 : 3).map(({ pattern, from }) => (
        <g key={pattern} data-from={from} display={paths.clotOpacity < from ? 'none' : undefined}>
          <Filled id={id} pattern={pattern} part="clot" shape={paths.clot} />
        </g>
      ))}
      {GLYPH_KINDS.map((kind) => (
        <Glyph key={kind} part={kind} d={stamped(paths.glyphs[kind], GLYPH_SHAPES[kind])} />
      ))}
      <Glyph part="turnedMacrophages" d={stamped(paths.turnedMacrophages, GLYPH_SHAPES.turned)} />
      <path
        data-part="turnedMacrophages"
        data-stamp="vacuoles"
        d={stamped(paths.turnedMacrophages, VACUOLES)}
        className="line-ink"
        strokeLinecap="round"
        strokeWidth={2.2}
      />
      <Stroke part="nuclei-neutrophil" d={paths.glyphNuclei.neutrophil} um={4} />
      <Stroke part="nuclei-macrophage" d={paths.glyphNuclei.macrophage} um={6.5} />
      <Stroke part="nuclei-fibroblast" d={paths.glyphNuclei.fibroblast} um={6} />
      <path
        data-part="needles"
        d={paths.needles}
        className="line-outline line-firm"
        opacity={paths.needleOpacity}
      />
      {!calm && <Filled id={id} pattern="metal" part="needles" shape={paths.needles} />}
    </g>
  )
}

/** A kind of cell or signal, kept clear of what lies below it. */
function Glyph({ part, d }: { readonly part: string; readonly d: string }) {
  const solid = SOLID.some((kind) => kind === part)
  return (
    <>
      <path data-part={part} d={d} className="line-clear" />
      <path data-part={part} d={d} className={solid ? 'line-solid' : 'line-outline'} />
    </>
  )
}

/** Rewrites the moving part, and what needles press down, for a moment. */
export function writeLines(root: SVGSVGElement, context: MovingContext, state: SkinState): void {
  const paths = movingPaths(context, state)
  for (const part of ['newTypeIII', 'newTypeI', 'sprouts', 'hole', 'gap', 'clot', 'needles'] as const) {
    writePart(root, part, 'd', paths[part])
  }
  for (const kind of GLYPH_KINDS) writePart(root, kind, 'd', stamped(paths.glyphs[kind], GLYPH_SHAPES[kind]))
  writePart(root, 'turnedMacrophages', 'd', stamped(paths.turnedMacrophages, GLYPH_SHAPES.turned))
  for (const kind of NUCLEI) writePart(root, `nuclei-${kind}`, 'd', paths.glyphNuclei[kind])
  writePart(root, 'needles', 'opacity', paths.needleOpacity.toFixed(2))
  for (const hatch of root.querySelectorAll<SVGElement>('[data-from]')) {
    writeAttribute(hatch, 'display', paths.clotOpacity < Number(hatch.dataset['from']) ? 'none' : 'inline')
  }
  for (const wisps of root.querySelectorAll<SVGElement>('[data-until]')) {
    writeAttribute(wisps, 'display', paths.clotOpacity < Number(wisps.dataset['until']) ? 'inline' : 'none')
  }
  writeAmounts(root, paths)
  writePressed(root, context, state)
  // What was pressed has lost its shape.
  for (const mark of root.querySelectorAll<SVGElement>('[data-stamp]')) {
    const path = mark.getAttribute('d') ?? ''
    writeAttribute(mark, 'd', restamped(mark.dataset['stamp'] ?? '', path))
  }
}

/** How much blood stands in the vessels, and how thick a serum's film is. */
function writeAmounts(root: SVGSVGElement, { flush, film }: MovingPaths): void {
  const most = Number(root.querySelector<SVGElement>('[data-blood]')?.dataset['blood'] ?? 0)
  root.style.setProperty('--blood', (flush < 0.02 ? 0 : flush * most).toFixed(2))
  root.style.setProperty('--film', film < 0.02 ? '0' : film.toFixed(2))
}

/** A channel without a line across its mouth. */
function walls(path: string): string {
  return path.replaceAll('z', '')
}

function restamped(name: string, path: string): string {
  if (name === 'walls') return walls(path)
  if (name === 'mast') return stamped(path, MAST_CELL)
  if (name === 'vacuoles') return stamped(path, VACUOLES)
  return stampedOnce(path, name === 'melanocytes' ? MELANOCYTE_BODY : LANGERHANS_BODY)
}
