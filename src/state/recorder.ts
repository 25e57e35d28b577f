import type { StoreApi } from 'zustand/vanilla'
import { timeAtShare } from './axis'
import { beginHistory, type History, recorded, redone, sameDocument, undone } from './history'
import type { LinkState } from './link'
import { isPlaying } from './playback'
import type { AppState } from './store'
import type { Ticker } from './ticker'

/** Hands work to the page for when what is going on now is over; returns how to call it off. */
export type Soon = (work: () => void) => () => void

const soonest: Soon = (work) => {
  const handle = setTimeout(work, 0)
  return () => clearTimeout(handle)
}

/**
 * Writes down what a person does, one step a gesture: a drag is one however many moves it has, playing is one when it
 * stops, and what one press changes is one.
 */
export interface Recorder {
  /** A gesture of this name goes on: nothing is written down until it ends. */
  hold(gesture: string): void
  /** It ended. Ending what never began does no harm. */
  release(gesture: string): void
  /** Every gesture ended, as when the window loses the focus. */
  releaseAll(): void
  undo(): void
  redo(): void
  dispose(): void
}

/** Keeps the history of one instance. `restore` puts it into a state of its past. */
export function createRecorder(
  store: StoreApi<AppState>,
  ticker: Ticker,
  restore: (state: LinkState) => void,
  soon: Soon = soonest,
): Recorder {
  const held = new Set<string>()
  let history: History = beginHistory(stateNow())
  let cancel: (() => void) | null = null

  /** Where things stand, or where a glide will put them. */
  function stateNow(): LinkState {
    const { plan, view, axis } = store.getState()
    const { playback } = ticker
    const timeH = playback.kind === 'gliding' ? timeAtShare(playback.toShare, axis) : ticker.playheadH
    return { plan, view, timeH }
  }

  function become(next: History): void {
    if (next === history) return
    history = next
    const undoable = history.past.length > 0
    const redoable = history.future.length > 0
    const before = store.getState()
    if (before.undoable !== undoable || before.redoable !== redoable) store.setState({ undoable, redoable })
  }

  function write(): void {
    cancel = null
    if (held.size > 0) return
    // What a story shows is its own doing; once it is left, all of it is one step.
    const { story } = store.getState()
    if (story && story.standing !== 'left') return
    const now = stateNow()
    // While time plays only what is set meanwhile is a step.
    if (isPlaying(ticker.playback.kind) && sameDocument(now, history.present)) return
    become(recorded(history, now))
  }

  function stir(): void {
    if (held.size === 0) cancel ??= soon(write)
  }

  /** Ends whatever goes on, writes it down, and moves along the history. */
  function move(along: (history: History) => History): void {
    const now = stateNow()
    cancel?.()
    cancel = null
    ticker.seek(now.timeH)
    become(recorded(history, now))
    const next = along(history)
    if (next === history) return
    restore(next.present)
    become(next)
  }

  const stops = [
    store.subscribe((now, before) => {
      if (now.plan !== before.plan || now.view !== before.view) stir()
    }),
    ticker.subscribe(() => {
      if (!isPlaying(ticker.playback.kind)) stir()
    }),
  ]
  return {
    hold(gesture) {
      // On a slow page the next gesture begins before the last one was written down.
      if (held.size === 0 && cancel) {
        cancel()
        write()
      }
      held.add(gesture)
    },
    release(gesture) {
      if (held.delete(gesture)) stir()
    },
    releaseAll() {
      held.clear()
      stir()
    },
    undo: () => move(undone),
    redo: () => move(redone),
    dispose() {
      cancel?.()
      for (const stop of stops) stop()
    },
  }
}
