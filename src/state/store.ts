import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CourseBands } from '../model/bands'
import { simulate, type Course } from '../model/course'
import { toLegalCurves } from '../model/curves'
import { parsePlan, toLegalNumber } from '../model/parse-plan'
import { DEFAULT_PLAN, type Plan, PLAN_LIMITS, samePlan } from '../model/plan'
import type { LayerId } from '../model/skin/skin'
import type { StepId } from '../story/story-steps'
import type { WhyId } from '../story/causes'
import { DWELL_H, TIME_START_H } from '../model/time'
import { axisOf, type TimeAxis, toLegalAxis } from './axis'
import { createBeside } from './beside'
import { toLegalComparison } from './compare'
import { toLegalCut } from './cut'
import { DEFAULT_LINK_STATE, formatLink, type LinkNote, type LinkState, roundPose } from './link'
import { type Loop, toLegalLoop } from './loop'
import type { PointedId } from './pointed'
import { isHeld, type Playback } from './playback'
import { createProjector, type Projector } from './projector'
import { pulledTo } from './pull'
import { createRecorder, type Recorder, type Soon } from './recorder'
import type { PartId } from './shown'
import { createTicker, type FrameClock, type Ticker } from './ticker'
import { DEFAULT_VIEW, type PictureId, toLegalPose, type ViewState } from './view'

/** What React renders from. Time is not in here: it lives in the ticker. */
export interface AppState {
  readonly plan: Plan
  /** Follows from the plan; never null, never stale. */
  readonly course: Course
  /** The course that named views frame: `course`, or on the second side of a comparison the first one's. */
  readonly framed: Course
  /** The second side while two plans are compared (`view.compare`), else null. */
  readonly beside: AppStore | null
  /** The uncertainty bands of `course`; null while they are being computed. */
  readonly bands: CourseBands | null
  readonly view: ViewState
  /** Follows from the course and the view: how its time is laid out. */
  readonly axis: TimeAxis
  readonly speed: number
  readonly playing: Playback['kind']
  /** A person asked their device for less motion: time then moves in steps and never by itself. */
  readonly reducedMotion: boolean
  /** What was changed in what was asked for, until a person dismisses it. */
  readonly notes: readonly LinkNote[]
  /** Pairs of the link that this version does not know. */
  readonly unknownPairs: readonly string[]
  /** While a needle is pulled: the layer its tip most likely enters just there, or in which it is; else null. */
  readonly pull: { readonly layer: LayerId; readonly atBorder: boolean } | null
  /** Whether the device asks for lines and patterns; `instead`: and they stand in for the block. */
  readonly lines: 'off' | 'asked' | 'instead'
  /** The page is laid out for paper. */
  readonly printing: boolean
  /** Where a story stands, until it is closed. */
  readonly story: StoryPlace | null
  /** There is a step to take back, and one that was taken back. */
  readonly undoable: boolean
  readonly redoable: boolean
  /** The skin before treatment is shown for a moment; neither the link nor the history knows of it. */
  readonly lookingBack: boolean
  /** What is marked in the picture because someone is at its name beside it. */
  readonly pointed: PointedId | null
  /** The sheet that lies over the page. */
  readonly sheet: SheetId | null
  /** Where the page's host has consultations booked; never from a link. */
  readonly booking: Booking | null
  /** Whether the mirror draws what may come of the concern: not in a frame where rules count that as a photograph. */
  readonly outcomeShown: boolean
  /** What someone asks the causes of. */
  readonly why: WhyId | null
  /** Parts of the picture that alone are lit, whatever changes; null while none is singled out. */
  readonly lit: readonly PartId[] | null
  /** Steps are shown to a room, one a press: asked for, or going on. A story then waits at the end of a step. */
  readonly show: 'off' | 'asked' | 'on'
  /** What stands in the address behind the link and its `!`, for what is shown to a room. */
  readonly tail: string
}

/** A way out of the page that its host answers for. */
export interface Booking {
  /** Begins with `https:`. */
  readonly href: string
  readonly host: string
  /** What the link says, in the host's words; null: our own, which name the host. */
  readonly label?: string
}

/**
 * A story's place. asked: someone asked for the step, so it is shown and plays. told: it is what is shown, playing or not.
 * left: someone touched something else since; the place is kept to come back to.
 */
export interface StoryPlace {
  readonly step: StepId
  readonly standing: 'asked' | 'told' | 'left'
}

/** Sheets that any part of the page can ask for. */
export type SheetId = 'keys' | 'share' | 'glossary' | 'save' | 'print' | 'present'

