import * as v from 'valibot'
import { clamp } from '../../base/math'
import { STORY_IDS } from '../../story/story-steps'
import { type Deck, DECK_MOST_STEPS, NOTE_MOST_LENGTH, readLink, sameSteps } from './deck'

export const BLANKS = ['no', 'black', 'white'] as const
/** Whether the room sees the picture, or an empty screen. */
export type Blank = (typeof BLANKS)[number]

/** Longest that can be planned, minutes. */
export const MOST_MINUTES = 240

/** All that the windows of a show share. Whichever was changed last, counted by `rev`, holds in both. */
export interface ShowState {
  readonly rev: number
  readonly deck: Deck | null
  /** The step that is shown, from 0. */
  readonly at: number
  /** Whether it is shown; else it was left and can be gone on with. */
  readonly on: boolean
  readonly blank: Blank
  /** Time of day since which the timer runs, ms; null while it stands. */
  readonly sinceMs: number | null
  /** What it had counted before that, ms. */
  readonly keptMs: number
  /** How long it is planned to take; 0 is not planned. */
  readonly minutes: number
}

export const NO_SHOW: ShowState = {
  rev: 0,
  deck: null,
  at: 0,
  on: false,
  blank: 'no',
  sinceMs: null,
  keptMs: 0,
  minutes: 0,
}

const Shared = v.object({
  rev: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  deck: v.nullable(
    v.object({
      story: v.nullable(v.picklist(STORY_IDS)),
      steps: v.pipe(
        v.array(
          v.object({
            link: v.pipe(
              v.string(),
              v.maxLength(400),
              // What comes from elsewhere holds no more than what is pasted.
              v.check((link) => 'link' in readLink(link)),
            ),
            note: v.pipe(v.string(), v.maxLength(NOTE_MOST_LENGTH)),
          }),
        ),
        v.minLength(1),
        v.maxLength(DECK_MOST_STEPS),
      ),
    }),
  ),
  at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  on: v.boolean(),
  blank: v.picklist(BLANKS),
  sinceMs: v.nullable(v.pipe(v.number(), v.finite())),
  keptMs: v.pipe(v.number(), v.finite(), v.minValue(0)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_MINUTES)),
})

/** Reads what another window or an earlier visit said; null where it is not a show's state. */
export function parseShow(data: unknown): ShowState | null {
  const read = v.safeParse(Shared, data)
  if (!read.success) return null
  const { deck, at, on } = read.output
  return {
    ...read.output,
    at: clamp(at, 0, Math.max(0, (deck?.steps.length ?? 1) - 1)),
    on: on && deck !== null,
  }
}

/** The number of its steps. */
export const countOf = ({ deck }: ShowState) => deck?.steps.length ?? 0

/** Begins to show a deck from a step on. The timer of the one before does not go on. */
export function begun(state: ShowState, deck: Deck, at = 0): ShowState {
  if (deck.steps.length === 0) return state
  const same = state.deck !== null && sameSteps(state.deck, deck)
  const timer = same ? {} : { sinceMs: null, keptMs: 0 }
  return { ...state, ...timer, deck, at: clamp(at, 0, deck.steps.length - 1), on: true, blank: 'no' }
}

/** Goes to a step, or stays at the first or last; the picture is seen again. */
export function wentTo(state: ShowState, at: number): ShowState {
  return { ...state, at: clamp(at, 0, Math.max(0, countOf(state) - 1)), blank: 'no' }
}

/** Goes so many steps on or back. */
export function stepped(state: ShowState, by: number): ShowState {
  return wentTo(state, state.at + by)
}

/** Empties the screen, or brings the picture back where it is empty in that colour already. */
export function blanked(state: ShowState, to: Exclude<Blank, 'no'>): ShowState {
  return { ...state, blank: state.blank === to ? 'no' : to }
}

/** Leaves it where it stands; the timer waits. */
export function left(state: ShowState, nowMs: number): ShowState {
  return { ...paused(state, nowMs), on: false, blank: 'no' }
}

/** Goes on with it. */
export function resumed(state: ShowState): ShowState {
  return state.deck ? { ...state, on: true, blank: 'no' } : state
}

/** Starts the timer, or goes on with it. */
export function ticking(state: ShowState, nowMs: number): ShowState {
  return state.sinceMs === null ? { ...state, sinceMs: nowMs } : state
}

/** Stops the timer where it is. */
export function paused(state: ShowState, nowMs: number): ShowState {
  return { ...state, sinceMs: null, keptMs: elapsedMs(state, nowMs) }
}

/** Puts the timer back to nothing; one that runs goes on from there. */
export function zeroed(state: ShowState, nowMs: number): ShowState {
  return { ...state, sinceMs: state.sinceMs === null ? null : nowMs, keptMs: 0 }
}

/** What the timer has counted, ms. A clock that was put back counts nothing. */
export function elapsedMs({ sinceMs, keptMs }: ShowState, nowMs: number): number {
  return keptMs + (sinceMs === null ? 0 : Math.max(0, nowMs - sinceMs))
}

/** none: nothing is planned, or it has not begun. over: the planned time is up. */
export type Pace = 'none' | 'ahead' | 'even' | 'behind' | 'over'
/** As much of the planned time, at least, sets steps apart from it, share. */
const UNEVEN = 0.12

/** How far the steps are along, against the planned time. */
export function paceOf(state: ShowState, nowMs: number): Pace {
  const passed = elapsedMs(state, nowMs)
  if (state.minutes === 0 || passed === 0) return 'none'
  const share = passed / (state.minutes * 60_000)
  if (share > 1) return 'over'
  const count = countOf(state)
  // A step that is shown is somewhere between its beginning and its end.
  const [from, to] = [state.at / count, (state.at + 1) / count]
  if (share > to + UNEVEN) return 'behind'
  return share < from - UNEVEN ? 'ahead' : 'even'
}

/**
 * What holds once another window has said how things stand there: the later change. Of two that were made at once, in
 * either, the room's own holds, so that the two never part.
 */
export function merged(own: ShowState, other: ShowState, isRoom: boolean): ShowState {
  if (other.rev > own.rev) return other
  return other.rev === own.rev && !isRoom ? other : own
}

/**
 * What holds for a room that was loaded again, and began with no more than its address (`began`), once it hears how
 * things stood: all of that. But where someone has moved it on meanwhile, it stays at what is seen.
 */
export function rejoined(own: ShowState, began: ShowState, other: ShowState): ShowState {
  if (merged(own, other, true) === own) return own
  const { deck, at, on, blank } = own
  if (deck === began.deck && at === began.at && on === began.on && blank === began.blank) return other
  const isSame = deck !== null && other.deck !== null && sameSteps(deck, other.deck)
  // The address has the steps alone: their notes stand in the other window.
  return { ...other, deck: isSame ? other.deck : deck, at, on, blank, rev: other.rev + 1 }
}
