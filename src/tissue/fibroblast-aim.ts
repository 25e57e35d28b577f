import { BLOCK } from '../model/block'
import type { ChannelSites } from './channels'
import type { GlyphFrame } from './glyph-frame'
import { GLYPH_KINDS, type GlyphSites } from './glyph-sites'
import { RESIDENT_FLOATS, RESIDENT_KINDS } from './residents'

/** A place in the block, mm. */
type Place = readonly [x: number, y: number, z: number]

/** From this size on a cell that has come counts as there. */
const THERE = 0.5
const FIBROBLAST = GLYPH_KINDS.indexOf('fibroblast')
const NOBODY: readonly number[] = []
/** Depth out of the cut weighs more than distance along it: what lies in front hides a cell. */
const DEPTH_WEIGHT = 3
/** Cells are looked for this far beside the channel and below the epidermis, mm: clear of the one, in the other. */
const BESIDE_MM = 0.1
const BELOW_MM = 0.26

/**
 * Finds the one fibroblast that a close view looks at: the first that has come to the middle channel of the latest
 * session while it is there, else the resident that lies best in the cut; none in front of the cut at `cutZ`, mm. Asked
 * in every frame, it makes no objects: the place it gives is overwritten by the next answer.
 */
export function createFibroblastAim(
  channels: ChannelSites,
  glyphs: GlyphSites,
  residents: Float32Array,
  epidermisMm: number,
): (frame: GlyphFrame, session: number, cutZ?: number) => Place {
  const middle = middleChannel(channels)
  const wanted: Place = [middle + BESIDE_MM, -epidermisMm - BELOW_MM, BLOCK.halfDepthMm]
  const cost = ([x, y, z]: Place) =>
    Math.abs(x - wanted[0]) + Math.abs(y - wanted[1]) + DEPTH_WEIGHT * (wanted[2] - z)

  const settled: Place[] = []
  for (let i = 0; i < residents.length; i += RESIDENT_FLOATS) {
    if (RESIDENT_KINDS[residents[i + 5]] !== 'fibroblast') continue
    const place: Place = [residents[i], residents[i + 1], residents[i + 2]]
    settled.push(place)
  }
  settled.sort((a, b) => cost(a) - cost(b))

  /** For each session the newcomers, best placed first. */
  const newcomers: number[][] = []
  for (let i = 0; i < glyphs.count; i++) {
    // Only those of every quality: all look at the same one.
    if (glyphs.kind[i] === FIBROBLAST && glyphs.level[i] === 0) (newcomers[glyphs.session[i]] ??= []).push(i)
  }
  const homeOf = (i: number): Place => [glyphs.home[i * 3], glyphs.home[i * 3 + 1], glyphs.home[i * 3 + 2]]
  for (const list of newcomers) list?.sort((a, b) => cost(homeOf(a)) - cost(homeOf(b)))

  const moving: [number, number, number] = [0, 0, 0]
  return ({ placed }, session, cutZ = BLOCK.halfDepthMm) => {
    const come = newcomers[session] ?? NOBODY
    for (let i = 0; i < come.length; i++) {
      const at = come[i] * 4
      if (placed[at + 3] < THERE || placed[at + 2] > cutZ) continue
      moving[0] = placed[at]
      moving[1] = placed[at + 1]
      moving[2] = placed[at + 2]
      return moving
    }
    for (let i = 0; i < settled.length; i++) if (settled[i][2] <= cutZ) return settled[i]
    return wanted
  }
}

/** Where along the cut the channel nearest to the middle stands, mm. */
function middleChannel({ count, inCut, x }: ChannelSites): number {
  let nearest = Infinity
  for (let i = 0; i < count; i++) {
    if (inCut[i] && Math.abs(x[i]) < Math.abs(nearest)) nearest = x[i]
  }
  return Number.isFinite(nearest) ? nearest : 0
}
