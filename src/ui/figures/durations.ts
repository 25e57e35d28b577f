import type { Words } from '../../content/catalogue'
import type { Range } from '../../model/needle/reach'
import { DAY_H, WEEK_H, YEAR_H } from '../../model/time'

/** How long something takes, in the unit people would use for it. */
export function durationWords(words: Words, hours: number): string {
  if (hours < 1) return words.say('duration.minutes', { n: Math.max(1, Math.round(hours * 60)) })
  if (hours < 2 * DAY_H) return words.say('duration.hours', { n: Math.round(hours) })
  if (hours < 3 * WEEK_H) return words.say('duration.days', { n: Math.round(hours / DAY_H) })
  if (hours < 8 * WEEK_H) return words.say('duration.weeks', { n: Math.round(hours / WEEK_H) })
  return words.say('duration.months', { n: Math.round(hours / (YEAR_H / 12)) })
}

/** A band of durations in a phrase: low to high, typically so much; one figure where the ends agree. */
export function durationBand(words: Words, { low, typical, high }: Range): string {
  const [from, to] = [durationWords(words, low), durationWords(words, high)]
  if (from === to) return from
  return words.say('band.typical', { low: from, high: to, typical: durationWords(words, typical) })
}

/** A band of numbers in a phrase. */
export function numberBand(words: Words, { low, typical, high }: Range, digits = 2): string {
  const say = (value: number) => words.number(value, digits)
  if (low === high) return say(low)
  return words.say('band.typical', { low: say(low), high: say(high), typical: say(typical) })
}
