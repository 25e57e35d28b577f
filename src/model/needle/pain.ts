import type { SourceId } from '../evidence/sources'

/** How much more or less it hurts than a needle of the standard length, where that was measured. */
export interface PainIndex {
  /** Pain of one needle relative to one of 0.5 mm; null outside the lengths that were measured. */
  readonly ratio: number | null
  /** Lengths inside which the measured rule holds, mm. */
  readonly validMm: readonly [low: number, high: number]
  readonly sources: readonly SourceId[]
}

/** Lengths of the single needles that were tried on ten forearms, mm. */
const VALID_MM = [0.48, 1.45] as const
const STANDARD_MM = 0.5
/** Three times the length hurt seven times as much: log 7 ÷ log 3. */
const LENGTH_POWER = Math.log(7) / Math.log(3)

/** How much one needle of a length (mm) hurts, relative to 0.5 mm. Forearm, single needles: not a pen on a face. */
export function painIndexOf(lengthMm: number): PainIndex {
  const valid = lengthMm >= VALID_MM[0] && lengthMm <= VALID_MM[1]
  return {
    ratio: valid ? (lengthMm / STANDARD_MM) ** LENGTH_POWER : null,
    validMm: VALID_MM,
    sources: ['pain-length-sevenfold', 'pain-number-twofold', 'pain-relative-hypodermic'],
  }
}
