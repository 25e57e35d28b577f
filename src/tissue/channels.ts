import { clamp, clamp01 } from '../base/math'
import { invariant } from '../base/invariant'
import { createRandom, type Random } from '../base/random'
import { BLOCK } from '../model/block'
import type { Course } from '../model/course'
import { Q } from '../model/healing/states'
import type { TopicalId } from '../model/plan'

/** Channel sites in the block, one entry a channel. */
export interface ChannelSites {
  readonly count: number
  /** Where the channel meets the surface, mm. */
  readonly x: Float32Array
  readonly z: Float32Array
  /** Which session made it, from 0. */
  readonly session: Uint8Array
  /** 1 for channels that lie in the front cut, where they are seen in section. */
  readonly inCut: Uint8Array
  /** Seeds 0–1, one a channel, for small differences in look. */
  readonly seed: Float32Array
}

/** Sessions after the first shift their pattern by this share of the spacing: they do not hit the same places. */
const SESSION_SHIFT = 0.382
const JITTER = 0.13

/** How close to the block's side walls a channel may stand, mm. */
const EDGE_MM = 0.06
const CANDIDATES = 24

interface Site {
  readonly x: number
  readonly z: number
  readonly session: number
  readonly inCut: boolean
}

/**
 * Places the channels of every session: rows at the density's spacing, the front row in the cut, one of its
 * channels in the middle, rows behind staggered; then evened out until the count is the density's, channels in the
 * cut counting half. A drawing of the density, not of one treatment.
 */
export function placeChannels(densityPerCm2: number, sessions: number, seed: string): ChannelSites {
  const sites = Array.from({ length: sessions }, (_, session) =>
    placeSession(densityPerCm2, session, seed),
  ).flat()
  const random = createRandom(seed, 'channel looks')
  return {
    count: sites.length,
    x: Float32Array.from(sites, (site) => site.x),
    z: Float32Array.from(sites, (site) => site.z),
    session: Uint8Array.from(sites, (site) => site.session),
    inCut: Uint8Array.from(sites, (site) => Number(site.inCut)),
    seed: Float32Array.from(sites, () => random.next()),
  }
}

function placeSession(densityPerCm2: number, session: number, seed: string): Site[] {
  const spacing = 10 / Math.sqrt(densityPerCm2)
  const random = createRandom(seed, 'channels', session)
  const shift = ((session * SESSION_SHIFT) % 1) * spacing
  const sites: Site[] = []
  for (let row = 0; ; row++) {
    const z = BLOCK.halfDepthMm - row * spacing
    if (z < -BLOCK.halfDepthMm + 0.1) break
    const stagger = row % 2 === 1 ? spacing / 2 : 0
    const reach = Math.ceil((2 * BLOCK.halfWidthMm) / spacing) + 1
    for (let k = -reach; k <= reach; k++) {
      const centre = session === 0 && row === 0 && k === 0
      const wander = centre ? 0 : JITTER * spacing * (2 * random.next() - 1)
      const x = k * spacing + stagger + shift + wander
      const depthWander = row === 0 ? 0 : JITTER * spacing * (2 * random.next() - 1)
      if (Math.abs(x) > BLOCK.halfWidthMm - EDGE_MM) continue
      sites.push({ x, z: clamp(z + depthWander, -0.92, BLOCK.halfDepthMm), session, inCut: row === 0 })
    }
  }
  const wanted = (densityPerCm2 / 100) * 4 * BLOCK.halfWidthMm * BLOCK.halfDepthMm
  const weight = () => sites.reduce((sum, site) => sum + (site.inCut ? 0.5 : 1), 0)
  while (weight() < wanted - 0.5) sites.push(loneliest(sites, session, random))
  while (weight() > wanted + 0.5 && sites.length > 1 && !sites[sites.length - 1].inCut) sites.pop()
  return sites
}

/** Of a few places behind the cut, the one farthest from every channel there is. */
function loneliest(sites: readonly Site[], session: number, random: Random): Site {
  let best: Site | null = null
  let farthest = -1
  for (let i = 0; i < CANDIDATES; i++) {
    const edge = BLOCK.halfWidthMm - EDGE_MM
    const site = { x: random.between(-edge, edge), z: random.between(-0.92, 0.8), session, inCut: false }
    const distance = Math.min(...sites.map((other) => Math.hypot(other.x - site.x, other.z - site.z)))
    if (distance <= farthest) continue
    farthest = distance
    best = site
  }
  invariant(best, 'a candidate was drawn')
  return best
}

/** Half width of a fresh channel at a depth (mm), for a channel `widthMm` wide at the surface and `reachMm` deep. */
export function channelHalfWidth(widthMm: number, reachMm: number, depthMm: number): number {
  const share = clamp01(depthMm / reachMm)
  return (widthMm / 2) * Math.pow(1 - share, 0.6)
}

/**
 * Share (0–1) of a fresh gap's width that is left at a height of the epidermis, when `gap` of it is left at the
 * surface: `down` is 0 at the surface, 1 at the junction. Tongues of keratinocytes creep in along the bottom of the
 * wound first, so it closes from below; a drawing choice in form, the model's closure in time.
 */
export function tongueShare(gap: number, down: number): number {
  return gap * (1 + (0.12 + 0.88 * Math.pow(1 - clamp01(down), 0.7) - 1) * (1 - gap))
}

/** How a channel looks at a moment: all shares 0–1. */
export interface ChannelLook {
  /** Width left between the epidermal tongues, share of the fresh width. */
  epidermalGap: number
  /** Width of the hole in the dermis that is not yet tissue again, share of the fresh width. */
  dermalGap: number
  /** How full of clot the hole is. */
  clot: number
}

/** Writes how a channel that only one session made looks, from that zone's quantities and the hour that they belong to. */
export function channelLookInto(out: ChannelLook, course: Course, zone: Float64Array): void {
  const sinceSessionH = zone[Q.hours]
  if (sinceSessionH < 0) {
    out.epidermalGap = 0
    out.dermalGap = 0
    out.clot = 0
    return
  }
  const forcing = course.struckOnce.system.forcings[0]
  const crossed = forcing.dose.epidermisShare > 0 || forcing.dose.corneumShare > 0
  // The front that closes the hole is a circle, so its radius goes with the root of what is still open.
  const open = Math.sqrt(clamp01((1 - zone[Q.closure]) / 0.98))
  const blood = forcing.dose.blood
  const unclotted = blood * Math.exp(-course.struckOnce.system.setup.parameters.kc * sinceSessionH)
  const filled = blood > 0 ? clamp01((zone[Q.clot] + unclotted) / blood) : 0
  out.epidermalGap = crossed ? open : 0
  out.dermalGap = forcing.dose.dermal > 0 ? Math.sqrt(Math.max(filled, open * open)) : 0
  out.clot = clamp01(zone[Q.clot])
}

/** How long a serum's film stands on the skin before it has gone in or dried, hours: a drawing choice, not measured. */
const FILM_H = 0.4

/** How much of a serum's film still stands on the skin, 0–1, so long after a session (hours); none without a serum. */
export function filmShare(topical: TopicalId, sinceSessionH: number): number {
  if (topical === 'none' || sinceSessionH < 0) return 0
  return Math.exp(-sinceSessionH / FILM_H)
}
