import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { posterFile } from '../../scripts/poster-plan'
import { EMBED_PRESETS } from '../../src/embed/presets.data'
import { oembedOf } from '../../scripts/preset-pages'
import { axeFindings } from '../support/axe'
import { leave, siteUrl, startBrowser, visit } from '../support/browser'
import { frameOf, startHost } from '../support/host'
import { filteredByWordPress, WORDPRESS_LISTENER } from '../support/wordpress'

const DIST = join(import.meta.dirname, '../../dist')
const WINDOWS = [
  { width: 390, dark: false },
  { width: 390, dark: true },
  { width: 1280, dark: false },
  { width: 1280, dark: true },
] as const

startBrowser()

const open = (id: string, window: (typeof WINDOWS)[number] = WINDOWS[2], query = '') =>
  visit({ ...window, site: `${siteUrl()}p/${id}/${query}`, settles: false })

describe('the pages of presets', () => {
  it.each(WINDOWS)('please axe, fit and show their poster: %o', async (window) => {
    // All pages are of one mould: the first is looked at in every window, each other one in one of them.
    const turn = WINDOWS.indexOf(window)
    const seen = EMBED_PRESETS.filter((_, index) => index === 0 || index % WINDOWS.length === turn)
    for (const { id } of seen) {
      const visited = await open(id, window)
      const { page, requests } = visited
      await page.locator('img').evaluate((img: HTMLImageElement) => img.decode())
      const shown = await page.locator('img').evaluate((img: HTMLImageElement) => ({
        file: new URL(img.currentSrc).pathname.slice(1),
        widthPx: img.naturalWidth,
        heightPx: img.naturalHeight,
      }))
      const file = posterFile(id, window.dark ? 'dark' : 'light', 2)
      expect(shown).toEqual({ file, widthPx: 800, heightPx: 500 })
      // The page and its poster: nothing else is asked for, and nothing of anyone else's.
      expect(requests).toEqual([`${siteUrl()}p/${id}/`, `${siteUrl()}${file}`])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(window.width)
      expect(await axeFindings(page), id).toEqual([])
      await leave(visited)
    }
  })

  it('are well-formed, as XML too', async () => {
    const visited = await open('default')
    const blank = await visited.context.newPage()
    for (const { id } of EMBED_PRESETS) {
      const html = await (await visited.page.request.get(`${siteUrl()}p/${id}/`)).text()
      const problem = await blank.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'text/xml')
        return parsed.querySelector('parsererror')?.textContent ?? null
      }, html)
      expect(problem, id).toBeNull()
    }
    await leave(visited)
  })

  it('are the same whatever query follows', async () => {
    const visited = await open('care', WINDOWS[2], '?utm_source=newsletter&maxwidth=500')
    expect(await visited.page.locator('h1').textContent()).toBe('What can go wrong, and what to do')
    await leave(visited)
  })

  it('lead into the app at their preset, and to nothing that is not built', async () => {
    const visited = await open('rolling-scars')
    const targets = await visited.page
      .locator('a')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
    expect(targets).toEqual(['/index.html', '/embed.html'])
    for (const target of targets) expect(existsSync(join(DIST, target)), target).toBe(true)
    await visited.page.getByRole('link', { name: 'Open it in 3D' }).click()
    await visited.page.waitForFunction(() => (window as unknown as { settled?: boolean }).settled === true)
    expect(await visited.page.locator('.concern select').inputValue()).toBe('rolling-scars')
    await leave(visited)
  })
})

describe('an address pasted into WordPress', () => {
  it('becomes a frame at its preset, in the strictest sandbox, as tall as it asks to be', async () => {
    const preset = EMBED_PRESETS.find(({ id }) => id === 'burn-scar') ?? EMBED_PRESETS[0]
    const kept = filteredByWordPress(oembedOf(preset, new URL(siteUrl())).html, 'aB3dE6gH9j')
    const host = await startHost({ '/post': `${kept}${WORDPRESS_LISTENER}` }, null)
    const visited = await visit({ site: `${host.url}/post`, settles: false })
    const { page } = visited
    const shown = page.locator('iframe')
    expect(await shown.getAttribute('sandbox')).toBe('allow-scripts')
    const frame = await frameOf(page)
    expect(await frame.locator('.concern select').inputValue()).toBe('burn-scar')
    await expect.poll(() => shown.getAttribute('style')).toBeNull()
    const height = Number(await shown.getAttribute('height'))
    expect(height).toBeGreaterThanOrEqual(200)
    expect(height).not.toBe(600)
    expect(await page.locator('blockquote').isVisible()).toBe(false)
    await leave(visited)
    await host.close()
  })
})
