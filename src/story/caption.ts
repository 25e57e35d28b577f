import type { Course, SkinState } from '../model/course'
import { createSkinState, stateInto } from '../model/course'
import { CLOSED, REDNESS_SETTLED } from '../model/events'
import { newCollagenInto } from '../model/healing/new-collagen'
import { Q } from '../model/healing/states'
import type { LayerId } from '../model/skin/skin'
import { layerAt } from '../model/skin/skin'
import { DAY_H, MINUTE_H, STROKE_H } from '../model/time'

/** What a caption can say; each is a message `caption.…` of the catalogue. */
export const CAPTION_IDS = [
  'before',
  'needle-coming',
  'needle-going-in',
  'needle-in',
  'needle-leaving',
  'first-minute',
  'first-minute-shallow',
  'clot-rising',
  'clot-falling',
  'flush-rising',
  'flush-falling',
  'alarm-rising',
  'alarm-falling',
  'platelet-signals-rising',
  'platelet-signals-falling',
  'neutrophils-rising',
  'neutrophils-falling',
  'macrophages-rising',
  'macrophages-falling',
  'turning',
  'closing',
  'skin-signals-rising',
  'skin-signals-falling',
  'vegf-rising',
  'vegf-falling',
  'tgf-beta-rising',
  'tgf-beta-falling',
  'fibroblasts-rising',
  'fibroblasts-falling',
  'vessels-rising',
  'vessels-falling',
  'collagen-iii-rising',
  'collagen-iii-falling',
  'collagen-i-rising',
  'ripening',
  'quiet',
  'quiet-shallow',
] as const
export type CaptionId = (typeof CAPTION_IDS)[number]

/** What the mirror shows meanwhile; each is a message `mirror.…`. */
export type MirrorId = 'before' | 'red' | 'fading' | 'settled' | 'changed'

export interface Caption {
  readonly id: CaptionId
  readonly mirror: MirrorId
  /** The layer the tip is passing, where the caption names one. */
  readonly layer: LayerId
}

/** One thing that can change: how to read it, how much of it makes a full story, what to say of it. */
interface Track {
  readonly read: (values: Float64Array, newIII: number, newI: number) => number
  readonly full: number
  readonly rising: CaptionId | null
  readonly falling: CaptionId | null
}

/** Sizes that make a full story of each; smaller ones speak up sooner, as what is built deserves against what passes. */
const TRACKS: readonly Track[] = [
  { read: (v) => v[Q.clot], full: 1, rising: 'clot-rising', falling: 'clot-falling' },
  { read: (v) => v[Q.histamine], full: 1.2, rising: 'flush-rising', falling: 'flush-falling' },
  { read: (v) => v[Q.inflammation], full: 1.2, rising: 'alarm-rising', falling: 'alarm-falling' },
  {
    read: (v) => (v[Q.pdgf] + v[Q.tgfBeta1]) / 2,
    full: 1.1,
    rising: 'platelet-signals-rising',
    falling: 'platelet-signals-falling',
  },
  { read: (v) => v[Q.neutrophils], full: 1, rising: 'neutrophils-rising', falling: 'neutrophils-falling' },
  {
    read: (v) => v[Q.macrophagesM1] + v[Q.macrophagesM2],
    full: 1.2,
    rising: 'macrophages-rising',
    falling: 'macrophages-falling',
  },
  {
    read: (v) => v[Q.macrophagesM2] / (v[Q.macrophagesM1] + v[Q.macrophagesM2] + 0.15),
    full: 0.6,
    rising: 'turning',
    falling: null,
  },
  { read: (v) => v[Q.closure], full: 0.75, rising: 'closing', falling: null },
  { read: (v) => v[Q.fgf], full: 1.4, rising: 'skin-signals-rising', falling: 'skin-signals-falling' },
  { read: (v) => v[Q.vegf], full: 2, rising: 'vegf-rising', falling: 'vegf-falling' },
  { read: (v) => v[Q.tgfBeta3], full: 2, rising: 'tgf-beta-rising', falling: 'tgf-beta-falling' },
  { read: (v) => v[Q.fibroblasts], full: 1.1, rising: 'fibroblasts-rising', falling: 'fibroblasts-falling' },
  { read: (v) => v[Q.vessels] - 1, full: 0.36, rising: 'vessels-rising', falling: 'vessels-falling' },
  {
    read: (_v, newIII) => newIII,
    full: 0.03,
    rising: 'collagen-iii-rising',
    falling: 'collagen-iii-falling',
  },
  { read: (_v, _newIII, newI) => newI, full: 0.075, rising: 'collagen-i-rising', falling: null },
  { read: (v) => (v[Q.gain] > 0.01 ? v[Q.maturity] : 0), full: 1, rising: 'ripening', falling: null },
]

