import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOn } from '../../src/app/builder/accent'
import { type Choices, HOST_IDS, toChoices } from '../../src/app/builder/choices'
import { type LossId, SNIPPET_IDS, type SnippetId, SNIPPETS } from '../../src/app/builder/hosts.data'
import {
  frameAddress,
  type Snippet,
  SNIPPET_LENGTH,
  type SnippetFace,
  snippetsAt,
  snippetsOf,
} from '../../src/app/builder/snippets'
import type { Wishes } from '../../src/app/builder/wishes'
import { parseOptions } from '../../src/app/frame/options'
import { ATTRIBUTES, CSS_PROPERTIES } from '../../src/embed/element.data'
import { anyWishes, LABEL, legal } from '../support/builder'
import { HOST_FILTERS, lostBetween, UNTRUSTED_FILTERS } from '../support/host-filters'

const SITE = 'https://skin.example/healing/'
const FACE = {
  title: 'What microneedling does in skin',
  alt: 'A block of skin. "Simulated" & stamped.',
  picture: { path: 'posters/default.jpg', width: 600, height: 315, bytes: 60_000 },
  poster: { preset: 'depth', alt: 'A drawing of skin, "cut open".' },
}
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
})