/** One instance of the product: its state and its clock. Several can share a page. */
export interface AppStore {
  readonly store: StoreApi<AppState>
  readonly ticker: Ticker
  /** How the picture is seen now, for the marks laid over it. */
  readonly projector: Projector
  /** What a person did, to be taken back and done again. */
  readonly recorder: Recorder
  /** Changes the plan; illegal values become the nearest legal ones, with a note. */
  setPlan(change: Partial<Plan>): void
  /** Sets the depth and, while no wound is made yet, shows the needle standing at it. */
  setDepth(depthMm: number): void
  /** While no wound is made yet, shows the needle standing in the skin. */
  showNeedle(): void
  /** Pulls the needle to a depth; it is held at borders of layers. null lets go of it. */
  pullNeedle(depthMm: number | null): void
  setView(change: Partial<ViewState>): void
  /** Shows the block or the section, also where lines stood in for the block. */
  setPicture(picture: PictureId): void
  /** Plays on from here, or goes on with a step of a story; with reduced motion, steps to the next event instead. */
  play(): void
  pause(): void
  /** Moves to an hour within a blink; with reduced motion, at once. */
  goTo(timeH: number): void
  setReducedMotion(reduced: boolean): void
  setSpeed(speed: number): void
  /** Moves to the next (1) or the previous (−1) event of the course. */
  stepEvent(direction: 1 | -1): void
  /** Back to how a bare page opens: plan, camera and time. What a person prefers (comfort, colours, keys) stays. */
  reset(): void
  dismissNotes(): void
  /** Shows the skin before treatment at the same camera, or what is there now again. */
  lookBack(back: boolean): void
  /** Lays a sheet over the page; null takes it away. */
  openSheet(sheet: SheetId | null): void
  /** Asks what a thing comes from; null ends it, and with it the light. Neither the link nor the history knows of it. */
  askWhy(why: WhyId | null): void
  /** Lights some parts of the picture and quiets the rest; null lights what changes again. */
  light(parts: readonly PartId[] | null): void
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
    readonly soon?: Soon
    readonly booking?: Booking | null
  } = {},
): AppStore {
  const course = simulate(start.plan)
  const axis = axisOf(start.view.axis, course.sessionTimesH, course.endH)
  const store = createStore<AppState>(() => ({
    plan: start.plan,
    course,
    framed: course,
    beside: null,
    bands: null,
    view: start.view,
    axis,
    speed: 1,
    playing: 'still',
    reducedMotion: false,
    notes: extras.notes ?? [],
    unknownPairs: extras.unknown ?? [],
    pull: null,
    lines: 'off',
    printing: false,
    story: start.story ? { step: start.story, standing: 'told' } : null,
    undoable: false,
    redoable: false,
    lookingBack: false,
    pointed: null,
    sheet: null,
    booking: extras.booking ?? null,
    outcomeShown: true,
    why: null,
    lit: null,
    show: 'off',
    tail: '',
  }))
  const ticker = createTicker(start.timeH, axis, extras.clock)
  ticker.setLoop(start.view.loop)
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
      framed: next,
      ...laidOut(before.view, next),
      bands: next === before.course ? before.bands : null,
      notes: notes.length > 0 ? notes : before.notes,
    })
    followTime()
  }

  /** The view as a course can be shown in it, and its axis; both the same ones where nothing of them changes. */
  function laidOut(view: ViewState, of: Course): Pick<AppState, 'view' | 'axis'> {
    const id = toLegalAxis(view.axis, of.sessionTimesH.length)
    const loop = toLegalLoop(view.loop, of.endH)
    const sameLoop = loop?.fromH === view.loop?.fromH && loop?.toH === view.loop?.toH
    const next = axisOf(id, of.sessionTimesH, of.endH)
    const { axis: now } = store.getState()
    return {
      view: id === view.axis && sameLoop ? view : { ...view, axis: id, loop },
      axis: next.key === now.key ? now : next,
    }
  }

  function followTime(): void {
    const { axis: now, view } = store.getState()
    ticker.setAxis(now)
    ticker.setLoop(view.loop)
  }

  function setDepth(depthMm: number): void {
    setPlan({ depthMm: toLegalNumber(depthMm, PLAN_LIMITS.depthMm) })
    showNeedle()
  }

  function showNeedle(): void {
    if (ticker.playheadH < 0 && ticker.playheadH !== DWELL_H && ticker.playback.kind !== 'gliding')
      goTo(DWELL_H)
  }

  function setView(change: Partial<ViewState>): void {
    const view = { ...store.getState().view, ...change }
    const pose = view.pose ? roundPose(toLegalPose(view.pose)) : null
    const legal: ViewState = {
      ...view,
      pose,
      cutMm: toLegalCut(view.cutMm),
      compare: view.compare && toLegalComparison(view.compare),
      curves: toLegalCurves(view.curves),
      view: pose ? null : (view.view ?? DEFAULT_VIEW.view),
    }
    store.setState(laidOut(legal, store.getState().course))
    followTime()
  }

  function goTo(timeH: number): void {
    if (store.getState().reducedMotion) ticker.seek(timeH)
    else ticker.glide(timeH)
  }

  function stepEvent(direction: 1 | -1): void {
    const times = store.getState().course.events.map((event) => event.timeH)
    const now = ticker.playheadH
    const target =
      direction > 0
        ? times.find((timeH) => timeH > now && isApart(timeH, now))
        : times.findLast((timeH) => timeH < now && isApart(timeH, now))
    ticker.seek(target ?? (direction > 0 ? store.getState().course.endH : TIME_START_H))
  }

  /** On to the next event in a loop, and from its last one to its start. */
  function stepWithin({ fromH, toH }: Loop): void {
    const now = ticker.playheadH
    const next = store
      .getState()
      .course.events.find(({ timeH }) => timeH > now && timeH >= fromH && timeH <= toH && isApart(timeH, now))
    ticker.seek(next && now >= fromH ? next.timeH : fromH)
  }

  const recorder = createRecorder(
    store,
    ticker,
    ({ plan, view, timeH }) => {
      setPlan(plan)
      store.setState({ ...laidOut(view, store.getState().course), notes: [] })
      followTime()
      ticker.seek(timeH)
    },
    extras.soon,
  )

  const app: AppStore = {
    store,
    ticker,
    projector: createProjector(),
    recorder,
    setPlan,
    setView,
    setPicture(picture) {
      if (store.getState().lines !== 'off') store.setState({ lines: 'asked' })
      setView({ picture })
    },
    setDepth,
    showNeedle,
    pullNeedle: (depthMm) => pulledTo(store, setDepth, depthMm),
    play() {
      const { reducedMotion, speed, view } = store.getState()
      if (reducedMotion && view.loop) stepWithin(view.loop)
      else if (reducedMotion) stepEvent(1)
      else if (isHeld(ticker.playback)) {
        ticker.tell(ticker.playback.held.path, speed, ticker.toldMs)
      } else ticker.play(speed)
    },
    pause: () => ticker.pause(),
    goTo,
    setReducedMotion(reducedMotion) {
      store.setState({ reducedMotion })
      if (reducedMotion) ticker.pause()
    },
    setSpeed(speed) {
      store.setState({ speed })
      if (ticker.playback.kind === 'playing') ticker.play(speed)
      if (ticker.playback.kind === 'telling') ticker.tell(ticker.playback.path, speed, ticker.toldMs)
    },
    stepEvent,
    reset() {
      const { comfort, level, theme, language, picture, letterKeys } = store.getState().view
      setView({ ...DEFAULT_VIEW, comfort, level, theme, language, picture, letterKeys })
      store.setState({ notes: [], why: null, lit: null })
      setPlan(DEFAULT_PLAN)
      ticker.seek(TIME_START_H)
    },
    lookBack(lookingBack) {
      ticker.lookBack(lookingBack)
      if (store.getState().lookingBack !== lookingBack) store.setState({ lookingBack })
    },
    openSheet: (sheet) => store.setState({ sheet }),
    askWhy(why) {
      if (why === null) {
        store.setState({ why, lit: null })
        return
      }
      // Its steps go to hours of their own; what is told keeps its place meanwhile.
      ticker.pause()
      const { story } = store.getState()
      store.setState({ why, story: story && { ...story, standing: 'left' } })
    },
    light: (lit) => store.setState({ lit }),
    dismissNotes: () => store.setState({ notes: [] }),
    setBands(of, bands) {
      if (store.getState().course === of) store.setState({ bands })
    },
    dispose() {
      store.getState().beside?.dispose()
      recorder.dispose()
      ticker.dispose()
    },
  }
  keepBeside(app)
  return app
}

/** Has the second side there for as long as two plans are compared. */
function keepBeside(app: AppStore): void {
  const { store } = app
  const look = ({ view, beside }: AppState) => {
    if (view.compare && !beside) store.setState({ beside: createBeside(app) })
    if (!view.compare && beside) {
      store.setState({ beside: null })
      beside.dispose()
    }
  }
  look(store.getState())
  store.subscribe(look)
}

/** The link that restores an instance as it stands now. */
export function linkOf(app: AppStore): string {
  const { plan, view, unknownPairs, story } = app.store.getState()
  // A story that was left is not what is seen.
  const step = story && story.standing !== 'left' ? story.step : null
  return formatLink({ plan, view, timeH: app.ticker.playheadH, story: step }, unknownPairs)
}

/** Reads from an instance's state inside a component, rendering again only when the selected value changes. */
export function useAppState<T>(app: AppStore, select: (state: AppState) => T): T {
  return useStore(app.store, select)
}

/** Whether two hours are more than a link's rounding apart. */
function isApart(one: number, other: number): boolean {
  return Math.abs(one - other) > 1e-6 * Math.max(1, Math.abs(other))
}
