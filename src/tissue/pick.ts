import type { Course, SkinState } from '../model/course'
import { LAYER_IDS, type LayerId, layerTopMm } from '../model/skin/skin'
import type { StructureId } from '../model/structures'
import { channelHalfWidth, channelLookInto, type ChannelLook, placeChannels } from './channels'
import { CURVE_FLOATS, curvePointInto, type FibreSet } from './fibres'
import { GLYPH_KINDS, type GlyphKind } from './glyph-sites'
import { type Face, faceAt, type Seen, segmentPx, type Spot } from './pick-plane'
import { RESIDENT_FLOATS, RESIDENT_KINDS } from './residents'
import { TISSUE_SEED, tissueOf } from './tissue'
import { TUBE_KINDS, TUBE_STRUCTURES, type TubeSet } from './tubes'

/** What can be pointed at in the picture. */
export type PickId = LayerId | StructureId | GlyphKind

/** What was pointed at and where it lies, mm; null where that is nothing of the block. Written anew for every pick. */
export interface Pick {
  id: PickId | null
  /** Whether it is one of the glyphs that come and go. */
  isGlyph: boolean
  x: number
  y: number
  z: number
}

/** The glyphs of what comes and goes as they are drawn: kind (index into GLYPH_KINDS); x, y, z (mm) and size of each. */
export interface PickGlyphs {
  readonly kind: Uint8Array
  readonly placed: Float32Array
}

/** What a pick is made in. */
export interface PickScene {
  readonly seen: Seen
  readonly glyphs: PickGlyphs | null
  readonly state: SkinState
  /** How far beside a thing one may point, CSS pixels: a finger needs more than a mouse. */
  readonly slopPx: number
  readonly isShown: (id: PickId) => boolean
}

/** Things within this of the cut are seen in it, mm: residents, and the tubes behind them; and so far before it. */
const RESIDENTS_MM = 0.12
const BEHIND_MM = 0.24
const BEFORE_MM = 0.03
/** Nothing farther from the pointed place than this is looked at, mm: as far as the most slanted view moves it. */
const ASIDE_MM = 0.45
/** A glyph smaller than this is not there yet, or no more. */
const SMALLEST = 0.25
/** Half sizes, mm: of glyphs that are long, and of all others; the share of a spindle that is more than a point. */
const LONG_MM = 0.022
const ROUND_MM = 0.006
const SPINDLE_SHARE = 0.7
/** A thing farther back gives way to one in front: so many pixels beside a thing weigh as much as a millimetre. */
const BACK_PX_PER_MM = 3

const LOBE_KINDS: readonly StructureId[] = ['oil-gland', 'hair-follicle']

