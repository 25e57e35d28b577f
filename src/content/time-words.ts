import { DAY_H, MINUTE_H, STROKE_H, WEEK_H, YEAR_H } from '../model/time'
import type { Words } from './catalogue'

const MONTH_H = YEAR_H / 12
const SECOND_H = 1 / 3600
/** From here on the next larger unit is told. */
const IN_DAYS_H = 1.5 * DAY_H
const IN_WEEKS_H = 3 * WEEK_H
const IN_MONTHS_H = 2 * MONTH_H

/** A moment in plain words, counted from the session: "Before", "7 minutes", "Day 3", "Week 6", "Month 6". */
export function timeWords(words: Words, sinceSessionH: number): string {
  return spanWords(words, { hours: sinceSessionH })
}

/** `timeWords` of so many hours. Allocates nothing once a text has been said. */
export function spanWords(words: Words, span: { readonly hours: number }): string {
  const h = span.hours
  if (h < -STROKE_H) return words.say('time.before')
  if (h < 0) return words.say('time.stroke')
  if (h < SECOND_H) return words.say('time.just-now')
  if (h < MINUTE_H) return words.counted('time.seconds', Math.round(h * 3600))
  if (h < 1) return words.counted('time.minutes', Math.round(h * 60))
  if (h < IN_DAYS_H) return words.counted('time.hours', Math.round(h))
  if (h < IN_WEEKS_H) return words.counted('time.days', Math.round(h / DAY_H))
  if (h < IN_MONTHS_H) return words.counted('time.weeks', Math.round(h / WEEK_H))
  return words.counted('time.months', Math.round(h / MONTH_H))
}
