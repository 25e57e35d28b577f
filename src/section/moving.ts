import { BLOCK } from '../model/block'
import type { Course, SkinState } from '../model/course'
import type { DeviceId } from '../model/plan'
import { TYPE_I, TYPE_III } from '../model/healing/new-collagen'
import { Q } from '../model/healing/states'
import { cutZ } from '../state/cut'
import { drawnDent, drawnDepth, shiftOf } from '../state/depth-scale'
import {
  channelHalfWidth,
  channelLookInto,
  type ChannelLook,
  type ChannelSites,
  filmShare,
  tongueShare,
} from '../tissue/channels'
import { dentAt, dentDepthShare } from '../tissue/dent'
import {
  createGlyphFrame,
  type GlyphFrame,
  glyphsInto,
  grownShare,
  newFibreShareInto,
  sproutShare,
} from '../tissue/glyph-frame'
import { GLYPH_KINDS, type GlyphKind, type HealingSites } from '../tissue/glyph-sites'
import type { NewFibreSites } from '../tissue/new-fibres'
import { CURVE_FLOATS } from '../tissue/fibres'
import { NEEDLE_FORMS, NEEDLE_MM } from '../tissue/needle-forms'
import type { Tissue } from '../tissue/tissue'
import { type EpidermisPaths, epidermisPaths, fibreSegment, insidePaths, sectionPaths } from './paths'
import { type Drawing, type Lay, PLAIN, restLay, spindle, um } from './path-text'
import { tubeKey } from './tube-paths'

/** Path data and opacities of everything in the section that moves; rewritten for each moment. */
export interface MovingPaths {
  /** Hole in the epidermis and, below it, in the dermis. */
  gap: string
  hole: string
  clot: string
  clotOpacity: number
  needles: string
  needleOpacity: number
  /** How much of a serum's film stands on the skin, 0–1. */
  film: number
  /** How red the upper dermis and the surface are, 0–1. */
  flush: number
  glyphs: Record<GlyphKind, string>
  glyphNuclei: Record<'neutrophil' | 'macrophage' | 'fibroblast', string>
  turnedMacrophages: string
  newTypeIII: string
  newTypeI: string
  sprouts: string
}

/** What the moving part of a section works on; made once a plan. */
export interface MovingContext {
  readonly course: Course
  readonly tissue: Tissue
  readonly channels: ChannelSites
  readonly sites: HealingSites
  readonly frame: GlyphFrame
  readonly drawing: Drawing
}

/** Prepares the moving part of a section. */
export function movingContext(
  course: Course,
  tissue: Tissue,
  channels: ChannelSites,
  sites: HealingSites,
  drawing: Drawing = PLAIN,
): MovingContext {
  return { course, tissue, channels, sites, frame: createGlyphFrame(sites.glyphs), drawing }
}

/** Needles whose skin is cut away are left standing as a shade. */
const CUT_AWAY_OPACITY = 0.35

/** Draws one moment. A pure function of (context, state). */
export function movingPaths(context: MovingContext, state: SkinState): MovingPaths {
  const { course, sites, frame } = context
  glyphsInto(frame, sites.glyphs, course, state)
  const moving: MovingPaths = {
    gap: '',
    hole: '',
    clot: '',
    clotOpacity: 0,
    needles: '',
    needleOpacity: state.needlePresence * (context.drawing.cutMm > 0 ? CUT_AWAY_OPACITY : 1),
    film: state.session < 0 ? 0 : filmShare(course.plan.topical, state.sinceSessionH),
    flush: 0,
    glyphs: Object.fromEntries(GLYPH_KINDS.map((kind) => [kind, ''])) as Record<GlyphKind, string>,
    glyphNuclei: { neutrophil: '', macrophage: '', fibroblast: '' },
    turnedMacrophages: '',
    newTypeIII: newFibrePath(context, state, sites.newTypeIII, TYPE_III),
    newTypeI: newFibrePath(context, state, sites.newTypeI, TYPE_I),
    sprouts: sproutPath(context, state),
  }
  drawChannels(context, state, moving)
  drawGlyphs(context, moving)
  for (const zone of state.struck) moving.flush = Math.max(moving.flush, Math.min(1, zone[Q.redness]))
  return moving
}

const look: ChannelLook = { epidermalGap: 0, dermalGap: 0, clot: 0 }

