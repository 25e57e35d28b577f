import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Deck,
  DECK_MOST_LENGTH,
  DECK_MOST_STEPS,
  fitsAddress,
  formatDeck,
  formatTail,
  listDeck,
  parseTail,
  readLink,
  readLinks,
  sameSteps,
  stepKeys,
  storyDeck,
  storyStepIn,
  withMoved,
} from '../../src/app/present/deck'
import { readDeckFile, writeDeckFile } from '../../src/app/present/deck-file'
import { tailOf } from '../../src/app/link-writer'
import { takeHosted } from '../../src/app/host-config'
import { formatLink, parseLink } from '../../src/state/link'
import { STORY_IDS, stepsOf } from '../../src/story/story-steps'
import { anyLinkState } from '../support/arbitraries'

/** A pair of a later version, with signs that mean something in a list. */
const anyUnknown = fc.constantFrom('zz=5', 'zz=a~b', 'zz=a&b', 'zz=50%', 'zz=%7E')
const anyLink = fc
  .tuple(anyLinkState, fc.array(anyUnknown, { maxLength: 1 }))
  .map(([state, unknown]) => formatLink(state, unknown))
  // What a link cannot say of itself it may not ask for.
  .filter((link) => 'link' in readLink(link))
const anyDeck: fc.Arbitrary<Deck> = fc
  .array(fc.record({ link: anyLink, note: fc.string({ maxLength: 40 }) }), { minLength: 1, maxLength: 14 })
  .map((steps) =>
    listDeck(
      steps.map(({ link, note }) => {
        const read = readLink(link)
        return { link: 'link' in read ? read.link : link, note }
      }),
    ),
  )

