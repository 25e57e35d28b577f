/** What a person chose: the one document everything shown is computed from. Immutable; lives in the link. */
export interface Plan {
  readonly site: SiteId
  /** Depth set on the device, mm, 0.2–3.0. What the tip reaches is an estimate of its own: see needle/reach. */
  readonly depthMm: number
  readonly device: DeviceId
  /** Width of one needle's shaft, µm, 100–350. */
  readonly needleWidthUm: number
  /** Channels per square centimetre after all passes, 50–400. */
  readonly densityPerCm2: number
  /** Number of sessions, 1–6. */
  readonly sessions: number
  /** Weeks between sessions, 1–8. */
  readonly intervalWeeks: number
  readonly topical: TopicalId
  /** Age by decade: 30 stands for the thirties. 20–80. */
  readonly ageDecade: number
  /** Place on a ten-step scale from lightest (1) to darkest (10). */
  readonly skinTone: number
  readonly concern: ConcernId
}

export const SITE_IDS = [
  'scalp',
  'forehead',
  'glabella',
  'temple',
  'periorbital',
  'eye-corner',
  'nose',
  'cheek',
  'upper-lip',
  'chin',
  'jaw',
  'neck',
  'upper-arm',
  'forearm',
  'abdomen',
  'waist',
  'back',
  'thigh',
] as const
export const DEVICE_IDS = ['pen', 'roller', 'stamp'] as const
export const TOPICAL_IDS = [
  'none',
  'hyaluronic-acid',
  'vitamin-c',
  'prp',
  'tranexamic-acid',
  'growth-factors',
] as const
export const CONCERN_IDS = [
  'none',
  'rolling-scars',
  'boxcar-scars',
  'icepick-scars',
  'raised-scar',
  'burn-scar',
  'fine-lines',
  'eye-lines',
  'neck-lines',
  'laxity',
  'texture',
  'pores',
  'melasma',
  'sun-damage',
  'stretch-marks',
] as const

export type SiteId = (typeof SITE_IDS)[number]
export type DeviceId = (typeof DEVICE_IDS)[number]
export type TopicalId = (typeof TOPICAL_IDS)[number]
export type ConcernId = (typeof CONCERN_IDS)[number]

/** Lowest and highest legal value, and the step values are rounded to. */
export interface NumberLimit {
  readonly low: number
  readonly high: number
  readonly step: number
}

export const PLAN_LIMITS = {
  depthMm: { low: 0.2, high: 3, step: 0.01 },
  needleWidthUm: { low: 100, high: 350, step: 1 },
  densityPerCm2: { low: 50, high: 400, step: 1 },
  sessions: { low: 1, high: 6, step: 1 },
  intervalWeeks: { low: 1, high: 8, step: 1 },
  ageDecade: { low: 20, high: 80, step: 10 },
  skinTone: { low: 1, high: 10, step: 1 },
} as const satisfies Partial<Record<keyof Plan, NumberLimit>>

export type NumberField = keyof typeof PLAN_LIMITS
export type ChoiceField = Exclude<keyof Plan, NumberField>

export const PLAN_CHOICES = {
  site: SITE_IDS,
  device: DEVICE_IDS,
  topical: TOPICAL_IDS,
  concern: CONCERN_IDS,
} as const satisfies Record<ChoiceField, readonly string[]>

/** What opens, what is pre-rendered, what pictures use unless they say otherwise. */
export const DEFAULT_PLAN: Plan = {
  site: 'cheek',
  depthMm: 1.5,
  device: 'pen',
  needleWidthUm: 200,
  densityPerCm2: 250,
  sessions: 1,
  intervalWeeks: 4,
  topical: 'none',
  ageDecade: 30,
  skinTone: 5,
  concern: 'none',
}

/** Hours from one session to the next. */
function intervalH(plan: Plan): number {
  return plan.intervalWeeks * 7 * 24
}

/** When each session happens, hours since the first. */
export function sessionTimesH(plan: Plan): readonly number[] {
  return Array.from({ length: plan.sessions }, (_, index) => index * intervalH(plan))
}

/** The age the equations use: the middle of the decade, years. */
export function ageYearsOf(plan: Plan): number {
  return plan.ageDecade + 5
}

/** Whether two plans agree in every field. */
export function samePlan(one: Plan, other: Plan): boolean {
  return (Object.keys(DEFAULT_PLAN) as (keyof Plan)[]).every((field) => one[field] === other[field])
}
