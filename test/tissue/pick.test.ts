import fc from 'fast-check'
import { PerspectiveCamera } from 'three'
import { describe, expect, it } from 'vitest'
import { createSkinState, simulate, stateInto } from '../../src/model/course'
import { DEFAULT_PLAN, SITE_IDS } from '../../src/model/plan'
import { LAYER_IDS, layerTopMm } from '../../src/model/skin/skin'
import type { StructureId } from '../../src/model/structures'
import { FIELD_OF_VIEW, placeCamera } from '../../src/scene/camera-rig'
import { createProjection } from '../../src/scene/projection'
import { depthDrawnAt, depthScaleOf, TRUE_SCALE } from '../../src/state/depth-scale'
import { placeChannels } from '../../src/tissue/channels'
import { createGlyphFrame, glyphsInto } from '../../src/tissue/glyph-frame'
import { GLYPH_KINDS, placeHealing } from '../../src/tissue/glyph-sites'
import { createPicker, type Pick, type PickId, type PickScene } from '../../src/tissue/pick'
import { type Face, faceAt, type Seen } from '../../src/tissue/pick-plane'
import { structurePlaces } from '../../src/tissue/places'
import type { FibreSet } from '../../src/tissue/fibres'
import { TISSUE_SEED, tissueOf } from '../../src/tissue/tissue'

const course = simulate(DEFAULT_PLAN)
const tissue = tissueOf(course.skin)
const STAGE = { widthPx: 1000, heightPx: 700 }

/** The cut as the flat section shows it, 600 pixels a millimetre. */
const FLAT: Seen = {
  cutZ: 1,
  toScreen(out, x, y) {
    out.x = 500 + 600 * x
    out.y = 100 - 600 * y
  },
  trueDepth: (drawnMm) => drawnMm,
}

function turned(azimuthRad: number, elevationRad: number, spanMm: number, stretched = false): Seen {
  const camera = new PerspectiveCamera(FIELD_OF_VIEW, STAGE.widthPx / STAGE.heightPx)
  const pose = { azimuthRad, elevationRad, spanMm, targetMm: [0, -0.5, 1] as const }
  placeCamera(camera, pose)
  const depths = stretched ? depthScaleOf('stretched', course.skin) : TRUE_SCALE
  const projection = createProjection(camera, pose, STAGE, depths).projection
  return {
    cutZ: projection.cutZ,
    toScreen: (out, x, y, z) => projection.toScreen(out, x, y, z),
    trueDepth: (drawnMm) => depthDrawnAt(depths, drawnMm),
  }
}

function glyphsAt(timeH: number) {
  const state = createSkinState(course)
  stateInto(state, course, timeH)
  const channels = placeChannels(course.plan.densityPerCm2, course.plan.sessions, TISSUE_SEED)
  const { glyphs } = placeHealing(tissue, course.track, channels, 1, TISSUE_SEED)
  const frame = createGlyphFrame(glyphs)
  glyphsInto(frame, glyphs, course, state)
  return { state, glyphs: { kind: glyphs.kind, placed: frame.placed } }
}

const pick = createPicker(course)
const untouched = glyphsAt(-0.03)
const spot = { x: 0, y: 0 }

function pickAt(seen: Seen, at: readonly [number, number, number], scene: Partial<PickScene> = {}): Pick {
  const out: Pick = { id: null, isGlyph: false, x: 0, y: 0, z: 0 }
  seen.toScreen(spot, ...at)
  const state = scene.state ?? untouched.state
  pick(out, spot.x, spot.y, { seen, glyphs: null, state, slopPx: 4, isShown: () => true, ...scene })
  return out
}

function placeOf(id: StructureId): readonly [number, number, number] {
  const place = structurePlaces(course).find((one) => one.id === id)
  if (!place) throw new Error(`There is no ${id}`)
  return place.at
}

describe('the place that is seen', () => {
  it('is found from its spot on the screen, however the block is turned, near or far, stretched or not', () => {
    const face: Face = { kind: 'none', x: 0, y: 0, z: 0, pxPerMm: 0 }
    fc.assert(
      fc.property(
        fc.double({ min: -1.1, max: 1.1, noNaN: true }),
        fc.double({ min: -0.15, max: 1.1, noNaN: true }),
        fc.double({ min: 0.2, max: 6, noNaN: true }),
        fc.boolean(),
        fc.double({ min: -1.45, max: 1.45, noNaN: true }),
        fc.double({ min: -2.4, max: -0.01, noNaN: true }),
        (azimuth, elevation, span, stretched, x, y) => {
          const seen = turned(azimuth, elevation, span, stretched)
          seen.toScreen(spot, x, y, seen.cutZ)
          fc.pre(spot.x > 0 && spot.x < STAGE.widthPx && spot.y > 0 && spot.y < STAGE.heightPx)
          faceAt(face, spot.x, spot.y, seen)
          expect(face.kind).toBe('front')
          expect(Math.hypot(face.x - x, face.y - y)).toBeLessThan(0.01)
        },
      ),
      { seed: 3, numRuns: 200 },
    )
    const above = turned(0.3, 0.7, 3)
    above.toScreen(spot, 0.4, 0, 0.2)
    faceAt(face, spot.x, spot.y, above)
    expect(face.kind).toBe('top')
    expect(Math.hypot(face.x - 0.4, face.z - 0.2)).toBeLessThan(0.01)
    faceAt(face, -4000, 3000, above)
    expect(face.kind).toBe('none')
  })
})

