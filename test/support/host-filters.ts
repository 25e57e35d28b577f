/**
 * What the editors that snippets are pasted into do to them, written anew from what their code and manuals say (read in
 * November 2026; none of it was run). A real host may be stricter by its administrator's will.
 */
export interface HostFilter {
  /** What the host makes of a snippet: what stands in the page it serves. */
  readonly filter: (snippet: string) => string
  /** The frame that the host itself puts round it; null where it stands in the page. */
  readonly frame: { readonly sandbox: string; readonly allow: string } | null
}

type Allowed = Readonly<Record<string, readonly string[]>>

interface Rules {
  readonly tags: Allowed
  readonly everywhere: readonly string[]
  /** Properties of a style attribute that stay; null for all. */
  readonly styles: readonly string[] | null
}

const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gi
const ATTRIBUTE = /([a-z-]+)(?:="([^"]*)")?/gi

/** Drops every tag and attribute that is not allowed; what stands between tags stays, as all of these filters do. */
function sieve(html: string, { tags, everywhere, styles }: Rules): string {
  return html.replace(TAG, (_, close: string, name: string, attributes: string) => {
    const own = tags[name.toLowerCase()]
    if (!own) return ''
    if (close) return `</${name}>`
    const kept = [...attributes.matchAll(ATTRIBUTE)].flatMap(([whole, attribute, value = '']) => {
      if (![...own, ...everywhere].includes(attribute.toLowerCase())) return []
      if (/^(href|src)$/.test(attribute) && !/^https?:/.test(value)) return []
      if (attribute !== 'style' || styles === null) return [whole]
      const left = value.split(';').filter((one) => styles.includes(one.split(':')[0].trim()))
      return left.length > 0 ? [`style="${left.join(';')}"`] : []
    })
    return `<${[name, ...kept].join(' ')}>`
  })
}

const asIs: HostFilter = { filter: (snippet) => snippet, frame: null }

/**
 * WordPress, wp_kses_post: for everyone without unfiltered_html (authors, contributors, and on a network of sites all but its
 * owner). No iframe, no script, no element it does not know; wp-includes/kses.php.
 */
const WORDPRESS_AUTHOR: HostFilter = {
  filter: (snippet) =>
    sieve(snippet, {
      tags: {
        a: ['href', 'rel', 'rev', 'name', 'target', 'download'],
        img: ['alt', 'align', 'border', 'height', 'hspace', 'loading', 'longdesc', 'src', 'usemap', 'width'],
        p: [],
        div: [],
        section: [],
      },
      everywhere: ['class', 'id', 'style', 'title', 'role', 'dir', 'lang'],
      styles: ['border', 'max-width', 'width', 'height', 'aspect-ratio'],
    }),
  frame: null,
}

/** Wix, “Embed HTML”: the markup is left alone and stands in a frame of Wix's, without downloads or full screen. */
const WIX: HostFilter = {
  ...asIs,
  frame: {
    sandbox: 'allow-same-origin allow-forms allow-popups allow-scripts allow-pointer-lock',
    allow: '',
  },
}

/**
 * Google Sites, “Embed code”: the markup is left alone and stands in a frame on another origin of Google's. The list is the
 * one its sister Apps Script publishes; for Sites none was found. No full screen.
 */
const GOOGLE_SITES: HostFilter = {
  ...asIs,
  frame: {
    sandbox:
      'allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox',
    allow: '',
  },
}

/** Shopify, “Custom Liquid”: whatever stands in double braces, or in braces with percent signs, is run, not shown. */
const SHOPIFY: HostFilter = {
  filter: (snippet) => snippet.replaceAll(/\{\{.*?\}\}|\{%.*?%\}/gs, ''),
  frame: null,
}

/** Moodle, texts of teachers and managers: kept as they are (they are trusted). */
const MOODLE = asIs

/**
 * Moodle, purify_html (HTML Purifier as Moodle sets it up, without SafeIframe): for texts of students. What a removed tag
 * holds stays; lib/weblib.php.
 */
const MOODLE_STUDENT: HostFilter = {
  filter: (snippet) =>
    sieve(snippet, {
      tags: { a: ['href', 'target', 'rel'], img: ['src', 'alt', 'width', 'height'], p: [], div: [] },
      everywhere: ['class', 'style', 'title', 'lang'],
      styles: ['border', 'width', 'height', 'max-width'],
    }),
  frame: null,
}

/** Canvas, canvas_sanitize: frames stay with some of their attributes; a style keeps the properties on its list. */
const CANVAS: HostFilter = {
  filter: (snippet) =>
    sieve(snippet, {
      tags: {
        a: ['href', 'target', 'name'],
        img: ['align', 'alt', 'height', 'src', 'width'],
        iframe: [
          'src',
          'width',
          'height',
          'name',
          'align',
          'frameborder',
          'scrolling',
          'sandbox',
          'allowfullscreen',
        ],
        p: [],
        div: [],
      },
      everywhere: ['style', 'class', 'id', 'title', 'role', 'lang', 'dir', 'aria-label'],
      styles: ['border', 'height', 'max-height', 'max-width', 'min-height', 'min-width', 'width'],
    }),
  frame: null,
}

/** Mail programs: a link and a picture stay; scripts, frames and unknown elements never do. */
const EMAIL: HostFilter = {
  filter: (snippet) =>
    sieve(snippet, {
      tags: { a: ['href', 'target'], img: ['src', 'alt', 'width', 'height'] },
      everywhere: ['style'],
      styles: ['border', 'width', 'max-width', 'height'],
    }),
  frame: null,
}

/** The filter of each place for someone who may post there what the place takes. */
export const HOST_FILTERS = {
  html: asIs,
  'wordpress-address': asIs,
  'wordpress-block': asIs,
  'wix-element': asIs,
  'wix-html': WIX,
  squarespace: asIs,
  webflow: asIs,
  shopify: SHOPIFY,
  moodle: MOODLE,
  canvas: CANVAS,
  'google-sites': GOOGLE_SITES,
  reveal: asIs,
  email: EMAIL,
} as const satisfies Readonly<Record<string, HostFilter>>

/** The same where someone may not post code. */
export const UNTRUSTED_FILTERS: Readonly<Partial<Record<keyof typeof HOST_FILTERS, HostFilter>>> = {
  'wordpress-block': WORDPRESS_AUTHOR,
  moodle: MOODLE_STUDENT,
}

/** Tags and attributes that stand in one text and not in the other, as `iframe` and `iframe allow`. */
export function lostBetween(before: string, after: string): readonly string[] {
  const parts = (html: string) =>
    new Set(
      [...html.matchAll(TAG)].flatMap(([, close, name, attributes]) =>
        close ? [] : [name, ...[...attributes.matchAll(ATTRIBUTE)].map(([, one]) => `${name} ${one}`)],
      ),
    )
  const left = parts(after)
  return [...parts(before)].filter((part) => !left.has(part))
}
