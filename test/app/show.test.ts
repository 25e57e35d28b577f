import fc from 'fast-check'
import { PerspectiveCamera } from 'three'
import { describe, expect, it } from 'vitest'
import {
  drawnOn,
  type InkBook,
  inkPath,
  inkPointAt,
  keptInk,
  pageOf,
  readInk,
  type Stroke,
  unInked,
  wiped,
  withStroke,
} from '../../src/app/present/ink'
import { listDeck, storyDeck } from '../../src/app/present/deck'
import {
  begun,
  blanked,
  countOf,
  elapsedMs,
  left,
  merged,
  NO_SHOW,
  paceOf,
  parseShow,
  paused,
  rejoined,
  resumed,
  type ShowState,
  stepped,
  ticking,
  wentTo,
  zeroed,
} from '../../src/app/present/show-state'
import { clockWords } from '../../src/app/present/speaker-timer'
import { deckTitle, stepWords } from '../../src/app/present/step-words'
import { createWords } from '../../src/content/catalogue'
import panels from '../../src/content/en/panels.icu.json'
import present from '../../src/content/en/present.icu.json'
import stories from '../../src/content/en/stories.icu.json'
import { FIELD_OF_VIEW, placeCamera } from '../../src/scene/camera-rig'
import { createProjection } from '../../src/scene/projection'
import { TRUE_SCALE } from '../../src/state/depth-scale'
import type { Projection } from '../../src/state/projector'
import { STEPS } from '../../src/story/stories.data'
import { STORY_IDS } from '../../src/story/story-steps'
import { GOES_ON, isModifier, SHOW_KEY_IDS, SHOW_KEYS, showKeyOf } from '../../src/ui/show-keys'
import { press } from '../support/press'

const skin = begun(NO_SHOW, storyDeck('skin'))
describe('a show', () => {
  it('goes on and back, stays at its ends, and comes out of an empty screen', () => {
    expect(stepped(skin, -1).at).toBe(0)
    expect(stepped(skin, 1).at).toBe(1)
    expect(wentTo(skin, Infinity).at).toBe(countOf(skin) - 1)
    expect(stepped(wentTo(skin, Infinity), 1).at).toBe(countOf(skin) - 1)
    expect(blanked(skin, 'black').blank).toBe('black')
    expect(blanked(blanked(skin, 'black'), 'black').blank).toBe('no')
    expect(blanked(blanked(skin, 'black'), 'white').blank).toBe('white')
    expect(stepped(blanked(skin, 'black'), 1)).toMatchObject({ at: 1, blank: 'no' })
    expect(begun(NO_SHOW, listDeck([]))).toBe(NO_SHOW)
    expect(resumed(NO_SHOW)).toBe(NO_SHOW)
    const later = left(stepped(skin, 3), 5000)
    expect(later).toMatchObject({ on: false, at: 3 })
    expect(resumed(later)).toMatchObject({ on: true, at: 3 })
  })

  it('times itself over pauses, through a clock put back, and anew with another deck', () => {
    let state = ticking(skin, 1000)
    expect(elapsedMs(state, 4000)).toBe(3000)
    expect(elapsedMs(state, 0)).toBe(0)
    state = paused(state, 4000)
    expect(elapsedMs(state, 99_000)).toBe(3000)
    state = ticking(state, 10_000)
    expect(elapsedMs(state, 12_000)).toBe(5000)
    expect(elapsedMs(zeroed(state, 12_000), 13_000)).toBe(1000)
    expect(elapsedMs(begun(state, storyDeck('skin'), 4), 12_000)).toBe(5000)
    expect(elapsedMs(begun(state, storyDeck('care')), 12_000)).toBe(0)
  })

  it('says how it keeps its time', () => {
    const planned: ShowState = { ...ticking(skin, 0), minutes: 10 }
    const at = (step: number, minute: number) => paceOf({ ...planned, at: step }, minute * 60_000)
    expect(paceOf({ ...planned, minutes: 0 }, 60_000)).toBe('none')
    expect(at(0, 0.5)).toBe('even')
    expect(at(0, 4)).toBe('behind')
    expect(at(8, 2)).toBe('ahead')
    expect(at(9, 9.9)).toBe('even')
    expect(at(9, 10.1)).toBe('over')
  })

  it('is read from another window whole or not at all', () => {
    expect(parseShow(JSON.parse(JSON.stringify(skin)))).toEqual(skin)
    const wrong: readonly Record<string, unknown>[] = [
      { rev: -1 },
      { deck: { story: null, steps: [] } },
      { deck: { story: 'moon', steps: [{ link: '#1', note: '' }] } },
      { deck: { story: null, steps: [{ link: 'https://example.com', note: '' }] } },
      { deck: { story: null, steps: [{ link: '#1;d=99', note: '' }] } },
      { blank: 'red' },
      { sinceMs: 'now' },
      { minutes: 0.5 },
    ]
    for (const change of wrong) expect(parseShow({ ...skin, ...change }), JSON.stringify(change)).toBeNull()
    expect(parseShow({ ...skin, at: 99 })?.at).toBe(countOf(skin) - 1)
    expect(parseShow({ ...skin, deck: null })).toMatchObject({ on: false, at: 0 })
    expect(parseShow(null)).toBeNull()
  })

  it('comes out the same in both windows, whoever changes what, when and however late it is heard', () => {
    type Side = 'room' | 'speaker'
    const other = { room: 'speaker', speaker: 'room' } as const
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom<Side>('room', 'speaker'),
            fc.constantFrom<'change' | 'hear'>('change', 'hear'),
            fc.nat(9),
          ),
          { maxLength: 40 },
        ),
        (happenings) => {
          const windows: Record<Side, ShowState> = { room: skin, speaker: NO_SHOW }
          const post: Record<Side, ShowState[]> = { room: [], speaker: [] }
          const send = (from: Side) => post[other[from]].push(windows[from])
          /** As `show.ts` hears a state. */
          const hear = (side: Side) => {
            const message = post[side].shift()
            if (!message) return
            const next = merged(windows[side], message, side === 'room')
            if (next === windows[side] && side === 'room' && next !== message) send('room')
            windows[side] = next
          }
          for (const [side, what, at] of happenings) {
            if (what === 'hear') hear(side)
            else {
              windows[side] = { ...windows[side], at, rev: windows[side].rev + 1 }
              send(side)
            }
          }
          send('room')
          send('speaker')
          for (let i = 0; i < 200 && post.room.length + post.speaker.length > 0; i++) {
            hear('room')
            hear('speaker')
          }
          expect(post.room.length + post.speaker.length).toBe(0)
          expect(windows.speaker.at).toBe(windows.room.at)
          expect(windows.speaker.rev).toBe(windows.room.rev)
        },
      ),
      { numRuns: 400 },
    )
  })
})

