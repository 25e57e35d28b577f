import type { Course } from '../model/course'
import type { SourceId } from '../model/evidence/sources'
import { createZoneValues, Q, restInto } from '../model/healing/states'
import { zoneSamples } from '../model/healing/zone-course'
import { MINUTE_H, STROKE_H } from '../model/time'
import { ASKED, type Cause, type CauseId, CAUSES, type WhyId } from './causes.data'

export { type CauseId, HERE_ANYWAY, type WhyId } from './causes.data'

/** No chain is longer than this. */
export const LONGEST_CHAIN = 6

/** One link: what brought on the thing before it in the chain, or, in the first link, what was asked for. */
export interface Link {
  readonly cause: CauseId
  /** What it brings on: the words of the link are named by it. */
  readonly effect: CauseId
  /** What else drives the effect in the model, most first. */
  readonly also: readonly CauseId[]
  readonly seenIn: Cause['seenIn']
  readonly sources: readonly SourceId[]
}

/**
 * Where asking for a thing leads. chain: its causes, nearest first, the puncture last. start: it is where everything
 * begins. anatomy: it is there without any needle.
 */
export type Reason =
  | { readonly kind: 'chain'; readonly asked: CauseId; readonly links: readonly Link[] }
  | { readonly kind: 'start' }
  | { readonly kind: 'anatomy' }

const causes: Readonly<Record<CauseId, Cause>> = CAUSES

/** Why a thing is there. */
export function reasonOf(id: WhyId): Reason {
  const asked = ASKED[id]
  if (asked === 'anatomy') return { kind: 'anatomy' }
  const links: Link[] = []
  let effect = asked
  for (;;) {
    const { because: cause, also, sources } = causes[effect]
    if (cause === null) break
    links.push({ cause, effect, also, seenIn: causes[cause].seenIn, sources })
    effect = cause
  }
  return links.length === 0 ? { kind: 'start' } : { kind: 'chain', asked, links }
}

/** The parts of the picture that a whole chain is seen in. */
export function seenAlong(id: WhyId): Cause['seenIn'] {
  const reason = reasonOf(id)
  const asked = id === 'needle' ? [] : [id]
  if (reason.kind !== 'chain') return asked.length > 0 ? asked : causes.puncture.seenIn
  return [...new Set([...asked, ...reason.links.flatMap(({ seenIn }) => seenIn)])]
}

/** When something is at its height, and how high that is. */
export interface Height {
  readonly timeH: number
  /** How far above (or, of what is closed by healing, below) resting skin it gets, in the model's units. */
  readonly rise: number
}

/**
 * The hour at which something is at its height after session `session` (from 0) of a course; of the gap in the epidermis,
 * the hour at which half of it is closed. What a needle's passage sets off at once is highest right after it.
 */
export function heightOf(course: Course, session: number, id: CauseId): Height {
  const { model } = causes[id]
  const struck = course.zone.system.forcings[session]
  const justAfterH = course.sessionTimesH[session] + MINUTE_H
  if (model === 'passage') return { timeH: course.sessionTimesH[session], rise: 1 }
  if ('forcing' in model) return { timeH: justAfterH, rise: struck[model.forcing] }
  const { timesH, at } = zoneSamples(course.zone, session, MINUTE_H)
  const quantity = Q[model.peak ?? model.quantity]
  const rest = createZoneValues()
  restInto(rest)
  if (quantity === Q.closure) {
    const lowest = at(0, quantity)
    let half = 0
    while (half < timesH.length - 1 && at(half, quantity) < (lowest + rest[quantity]) / 2) half++
    return { timeH: timesH[half], rise: rest[quantity] - lowest }
  }
  let top = 1
  for (let i = 2; i < timesH.length; i++) if (at(i, quantity) > at(top, quantity)) top = i
  // What still grows when the needles come again is highest just before them.
  const lastH = (course.sessionTimesH[session + 1] ?? Infinity) - 2 * STROKE_H
  return { timeH: Math.min(timesH[top], lastH), rise: at(top, quantity) - rest[quantity] }
}

/** Rises below this are nothing to be seen, in the model's units. */
const SMALLEST_RISE: Readonly<Partial<Record<CauseId, number>>> = {
  sprout: 0.02,
  'collagen-iii': 0.002,
  'collagen-i': 0.002,
}

/** Whether a course hardly has any of something. */
export function isHardlyThere({ rise }: Height, id: CauseId): boolean {
  return rise < (SMALLEST_RISE[id] ?? 0.05)
}
