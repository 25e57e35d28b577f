import type { Course } from '../model/course'
import { GLYPH_KINDS, GLYPHS } from '../tissue/glyph-sites'
import { createPicker, type Pick } from '../tissue/pick'
import type { Finder, Found } from '../ui/pointing'
import { seenIn } from './seen'

/** More glyphs than so many times the lowest count are never drawn. */
const MOST_TIMES = 2

/** Finds what stands at a place of the picture: one picker a course. */
export function createFinder(): Finder {
  let last: { readonly course: Course; readonly pick: ReturnType<typeof createPicker> } | undefined
  const picked: Pick = { id: null, isGlyph: false, x: 0, y: 0, z: 0 }
  const spot = { x: 0, y: 0 }
  return (course, { px, py, slopPx, projection, glyphs, state, isShown }): Found | null => {
    if (last?.course !== course) last = { course, pick: createPicker(course) }
    last.pick(picked, px, py, { seen: seenIn(projection), glyphs, state, slopPx, isShown })
    const { id } = picked
    if (id === null) return null
    projection.toScreen(spot, picked.x, picked.y, picked.z)
    return { part: id, x: spot.x, y: spot.y, standsFor: standsFor(picked, glyphs?.quality ?? 1) }
  }
}

/** How much of its kind's usual height (1 in the model's units) one glyph stands for, share; null for what is none. */
function standsFor({ id, isGlyph }: Pick, quality: number): number | null {
  const kind = isGlyph ? GLYPH_KINDS.find((known) => known === id) : undefined
  if (!kind) return null
  const { perZone, full } = GLYPHS[kind]
  return full / Math.round(perZone * Math.min(MOST_TIMES, quality))
}
