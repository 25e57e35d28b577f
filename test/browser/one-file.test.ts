import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atRest, blockDrawn, leave, siteUrl, startBrowser, visit } from '../support/browser'

startBrowser()

const DIST = join(import.meta.dirname, '../../dist')
let stick = ''
let file = ''

// Alone in a folder, as on a stick, under a name that needs escaping.
beforeAll(() => {
  stick = mkdtempSync(join(tmpdir(), 'skin-healing-'))
  const folder = join(stick, 'My talks – 2026 #1')
  mkdirSync(folder)
  cpSync(join(DIST, 'offline.html'), join(folder, 'offline.html'))
  file = pathToFileURL(join(folder, 'offline.html')).href
})
afterAll(() => rmSync(stick, { recursive: true }))

/** Where parts of the page stand that get their styles at once, and from sheets that come later. */
const places = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
    return [
      '.header h1',
      '.depth-slider',
      '.timeline-chart',
      '.side',
      '.plan-grid',
      '.legend',
      '.stories',
      '.moment',
      '.description',
      '.about',
    ].map((part) => {
      const box = document.querySelector(part)?.getBoundingClientRect()
      return `${part} ${[box?.x, box?.y, box?.width, box?.height].map((side) => Math.round(side ?? NaN)).join(' ')}`
    })
  })

describe('the page as one file', () => {
  it('opens from a disk, draws the block and keeps its link, asking for nothing but itself', async () => {
    const visited = await visit({ site: file, hash: '#1;t=72' })
    const { page, requests, context } = visited
    await blockDrawn(page)
    expect((await atRest(page)).triangles).toBeGreaterThan(50_000)
    expect(await page.locator('.now-time').textContent()).toBe('Day 3')
    await page.getByRole('slider', { name: 'Depth set on the device' }).fill('0.6')
    await page.waitForFunction(() => window.location.hash.includes('d=0.6'))
    await page.locator('.moment .sources-button').first().click()
    await page.locator('.evidence-how').first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('details.about summary').click()
    expect(await page.locator('.about-offline').isVisible()).toBe(true)
    expect(context.serviceWorkers()).toEqual([])
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([file])
    await leave(visited)
  })

  it('looks as the page on a site does', async () => {
    const here = await visit({ site: file, hash: '#1;m=section;t=72' })
    const there = await visit({ worker: true, site: siteUrl(), hash: '#1;m=section;t=72' })
    const shown = await places(there.page)
    expect(shown.join()).not.toContain('NaN')
    expect(await places(here.page)).toEqual(shown)
    await leave(here)
    await leave(there)
  })

  it('is held to what stands in it: nothing else runs, is fetched or is styled by', async () => {
    const html = readFileSync(join(DIST, 'offline.html'), 'utf8')
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
    expect(policy).toMatch(
      /^default-src &#39;none&#39;; script-src( &#39;sha256-[\w+/]+=*&#39;){2}; style-src/,
    )
    expect(policy).not.toMatch(/self|unsafe|http|connect-src|worker-src/)
    const visited = await visit({ site: file, hash: '#1;m=section' })
    const outcome = await visited.page.evaluate(async () => {
      const style = document.createElement('style')
      style.textContent = 'body { opacity: 0.5 }'
      document.head.append(style)
      const fetched = await fetch(window.location.href).then(
        () => true,
        () => false,
      )
      return { opacity: getComputedStyle(document.body).opacity, fetched }
    })
    expect(outcome).toEqual({ opacity: '1', fetched: false })
    await visited.context.close()
  })
})
