import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { posterFile } from '../../scripts/poster-plan'
import { EMBED_PRESETS } from '../../src/embed/presets.data'
import { axeFindings } from '../support/axe'
import { leave, siteUrl, startBrowser, visit } from '../support/browser'

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
    for (const { id } of EMBED_PRESETS) {
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
