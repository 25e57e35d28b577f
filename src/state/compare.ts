import { parsePlan } from '../model/parse-plan'
import type { Plan } from '../model/plan'

/** What two plans can be compared in. Everything else is the same for both: one thing at a time can be seen. */
export const COMPARED_FIELDS = ['depthMm', 'site', 'ageDecade', 'device', 'skinTone'] as const
export type ComparedField = (typeof COMPARED_FIELDS)[number]

/** A second plan beside the first: the same but for one field. Travels in the link. */
export interface Comparison {
  readonly field: ComparedField
  /** Its value in the second plan, legal for the field. */
  readonly value: Plan[ComparedField]
  /** Where a line parts one picture, the first plan left of it, share of the width; null: two pictures side by side. */
  readonly wipeShare: number | null
}

/** The line stays inside the picture. */
export const WIPE_LIMITS = { low: 0.05, high: 0.95, middle: 0.5 } as const

/** The second plan of a comparison. */
export function otherPlan(plan: Plan, { field, value }: Comparison): Plan {
  return parsePlan({ ...plan, [field]: value }).plan
}

/**
 * The part of its picture that one side of a comparison shows, shares of the width from its left edge: up to the line
 * or from it on where both lie in one picture, else all of it.
 */
export function roomOf(compare: Comparison | null, isFirst: boolean): readonly [from: number, to: number] {
  const share = compare?.wipeShare ?? null
  if (share === null) return [0, 1]
  return isFirst ? [0, share] : [share, 1]
}

/** The nearest legal comparison: values as a plan takes them, the line inside the picture in whole hundredths. */
export function toLegalComparison({ field, value, wipeShare }: Comparison): Comparison {
  const { low, high, middle } = WIPE_LIMITS
  const share = wipeShare === null || Number.isFinite(wipeShare) ? wipeShare : middle
  return {
    field,
    value: parsePlan({ [field]: value }).plan[field],
    wipeShare: share === null ? null : Math.round(Math.min(high, Math.max(low, share)) * 100) / 100,
  }
}

/** A comparison in a field that shows something: a value well away from the plan's own. */
export function comparisonIn(field: ComparedField, plan: Plan, wipeShare: number | null = null): Comparison {
  return { field, value: farFrom(plan)[field], wipeShare }
}

function farFrom(plan: Plan): Pick<Plan, ComparedField> {
  return {
    depthMm: plan.depthMm >= 1 ? 0.5 : 1.5,
    site: plan.site === 'forehead' ? 'cheek' : 'forehead',
    ageDecade: plan.ageDecade >= 50 ? 20 : 70,
    device: plan.device === 'roller' ? 'pen' : 'roller',
    skinTone: plan.skinTone > 5 ? 2 : 9,
  }
}
