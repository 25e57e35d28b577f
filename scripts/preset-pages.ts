import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EMBED_PRESETS, type EmbedPreset, PRESET_PAGE_WORDS } from '../src/embed/presets.data'
import { message } from './messages'
import { cardFile, POSTER_KINDS, posterFile } from './poster-plan'

/** The variable that tells a build at which address the site will stand. */
const ADDRESS_VARIABLE = 'SKIN_HEALING_URL'
/** From a preset's page to the site's root. */
const TO_ROOT = '../../'
/** Size of the frame that is offered, CSS pixels. */
const FRAME = { widthPx: 800, heightPx: 600 } as const
/** How long whoever asked for an oEmbed answer may keep it, seconds. */
const KEEP_S = 86_400

/**
 * The address at which the site will stand, ending in a slash; null where nothing is said. Whoever shows a preview
 * fetches it from there, so it must be an `https:` one; this machine's own is for trying it out.
 * @throws Error saying what is wrong with it.
 */
export function siteAddress(text: string | undefined): URL | null {
  if (!text) return null
  const refuse = (why: string) => new Error(`${ADDRESS_VARIABLE} is “${text}”, and ${why}.`)
  let address: URL
  try {
    address = new URL(text)
  } catch {
    throw refuse('that is no address: give one like https://example.org/skin/')
  }
  const isHere = address.hostname === 'localhost' || address.hostname === '127.0.0.1'
  if (address.protocol !== 'https:' && !(isHere && address.protocol === 'http:')) {
    throw refuse('it must begin with https://')
  }
  if (address.username !== '' || address.password !== '') throw refuse('it must name no user')
  if (address.search !== '' || address.hash !== '') throw refuse('it must have no “?” and no “#”')
  if (!address.pathname.endsWith('/')) address.pathname += '/'
  return address
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Colours, type and shapes as in the app's own page (`page.css`). */
const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  color: light-dark(#2a2230, #f2ebf1); background: light-dark(#fbf8f5, #16121b); }
body { max-width: 800px; margin: 0 auto; padding: 16px; }
h1 { margin: 0 0 12px; line-height: 1.2;
  font-family: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Book Antiqua', Georgia, serif; }
p { margin: 0 0 12px; }
figure { margin: 0 0 12px; }
img { display: block; width: 100%; height: auto; border-radius: 12px; }
figcaption, .soft { color: light-dark(#5d5266, #bdb0c0); font-size: 0.88rem; }
a { color: light-dark(#6d2f57, #e7a9cd); }
.ways { display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: center; }
.ways a { display: inline-flex; align-items: center; min-height: 44px; }
.ways .open { padding: 0 20px; border-radius: 999px; font-weight: 600; text-decoration: none;
  color: light-dark(#ffffff, #2a1022); background: light-dark(#6d2f57, #e7a9cd); }
:focus-visible { outline: 3px solid light-dark(#6d2f57, #e7a9cd); outline-offset: 2px; }
`

/** The icon of the app's page, from its source. */
function iconHref(): string {
  const page = readFileSync(join(import.meta.dirname, '../index.html'), 'utf8')
  const href = /<link\s+rel="icon"\s+href="([^"]+)"/.exec(page)?.[1]
  if (href === undefined) throw new Error('index.html has no icon')
  return href
}

const pageOf = (site: URL, { id }: EmbedPreset) => new URL(`p/${id}/`, site).href
const cardOf = (site: URL, { id }: EmbedPreset) => new URL(cardFile(id), site).href

/** Tags that say nothing without an absolute address: where the page is, its card, and its oEmbed answer. */
function addressTags(preset: EmbedPreset, site: URL): readonly string[] {
  const { widthPx, heightPx, type } = POSTER_KINDS.card
  const property = (name: string, content: string | number) =>
    `<meta property="${name}" content="${escape(String(content))}" />`
  const page = pageOf(site, preset)
  return [
    `<link rel="canonical" href="${escape(page)}" />`,
    `<link rel="alternate" type="application/json+oembed" href="${escape(`${page}oembed.json`)}" title="${escape(preset.title)}" />`,
    property('og:url', page),
    property('og:image', cardOf(site, preset)),
    property('og:image:type', type),
    property('og:image:width', widthPx),
    property('og:image:height', heightPx),
    property('og:image:alt', preset.alt),
    `<meta name="twitter:card" content="summary_large_image" />`,
    `<meta name="twitter:image" content="${escape(cardOf(site, preset))}" />`,
    `<meta name="twitter:image:alt" content="${escape(preset.alt)}" />`,
  ]
}

/** The page as search engines read it. No browser runs it, and the policy lets in this text and no other. */
function learningResource(preset: EmbedPreset, site: URL | null): string {
  const { title, text } = preset
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: title,
    description: text,
    inLanguage: 'en',
    learningResourceType: 'simulation',
    isAccessibleForFree: true,
    ...(site && { url: pageOf(site, preset), image: cardOf(site, preset) }),
    // A closing tag inside would end the block.
  }).replaceAll('<', '\\u003c')
}

/**
 * A preset's page: what it is, a picture of it, and a way in. It runs nothing and goes nowhere by itself, so that whoever
 * follows an address pasted somewhere sees something of use at once. It is XML as well as HTML.
 */
export function presetPage(preset: EmbedPreset, site: URL | null): string {
  const { id, link, title, text, alt } = preset
  const resource = learningResource(preset, site)
  const policy = [
    "default-src 'none'",
    "img-src 'self' data:",
    `style-src ${hashOf(STYLE)}`,
    `script-src ${hashOf(resource)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
  const { widthPx, heightPx } = POSTER_KINDS.poster
  const name = message('app.title')
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <title>${escape(title)} – ${name}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="description" content="${escape(text)}" />
    <meta name="referrer" content="no-referrer" />
    <meta name="color-scheme" content="light dark" />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="${name}" />
    <meta property="og:title" content="${escape(title)}" />
    <meta property="og:description" content="${escape(text)}" />
    ${(site ? addressTags(preset, site) : []).join('\n    ')}
    <link rel="icon" href="${iconHref()}" />
    <style>${STYLE}</style>
    <script type="application/ld+json">${resource}</script>
  </head>
  <body>
    <main>
      <h1>${escape(title)}</h1>
      <figure>
        <picture>
          <source srcset="${TO_ROOT}${posterFile(id, 'dark', 2)}" media="(prefers-color-scheme: dark)" />
          <img src="${TO_ROOT}${posterFile(id, 'light', 2)}" width="${widthPx}" height="${heightPx}" alt="${escape(alt)}" />
        </picture>
        <figcaption>${message('app.stamp')}</figcaption>
      </figure>
      <p>${escape(text)}</p>
      <p class="ways">
        <a class="open" href="${TO_ROOT}index.html${link}">${PRESET_PAGE_WORDS.open}</a>
        <a href="${TO_ROOT}embed.html${link}">${PRESET_PAGE_WORDS.frame}</a>
      </p>
      <p class="soft">${message('app.purpose')} ${message('about.advice')} ${message('about.reviewed')} ${message('about.error')}</p>
    </main>
  </body>
</html>
`
}

/** An answer of oEmbed 1.0 (https://oembed.com), type “rich”. */
export interface OEmbed {
  readonly version: '1.0'
  readonly type: 'rich'
  readonly title: string
  readonly provider_name: string
  readonly provider_url: string
  readonly cache_age: number
  readonly width: number
  readonly height: number
  readonly thumbnail_url: string
  readonly thumbnail_width: number
  readonly thumbnail_height: number
  readonly html: string
}

/**
 * What a site that is given a preset's address puts into its page. The quotation comes first: WordPress shows it until the
 * frame has said how tall it is, and keeps it where it may show no frame.
 */
export function oembedOf(preset: EmbedPreset, site: URL): OEmbed {
  const { link, title, text } = preset
  const name = message('app.title')
  const frame = [
    `src="${escape(new URL(`embed.html${link}`, site).href)}"`,
    `title="${escape(`${name}: ${title}`)}"`,
    `width="${FRAME.widthPx}"`,
    `height="${FRAME.heightPx}"`,
    'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"',
    'allow="fullscreen"',
    'referrerpolicy="no-referrer"',
    'loading="lazy"',
    'frameborder="0"',
  ]
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: name,
    provider_url: site.href,
    cache_age: KEEP_S,
    width: FRAME.widthPx,
    height: FRAME.heightPx,
    thumbnail_url: cardOf(site, preset),
    thumbnail_width: POSTER_KINDS.card.widthPx,
    thumbnail_height: POSTER_KINDS.card.heightPx,
    html: `<blockquote><a href="${escape(pageOf(site, preset))}">${escape(title)}</a> ${escape(text)} ${message('app.stamp')}</blockquote><iframe ${frame.join(' ')}></iframe>`,
  }
}

/** Writes every preset's page into a built site, and its oEmbed answer where the site's address is known. */
export function writePresetPages(dist: string, site: URL | null): void {
  for (const preset of EMBED_PRESETS) {
    const folder = join(dist, 'p', preset.id)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'index.html'), presetPage(preset, site))
    if (site) {
      writeFileSync(join(folder, 'oembed.json'), `${JSON.stringify(oembedOf(preset, site), null, 2)}\n`)
    }
  }
  if (!site) {
    console.log(
      `${ADDRESS_VARIABLE} is not set: pages under p/ have no oEmbed and no preview picture, as those need the site's address.`,
    )
  }
}
