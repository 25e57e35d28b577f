import { VIEW_IDS } from '../story/pose'

/** A key as it is pressed: `Mod+` is Ctrl or ⌘, `Shift+` counts with letters and named keys alone. */
export type Stroke = string

export interface Shortcut {
  /** page: anywhere. picture: while a control of the picture's views has the focus. */
  readonly where: 'page' | 'picture'
  readonly strokes: readonly Stroke[]
  /** A single character that works anywhere: a person can switch these off (WCAG 2.1.4). */
  readonly isLetter?: true
}

/** Every key the page answers. The handlers and the sheet of keys both read this table. */
export const SHORTCUTS = {
  play: { where: 'page', strokes: [' '] },
  undo: { where: 'page', strokes: ['Mod+z'] },
  redo: { where: 'page', strokes: ['Mod+Shift+z', 'Mod+y'] },
  previous: { where: 'page', strokes: [','], isLetter: true },
  next: { where: 'page', strokes: ['.'], isLetter: true },
  before: { where: 'page', strokes: ['b'], isLetter: true },
  keys: { where: 'page', strokes: ['?'], isLetter: true },
  present: { where: 'page', strokes: ['p'], isLetter: true },
  view: { where: 'picture', strokes: VIEW_IDS.map((_, index) => String(index + 1)) },
  opening: { where: 'picture', strokes: ['0'] },
  turn: { where: 'picture', strokes: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] },
  'turn-far': {
    where: 'picture',
    strokes: ['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown'],
  },
  closer: { where: 'picture', strokes: ['+', '='] },
  farther: { where: 'picture', strokes: ['-'] },
  'cut-back': { where: 'picture', strokes: [']'] },
  'cut-forward': { where: 'picture', strokes: ['['] },
} as const satisfies Readonly<Record<string, Shortcut>>

export type ShortcutId = keyof typeof SHORTCUTS
export type ShortcutsOf<Where extends Shortcut['where']> = {
  [Id in ShortcutId]: (typeof SHORTCUTS)[Id]['where'] extends Where ? Id : never
}[ShortcutId]
export const SHORTCUT_IDS = Object.keys(SHORTCUTS) as readonly ShortcutId[]

/** What of a key press a stroke is read from. */
export type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** The stroke that was pressed; null with Alt, which types characters on some keyboards. */
export function strokeOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Press): Stroke | null {
  if (altKey) return null
  const isLetter = /^\p{L}$/u.test(key)
  const shift = shiftKey && (isLetter || key.length > 1) ? 'Shift+' : ''
  return `${ctrlKey || metaKey ? 'Mod+' : ''}${shift}${isLetter ? key.toLowerCase() : key}`
}

/** The shortcut that a key press means in one place, or null. */
export function shortcutOf<Where extends Shortcut['where']>(
  press: Press,
  where: Where,
): ShortcutsOf<Where> | null {
  const stroke = strokeOf(press)
  const found = SHORTCUT_IDS.find((id) => {
    const shortcut: Shortcut = SHORTCUTS[id]
    return shortcut.where === where && stroke !== null && shortcut.strokes.includes(stroke)
  })
  return (found as ShortcutsOf<Where> | undefined) ?? null
}

/** Whether a shortcut is a single character that works anywhere. */
export function isLetterKey(id: ShortcutId): boolean {
  const shortcut: Shortcut = SHORTCUTS[id]
  return shortcut.isLetter === true
}