/** Makes the picker of a course's block. Pointing allocates nothing and asks for no frame. */
export function createPicker(course: Course): (out: Pick, px: number, py: number, scene: PickScene) => void {
  const { skin, track } = course
  const { fields, adnexa, lymphAndNerve, vessels, elastic, residents } = tissueOf(skin)
  const channels = placeChannels(course.plan.densityPerCm2, course.plan.sessions, TISSUE_SEED)
  const tubes: readonly TubeSet[] = [
    lymphAndNerve.nerves,
    lymphAndNerve.lymph,
    vessels,
    adnexa.tubes,
    adnexa.behind,
  ]
  const face: Face = { x: 0, y: 0, z: 0, pxPerMm: 0, kind: 'none' }
  const one: Spot = { x: 0, y: 0 }
  const other: Spot = { x: 0, y: 0 }
  const look: ChannelLook = { epidermalGap: 0, dermalGap: 0, clot: 0 }
  let best = 0

  /** Takes a thing when it is nearer than what was found of its class. */
  function offer(
    out: Pick,
    id: PickId,
    offPx: number,
    scene: PickScene,
    x: number,
    y: number,
    z: number,
  ): void {
    const score = Math.max(0, offPx) + (scene.seen.cutZ - z) * BACK_PX_PER_MM
    if (offPx > scene.slopPx || score >= best || !scene.isShown(id)) return
    best = score
    out.id = id
    out.x = x
    out.y = y
    out.z = z
  }

  function offerPoint(
    out: Pick,
    id: PickId,
    radiusMm: number,
    scene: PickScene,
    px: number,
    py: number,
    x: number,
    y: number,
    z: number,
  ): void {
    if (Math.abs(x - face.x) > ASIDE_MM || Math.abs(y - face.y) > ASIDE_MM) return
    scene.seen.toScreen(one, x, y, z)
    offer(out, id, Math.hypot(one.x - px, one.y - py) - radiusMm * face.pxPerMm, scene, x, y, z)
  }

  function pickGlyphs(out: Pick, px: number, py: number, scene: PickScene): void {
    const { glyphs, seen } = scene
    if (!glyphs) return
    for (let i = 0; i < glyphs.kind.length; i++) {
      if (glyphs.placed[i * 4 + 3] < SMALLEST) continue
      const z = glyphs.placed[i * 4 + 2]
      if (z > seen.cutZ + BEFORE_MM || z < seen.cutZ - BEHIND_MM) continue
      const y = glyphs.placed[i * 4 + 1]
      if (-y > skin.dermisBottomMm) continue
      const kind = GLYPH_KINDS[glyphs.kind[i]]
      const radius = kind === 'fibroblast' ? LONG_MM : ROUND_MM
      offerPoint(out, kind, radius, scene, px, py, glyphs.placed[i * 4], y, z)
    }
    out.isGlyph = out.id !== null
  }

  function pickResidents(out: Pick, px: number, py: number, scene: PickScene): void {
    const { cutZ } = scene.seen
    for (let i = 0; i < residents.length; i += RESIDENT_FLOATS) {
      const kind = RESIDENT_KINDS[residents[i + 5]]
      // Cells of the epidermis lie in the cut, wherever that is.
      const z = kind === 'langerhans-cell' || kind === 'melanocyte' ? cutZ : residents[i + 2]
      if (z > cutZ + BEFORE_MM || z < cutZ - RESIDENTS_MM) continue
      const [x, y] = [residents[i], residents[i + 1]]
      if (kind !== 'fibroblast') {
        offerPoint(out, kind, residents[i + 4] / 2, scene, px, py, x, y, z)
        continue
      }
      // A spindle: pointed at anywhere along it, but not beside it.
      if (Math.abs(x - face.x) > ASIDE_MM || Math.abs(y - face.y) > ASIDE_MM) continue
      const half = (SPINDLE_SHARE * residents[i + 4]) / 2
      const [dx, dy] = [half * Math.cos(residents[i + 3]), half * Math.sin(residents[i + 3])]
      scene.seen.toScreen(one, x - dx, y - dy, z)
      scene.seen.toScreen(other, x + dx, y + dy, z)
      offer(out, kind, segmentPx(px, py, one, other) - ROUND_MM * face.pxPerMm, scene, x, y, z)
    }
  }

  function pickTubes(set: TubeSet, out: Pick, px: number, py: number, scene: PickScene): void {
    const { points, starts, kinds } = set
    const { seen } = scene
    for (let tube = 0; tube < kinds.length; tube++) {
      const id = TUBE_STRUCTURES[TUBE_KINDS[kinds[tube]]]
      for (let point = starts[tube] + 1; point < starts[tube + 1]; point++) {
        const at = point * 4
        const [x, y, z] = [points[at], points[at + 1], points[at + 2]]
        if (z > seen.cutZ + BEFORE_MM || z < seen.cutZ - BEHIND_MM) continue
        if (Math.abs(x - face.x) > ASIDE_MM || Math.abs(y - face.y) > ASIDE_MM) continue
        seen.toScreen(one, points[at - 4], points[at - 3], points[at - 2])
        seen.toScreen(other, x, y, z)
        offer(out, id, segmentPx(px, py, one, other) - points[at + 3] * face.pxPerMm, scene, x, y, z)
      }
    }
  }

  function pickElastic(
    { curves, count }: FibreSet,
    out: Pick,
    px: number,
    py: number,
    scene: PickScene,
  ): void {
    const { seen } = scene
    for (let i = 0; i < count; i++) {
      const at = i * CURVE_FLOATS
      const z = curves[at + 2]
      if (z > seen.cutZ + BEFORE_MM || z < seen.cutZ - BEHIND_MM) continue
      if (Math.abs(curves[at] - face.x) > ASIDE_MM || Math.abs(curves[at + 1] - face.y) > ASIDE_MM) continue
      seen.toScreen(one, curves[at], curves[at + 1], z)
      // The chords of four points of a shallow curve lie as near to it as one can point.
      for (let knot = 1; knot <= 3; knot++) {
        curvePointInto(cubic, curves, i, knot / 3)
        seen.toScreen(other, cubic[0], cubic[1], cubic[2])
        offer(out, 'elastic-fibres', segmentPx(px, py, one, other), scene, cubic[0], cubic[1], cubic[2])
        one.x = other.x
        one.y = other.y
      }
    }
  }

  function pickLobes(out: Pick, px: number, py: number, scene: PickScene): void {
    const { lobes, lobeKinds } = adnexa
    for (let i = 0; i < lobeKinds.length; i++) {
      const at = i * 4
      if (lobes[at + 2] > scene.seen.cutZ + 0.1 || lobes[at + 2] < scene.seen.cutZ - BEHIND_MM) continue
      const id = LOBE_KINDS[lobeKinds[i]] ?? 'hair-follicle'
      offerPoint(out, id, lobes[at + 3], scene, px, py, lobes[at], lobes[at + 1], lobes[at + 2])
    }
  }

  function pickChannel(out: Pick, scene: PickScene): void {
    const { state } = scene
    const depth = -face.y
    if (depth > track.woundDepthMm || !scene.isShown('channel')) return
    for (let i = 0; i < channels.count; i++) {
      const session = channels.session[i]
      if (session > state.session || Math.abs(channels.z[i] - face.z) > track.channelWidthMm / 2) continue
      channelLookInto(look, course, state.struck[session])
      const gap = depth < skin.epidermisMm ? look.epidermalGap : look.dermalGap
      const half =
        channelHalfWidth(track.channelWidthMm, track.reach.typical * 1.001, Math.max(0, depth)) * gap
      if (gap < 0.02 || Math.abs(channels.x[i] - face.x) > half) continue
      out.id = 'channel'
    }
  }

  function layerOf(): LayerId {
    const { x, y, z } = face
    if (y > fields.corneumY(x, z)) return 'stratum-corneum'
    if (y > fields.junctionY(x, z)) return 'viable-epidermis'
    if (y < fields.fatTopY(x, z)) return 'fat'
    return -y < layerTopMm(skin, 'reticular-dermis') ? 'papillary-dermis' : 'reticular-dermis'
  }

  function pickStanding(out: Pick, px: number, py: number, scene: PickScene): void {
    pickElastic(elastic, out, px, py, scene)
    for (const set of tubes) pickTubes(set, out, px, py, scene)
    pickLobes(out, px, py, scene)
  }

  // What is small lies before what is large; within a class what is nearer wins.
  const pickers = [pickGlyphs, pickResidents, pickStanding]

  return (out, px, py, scene) => {
    out.id = null
    out.isGlyph = false
    faceAt(face, px, py, scene.seen)
    if (face.kind === 'none') return
    if (face.kind === 'front') {
      for (const pick of pickers) {
        best = Infinity
        pick(out, px, py, scene)
        if (out.id !== null) return
      }
    }
    out.x = face.x
    out.y = face.y
    out.z = face.z
    if (face.kind === 'front') pickChannel(out, scene)
    if (out.id !== null) return
    const layer = face.kind === 'top' ? LAYER_IDS[0] : layerOf()
    if (scene.isShown(layer)) out.id = layer
  }
}

const cubic = new Float64Array(3)
