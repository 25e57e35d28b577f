import { type DeckStep, readNoted } from './deck'
import { parseShow, type ShowState } from './show-state'

/** What a window remembers of a show while its tab is open: it outlives a reload, and no more than that. */
export interface Memory {
  readonly room: string
  readonly state: ShowState
  /** Marks that were drawn, as `readInk` reads them. */
  readonly ink: unknown
  /** A list that is being put together. */
  readonly draft: readonly DeckStep[] | null
}

/** Where each kind of window keeps it: a window that another opens begins with a copy of all it keeps. */
const PLACES = { room: 'skin-healing:show', speaker: 'skin-healing:speaker' } as const

/** Keeps it; a browser that keeps nothing for this page loses nothing but this. */
export function remember(role: keyof typeof PLACES, memory: Memory): void {
  try {
    sessionStorage.setItem(PLACES[role], JSON.stringify(memory))
  } catch {
    // In a sandbox, or full: the address still says which step of what is shown.
  }
}

/** What was kept; null where nothing was, or nothing that can be read. */
export function remembered(role: keyof typeof PLACES): Memory | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PLACES[role]) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('room' in kept) || !('state' in kept)) return null
    const state = parseShow(kept.state)
    if (typeof kept.room !== 'string' || !state) return null
    return {
      room: kept.room,
      state,
      ink: 'ink' in kept ? kept.ink : null,
      draft: 'draft' in kept ? readDraft(kept.draft) : null,
    }
  } catch {
    return null
  }
}

function readDraft(data: unknown): readonly DeckStep[] | null {
  if (!Array.isArray(data)) return null
  const text = (step: unknown, key: string): string => {
    const value: unknown = typeof step === 'object' && step !== null ? Reflect.get(step, key) : ''
    return typeof value === 'string' ? value : ''
  }
  return readNoted(data.map((step: unknown) => ({ link: text(step, 'link'), note: text(step, 'note') })))
    .steps
}
