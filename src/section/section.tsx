import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { SIGNAL_LIFE_SIZE } from '../model/everyday.data'
import { type Course, sharedStateAt, stateAt } from '../model/course'
import { cutZ } from '../state/cut'
import { depthScaleOf, drawnDepth, type ScaleId, shiftOf } from '../state/depth-scale'
import { framedStroke, resolvePose, type StageSize } from '../state/framing'
import { type Palette, PALETTES } from '../state/palette'
import { oneByOne, type Projection } from '../state/projector'
import { type AppStore, useAppState } from '../state/store'
import type { Moment } from '../state/ticker'
import { placeChannels } from '../tissue/channels'
import { createFibroblastAim } from '../tissue/fibroblast-aim'
import { placeHealing } from '../tissue/glyph-sites'
import { TISSUE_SEED, tissueOf } from '../tissue/tissue'
import { createSectionLight } from './light'
import type { SectionManner } from './manner'
import { movingContext, type MovingContext } from './moving'
import { MovingPart, writeMoving } from './moving-part'
import { attachNeedleDrag } from './needle-drag'
import { um } from './path-text'
import { StillPart } from './still-part'
import { putInk } from './things'

/** Share of the scene's lowest glyph counts that the flat section shows: it has no depth to hide them in. */
const SECTION_QUALITY = 0.4
/** Height of the section's drawing above the surface and below it, µm. */
const TOP_UM = 1000
const BOTTOM_UM = 2520

/** In colour; signals are 8 µm wide. */
const PAINTED: SectionManner = {
  className: 'section',
  Still: StillPart,
  Moving: MovingPart,
  write: writeMoving,
  signalsEnlarged: 0.008 / SIGNAL_LIFE_SIZE.sizeMm,
}

export interface SectionProps {
  readonly app: AppStore
  /** Size of the stage; null before the page has laid it out (and in the pre-rendered page). */
  readonly stage: StageSize | null
  /** Whether the section is what is seen now: then it follows the playhead and says where things are. */
  readonly active: boolean
  readonly label: string
  /** How it is drawn, where not in colour. */
  readonly manner?: SectionManner | undefined
}

/** The prepared still and moving parts for a course; recomputed when the plan changes, never because time passes. */
function useMovingContext(course: Course, scale: ScaleId, cutMm: number): MovingContext {
  const whole = useMemo(() => {
    const tissue = tissueOf(course.skin)
    const channels = placeChannels(course.plan.densityPerCm2, course.plan.sessions, TISSUE_SEED)
    const sites = placeHealing(tissue, course.track, channels, SECTION_QUALITY, TISSUE_SEED)
    return movingContext(course, tissue, channels, sites)
  }, [course])
  return useMemo(
    () => ({ ...whole, drawing: { depths: depthScaleOf(scale, whole.course.skin), cutMm } }),
    [whole, scale, cutMm],
  )
}

/** The 2D cross-section: first paint, view without WebGL, fallback after a GPU loss. */
export function Section({ app, stage, active, label, manner = PAINTED }: SectionProps) {
  const course = useAppState(app, (state) => state.course)
  const view = useAppState(app, (state) => state.view)
  // Behind the block nobody sees the cut move.
  const context = useMovingContext(course, view.scale, active ? view.cutMm : 0)
  const palette = PALETTES[view.comfort]
  const lit = useAppState(app, (state) => state.lit)
  const svg = useRef<SVGSVGElement>(null)
  const start = useMemo(() => stateAt(course, app.ticker.timeH), [course, app])

  useFollowPlayhead(app, context, svg, active, manner)
  useFrame(app, context, stage, svg, active, manner)
  useLayoutEffect(() => {
    // The drawing in colour is lit in its colours.
    const alone = manner === PAINTED ? null : lit
    if (svg.current) putInk(svg.current, view.shown, context.tissue.adnexa.lobeKinds, alone)
  }, [context, view.shown, manner, lit])
  useLight(app, context, svg, active && manner === PAINTED, palette)
  useEffect(() => (active && svg.current ? attachNeedleDrag(svg.current, app) : undefined), [active, app])

  return (
    <svg
      ref={svg}
      className={manner.className}
      viewBox={`-1500 ${-TOP_UM} 3000 ${TOP_UM + BOTTOM_UM + um(shiftOf(context.drawing.depths))}`}
      role="img"
      aria-label={label}
      focusable="false"
    >
      <manner.Still context={context} palette={palette} tone={course.plan.skinTone} lens={view.lens} />
      <manner.Moving context={context} palette={palette} state={start} />
    </svg>
  )
}

