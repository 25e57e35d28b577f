import type { Words } from '../content/catalogue'
import { timeWords } from '../content/time-words'
import type { Course } from '../model/course'
import type { LevelId } from '../state/view'
import type { Caption, CaptionId, MirrorId } from '../story/caption'
import { STROKE_H } from '../model/time'

/** Messages for each of those whom captions speak to. */
const CAPTIONS = {
  plain: (id: CaptionId) => `caption.${id}` as const,
  student: (id: CaptionId) => `caption-student.${id}` as const,
  clinician: (id: CaptionId) => `caption-clinician.${id}` as const,
} as const
const MIRRORS = {
  plain: (id: MirrorId) => `mirror.${id}` as const,
  student: (id: MirrorId) => `mirror-student.${id}` as const,
  clinician: (id: MirrorId) => `mirror-clinician.${id}` as const,
} as const

/** The sentence of a caption for those it speaks to; in plain words until the others have come. */
export function captionWords(words: Words, { id, layer }: Caption, level: LevelId): string {
  const told = CAPTIONS[level](id)
  return words.say(words.knows(told) ? told : `caption.${id}`, { layer: words.say(`layer.${layer}`) })
}

/** What the mirror shows, for those it speaks to; in plain words until the others have come. */
export function mirrorWords(words: Words, id: MirrorId, level: LevelId): string {
  const told = MIRRORS[level](id)
  return words.say(words.knows(told) ? told : `mirror.${id}`)
}

/** Where on the axis a moment is, counted from the latest session (or the one whose needles are at work). */
export function momentWords(words: Words, course: Course, timeH: number): string {
  const times = course.sessionTimesH
  let session = 0
  for (let i = 0; i < times.length; i++) if (timeH >= times[i] - STROKE_H) session = i
  const time = timeWords(words, timeH - times[session])
  return session === 0 ? time : words.say('time.after-session', { time, n: session + 1 })
}
