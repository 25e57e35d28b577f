import { useSyncExternalStore } from 'react'
import { parseLink } from '../../state/link'
import type { AppStore } from '../../state/store'
import { wallMs } from '../../state/ticker'
import { addressOf } from '../../ui/copy'
import { showLink } from '../page-events'
import { type Deck, formatTail, listDeck, parseTail, sameSteps, storyStepIn, type Tail } from './deck'
import { type InkBook, keptInk, readInk } from './ink'
import { newRoomName } from './line'
import { remember, remembered } from './memory'
import { pageAddress, roomNamed, windowName } from './place'
import { createShow, type Show } from './show'
import { NO_SHOW, type ShowState, ticking } from './show-state'

/** What lies over the picture in this window, for its presenter; the other window knows nothing of it. */
export interface RoomTools {
  /** What the pointer does in the picture. */
  readonly hand: 'turn' | 'pen' | 'pointer'
  /** Notes are read in this window. */
  readonly notes: boolean
  /** The browser opened no window. */
  readonly blocked: boolean
  /** The page cannot fill the screen. */
  readonly noScreen: boolean
  /** The list that is put together, not yet shown. */
  readonly draft: Deck
  readonly ink: InkBook
  /** What the address held that will not do. */
  readonly tail: Pick<Tail, 'refused'> & { readonly lost: boolean }
  /** Said aloud, until something else is. */
  readonly said: string
}

/** The window that a room sees: the show, and how the page follows it. */
export interface Room {
  readonly app: AppStore
  readonly show: Show
  readonly tools: RoomTools
  setTools(change: Partial<RoomTools>): void
  readonly subscribe: (listener: () => void) => () => void
  /** Follows show, store and address from now on; returns how to stop that. */
  start(): () => void
  /** Plays the step that is shown from its beginning. */
  replay(): void
  /** Opens the notes in a window of their own, or brings it to the front. */
  openSpeaker(): void
  /** The address of this show, to be opened by others; of the list as it would begin, for one that is not on. */
  addressOf(deck: Deck, at: number): string
}

const rooms = new WeakMap<AppStore, Room>()

/** The room of an instance: the same for all of its parts. */
export function roomOf(app: AppStore): Room {
  const known = rooms.get(app)
  if (known) return known
  const room = createRoom(app)
  rooms.set(app, room)
  return room
}

/** Reads from a room's own tools inside a component. */
export function useTools<T>(room: Room, select: (tools: RoomTools) => T): T {
  return useSyncExternalStore(room.subscribe, () => select(room.tools))
}

/** What a window is begun with: what its address holds, with what it remembers of that. */
function beginning(app: AppStore): {
  readonly name: string
  readonly state: ShowState
  readonly tools: RoomTools
  readonly opener: Window | null
} {
  const isGuest = window.parent !== window
  const tail = isGuest ? null : parseTail(app.store.getState().tail)
  const kept = remembered('room')
  const name = tail?.room ?? kept?.room ?? roomNamed(window.name) ?? newRoomName()
  const asked = tail && tail.deck !== 'kept' && tail.deck.steps.length > 0 ? tail.deck : null
  const known = kept?.state.deck ?? null
  // The same steps: notes, timer and marks of before belong to them.
  const isSame = known !== null && (tail?.deck === 'kept' || (asked !== null && sameSteps(known, asked)))
  const deck = isSame ? known : asked
  const state: ShowState = {
    ...(isSame && kept ? kept.state : NO_SHOW),
    deck,
    at: tail?.at ?? 0,
    on: deck !== null && tail?.at !== null && tail?.at !== undefined,
  }
  const tools: RoomTools = {
    hand: 'turn',
    notes: false,
    blocked: false,
    noScreen: false,
    draft: deck && !deck.story ? deck : listDeck(kept?.draft ?? []),
    ink: isSame ? readInk(kept?.ink) : {},
    tail: {
      refused: tail?.refused ?? [],
      lost: tail?.deck === 'kept' && deck === null && tail.room === null,
    },
    said: '',
  }
  // Only the notes window names a room: no other opener is spoken to.
  const opener = tail?.room ? (window.opener as Window | null) : null
  return { name, state, tools, opener }
}

