import type { Vector4 } from 'three'
import type { Course, SkinState } from '../model/course'
import { type DepthScale, drawnStrokeInto, TRUE_SCALE } from '../state/depth-scale'
import { TYPE_I, TYPE_III } from '../model/healing/new-collagen'
import { Q } from '../model/healing/states'
import { channelLookInto, type ChannelLook, filmShare } from '../tissue/channels'
import { focusInto, litInto } from '../state/focus'
import type { PartId } from '../state/shown'
import { glyphsInto, grownShare, newFibreShareInto, sproutShare } from '../tissue/glyph-frame'
import type { HealingParts } from './block'
import type { SceneUniforms } from './uniforms'
import { clamp01 } from '../base/math'

const look: ChannelLook = { epidermalGap: 0, dermalGap: 0, clot: 0 }
const shares = new Float64Array(2)

/**
 * Turns one moment into uniforms and instance data: the only place where time reaches the scene. Makes no objects;
 * the same state writes the same bytes, whichever way the playhead came.
 */
export function writeFrame(
  uniforms: SceneUniforms,
  parts: HealingParts,
  course: Course,
  state: SkinState,
  depths: DepthScale = TRUE_SCALE,
  lit: readonly PartId[] | null = null,
): void {
  writeNeedles(uniforms.uStroke.value, state, depths)
  const sprouted = writeChannels(uniforms, course, state)
  if (lit) litInto(uniforms.uLights.value, lit)
  else focusInto(uniforms.uLights.value, course, state)
  glyphsInto(parts.glyphs.frame, parts.sites.glyphs, course, state)
  parts.glyphs.changed()
  const laid = writeGrown(parts, course, state)
  parts.grownChanged()
  parts.present(laid, sprouted, state.needlePresence > 0)
}

function writeNeedles(out: Vector4, state: SkinState, depths: DepthScale): void {
  drawnStrokeInto(out, depths, state)
  out.z = state.needlePresence
  out.w = state.needleSession
}

/** Writes how channels and the surface round them look; says whether there is a sprout. */
function writeChannels(uniforms: SceneUniforms, course: Course, state: SkinState): boolean {
  let redness = 0
  let sprouted = false
  for (let session = 0; session < course.sessionTimesH.length; session++) {
    const zone = state.struck[session]
    const since = zone[Q.hours]
    channelLookInto(look, course, zone)
    // Times 0 or 1: what is 0 or a number just worked out is a new object to V8.
    const begun = since < 0 ? 0 : 1
    const red = begun * clamp01(zone[Q.redness])
    redness = Math.max(redness, red)
    const looks = uniforms.uLooks.value[session]
    looks.x = look.epidermalGap
    looks.y = look.dermalGap
    looks.z = look.clot
    looks.w = red
    const growth = uniforms.uGrowths.value[session]
    growth.x = begun * sproutShare(zone[Q.vessels])
    growth.y = clamp01(zone[Q.maturity])
    sprouted ||= growth.x > 0
  }
  const { value: surface } = uniforms.uSurface
  surface.x = redness
  if (state.session < 0) surface.y = 0
  else surface.y = filmShare(course.plan.topical, state.sinceSessionH)
  return sprouted
}

/** Writes how far each new fibre has grown; says whether there is one. */
function writeGrown({ grown, sites }: HealingParts, course: Course, state: SkinState): boolean {
  const reference = course.struckOnce.system.forcings[0]
  let place = 0
  let laid = false
  for (let type = TYPE_III; type <= TYPE_I; type++) {
    const fibres = type === TYPE_III ? sites.newTypeIII : sites.newTypeI
    let session = -1
    for (let i = 0; i < fibres.fibres.count; i++) {
      if (fibres.session[i] !== session) {
        session = fibres.session[i]
        newFibreShareInto(shares, state.struck[session], reference)
        if (state.timeH < course.sessionTimesH[session]) shares.fill(0)
      }
      if (shares[type] > 0) grown[place] = grownShare(fibres.rank[i], shares[type])
      else grown[place] = 0
      laid ||= grown[place] > 0
      place++
    }
  }
  return laid
}