/** Rewrites the moving part through the DOM for every change of the playhead. */
function useFollowPlayhead(
  app: AppStore,
  context: MovingContext,
  svg: RefObject<SVGSVGElement | null>,
  active: boolean,
  manner: SectionManner,
): void {
  useLayoutEffect(() => {
    const root = svg.current
    if (!active || !root) return undefined
    const draw = (now: Moment) => manner.write(root, context, sharedStateAt(context.course, now))
    draw(app.ticker.now)
    return app.ticker.subscribe(draw)
  }, [app, context, svg, active, manner])
}

/** Lights what changes most or is singled out, in the drawing in colour; one that is painted anew is lit anew. */
function useLight(
  app: AppStore,
  { course, tissue, drawing }: MovingContext,
  svg: RefObject<SVGSVGElement | null>,
  painted: boolean,
  palette: Palette,
): void {
  const lit = useAppState(app, (state) => state.lit)
  const isLit =
    useAppState(app, ({ view }) => ((view.emphasis && !view.compare) || lit !== null) && !view.lens) &&
    painted
  useLayoutEffect(() => {
    if (!isLit || !svg.current) return undefined
    const light = createSectionLight(svg.current, course, tissue.adnexa.lobeKinds)
    if (lit) {
      light.only(lit)
      return () => light.clear()
    }
    light.at(app.ticker.now)
    const stop = app.ticker.subscribe((now) => light.at(now))
    return () => {
      stop()
      light.clear()
    }
  }, [app, course, tissue, drawing, svg, isLit, lit, palette])
}

/** Places the drawing so that the section shows what the 3D view of the same name frames. */
function useFrame(
  app: AppStore,
  context: MovingContext,
  stage: StageSize | null,
  svg: RefObject<SVGSVGElement | null>,
  active: boolean,
  manner: SectionManner,
): void {
  const view = useAppState(app, (state) => state.view)
  const framed = useAppState(app, (state) => state.framed)
  useLayoutEffect(() => {
    const root = svg.current
    if (!stage || !root) return undefined
    const { course, channels, sites, tissue, frame } = context
    const depths = depthScaleOf(view.scale, course.skin)
    const aim = createFibroblastAim(channels, sites.glyphs, tissue.residents, course.skin.epidermisMm)
    const drawn = { kind: sites.glyphs.kind, placed: frame.placed, quality: SECTION_QUALITY }
    let lastSpan = Number.NaN
    let lastTip = Number.NaN
    const place = () => {
      const { looksBack, now } = app.ticker
      // Before and now are looked at from one place.
      if (looksBack && Number.isFinite(lastSpan)) return
      const tip = framedStroke(framed, view, now).tipDepthMm
      const follows = view.view === 'fibroblast'
      if (tip === lastTip && !follows && Number.isFinite(lastSpan)) return
      lastTip = tip
      // The playhead has just written where the cells are.
      const cell = follows
        ? aim(frame, sharedStateAt(course, { timeH: now.playheadH }).session, cutZ(view.cutMm))
        : undefined
      const pose = resolvePose(view, framed, tip, stage, cell)
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
      manner.fit?.(root, pose, stage)
      if (!active) return
      const toScreen: Projection['toScreen'] = (out, px, py) => {
        out.x = left + (px + 1.5) * pxPerMm
        out.y = top + (TOP_UM / 1000 + drawnDepth(depths, -py)) * pxPerMm
      }
      app.projector.set({
        pose,
        enlarged: { signals: manner.signalsEnlarged, cells: 1 },
        depths,
        cutZ: cutZ(view.cutMm),
        drawn: () => drawn,
        toScreen,
        allToScreen: oneByOne(toScreen),
      })
    }
    place()
    // A block that goes away takes with it how it was seen.
    const again = () => {
      if (!active || app.projector.current) return
      lastSpan = Number.NaN
      place()
    }
    // Behind the block nobody sees it.
    const stops = [active ? app.ticker.subscribe(place) : () => {}, app.projector.subscribe(again)]
    return () => stops.forEach((stop) => stop())
  }, [app, context, framed, stage, svg, view, active, manner])
}
