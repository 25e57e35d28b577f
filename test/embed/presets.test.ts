import { describe, expect, it } from 'vitest'
import { message } from '../../scripts/messages'
import { EMBED_PRESETS, PRESET_PAGE_WORDS } from '../../src/embed/presets.data'
import { createSkinState, simulate, stateInto } from '../../src/model/course'
import { presetPlan } from '../../src/model/outcome/outcome'
import { PRESETS } from '../../src/model/outcome/presets.data'
import { CONCERN_IDS, type ConcernId, DEFAULT_PLAN } from '../../src/model/plan'
import { DEFAULT_LINK_STATE, formatLink, parseLink } from '../../src/state/link'
import { sceneOf } from '../../src/story/stories'
import { STORY_IDS, STORY_STEPS, stepsOf } from '../../src/story/story-steps'
import { brokenRules } from '../support/honesty'
import { readabilityOf } from '../support/readability'

/** Concerns for which studies used needles: those alone can be shown as a plan. */
const SHOWN_CONCERNS = CONCERN_IDS.filter(
  (id): id is Exclude<ConcernId, 'none'> => id !== 'none' && PRESETS[id].depthMm !== null,
)
const presetOf = (id: string) => {
  const preset = EMBED_PRESETS.find((one) => one.id === id)
  if (!preset) throw new Error(`no preset ${id}`)
  return preset
}
const IN_WORDS: Readonly<Record<number, string>> = { 7: 'Seven', 8: 'Eight', 10: 'Ten' }
/** A concern's poster is of the wound that heals, not of what may come of it: that would be a picture of a result. */
const LATEST_H = 336

describe('the presets', () => {
  it('are the app, every story, and every concern that has a plan', () => {
    expect(EMBED_PRESETS.map(({ id }) => id)).toEqual(['default', ...STORY_IDS, ...SHOWN_CONCERNS])
    expect(SHOWN_CONCERNS.length).toBeGreaterThan(8)
  })

  it('open what the app itself would link to', () => {
    expect(presetOf('default').link).toBe(formatLink(DEFAULT_LINK_STATE))
    for (const story of STORY_IDS) {
      const link = formatLink({ ...DEFAULT_LINK_STATE, story: stepsOf(story)[0] })
      expect(presetOf(story).link).toBe(link)
    }
    for (const concern of SHOWN_CONCERNS) {
      const link = formatLink({ ...DEFAULT_LINK_STATE, plan: presetPlan(concern) })
      expect(presetOf(concern).link).toBe(link)
    }
  })

  it('are called as the app calls them', () => {
    expect(presetOf('default').title).toBe(message('app.tagline'))
    for (const story of STORY_IDS) expect(presetOf(story).title).toBe(message(`story-title.${story}`))
    for (const concern of SHOWN_CONCERNS) {
      expect(presetOf(concern).title).toBe(`${message(`concern.${concern}`)}: what studies used`)
    }
  })

  it.each(EMBED_PRESETS)('say little, and nothing that the app may not say: $id', ({ title, text, alt }) => {
    expect(title.length).toBeLessThanOrEqual(60)
    expect(text.length).toBeLessThanOrEqual(160)
    expect(text).toMatch(/^[A-Z].*\.$/)
    expect(alt.length).toBeLessThanOrEqual(250)
    expect(alt).toMatch(/^Drawing of .*\.$/)
    for (const said of [title, text, alt, ...Object.values(PRESET_PAGE_WORDS)]) {
      expect(brokenRules(said)).toEqual([])
    }
    expect(readabilityOf(text).fleschKincaid).toBeLessThanOrEqual(8)
    expect(readabilityOf(text).smog).toBeLessThanOrEqual(8)
  })

  it('would be caught by the honesty rules', () => {
    expect(brokenRules('Removes scars with guaranteed results')).toHaveLength(2)
  })

  it.each(SHOWN_CONCERNS)('say of %s what studies used, how well it is known, and no more', (concern) => {
    const { text } = presetOf(concern)
    const { depthMm, sessions, intervalWeeks, site } = presetPlan(concern)
    expect(text).toContain(`set to ${depthMm} mm, ${sessions} sessions, ${intervalWeeks} weeks apart`)
    expect(text).toContain(`grade ${PRESETS[concern].grade} (A best, D least)`)
    expect(text).toMatch(/This is no advice\.$/)
    const places: Readonly<Record<string, RegExp>> = {
      cheek: /\bcheek\b/i,
      abdomen: /\bbelly\b/i,
      neck: /\bneck\b/i,
      'eye-corner': /^Outside the bony rim of the eye only/,
    }
    expect(text).toMatch(places[site] ?? /^$/)
    expect(/in trained medical hands only/.test(text)).toBe(PRESETS[concern].specialist)
  })

  it('say that melasma was treated with a cream beside it, and that nothing is known of the neck', () => {
    expect(message('reason.melasma')).toMatch(/^With a prescribed cream only/)
    expect(presetOf('melasma').text).toMatch(/^With a prescribed cream only/)
    expect(message('reason.neck-lines')).toContain('No result for the neck is in our records')
    expect(presetOf('neck-lines').text).toContain('No result for the neck is in our records')
  })

  it('say how many steps a story has, and how long it takes, where they say so', () => {
    const stepCounts = STORY_IDS.flatMap((story) => {
      const said = /(\w+) (?:short )?steps/.exec(presetOf(story).text)?.[1]
      return said === undefined ? [] : [[story, said] as const]
    })
    expect(stepCounts).toHaveLength(3)
    for (const [story, said] of stepCounts) expect(said).toBe(IN_WORDS[stepsOf(story).length])
    const seconds = EMBED_PRESETS.flatMap(({ text }) => /(\d+) seconds/.exec(text)?.[1] ?? [])
    expect(seconds).toEqual([String(STORY_STEPS.skin.seconds)])
  })
})

