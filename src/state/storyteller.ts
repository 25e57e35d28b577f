import type { Plan } from '../model/plan'
import { placeOf, stepFrom, type StepId, stepsOf } from '../story/story-steps'
import { momentsOf, sceneOf } from '../story/stories'
import { axisShare } from './axis'
import { isHeld, isTold, lengthMs, type Playback } from './playback'
import type { AppState, AppStore, StoryPlace } from './store'
import { DEFAULT_VIEW, type ViewState } from './view'

/** Tells the stories of one instance: shows a step, goes on to the next when it is told, steps aside when touched. */
export interface Storyteller {
  /** Follows the instance from now on; returns how to stop that. */
  start(): () => void
  /** Goes on playing the step, or the story from its first step once it has come to its end. */
  play(): void
  pause(): void
  /** One step on (1) or back (−1); plays on if it was playing. */
  step(by: 1 | -1): void
  /** Ends the story; what was set before it is set again, unless something else was touched since. */
  close(): void
  /** Whether someone pressed for what is told, not a link. */
  asked(): boolean
  /** How much of the step has been told, 0–1. */
  toldShare(): number
  /** Whether the last step has been told to its end. */
  ended(): boolean
}

/** What of the view a step sets. What a person prefers (comfort, colours, labels, block or section) stays. */
const STEP_VIEW = {
  pose: null,
  mirror: DEFAULT_VIEW.mirror,
  shown: DEFAULT_VIEW.shown,
  lens: DEFAULT_VIEW.lens,
  emphasis: DEFAULT_VIEW.emphasis,
  scale: DEFAULT_VIEW.scale,
  cutMm: DEFAULT_VIEW.cutMm,
  compare: DEFAULT_VIEW.compare,
  axis: DEFAULT_VIEW.axis,
  loop: DEFAULT_VIEW.loop,
} as const satisfies Partial<ViewState>
const SET_BY_STEPS = ['view', ...(Object.keys(STEP_VIEW) as (keyof typeof STEP_VIEW)[])] as const

/** Shares of the axis closer than this are one place: a link rounds hours to five digits. */
const SAME_SHARE = 1e-4

/** What stood before a story began. */
interface Before {
  readonly plan: Plan
  readonly view: ViewState
  readonly timeH: number
}

/** Makes the teller of one instance; it does nothing until it is started. */
export function createStoryteller(app: AppStore): Storyteller {
  const { store, ticker } = app
  /** While true, what changes is changed by the teller. */
  let ours = false
  let before: Before | null = null
  let asked = false

  function asOurs(work: () => void): void {
    ours = true
    try {
      work()
    } finally {
      ours = false
    }
  }

  const share = (timeH: number) => axisShare(timeH, store.getState().axis)

  function show(step: StepId, playing: boolean): void {
    const scene = sceneOf(step)
    asOurs(() => {
      app.setPlan(scene.plan)
      app.setView({ ...STEP_VIEW, view: scene.view })
      store.setState({ story: { step, standing: 'told' } })
      if (playing && !store.getState().reducedMotion) {
        const path = momentsOf(step, ticker.timeH).map(([second, timeH]) => ({
          atMs: second * 1000,
          share: share(timeH),
        }))
        ticker.tell(path, store.getState().speed)
      } else app.goTo(scene.restH)
    })
  }

  const told = (): StepId | null => {
    const { story } = store.getState()
    return story?.standing === 'told' ? story.step : null
  }

  const ended = (step: StepId) => stepFrom(step, 1) === null && isTold(ticker.playback)

  /** Steps aside: what a person touched is theirs, and the story waits where it is. */
  function leave(step: StepId): void {
    asOurs(() => {
      store.setState({ story: { step, standing: 'left' } })
      const { playback } = ticker
      if (playback.kind === 'telling' || (playback.kind === 'still' && playback.held))
        ticker.seek(ticker.timeH)
    })
  }

  function onState(now: AppState, was: AppState): void {
    if (ours) return
    if (now.story !== was.story) onPlace(now.story, was)
    else if (now.plan !== was.plan || SET_BY_STEPS.some((field) => now.view[field] !== was.view[field])) {
      const step = told()
      if (step) leave(step)
    }
  }

  function onPlace(place: StoryPlace | null, was: AppState): void {
    if (place && place.standing !== 'left') {
      if (!was.story) before = place.standing === 'asked' ? snapshot(was) : null
      asked = place.standing === 'asked'
      show(place.step, asked)
    }
  }

  const snapshot = ({ plan, view }: AppState): Before => ({ plan, view, timeH: ticker.timeH })

  function onTime(): void {
    const step = ours ? null : told()
    if (!step || isOfStep(ticker.playback, share(sceneOf(step).restH))) {
      // In front of a room each step waits for a press.
      const goesOn = step && isTold(ticker.playback) && store.getState().show !== 'on'
      const next = goesOn ? stepFrom(step, 1) : null
      if (next) show(next, true)
    } else leave(step)
  }

  return {
    start() {
      const stops = [store.subscribe(onState), ticker.subscribe(onTime)]
      const { story } = store.getState()
      if (story && story.standing !== 'left') {
        onPlace(story, { ...store.getState(), story: null })
      }
      return () => {
        for (const stop of stops) stop()
      }
    },
    play() {
      const step = told()
      if (!step) return
      if (isHeld(ticker.playback)) app.play()
      else show(ended(step) ? stepsOf(placeOf(step).story)[0] : step, true)
    },
    pause: () => app.pause(),
    step(by) {
      const step = told()
      const next = step && stepFrom(step, by)
      if (next) show(next, ticker.playback.kind === 'telling')
    },
    close() {
      const back = told() ? before : null
      asOurs(() => {
        store.setState({ story: null })
        if (back) {
          app.setPlan(back.plan)
          app.setView(back.view)
          app.goTo(back.timeH)
        } else app.pause()
      })
      before = null
    },
    asked: () => asked,
    toldShare() {
      const { playback } = ticker
      if (playback.kind === 'telling') return Math.min(1, ticker.toldMs / lengthMs(playback.path))
      return playback.kind === 'still' && playback.held ? ticker.toldMs / lengthMs(playback.held.path) : 1
    },
    ended() {
      const step = told()
      return step !== null && ended(step)
    },
  }
}

/** Whether the playhead moves or stands as a step has it that rests at this share of the axis. */
function isOfStep(playback: Playback, rest: number): boolean {
  switch (playback.kind) {
    case 'telling':
      return true
    case 'playing':
      return false
    case 'gliding':
      return Math.abs(playback.toShare - rest) < SAME_SHARE
    case 'still':
      return playback.held !== undefined || Math.abs(playback.share - rest) < SAME_SHARE
  }
}
