import { useSyncExternalStore } from 'react'
import { type LineMessage, openLine, type Role } from './line'
import { merged, parseShow, rejoined, type ShowState } from './show-state'

/** A show as one window holds it: the state that both windows share, kept in step with the other. */
export interface Show {
  readonly state: ShowState
  /** Whether the other window was heard of and is not known to have gone. */
  readonly hasPartner: boolean
  /** Changes the state, here and in the other window. One that comes out the same is no change. */
  change(how: (state: ShowState) => ShowState): void
  /** Opens the line to the windows of this room; the one before is closed. */
  join(room: string): void
  /** The other window, where it is known. */
  reach(peer: Window | null): void
  /** The other window, where it is known and open: also one that was there before this one was loaded again. */
  readonly peer: Window | null
  readonly subscribe: (listener: () => void) => () => void
  close(): void
}

/** How often the speaker's window asks whether the other one is still there, and how many answers it may owe. */
const BEAT_MS = 1500
const MOST_OWED = 2

/** Makes one; `keep` hears of every state, to remember it. */
export function createShow(role: Role, first: ShowState, keep: (state: ShowState) => void): Show {
  const listeners = new Set<() => void>()
  let state = first
  let hasPartner = false
  let peer: Window | null = null
  let line: ReturnType<typeof openLine> | null = null
  let beat: ReturnType<typeof setInterval> | undefined
  let owed = 0
  let isRejoined = role === 'speaker'

  function tell(): void {
    for (const listener of listeners) listener()
  }

  function set(next: ShowState): void {
    if (next === state) return
    state = next
    keep(state)
    tell()
  }

  function setPartner(next: boolean): void {
    if (next === hasPartner) return
    hasPartner = next
    tell()
  }

  const sendState = () => line?.send({ kind: 'state', rev: state.rev, state })

  function hear(message: LineMessage): void {
    owed = 0
    setPartner(message.kind !== 'bye')
    // What is no further along than this window has nothing to bring back to it.
    if (message.rev <= state.rev) isRejoined = true
    if (message.kind === 'hello') {
      if (state.rev > message.rev) sendState()
      // What is newer there is asked for.
      else if (state.rev < message.rev) line?.send({ kind: 'hello', rev: state.rev })
      else line?.send({ kind: 'here', rev: state.rev })
    } else if (message.kind === 'state') {
      const other = parseShow(message.state)
      if (!other) return
      const next = isRejoined ? merged(state, other, role === 'room') : rejoined(state, first, other)
      isRejoined = true
      const isOwn = next !== other && role === 'room'
      set(next)
      // Two changes at once: the room's holds, and the speaker hears so.
      if (isOwn) sendState()
    }
  }

  function onGoing(): void {
    line?.send({ kind: 'bye', rev: state.rev })
  }

  return {
    get state() {
      return state
    },
    get hasPartner() {
      return hasPartner
    },
    change(how) {
      const next = how(state)
      if (next === state) return
      set({ ...next, rev: state.rev + 1 })
      sendState()
    },
    join(room) {
      line?.close()
      line = openLine(role, room, hear)
      line.reach(peer)
      line.send({ kind: 'hello', rev: state.rev })
      window.addEventListener('pagehide', onGoing)
      clearInterval(beat)
      if (role === 'speaker')
        beat = setInterval(() => {
          owed += 1
          if (owed > MOST_OWED) setPartner(false)
          line?.send({ kind: 'hello', rev: state.rev })
        }, BEAT_MS)
    },
    get peer() {
      return line?.peer ?? null
    },
    reach(next) {
      peer = next
      line?.reach(next)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      clearInterval(beat)
      window.removeEventListener('pagehide', onGoing)
      line?.close()
      line = null
      listeners.clear()
    },
  }
}

/** Reads from a show inside a component, which renders again when what is read has changed. */
export function useShow<T>(show: Show, select: (state: ShowState, show: Show) => T): T {
  return useSyncExternalStore(show.subscribe, () => select(show.state, show))
}
