import type { Words } from '../../content/catalogue'
import { recordOf } from '../../model/evidence/grade'
import type { SourceId } from '../../model/evidence/sources'
import { REACH_SOURCES } from '../../model/needle/reach'
import type { Course } from '../../model/course'
import { MODEL_VERSION } from '../../model/version'
import type { LevelId } from '../../state/view'
import { type Caption, captionAt } from '../../story/caption'
import { CAPTION_CLAIMS, CURVE_CLAIMS } from '../../story/claims.data'
import type { CurveId } from '../../model/curves'
import { captionWords, momentWords } from '../../ui/moment-words'
import type { Said } from './compose'

declare const __APP_VERSION__: string

/** Version of the app, as its package says. */
export const APP_VERSION = typeof __APP_VERSION__ === 'string' ? __APP_VERSION__ : 'dev'

/** Most sources that are named under a picture; the rest are counted. */
const MOST_NAMED = 4

/** Whoever wrote a record first, and when; null for what no name is known of. */
export function shortCitation(id: SourceId): string | null {
  const record = recordOf(id)
  if (!record) return null
  const { authors, year, title, journal } = record
  const first = authors?.split(/[,;]| and | et al/)[0].trim()
  const name = first || (journal ?? title)?.replace(/\.+$/, '')
  if (!name) return null
  return year === null ? name : `${name} ${year}`
}

/** One sentence on what stands behind something. */
export function sourcesSentence(words: Words, ids: readonly SourceId[]): string {
  // Those whose citation is complete first.
  const rank = (id: SourceId) => (recordOf(id)?.complete && recordOf(id)?.authors ? 0 : 1)
  const cited = [
    ...new Set(ids.toSorted((a, b) => rank(a) - rank(b)).flatMap((id) => shortCitation(id) ?? [])),
  ]
  const assumed = new Set(ids.filter((id) => !recordOf(id))).size
  const named = cited.slice(0, MOST_NAMED)
  return words.say(cited.length === 0 ? 'export.sources-assumed' : 'export.sources', {
    sources: named.join('; '),
    more: cited.length - named.length,
    assumed,
  })
}

/** The plan in one sentence. */
export function planSentence(words: Words, { plan }: Course): string {
  return words.say('export.plan', {
    site: words.say(`site.${plan.site}`),
    device: words.say(`device.${plan.device}`),
    depth: words.number(plan.depthMm),
    width: words.number(plan.needleWidthUm),
    sessions: plan.sessions,
    weeks: words.number(plan.intervalWeeks),
    age: words.say('plan.age-value', { decade: plan.ageDecade, last: plan.ageDecade + 9 }),
    tone: words.number(plan.skinTone),
    topical: words.say(`topical.${plan.topical}`),
    hasTopical: plan.topical === 'none' ? 'no' : 'yes',
  })
}

/** Which version of app and model made something. */
export function madeSentence(words: Words): string {
  return words.say('export.made', { version: APP_VERSION, model: MODEL_VERSION })
}

interface SaidOf {
  readonly words: Words
  readonly course: Course
  readonly level: LevelId
  readonly address: string
}

/** Says what belongs to a picture at each hour; what does not change with it is said once. */
export function sayer({
  words,
  course,
  level,
  address,
}: SaidOf): (timeH: number) => Said & { caption: string } {
  const known = new Map<Caption, Pick<Said, 'caption' | 'sources'>>()
  const fixed = {
    plan: planSentence(words, course),
    made: madeSentence(words),
    address,
    stamp: words.say('app.stamp'),
    purpose: words.say('app.purpose'),
  }
  return (timeH) => {
    const caption = captionAt(course, { timeH })
    let told = known.get(caption)
    if (!told) {
      told = {
        caption: captionWords(words, caption, level),
        sources: sourcesSentence(words, [
          ...CAPTION_CLAIMS[caption.id],
          ...REACH_SOURCES[course.plan.device],
        ]),
      }
      known.set(caption, told)
    }
    return { moment: momentWords(words, course, { timeH }), ...told, ...fixed }
  }
}

/** What belongs to a chart of some curves. */
export function saidOfCurves(of: SaidOf, curves: readonly CurveId[]): Said {
  const { words, course, address } = of
  return {
    moment: words.say('export.chart-title', { n: curves.length }),
    caption: words.say('timeline.band'),
    plan: planSentence(words, course),
    sources: sourcesSentence(
      words,
      curves.flatMap((id) => CURVE_CLAIMS[id]),
    ),
    made: madeSentence(words),
    address,
    stamp: words.say('app.stamp'),
    purpose: words.say('app.purpose'),
  }
}
