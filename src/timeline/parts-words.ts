import type { CurveId } from '../model/curves'

/** What the parts that come later say. */
export interface PartsWords {
  /** An hour of the plan in plain words. */
  hour(timeH: number): string
  /** A curve's value with its low and high, or without while they are being worked out. */
  value(id: CurveId, typical: number, low: number | null, high: number | null): string
  /** A curve's name. */
  curve(id: CurveId): string
  readonly red: string
  /** When skin is red, for those who do not see it. */
  redTold(): string
  readonly loopStart: string
  readonly loopEnd: string
  readonly loopStrip: string
  pinName(session: number): string
  pinValue(session: number, weeks: number): string
  pinNote(weeks: number): string
}
