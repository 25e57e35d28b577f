import { useMemo } from 'react'
import type { Words } from '../content/catalogue'
import messages from '../content/en/time.icu.json'
import { timeWords } from '../content/time-words'
import { CURVES } from '../model/curves'
import { redUntilH } from '../model/recovery/recovery'
import { type AppStore, useAppState } from '../state/store'
import type { ChartPlace } from '../timeline/layout'
import { LoopBrush, LoopShade } from '../timeline/loop-parts'
import type { PartsWords } from '../timeline/parts-words'
import { Readouts } from '../timeline/readouts'
import { RedRow } from '../timeline/red-row'
import { SessionPins } from '../timeline/session-pins'
import { momentWords } from '../ui/moment-words'

// A chunk of its own: the timeline can be read and moved before these have come.

export { AxisChoice, TimeControls } from '../ui/time/time-controls'

/** Adds the messages that these parts say. */
export function teach(words: Words): void {
  words.learn(messages)
}

interface PartProps {
  readonly app: AppStore
  readonly words: Words
  readonly place: ChartPlace
}

/** Drawn into the chart: redness after each session, the loop, and what curves are worth at an hour. */
export function Drawn({ app, words, place }: PartProps) {
  const parts = useMemo(() => partsWords(app, words), [app, words])
  return (
    <>
      <RedRow app={app} label={parts.red} place={place} />
      <LoopShade app={app} place={place} />
      <Readouts app={app} words={parts} place={place} />
    </>
  )
}

/** Laid over the chart, to be taken hold of: the loop's ends and the sessions' pins. */
export function Held({ app, words, place }: PartProps) {
  const parts = useMemo(() => partsWords(app, words), [app, words])
  // What is told of redness follows from the course.
  useAppState(app, (state) => state.course)
  return (
    <div className="timeline-held">
      <LoopBrush app={app} words={parts} place={place} />
      <SessionPins app={app} words={parts} place={place} />
      <p className="visually-hidden">{parts.redTold()}</p>
    </div>
  )
}

/** Shares of a lane's height from which on little, some and much is said. */
const LEVELS = [
  [0.45, 'much'],
  [0.2, 'some'],
  [0.03, 'little'],
] as const

/** The words of these parts in one language, for one instance. */
function partsWords(app: AppStore, words: Words): PartsWords {
  const course = () => app.store.getState().course
  const level = (share: number) => words.say(`level.${LEVELS.find(([from]) => share >= from)?.[1] ?? 'none'}`)
  const percent = (share: number) => words.number(100 * share, 0)
  return {
    hour: (timeH) => momentWords(words, course(), { timeH }),
    value(id, typical, low, high) {
      const { scale, top } = CURVES[id]
      const say = scale === 'share' ? percent : (value: number) => level(value / top)
      const values = { typical: say(typical), low: say(low ?? typical), high: say(high ?? typical) }
      const sure = values.low === values.high
      if (scale === 'share') return words.say(sure ? 'value.share' : 'value.share-between', values)
      return sure ? values.typical : words.say('value.level-between', values)
    },
    curve: (id) => words.say(`curve.${id}`),
    red: words.say('red.label'),
    redTold() {
      const { typical, high } = redUntilH(course())
      return words.say('red.told', {
        sessions: course().sessionTimesH.length,
        typical: timeWords(words, typical),
        slow: timeWords(words, high),
      })
    },
    loopStart: words.say('loop.start'),
    loopEnd: words.say('loop.end'),
    loopStrip: words.say('loop.strip'),
    pinName: (n) => words.say('pin.name', { n }),
    pinValue: (n, weeks) => words.say('pin.value', { n, weeks, at: (n - 1) * weeks }),
    pinNote: (weeks) => words.say('pin.note', { weeks }),
  }
}
