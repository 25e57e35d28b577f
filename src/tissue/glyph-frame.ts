import { clamp01, easeInPlace, smoothstep } from '../base/math'
import type { Course, SkinState } from '../model/course'
import { type CollagenReference, newCollagenInto, TYPE_I, TYPE_III } from '../model/healing/new-collagen'
import { Q } from '../model/healing/states'
import { GLYPH_KINDS, GLYPHS, type GlyphKind, type GlyphSites } from './glyph-sites'
import { NEW_FIBRES } from './new-fibres'

/** Where every glyph is at one moment. Reused from frame to frame. */
export interface GlyphFrame {
  /** x, y, z (mm) and size (0–1; 0 is not there) of each glyph. */
  readonly placed: Float32Array
  /** 0–1: how far a macrophage has turned from M1 to M2; 0 for all others. */
  readonly turned: Float32Array
}

/** A blank frame for these sites. */
export function createGlyphFrame(sites: GlyphSites): GlyphFrame {
  return { placed: new Float32Array(sites.count * 4), turned: new Float32Array(sites.count) }
}

/** The quantities whose sum a kind shows. */
const SOURCES: Readonly<Record<GlyphKind, readonly number[]>> = {
  neutrophil: [Q.neutrophils],
  macrophage: [Q.macrophagesM1, Q.macrophagesM2],
  fibroblast: [Q.fibroblasts],
  pdgf: [Q.pdgf],
  'tgf-beta-1': [Q.tgfBeta1],
  'tgf-beta-3': [Q.tgfBeta3],
  vegf: [Q.vegf],
  fgf: [Q.fgf],
}

/** The same in the order of the kinds, and how much of them is full. */
const SOURCE_LISTS = GLYPH_KINDS.map((kind) => SOURCES[kind])
const FULL = Float64Array.from(GLYPH_KINDS, (kind) => GLYPHS[kind].full)

/**
 * Writes the share of full (0–1) at which each kind stands in a zone, in the order of the kinds: as many of its glyphs are
 * shown as have a lower rank. Allocates nothing.
 */
function glyphSharesInto(out: Float64Array, values: Float64Array): void {
  for (let kind = 0; kind < SOURCE_LISTS.length; kind++) {
    const sources = SOURCE_LISTS[kind]
    out[kind] = 0
    for (let i = 0; i < sources.length; i++) out[kind] += values[sources[i]]
    out[kind] = Math.min(1, Math.max(0, out[kind] / FULL[kind]))
  }
}

/** Share of full (0–1) at which one kind stands in a zone. */
export function glyphShare(kind: GlyphKind, values: Float64Array): number {
  const shares = new Float64Array(GLYPH_KINDS.length)
  glyphSharesInto(shares, values)
  return shares[GLYPH_KINDS.indexOf(kind)]
}

/** Writes the share of full, 0–1, at which the new collagen of a zone stands, at TYPE_III and TYPE_I. */
export function newFibreShareInto(
  out: Float64Array,
  values: Float64Array,
  reference: CollagenReference,
): void {
  newCollagenInto(out, values, reference)
  out[TYPE_III] = Math.min(1, out[TYPE_III] / NEW_FIBRES.typeIII.full)
  out[TYPE_I] = Math.min(1, out[TYPE_I] / NEW_FIBRES.typeI.full)
}

/** A rank's glyph grows in over so much of the share. */
const GROWS_OVER = 0.04

/** A rank's glyph grows in while its share passes it: 0 (not there) to 1. */
export function grownShare(rank: number, share: number): number {
  return smoothstep(rank, rank + GROWS_OVER, share)
}

/** Before this neutrophils only come; afterwards those that fade are taken up, hours. */
const ENGULFED_FROM_H = 24

/** Signals well up so often in every e-fold of hours. */
const WAVES = 0.9
/** Over so much of its way a signal wells up. */
const WELLS_OVER = 0.08
/** A macrophage turns while the share of M2 passes its seed, from so much before to so much after. */
const TURNS_WITHIN = 0.12

