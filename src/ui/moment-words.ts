import type { Words } from '../content/catalogue'
import { timeWords } from '../content/time-words'
import type { Course } from '../model/course'
import type { Caption } from '../story/caption'
import { STROKE_H } from '../model/time'

/** The sentence of a caption. */
export function captionWords(words: Words, caption: Caption): string {
  return words.say(`caption.${caption.id}`, { layer: words.say(`layer.${caption.layer}`) })
}

/** Where on the axis a moment is, counted from the latest session (or the one whose needles are at work). */
export function momentWords(words: Words, course: Course, timeH: number): string {
  const times = course.sessionTimesH
  let session = 0
  for (let i = 0; i < times.length; i++) if (timeH >= times[i] - STROKE_H) session = i
  const time = timeWords(words, timeH - times[session])
  return session === 0 ? time : words.say('time.after-session', { time, n: session + 1 })
}