function drawChannels(
  { course, tissue, channels, drawing: { depths, cutMm } }: MovingContext,
  state: SkinState,
  moving: MovingPaths,
): void {
  const { track, skin } = course
  const drawn = (depthMm: number) => drawnDepth(depths, depthMm)
  const plane = cutZ(cutMm)
  for (let i = 0; i < channels.count; i++) {
    // A channel that the cut meets beside its middle is seen narrower. The needles of the front stay in the picture.
    const aside = channels.z[i] - plane
    const isMet = Math.abs(aside) < track.channelWidthMm / 2
    if (!channels.inCut[i] && !isMet) continue
    const x = channels.x[i]
    const session = channels.session[i]
    if (channels.inCut[i] && session === state.needleSession) {
      moving.needles += needlePath(
        x,
        drawn(state.tipDepthMm),
        track.needleWidthMm,
        course.plan.device,
        shiftOf(depths),
      )
    }
    if (!isMet) continue
    channelLookInto(look, course, state.struck[session])
    const surface = -tissue.fields.surfaceY(x, plane)
    const junction = -tissue.fields.junctionY(x, plane)
    const reach = track.woundDepthMm
    const width = track.channelWidthMm
    if (look.epidermalGap > 0.02) {
      const gap = look.epidermalGap
      const share = (depth: number) => tongueShare(gap, (depth - surface) / (junction - surface))
      moving.gap += wedge(
        x,
        surface,
        Math.min(reach, junction),
        width,
        track.reach.typical,
        share,
        drawn,
        aside,
      )
    }
    if (look.dermalGap > 0.02 && reach > skin.epidermisMm) {
      const hole = look.dermalGap
      moving.hole += wedge(x, junction, reach, width, track.reach.typical, () => hole, drawn, aside)
      moving.clot += wedge(x, junction, reach, width, track.reach.typical, () => hole * 0.86, drawn, aside)
      // It stands in the epidermis only while that is open, up to a meniscus under the surface.
      if (look.epidermalGap > 0.02) {
        const gap = look.epidermalGap
        const share = (depth: number) => 0.86 * tongueShare(gap, (depth - surface) / (junction - surface))
        moving.clot += wedge(x, surface + 0.008, junction, width, track.reach.typical, share, drawn, aside)
      }
      moving.clotOpacity = Math.max(moving.clotOpacity, look.clot)
    }
  }
}

/**
 * A tapered hole from one depth to another, of which `shareAt` a depth (mm) is left of the fresh width, met `asideMm`
 * beside its middle.
 */
function wedge(
  x: number,
  fromMm: number,
  toMm: number,
  widthMm: number,
  reachMm: number,
  shareAt: (depthMm: number) => number,
  drawn: (depthMm: number) => number,
  asideMm: number,
): string {
  const left: string[] = []
  const right: string[] = []
  const steps = 6
  for (let step = 0; step <= steps; step++) {
    const depth = fromMm + ((toMm - fromMm) * step) / steps
    const radius = channelHalfWidth(widthMm, reachMm * 1.001, depth) * shareAt(depth)
    const half = asideMm === 0 ? radius : Math.sqrt(Math.max(0, radius * radius - asideMm * asideMm))
    left.push(`${um(x - half)} ${um(drawn(depth))}`)
    right.unshift(`${um(x + half)} ${um(drawn(depth))}`)
  }
  return `M${left.join('L')}L${right.join('L')}z`
}

/** A needle whose tip is drawn at `tipMm`; its shaft goes on up by `longerMm`. */
function needlePath(x: number, tipMm: number, widthMm: number, device: DeviceId, longerMm: number): string {
  const { profile } = NEEDLE_FORMS[device]
  const side = (sign: number) =>
    profile.map(([radius, height]) => {
      const up = height === NEEDLE_MM ? height + longerMm : height
      return `${um(x + (sign * radius * widthMm) / 2)} ${um(tipMm - up)}`
    })
  return `M${side(1).join('L')}L${side(-1).toReversed().join('L')}z`
}

function drawGlyphs(
  { sites, frame, course, drawing: { depths, cutMm } }: MovingContext,
  moving: MovingPaths,
): void {
  const { glyphs } = sites
  for (let i = 0; i < glyphs.count; i++) {
    if (frame.placed[i * 4 + 3] < 0.25) continue
    if (cutMm > 0 && frame.placed[i * 4 + 2] > cutZ(cutMm)) continue
    const kind = GLYPH_KINDS[glyphs.kind[i]]
    const x = um(frame.placed[i * 4])
    const depthMm = -frame.placed[i * 4 + 1]
    if (um(depthMm) > um(course.skin.dermisBottomMm) + 60) continue
    const y = um(drawnDepth(depths, depthMm))
    switch (kind) {
      case 'neutrophil':
        moving.glyphs.neutrophil += `M${x} ${y}h0`
        moving.glyphNuclei.neutrophil += `M${x - 2} ${y - 2}h0m4 1h0m-2 3h0`
        break
      case 'macrophage':
        if (frame.turned[i] > 0.5) moving.turnedMacrophages += `M${x} ${y}h0`
        else moving.glyphs.macrophage += `M${x} ${y}h0`
        moving.glyphNuclei.macrophage += `M${x - 3} ${y - 2}l5 -2`
        break
      case 'fibroblast': {
        const angle = (glyphs.seed[i] - 0.5) * 1.1
        moving.glyphs.fibroblast += spindle(x, y, angle, 74)
        moving.glyphNuclei.fibroblast += `M${x - 4} ${y + Math.round(4 * angle)}l8 ${-Math.round(8 * angle)}`
        break
      }
      case 'pdgf':
        moving.glyphs.pdgf += `M${x} ${y}h0`
        break
      case 'tgf-beta-1':
        moving.glyphs['tgf-beta-1'] += `M${x - 3} ${y - 3}h6v6h-6z`
        break
      case 'tgf-beta-3':
        moving.glyphs['tgf-beta-3'] += `M${x} ${y - 4}l4 4l-4 4l-4-4z`
        break
      case 'vegf':
        moving.glyphs.vegf += `M${x} ${y - 4}l4 7h-8z`
        break
      case 'fgf':
        moving.glyphs.fgf += `M${x - 4} ${y}h8m-4-4v8`
        break
    }
  }
}