function createRoom(app: AppStore): Room {
  const { name, state: first, tools: start, opener } = beginning(app)
  const listeners = new Set<() => void>()
  let tools = start
  let joined = false
  let speaker: Window | null = null

  const keep = (state: ShowState) =>
    remember('room', { room: name, state, ink: keptInk(tools.ink), draft: tools.draft.steps })
  const show = createShow('room', first, keep)

  function setTools(change: Partial<RoomTools>): void {
    const lasts = 'ink' in change || 'draft' in change
    tools = { ...tools, ...change }
    if (lasts) keep(show.state)
    for (const listener of listeners) listener()
  }

  function join(): void {
    if (joined) return
    joined = true
    // A name outlives a reload even where nothing may be kept. In a frame it is the host's.
    if (window.parent === window) window.name = windowName(name)
    // Opened by the notes window: that is whom to reach.
    show.reach(speaker ?? opener)
    show.join(name)
  }

  let seen: Pick<ShowState, 'deck' | 'at' | 'on'> = { deck: null, at: 0, on: false }

  /** Has the page show what the show is at. */
  function follow(): void {
    const { deck, at, on } = show.state
    const isNew = deck !== seen.deck && !(deck && seen.deck && sameSteps(deck, seen.deck))
    const moved = isNew || at !== seen.at || on !== seen.on
    const begins = on && !seen.on
    seen = { deck, at, on }
    const tail = window.parent === window && deck ? formatTail(deck, on ? at : null) : ''
    if (app.store.getState().tail !== tail) app.store.setState({ tail })
    document.documentElement.toggleAttribute('data-present', on)
    if (!moved) return
    if (on) {
      join()
      if (begins) app.openSheet(null)
      if (app.store.getState().show !== 'on') app.store.setState({ show: 'on' })
      if (deck) showStep(app, deck, at)
      if (begins && show.state.sinceMs === null && show.state.keptMs === 0)
        show.change((state) => ticking(state, wallMs()))
    } else if (app.store.getState().show === 'on') {
      app.pause()
      setTools({ hand: 'turn' })
      app.store.setState({ show: 'off' })
    }
  }

  return {
    app,
    show,
    get tools() {
      return tools
    },
    setTools,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start() {
      const stops = [show.subscribe(follow)]
      const onAddress = ({ newURL }: HashChangeEvent) => {
        const tail = parseTail(/!deck=.*$/s.exec(newURL)?.[0] ?? '')
        if (!tail || tail.deck === 'kept') return
        setTools({ tail: { refused: tail.refused, lost: false } })
        const { deck, at } = tail
        if (deck.steps.length > 0)
          show.change((state) => ({ ...state, deck, at: at ?? 0, on: at !== null, blank: 'no' }))
      }
      window.addEventListener('hashchange', onAddress)
      follow()
      return () => {
        window.removeEventListener('hashchange', onAddress)
        for (const stop of stops) stop()
      }
    },
    replay() {
      const { deck, at } = show.state
      if (deck) showStep(app, deck, at)
    },
    openSpeaker() {
      join()
      // One that is still loading has not been heard of yet.
      const open = speaker && !speaker.closed ? speaker : show.hasPartner ? show.peer : null
      if (open) {
        open.focus()
        return
      }
      const address = new URL(`#1!speaker=${name}&lang=${document.documentElement.lang}`, pageAddress())
      speaker = window.open(address, '_blank', 'popup,width=980,height=760')
      show.reach(speaker)
      setTools({ blocked: speaker === null, notes: tools.notes || speaker === null })
    },
    addressOf: (deck, at) => addressOf(app).replace(/#.*$/, '') + '#1' + formatTail(deck, at),
  }
}

/** Shows a step: a story's as it is told, and waiting at its end; any other as its link says. */
function showStep(app: AppStore, deck: Deck, at: number): void {
  const { link } = deck.steps[at]
  const step = storyStepIn(link)
  if (!deck.story) showLink(app, { ...parseLink(link), story: null })
  if (step) app.store.setState({ story: { step, standing: 'asked' } })
}
