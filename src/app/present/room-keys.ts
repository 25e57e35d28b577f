import type { Words } from '../../content/catalogue'
import { wallMs } from '../../state/ticker'
import { pageOf, unInked, wiped } from './ink'
import type { Room } from './room'
import { followShowKeys } from './show-keys'
import { resumed } from './show-state'

/** Answers the keys of a show in the window that the room sees; returns how to stop that. */
export function followRoomKeys(room: Room, words: Words): () => void {
  const { app, show } = room
  return followShowKeys(show, {
    nowMs: wallMs,
    letterKeys: () => app.store.getState().view.letterKeys,
    own: {
      // What starts a show in slides plays this step again once it is on.
      resume: () => (show.state.on ? room.replay() : show.change(resumed)),
      'time-on': () => app.stepEvent(1),
      'time-back': () => app.stepEvent(-1),
      pen: () => takeInHand(room, 'pen'),
      pointer: () => takeInHand(room, 'pointer'),
      'undo-ink': () => undoInk(room, words),
      notes: () => room.setTools({ notes: !room.tools.notes }),
      speaker: () => room.openSpeaker(),
      screen: () => fillScreen(room),
    },
  })
}

/** Takes the pen or the pointer in hand, or puts it down. */
export function takeInHand(room: Room, hand: 'pen' | 'pointer'): void {
  room.setTools({ hand: room.tools.hand === hand ? 'turn' : hand })
}

/** The step whose marks are drawn. */
export function inkStep({ show }: Room): string {
  return show.state.deck?.steps[show.state.at]?.link ?? ''
}

/** Takes the last mark on this step back. */
export function undoInk(room: Room, words: Words): void {
  const ink = unInked(room.tools.ink, inkStep(room))
  if (ink !== room.tools.ink) room.setTools({ ink, said: words.say('present.ink-undone') })
}

/** Takes all marks off this step. */
export function wipeInk(room: Room, words: Words): void {
  if (pageOf(room.tools.ink, inkStep(room)).strokes.length === 0) return
  room.setTools({ ink: wiped(room.tools.ink, inkStep(room)), said: words.say('present.ink-wiped') })
}

/** Has the page fill the screen, or no more; where it cannot, its presenter is told what to do instead. */
export function fillScreen(room: Room): void {
  if (document.fullscreenElement) void document.exitFullscreen()
  else if (document.fullscreenEnabled)
    document.documentElement.requestFullscreen().catch(() => room.setTools({ noScreen: true }))
  else room.setTools({ noScreen: true })
}