describe('a room that was loaded again', () => {
  const noted = { ...listDeck([{ link: '#1;d=1', note: 'Ask.' }, ...storyDeck('skin').steps]), story: null }
  const before: ShowState = { ...begun(NO_SHOW, noted, 4), rev: 15, minutes: 11, keptMs: 9000 }
  const address: ShowState = {
    ...begun(NO_SHOW, listDeck(noted.steps.map(({ link }) => ({ link, note: '' }))), 3),
  }

  it('is as the notes kept it, timer and all', () => {
    const ticked = { ...ticking(address, 5), rev: 1 }
    expect(rejoined(ticked, address, before)).toBe(before)
  })

  it('stays where someone has moved it meanwhile, and keeps notes and timer all the same', () => {
    const moved = { ...stepped(ticking(address, 5), -1), rev: 2 }
    expect(rejoined(moved, address, before)).toEqual({ ...before, at: 2, rev: 16 })
    const emptied = { ...blanked(address, 'black'), rev: 1 }
    expect(rejoined(emptied, address, before)).toEqual({ ...before, at: 3, blank: 'black', rev: 16 })
    const another = { ...begun(address, storyDeck('care')), rev: 1 }
    expect(rejoined(another, address, before)).toMatchObject({ deck: another.deck, at: 0, rev: 16 })
  })

  it('keeps what is later than what it hears', () => {
    const later = { ...stepped(before, 1), rev: 16 }
    expect(rejoined(later, before, before)).toBe(later)
  })
})

