import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { partsOf } from '../../scripts/languages'
import { MESSAGES } from '../../scripts/messages'
import { createWords, type Messages, type MessageValues } from '../../src/content/catalogue'
import { timeWords } from '../../src/content/time-words'
import { ASSUMPTION_IDS } from '../../src/model/evidence/assumptions.data'
import { KNOCKOUT_IDS, KNOCKOUTS } from '../../src/model/healing/knockouts'
import { REGION_IDS, REGIONS } from '../../src/model/region/regions.data'
import { CURVE_IDS } from '../../src/model/curves'
import { EVENT_IDS } from '../../src/model/events'
import { simulate } from '../../src/model/course'
import { CONCERN_IDS, DEFAULT_PLAN } from '../../src/model/plan'
import { LAYER_IDS } from '../../src/model/skin/skin'
import { AXIS_TICKS } from '../../src/state/axis'
import { LEVEL_IDS } from '../../src/state/view'
import { ARTICLE_IDS } from '../../src/story/article.data'
import { CAPTION_IDS, captionAt } from '../../src/story/caption'
import { CHANGE_IDS } from '../../src/story/changes'
import { CAUSE_IDS } from '../../src/story/causes.data'
import { STEP_IDS } from '../../src/story/story-steps'
import { TERM_IDS } from '../../src/story/terms.data'
import { describeMoment, describeRedness, describeTissue } from '../../src/ui/description'
import { depthSentence, doubtSentence } from '../../src/ui/depth-control'
import { SHOW_KEY_IDS } from '../../src/ui/show-keys'
import { captionWords, mirrorWords } from '../../src/ui/moment-words'
import { LESSON_DATA, LESSON_IDS } from '../../src/app/teach/lessons.data'
import { anyPlan, anyTimeH } from '../support/arbitraries'
import { wordsOfAll } from '../support/catalogues'
import { brokenRules } from '../support/honesty'

const words = wordsOfAll()
const catalogue = MESSAGES

describe('what is said', () => {
  it('is said anew for other values, and once a message has come or changed', () => {
    const spoken = createWords()
    // As the build compiles a message: the pieces it is put together from.
    const compiled = (text: string) => ({ 'time.days': [text] }) as unknown as Messages
    const day = (n: number) => spoken.say('time.days', { n })
    const after = (values: MessageValues) => spoken.say('time.after-session', values)
    expect([day(3), day(3), day(4), day(3)]).toEqual(['Day 3', 'Day 3', 'Day 4', 'Day 3'])
    expect(after({ time: 'Day 3', n: 2 })).toBe('Day 3 after session 2')
    expect(after({ time: 'Day 4', n: 2 })).toBe('Day 4 after session 2')
    expect(after({ time: 'Day 4', n: 3 })).toBe('Day 4 after session 3')
    expect(after({ n: 3, time: 'Day 4' })).toBe('Day 4 after session 3')
    spoken.learn(compiled('some day'))
    expect(day(3)).toBe('some day')
    spoken.learn(compiled('un día'), 'es')
    expect(spoken.in('es').say('time.days', { n: 3 })).toBe('un día')
    expect(day(3)).toBe('some day')
  })
})