const shares = new Float64Array(2)

function newFibrePath(
  { course, drawing: { depths, cutMm } }: MovingContext,
  state: SkinState,
  { fibres, session, rank }: NewFibreSites,
  type: typeof TYPE_III | typeof TYPE_I,
): string {
  const lay = restLay(depths)
  let path = ''
  for (let i = 0; i < fibres.count; i++) {
    const forcing = course.struckOnce.system.forcings[0]
    if (state.timeH < course.sessionTimesH[session[i]]) continue
    if (cutMm > 0 && fibres.curves[i * CURVE_FLOATS + 5] > cutZ(cutMm)) continue
    newFibreShareInto(shares, state.struck[session[i]], forcing)
    if (grownShare(rank[i], shares[type]) > 0.5) path += fibreSegment(fibres, i, lay)
  }
  return path
}

function sproutPath({ sites, course, drawing: { depths, cutMm } }: MovingContext, state: SkinState): string {
  let path = ''
  const { sprouts, sproutSession } = sites
  for (let tube = 0; tube < sprouts.kinds.length; tube++) {
    const session = sproutSession[tube]
    if (state.timeH < course.sessionTimesH[session]) continue
    const share = sproutShare(state.struck[session][Q.vessels])
    const first = sprouts.starts[tube]
    const length = Math.round((sprouts.starts[tube + 1] - 1 - first) * share)
    if (length < 1 || (cutMm > 0 && sprouts.points[first * 4 + 2] > cutZ(cutMm))) continue
    for (let i = 0; i <= length; i++) {
      const at = (first + i) * 4
      path += `${i === 0 ? 'M' : 'L'}${um(sprouts.points[at])} ${um(drawnDepth(depths, -sprouts.points[at + 1]))}`
    }
  }
  return path
}

/** Path data of the epidermis with the needles of a moment pressing on it. */
export function pressedEpidermis(
  { tissue, channels, drawing }: MovingContext,
  state: SkinState,
): EpidermisPaths {
  if (state.dentMm <= 0) return sectionPaths(tissue, drawing).epidermis
  const dentMm = drawnDent(drawing.depths, state.tipDepthMm, state.dentMm)
  return epidermisPaths(
    tissue,
    drawing,
    (x) => dentMm * dentAt(channels, state.needleSession, x, cutZ(drawing.cutMm)),
  )
}

/** Columns in which the dent is worked out across the block. */
const DENT_COLUMNS = 300

/** Where everything stands under the needles of a moment; null while none presses. */
function layOf(
  { channels, course, drawing: { depths, cutMm } }: MovingContext,
  state: SkinState,
): Lay | null {
  if (state.dentMm <= 0) return null
  const dents = Float64Array.from({ length: DENT_COLUMNS + 1 }, (_, i) =>
    dentAt(channels, state.needleSession, (2 * (i / DENT_COLUMNS) - 1) * BLOCK.halfWidthMm, cutZ(cutMm)),
  )
  const reach = course.track.reach.typical
  const dentMm = drawnDent(depths, state.tipDepthMm, state.dentMm)
  const rest = restLay(depths)
  return (x, y) => {
    const column = Math.round(((x / BLOCK.halfWidthMm + 1) / 2) * DENT_COLUMNS)
    const dent = dents[Math.min(DENT_COLUMNS, Math.max(0, column))]
    return rest(x, y) - dentMm * dent * dentDepthShare(Math.max(0, -y), reach)
  }
}

/** Path data of what lies inside the skin, by the name it is drawn under; lobes have the y of their middle instead. */
export function pressedInside(context: MovingContext, state: SkinState): ReadonlyMap<string, string> {
  const { tissue, drawing } = context
  const lay = layOf(context, state)
  const inside = lay ? insidePaths(tissue, lay, drawing) : sectionPaths(tissue, drawing)
  const { fat, fatCells, dermis, papillary, fineFibres, elasticFibres } = inside
  return new Map([
    ...Object.entries({ fat, fatCells, dermis, papillary, fineFibres, elasticFibres }),
    ...Object.entries(inside.residents),
    ...inside.bundles.map(({ path }, i) => [`bundle ${i}`, path] as const),
    ...inside.tubes.map((tube) => [`tube ${tubeKey(tube)}`, tube.path] as const),
    ...inside.outlines.map(({ kind, path }, i) => [`outline ${kind} ${i}`, path] as const),
    ...inside.outlines.map(({ kind, inner }, i) => [`inside ${kind} ${i}`, inner] as const),
    ...inside.lobes.map(({ y }, i) => [`lobe ${i}`, String(y)] as const),
  ])
}
