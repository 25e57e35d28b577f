import { DAY_H, MINUTE_H, STROKE_H, WEEK_H, YEAR_H } from '../model/time'
import type { Words } from './catalogue'

const MONTH_H = YEAR_H / 12

/** A moment in plain words, counted from the session: "Before", "7 minutes", "Day 3", "Week 6", "Month 6". */
export function timeWords(words: Words, sinceSessionH: number): string {
  const h = sinceSessionH
  if (h < -STROKE_H) return words.say('time.before')
  if (h < 0) return words.say('time.stroke')
  if (h < 1 / 3600) return words.say('time.just-now')
  if (h < MINUTE_H) return words.say('time.seconds', { n: Math.round(h * 3600) })
  if (h < 1) return words.say('time.minutes', { n: Math.round(h * 60) })
  if (h < 1.5 * DAY_H) return words.say('time.hours', { n: Math.round(h) })
  if (h < 3 * WEEK_H) return words.say('time.days', { n: Math.round(h / DAY_H) })
  if (h < 2 * MONTH_H) return words.say('time.weeks', { n: Math.round(h / WEEK_H) })
  return words.say('time.months', { n: Math.round(h / MONTH_H) })
}
