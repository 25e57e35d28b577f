import { smoothstep } from '../base/math'
import type { Course, SkinState } from '../model/course'
import { CHANGE_IDS, type ChangeId, changesAt, SMALLEST_CHANGE } from '../story/changes'
import { PART_IDS, type PartId } from './shown'

/** The parts of the picture that each change is seen in. */
const SEEN_IN: Readonly<Record<ChangeId, readonly PartId[]>> = {
  clot: ['channel'],
  flush: ['vessels', 'papillary-dermis', 'mast-cell'],
  alarm: ['vessels', 'papillary-dermis', 'neutrophil', 'channel'],
  'platelet-signals': ['channel', 'pdgf', 'tgf-beta-1'],
  neutrophils: ['neutrophil'],
  macrophages: ['macrophage'],
  turning: ['macrophage'],
  closing: ['viable-epidermis', 'channel'],
  'skin-signals': ['fgf', 'viable-epidermis'],
  vegf: ['vegf'],
  'tgf-beta': ['tgf-beta-3'],
  fibroblasts: ['fibroblast'],
  vessels: ['sprout', 'vessels'],
  'collagen-iii': ['collagen-iii', 'fibroblast'],
  'collagen-i': ['collagen-i', 'collagen-iii'],
  ripening: ['collagen-i', 'collagen-iii'],
}
const seenIn = CHANGE_IDS.map((id) => Uint8Array.from(SEEN_IN[id], (part) => PART_IDS.indexOf(part)))

/** Never quieted: its tone and redness are what a mirror shows. */
const SURFACE = PART_IDS.indexOf('stratum-corneum')

/** A change this small beside the largest is not lit, one this large fully. */
const DIMMEST = 0.45
const BRIGHTEST = 0.85
/** The largest change, share of a full story, from which all else is quieted as far as it ever is. */
const LOUD = 0.05

/**
 * Writes the light of each part at a moment, in the order of PART_IDS: 1 where it is what changes most or nothing does,
 * down to 0 for what only stands by. A pure function of (course, moment) that allocates nothing.
 */
export function focusInto(out: Float32Array, course: Course, now: Readonly<SkinState>): void {
  const changes = changesAt(course, now)
  let largest = 0
  for (let i = 0; i < changes.length; i++) largest = Math.max(largest, Math.abs(changes[i]))
  // At work the needle is what matters, and it needs no help.
  const loud = now.needlePresence > 0 ? 0 : smoothstep(SMALLEST_CHANGE, LOUD, largest)
  for (let part = 0; part < out.length; part++) out[part] = 1 - loud
  if (loud === 0) return
  out[SURFACE] = 1
  for (let i = 0; i < changes.length; i++) {
    // Worked out on the spot: a number that a function hands back is an object to V8.
    const share = Math.min(1, (Math.abs(changes[i]) / largest - DIMMEST) / (BRIGHTEST - DIMMEST))
    if (share <= 0) continue
    const light = Math.min(1, 1 - loud + loud * share * share * (3 - 2 * share))
    const parts = seenIn[i]
    for (let k = 0; k < parts.length; k++) if (out[parts[k]] < light) out[parts[k]] = light
  }
}

/** Where parts are singled out the rest is quieted twice as far as what only stands by: that is what one looks for. */
const FAR_AWAY = -1

/** Writes the light of each part where some are singled out: 1 for those, FAR_AWAY for the rest. */
export function litInto(out: Float32Array, lit: readonly PartId[]): void {
  for (let part = 0; part < out.length; part++) out[part] = lit.includes(PART_IDS[part]) ? 1 : FAR_AWAY
}