describe('the keys of a show', () => {
  it('are each in one place, and those of clickers do what clickers mean', () => {
    const all = SHOW_KEY_IDS.flatMap((id): readonly string[] => SHOW_KEYS[id])
    expect(new Set(all).size).toBe(all.length)
    const meant = {
      PageDown: 'next',
      PageUp: 'back',
      ' ': 'next',
      ArrowRight: 'next',
      ArrowLeft: 'back',
      Home: 'first',
      End: 'last',
      F5: 'resume',
      Escape: 'leave',
      b: 'blank',
      B: 'blank',
      '.': 'blank',
    } as const
    for (const [key, id] of Object.entries(meant)) expect(showKeyOf(press(key)), key).toBe(id)
    expect(showKeyOf(press('F5', { shiftKey: true }))).toBe('resume')
    expect(showKeyOf(press('z', { ctrlKey: true }))).toBe('undo-ink')
    // Reloading, closing and searching stay the browser's; Enter and Tab the buttons'.
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
      for (const key of ['r', 'F5', 'w', 'f', 'l', 't', 'ArrowLeft'])
        expect(showKeyOf(press(key, held)), key).toBeNull()
    for (const key of ['Enter', 'Tab', 'a', '?', 'F11']) expect(showKeyOf(press(key))).toBeNull()
    expect([...GOES_ON].every((id) => SHOW_KEY_IDS.includes(id))).toBe(true)
  })

  it('of a single character can be switched off, and modifiers alone are none', () => {
    for (const key of ['b', '.', 'n', 'p', 'w', 'd', 'l', 'o', 's', 'f', 't'])
      expect(showKeyOf(press(key), false), key).toBeNull()
    expect(showKeyOf(press(' '), false)).toBe('next')
    expect(showKeyOf(press('PageDown'), false)).toBe('next')
    expect(isModifier(press('Shift')) && isModifier(press('Control'))).toBe(true)
    expect(isModifier(press('b'))).toBe(false)
  })
})

describe('what is said of a step', () => {
  const words = createWords()
  for (const messages of [panels, stories, present]) words.learn(messages)

  it.each(STORY_IDS)('%s: notes of two to five sentences for each, that say where a guess is', (story) => {
    const deck = storyDeck(story)
    expect(deckTitle(words, deck)).toBe(words.say(`story-title.${story}`))
    for (const step of deck.steps) {
      const said = stepWords(words, step)
      expect(said.text).toBe(words.say(`step.${said.story ?? 'skin-ask'}`))
      const [note] = said.notes
      const sentences = note.split(/(?<=[.?!])\s+/)
      expect(sentences.length, note).toBeGreaterThanOrEqual(2)
      expect(sentences.length, note).toBeLessThanOrEqual(5)
      expect(note, 'a question for the class').toMatch(
        /\bask|let (?:the class|the answer)|cover|set a|stay on/i,
      )
      expect(said.moment).not.toBe('')
    }
    expect(
      deck.steps.every(({ link }) => STEPS[stepWords(words, { link, note: '' }).story ?? 'skin-ask']),
    ).toBe(true)
  })

  it('of a link says its moment, place and depth, and its presenter’s note', () => {
    const said = stepWords(words, { link: '#1;d=2.5;t=72;z=chin', note: 'Wait here.' })
    expect(said.title).toBe('Day 3 · Chin · 2.5 mm')
    expect(said.text).toMatch(/\.$/)
    expect(said.notes).toEqual(['Wait here.'])
    expect(stepWords(words, { link: '#1', note: '' }).notes).toEqual([words.say('present.no-notes')])
    const noted = stepWords(words, { link: '#1;y=skin-numb', note: 'Mine.' })
    expect(noted.notes).toEqual([words.say('notes.skin-numb'), 'Mine.'])
  })

  it('counts minutes and seconds', () => {
    expect(clockWords(words, 0)).toEqual({ shown: '0:00', spoken: '0 minutes, 0 seconds' })
    expect(clockWords(words, 61_999)).toEqual({ shown: '1:01', spoken: '1 minute, 1 second' })
    expect(clockWords(words, 3_725_000).shown).toBe('62:05')
  })
})

const STAGE = { widthPx: 1000, heightPx: 700 }
function seenFrom(azimuthRad: number, elevationRad: number, spanMm: number, cutMm = 0): Projection {
  const camera = new PerspectiveCamera(FIELD_OF_VIEW, STAGE.widthPx / STAGE.heightPx)
  const pose = { azimuthRad, elevationRad, spanMm, targetMm: [0, -0.4, 1] as const }
  placeCamera(camera, pose)
  return createProjection(camera, pose, STAGE, TRUE_SCALE, cutMm).projection
}
const anyPose = fc.tuple(
  fc.double({ min: -1, max: 1, noNaN: true }),
  fc.double({ min: 0.05, max: 0.9, noNaN: true }),
  fc.double({ min: 1.2, max: 3.5, noNaN: true }),
)
const HOME = seenFrom(0.36, 0.2, 1.6)
const circle = (x: number, y: number, r: number): Stroke => {
  let stroke: Stroke = []
  for (let i = 0; i <= 24; i++) {
    const point = inkPointAt(HOME, x + r * Math.cos(i / 4), y + r * Math.sin(i / 4))
    if (point) stroke = drawnOn(stroke, point)
  }
  return stroke
}
const spots = (path: string) =>
  [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])

