import { type RefObject, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react'
import { type Course, createSkinState, type SkinState, stateAt, stateInto } from '../model/course'
import { type StageSize, resolvePose } from '../state/framing'
import { melaninShare, mixHex, type Palette, PALETTES, TONES } from '../state/palette'
import type { Projection } from '../state/projector'
import { type AppStore, useAppState } from '../state/store'
import { placeChannels } from '../tissue/channels'
import { GLYPH_KINDS, placeHealing } from '../tissue/glyph-sites'
import { TISSUE_SEED, tissueOf } from '../tissue/tissue'
import { attachNeedleDrag } from './needle-drag'
import { movingContext, type MovingContext, movingPaths, pressedEpidermis } from './moving'
import { type EpidermisPaths, sectionPaths } from './paths'

/** Share of the scene's lowest glyph counts that the flat section shows: it has no depth to hide them in. */
const SECTION_QUALITY = 0.4
/** Height of the section's drawing above the surface and below it, µm. */
const TOP_UM = 1000
const BOTTOM_UM = 2520

export interface SectionProps {
  readonly app: AppStore
  /** Size of the stage; null before the page has laid it out (and in the pre-rendered page). */
  readonly stage: StageSize | null
  /** Whether the section is what is seen now: then it follows the playhead and says where things are. */
  readonly active: boolean
  readonly label: string
}

/** The prepared still and moving parts for a course; recomputed when the plan changes, never because time passes. */
function useMovingContext(course: Course): MovingContext {
  return useMemo(() => {
    const tissue = tissueOf(course.skin)
    const channels = placeChannels(course.plan.densityPerCm2, course.plan.sessions, TISSUE_SEED)
    const sites = placeHealing(tissue, course.track, channels, SECTION_QUALITY, TISSUE_SEED)
    return movingContext(course, tissue, channels, sites)
  }, [course])
}

/** The 2D cross-section: first paint, view without WebGL, fallback after a GPU loss. */
export function Section({ app, stage, active, label }: SectionProps) {
  const course = useAppState(app, (state) => state.course)
  const view = useAppState(app, (state) => state.view)
  const context = useMovingContext(course)
  const palette = PALETTES[view.comfort]
  const svg = useRef<SVGSVGElement>(null)
  const start = useMemo(() => stateAt(course, app.ticker.timeH), [course, app])

  useFollowPlayhead(app, context, svg, active)
  useFrame(app, course, stage, svg, active)
  useEffect(() => {
    if (!active || !svg.current) return undefined
    return attachNeedleDrag(svg.current, app)
  }, [active, app])

  return (
    <svg
      ref={svg}
      className="section"
      viewBox={`-1500 ${-TOP_UM} 3000 ${TOP_UM + BOTTOM_UM}`}
      role="img"
      aria-label={label}
      focusable="false"
    >
      <StillPart context={context} palette={palette} tone={course.plan.skinTone} />
      <MovingPart context={context} palette={palette} state={start} />
    </svg>
  )
}

/** Rewrites the moving part through the DOM for every change of the playhead. */
function useFollowPlayhead(
  app: AppStore,
  context: MovingContext,
  svg: RefObject<SVGSVGElement | null>,
  active: boolean,
): void {
  useLayoutEffect(() => {
    const root = svg.current
    if (!active || !root) return undefined
    const state = createSkinState(context.course)
    const draw = (timeH: number) => {
      stateInto(state, context.course, timeH)
      writeMoving(root, context, state)
    }
    draw(app.ticker.timeH)
    return app.ticker.subscribe(draw)
  }, [app, context, svg, active])
}

/** Places the drawing so that the section shows what the 3D view of the same name frames. */
function useFrame(
  app: AppStore,
  course: Course,
  stage: StageSize | null,
  svg: RefObject<SVGSVGElement | null>,
  active: boolean,
): void {
  const view = useAppState(app, (state) => state.view)
  useLayoutEffect(() => {
    const root = svg.current
    if (!stage || !root) return undefined
    const state = createSkinState(course)
    let lastSpan = Number.NaN
    const place = (timeH: number) => {
      stateInto(state, course, timeH)
      const pose = resolvePose(view, course, state.tipDepthMm, stage)
      const [x, y] = pose.targetMm
      const key = pose.spanMm + x * 7 + y * 31
      if (key === lastSpan) return
      lastSpan = key
      const pxPerMm = stage.heightPx / pose.spanMm
      const left = stage.widthPx / 2 - (1.5 + x) * pxPerMm
      const top = stage.heightPx / 2 + (y - TOP_UM / 1000) * pxPerMm
      root.style.width = `${3 * pxPerMm}px`
      root.style.left = `${left}px`
      root.style.top = `${top}px`
      root.style.transform = 'none'
      if (!active) return
      const projection: Projection = {
        toScreen(out, px, py) {
          out.x = left + (px + 1.5) * pxPerMm
          out.y = top + (TOP_UM / 1000 - py) * pxPerMm
        },
      }
      app.projector.set(projection)
    }
    place(app.ticker.timeH)
    return app.ticker.subscribe(place)
  }, [app, course, stage, svg, view, active])
}

function StillPart({
  context,
  palette,
  tone,
}: {
  readonly context: MovingContext
  readonly palette: Palette
  readonly tone: number
}) {
  const paths = sectionPaths(context.tissue)
  const clip = useId()
  const melanin = melaninShare(tone)
  const skin = TONES[tone - 1]
  const round = { strokeLinecap: 'round', fill: 'none' } as const
  return (
    <g>
      <clipPath id={clip}>
        <path data-part="under" d={paths.epidermis.under} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <path d={paths.fat} fill={palette.septum} />
        <path d={paths.fatCells} stroke={palette.fatWall} strokeWidth={76} {...round} />
        <path d={paths.fatCells} stroke={palette.fat} strokeWidth={68} {...round} />
        <path d={paths.dermis} fill={palette.dermis} />
        {paths.bundles.map(({ tone: shade, widthUm, path }) => (
          <g key={`${shade} ${widthUm}`} fill="none" strokeLinecap="round">
            <path d={path} stroke={palette.fibreShade} strokeOpacity={0.35} strokeWidth={widthUm + 4} />
            <path d={path} stroke={palette.fibre[shade]} strokeWidth={widthUm} />
          </g>
        ))}
        <path d={paths.fineFibres} stroke={palette.fineFibre} strokeWidth={3} {...round} />
        <path data-part="flush" d={paths.dermis} fill={palette.flush} fillOpacity={0} />
        {paths.tubes
          .filter(({ kind }) => kind !== 'hair')
          .map(({ kind, widthUm, path }) => (
            <path
              key={`${kind} ${widthUm}`}
              d={path}
              stroke={tubeColour(kind, palette)}
              strokeWidth={widthUm}
              {...round}
            />
          ))}
        {paths.lobes.map(({ kind, x, y, r }) => (
          <circle
            key={`${x} ${y}`}
            cx={x}
            cy={y}
            r={r}
            fill={[palette.gland, palette.follicle, palette.dermis][kind]}
            stroke={palette.fibreShade}
            strokeOpacity={0.4}
            strokeWidth={4}
          />
        ))}
        <path d={paths.residents} fill={palette.resident} />
        <path d={paths.residentNuclei} stroke={palette.residentNucleus} strokeWidth={6} {...round} />
      </g>
      <EpidermisPart paths={paths.epidermis} palette={palette} skin={skin} melanin={melanin} />
      {paths.tubes
        .filter(({ kind }) => kind === 'hair' || kind === 'duct')
        .map(({ kind, widthUm, path }) => (
          <path
            key={`over ${kind} ${widthUm}`}
            d={path}
            stroke={tubeColour(kind, palette)}
            strokeWidth={widthUm}
            {...round}
          />
        ))}
    </g>
  )
}

function EpidermisPart({
  paths,
  palette,
  skin,
  melanin,
}: {
  readonly paths: EpidermisPaths
  readonly palette: Palette
  readonly skin: string
  readonly melanin: number
}) {
  const basal = mixHex(palette.basal, '#3b2416', 0.75 * melanin)
  return (
    <g fill="none">
      <path data-part="living" d={paths.living} fill={mixHex(palette.epidermis, '#8a6248', 0.35 * melanin)} />
      <path data-part="basalRow" d={paths.basalRow} stroke={basal} strokeWidth={11} strokeDasharray="6 2" />
      <path
        data-part="spinousRows"
        d={paths.spinousRows}
        stroke={palette.nucleus}
        strokeOpacity={0.75}
        strokeWidth={4.5}
        strokeLinecap="round"
        strokeDasharray="1.5 10"
      />
      <path
        data-part="granularRow"
        d={paths.granularRow}
        stroke={palette.granular}
        strokeWidth={3.5}
        strokeDasharray="9 5"
      />
      <path data-part="corneum" d={paths.corneum} fill={mixHex(palette.corneum, skin, 0.55)} />
      <path
        data-part="corneumLines"
        d={paths.corneumLines}
        stroke={mixHex(palette.corneumLine, skin, 0.35)}
        strokeWidth={1.6}
      />
      <path data-part="junction" d={paths.junction} stroke={palette.junction} strokeWidth={3} />
    </g>
  )
}

function MovingPart({
  context,
  palette,
  state,
}: {
  readonly context: MovingContext
  readonly palette: Palette
  readonly state: SkinState
}) {
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
        strokeWidth={13}
        {...dots}
      />
      <path data-part="newTypeI" d={paths.newTypeI} stroke={palette.newTypeI} strokeWidth={10} {...dots} />
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

function tubeColour(kind: string, palette: Palette): string {
  switch (kind) {
    case 'arteriole':
    case 'artery':
    case 'capillary-arterial':
      return palette.arteriole
    case 'venule':
    case 'vein':
    case 'capillary-venous':
      return palette.venule
    case 'follicle':
      return palette.follicle
    case 'hair':
      return palette.hair
    default:
      return palette.duct
  }
}

function writeMoving(root: SVGSVGElement, context: MovingContext, state: SkinState): void {
  const paths = movingPaths(context, state)
  const write = (part: string, name: string, value: string) => {
    for (const element of root.querySelectorAll(`[data-part="${part}"]`)) {
      if (element.getAttribute(name) !== value) element.setAttribute(name, value)
    }
  }
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
  write('flush', 'fill-opacity', (paths.flush * 0.4).toFixed(2))
  const epidermis = pressedEpidermis(context, state)
  for (const part of Object.keys(epidermis) as (keyof EpidermisPaths)[]) write(part, 'd', epidermis[part])
}
