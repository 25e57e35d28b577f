import { describe, expect, it } from 'vitest'
import { message, MESSAGES } from '../../scripts/messages'
import { simulate } from '../../src/model/course'
import { isAssumption, recordOf } from '../../src/model/evidence/grade'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { momentsOf, sceneOf, secondsOf, storyProblems } from '../../src/story/stories'
import { type StepKind, STEPS } from '../../src/story/stories.data'
import { placeOf, STEP_IDS, stepFrom, STORY_IDS, type StepId, stepsOf } from '../../src/story/story-steps'

const wordsOf = (step: StepId) => message(`step.${step}`).split(/\s+/).length

/** What a set of steps gives to some kinds of step. */
function roomFor(steps: readonly StepId[], kinds: readonly StepKind[]) {
  const some = steps.filter((step) => kinds.includes(STEPS[step].kind))
  return {
    steps: some.length,
    words: some.reduce((sum, step) => sum + wordsOf(step), 0),
    seconds: some.reduce((sum, step) => sum + STEPS[step].seconds, 0),
  }
}

describe('the stories', () => {
  it('are sound as data', () => {
    expect(storyProblems()).toEqual([])
    expect(stepsOf('skin').length).toBeGreaterThanOrEqual(8)
    expect(stepsOf('skin').length).toBeLessThanOrEqual(10)
    for (const story of STORY_IDS)
      console.log(`${story}: ${stepsOf(story).length} steps, ${secondsOf(story)} s`)
  })

  it('leave time to read every step', () => {
    for (const step of STEP_IDS) {
      expect(wordsOf(step) / STEPS[step].seconds, step).toBeLessThanOrEqual(3.2)
    }
  })

  it('give risk and aftercare at least the steps, words and seconds that benefit gets', () => {
    const all = ['all', STEP_IDS] as const
    for (const [name, steps] of [...STORY_IDS.map((id) => [id, stepsOf(id)] as const), all]) {
      const benefit = roomFor(steps, ['benefit'])
      const care = roomFor(steps, ['risk', 'aftercare'])
      console.log(
        `${name}: benefit ${benefit.steps} steps, ${benefit.words} words, ${benefit.seconds} s; risk and aftercare ${care.steps}, ${care.words}, ${care.seconds} s`,
      )
      for (const of of ['steps', 'words', 'seconds'] as const) {
        expect(care[of], `${name} ${of}`).toBeGreaterThanOrEqual(benefit[of])
      }
    }
    // Stories that name no benefit must not make that true by saying nothing of it.
    expect(roomFor(STEP_IDS, ['benefit']).steps).toBeGreaterThanOrEqual(3)
  })

  it('name the risks that must be named', () => {
    const risks = STEP_IDS.filter((step) => STEPS[step].kind !== 'benefit' && STEPS[step].kind !== 'how')
    const said = risks.map((step) => message(`step.${step}`)).join(' ')
    for (const named of [
      /numbing cream can be dangerous/i,
      /sterile and used once/i,
      /pus, fever/i,
      /dark marks/i,
      /lumps/i,
      /redness[^.]*spreads/i,
    ]) {
      expect(said).toMatch(named)
    }
  })

  it('have words for every step and every story, and steps for all words', () => {
    for (const step of STEP_IDS) {
      expect(message(`step-title.${step}`)).not.toBe('')
      expect(message(`step.${step}`)).toMatch(/^[A-Z].*\.$/)
    }
    const said = Object.keys(MESSAGES).filter((id) => /^step(-title)?\./.test(id))
    expect(said.length).toBe(2 * STEP_IDS.length)
  })

  it('say nothing without records or assumptions behind it', () => {
    for (const step of STEP_IDS) {
      for (const source of STEPS[step].sources) {
        expect(recordOf(source) !== undefined || isAssumption(source), `${step} ${source}`).toBe(true)
      }
    }
  })

  it('go on and back through every step, and end', () => {
    for (const story of STORY_IDS) {
      const steps = stepsOf(story)
      steps.forEach((step, index) => {
        expect(placeOf(step)).toEqual({ story, index, count: steps.length })
        expect(stepFrom(step, 1)).toBe(steps[index + 1] ?? null)
        expect(stepFrom(step, -1)).toBe(steps[index - 1] ?? null)
      })
    }
  })

  it('show the same whatever was shown before, within the course they ask for', () => {
    for (const step of STEP_IDS) {
      const { plan, fromH, restH, seconds } = sceneOf(step)
      const course = simulate({ ...DEFAULT_PLAN, ...plan })
      const moments = momentsOf(step, 999)
      expect(moments.at(0)).toEqual([0, 999])
      expect(moments.slice(1).map(([, timeH]) => timeH)).toEqual([fromH, restH, restH])
      expect(moments.at(-1)?.[0]).toBe(seconds)
      expect(moments.every(([second], i) => i === 0 || second > moments[i - 1][0])).toBe(true)
      expect(restH).toBeLessThanOrEqual(course.endH)
    }
  })

  it('claim of the picture what it shows', () => {
    const at = (step: StepId) => simulate({ ...DEFAULT_PLAN, ...sceneOf(step).plan })
    // A short roller hardly reaches the dermis, a pen at 1.5 mm most likely ends in it, about 1 mm down.
    expect(at('depth-short').zone.system.forcings[0].dose.dermal).toBeLessThan(0.02)
    expect(at('depth-dermis').track.layer).toBe('reticular-dermis')
    expect(at('depth-reach').track.reach.typical).toBeCloseTo(1, 0)
    expect(at('skin-again').sessionTimesH.length).toBe(3)
    const settled = at('skin-recover').events.find(({ id }) => id === 'redness-settled')
    expect(sceneOf('skin-recover').restH).toBeLessThan(settled?.timeH ?? 0)
    expect(sceneOf('mirror-three').restH).toBeGreaterThan(settled?.timeH ?? Infinity)
  })
})