describe('the catalogue', () => {
  it('has no message twice and none that is empty', () => {
    const ids = Object.values(partsOf('en')).flatMap((part) => Object.keys(part))
    expect(new Set(ids).size).toBe(ids.length)
    for (const [id, text] of Object.entries(catalogue)) expect(text.trim(), id).not.toBe('')
  })

  it('has every message that is put together from ids', () => {
    const built = [
      ...['', '-student', '-clinician'].flatMap((level) => CAPTION_IDS.map((id) => `caption${level}.${id}`)),
      ...EVENT_IDS.map((id) => `event.${id}`),
      ...LAYER_IDS.flatMap((id) => [`layer.${id}`, `layer-short.${id}`]),
      ...CHANGE_IDS.map((id) => `changed-thing.${id}`),
      ...TERM_IDS.flatMap((id) => [`term.${id}`, `term-means.${id}`]),
      ...CAUSE_IDS.flatMap((id) => [
        `cause.${id}`,
        ...(id === 'puncture' ? [] : ['', '-student', '-clinician'].map((level) => `because${level}.${id}`)),
      ]),
      ...ARTICLE_IDS.map((id) => `article.${id}`),
      ...ASSUMPTION_IDS.flatMap((id) => [
        `assumption.${id.slice('assume-'.length)}`,
        `assumption-why.${id.slice('assume-'.length)}`,
      ]),
      ...CONCERN_IDS.flatMap((id) => [`concern.${id}`, ...(id === 'none' ? [] : [`reason.${id}`])]),
      ...KNOCKOUT_IDS.flatMap((id) => [`knockout.${id}`, `knockout-meaning.${id}`]),
      ...KNOCKOUT_IDS.flatMap((id) =>
        [...KNOCKOUTS[id].falls, ...KNOCKOUTS[id].rises].map(({ quantity }) => `quantity.${quantity}`),
      ),
      ...REGION_IDS.flatMap((id) => [
        `region.${id}`,
        ...REGIONS[id].warnings.map((one) => `warning.${one.id}`),
      ]),
      ...STEP_IDS.map((id) => `notes.${id}`),
      ...SHOW_KEY_IDS.map((id) => `show-key.${id}`),
      ...AXIS_TICKS.map(({ id }) => `tick.${id}`),
      ...CURVE_IDS.map((id) => `curve.${id}`),
      ...LESSON_IDS.flatMap((id) => [`lesson.${id}`, `lesson-aim.${id}`]),
      ...Object.keys(LESSON_DATA).flatMap((id) => [`ask.${id}`, `say.${id}`, `answer.${id}`]),
    ]
    expect(built.filter((id) => !(id in catalogue))).toEqual([])
  })

  it('has no message that nothing says', () => {
    const src = join(import.meta.dirname, '../../src')
    const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(src, name), 'utf8'))
      .join('\n')
    const unsaid = Object.keys(catalogue).filter((id) => {
      const family = id.slice(0, id.indexOf('.') + 1)
      return !code.includes(`'${id}'`) && !code.includes(`"${id}"`) && !code.includes(`\`${family}\${`)
    })
    expect(unsaid).toEqual([])
  })

  it('breaks none of the honesty rules', () => {
    const broken = Object.entries(catalogue).filter(([, text]) => brokenRules(text).length > 0)
    expect(broken).toEqual([])
    expect(catalogue['app.stamp']).toBe('Simulated illustration – not a patient result.')
    expect(catalogue['app.purpose']).toBe('Explains a treatment. Does not diagnose, select or recommend one.')
  })

  it('gives risks at least as many words as it gives to what is built', () => {
    const count = (...ids: string[]) =>
      ids.map((id) => catalogue[id].split(/\s+/).length).reduce((a, b) => a + b, 0)
    const risk = Object.keys(catalogue).filter(
      (id) => id.startsWith('safety.') || id.startsWith('depth.label') || id === 'depth.eye',
    )
    const benefit = Object.keys(catalogue).filter((id) =>
      /caption\.(collagen|ripening)|mirror\.changed/.test(id),
    )
    expect(count(...risk)).toBeGreaterThanOrEqual(count(...benefit))
  })
})

describe('sentences', () => {
  it('leave no gap and no bare id, for any plan and moment', () => {
    fc.assert(
      fc.property(anyPlan, anyTimeH, (plan, timeH) => {
        const course = simulate(plan)
        const caption = captionAt(course, { timeH: Math.min(timeH, course.endH) })
        const said = [
          ...LEVEL_IDS.flatMap((level) => [
            captionWords(words, caption, level),
            mirrorWords(words, caption.mirror, level),
          ]),
          depthSentence(words, course),
          doubtSentence(words, course),
          ...describeTissue(words, course),
          ...describeMoment(words, course, { timeH }),
          describeRedness(words, course),
        ]
        for (const sentence of said) {
          expect(sentence).toMatch(/^[A-Z0-9].*[.]$/s)
          expect(sentence).not.toMatch(/[{}]|undefined|NaN|\b(caption|mirror|describe|amount|layer)\.[a-z]/)
        }
        expect(said.join(' ')).not.toMatch(/deeper is better/i)
      }),
      { numRuns: 60, seed: 4 },
    )
  })

  it('count time as people do', () => {
    const cases: [number, string][] = [
      [-0.03, 'Before'],
      [-0.005, 'Needle at work, slowed'],
      [0, 'Just after'],
      [10 / 3600, '10 seconds'],
      [1 / 60, '1 minute'],
      [0.5, '30 minutes'],
      [5, '5 hours'],
      [30, '30 hours'],
      [72, 'Day 3'],
      [24 * 14, 'Day 14'],
      [168 * 6, 'Week 6'],
      [8760 / 2, 'Month 6'],
      [8760, 'Month 12'],
    ]
    for (const [timeH, text] of cases) expect(timeWords(words, timeH)).toBe(text)
  })

  it('say the depth of the default plan as it is', () => {
    const course = simulate(DEFAULT_PLAN)
    expect(depthSentence(words, course)).toBe(
      'Set to 1.5 mm, the tip most likely ends in the reticular dermis (lower dermis), about 1.1 mm down.',
    )
    expect(doubtSentence(words, course)).toBe(
      'The range is 0.6 to 1.5 mm. Some end in another layer: fat under the skin.',
    )
  })
})
