import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import description from '../../src/content/en/description.icu.json'
import levels from '../../src/content/en/levels.icu.json'
import panels from '../../src/content/en/panels.icu.json'
import { createWords } from '../../src/content/catalogue'
import { type Course, simulate, stateAt } from '../../src/model/course'
import { Q } from '../../src/model/healing/states'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { captionAt, type CaptionId, type MirrorId } from '../../src/story/caption'
import { LEVEL_IDS } from '../../src/state/view'
import { describeMoment } from '../../src/ui/description'
import { depthSentence, doubtSentence } from '../../src/ui/depth-control'
import { captionWords, mirrorWords } from '../../src/ui/moment-words'
import { anyPlan, anyTimeH } from '../support/arbitraries'
import { CONTRADICTIONS, type Said } from '../support/contradictions'

const words = createWords()
words.learn(panels)
words.learn(description)
words.learn(levels)

/** Half the stretch over which a caption reads a change. */
const NEAR = 1.02

function saidAt(course: Course, timeH: number): Said {
  const caption = captionAt(course, { timeH })
  const state = stateAt(course, timeH)
  const start = course.sessionTimesH[Math.max(0, state.session)]
  const since = Math.max(0, state.sinceSessionH)
  const next = course.sessionTimesH[state.session + 1] ?? course.endH
  return {
    course,
    state,
    before: stateAt(course, state.session < 0 ? timeH : start + since / NEAR),
    after: stateAt(course, state.session < 0 ? timeH : Math.min(next - 1e-6, start + since * NEAR)),
    caption,
    sentences: [
      ...LEVEL_IDS.flatMap((level) => [
        captionWords(words, caption, level),
        mirrorWords(words, caption.mirror, level),
      ]),
      depthSentence(words, course),
      doubtSentence(words, course),
      ...describeMoment(words, course, { timeH }),
    ],
  }
}

const found = (said: Said) => CONTRADICTIONS.filter(({ isIn }) => isIn(said)).map(({ what }) => what)

describe('words and what is so', () => {
  it('do not contradict each other in five hundred states', () => {
    let states = 0
    fc.assert(
      fc.property(anyPlan, fc.array(anyTimeH, { minLength: 10, maxLength: 10 }), (plan, times) => {
        const course = simulate(plan)
        for (const timeH of times) {
          states++
          const said = saidAt(course, Math.min(timeH, course.endH))
          expect(found(said), `${said.caption.id} at ${timeH} h`).toEqual([])
          for (const sentence of said.sentences) expect(sentence.trim()).not.toBe('')
        }
      }),
      { numRuns: 60, seed: 11 },
    )
    expect(states).toBeGreaterThanOrEqual(500)
  })

  const deep = simulate(DEFAULT_PLAN)
  const shallow = simulate({ ...DEFAULT_PLAN, site: 'scalp', device: 'roller', depthMm: 0.2 })
  const say = (course: Course, timeH: number, id: CaptionId, mirror?: MirrorId): Said => {
    const said = saidAt(course, timeH)
    return { ...said, caption: { ...said.caption, id, mirror: mirror ?? said.caption.mirror } }
  }
  const withZone = (said: Said, change: (zone: Float64Array) => void): Said => {
    change(said.state.zone)
    return said
  }
  /** Something false for every rule of the list. */
  const planted: Readonly<Record<string, () => Said>> = {
    'healed and open: openings are said to close that are closed': () => say(deep, 2000, 'closing'),
    'openings are said to have closed that stand open': () => say(shallow, 0.02, 'quiet-shallow'),
    'the description has channels open that are closed, or closed that are open': () => {
      const said = saidAt(deep, 2000)
      return { ...said, sentences: ['The channels stand open.'] }
    },
    'new collagen where the dermis was not reached': () => say(shallow, 700, 'collagen-i-rising'),
    'new collagen that nothing has been made of': () =>
      withZone(say(deep, 700, 'collagen-i-rising'), (zone) => (zone[Q.procollagen] = 0)),
    'collagen ripens before there is any': () => say(deep, 2, 'ripening'),
    'redness gone and red: the mirror is back to normal, the skin is red': () =>
      say(deep, 3, 'alarm-rising', 'settled'),
    'the mirror is red, the skin has long settled': () => say(deep, 4000, 'quiet', 'red'),
    'before and after swapped': () => say(deep, 24, 'before', 'before'),
    'something is said to heal before anything was done': () => say(deep, -1, 'neutrophils-rising'),
    'the needle is said to be in the skin, and is not; or it is, and nobody says so': () =>
      say(deep, 24, 'needle-in'),
    'a layer is named that the tip is not in': () => {
      const said = saidAt(deep, deep.sessionTimesH[0] - 0.0083)
      return { ...said, caption: { ...said.caption, id: 'needle-going-in', layer: 'stratum-corneum' } }
    },
    'the first minute is told after it, or of a depth that it is not of': () => say(deep, 5, 'first-minute'),
    'blood is told of where no vessel was reached': () => say(shallow, 0.001, 'first-minute'),
    'what rises is said to fall, or what falls to rise': () => say(deep, 6, 'neutrophils-falling'),
    'the openings are closed at this depth, and it is said of one that reaches deeper': () =>
      say(deep, 4000, 'quiet-shallow'),
    'a depth is told that lies outside its own band': () => {
      const said = saidAt(deep, 24)
      const { track } = said.course
      const reach = { ...track.reach, typical: track.reach.high + 0.5 }
      return { ...said, course: { ...said.course, track: { ...track, reach } } }
    },
    'deeper is called better': () => {
      const said = saidAt(deep, 24)
      return { ...said, sentences: ['Of course deeper is better.'] }
    },
  }

  it.each(CONTRADICTIONS.map(({ what }) => what))('are told apart where they would: %s', (what) => {
    expect(found(planted[what]())).toContain(what)
  })
})
