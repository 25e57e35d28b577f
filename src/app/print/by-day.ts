import type { MessageId, Words } from '../../content/catalogue'
import type { Course } from '../../model/course'
import { REDNESS_SETTLED } from '../../model/events'
import { createZoneValues } from '../../model/healing/states'
import { zoneInto } from '../../model/healing/zone-course'
import { LEFT } from '../../model/needle/clocks'
import { PHASE_IDS, type PhaseId, phaseWeight } from '../../model/phases'
import { type RecoveryId, recoveryReader } from '../../model/recovery/recovery'
import { DAY_H, WEEK_H, YEAR_H } from '../../model/time'

const MONTH_H = YEAR_H / 12

/** The days that are told, hours after a session; of the first hours all that comes in them is told. */
const DAY_ROWS = [
  { id: 'hours', fromH: 1 / 6, sinceH: DAY_H / 2 },
  { id: 'day-1', fromH: DAY_H, sinceH: DAY_H },
  { id: 'day-2', fromH: 2 * DAY_H, sinceH: 2 * DAY_H },
  { id: 'day-3', fromH: 3 * DAY_H, sinceH: 3 * DAY_H },
  { id: 'week-1', fromH: WEEK_H, sinceH: WEEK_H },
  { id: 'month-1', fromH: MONTH_H, sinceH: MONTH_H },
  { id: 'month-6', fromH: 6 * MONTH_H, sinceH: 6 * MONTH_H },
] as const
export type DayRowId = (typeof DAY_ROWS)[number]['id']

/** usual: the typical person has it. some: only quicker or slower people do. none: not even they. */
type Share = 'usual' | 'some' | 'none'

const TRACKS = ['redness', 'swelling', 'flaking', 'pinpoint-blood'] as const satisfies readonly RecoveryId[]
/** What can be seen of recovery on a day, by track. */
export type Seen = Readonly<Record<(typeof TRACKS)[number], Share>>

/** One day: what is likely seen, and the phase of healing that is strongest; null where the dermis hardly takes part. */
export interface DayRow {
  readonly id: DayRowId
  readonly seen: Seen
  readonly phase: PhaseId | null
}

/** Weaker than this no phase is worth naming. */
const WEAKEST_PHASE = 0.05
/** Share of its most at which something that comes slowly has begun to be seen. */
const BEGUN = 0.5
/** Hours at which recovery is looked at: every two thirds of an hour at first, then ever more seldom. */
const LOOKS: readonly number[] = [
  ...Array.from({ length: 90 }, (_, i) => (1 / 6) * 1.045 ** i),
  ...DAY_ROWS.map(({ sinceH }) => sinceH),
].toSorted((a, b) => a - b)

/** What happens by day after the last session. Pure. */
export function daysOf(course: Course): readonly DayRow[] {
  const reader = recoveryReader(course)
  const last = course.sessionTimesH[course.sessionTimesH.length - 1]
  const looks = LOOKS.map((sinceH) => ({ sinceH, state: reader.at(last + sinceH) }))
  /** From when to when a track is seen in a person; null where it never is. */
  const spanOf = (track: keyof Seen, who: 'typical' | 'high') => {
    const over = track === 'redness' ? REDNESS_SETTLED : LEFT
    const most = Math.max(...looks.map(({ state }) => state[track][who]))
    const begins = looks.find(({ state }) => state[track][who] >= BEGUN * most)
    const ends = looks.findLast(({ state }) => state[track][who] >= over)
    return most >= over && begins && ends ? { fromH: begins.sinceH, toH: ends.sinceH } : null
  }
  const spans = TRACKS.map((track) => {
    const [typical, slow] = [spanOf(track, 'typical'), spanOf(track, 'high')]
    // Slow people are no later to begin with.
    const fromH = Math.min(typical?.fromH ?? Infinity, slow?.fromH ?? Infinity)
    return [track, typical, slow && { fromH, toH: slow.toH }] as const
  })
  const values = createZoneValues()
  return DAY_ROWS.map(({ id, fromH, sinceH }) => {
    const isIn = (span: { readonly fromH: number; readonly toH: number } | null) =>
      span !== null && span.fromH <= sinceH && span.toH >= fromH
    const seen = Object.fromEntries(
      spans.map(([track, typical, slow]): [keyof Seen, Share] => [
        track,
        isIn(typical) ? 'usual' : isIn(slow) ? 'some' : 'none',
      ]),
    ) as Record<keyof Seen, Share>
    zoneInto(values, course.zone, last + sinceH)
    const weights = PHASE_IDS.map((phase) => phaseWeight(phase, values))
    const strongest = Math.max(...weights)
    return {
      id,
      seen,
      phase: strongest < WEAKEST_PHASE ? null : PHASE_IDS[weights.indexOf(strongest)],
    }
  })
}

/** The name of a day. */
export function dayName(words: Words, id: DayRowId): string {
  switch (id) {
    case 'hours':
      return words.say('print.first-hours')
    case 'day-1':
      return words.say('time.days', { n: 1 })
    case 'day-2':
      return words.say('time.days', { n: 2 })
    case 'day-3':
      return words.say('time.days', { n: 3 })
    case 'week-1':
      return words.say('time.weeks', { n: 1 })
    case 'month-1':
      return words.say('time.months', { n: 1 })
    case 'month-6':
      return words.say('time.months', { n: 6 })
  }
}

/** What may be seen on a day, in a few short sentences. */
export function seenWords(words: Words, { id, seen, phase }: DayRow): string {
  const { redness, swelling, flaking, 'pinpoint-blood': blood } = seen
  if (Object.values(seen).some((share) => share !== 'none')) {
    return words.say('print.seen', { redness, swelling, flaking, blood }).trim()
  }
  if (id === 'month-6' && phase !== null) return words.say('print.seen-changed')
  return words.say(id.startsWith('month') ? 'print.seen-settled' : 'print.seen-nothing')
}

const UNDER = {
  inflammation: 'print.under-inflammation',
  proliferation: 'print.under-proliferation',
  remodelling: 'print.under-remodelling',
} as const satisfies Readonly<Record<PhaseId, MessageId>>

/** What goes on under the surface on a day. */
export function underWords(words: Words, { phase }: DayRow): string {
  return words.say(phase === null ? 'print.under-shallow' : UNDER[phase])
}
