import type { ChannelSites } from './channels'

/** How far round a needle the skin goes down with it, mm: a drawing choice, inside the published look of dimples. */
export const DENT_RADIUS_MM = 0.26

/**
 * Share (0–1) of the dent under the needles of a session at a place of the surface: exactly 1 at a needle, falling
 * off smoothly, never above 1 where neighbours overlap.
 */
export function dentAt(channels: ChannelSites, session: number, x: number, z: number): number {
  let flat = 1
  for (let i = 0; i < channels.count; i++) {
    if (channels.session[i] !== session) continue
    const distance2 = (x - channels.x[i]) ** 2 + (z - channels.z[i]) ** 2
    flat *= 1 - Math.exp(-distance2 / (DENT_RADIUS_MM * DENT_RADIUS_MM))
  }
  return 1 - flat
}

/**
 * Share of the surface's dent that reaches down to a depth: all of it as far as the tip reaches, then fading to
 * nothing 1.4 mm further down.
 */
export function dentDepthShare(depthMm: number, reachMm: number): number {
  const beyond = Math.max(0, depthMm - reachMm) / 1.4
  return beyond >= 1 ? 0 : (1 - beyond) ** 2
}