describe('what a poster shows', () => {
  const drawn = EMBED_PRESETS.map((preset) => ({ ...preset, state: parseLink(preset.picture) }))

  it.each(drawn)('is legal, calm, and named: $id', ({ state, picture }) => {
    expect(state.notes).toEqual([])
    expect(state.unknown).toEqual([])
    expect(formatLink(state)).toBe(picture)
    expect(state.view.comfort).toBe('diagram')
    expect(state.view.labels).toBe(true)
    expect(state.view.theme).toBe('system')
    expect(state.plan.skinTone).toBe(DEFAULT_PLAN.skinTone)
  })

  it.each(drawn)('has no needle in it: $id', ({ state }) => {
    const course = simulate(state.plan)
    const skin = createSkinState(course)
    stateInto(skin, course, state.timeH)
    expect(skin.needlePresence).toBe(0)
    expect(skin.session).toBe(0)
  })

  it('is the plan that the preset opens, soon after its first session', () => {
    for (const { id, link, state } of drawn) {
      if (STORY_IDS.some((story) => story === id)) continue
      expect(state.plan, id).toEqual(parseLink(link).plan)
      expect(state.timeH, id).toBeLessThanOrEqual(LATEST_H)
    }
  })

  it('is of a plan and of hours that its story is told with', () => {
    for (const story of STORY_IDS) {
      const { state } = drawn.find(({ id }) => id === story) ?? drawn[0]
      const scenes = stepsOf(story).map(sceneOf)
      const told = scenes.filter(({ plan }) => {
        const shown = { ...state.plan, ...plan }
        return JSON.stringify(shown) === JSON.stringify(state.plan)
      })
      expect(told.length, story).toBeGreaterThan(0)
      expect(state.timeH).toBeGreaterThanOrEqual(Math.min(...told.map(({ fromH }) => fromH)))
      expect(state.timeH).toBeLessThanOrEqual(Math.max(...told.map(({ restH }) => restH)))
    }
  })

  it('has the mirror in it in the story of the mirror alone: elsewhere it could pass for a result', () => {
    expect(drawn.filter(({ state }) => state.view.mirror).map(({ id }) => id)).toEqual(['mirror'])
  })

  it('is another for every preset', () => {
    const seen = new Set(
      drawn.map(({ state }) => `${JSON.stringify(state.view.pose)} ${state.view.view} ${state.timeH}`),
    )
    expect(seen.size).toBe(EMBED_PRESETS.length)
  })
})
