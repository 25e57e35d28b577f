import { createRoot } from 'react-dom/client'
import type { Words } from '../../content/catalogue'
import panels from '../../content/en/panels.icu.json'
import messages from '../../content/en/present.icu.json'
import stories from '../../content/en/stories.icu.json'
import { wallMs } from '../../state/ticker'
import { remember, remembered } from './memory'
import { createShow } from './show'
import { followShowKeys } from './show-keys'
import { NO_SHOW, type ShowState } from './show-state'
import { SpeakerView } from './speaker-view'

/** Shows the notes of a show in a window of their own, in step with the window of this room that shows the picture. */
export function openSpeaker(place: HTMLElement, words: Words, name: string): void {
  // Sites are named with the panels' words.
  words.learn(panels)
  words.learn(stories)
  words.learn(messages)
  document.title = words.say('speaker.title')
  document.documentElement.dataset['speaker'] = ''
  const kept = remembered('speaker')
  const keep = (state: ShowState) => remember('speaker', { room: name, state, ink: null, draft: null })
  const show = createShow('speaker', kept?.room === name ? kept.state : NO_SHOW, keep)
  show.reach(window.opener as Window | null)
  show.join(name)
  followShowKeys(show, { nowMs: wallMs, letterKeys: () => true, own: {} })
  // Another room's notes, asked for in the same window.
  window.addEventListener('hashchange', () => window.location.reload())
  createRoot(place).render(<SpeakerView show={show} words={words} room={name} />)
}
