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
    const red = since < 0 ? 0 : clamp01(zone[Q.redness])
    redness = Math.max(redness, red)
    uniforms.uLooks.value[session].set(look.epidermalGap, look.dermalGap, look.clot, red)
    const sprouts = since < 0 ? 0 : sproutShare(zone[Q.vessels])
    sprouted ||= sprouts > 0
    uniforms.uGrowths.value[session].set(sprouts, clamp01(zone[Q.maturity]), 0, 0)
  }
  const film = state.session < 0 ? 0 : filmShare(course.plan.topical, state.sinceSessionH)
  uniforms.uSurface.value.set(redness, film)
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
