import { describe, expect, it } from 'vitest'
import { pageActions } from '../../src/app/keys'
import { createAppStore } from '../../src/state/store'
import { isLetterKey, type Shortcut, SHORTCUT_IDS, shortcutOf, SHORTCUTS } from '../../src/ui/shortcuts'
import { press } from '../support/press'

describe('the table of keys', () => {
  it('is what the handler of the page answers: no more and no less', () => {
    const onPage = SHORTCUT_IDS.filter((id) => SHORTCUTS[id].where === 'page')
    expect(Object.keys(pageActions(createAppStore())).sort()).toEqual([...onPage].sort())
  })

  it('gives no stroke two meanings in one place', () => {
    for (const where of ['page', 'picture']) {
      const strokes = SHORTCUT_IDS.filter((id) => SHORTCUTS[id].where === where).flatMap(
        (id): readonly string[] => SHORTCUTS[id].strokes,
      )
      expect(new Set(strokes).size).toBe(strokes.length)
    }
  })

  it('calls every single character that works anywhere a letter key, and nothing else', () => {
    for (const id of SHORTCUT_IDS) {
      const { where, strokes }: Shortcut = SHORTCUTS[id]
      const isCharacter = strokes.some((stroke) => stroke.length === 1 && stroke !== ' ')
      expect(isLetterKey(id), id).toBe(where === 'page' && isCharacter)
    }
  })

  it('reads a press as a person means it, on any keyboard', () => {
    expect(shortcutOf(press('z', { ctrlKey: true }), 'page')).toBe('undo')
    expect(shortcutOf(press('z', { metaKey: true }), 'page')).toBe('undo')
    expect(shortcutOf(press('Z', { metaKey: true, shiftKey: true }), 'page')).toBe('redo')
    expect(shortcutOf(press('y', { ctrlKey: true }), 'page')).toBe('redo')
    expect(shortcutOf(press('z'), 'page')).toBeNull()
    expect(shortcutOf(press('?', { shiftKey: true }), 'page')).toBe('keys')
    expect(shortcutOf(press('?', { altKey: true }), 'page')).toBeNull()
    expect(shortcutOf(press('+', { shiftKey: true }), 'picture')).toBe('closer')
    expect(shortcutOf(press('ArrowUp', { shiftKey: true }), 'picture')).toBe('turn-far')
    expect(shortcutOf(press('0', { ctrlKey: true }), 'picture'), 'that is the browser’s').toBeNull()
    expect(shortcutOf(press('ArrowUp'), 'page')).toBeNull()
  })
})