describe('ink', () => {
  it('stays where it was drawn: the same path from the same place, and on the same tissue from any other', () => {
    const stroke = circle(500, 380, 80)
    expect(stroke.length).toBeGreaterThan(15)
    const drawn = spots(inkPath([stroke], HOME))
    drawn.forEach(([x, y]) => expect(Math.abs(Math.hypot(x - 500, y - 380) - 80)).toBeLessThan(0.6))
    fc.assert(
      fc.property(anyPose, (pose) => {
        const there = seenFrom(...pose)
        const moved = spots(inkPath([stroke], there))
        expect(moved.length).toBe(stroke.length)
        const at = { x: 0, y: 0 }
        stroke.forEach(({ x, y, z }, index) => {
          there.toScreen(at, x, y, z)
          expect(Math.hypot(at.x - moved[index][0], at.y - moved[index][1])).toBeLessThan(0.2)
          // Asked the other way round, the spot is that place of the tissue.
          const back = inkPointAt(there, at.x, at.y)
          if (back?.on === 'cut') expect(Math.hypot(back.x - x, back.y - y)).toBeLessThan(0.002)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('goes over the edge from the cut onto the skin, and not into the air', () => {
    let stroke: Stroke = []
    for (let y = 560; y > 0; y -= 4) {
      const point = inkPointAt(HOME, 480, y)
      if (point) stroke = drawnOn(stroke, point)
    }
    expect(new Set(stroke.map(({ on }) => on))).toEqual(new Set(['cut', 'top']))
    expect(inkPointAt(HOME, 480, 2)).toBeNull()
  })

  it('on a cut goes with that cut, and on the skin is not seen from below or where it is cut away', () => {
    const stroke = circle(500, 380, 60)
    expect(inkPath([stroke], seenFrom(0.36, 0.2, 1.6, 0.2))).toBe('')
    const skinward: Stroke = [
      { on: 'top', x: 0, y: 0, z: 0.9 },
      { on: 'top', x: 0.1, y: 0, z: 0.2 },
    ]
    expect(spots(inkPath([skinward], HOME)).length).toBe(2)
    expect(inkPath([skinward], seenFrom(0.36, -0.14, 1.6))).toBe('')
    expect(spots(inkPath([skinward], seenFrom(0.36, 0.4, 1.6, 0.3))).length).toBe(1)
  })

  it('belongs to its step, is taken back stroke by stroke, and wiping is taken back too', () => {
    const [one, two] = [circle(400, 380, 40), circle(600, 380, 40)]
    let book: InkBook = {}
    book = withStroke(book, '#1', one)
    book = withStroke(book, '#1', two)
    book = withStroke(book, '#1;d=2', one)
    expect(withStroke(book, '#1', [])).toBe(book)
    book = wiped(book, '#1')
    expect(pageOf(book, '#1').strokes).toEqual([])
    expect(pageOf(book, '#1;d=2').strokes.length).toBe(1)
    book = unInked(book, '#1')
    expect(pageOf(book, '#1').strokes).toEqual([one, two])
    book = unInked(unInked(book, '#1'), '#1')
    expect(pageOf(book, '#1').strokes).toEqual([])
    expect(unInked(book, '#1')).toBe(book)
    expect(wiped(book, '#1')).toBe(book)
  })

  it('is remembered as it was, and nothing else is read', () => {
    const book = withStroke({}, '#1', circle(500, 380, 50))
    expect(pageOf(readInk(JSON.parse(JSON.stringify(keptInk(book)))), '#1').strokes).toEqual(
      pageOf(book, '#1').strokes,
    )
    for (const wrong of [
      null,
      3,
      { '#1': [[{ on: 'air', x: 0, y: 0, z: 0 }]] },
      { '#1': [[{ on: 'cut', x: 99, y: 0, z: 0 }]] },
    ])
      expect(readInk(wrong)).toEqual({})
  })
})
