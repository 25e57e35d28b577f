import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAccent, LEAST_CONTRAST, SURFACES, textOn } from '../../src/app/builder/accent'
import { contrastOf } from '../../src/app/frame/brand'
import { parseOptions } from '../../src/app/frame/options'
import {
  type Choices,
  CONTROLS_IDS,
  HOST_IDS,
  LABEL_LENGTH,
  LOADING_IDS,
  MOST_RADIUS_PX,
  RATIO_IDS,
  SEEN_IDS,
  STATE_LENGTH,
  toChoices,
  WAY_IDS,
} from '../../src/app/builder/choices'
import { type LossId, SNIPPET_IDS, type SnippetId, SNIPPETS } from '../../src/app/builder/hosts.data'
import {
  frameAddress,
  type Snippet,
  SNIPPET_LENGTH,
  type SnippetFace,
  snippetsAt,
  snippetsOf,
} from '../../src/app/builder/snippets'
import {
  formatWishes,
  lengthOf,
  NO_WISHES,
  parseWishes,
  WISH_KEYS,
  type Wishes,
} from '../../src/app/builder/wishes'
import { checkWords } from '../../src/content/check-words'
import { presetPlan } from '../../src/model/outcome/outcome'
import { CONCERN_IDS } from '../../src/model/plan'
import { REGION_IDS, REGIONS } from '../../src/model/region/regions.data'
import { formatLink, parseLink } from '../../src/state/link'
import { THEME_IDS } from '../../src/state/view'
import { STORY_IDS } from '../../src/story/story-steps'
import { ATTRIBUTES, CSS_PROPERTIES } from '../../src/embed/element.data'
import { anyLinkState } from '../support/arbitraries'
import { contrastOf as measured } from '../support/contrast'
import { HOST_FILTERS, lostBetween, UNTRUSTED_FILTERS, WORDPRESS_OEMBED } from '../support/host-filters'

const SITE = 'https://skin.example/healing/'
const FACE = {
  title: 'What microneedling does in skin',
  alt: 'A block of skin. "Simulated" & stamped.',
  picture: { path: 'posters/default.jpg', width: 600, height: 315, bytes: 60_000 },
  poster: { preset: 'depth', alt: 'A drawing of skin, "cut open".' },
}
const LABEL = 'Book a consultation'
const choicesOf = (wishes: Partial<Wishes>) => toChoices({ ...NO_WISHES, ...wishes }, LABEL)
const legal = (wishes: Partial<Wishes> = {}) => choicesOf(wishes).choices
const BARE = { ...FACE, poster: null }
const snippet = (id: SnippetId, wishes: Partial<Wishes> = {}, face: SnippetFace = BARE) =>
  snippetsOf(legal(wishes), SITE, face).find((one) => one.id === id) as Snippet

const unescaped = (text: string) =>
  text
    .replaceAll('&#123;', '{')
    .replaceAll('&#125;', '}')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** Wishes as people, and those who wish us ill, would write them: often legal, often not. */
const anyWishes: fc.Arbitrary<Wishes> = fc
  .record({
    host: fc.constantFrom('', ...HOST_IDS, 'myspace'),
    start: fc.constantFrom(
      '',
      'link',
      'story:none',
      ...STORY_IDS.map((id) => `story:${id}`),
      ...CONCERN_IDS.map((id) => `concern:${id}`),
    ),
    link: fc.oneof(
      anyLinkState.map((state) => `https://skin.example/${formatLink(state)}`),
      fc.string({ maxLength: 60 }),
      fc.constantFrom(
        '',
        '#1',
        '#9;d=99',
        '1;d=1;c=melasma',
        '#1;t=3!ui=none&cta=https%3A%2F%2Fevil.example',
      ),
    ),
    way: fc.constantFrom('', ...WAY_IDS, 'popup'),
    theme: fc.constantFrom('', ...THEME_IDS, 'neon'),
    accent: fc.oneof(
      fc.constantFrom('', '#fff', '6D2F57', 'red', 'url(x)', '#12345'),
      fc.string({ maxLength: 8 }),
    ),
    radius: fc.oneof(
      fc.constantFrom('', '-4', '99', '7.5', 'round'),
      fc.integer({ min: 0, max: 40 }).map(String),
    ),
    ratio: fc.constantFrom('', ...RATIO_IDS, '2-1'),
    controls: fc.constantFrom('', ...CONTROLS_IDS, 'all'),
    loading: fc.constantFrom('', ...LOADING_IDS, 'never'),
    booking: fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.constantFrom(
        '',
        'javascript:alert(1)',
        'clinic.example/book',
        'http://clinic.example',
        'https://a@b.example',
      ),
      fc.string({ maxLength: 40 }),
    ),
    label: fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.constantFrom('', 'Guaranteed results', '<b onclick="x">Book</b>', '{{ shop.name }}', '\ud800'),
    ),
    region: fc.constantFrom('', ...REGION_IDS, 'mars'),
    mark: fc.constantFrom('', 'yes', 'no'),
    words: fc.string({ maxLength: 40 }),
    seen: fc.constantFrom('', ...SEEN_IDS, '100'),
  })
  .map(
    (wishes) =>
      Object.fromEntries(WISH_KEYS.map((key) => [key, wishes[key].slice(0, lengthOf(key))])) as Wishes,
  )

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

