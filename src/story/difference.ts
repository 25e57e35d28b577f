import { type CourseBands, bandAt } from '../model/bands'
import type { Course, SkinState } from '../model/course'
import { CLOSED } from '../model/events'
import { Q } from '../model/healing/states'
import { hitChancesOf } from '../model/needle/hits'
import type { Range } from '../model/needle/reach'
import { recoveryEndsH } from '../model/recovery/recovery'
import type { LayerId } from '../model/skin/skin'

/** In what two plans are told apart, in the order in which it is told. */
export const DIFFERENCE_IDS = ['reach', 'blood', 'openings', 'redness', 'collagen'] as const
export type DifferenceId = (typeof DIFFERENCE_IDS)[number]

/** What does not change with the hour. */
export interface StandingTraits {
  /** How deep the tips likely reach, mm, and the layer that they most likely end in. */
  readonly reach: Range
  readonly layer: LayerId
  /** Share of the tips that open a vessel, 0–1 (a model choice). */
  readonly vesselShare: number
  /** Hours after the last session until redness has settled: quick, typical and slow people; null where it hardly comes. */
  readonly rednessOverH: Range | null
}

/** Where one side of a comparison stands at an hour. */
export interface MomentTraits {
  /** none: not made yet. */
  readonly openings: 'none' | 'open' | 'closed'
  readonly redness: 'none' | 'red' | 'settled'
  /** New collagen, share of the resting amount, never below nothing; null while its band is being worked out. */
  readonly collagen: Range | null
}

export interface Traits extends StandingTraits, MomentTraits {}

/** What stays of a plan's traits whatever the hour. */
export function standingTraits(course: Course): StandingTraits {
  return {
    reach: course.track.reach,
    layer: course.track.layer,
    vesselShare: hitChancesOf(course).opensVessel,
    rednessOverH: recoveryEndsH(course, 'redness'),
  }
}

/** The traits of a moment. `state` is that moment of `course`. */
export function momentTraits(course: Course, bands: CourseBands | null, state: SkinState): MomentTraits {
  const { session, timeH, zone } = state
  const settles = course.events.find((event) => event.id === 'redness-settled' && event.session === session)
  const gain = bands && bandAt(course, bands, 'collagen', timeH)
  return {
    openings: session < 0 ? 'none' : zone[Q.closure] < CLOSED ? 'open' : 'closed',
    redness: session < 0 || !settles ? 'none' : timeH < settles.timeH ? 'red' : 'settled',
    collagen: gain && (session < 0 ? { low: 0, typical: 0, high: 0 } : gain),
  }
}

/** same: no difference that is told. overlap: their ranges share values. first, second: this one has more, beyond doubt of the model. */
export type Relation = 'same' | 'overlap' | 'first' | 'second'

/** Shares this close are one and the same in a picture, and depths (mm). */
const SAME_SHARE = 0.005
const SAME_MM = 0.005

/** How the first side stands to the second in each of the things told; null where that is not known yet. */
export function relationsOf(first: Traits, second: Traits): Readonly<Record<DifferenceId, Relation | null>> {
  const { vesselShare: one } = first
  const { vesselShare: other } = second
  return {
    reach: rangeRelation(first.reach, second.reach, SAME_MM),
    blood: Math.abs(one - other) < SAME_SHARE ? 'same' : one > other ? 'first' : 'second',
    openings: first.openings === second.openings ? 'same' : first.openings === 'open' ? 'first' : 'second',
    redness: first.redness === second.redness ? 'same' : first.redness === 'red' ? 'first' : 'second',
    collagen: first.collagen && second.collagen && rangeRelation(first.collagen, second.collagen, SAME_SHARE),
  }
}

function rangeRelation(one: Range, other: Range, same: number): Relation {
  const ends = ['low', 'typical', 'high'] as const
  if (ends.every((end) => Math.abs(one[end] - other[end]) < same)) return 'same'
  if (one.low <= other.high && other.low <= one.high) return 'overlap'
  return one.low > other.high ? 'first' : 'second'
}

/** What is said of two plans at a moment: the one thing that sets them apart most for the eye, and which side has it. */
export type Saying =
  | {
      readonly id: 'openings' | 'redness' | 'collagen-apart' | 'reach-apart'
      readonly more: 'first' | 'second'
    }
  | { readonly id: 'collagen-overlap' | 'reach-overlap' | 'alike' }

/** From so much new collagen on there is something to compare, share of the resting amount. */
const SOME_COLLAGEN = 0.01

/** The saying of a moment. What was seen in the skin comes before what only the model tells. */
export function sayingOf(first: Traits, second: Traits): Saying {
  const { openings, redness, collagen, reach } = relationsOf(first, second)
  const made = first.openings !== 'none'
  if (made && (openings === 'first' || openings === 'second')) return { id: 'openings', more: openings }
  if (made && bothTold(first, second) && (redness === 'first' || redness === 'second')) {
    return { id: 'redness', more: redness }
  }
  const most = Math.max(first.collagen?.typical ?? 0, second.collagen?.typical ?? 0)
  if (most >= SOME_COLLAGEN) {
    if (collagen === 'first' || collagen === 'second') return { id: 'collagen-apart', more: collagen }
    if (collagen === 'overlap') return { id: 'collagen-overlap' }
  }
  if (!made || first.openings === 'open') {
    if (reach === 'first' || reach === 'second') return { id: 'reach-apart', more: reach }
    if (reach === 'overlap') return { id: 'reach-overlap' }
  }
  return { id: 'alike' }
}

/** Whether both sides ever turn red, so that one can be ahead of the other. */
function bothTold(first: Traits, second: Traits): boolean {
  return first.redness !== 'none' && second.redness !== 'none'
}
