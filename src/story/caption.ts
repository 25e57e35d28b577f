import { type Course, sharedStateAt, type SkinState } from '../model/course'
import { CLOSED, REDNESS_SETTLED } from '../model/events'
import { Q } from '../model/healing/states'
import type { LayerId } from '../model/skin/skin'
import { layerAt } from '../model/skin/skin'
import { DAY_H, MINUTE_H, STROKE_H } from '../model/time'
import { CHANGE_IDS, type ChangeId, changesAt, SMALLEST_CHANGE } from './changes'

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
export type MirrorId = 'before' | 'red' | 'fading' | 'settled' | 'changed'

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

/** What was said last of each course. */
const said = new WeakMap<Course, Caption>()

/**
 * What changed most at a moment, by name. A pure function of (course, hour). As long as the same is to be said it is the
 * same object, so that whoever writes it can tell at once.
 * Changes are read over an equal stretch of the axis to both sides and weighed by each thing's full size.
 */
export function captionAt(course: Course, timeH: number): Caption {
  const now = sharedStateAt(course, timeH)
  const layer = layerAt(course.skin, Math.max(0, now.tipDepthMm - now.dentMm))
  const { dose } = course.zone.system.forcings[Math.max(0, now.session)]
  const shallow = dose.dermal < 0.02
  const upcoming = upcomingSession(course, now)
  const mirror = now.session < 0 && upcoming < 0 ? 'before' : mirrorOf(now, shallow)
  const id = captionIdOf(course, now, upcoming, shallow, dose.blood > 0)
  const last = said.get(course)
  if (last?.id === id && last.mirror === mirror && last.layer === layer) return last
  const caption: Caption = { id, mirror, layer }
  said.set(course, caption)
  return caption
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
  const changes = changesAt(course, now)
  let best: CaptionId | null = null
  let largest = SMALLEST_CHANGE
  for (let i = 0; i < CHANGE_IDS.length; i++) {
    const told = TOLD[CHANGE_IDS[i]]
    const id = changes[i] > 0 ? told.rising : told.falling
    if (!id || Math.abs(changes[i]) <= largest) continue
    largest = Math.abs(changes[i])
    best = id
  }
  return best ?? quiet(shallow, now.zone[Q.closure])
}

function firstMinute(shallow: boolean, bleeds: boolean): CaptionId {
  if (shallow) return 'first-minute-shallow'
  return bleeds ? 'first-minute' : 'first-minute-dry'
}

function quiet(shallow: boolean, closure: number): CaptionId {
  if (!shallow) return 'quiet'
  return closure < CLOSED ? 'quiet-open' : 'quiet-shallow'
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
