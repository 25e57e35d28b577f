import { clamp } from '../base/math'
import {
  type ChoiceField,
  DEFAULT_PLAN,
  type NumberField,
  type NumberLimit,
  type Plan,
  PLAN_CHOICES,
  PLAN_LIMITS,
} from './plan'

/** Something a person (or their link) asked for that is not legal, and what stands instead. */
export interface PlanNote {
  readonly field: keyof Plan
  /** What was asked for, as text, at most 24 characters. */
  readonly given: string
  readonly used: number | string
  /** outside: beyond a limit, moved to it. unknown: not understood, the default stands. */
  readonly reason: 'outside' | 'unknown'
}

/** A finite number, also one that is written out; null for anything else. */
function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

/** Rounds to the limit's step (so links stay short and round-trip) and moves into its range. */
export function toLegalNumber(value: number, { low, high, step }: NumberLimit): number {
  const stepsPerUnit = Math.round(1 / step)
  const rounded = step < 1 ? Math.round(value * stepsPerUnit) / stepsPerUnit : Math.round(value / step) * step
  return clamp(rounded, low, high)
}

/**
 * Makes a legal plan of anything at all. Missing fields take the default without a note; illegal ones become the
 * nearest legal value (numbers) or the default (everything else), with a note. Never throws.
 */
export function parsePlan(untrusted: unknown): { readonly plan: Plan; readonly notes: readonly PlanNote[] } {
  const given: Readonly<Record<string, unknown>> =
    typeof untrusted === 'object' && untrusted !== null ? { ...untrusted } : {}
  const notes: PlanNote[] = []
  const note = (field: keyof Plan, used: number | string, reason: PlanNote['reason']) => {
    notes.push({ field, given: textOf(given[field]), used, reason })
  }

  function numberField(field: NumberField): number {
    const fallback = DEFAULT_PLAN[field]
    if (given[field] === undefined) return fallback
    const asked = numberOf(given[field])
    if (asked === null) {
      note(field, fallback, 'unknown')
      return fallback
    }
    const limit = PLAN_LIMITS[field]
    const legal = toLegalNumber(asked, limit)
    if (asked < limit.low || asked > limit.high) note(field, legal, 'outside')
    return legal
  }

  function choiceField<Field extends ChoiceField>(field: Field): Plan[Field] {
    const fallback = DEFAULT_PLAN[field]
    if (given[field] === undefined) return fallback
    const choices: readonly unknown[] = PLAN_CHOICES[field]
    if (choices.includes(given[field])) return given[field] as Plan[Field]
    note(field, fallback, 'unknown')
    return fallback
  }

  const plan: Plan = {
    site: choiceField('site'),
    depthMm: numberField('depthMm'),
    device: choiceField('device'),
    needleWidthUm: numberField('needleWidthUm'),
    densityPerCm2: numberField('densityPerCm2'),
    sessions: numberField('sessions'),
    intervalWeeks: numberField('intervalWeeks'),
    topical: choiceField('topical'),
    ageDecade: numberField('ageDecade'),
    skinTone: numberField('skinTone'),
    concern: choiceField('concern'),
  }
  return { plan, notes }
}

function textOf(value: unknown): string {
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return (plain ? String(value) : typeof value).slice(0, 24)
}
