import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { message } from '../../scripts/messages'
import { cardFile, posterFile } from '../../scripts/poster-plan'
import { type OEmbed, oembedOf, presetPage, siteAddress, writePresetPages } from '../../scripts/preset-pages'
import { EMBED_PRESETS } from '../../src/embed/presets.data'
import { parseLink } from '../../src/state/link'
import { filteredByWordPress } from '../support/wordpress'

const SITE = new URL('https://example.org/skin/')
const PUBLIC = join(import.meta.dirname, '../../public')
const unescape = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
const attributeOf = (tag: string, name: string) => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? null : unescape(value)
}
/** What a page's head says under a name or a property. */
const metaOf = (page: string, name: string) => {
  const tag = (page.match(/<meta [^>]*>/g) ?? []).find(
    (one) => attributeOf(one, 'name') === name || attributeOf(one, 'property') === name,
  )
  return tag ? attributeOf(tag, 'content') : null
}

describe('the address of the site', () => {
  it('is none where nothing is said, and ends in a slash', () => {
    expect(siteAddress(undefined)).toBeNull()
    expect(siteAddress('')).toBeNull()
    expect(siteAddress('https://example.org/skin')?.href).toBe('https://example.org/skin/')
    expect(siteAddress('https://example.org')?.href).toBe('https://example.org/')
    expect(siteAddress('http://127.0.0.1:4320')?.href).toBe('http://127.0.0.1:4320/')
  })

  it.each([
    ['example.org/skin', /that is no address/],
    ['http://example.org/', /must begin with https/],
    ['javascript:alert(1)', /must begin with https/],
    ['https://me:word@example.org/', /name no user/],
    ['https://example.org/?a=1', /no “\?” and no “#”/],
    ['https://example.org/#1', /no “\?” and no “#”/],
  ])('is refused with the reason: %s', (text, reason) => {
    expect(() => siteAddress(text)).toThrow(reason)
    expect(() => siteAddress(text)).toThrow('SKIN_HEALING_URL')
  })
})

describe.each(EMBED_PRESETS)('the page of $id', (preset) => {
  const page = presetPage(preset, SITE)
  const bare = presetPage(preset, null)

  it('runs nothing, loads nothing but its posters, and goes nowhere by itself', () => {
    for (const html of [page, bare]) {
      const scripts = html.match(/<script[^>]*>/g)
      expect(scripts).toEqual(['<script type="application/ld+json">'])
      expect(html).not.toMatch(/http-equiv="refresh"|\son[a-z]+=|javascript:/i)
      const loaded = [...html.matchAll(/\s(?:src|srcset)="([^"]*)"/g)].map(([, address]) => address)
      expect(loaded).toEqual([
        `../../${posterFile(preset.id, 'dark', 2)}`,
        `../../${posterFile(preset.id, 'light', 2)}`,
      ])
      for (const address of loaded) {
        expect(existsSync(join(PUBLIC, address.slice('../../'.length))), address).toBe(true)
      }
    }
  })

  it('lets in its own style and its own data, and nothing else', () => {
    const policy = attributeOf(
      /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(page)?.[0] ?? '',
      'content',
    )
    const hashOf = (text: string | undefined) =>
      `'sha256-${createHash('sha256')
        .update(text ?? '')
        .digest('base64')}'`
    const style = /<style>([^]*?)<\/style>/.exec(page)?.[1]
    const data = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(page)?.[1]
    expect(policy).toBe(
      `default-src 'none'; img-src 'self' data:; style-src ${hashOf(style)}; script-src ${hashOf(data)}; ` +
        `base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`,
    )
    // The policy stands before all that it is to hold for.
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<title>'))
  })

  it('opens the app, and the frame, at what the preset is', () => {
    const links = [...page.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => unescape(href))
    expect(links).toEqual([`../../index.html${preset.link}`, `../../embed.html${preset.link}`])
    for (const link of links) {
      expect(parseLink(new URL(link, `${SITE.href}p/${preset.id}/`).hash)).toEqual(parseLink(preset.link))
    }
  })

  it('says what it is, what it is not, and who has read it', () => {
    expect(page).toContain(`<h1>${preset.title}</h1>`)
    expect(page).toContain(`<p>${preset.text}</p>`)
    expect(page).toContain(`<figcaption>${message('app.stamp')}</figcaption>`)
    for (const id of ['app.purpose', 'about.advice', 'about.reviewed', 'about.error']) {
      expect(page).toContain(message(id))
    }
    expect(attributeOf(/<img [^>]*>/.exec(page)?.[0] ?? '', 'alt')).toBe(preset.alt)
    expect(metaOf(page, 'description')).toBe(preset.text)
  })

  it('gives previews absolute addresses, and none where the site has none', () => {
    const address = `https://example.org/skin/p/${preset.id}/`
    const card = `https://example.org/skin/${cardFile(preset.id)}`
    expect(page).toContain(`<link rel="canonical" href="${address}" />`)
    expect(page).toContain(
      `<link rel="alternate" type="application/json+oembed" href="${address}oembed.json" title="${preset.title}" />`,
    )
    expect(metaOf(page, 'og:title')).toBe(preset.title)
    expect(metaOf(page, 'og:description')).toBe(preset.text)
    expect(metaOf(page, 'og:url')).toBe(address)
    expect(metaOf(page, 'og:image')).toBe(card)
    expect(metaOf(page, 'og:image:alt')).toBe(preset.alt)
    expect([metaOf(page, 'og:image:width'), metaOf(page, 'og:image:height')]).toEqual(['1200', '630'])
    expect(metaOf(page, 'twitter:card')).toBe('summary_large_image')
    expect(metaOf(page, 'twitter:image')).toBe(card)
    expect(bare).not.toMatch(/og:image|og:url|twitter:|canonical|oembed/)
    expect(metaOf(bare, 'og:title')).toBe(preset.title)
  })

  it('is a learning resource to search engines', () => {
    const data = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(page)?.[1] ?? ''
    expect(JSON.parse(data)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'LearningResource',
      name: preset.title,
      description: preset.text,
      inLanguage: 'en',
      learningResourceType: 'simulation',
      isAccessibleForFree: true,
      url: `https://example.org/skin/p/${preset.id}/`,
      image: `https://example.org/skin/${cardFile(preset.id)}`,
    })
  })
})

/** What is wrong with an answer by the text of oEmbed 1.0, section 2.3.4. */
function oembedProblems(answer: Readonly<Record<string, unknown>>): readonly string[] {
  const problems: string[] = []
  const need = (isFine: boolean, problem: string) => {
    if (!isFine) problems.push(problem)
  }
  const isText = (value: unknown) => typeof value === 'string' && value !== ''
  const isSize = (value: unknown) => Number.isInteger(value) && Number(value) > 0
  const isAddress = (value: unknown) =>
    typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value)
  need(answer['version'] === '1.0', 'version must be 1.0')
  need(answer['type'] === 'rich', 'type')
  need(isText(answer['html']), 'a rich answer needs html')
  need(isSize(answer['width']) && isSize(answer['height']), 'a rich answer needs width and height')
  for (const key of ['title', 'provider_name', 'author_name']) {
    if (key in answer) need(isText(answer[key]), key)
  }
  for (const key of ['provider_url', 'author_url', 'thumbnail_url']) {
    if (key in answer) need(isAddress(answer[key]), key)
  }
  const thumbnail = ['thumbnail_url', 'thumbnail_width', 'thumbnail_height'].filter((key) => key in answer)
  need(thumbnail.length === 0 || thumbnail.length === 3, 'a thumbnail needs its width and height')
  if (thumbnail.length === 3) {
    need(isSize(answer['thumbnail_width']) && isSize(answer['thumbnail_height']), 'size of the thumbnail')
  }
  if ('cache_age' in answer) need(isSize(answer['cache_age']), 'cache_age')
  const known =
    /^(version|type|html|width|height|title|(provider|author)_(name|url)|cache_age|thumbnail_(url|width|height))$/
  for (const key of Object.keys(answer)) need(known.test(key), `${key} is not of oEmbed`)
  return problems
}

