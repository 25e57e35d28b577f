import { type Press, type Stroke, strokeOf } from './shortcuts'

/**
 * The keys of a show in front of a room: those that hardware clickers send (PageUp, PageDown, F5, Escape, the full stop or
 * B), and those that people know from slides. They hold wherever the focus is, but where text is typed. The handlers of
 * both windows and the sheet of keys read this table.
 */
export const SHOW_KEYS = {
  next: ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'n'],
  back: ['PageUp', 'ArrowLeft', 'ArrowUp', 'p'],
  first: ['Home'],
  last: ['End'],
  blank: ['b', '.'],
  white: ['w'],
  resume: ['F5', 'Shift+F5'],
  'time-on': ['Shift+ArrowRight'],
  'time-back': ['Shift+ArrowLeft'],
  pen: ['d'],
  'undo-ink': ['Mod+z'],
  pointer: ['l'],
  notes: ['o'],
  speaker: ['s'],
  screen: ['f'],
  timer: ['t'],
  leave: ['Escape'],
} as const satisfies Readonly<Record<string, readonly Stroke[]>>
export type ShowKey = keyof typeof SHOW_KEYS
export const SHOW_KEY_IDS = Object.keys(SHOW_KEYS) as readonly ShowKey[]

/** Held down, only this goes on. */
export const GOES_ON: ReadonlySet<ShowKey> = new Set(['undo-ink', 'time-on', 'time-back'])

/** What a key press means in a show, or null. Without keys of a single character, those mean nothing but the space bar. */
export function showKeyOf(press: Press, letterKeys = true): ShowKey | null {
  const stroke = strokeOf(press)
  if (stroke === null || (!letterKeys && stroke.length === 1 && stroke !== ' ')) return null
  return SHOW_KEY_IDS.find((id) => (SHOW_KEYS[id] as readonly Stroke[]).includes(stroke)) ?? null
}

/** Whether a press is of a key that only changes others: it brings nothing back. */
export function isModifier({ key }: Pick<Press, 'key'>): boolean {
  return /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock|Fn|OS)$/.test(key)
}
