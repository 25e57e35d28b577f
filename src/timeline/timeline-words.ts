import type { AtHour } from '../model/course'
import type { CurveId } from '../model/curves'
import type { EventId } from '../model/events'
import type { PhaseId } from '../model/phases'
import type { AXIS_TICKS } from '../state/axis'

/** What the timeline says; it knows no language itself. */
export interface TimelineWords {
  readonly title: string
  readonly before: string
  readonly earlier: string
  readonly slowed: string
  readonly band: string
  chart(): string
  tick(id: (typeof AXIS_TICKS)[number]['id']): string
  week(number: number): string
  curve(id: CurveId): string
  /** How a curve is known, in a few words. */
  standing(id: CurveId): string
  phase(id: PhaseId): string
  jump(id: PhaseId): string
  event(id: EventId): string
  session(number: number): string
  /** A moment as it is read aloud, caption included. */
  spoken(at: AtHour): string
}