describe('what is pointed at', () => {
  it('is each structure that a name points to, in the flat section and in the turned block', () => {
    const named = structurePlaces(course).filter(({ id }) => id !== 'channel' && id !== 'collagen')
    for (const seen of [FLAT, turned(0, 0.1, 1.4)]) {
      const missed = named.filter(({ id, at }) => pickAt(seen, at).id !== id)
      // A few stand behind others: a mast cell over its vessel, a lobe behind a duct.
      expect(missed.length / named.length).toBeLessThan(0.15)
      for (const id of [
        'vessels',
        'lymphatic',
        'nerve',
        'langerhans-cell',
        'elastic-fibres',
        'hair-follicle',
        'mast-cell',
        'melanocyte',
        'fibroblast',
        'oil-gland',
        'sweat-gland',
      ] as const) {
        expect(
          named.some((one) => one.id === id && pickAt(seen, one.at).id === id),
          id,
        ).toBe(true)
      }
    }
  })

  it('is the cell or the signal that lies there at this hour, and none that is not there', () => {
    const { state, glyphs } = glyphsAt(60)
    const found = new Set<PickId>()
    for (let i = 0; i < glyphs.kind.length; i++) {
      const [x, y, z, size] = glyphs.placed.subarray(i * 4, i * 4 + 4)
      if (size < 0.5 || z < 0.8 || z > 1 || -y > course.skin.dermisBottomMm || Math.abs(x) > 1.4) continue
      const seen = pickAt(FLAT, [x, y, z], { state, glyphs })
      expect(seen.isGlyph).toBe(true)
      expect(Math.hypot(seen.x - x, seen.y - y)).toBeLessThan(0.03)
      if (seen.id) found.add(seen.id)
    }
    expect(found).toEqual(new Set(GLYPH_KINDS.filter((kind) => kind !== 'fibroblast' || found.has(kind))))
    const before = glyphsAt(-0.03)
    for (let i = 0; i < before.glyphs.kind.length; i += 7) {
      const [x, y, z] = glyphs.placed.subarray(i * 4, i * 4 + 3)
      expect(pickAt(FLAT, [x, y, z], before).isGlyph).toBe(false)
    }
  })

  it('is a layer where nothing else lies, by its depth, and the channel while there is one', () => {
    const none = { slopPx: -1000 }
    for (const layer of LAYER_IDS) {
      const top = layerTopMm(course.skin, layer)
      const inside = layer === 'fat' ? top + 0.25 : layer === 'stratum-corneum' ? 0.006 : top + 0.04
      const depth = layer === 'viable-epidermis' ? top + 0.02 : inside
      expect(pickAt(FLAT, [0.42, -depth, 1], none).id, layer).toBe(layer)
    }
    const at = placeOf('channel')
    expect(pickAt(FLAT, at, { ...none, ...glyphsAt(1) }).id).toBe('channel')
    expect(pickAt(FLAT, at, { ...none, ...glyphsAt(-0.03) }).id).not.toBe('channel')
    expect(pickAt(FLAT, [0, 0.4, 1], none).id).toBe(null)
    expect(pickAt(FLAT, [1.7, -0.5, 1], none).id).toBe(null)
  })

  it('is never what is hidden', () => {
    const at = placeOf('oil-gland')
    expect(pickAt(FLAT, at).id).toBe('oil-gland')
    expect(pickAt(FLAT, at, { isShown: (id) => id !== 'oil-gland' }).id).not.toBe('oil-gland')
  })
})

describe('what is named', () => {
  it('is seen: no fibre stands before it in the channel’s view, at any site', () => {
    const hidden: string[] = []
    const seen = turned(0.22, 0.12, 0.68)
    for (const site of SITE_IDS) {
      const of = simulate({ ...DEFAULT_PLAN, site, depthMm: 0.5 })
      const { reticular, papillary } = tissueOf(of.skin)
      const places = structurePlaces(of)
      for (const id of ['elastic-fibres', 'fibroblast', 'mast-cell', 'vessels'] as const) {
        const place = places.find((one) => one.id === id)
        if (!place) throw new Error(`There is no ${id}`)
        const at = { x: 0, y: 0 }
        seen.toScreen(at, ...place.at)
        const before =
          fibresBefore(reticular, place.at, at, seen) + fibresBefore(papillary, place.at, at, seen)
        if (before > 0) hidden.push(`${site}: ${id}`)
      }
    }
    expect(hidden).toEqual([])
  })
})

/** How many fibres run over a spot of the screen in front of a place, by their points a hundredth of their length apart. */
function fibresBefore(
  { curves, count, halfWidths }: FibreSet,
  [, , z]: readonly [number, number, number],
  at: { readonly x: number; readonly y: number },
  seen: Seen,
): number {
  const pxPerMm = STAGE.heightPx / 0.68
  let before = 0
  for (let i = 0; i < count; i++) {
    for (let step = 0; step <= 100; step++) {
      const t = step / 100
      const s = 1 - t
      const axis = (k: number) =>
        s ** 3 * curves[i * 12 + k] +
        3 * s * s * t * curves[i * 12 + 3 + k] +
        3 * s * t * t * curves[i * 12 + 6 + k] +
        t ** 3 * curves[i * 12 + 9 + k]
      if (axis(2) < z + 0.006) continue
      seen.toScreen(spot, axis(0), axis(1), axis(2))
      if (Math.hypot(spot.x - at.x, spot.y - at.y) > 0.8 * halfWidths[i] * pxPerMm) continue
      before++
      break
    }
  }
  return before
}
