import type { MessageId, Words } from '../content/catalogue'
import { timeWords } from '../content/time-words'
import type { CurveId } from '../model/curves'
import { CURVE_STANDING } from '../model/evidence/standings.data'
import { type Caption, captionAt } from '../story/caption'
import type { AppStore } from '../state/store'
import type { TimelineWords } from '../timeline/timeline-words'
import { captionMessage, captionWords, momentWords } from '../ui/moment-words'

/** Curves lower than this share of their lane count as almost nothing. */
const ALMOST_NOTHING = 0.03

/** The timeline's words in one language, for one instance. */
export function timelineWords(app: AppStore, words: Words): TimelineWords {
  const course = () => app.store.getState().course
  /** What was spoken last, and of what: it stays the same for many frames on end. */
  let last: { caption: Caption; time: string; message: MessageId; text: string } | null = null
  const curveSentence = (id: CurveId) => {
    const { timesH, values } = course().curves
    let best = 0
    values[id].forEach((value, i) => {
      if (value > values[id][best]) best = i
    })
    const curve = words.say(`curve.${id}`)
    return values[id][best] < ALMOST_NOTHING
      ? words.say('timeline.none', { curve })
      : words.say('timeline.peak', { curve, time: timeWords(words, timesH[best]) })
  }
  return {
    title: words.say('timeline.title'),
    before: words.say('tick.before'),
    earlier: words.say('tick.earlier'),
    slowed: words.say('tick.slowed'),
    band: words.say('timeline.band'),
    chart: () => {
      const { curves } = app.store.getState().view
      return words.say('timeline.chart', { n: curves.length, curves: curves.map(curveSentence).join(' ') })
    },
    tick: (id) => words.say(`tick.${id}`),
    week: (n) => words.say('tick.weeks', { n }),
    curve: (id) => words.say(`curve.${id}`),
    standing: (id) => words.say(`curve-standing.${CURVE_STANDING[id]}`),
    phase: (id) => words.say(`phase.${id}`),
    jump: (id) => words.say('phase.jump', { phase: words.say(`phase.${id}`) }),
    event: (id) => words.say(`event.${id}`),
    session: (n) => words.say('play.session', { n }),
    spoken: (at) => {
      const { course: now, view } = app.store.getState()
      const caption = captionAt(now, at)
      const time = momentWords(words, now, at)
      const message = captionMessage(words, caption, view.level)
      if (last?.caption !== caption || last.time !== time || last.message !== message) {
        const text = words.say('time.spoken', { time, caption: captionWords(words, caption, view.level) })
        last = { caption, time, message, text }
      }
      return last.text
    },
  }
}
