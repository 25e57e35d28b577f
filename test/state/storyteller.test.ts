import { describe, expect, it } from 'vitest'
import { parseLink } from '../../src/state/link'
import { createAppStore, linkOf } from '../../src/state/store'
import { createStoryteller } from '../../src/state/storyteller'
import { sceneOf, secondsOf } from '../../src/story/stories'
import { STEP_IDS, STORY_IDS, type StepId, stepsOf } from '../../src/story/story-steps'

/** A clock that a test winds on by hand. */
function handClock() {
  let now = 0
  let callback: ((nowMs: number) => void) | null = null
  return {
    clock: {
      nowMs: () => now,
      requestFrame: (work: (nowMs: number) => void) => {
        callback = work
        return 1
      },
      cancelFrame: () => {
        callback = null
      },
    },
    /** Runs frames for so many seconds, at 20 a second. */
    run: (seconds: number) => {
      for (let left = Math.round(seconds * 20); left > 0 && callback; left--) {
        now += 50
        const work = callback
        callback = null
        work(now)
      }
    },
  }
}

function instance(link = '#1') {
  const hand = handClock()
  const app = createAppStore(parseLink(link), { clock: hand.clock })
  const teller = createStoryteller(app)
  teller.start()
  const ask = (step: StepId) => app.store.setState({ story: { step, standing: 'asked' } })
  const story = () => app.store.getState().story
  return { app, teller, ask, story, run: hand.run }
}

describe('the storyteller', () => {
  it('waits at the end of a step in front of a room', () => {
    const { app, ask, story, run } = instance()
    app.store.setState({ show: 'on' })
    ask('skin-needle')
    run(60)
    expect(story()).toEqual({ step: 'skin-needle', standing: 'told' })
    expect(app.ticker.timeH).toBeCloseTo(sceneOf('skin-needle').restH, 6)
    app.store.setState({ show: 'off' })
    ask('skin-needle')
    run(60)
    expect(story()?.step).not.toBe('skin-needle')
  })

  it.each(STORY_IDS)('plays %s untouched to its end, every step in its time', (id) => {
    const { app, teller, ask, story, run } = instance()
    ask(stepsOf(id)[0])
    const seen: StepId[] = []
    let seconds = 0
    while (!teller.ended() && seconds < 120) {
      const step = story()?.step
      if (step && seen.at(-1) !== step) seen.push(step)
      run(0.1)
      seconds += 0.1
    }
    expect(seen).toEqual(stepsOf(id))
    expect(Math.abs(seconds - secondsOf(id))).toBeLessThan(2)
    expect(seconds).toBeLessThanOrEqual(91)
    expect(app.ticker.playback.kind).toBe('still')
    expect(story()?.standing).toBe('told')
  })

  it('shows the same by Next and Back as by playing, and stands still', () => {
    const { app, teller, ask, story, run } = instance('#1;k=9;a=60;f=illustrated')
    ask(stepsOf('skin')[0])
    app.pause()
    for (const step of stepsOf('skin')) {
      expect(story()?.step).toBe(step)
      run(2)
      const { plan, view, restH } = sceneOf(step)
      if (step !== 'skin-ask') expect(app.ticker.timeH).toBeCloseTo(restH, 6)
      expect(app.store.getState().plan).toMatchObject({ ...plan, skinTone: 9, ageDecade: 60 })
      expect(app.store.getState().view).toMatchObject({ view, comfort: 'illustrated' })
      expect(app.ticker.playback.kind).toBe('still')
      teller.step(1)
    }
    teller.step(-1)
    expect(story()?.step).toBe(stepsOf('skin').at(-2))
  })

  it.each(STEP_IDS)('a link to %s opens it, and is written again', (step) => {
    const { app, story, run } = instance(`#1;y=${step}`)
    expect(story()).toEqual({ step, standing: 'told' })
    run(2)
    expect(app.ticker.timeH).toBeCloseTo(sceneOf(step).restH, 6)
    const again = parseLink(linkOf(app))
    expect(again.story).toBe(step)
    expect(again.plan).toMatchObject(sceneOf(step).plan)
    expect(again.notes).toEqual([])
  })

  it.each<readonly [string, (of: ReturnType<typeof instance>) => void]>([
    ['the timeline', ({ app }) => app.ticker.seek(2000)],
    ['a jump', ({ app }) => app.goTo(2000)],
    ['an event', ({ app }) => app.stepEvent(1)],
    ['the depth', ({ app }) => app.setDepth(0.5)],
    ['a view', ({ app }) => app.setView({ view: 'fibroblast', pose: null })],
    ['a layer', ({ app }) => app.setView({ lens: true })],
  ])('steps aside when someone touches %s, and goes on from the same step', (_, touch) => {
    const all = instance()
    const { app, ask, story, run } = all
    ask('skin-serum')
    run(3)
    touch(all)
    expect(story()).toEqual({ step: 'skin-serum', standing: 'left' })
    expect(app.ticker.playback.kind).not.toBe('telling')
    run(3)
    expect(story()).toEqual({ step: 'skin-serum', standing: 'left' })
    expect(linkOf(app)).not.toContain('y=')
    ask('skin-serum')
    expect(story()?.standing).toBe('told')
    expect(app.ticker.playback.kind).toBe('telling')
    expect(app.store.getState().plan.depthMm).toBe(1.5)
  })

  it('steps aside for none of what a person prefers', () => {
    const { app, ask, story, run } = instance()
    ask('skin-clean')
    run(1)
    app.setView({ comfort: 'close-up', theme: 'dark', labels: false, picture: 'section' })
    app.setSpeed(2)
    expect(story()?.standing).toBe('told')
    expect(app.ticker.playback.kind).toBe('telling')
  })

  it('goes on where it was paused', () => {
    const { app, teller, ask, story, run } = instance()
    ask('skin-build')
    run(4)
    const [at, share] = [app.ticker.timeH, teller.toldShare()]
    teller.pause()
    run(5)
    expect(app.ticker.timeH).toBeCloseTo(at, 3)
    expect(story()).toEqual({ step: 'skin-build', standing: 'told' })
    teller.play()
    expect(teller.toldShare()).toBeCloseTo(share, 2)
    run(0.2)
    expect(app.ticker.timeH).toBeGreaterThan(at)
  })

  it('never goes on by itself under reduced motion, and cuts from step to step', () => {
    const { app, teller, ask, story, run } = instance()
    app.setReducedMotion(true)
    ask('skin-ask')
    run(60)
    expect(story()?.step).toBe('skin-ask')
    teller.step(1)
    teller.step(1)
    expect(app.ticker.timeH).toBe(sceneOf('skin-needle').restH)
    expect(app.ticker.playback.kind).toBe('still')
  })

  it('gives back what was set before once it is closed', () => {
    const { app, teller, ask, story, run } = instance('#1;z=nose;d=0.7;t=48;p=surface')
    const before = linkOf(app)
    ask('care-who')
    run(12)
    expect(linkOf(app)).not.toBe(before)
    teller.close()
    run(2)
    expect(story()).toBeNull()
    expect(linkOf(app)).toBe(before)
  })
})
