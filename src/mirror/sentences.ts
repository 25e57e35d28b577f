import type { Words } from '../content/catalogue'
import { spanWords } from '../content/time-words'
import type { AtHour, Course } from '../model/course'
import { REDNESS_SETTLED } from '../model/events'
import type { SourceId } from '../model/evidence/sources'
import { effectSourcesOf, type Outcome, outcomeOf, seenLessOf } from '../model/outcome/outcome'
import { DARK_MARKS, RECOVERY_SOURCES } from '../model/recovery/advice.data'
import type { MirrorLook } from './look'

/** Redness that anyone would see, on the model's scale; from REDNESS_SETTLED to here it is faint. */
const CLEARLY_RED = 0.25
/** Shares of the most there ever is from which dots, swelling and scales are worth a word. */
const WORTH_SAYING = { blood: 0.02, swelling: 0.25, flaking: 0.25 }
/** A first flush is coming up, not absent, within this many hours. */
const RISING_H = 1

/** What the mirror shows, in one sentence made from what the patch is painted from. */
export function lookSentence(
  words: Words,
  { plan, sessionTimesH }: Course,
  look: MirrorLook,
  { timeH }: AtHour,
): string {
  const where = { site: words.say(`site.${plan.site}`), tone: plan.skinTone }
  if (look.session < 0) return words.say('patch.before', where)
  const { redness } = look
  return words.say('patch.now', {
    ...where,
    red:
      redness >= CLEARLY_RED
        ? 'clear'
        : redness >= REDNESS_SETTLED
          ? 'faint'
          : timeH - sessionTimesH[look.session] < RISING_H
            ? 'rising'
            : 'none',
    dots: look.blood >= WORTH_SAYING.blood ? 'yes' : 'no',
    swollen: look.swelling >= WORTH_SAYING.swelling ? 'yes' : 'no',
    scales: look.flaking >= WORTH_SAYING.flaking ? 'yes' : 'no',
  })
}

const span = { hours: 0 }

/** When that is that the mirror shows, counted from the session before. Allocates nothing once a text has been said. */
export function mirrorTime(words: Words, course: Course, look: MirrorLook, { timeH }: AtHour): string {
  span.hours = look.session < 0 ? timeH : timeH - course.sessionTimesH[look.session]
  const time = spanWords(words, span)
  return look.session > 0 ? words.counted('time.after-session', look.session + 1, time) : time
}

/** Time, what the mirror shows, and what becomes of the concern: all that the patch says at an hour. */
export function mirrorText(
  words: Words,
  course: Course,
  look: MirrorLook,
  at: AtHour,
  outcomeShown = true,
): string {
  return [
    `${mirrorTime(words, course, look, at)}.`,
    lookSentence(words, course, look, at),
    featureSentence(words, course, look, outcomeShown),
  ]
    .filter(Boolean)
    .join(' ')
}

/** What becomes of the plan's concern, as it is drawn; null where none is chosen. */
export function featureSentence(
  words: Words,
  course: Course,
  look: MirrorLook,
  outcomeShown = true,
): string | null {
  const { concern } = course.plan
  if (concern === 'none') return null
  const feature = words.say(`patch-feature.${concern}`)
  if (!outcomeShown) return words.say('patch.withheld', { feature })
  const outcome = outcomeOf(course)
  if (!outcome.known) return words.say('patch.unknown', { feature })
  if (!seenLessOf(outcome)) return words.say('patch.counted', { feature })
  const percent = Math.round(100 * (1 - look.left))
  return percent === 0
    ? words.say('patch.as-before', { feature })
    : words.say('patch.typical', { feature, percent })
}

/** Something that is said or drawn, and what stands behind it. */
export interface Claim {
  readonly text: string
  readonly sources: readonly SourceId[]
}

/** All that the mirror shows, with its sources. */
export function mirrorClaims(
  words: Words,
  outcome: Outcome,
  said: string,
  ofFeature: string | null,
): Claim[] {
  const claims: Claim[] = [{ text: said, sources: [...new Set(Object.values(RECOVERY_SOURCES).flat())] }]
  if (ofFeature !== null && outcome.preset)
    claims.push({ text: ofFeature, sources: [...effectSourcesOf(outcome.preset), 'assume-grade-step'] })
  claims.push({ text: words.say('safety.marks'), sources: DARK_MARKS.sources })
  return claims
}
