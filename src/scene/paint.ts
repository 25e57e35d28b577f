import { Color } from 'three'
import type { Plan } from '../model/plan'
import type { Skin } from '../model/skin/skin'
import type { NeedleTrack } from '../model/needle/reach'
import {
  coilColour,
  hairColour,
  melaninShare,
  type Palette,
  PALETTES,
  TONES,
  vellusColour,
} from '../state/palette'
import { cutZ } from '../state/cut'
import type { DepthScale } from '../state/depth-scale'
import { standingOf } from '../state/lens'
import { PART_IDS, type ShownLevel, thingOf } from '../state/shown'
import type { ComfortId, ViewState } from '../state/view'
import { TUBE_KINDS } from '../tissue/tubes'
import { STANDING_TEXTURES } from './parts'
import type { SceneUniforms } from './uniforms'

/** Light and shine of each level: 0 a flat, airy diagram, 1 wet and close. */
const STYLES: Readonly<Record<ComfortId, number>> = { diagram: 0, illustrated: 0.5, 'close-up': 1 }

/** Share of a part's pixels that is painted at each level. */
const PAINTED: Readonly<Record<ShownLevel, number>> = { shown: 1, faded: 0.22, hidden: 0 }

const tubeColours = (palette: Palette, skinTone: number): readonly string[] => {
  const byKind: Record<(typeof TUBE_KINDS)[number], string> = {
    arteriole: palette.arteriole,
    venule: palette.venule,
    capillary: palette.arteriole,
    artery: palette.arteriole,
    vein: palette.venule,
    lymphatic: palette.lymphatic,
    nerve: palette.nerve,
    hair: hairColour(palette, skinTone),
    'vellus-hair': vellusColour(palette, skinTone),
    follicle: palette.follicle,
    'oil-duct': palette.gland,
    muscle: palette.muscle,
    duct: palette.duct,
    coil: coilColour(palette),
  }
  return [...TUBE_KINDS.map((kind) => byKind[kind]), palette.gland, palette.follicle]
}

/** Writes what depends on the plan and the level of comfort, not on time. */
export function paintInto(
  uniforms: SceneUniforms,
  plan: Plan,
  skin: Skin,
  track: NeedleTrack,
  comfort: ComfortId,
  dark: boolean,
): void {
  const palette = PALETTES[comfort]
  const set = (uniform: { value: Color }, hex: string) => uniform.value.set(hex)
  uniforms.uStyle.value = STYLES[comfort]
  uniforms.uDark.value = dark ? 1 : 0
  uniforms.uMelanin.value = melaninShare(plan.skinTone)
  uniforms.uLayers.value.set(
    skin.stratumCorneumMm,
    skin.viableEpidermisMm,
    skin.papillaryDermisMm,
    skin.dermisBottomMm,
  )
  uniforms.uChannel.value.set(track.channelWidthMm, track.reach.typical)
  uniforms.uReach.value = track.reach.typical
  uniforms.uNeedleRadius.value = track.needleWidthMm / 2
  set(uniforms.uSkin, TONES[plan.skinTone - 1])
  set(uniforms.uCorneum, palette.corneum)
  set(uniforms.uCorneumLine, palette.corneumLine)
  set(uniforms.uEpidermis, palette.epidermis)
  set(uniforms.uGranular, palette.granular)
  set(uniforms.uBasal, palette.basal)
  set(uniforms.uNucleus, palette.nucleus)
  set(uniforms.uJunction, palette.junction)
  set(uniforms.uDermis, palette.dermis)
  set(uniforms.uDermisDeep, palette.dermisDeep)
  set(uniforms.uFibreA, palette.fibre[0])
  set(uniforms.uFibreB, palette.fibre[1])
  set(uniforms.uFibreC, palette.fibre[2])
  set(uniforms.uFibreShade, palette.fibreShade)
  set(uniforms.uFineFibre, palette.fineFibre)
  set(uniforms.uElastic, palette.elastic)
  set(uniforms.uFat, palette.fat)
  set(uniforms.uFatWall, palette.fatWall)
  set(uniforms.uSeptum, palette.septum)
  set(uniforms.uHole, palette.hole)
  set(uniforms.uPlasma, palette.plasma)
  set(uniforms.uClot, palette.clot)
  set(uniforms.uSerum, palette.serum)
  set(uniforms.uNeedle, palette.needle)
  set(uniforms.uNeedleShade, palette.needleShade)
  set(uniforms.uNewTypeIII, palette.newTypeIII)
  set(uniforms.uNewTypeI, palette.newTypeI)
  set(uniforms.uSprout, palette.sprout)
  set(uniforms.uFlush, palette.flush)
  set(uniforms.uTurned, palette.macrophageM2)
  const list = (uniform: { value: Color[] }, hexes: readonly string[]) =>
    hexes.forEach((hex, i) => uniform.value[i].set(hex))
  list(uniforms.uTubes, tubeColours(palette, plan.skinTone))
  list(uniforms.uGlyphs, [palette.neutrophil, palette.macrophageM1, palette.resident, palette.fibroblast])
  list(uniforms.uGlyphNuclei, [
    palette.neutrophilNucleus,
    palette.macrophageNucleus,
    palette.residentNucleus,
    palette.fibroblastNucleus,
  ])
  list(uniforms.uResidents, [palette.mastCell, palette.langerhans, palette.melanocyte])
  list(uniforms.uResidentNuclei, [palette.mastGranule, palette.langerhansNucleus, palette.melanocyteNucleus])
  list(uniforms.uSignals, [palette.pdgf, palette.tgfBeta1, palette.tgfBeta3, palette.vegf, palette.fgf])
}

/** Writes how depths are drawn. */
export function stretchInto(uniforms: SceneUniforms, { factor, stretchedMm }: DepthScale): void {
  uniforms.uStretch.value.set(factor - 1, stretchedMm)
}

/** Writes where the cut lies. At the front face nothing is cut off: cells there stand out of it a little. */
export function cutInto(uniforms: SceneUniforms, cutMm: number): void {
  const z = cutZ(cutMm)
  uniforms.uCut.value.set(z, cutMm > 0 ? z : 9)
}

/**
 * Writes how much of each part is seen, whether textures say how it is known, and whether some are lit before others:
 * those that change, or those that someone `singled` out.
 */
export function showInto(
  uniforms: SceneUniforms,
  { shown, lens, emphasis, compare }: ViewState,
  singled: boolean,
): void {
  uniforms.uLens.value = lens ? 1 : 0
  // A lens is read by its textures: nothing is in the shade then. What changes is not lit where two plans are compared:
  // lit on one side alone it would look like a difference.
  uniforms.uEmphasis.value = ((emphasis && !compare) || singled) && !lens ? 1 : 0
  PART_IDS.forEach((part, i) => {
    uniforms.uParts.value[i].set(PAINTED[shown[thingOf(part)]], STANDING_TEXTURES[standingOf(part)])
  })
}
