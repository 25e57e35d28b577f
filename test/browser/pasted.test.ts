import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SNIPPET_IDS, type SnippetId, SNIPPETS } from '../../src/app/builder/hosts.data'
import { snippetsOf } from '../../src/app/builder/snippets'
import type { Wishes } from '../../src/app/builder/wishes'
import { EMBED_PRESETS } from '../../src/embed/presets.data'
import { axeFindings } from '../support/axe'
import { leave, siteUrl, startBrowser, visit } from '../support/browser'
import { legal } from '../support/builder'
import { HOST_FILTERS, UNTRUSTED_FILTERS } from '../support/host-filters'
import { filteredByWordPress } from '../support/wordpress'

startBrowser()

const [{ title, alt }] = EMBED_PRESETS
const FACE = {
  title,
  alt,
  picture: { path: 'posters/default.jpg', width: 600, height: 315, bytes: 0 },
  poster: { preset: 'default', alt },
}

describe('what is pasted', () => {
  let host: Server
  let hostUrl = ''
  /** Where a host keeps the frames it puts round things: on an origin of their own. */
  let innerUrl = ''
  const pages = new Map<string, string>()

  beforeAll(async () => {
    host = createServer((request, response) => {
      const page = pages.get(request.url ?? '')
      response.writeHead(page === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' })
      response.end(page ?? '')
    })
    await new Promise<void>((done) => host.listen(0, done))
    // By another name than the site's: another origin, and another site.
    const { port } = host.address() as AddressInfo
    hostUrl = `http://localhost:${port}`
    innerUrl = `http://127.0.0.1:${port}`
  })
  afterAll(() => host.close())

  /** A page of a host with what it made of a snippet, in the frame that the host puts round it if it does. */
  function serve(
    name: string,
    body: string,
    frame: { sandbox: string; allow: string } | null = null,
  ): string {
    const page = (inner: string) =>
      `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,"></head><body><main><h1>Host</h1>${inner}</main></body></html>`
    if (frame) {
      pages.set(`/${name}/inner`, page(body))
      pages.set(
        `/${name}`,
        page(
          `<iframe title="Embedded" width="700" height="700" src="${innerUrl}/${name}/inner" sandbox="${frame.sandbox}" allow="${frame.allow}"></iframe>`,
        ),
      )
    } else pages.set(`/${name}`, page(body))
    return `${hostUrl}/${name}`
  }

  const snippet = (id: SnippetId, wishes: Partial<Wishes> = {}) => {
    const found = snippetsOf(legal(wishes), siteUrl(), FACE).find((one) => one.id === id)
    if (!found) throw new Error(`no snippet ${id}`)
    return found
  }
  const framed = SNIPPET_IDS.filter((id) => id !== 'wordpress-address' && id !== 'email')
  const ways = framed.flatMap((id) => [
    [id, 'frame'] as const,
    ...(SNIPPETS[id].scripts ? [[id, 'element'] as const] : []),
  ])

  /** What Wix makes of the fields of its custom element: the script, and the tag with its attributes. */
  function wixMade(settings: string): string {
    const [server, tag, , ...attributes] = settings.split('\n')
    const made = attributes.map((line) => line.trim().replace(/^(\S+) = (.*)$/, '$1="$2"')).join(' ')
    const name = tag.replace('Tag name: ', '')
    return `<script type="module" src="${server.replace('Server URL: ', '')}"></script><${name} ${made}></${name}>`
  }

  /** Opens a host's page and waits until the frame of ours in it has all it will ever load. */
  async function comesToRest(address: string): Promise<void> {
    const visited = await visit({ site: address, settles: false })
    const { page, complaints, requests } = visited
    const ours = () => page.frames().find((frame) => frame.url().startsWith(siteUrl()))
    // Not by expect.poll, which cannot tell tests that run side by side apart.
    while (!ours()) await page.waitForTimeout(50)
    await ours()?.waitForFunction(() => (window as unknown as { settled?: boolean }).settled === true, null, {
      timeout: 90_000,
    })
    expect(complaints).toEqual([])
    const foreign = requests.filter(
      (url) => ![siteUrl(), hostUrl, innerUrl, 'data:'].some((own) => url.startsWith(own)),
    )
    expect(foreign).toEqual([])
    await leave(visited)
  }

  it.concurrent.each(ways)(
    'comes to rest on a page of another origin, as the host leaves it: %s, as %s',
    async (id, way) => {
      const { filter, frame } = HOST_FILTERS[id]
      // What waits for a press is pressed in the tests of the loader.
      const { text, way: used } = snippet(id, { way, loading: 'eager' })
      let left = filter(used === 'settings' ? wixMade(text) : text)
      expect(left).toContain(way === 'frame' ? '<iframe' : '<skin-healing')
      // What reveal.js does with the frames of a slide that is near.
      if (id === 'reveal') left = left.replace('data-src=', 'src=')
      await comesToRest(serve(`${id}-${way}`, left, frame))
    },
  )

  it('comes to rest in the one frame that WordPress leaves of what an address answers with', async () => {
    const { text } = snippet('html', { way: 'frame' })
    const left = filteredByWordPress(text.replace(/<a .*<\/a>/, ''), 'a1B2c3D4e5') ?? ''
    expect(left).toContain('sandbox="allow-scripts" security="restricted"')
    await comesToRest(serve('oembed', left))
  })

  it.each([
    ['wordpress-address', null],
    ['email', null],
    ['wordpress-block', UNTRUSTED_FILTERS['wordpress-block']],
    ['moodle', UNTRUSTED_FILTERS.moodle],
  ] as const)('leaves at least a link that leads to the page: %s', async (id, untrusted) => {
    const { text } = snippet(id, { start: 'story:care', way: 'frame' })
    const left = untrusted ? untrusted.filter(text) : HOST_FILTERS[id].filter(text)
    const body = id === 'wordpress-address' ? `<a href="${left}">${left}</a>` : left
    const visited = await visit({ site: serve(`link-${id}`, body), settles: false })
    const { page } = visited
    const picture = page.locator('img')
    if (id === 'email') {
      expect(await picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(600)
      expect(await picture.getAttribute('alt')).toBe(alt)
    }
    expect(await axeFindings(page)).toEqual([])
    await page.locator('main a').click()
    await page.waitForFunction(() => (window as unknown as { settled?: boolean }).settled === true)
    expect(page.url().startsWith(siteUrl())).toBe(true)
    expect(await page.title()).toContain('Skin healing')
    await leave(visited)
  })
})
