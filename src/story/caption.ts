import { type AtHour, type Course, sharedStateAt, type SkinState } from '../model/course'
import { CLOSED, REDNESS_SETTLED } from '../model/events'
import { Q } from '../model/healing/states'
import type { LayerId } from '../model/skin/skin'
import { LAYER_IDS, layerAt } from '../model/skin/skin'
import { DAY_H, MINUTE_H, STROKE_H } from '../model/time'
import { invariant } from '../base/invariant'
import { CHANGE_IDS, type ChangeId, largestChange } from './changes'

/** What a caption can say; each is a message `caption.…` of the catalogue. */
export const CAPTION_IDS = [
  'before',
  'needle-coming',
  'needle-going-in',
  'needle-in',
  'needle-leaving',
  'first-minute',
  'first-minute-dry',
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
  'quiet-open',
] as const
export type CaptionId = (typeof CAPTION_IDS)[number]

/** What the mirror shows meanwhile; each is a message `mirror.…`. */
export const MIRROR_IDS = ['before', 'red', 'fading', 'settled', 'changed'] as const
export type MirrorId = (typeof MIRROR_IDS)[number]

export interface Caption {
  readonly id: CaptionId
  readonly mirror: MirrorId
  /** The layer the tip is passing, where the caption names one. */
  readonly layer: LayerId
}

/** What is said of each thing that rises or falls; null where nothing is. */
const TOLD: Readonly<Record<ChangeId, { readonly rising: CaptionId; readonly falling: CaptionId | null }>> = {
  clot: { rising: 'clot-rising', falling: 'clot-falling' },
  flush: { rising: 'flush-rising', falling: 'flush-falling' },
  alarm: { rising: 'alarm-rising', falling: 'alarm-falling' },
  'platelet-signals': { rising: 'platelet-signals-rising', falling: 'platelet-signals-falling' },
  neutrophils: { rising: 'neutrophils-rising', falling: 'neutrophils-falling' },
  macrophages: { rising: 'macrophages-rising', falling: 'macrophages-falling' },
  turning: { rising: 'turning', falling: null },
  closing: { rising: 'closing', falling: null },
  'skin-signals': { rising: 'skin-signals-rising', falling: 'skin-signals-falling' },
  vegf: { rising: 'vegf-rising', falling: 'vegf-falling' },
  'tgf-beta': { rising: 'tgf-beta-rising', falling: 'tgf-beta-falling' },
  fibroblasts: { rising: 'fibroblasts-rising', falling: 'fibroblasts-falling' },
  vessels: { rising: 'vessels-rising', falling: 'vessels-falling' },
  'collagen-iii': { rising: 'collagen-iii-rising', falling: 'collagen-iii-falling' },
  'collagen-i': { rising: 'collagen-i-rising', falling: null },
  ripening: { rising: 'ripening', falling: null },
}

/** What was said last of each course, and of which hour. */
interface Said {
  timeH: number
  caption: Caption
}
const said = new WeakMap<Course, Said>()

/**
 * What changed most at a moment, by name. A pure function of (course, hour). As long as the same is to be said it is the
 * same object, so that whoever writes it can tell at once; while it is, this allocates nothing.
 * Changes are read over an equal stretch of the axis to both sides and weighed by each thing's full size.
 */
export function captionAt(course: Course, at: AtHour): Caption {
  const last = said.get(course)
  if (last?.timeH === at.timeH) return last.caption
  const now = sharedStateAt(course, at)
  const layer = layerOfTip(course, now)
  const { dose } = course.zone.system.forcings[Math.max(0, now.session)]
  const shallow = dose.dermal < 0.02
  const upcoming = upcomingSession(course, now)
  const mirror = now.session < 0 && upcoming < 0 ? 'before' : mirrorOf(now, shallow)
  const id = captionIdOf(course, now, upcoming, shallow, dose.blood > 0)
  if (!last) {
    const caption: Caption = { id, mirror, layer }
    said.set(course, { timeH: at.timeH, caption })
    return caption
  }
  const { caption } = last
  if (caption.id !== id || caption.mirror !== mirror || caption.layer !== layer)
    last.caption = { id, mirror, layer }
  last.timeH = at.timeH
  return last.caption
}

/** The layer that the tip has reached; the outermost while it is not in the skin. */
function layerOfTip({ skin }: Course, { tipDepthMm, dentMm }: Readonly<SkinState>): LayerId {
  return tipDepthMm > dentMm ? layerAt(skin, tipDepthMm - dentMm) : LAYER_IDS[0]
}

/** The session whose needles are at work; −1 when none are. */
function upcomingSession({ sessionTimesH }: Course, { timeH }: Readonly<SkinState>): number {
  for (let i = 0; i < sessionTimesH.length; i++) {
    const start = sessionTimesH[i]
    if (timeH >= start - STROKE_H && timeH < start) return i
  }
  return -1
}

function captionIdOf(
  course: Course,
  now: Readonly<SkinState>,
  upcoming: number,
  shallow: boolean,
  bleeds: boolean,
): CaptionId {
  if (upcoming >= 0) return strokeCaption(course, now, upcoming)
  if (now.session < 0) return 'before'
  if (now.sinceSessionH < MINUTE_H) return firstMinute(shallow, bleeds)
  const largest = largestChange(course, now)
  if (largest === 0) return quiet(shallow, now.zone[Q.closure] < CLOSED)
  const { rising, falling } = TOLD[CHANGE_IDS[Math.abs(largest) - 1]]
  const id = largest > 0 ? rising : falling
  invariant(id, 'What is only built does not fall')
  return id
}

function firstMinute(shallow: boolean, bleeds: boolean): CaptionId {
  if (shallow) return 'first-minute-shallow'
  return bleeds ? 'first-minute' : 'first-minute-dry'
}

function quiet(shallow: boolean, open: boolean): CaptionId {
  if (!shallow) return 'quiet'
  return open ? 'quiet-open' : 'quiet-shallow'
}

function strokeCaption(course: Course, state: Readonly<SkinState>, session: number): CaptionId {
  const sinceH = state.timeH - course.sessionTimesH[session]
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
function mirrorOf(state: Readonly<SkinState>, shallow: boolean): MirrorId {
  if (state.session < 0) return 'before'
  const redness = state.zone[Q.redness]
  const since = state.sinceSessionH
  if (redness >= CLEARLY_RED || since < 1) return 'red'
  if (redness >= REDNESS_SETTLED || since < (shallow ? DAY_H : 3 * DAY_H)) return 'fading'
  return since < 80 * DAY_H || shallow ? 'settled' : 'changed'
}
