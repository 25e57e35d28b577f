import { textOn } from './accent'
import {
  type Choices,
  DEFAULT_RADIUS_PX,
  DEFAULT_RATIO,
  LEAST_HEIGHT_PX,
  presetOf,
  RATIOS,
  type Way,
} from './choices'
import { SNIPPET_IDS, type SnippetId, SNIPPETS } from './hosts.data'
import type { PictureFacts } from './site-facts'

/** Longest that anything to be pasted may be, characters. */
export const SNIPPET_LENGTH = 1000

/** What the frame may do: run, open a booking page as a page of its own, hand out a file. Never read anything of the host's. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads'
const ALLOW = 'fullscreen; clipboard-write'

/** How wide a page's column is taken to be where a height has to be given in pixels, CSS px. */
const USUAL_WIDTH_PX = 640

/** What stands for the page in a snippet. */
export interface SnippetFace {
  /** Title of the frame, and text of the link. */
  readonly title: string
  /** Picture that links to it. */
  readonly picture: PictureFacts
  /** What that shows. */
  readonly alt: string
  /** The preset whose poster the element shows, and that in words; null for the one it shows by itself. */
  readonly poster: { readonly preset: string; readonly alt: string } | null
}

export interface Snippet {
  readonly id: SnippetId
  /** How it comes to the page there; a host that runs no script of ours gets the frame instead of the element. */
  readonly way: Way | 'address' | 'settings'
  readonly text: string
}

/**
 * Everything that can be pasted for these choices, one for each place of each host: each at most SNIPPET_LENGTH characters,
 * one element with the loader's script before it where the element is used, and no markup of anyone else's: all that was
 * typed is escaped. `siteUrl` is where this site lies, ending in “/”. `presets` are the folders of its pages
 * for an address alone; a view of one's own has none. Pure.
 */
export function snippetsOf(
  choices: Choices,
  siteUrl: string,
  face: SnippetFace,
  presets: readonly string[] = [],
): readonly Snippet[] {
  return SNIPPET_IDS.map((id): Snippet => {
    const way = wayAt(choices.way, id)
    if (id === 'wordpress-address') {
      return { id, way: 'address', text: presetAddress(choices, siteUrl, presets) }
    }
    if (id === 'wix-element' && way === 'element') {
      return { id, way: 'settings', text: wixSettings(choices, siteUrl, face) }
    }
    return { id, way, text: markup(id, way, choices, siteUrl, face) }
  })
}

/** The snippets of one host, in the order they are offered. */
export function snippetsAt(all: readonly Snippet[], { host }: Choices): readonly Snippet[] {
  return all.filter(({ id }) => SNIPPETS[id].host === host)
}

function wayAt(way: Way, id: SnippetId): Way {
  if (SNIPPETS[id].host === 'email') return 'picture'
  return way === 'element' && !SNIPPETS[id].scripts ? 'frame' : way
}

function markup(id: SnippetId, way: Way, choices: Choices, siteUrl: string, face: SnippetFace): string {
  switch (way) {
    case 'element':
      return fitting((link, fully) => element(choices, siteUrl, fully, link), siteUrl, face)
    case 'frame':
      return fitting((link, fully) => frame(id, choices, siteUrl, fully, link), siteUrl, face)
    case 'picture':
      return picture(choices, siteUrl, face)
  }
}

/** With a link inside, for where the rest is stripped or does not run; what is too long loses the poster's words, then that. */
function fitting(
  make: (inside: string, face: SnippetFace) => string,
  siteUrl: string,
  face: SnippetFace,
): string {
  const link = `<a href="${escaped(siteUrl)}">${escaped(face.title)}</a>`
  const bare = { ...face, poster: null }
  const tries = [make(link, face), make(link, bare), make('', bare)]
  return tries.find((text) => text.length <= SNIPPET_LENGTH) ?? tries[2]
}

/** What the frame is told by its host, after the state. Only what differs from what it does by itself, and the region. */
function frameConfig(choices: Choices): string {
  const { controls, accent, radiusPx, booking, label, region, lang } = choices
  const pairs: string[] = [`ui=${controls}`]
  if (accent !== null) pairs.push(`accent=${accent}`)
  if (radiusPx !== DEFAULT_RADIUS_PX) pairs.push(`radius=${radiusPx}`)
  if (booking !== null) {
    pairs.push(`cta=${encodeURIComponent(booking)}`, `ctal=${encodeURIComponent(label)}`)
  }
  if (lang !== null) pairs.push(`lang=${lang}`)
  pairs.push(`region=${region}`)
  return pairs.join('&')
}

/** Where the frame's page is, with its state and all that its host sets. */
export function frameAddress(choices: Choices, siteUrl: string): string {
  return `${siteUrl}embed.html${choices.state}!${frameConfig(choices)}`
}

