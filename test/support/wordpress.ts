/**
 * What WordPress does to the answer of an oEmbed provider that is not on its list, as of 6.x and 7.0
 * (`wp_filter_oembed_result`): a few elements with a few attributes stay, the frame is put into a sandbox and given a
 * secret, and hidden until it has answered with it if a quotation stands before it.
 */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
}

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gi
const ATTRIBUTE = /([a-z-]+)="([^"]*)"/gi

function keepAllowed(html: string): string {
  return html.replaceAll(TAG, (_, closing: string, name: string, attributes: string) => {
    const allowed = KEPT[name.toLowerCase()]
    if (!allowed) return ''
    if (closing) return `</${name}>`
    const kept = [...attributes.matchAll(ATTRIBUTE)].filter(([, key]) => allowed.includes(key.toLowerCase()))
    return `<${[name, ...kept.map(([whole]) => whole)].join(' ')}>`
  })
}

/** The signs that `esc_url` leaves in an address. */
const NOT_IN_ADDRESS = /[^a-z0-9-~+_.?#=!&;,/:%@$|*'()[\]]/gi

/** The HTML that WordPress puts into a post; null where it shows nothing. */
export function filteredByWordPress(html: string, secret: string): string | null {
  const found = /(<blockquote>[^]*?<\/blockquote>)?[^]*?(<iframe[^]*?><\/iframe>)/m.exec(keepAllowed(html))
  if (!found) return null
  const [, quotation = '', frame] = found
  const addressed = frame.replace(
    / src="([^"]*)"/,
    (_, address: string) =>
      ` src="${`${address}#?secret=${secret}`.replaceAll(NOT_IN_ADDRESS, '')}" data-secret="${secret}"`,
  )
  const hidden = quotation
    ? addressed.replace('<iframe', '<iframe style="position: absolute; visibility: hidden;"')
    : addressed
  const marked = quotation.replace(
    '<blockquote',
    `<blockquote class="wp-embedded-content" data-secret="${secret}"`,
  )
  return (
    marked +
    hidden.replace(
      '<iframe',
      '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"',
    )
  )
}

/** What a post of WordPress runs beside a filtered frame (`wp-embed.js`): shows it once it has told its height, 200 to 1000. */
export const WORDPRESS_LISTENER = `<script>
addEventListener('message', ({ data, source }) => {
  if (!data || !data.secret || /[^a-zA-Z0-9]/.test(data.secret)) return
  const marked = (name) => document.querySelectorAll(name + '[data-secret="' + data.secret + '"]')
  for (const quotation of marked('blockquote')) quotation.style.display = 'none'
  for (const frame of marked('iframe')) {
    if (source !== frame.contentWindow) continue
    frame.removeAttribute('style')
    if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)))
  }
})
</script>`
