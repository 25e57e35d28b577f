import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brandOf, contrastOf, legibleOn } from '../../src/app/frame/brand'
import { dialects, secretIn } from '../../src/app/frame/height'
import { readHostMessage } from '../../src/app/frame/messages'
import { isOptionKey, parseOptions, toLegalOption } from '../../src/app/frame/options'
import { takeHosted } from '../../src/app/host-config'
import fixtures from '../fixtures/protocol.json'
import { METHODS, NAMESPACE, OPTION_KEYS, PROTOCOL_VERSION } from '../../src/embed/protocol'
import { formatLink, parseLink } from '../../src/state/link'

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((n) => n.toString(16).padStart(6, '0'))

describe('a host’s colours', () => {
  it('are legible whatever is asked for: any accent on any surface with any ink', () => {
    fc.assert(
      fc.property(anyColour, fc.option(anyColour), fc.option(anyColour), (accent, surface, ink) => {
        const { properties, theme } = brandOf({
          accent,
          ...(surface ? { surface } : {}),
          ...(ink ? { ink } : {}),
        })
        const sides = theme ? [theme] : (['light', 'dark'] as const)
        for (const [i, side] of sides.entries()) {
          const of = (name: string) => {
            const colours = [...properties[name].matchAll(/#([0-9a-f]{6})/g)].map(([, hex]) => hex)
            return colours[i] ?? colours[0]
          }
          const ground = surface ?? { light: 'ffffff', dark: '1f1926' }[side]
          expect(contrastOf(of('--accent'), ground), `accent on ${ground}`).toBeGreaterThanOrEqual(4.4)
          expect(contrastOf(of('--on-accent'), of('--accent')), 'on the accent').toBeGreaterThanOrEqual(4.5)
          expect(contrastOf(of('--accent'), of('--accent-soft')), 'on its soft fill').toBeGreaterThanOrEqual(
            4.4,
          )
          if (surface) {
            expect(contrastOf(of('--ink'), ground)).toBeGreaterThanOrEqual(4.5)
            expect(contrastOf(of('--ink-soft'), ground)).toBeGreaterThanOrEqual(4.4)
            expect(contrastOf(of('--track'), ground)).toBeGreaterThanOrEqual(2.9)
          }
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('stay as they are where they are legible, and keep their hue where not', () => {
    expect(brandOf({ accent: '6d2f57', theme: 'light', surface: 'ffffff' }).properties['--accent']).toBe(
      '#6d2f57',
    )
    expect(brandOf({ accent: '6d2f57', surface: 'ffffff' }).notes).toEqual([])
    const moved = brandOf({ accent: 'ffe000', surface: 'ffffff' })
    expect(moved.notes).toEqual([
      { key: 'accent', given: 'ffe000', used: expect.stringMatching(/^[0-9a-f]{6}$/) },
    ])
    const [r, g, b] = [0, 2, 4].map((at) => Number.parseInt(moved.notes[0].used.slice(at, at + 2), 16))
    expect(r).toBeGreaterThan(b + 40)
    expect(g).toBeGreaterThan(b + 40)
    expect(legibleOn('777777', '777777', 21)).toBe('000000')
    expect(legibleOn('333333', '333333', 21)).toBe('ffffff')
  })
})

describe('what a host sets in a frame’s address', () => {
  it('is read, and what will not do is left out or becomes the nearest that will, with a note', () => {
    const { options, notes } = parseOptions(
      'ui=minimal&accent=%230A7D4F&radius=99&font=papyrus&region=uk&cta=https%3A%2F%2Fclinic.example%2Fbook&ctal=Book%20%20now&hide=story,safety',
    )
    expect(options).toEqual({
      ui: 'minimal',
      accent: '0a7d4f',
      radius: 32,
      region: 'uk',
      cta: 'https://clinic.example/book',
      ctal: 'Book now',
      hide: 'story',
    })
    expect(notes.map(({ key, used }) => [key, used])).toEqual([
      ['accent', '0a7d4f'],
      ['radius', '32'],
      ['font', '–'],
      ['hide', 'story'],
    ])
  })

  it('takes no style, no markup and no address but https', () => {
    for (const [key, given] of [
      ['accent', 'red;background:url(//x)'],
      ['accent', 'var(--x)'],
      ['surface', '#fff'],
      ['font', 'a{}'],
      ['cta', 'javascript:alert(1)'],
      ['cta', 'http://clinic.example'],
      ['cta', 'https://user:secret@clinic.example'],
      ['cta', 'data:text/html,x'],
      ['hide', 'safety'],
      ['region', 'mars'],
    ] as const)
      expect(toLegalOption(key, given), `${key}=${given}`).toBeNull()
    // A label is shown as text and never as markup; controls and line breaks are gone.
    expect(toLegalOption('ctal', ' a\u202eb\n<b>x</b> ')).toBe('a b <b>x</b>')
  })

  it('never throws and never leaves what is legal, in 10,000 addresses of anything', () => {
    const anyPair = fc.tuple(
      fc.oneof(fc.constantFrom(...OPTION_KEYS), fc.string()),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(anyPair, { maxLength: 6 }), fc.string({ unit: 'binary' }), (pairs, tail) => {
        const text = `${pairs.map(([key, value]) => `${key}=${value}`).join('&')}${tail}`
        const { options } = parseOptions(text)
        for (const [key, value] of Object.entries(options)) {
          expect(isOptionKey(key) && toLegalOption(key, value), `${key}=${value}`).toBe(value)
        }
        // The state before it is read as if nothing stood there.
        expect(formatLink(parseLink(`#1;d=2;t=72!${text}`))).toBe(formatLink(parseLink('#1;d=2;t=72')))
      }),
      { numRuns: 10_000 },
    )
  })

  it('is taken out of the address, and honoured in a frame alone', () => {
    const opened = (hash: string, state: unknown = null) => {
      const written: unknown[] = []
      const history = { state, replaceState: (...args: unknown[]) => written.push(args) }
      return { window: { location: { hash }, history } as unknown as Window, written }
    }
    const framed = opened('#1;d=2!ui=none')
    expect(takeHosted(framed.window, true)).toBe('!ui=none')
    expect(framed.written).toEqual([[{ hosted: '!ui=none' }, '', '#1;d=2']])
    expect(takeHosted(opened('#1;d=2!ui=none').window, false)).toBeNull()
    // Loaded again, the frame finds it where it was put.
    expect(takeHosted(opened('#1;d=2', { hosted: '!ui=none' }).window, true)).toBe('!ui=none')
    expect(takeHosted(opened('#1;d=2', 'something else').window, true)).toBe('')
    expect(takeHosted(opened('').window, true)).toBe('')
    expect(secretIn('#1;d=2#?secret=Ab1-x')).toBe('Ab1-x')
    expect(secretIn('#1;d=2')).toBeNull()
  })
})

describe('messages from a window that may be anyone’s', () => {
  const sign = { ns: NAMESPACE, v: PROTOCOL_VERSION }

  it('are read as the fixtures say that others are written against', () => {
    for (const message of fixtures.legal)
      expect(readHostMessage(message), JSON.stringify(message)).not.toBeNull()
    for (const message of fixtures.leftAside)
      expect(readHostMessage(message), JSON.stringify(message)).toBeNull()
    for (const message of fixtures.ofAnotherVersion) expect(readHostMessage(message)).toBe('unsupported')
  })

  it('are read where they are ours, answered where they are of another version, and else left alone', () => {
    expect(readHostMessage({ ...sign, type: 'hello', api: [1], more: true })).toEqual({
      ...sign,
      type: 'hello',
      api: [1],
    })
    expect(readHostMessage({ ...sign, type: 'call', id: 1, method: 'play' })).toMatchObject({ args: [] })
    expect(readHostMessage({ ...sign, v: 2, type: 'anything' })).toBe('unsupported')
    for (const other of [
      null,
      'x',
      [],
      { ...sign, ns: 'other', type: 'hello', api: [1] },
      { ...sign, type: 'call', id: 1.5, method: 'play' },
      { ...sign, type: 'set', key: 'onclick', value: 'x' },
      { ...sign, type: 'call', id: 1, method: 'setState', args: ['x'.repeat(9000)] },
      { ...sign, type: 'call', id: 1, method: 'play', args: [1n] },
    ])
      expect(readHostMessage(other)).toBeNull()
  })

  it('never throw, in 10,000 of anything', () => {
    const anyMessage = fc.oneof(
      fc.anything({ withBigInt: true, withMap: true, withTypedArray: true, withNullPrototype: true }),
      fc.record(
        {
          ns: fc.constant(NAMESPACE),
          v: fc.oneof({ arbitrary: fc.constant(1), weight: 9 }, fc.anything()),
          type: fc.oneof({ arbitrary: fc.constantFrom('hello', 'set', 'call'), weight: 9 }, fc.anything()),
          id: fc.oneof(fc.integer(), fc.anything()),
          method: fc.oneof(fc.constantFrom(...METHODS), fc.anything()),
          args: fc.oneof(fc.array(fc.anything()), fc.anything()),
          key: fc.oneof(fc.constantFrom(...OPTION_KEYS), fc.anything()),
          value: fc.oneof(fc.string(), fc.integer(), fc.anything()),
        },
        { requiredKeys: [] },
      ),
    )
    let read = 0
    fc.assert(
      fc.property(anyMessage, (message) => {
        const result = readHostMessage(message)
        if (result !== null && result !== 'unsupported') read++
      }),
      { numRuns: 10_000 },
    )
    // Some of them were ours: what is tested is not only that everything is refused.
    expect(read).toBeGreaterThan(20)
  })
})

describe('a height', () => {
  it('is told in every dialect to a host unknown, and in its own to WordPress', () => {
    const told = dialects(812, 640, { secret: null }) as readonly (string | Record<string, unknown>)[]
    const all = told.map((one) =>
      typeof one === 'string' ? (JSON.parse(one) as Record<string, unknown>) : one,
    )
    expect(all).toEqual([
      expect.objectContaining({ context: 'iframe.resize', height: 812 }),
      { sentinel: 'amp', type: 'embed-size', height: 812, width: 640 },
      { subject: 'lti.frameResize', height: 812 },
      { subject: 'org.imsglobal.lti.frameResize', height: 812 },
      { context: 'h5p', action: 'resize', scrollHeight: 812, clientHeight: 812 },
    ])
    expect(dialects(812, 640, { secret: 'abc' })).toEqual([{ message: 'height', value: 812, secret: 'abc' }])
  })
})