/** The element's attributes, in the order they are written. */
export function elementAttributes(
  choices: Choices,
  { poster }: SnippetFace,
): readonly (readonly [name: string, value: string])[] {
  const { state, theme, controls, loading, accent, radiusPx, ratio, booking, label, region, lang } = choices
  // What the poster and its button are drawn with, before there is a frame.
  const style = [
    ...(accent === null ? [] : [`--skin-accent:#${accent}`, `--skin-on-accent:#${textOn(accent)}`]),
    ...(radiusPx === DEFAULT_RADIUS_PX ? [] : [`--skin-radius:${radiusPx}px`]),
    ...(ratio === DEFAULT_RATIO ? [] : [`--skin-ratio:${ratio.replace('-', '/')}`]),
  ]
  return [
    ['state', state],
    ...(poster === null ? [] : [['preset', poster.preset] as const, ['poster-alt', poster.alt] as const]),
    ...(theme === 'system' ? [] : [['theme', theme] as const]),
    ['controls', controls],
    ...(loading === 'click' ? [] : [['loading', loading] as const]),
    ...(accent === null ? [] : [['accent', accent] as const]),
    ...(radiusPx === DEFAULT_RADIUS_PX ? [] : [['radius', String(radiusPx)] as const]),
    ...(booking === null ? [] : [['cta-href', booking] as const, ['cta-label', label] as const]),
    ...(lang === null ? [] : [['lang', lang] as const]),
    ['region', region],
    ...(style.length === 0 ? [] : [['style', style.join(';')] as const]),
  ]
}

function element(choices: Choices, siteUrl: string, face: SnippetFace, inside: string): string {
  const attributes = elementAttributes(choices, face).map(attribute).join('')
  return `<script type="module" src="${escaped(siteUrl)}embed/v1.js"></script>\n<skin-healing${attributes}>${inside}</skin-healing>`
}

/** Attributes of the plain frame, in the order they are written. */
export function frameAttributes(
  id: SnippetId,
  choices: Choices,
  siteUrl: string,
  { title }: SnippetFace,
): readonly (readonly [name: string, value: string])[] {
  const { box } = SNIPPETS[id]
  const heightPx = Math.max(LEAST_HEIGHT_PX, Math.round(USUAL_WIDTH_PX / RATIOS[choices.ratio]))
  const style = {
    // A height beside it would win over the ratio.
    ratio: `border:0;width:100%;aspect-ratio:${choices.ratio.replace('-', '/')};min-height:${LEAST_HEIGHT_PX}px`,
    height: 'border:0',
    fill: 'border:0;width:100%;height:100%',
  }[box]
  const size =
    box === 'height'
      ? ([
          ['width', '100%'],
          ['height', String(heightPx)],
        ] as const)
      : []
  return [
    // reveal.js fetches a frame only when its slide comes near.
    [id === 'reveal' ? 'data-src' : 'src', frameAddress(choices, siteUrl)],
    ['title', title],
    ...size,
    ['style', style],
    ['sandbox', SANDBOX],
    ['allow', ALLOW],
    ['referrerpolicy', 'no-referrer'],
    ['loading', 'lazy'],
  ]
}

function frame(id: SnippetId, choices: Choices, siteUrl: string, face: SnippetFace, inside: string): string {
  const attributes = frameAttributes(id, choices, siteUrl, face).map(attribute).join('')
  const written = `<iframe${attributes}>${inside}</iframe>`
  return id === 'reveal' ? `<section data-state="skin-healing">${written}</section>` : written
}

/** A picture that leads to the page: for e-mail, and wherever neither frames nor scripts are let in. */
function picture(choices: Choices, siteUrl: string, { alt, picture: shown }: SnippetFace): string {
  const { path, width, height } = shown
  return `<a href="${escaped(`${siteUrl}${choices.state === '#1' ? '' : choices.state}`)}"><img src="${escaped(siteUrl + path)}" width="${width}" height="${height}" alt="${escaped(alt)}" style="border:0;max-width:100%;height:auto"></a>`
}

/** Wix asks for the address of a script, the name of a tag and its attributes, each in a field of its own; styles it keeps. */
function wixSettings(choices: Choices, siteUrl: string, face: SnippetFace): string {
  const attributes = elementAttributes(choices, face)
    .filter(([name]) => name !== 'style')
    .map(([name, value]) => `  ${name} = ${value}`)
  return [`Server URL: ${siteUrl}embed/v1.js`, 'Tag name: skin-healing', 'Attributes:', ...attributes].join(
    '\n',
  )
}

function presetAddress(choices: Choices, siteUrl: string, presets: readonly string[]): string {
  const preset = presetOf(choices)
  return preset !== null && presets.includes(preset) ? `${siteUrl}p/${preset}/` : siteUrl + choices.state
}

function attribute([name, value]: readonly [string, string]): string {
  return ` ${name}="${escaped(value)}"`
}

/** Text as it may stand in markup, between tags and in an attribute; braces too, as Shopify's Liquid reads them. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;')
}
