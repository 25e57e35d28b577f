import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CourseBands } from '../model/bands'
import { simulate, type Course } from '../model/course'
import { parsePlan } from '../model/parse-plan'
import { DEFAULT_PLAN, type Plan } from '../model/plan'
import { DWELL_H, TIME_START_H } from '../model/time'
import { DEFAULT_LINK_STATE, type LinkNote, type LinkState, roundPose } from './link'
import type { Playback } from './playback'
import { createTicker, type FrameClock, type Ticker } from './ticker'
import { DEFAULT_VIEW, toLegalPose, type ViewState } from './view'

/** What React renders from. Time is not in here: it lives in the ticker. */
export interface AppState {
  readonly plan: Plan
  /** Follows from the plan; never null, never stale. */
  readonly course: Course
  /** The uncertainty bands of `course`; null while they are being computed. */
  readonly bands: CourseBands | null
  readonly view: ViewState
  readonly speed: number
  readonly playing: Playback['kind']
  /** What was changed in what was asked for, until a person dismisses it. */
  readonly notes: readonly LinkNote[]
  /** Pairs of the link that this version does not know. */
  readonly unknownPairs: readonly string[]
}

/** One instance of the product: its state and its clock. Several can share a page. */
export interface AppStore {
  readonly store: StoreApi<AppState>
  readonly ticker: Ticker
  /** Changes the plan; illegal values become the nearest legal ones, with a note. */
  setPlan(change: Partial<Plan>): void
  /** Sets the depth and, while no wound is made yet, shows the needle standing at it. */
  setDepth(depthMm: number): void
  setView(change: Partial<ViewState>): void
  play(): void
  pause(): void
  setSpeed(speed: number): void
  /** Moves to the next (1) or the previous (−1) event of the course. */
  stepEvent(direction: 1 | -1): void
  /** Back to how a bare page opens: plan, view and time. */
  reset(): void
  dismissNotes(): void
  setBands(course: Course, bands: CourseBands): void
  dispose(): void
}

/** Makes an instance that stands where `start` says. */
export function createAppStore(
  start: LinkState = DEFAULT_LINK_STATE,
  extras: {
    readonly notes?: readonly LinkNote[]
    readonly unknown?: readonly string[]
    readonly clock?: FrameClock
  } = {},
): AppStore {
  const course = simulate(start.plan)
  const store = createStore<AppState>(() => ({
    plan: start.plan,
    course,
    bands: null,
    view: start.view,
    speed: 1,
    playing: 'still',
    notes: extras.notes ?? [],
    unknownPairs: extras.unknown ?? [],
  }))
  const ticker = createTicker(start.timeH, course.endH, extras.clock)
  ticker.subscribe(() => {
    if (store.getState().playing !== ticker.playback.kind) store.setState({ playing: ticker.playback.kind })
  })

  function setPlan(change: Partial<Plan>): void {
    const before = store.getState()
    const { plan, notes } = parsePlan({ ...before.plan, ...change })
    if (samePlan(plan, before.plan) && notes.length === 0) return
    const next = samePlan(plan, before.plan) ? before.course : simulate(plan)
    store.setState({
      plan,
      course: next,
      bands: next === before.course ? before.bands : null,
      notes: notes.length > 0 ? notes : before.notes,
    })
    ticker.setEnd(next.endH)
  }

  function setView(change: Partial<ViewState>): void {
    const view = { ...store.getState().view, ...change }
    const pose = view.pose ? roundPose(toLegalPose(view.pose)) : null
    store.setState({ view: { ...view, pose, view: pose ? null : (view.view ?? DEFAULT_VIEW.view) } })
  }

  return {
    store,
    ticker,
    setPlan,
    setView,
    setDepth(depthMm) {
      setPlan({ depthMm })
      if (ticker.timeH < 0 && ticker.timeH !== DWELL_H && ticker.playback.kind !== 'gliding')
        ticker.glide(DWELL_H)
    },
    play: () => ticker.play(store.getState().speed),
    pause: () => ticker.pause(),
    setSpeed(speed) {
      store.setState({ speed })
      if (ticker.playback.kind === 'playing') ticker.play(speed)
    },
    stepEvent(direction) {
      const times = store.getState().course.events.map((event) => event.timeH)
      const now = ticker.timeH
      const apart = (timeH: number) => Math.abs(timeH - now) > 1e-6 * Math.max(1, Math.abs(now))
      const target =
        direction > 0
          ? times.find((timeH) => timeH > now && apart(timeH))
          : times.findLast((timeH) => timeH < now && apart(timeH))
      ticker.seek(target ?? (direction > 0 ? store.getState().course.endH : TIME_START_H))
    },
    reset() {
      store.setState({ view: DEFAULT_VIEW, notes: [] })
      setPlan(DEFAULT_PLAN)
      ticker.seek(TIME_START_H)
    },
    dismissNotes: () => store.setState({ notes: [] }),
    setBands(of, bands) {
      if (store.getState().course === of) store.setState({ bands })
    },
    dispose: () => ticker.dispose(),
  }
}

/** Reads from an instance's state inside a component, rendering again only when the selected value changes. */
export function useAppState<T>(app: AppStore, select: (state: AppState) => T): T {
  return useStore(app.store, select)
}

function samePlan(one: Plan, other: Plan): boolean {
  return (Object.keys(DEFAULT_PLAN) as (keyof Plan)[]).every((field) => one[field] === other[field])
}