const shares = new Float64Array(GLYPH_KINDS.length)
/** What glyphs of one session have in common: hours since it, waves of signals since then, the share of macrophages that are M2. */
const common = new Float64Array(3)
const [SINCE_H, RISEN, M2] = [0, 1, 2]
/** What is worked out of one glyph, in an array: what is 0 or a number just worked out is an object to V8 (decision 8). */
const glyph = new Float64Array(5)
const [SIZE, SHARE, TURNED, TAKEN, WELLED] = [0, 1, 2, 3, 4]

/** Writes how far `glyph` has come, how large it is and what it has turned into; says whether it set out from its later cell. */
function goInto(sites: GlyphSites, i: number): boolean {
  const seed = sites.seed[i]
  easeInPlace(glyph, SIZE)
  if (sites.takesH[i] > 0) {
    glyph[SHARE] = (common[SINCE_H] - sites.leavesH[i]) / sites.takesH[i]
    easeInPlace(glyph, SHARE)
    if (sites.kind[i] === 1) glyph[TURNED] = (common[M2] - seed + TURNS_WITHIN) / (2 * TURNS_WITHIN)
    easeInPlace(glyph, TURNED)
    return false
  }
  const wave = seed + common[RISEN]
  const begun = Math.floor(wave)
  const spread = wave - begun
  glyph[SHARE] = Math.sqrt(spread)
  glyph[WELLED] = spread / WELLS_OVER
  easeInPlace(glyph, WELLED)
  glyph[SIZE] *= glyph[WELLED] * (1 - spread) ** 0.4
  // Set out from its cell only if that had come when this wave began.
  return begun >= seed + WAVES * Math.log1p(sites.laterFromH[i])
}

/**
 * Writes where every glyph is. A closed form of (site, state): scrubbing back plays it back. Allocates nothing.
 * Cells come along their way from vessel or rim and fade where they stand; signals well up from their source,
 * thin out as they spread, and never gather at the far end.
 */
export function glyphsInto(out: GlyphFrame, sites: GlyphSites, course: Course, state: SkinState): void {
  let session = -1
  for (let i = 0; i < sites.count; i++) {
    if (sites.session[i] !== session) {
      session = sites.session[i]
      const zone = state.struck[session]
      common[SINCE_H] = state.timeH - course.sessionTimesH[session]
      common[RISEN] = WAVES * Math.log1p(Math.max(0, common[SINCE_H]))
      glyphSharesInto(shares, zone)
      const macrophages = zone[Q.macrophagesM1] + zone[Q.macrophagesM2]
      if (macrophages > 1e-6) common[M2] = zone[Q.macrophagesM2] / macrophages
      else common[M2] = 0
    }
    const sinceH = common[SINCE_H]
    const kind = sites.kind[i]
    const seed = sites.seed[i]
    glyph[SIZE] = glyph[SHARE] = glyph[TURNED] = glyph[TAKEN] = 0
    let later = false
    if (sinceH >= 0) glyph[SIZE] = (shares[kind] - sites.rank[i]) / GROWS_OVER
    if (glyph[SIZE] > 0) later = goInto(sites, i)
    else glyph[SIZE] = 0
    const share = glyph[SHARE]
    const at = i * 3
    const to = i * 4
    // A little drift, so that nothing walks a ruler's line.
    const drift = 0.012 * Math.sin(share * Math.PI) * Math.sin(seed * 57)
    // A spent neutrophil is drawn into the macrophage nearest to it.
    if (kind === 0 && sinceH > ENGULFED_FROM_H) glyph[TAKEN] = 1 - glyph[SIZE]
    const starts = later ? sites.laterStart : sites.start
    const homes = later ? sites.laterHome : sites.home
    for (let axis = 0; axis < 3; axis++) {
      const home = homes[at + axis]
      const end = home + (sites.end[at + axis] - home) * glyph[TAKEN]
      out.placed[to + axis] = starts[at + axis] + (end - starts[at + axis]) * share
    }
    out.placed[to] += drift
    out.placed[to + 1] += drift * 0.6
    out.placed[to + 3] = glyph[SIZE]
    out.turned[i] = glyph[TURNED]
  }
}

/** How far sprouts have grown, 0–1, for a zone's capillary density (1 is at rest). */
export function sproutShare(vessels: number): number {
  return clamp01((vessels - 1) / 0.26)
}