describe.each(EMBED_PRESETS)('the oEmbed answer of $id', (preset) => {
  const answer: OEmbed = oembedOf(preset, SITE)

  it('keeps to oEmbed 1.0', () => {
    expect(oembedProblems({ ...answer })).toEqual([])
    expect(answer.title).toBe(preset.title)
    expect(answer.thumbnail_url).toBe(`https://example.org/skin/${cardFile(preset.id)}`)
    expect(existsSync(join(PUBLIC, cardFile(preset.id)))).toBe(true)
  })

  it('is a quotation that says it in words, then one frame without the rights of its site', () => {
    const tags = answer.html.match(/<[a-z]+/g)
    expect(tags).toEqual(['<blockquote', '<a', '<iframe'])
    expect(answer.html).toMatch(/^<blockquote><a href="https:\/\/example\.org\/skin\/p\/[^"]+\/">/)
    expect(answer.html).toContain(message('app.stamp'))
    const frame = /<iframe[^>]*>/.exec(answer.html)?.[0] ?? ''
    expect(attributeOf(frame, 'src')).toBe(`https://example.org/skin/embed.html${preset.link}`)
    expect(attributeOf(frame, 'sandbox')).toBe('allow-scripts allow-popups allow-popups-to-escape-sandbox')
    expect(attributeOf(frame, 'allow')).toBe('fullscreen')
    expect(attributeOf(frame, 'referrerpolicy')).toBe('no-referrer')
    expect(attributeOf(frame, 'loading')).toBe('lazy')
    expect(attributeOf(frame, 'title')).toContain(preset.title)
    expect([attributeOf(frame, 'width'), attributeOf(frame, 'height')]).toEqual([
      String(answer.width),
      String(answer.height),
    ])
  })

  it('still opens the preset after WordPress has been over it', () => {
    const kept = filteredByWordPress(answer.html, 'aB3dE6gH9j') ?? ''
    expect(kept.match(/<iframe/g)).toHaveLength(1)
    expect(kept).toMatch(/^<blockquote class="wp-embedded-content" data-secret="aB3dE6gH9j"><a href="https:/)
    const frame = /<iframe[^>]*>/.exec(kept)?.[0] ?? ''
    expect(attributeOf(frame, 'sandbox')).toBe('allow-scripts')
    expect(attributeOf(frame, 'allow')).toBeNull()
    expect(attributeOf(frame, 'title')).toContain(preset.title)
    const address = new URL(attributeOf(frame, 'src') ?? '')
    expect(address.hash).toMatch(/#\?secret=aB3dE6gH9j$/)
    expect(parseLink(address.hash)).toEqual(parseLink(preset.link))
    expect(parseLink(address.hash).notes).toEqual([])
  })
})

describe('the WordPress filter', () => {
  it('drops what WordPress drops', () => {
    const kept = filteredByWordPress(
      '<script src="x"></script><p>a</p><iframe onload="b" src="https://c.org/ d" style="e"></iframe>',
      'f',
    )
    expect(kept).toBe(
      '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" src="https://c.org/d#?secret=f" data-secret="f"></iframe>',
    )
    expect(filteredByWordPress('<blockquote><a href="https://c.org/">a</a></blockquote>', 'f')).toBeNull()
  })

  it('finds what is not of oEmbed', () => {
    expect(oembedProblems({ version: 1, type: 'rich', html: 'a', width: '800', height: 600 })).toHaveLength(2)
    expect(oembedProblems({ ...oembedOf(EMBED_PRESETS[0], SITE), thumbnail_url: '/a.jpg' })).toHaveLength(1)
  })
})

describe('writing the pages', () => {
  const folders: string[] = []
  const freshFolder = () => {
    folders.push(mkdtempSync(join(tmpdir(), 'preset-pages-')))
    return folders[folders.length - 1]
  }
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })

  it('gives every preset a page and an answer', () => {
    const dist = freshFolder()
    writePresetPages(dist, SITE)
    expect(readdirSync(join(dist, 'p')).sort()).toEqual(EMBED_PRESETS.map(({ id }) => id).sort())
    for (const preset of EMBED_PRESETS) {
      const folder = join(dist, 'p', preset.id)
      expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe(presetPage(preset, SITE))
      expect(JSON.parse(readFileSync(join(folder, 'oembed.json'), 'utf8'))).toEqual(oembedOf(preset, SITE))
    }
  })

  it('says in one line what is left out where the site has no address', () => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => {})
    const dist = freshFolder()
    writePresetPages(dist, null)
    for (const { id } of EMBED_PRESETS) expect(readdirSync(join(dist, 'p', id))).toEqual(['index.html'])
    expect(said.mock.calls).toHaveLength(1)
    expect(said.mock.calls[0][0]).toMatch(/^SKIN_HEALING_URL is not set: .*\.$/)
  })
})