/** How far before and after a moment its change is read, as a ratio of the hours since the session. */
const WINDOW = 1.12
/** Changes below this share of a full story are not worth a sentence. */
const SMALLEST_CHANGE = 0.012

/**
 * What changed most at a moment, by name. A pure function of (course, hour); `scratch` is overwritten.
 * Changes are read over an equal stretch of the axis to both sides and weighed by each thing's full size.
 */
export function captionAt(course: Course, timeH: number, scratch: CaptionScratch): Caption {
  const { now, before, after } = scratch
  stateInto(now, course, timeH)
  const since = now.sinceSessionH
  const layer = layerAt(course.skin, Math.max(0, now.tipDepthMm - now.dentMm))
  const shallow = course.zone.system.forcings[Math.max(0, now.session)].dose.dermal < 0.02
  const mirror = mirrorOf(now, shallow)

  const upcoming = course.sessionTimesH.find((start) => timeH >= start - STROKE_H && timeH < start)
  if (upcoming !== undefined) return { id: strokeCaption(course, now, timeH - upcoming), mirror, layer }
  if (now.session < 0) return { id: 'before', mirror: 'before', layer }
  if (since < MINUTE_H) return { id: shallow ? 'first-minute-shallow' : 'first-minute', mirror, layer }

  const start = course.sessionTimesH[now.session]
  stateInto(before, course, start + since / WINDOW)
  stateInto(
    after,
    course,
    Math.min(course.endH, start + since * WINDOW, nextSession(course, now.session) - 1e-6),
  )
  const reference = course.zone.system.forcings[now.session].collagenReference
  newCollagenInto(scratch.newBefore, before.zone, reference)
  newCollagenInto(scratch.newAfter, after.zone, reference)

  let best: CaptionId | null = null
  let largest = SMALLEST_CHANGE
  for (const track of TRACKS) {
    const from = track.read(before.zone, scratch.newBefore.typeIII, scratch.newBefore.typeI)
    const to = track.read(after.zone, scratch.newAfter.typeIII, scratch.newAfter.typeI)
    const change = (to - from) / track.full
    const id = change > 0 ? track.rising : track.falling
    if (id === 'closing' && now.zone[Q.closure] >= CLOSED) continue
    if (id && Math.abs(change) > largest) {
      largest = Math.abs(change)
      best = id
    }
  }
  return { id: best ?? (shallow ? 'quiet-shallow' : 'quiet'), mirror, layer }
}

/** Room for `captionAt` to work in; one an instance. */
export interface CaptionScratch {
  readonly now: SkinState
  readonly before: SkinState
  readonly after: SkinState
  readonly newBefore: { typeIII: number; typeI: number }
  readonly newAfter: { typeIII: number; typeI: number }
}

/** Makes room for captions of `course`. */
export function createCaptionScratch(course: Course): CaptionScratch {
  return {
    now: createSkinState(course),
    before: createSkinState(course),
    after: createSkinState(course),
    newBefore: { typeIII: 0, typeI: 0 },
    newAfter: { typeIII: 0, typeI: 0 },
  }
}

function nextSession(course: Course, session: number): number {
  return course.sessionTimesH[session + 1] ?? Number.POSITIVE_INFINITY
}

function strokeCaption(course: Course, state: SkinState, sinceH: number): CaptionId {
  if (state.tipDepthMm <= 0) return sinceH < -STROKE_H / 2 ? 'needle-coming' : 'needle-leaving'
  if (state.tipDepthMm >= course.track.setDepthMm) return 'needle-in'
  return sinceH < -STROKE_H / 2 ? 'needle-going-in' : 'needle-leaving'
}

/** Redness that anyone would see, on the model's scale. */
const CLEARLY_RED = 0.25

/**
 * What the mirror shows. Redness follows the model's typical curve, but is not called settled before the usual
 * clinical spell is over (1–3 days, a day where the dermis is not reached).
 */
function mirrorOf(state: SkinState, shallow: boolean): MirrorId {
  if (state.session < 0) return 'before'
  const redness = state.zone[Q.redness]
  const since = state.sinceSessionH
  if (redness >= CLEARLY_RED || since < 1) return 'red'
  if (redness >= REDNESS_SETTLED || since < (shallow ? DAY_H : 3 * DAY_H)) return 'fading'
  return since < 80 * DAY_H || shallow ? 'settled' : 'changed'
}
