import type { MessageId, Words } from '../content/catalogue'
import { spanWords } from '../content/time-words'
import type { AtHour, Course } from '../model/course'
import type { LevelId } from '../state/view'
import { type Caption, CAPTION_IDS, MIRROR_IDS, type MirrorId } from '../story/caption'
import { STROKE_H } from '../model/time'

/** The message of each id: made once, not whenever one is said. */
function messagesOf<Id extends string, Message extends MessageId>(
  ids: readonly Id[],
  of: (id: Id) => Message,
): Readonly<Record<Id, Message>> {
  return Object.fromEntries(ids.map((id) => [id, of(id)])) as Record<Id, Message>
}

/** Messages for each of those whom captions speak to. */
const CAPTIONS = {
  plain: messagesOf(CAPTION_IDS, (id) => `caption.${id}`),
  student: messagesOf(CAPTION_IDS, (id) => `caption-student.${id}`),
  clinician: messagesOf(CAPTION_IDS, (id) => `caption-clinician.${id}`),
} as const
const MIRRORS = {
  plain: messagesOf(MIRROR_IDS, (id) => `mirror.${id}`),
  student: messagesOf(MIRROR_IDS, (id) => `mirror-student.${id}`),
  clinician: messagesOf(MIRROR_IDS, (id) => `mirror-clinician.${id}`),
} as const

/** The message of a caption for those it speaks to; in plain words until the others have come. */
export function captionMessage(words: Words, { id }: Caption, level: LevelId): MessageId {
  const told = CAPTIONS[level][id]
  return words.knows(told) ? told : CAPTIONS.plain[id]
}

/** The sentence of a caption for those it speaks to. */
export function captionWords(words: Words, caption: Caption, level: LevelId): string {
  const layer = words.say(`layer.${caption.layer}`)
  return words.say(captionMessage(words, caption, level), { layer })
}

/** What the mirror shows, for those it speaks to; in plain words until the others have come. */
export function mirrorWords(words: Words, id: MirrorId, level: LevelId): string {
  const told = MIRRORS[level][id]
  return words.say(words.knows(told) ? told : MIRRORS.plain[id])
}

const span = { hours: 0 }

/**
 * Where on the axis a moment is, counted from the latest session (or the one whose needles are at work). Allocates
 * nothing once a text has been said.
 */
export function momentWords(words: Words, course: Course, { timeH }: AtHour): string {
  const times = course.sessionTimesH
  let session = 0
  for (let i = 0; i < times.length; i++) if (timeH >= times[i] - STROKE_H) session = i
  span.hours = timeH - times[session]
  const time = spanWords(words, span)
  return session === 0 ? time : words.counted('time.after-session', session + 1, time)
}
