import { describe, expect, it } from 'vitest'
import { MESSAGES } from '../../scripts/messages'
import { coursePagesOf } from '../../src/app/teach/course-page'
import { LESSON_CLAIMS, sceneAt } from '../../src/app/teach/lesson-claims'
import { LESSON_DATA, LESSON_IDS, LESSON_STEPS, type LessonStepId } from '../../src/app/teach/lessons.data'
import { SNIPPET_LENGTH } from '../../src/app/builder/snippets'
import { isAssumption, recordOf } from '../../src/model/evidence/grade'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { formatLink, parseLink } from '../../src/state/link'
import { brokenRules } from '../support/honesty'

const STEPS = LESSON_IDS.flatMap((id): readonly LessonStepId[] => LESSON_STEPS[id])

describe('the lessons', () => {
  it('are four of three steps, each step once', () => {
    expect(LESSON_IDS.length).toBe(4)
    expect(LESSON_IDS.map((id) => LESSON_STEPS[id].length)).toEqual([3, 3, 3, 3])
    expect(new Set(STEPS).size).toBe(STEPS.length)
    expect(Object.keys(LESSON_DATA).toSorted()).toEqual([...STEPS].toSorted())
  })

  it.each(STEPS)(
    '%s: its link is a state without a note, and its answer is what the model says there',
    (id) => {
      const link = parseLink(LESSON_DATA[id].link)
      expect(link.notes).toEqual([])
      expect(link.unknown).toEqual([])
      expect(parseLink(formatLink(link))).toEqual(link)
      expect(LESSON_CLAIMS[id](sceneAt(link))).toBe(true)
    },
  )

  it.each([
    ['phases-clean', { timeH: 336 }],
    ['phases-build', { timeH: 4380 }],
    ['phases-ripen', { timeH: 336 }],
    ['depth-set', { plan: { ...DEFAULT_PLAN, depthMm: 0.5 } }],
    ['depth-short', { plan: DEFAULT_PLAN }],
    ['depth-more', { plan: { ...DEFAULT_PLAN, depthMm: 0.2, device: 'roller' as const } }],
    ['looks-red', { timeH: 6 }],
    ['looks-closed', { timeH: 6 }],
    ['looks-most', { timeH: 8000 }],
    ['known-red', { plan: { ...DEFAULT_PLAN, depthMm: 0.2, device: 'roller' as const } }],
  ] as const)('%s: its answer would not pass anywhere else', (id, change) => {
    expect(LESSON_CLAIMS[id](sceneAt({ ...parseLink(LESSON_DATA[id].link), ...change }))).toBe(false)
  })

  it.each(STEPS)('%s: what is said, asked and answered has words, sources and no promise', (id) => {
    const { sources } = LESSON_DATA[id]
    expect(sources.length).toBeGreaterThan(0)
    for (const source of sources) expect(recordOf(source) ?? isAssumption(source), source).toBeTruthy()
    for (const family of ['ask', 'say', 'answer']) {
      expect(MESSAGES[`${family}.${id}`]).toMatch(/[.?]$/)
      expect(brokenRules(MESSAGES[`${family}.${id}`])).toEqual([])
    }
  })

  it('are pasted into course pages as plain frames that open with the step', () => {
    for (const step of STEPS) {
      const pages = coursePagesOf('https://skin.example/', step, 'Title', 'es')
      expect(pages.map(({ place }) => place)).toEqual(['moodle', 'canvas'])
      for (const { text } of pages) {
        expect(text.length).toBeLessThanOrEqual(SNIPPET_LENGTH)
        expect(text).toMatch(/^<iframe src="https:\/\/skin\.example\/embed\.html#1/)
        const state = /embed\.html(#[^!"]*)/.exec(text)?.[1] ?? ''
        expect(parseLink(state)).toEqual(parseLink(LESSON_DATA[step].link))
        expect(text).toContain('&amp;lang=es')
        expect(text).not.toContain('<script')
      }
    }
  })
})