describe('a list of links', () => {
  it('comes back from an address as it was, with its step, but without its notes', () => {
    let long = 0
    fc.assert(
      fc.property(anyDeck, fc.nat(20), (deck, asked) => {
        const at = asked % deck.steps.length
        const tail = formatTail(deck, at)
        const back = parseTail(tailOf(`#1;d=2${tail}`))
        expect(back?.at).toBe(at)
        if (!fitsAddress(deck)) {
          long += 1
          expect(back?.deck).toBe('kept')
          expect(tail.length).toBeLessThan(40)
          return
        }
        if (!back || back.deck === 'kept') throw new Error('the list was lost')
        expect(back.refused).toEqual([])
        expect(back.deck.steps.map(({ link }) => link)).toEqual(deck.steps.map(({ link }) => link))
        expect(back.deck.steps.every(({ note }) => note === '')).toBe(true)
        expect(formatDeck(deck).length).toBeLessThanOrEqual(DECK_MOST_LENGTH)
        // The link before it is read as if nothing stood behind.
        expect(parseLink(`#1;d=2${tail}`).plan.depthMm).toBe(2)
      }),
      { numRuns: 150, seed: 7 },
    )
    expect(long).toBeGreaterThan(0)
  })

  it('comes back from a file with its notes', () => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        expect(readDeckFile(writeDeckFile(deck))).toEqual({ steps: deck.steps, refused: [] })
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  it('of a file that is none of ours is refused by name, and never half read', () => {
    expect(readDeckFile('{')).toBe('text')
    expect(readDeckFile('x'.repeat(200_001))).toBe('large')
    for (const other of [
      'null',
      '[]',
      '{"format":"skin-healing/deck","version":2,"steps":[]}',
      '{"steps":3}',
    ])
      expect(readDeckFile(other), other).toBe('kind')
    const mixed = JSON.stringify({
      format: 'skin-healing/deck',
      version: 1,
      steps: [{ link: '#1;d=1' }, { link: 'https://example.com' }, { link: '#1;d=99', note: 'x' }],
    })
    expect(readDeckFile(mixed)).toEqual({
      steps: [{ link: '#1;d=1', note: '' }],
      refused: [
        { text: 'https://example.com', why: 'no-link' },
        { text: '#1;d=99', why: 'illegal' },
      ],
    })
  })

  it('takes what is pasted, names what will not do, and leaves that out', () => {
    const { steps, refused } = readLinks(
      'https://a.example/skin/#1;d=2.5;t=10\n #1  #1;y=skin-numb!deck=skin&at=2 hello\n#2;d=1 #1;z=moon https://b.example/#top',
    )
    expect(steps.map(({ link }) => link)).toEqual(['#1;d=2.5;t=10', '#1', '#1;y=skin-numb'])
    expect(refused).toEqual([
      { text: 'hello', why: 'no-link' },
      { text: '#2;d=1', why: 'no-link' },
      { text: '#1;z=moon', why: 'illegal' },
      { text: 'https://b.example/#top', why: 'no-link' },
    ])
    const full = readLinks('#1 '.repeat(5), DECK_MOST_STEPS - 2)
    expect(full.steps.length).toBe(2)
    expect(full.refused.map(({ why }) => why)).toEqual(['many', 'many', 'many'])
    expect(readLinks(`x${'y'.repeat(999)}`).refused[0].text.length).toBeLessThan(70)
  })

  it('never throws, whatever stands in an address or is pasted', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        parseTail(`!deck=${one}&at=${other}&room=${one}`)
        parseTail(one)
        readLinks(`${one}#1${other}`)
        readDeckFile(one)
      }),
    )
    expect(parseTail('!deck=1~&at=9')?.at).toBe(0)
    expect(parseTail('!deck=1')).toMatchObject({ at: null, refused: [{ why: 'no-link' }] })
    expect(parseTail('!deck=moon&at=2')).toMatchObject({ at: null, refused: [{ text: 'moon' }] })
    expect(parseTail('!deck=skin&at=0')?.at).toBe(0)
    expect(parseTail('!deck=skin&at=99')?.at).toBe(stepsOf('skin').length - 1)
    expect(parseTail('!deck=skin')?.at).toBeNull()
    expect(parseTail('!deck=skin&room=ab<script>')?.room).toBeNull()
    expect(parseTail('!ui=minimal')).toBeNull()
  })

  it('is reordered without losing anything, and stays as it is at its ends', () => {
    fc.assert(
      fc.property(anyDeck, fc.nat(20), fc.constantFrom(1, -1), ({ steps }, asked, by) => {
        const index = asked % steps.length
        const moved = withMoved(steps, index, by)
        expect(moved.length).toBe(steps.length)
        expect(new Set(moved)).toEqual(new Set(steps))
        if (index + by < 0 || index + by >= steps.length) expect(moved).toBe(steps)
        else {
          expect(moved[index + by]).toBe(steps[index])
          expect(withMoved(moved, index + by, -by)).toEqual(steps)
        }
        expect(new Set(stepKeys(steps)).size).toBe(steps.length)
      }),
      { numRuns: 60 },
    )
  })

  it.each(STORY_IDS)('is a story too: %s, step by step, and short in an address', (story) => {
    const deck = storyDeck(story)
    expect(deck.steps.map(({ link }) => storyStepIn(link))).toEqual([...stepsOf(story)])
    for (const { link } of deck.steps) expect(readLink(link)).toEqual({ link })
    expect(formatTail(deck, 2)).toBe(`!deck=${story}&at=3`)
    const back = parseTail(formatTail(deck, 2, 'ab12cd'))
    expect(back).toEqual({ deck, at: 2, room: 'ab12cd', refused: [] })
    expect(sameSteps(deck, storyDeck(story))).toBe(true)
    expect(sameSteps(deck, listDeck(deck.steps))).toBe(false)
  })

  it('in a frame stays what a host set: no show is begun by it', () => {
    const framed = { location: { hash: '#1!deck=skin&at=2' }, history: { replaceState() {} }, parent: null }
    expect(takeHosted(framed as unknown as Window, true)).toBe('!deck=skin&at=2')
  })
})
