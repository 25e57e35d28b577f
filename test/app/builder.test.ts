import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAccent, LEAST_CONTRAST, SURFACES } from '../../src/app/builder/accent'
import {
  CONTROLS_IDS,
  HOST_IDS,
  LABEL_LENGTH,
  LOADING_IDS,
  MOST_RADIUS_PX,
  RATIO_IDS,
  STATE_LENGTH,
  toChoices,
  WAY_IDS,
} from '../../src/app/builder/choices'
import {
  formatWishes,
  lengthOf,
  NO_WISHES,
  parseWishes,
  WISH_KEYS,
  type Wishes,
} from '../../src/app/builder/wishes'
import { contrastOf } from '../../src/app/frame/brand'
import { checkWords } from '../../src/content/check-words'
import { presetPlan } from '../../src/model/outcome/outcome'
import { CONCERN_IDS } from '../../src/model/plan'
import { REGION_IDS, REGIONS } from '../../src/model/region/regions.data'
import { formatLink, parseLink } from '../../src/state/link'
import { THEME_IDS } from '../../src/state/view'
import { anyWishes, choicesOf, LABEL, legal } from '../support/builder'
import { contrastOf as measured } from '../support/contrast'

describe('wishes', () => {
  it('come back from the address as they were, legal or not', () => {
    fc.assert(
      fc.property(anyWishes, (wishes) => {
        // Half a character, as cutting a text can leave, is no text.
        fc.pre(!Object.values(wishes).some((wish) => /\p{Cs}/u.test(wish)))
        expect(parseWishes(formatWishes(wishes))).toEqual(wishes)
      }),
    )
    expect(formatWishes(NO_WISHES)).toBe('')
  })

  it('are read from anything at all', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (hash) => {
        const wishes = parseWishes(hash)
        for (const key of WISH_KEYS) expect(wishes[key].length).toBeLessThanOrEqual(lengthOf(key))
        choicesOf(wishes)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('choices', () => {
  it('are legal whatever is wished for, and every wish that was not has a note', () => {
    fc.assert(
      fc.property(anyWishes, (wishes) => {
        const { choices, notes } = toChoices(wishes, LABEL)
        expect(choices.radiusPx).toBeGreaterThanOrEqual(0)
        expect(choices.radiusPx).toBeLessThanOrEqual(MOST_RADIUS_PX)
        expect(Number.isInteger(choices.radiusPx)).toBe(true)
        if (choices.accent !== null) expect(choices.accent).toMatch(/^[0-9a-f]{6}$/)
        if (choices.booking !== null) {
          const { protocol, username, password } = new URL(choices.booking)
          expect([protocol, username, password]).toEqual(['https:', '', ''])
        }
        expect(Array.from(choices.label).length).toBeLessThanOrEqual(LABEL_LENGTH)
        expect(choices.label).not.toMatch(/[<>"\p{Cc}]/u)
        expect(checkWords(choices.label)).toEqual([])
        expect(parseLink(choices.state).notes).toEqual([])
        expect(choices.state.length).toBeLessThanOrEqual(STATE_LENGTH)
        const noted = new Set(notes.map(({ field }) => field))
        for (const [field, ids] of [
          ['host', HOST_IDS],
          ['way', WAY_IDS],
          ['theme', THEME_IDS],
          ['ratio', RATIO_IDS],
          ['controls', CONTROLS_IDS],
          ['loading', LOADING_IDS],
          ['region', REGION_IDS],
        ] as const) {
          const wish = wishes[field]
          const known: readonly string[] = ids
          expect(noted.has(field), `${field} ${wish}`).toBe(wish !== '' && !known.includes(wish))
        }
        expect(noted.has('accent')).toBe(
          choices.accent === null && wishes.accent.trim().replace('#', '') !== '',
        )
        if (wishes.booking.trim() !== '' && choices.booking === null) expect(noted.has('booking')).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('take the strictest region where none is chosen', () => {
    expect(legal().region).toBe('other')
    expect(legal().verdict.outcomeHidden).toBe(true)
  })

  it('name no concern that needs a medical mark, unless one is said to be there', () => {
    for (const region of REGION_IDS) {
      for (const concern of CONCERN_IDS) {
        if (concern === 'none') continue
        const needs = REGIONS[region].medicalClaims.includes(concern)
        const own = formatLink({ ...parseLink('#1'), plan: presetPlan(concern) })
        for (const wishes of [
          { region, start: `concern:${concern}` },
          { region, start: 'link', link: own },
        ]) {
          const without = choicesOf(wishes)
          const shown = parseLink(without.choices.state).plan.concern
          expect(shown, `${region} ${concern}`).toBe(needs ? 'none' : concern)
          expect(without.notes.some(({ reason }) => reason === 'needs-a-mark')).toBe(needs)
          const withMark = choicesOf({ ...wishes, mark: 'yes' })
          expect(parseLink(withMark.choices.state).plan.concern).toBe(concern)
          expect(withMark.choices.verdict.concernNeedsMark).toBe(needs)
        }
      }
    }
  })

  it('bring the warnings of what is shown, in a story, in a link, and where all is in reach', () => {
    const shown = (wishes: Partial<Wishes>) =>
      legal(wishes).verdict.warnings.flatMap(({ warning, shown: is }) => (is ? [warning.id] : []))
    expect(shown({ region: 'us' })).toEqual([])
    expect(shown({ region: 'us', start: 'story:skin' })).toEqual(['products-outside-device'])
    expect(shown({ region: 'us', start: 'link', link: '#1;x=prp' })).toEqual([
      'prp-off-label',
      'products-outside-device',
    ])
    expect(shown({ region: 'us', controls: 'full' })).toEqual(['prp-off-label', 'products-outside-device'])
    expect(shown({ controls: 'full' })).toEqual(['products-outside-device'])
  })

  it.each([
    ['clinic.example/book', 'https://clinic.example/book', 'made-https'],
    ['http://clinic.example/', 'https://clinic.example/', 'made-https'],
    ['https://clinic.example/a?b=c', 'https://clinic.example/a?b=c', null],
    ['javascript:alert(1)', null, 'not-https'],
    ['ftp://clinic.example/', null, 'not-https'],
    ['book', null, 'not-an-address'],
    ['https://clinic.example@evil.example/', null, 'a-person-in-it'],
    [`https://clinic.example/${'a'.repeat(150)}`, null, 'too-long'],
  ])('of where to book: %s', (booking, used, reason) => {
    const { choices, notes } = choicesOf({ booking })
    expect(choices.booking).toBe(used)
    expect(notes.map((note) => note.reason)).toEqual(reason === null ? [] : [reason])
  })

  it('put no claim on the button', () => {
    const { choices, notes } = choicesOf({ label: 'Painless, guaranteed' })
    expect(choices.label).toBe(LABEL)
    expect(notes.map(({ reason }) => reason)).toEqual(['claim-in-label'])
  })

  it('take of a link its state and nothing that a host set', () => {
    const link = 'https://skin.example/#1;d=1;t=72!cta=https%3A%2F%2Fevil.example&ui=full'
    expect(legal({ start: 'link', link }).state).toBe('#1;d=1;t=72')
  })
})

describe('an accent colour', () => {
  const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((value) => value.toString(16).padStart(6, '0'))

  it('can be read, and read on, whatever was chosen', () => {
    fc.assert(
      fc.property(anyColour, fc.constantFrom(SURFACES.light, SURFACES.dark), (colour, surface) => {
        const { used, onAccent, surfaceUsed, textUsed } = checkAccent(colour, surface)
        expect(used).toMatch(/^[0-9a-f]{6}$/)
        expect(contrastOf(used, surface)).toBe(surfaceUsed)
        expect(surfaceUsed).toBeGreaterThanOrEqual(LEAST_CONTRAST)
        expect(textUsed).toBeGreaterThanOrEqual(LEAST_CONTRAST)
        expect(contrastOf(used, onAccent)).toBe(textUsed)
      }),
      { numRuns: 500 },
    )
  })

  it('is left alone where it is fine', () => {
    expect(checkAccent('6d2f57', SURFACES.light).used).toBe('6d2f57')
    expect(checkAccent('ffe000', SURFACES.light).used).not.toBe('ffe000')
    expect(checkAccent('ffe000', SURFACES.dark).used).toBe('ffe000')
  })

  it('has the contrast that others measure', () => {
    const bytes = (hex: string) =>
      [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as [number, number, number]
    fc.assert(
      fc.property(anyColour, anyColour, (one, other) => {
        expect(contrastOf(one, other)).toBeCloseTo(measured(bytes(one), bytes(other)), 6)
      }),
    )
  })
})