describe('snippets', () => {
  it('are short, one element, and hold nothing that was typed as markup', () => {
    fc.assert(
      fc.property(anyWishes, (wishes) => {
        const { choices } = toChoices(wishes, LABEL)
        const all = snippetsOf(choices, SITE, FACE)
        expect(all.map(({ id }) => id)).toEqual(SNIPPET_IDS)
        for (const { id, text, way } of all) {
          expect(text.length, `${id} ${text}`).toBeLessThanOrEqual(SNIPPET_LENGTH)
          if (way === 'address' || way === 'settings') {
            expect(text).not.toMatch(/[<>]/)
            continue
          }
          const tags = [...text.matchAll(/<([a-z-]+)/g)].map(([, tag]) => tag)
          const outer = {
            element: ['script', 'skin-healing'],
            frame: id === 'reveal' ? ['section', 'iframe'] : ['iframe'],
            picture: ['a', 'img'],
          }[way]
          expect(tags.slice(0, outer.length), text).toEqual(outer)
          expect(tags.slice(outer.length).every((tag) => tag === 'a')).toBe(true)
          expect(text.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/\son\w+=/i)
          expect(text).not.toMatch(/\{\{|\{%/)
          // Every address in it is ours, or the one place to book.
          for (const [, address] of text.matchAll(/(?:href|src)="([^"]*)"/g)) {
            const fine = address.startsWith(SITE) || unescaped(address) === choices.booking
            expect(fine, address).toBe(true)
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('frame the page with the rights it needs and no others, under a name', () => {
    const { text } = snippet('html', { way: 'frame' })
    expect(text).toContain(
      'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"',
    )
    expect(text).toContain('allow="fullscreen; clipboard-write"')
    expect(text).toContain('referrerpolicy="no-referrer"')
    expect(text).toContain('loading="lazy"')
    expect(text).toContain(`title="${FACE.title}"`)
    expect(text).not.toContain('allow-same-origin')
  })

  it('write what a host sets after the state, so that no link carries it', () => {
    const choices = legal({
      accent: '#6D2F57',
      radius: '0',
      controls: 'full',
      booking: 'https://clinic.example/?a=1&b=2',
      label: 'See us',
      region: 'uk',
      theme: 'dark',
    })
    expect(frameAddress(choices, SITE)).toBe(
      `${SITE}embed.html#1;h=dark!ui=full&accent=6d2f57&radius=0&cta=https%3A%2F%2Fclinic.example%2F%3Fa%3D1%26b%3D2&ctal=See%20us&region=uk`,
    )
  })

  it('name the element’s attributes as its interface does', () => {
    const { text } = snippet('html', {
      booking: 'https://clinic.example/',
      loading: 'visible',
      theme: 'light',
    })
    expect(text).toBe(
      `<script type="module" src="${SITE}embed/v1.js"></script>\n` +
        '<skin-healing state="#1;h=light" theme="light" controls="minimal" loading="visible"' +
        ` cta-href="https://clinic.example/" cta-label="${LABEL}" region="other"><a href="${SITE}">${FACE.title}</a></skin-healing>`,
    )
  })

  it('give the element its poster, and that the colours and corners that the frame gets', () => {
    const wishes = { start: 'story:depth', accent: 'ffe000', radius: '20', ratio: '4-3' }
    const { text } = snippet('html', wishes, FACE)
    expect(text).toContain(
      '<skin-healing state="#1;y=depth-layers" preset="depth" poster-alt="A drawing of skin, &quot;cut open&quot;."' +
        ' controls="minimal" accent="ffe000" radius="20" region="other"' +
        ' style="--skin-accent:#ffe000;--skin-on-accent:#000000;--skin-radius:20px;--skin-ratio:4/3">',
    )
    expect(textOn('6d2f57')).toBe('ffffff')
    // Every name is one that the element knows.
    const known = [...ATTRIBUTES.map(({ name }) => name), 'style']
    const set = [...text.matchAll(/ ([a-z-]+)="/g)].map(([, name]) => name)
    expect(set.filter((name) => !['type', 'src', 'href', ...known].includes(name))).toEqual([])
    const styled = [...text.matchAll(/(--skin-[a-z-]+):/g)].map(([, name]) => name)
    expect(CSS_PROPERTIES.map(({ name }) => name)).toEqual(expect.arrayContaining(styled))
  })

  it('give Wix what its fields take: no markup and no style', () => {
    const { text, way } = snippet('wix-element', { accent: 'ffe000', start: 'story:care' }, FACE)
    expect(way).toBe('settings')
    expect(text.split('\n').slice(0, 3)).toEqual([
      `Server URL: ${SITE}embed/v1.js`,
      'Tag name: skin-healing',
      'Attributes:',
    ])
    expect(text).toContain('\n  state = #1;y=care-who\n')
    expect(text).toContain('\n  accent = ffe000\n')
    expect(text).not.toContain('style')
  })

  it('set of the frame what it understands, all of it', () => {
    fc.assert(
      fc.property(anyWishes, (wishes) => {
        const { choices } = toChoices(wishes, LABEL)
        const config = frameAddress(choices, SITE).split('!').slice(1).join('!')
        const { options, notes } = parseOptions(config)
        expect(notes).toEqual([])
        expect(options).toMatchObject({ ui: choices.controls, region: choices.region })
        expect(options.accent ?? null).toBe(choices.accent)
        expect(options.cta ?? null).toBe(choices.booking)
        if (choices.booking !== null) expect(options.ctal).toBe(choices.label)
      }),
    )
  })

  it('are offered for the host that was chosen, at least one each', () => {
    for (const host of HOST_IDS) {
      const choices: Choices = legal({ host })
      const offered = snippetsAt(snippetsOf(choices, SITE, FACE), choices)
      expect(offered.length, host).toBe(host === 'wordpress' || host === 'wix' ? 2 : 1)
      for (const { id } of offered) expect(SNIPPETS[id].host).toBe(host)
    }
  })

  it('give WordPress the address of a page that answers to it, where there is one', () => {
    const wishes = { start: 'story:depth' }
    const addressed = (presets: readonly string[]) =>
      snippetsOf(legal(wishes), SITE, FACE, presets).find(({ id }) => id === 'wordpress-address')?.text
    expect(addressed(['depth'])).toBe(`${SITE}p/depth/`)
    expect(addressed([])).toBe(`${SITE}#1;y=depth-layers`)
  })
})

describe('what hosts make of snippets', () => {
  const LOST: Readonly<Record<string, LossId>> = {
    iframe: 'whole-frame',
    'skin-healing': 'whole-frame',
    'iframe allow': 'allow',
    'iframe loading': 'lazy',
    'iframe referrerpolicy': 'referrer',
  }
  /** What the builder says is lost, as far as it can be seen in markup. */
  const seen = (ids: readonly LossId[]) => ids.filter((id) => Object.values(LOST).includes(id)).toSorted()
  const lossesOf = (before: string, after: string) =>
    [...new Set(lostBetween(before, after).flatMap((part) => LOST[part] ?? []))].toSorted()
  const markup = SNIPPET_IDS.filter((id) => id !== 'wordpress-address')

  it.each(markup.filter((id) => id !== 'email'))('is what the builder says is lost: %s', (id) => {
    for (const way of ['element', 'frame'] as const) {
      const { text, way: used } = snippet(id, { way })
      if (used === 'settings' || used === 'picture') continue
      const after = HOST_FILTERS[id].filter(text)
      expect(lossesOf(text, after), way).toEqual(seen(SNIPPETS[id].loses))
      // Where the frame stays it still has what shuts it in.
      if (used === 'frame') {
        expect(after).toContain('sandbox="allow-scripts allow-popups')
        expect(after).toContain(`title="${FACE.title}"`)
      }
      const untrusted = UNTRUSTED_FILTERS[id]
      expect(untrusted !== undefined).toBe(SNIPPETS[id].losesUntrusted.length > 0)
      if (untrusted) {
        const left = untrusted.filter(text)
        expect(seen(SNIPPETS[id].losesUntrusted)).toEqual(['whole-frame'])
        expect(left).not.toMatch(/<iframe|<script|<skin-healing/)
        expect(left).toContain(`<a href="${SITE}">${FACE.title}</a>`)
      }
    }
  })

  it.each(markup)('leaves a picture with its link and its words: %s', (id) => {
    const { text, way } = snippet(id, { way: 'picture' })
    expect(way).toBe('picture')
    for (const { filter } of [HOST_FILTERS[id], UNTRUSTED_FILTERS[id] ?? HOST_FILTERS[id]]) {
      const after = filter(text)
      expect(after).toContain(`<a href="${SITE}">`)
      expect(after).toContain('alt="A block of skin. &quot;Simulated&quot; &amp; stamped."')
    }
  })

  it('says where no download and no full screen can come out of the host’s own frame', () => {
    for (const id of SNIPPET_IDS) {
      const { frame } = HOST_FILTERS[id]
      if (!frame) continue
      expect(SNIPPETS[id].loses.includes('downloads'), id).toBe(!frame.sandbox.includes('allow-downloads'))
      expect(SNIPPETS[id].loses.includes('fullscreen'), id).toBe(!frame.allow.includes('fullscreen'))
      expect(frame.sandbox).toContain('allow-scripts')
    }
  })

  it('leaves WordPress a frame of what an address answers with', () => {
    const html = `<blockquote><a href="${SITE}">x</a></blockquote><iframe src="${SITE}embed.html#1" title="t" sandbox="allow-scripts" allow="fullscreen"></iframe>`
    const left = WORDPRESS_OEMBED.filter(html)
    expect(left).toBe(
      `<iframe sandbox="allow-scripts" security="restricted" src="${SITE}embed.html#1" title="t"></iframe>`,
    )
    expect(WORDPRESS_OEMBED.filter('<p>no frame</p>')).toBe('')
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
