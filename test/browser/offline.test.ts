import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { keptFiles } from '../../scripts/worker'
import { axeFindings } from '../support/axe'
import { blockDrawn, leave, startBrowser, visit } from '../support/browser'
import { serveFolder, type ServedFolder } from '../support/serve-folder'

startBrowser()

const DIST = join(import.meta.dirname, '../../dist')
const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true })
})

/** The built site, to be changed. */
function copyOfSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'skin-healing-'))
  made.push(folder)
  cpSync(DIST, folder, { recursive: true })
  return folder
}

const settled = (page: Page) =>
  page.waitForFunction(() => (window as unknown as { settled?: boolean }).settled === true)
const registrations = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
/** Whether the panel on the picture says that it works offline. */
async function saysOffline(page: Page): Promise<boolean> {
  const about = page.locator('details.about')
  if ((await about.getAttribute('open')) === null) await about.locator('summary').click()
  return page.locator('.about-offline').isVisible()
}

describe('without a network', () => {
  it('opens again with everything after one visit, with the server gone', async () => {
    const served = await serveFolder(DIST)
    const visited = await visit({ worker: true, site: served.url, hash: '#1;t=72' })
    const { page } = visited
    expect(await registrations(page)).toBe(1)
    expect(await saysOffline(page)).toBe(true)
    await served.close()
    const asked = served.asked.length
    await page.reload()
    await settled(page)
    await blockDrawn(page)
    expect(await page.locator('.now-time').textContent()).toBe('Day 3')
    await page.locator('.moment .sources-button').first().click()
    await page.locator('.evidence-how').first().waitFor()
    await page.keyboard.press('Escape')
    expect(await saysOffline(page)).toBe(true)
    expect(served.asked.length).toBe(asked)
    await leave(visited)
  })

  it('has fetched all it will when the page has settled: page and worker ask for nothing after', async () => {
    const served = await serveFolder(DIST)
    const visited = await visit({ worker: true, site: served.url, hash: '#1;m=section' })
    const { page } = visited
    const asked = served.asked.length
    // What the worker was to keep was asked for before.
    for (const { url } of keptFiles(DIST)) expect(served.asked, url).toContain(`/${url}`)
    await page.getByText('Skin and treatment').click()
    await page.getByLabel('Part of the body').selectOption('nose')
    await page.waitForTimeout(2500)
    expect(served.asked.slice(asked)).toEqual([])
    await leave(visited)
    await served.close()
  })

  it('can be installed: the browser misses nothing', async () => {
    const visited = await visit({ worker: true, hash: '#1;m=section' })
    const browser = await visited.context.newCDPSession(visited.page)
    const manifest = await browser.send('Page.getAppManifest')
    expect(manifest.url).toMatch(/\/manifest\.webmanifest$/)
    expect(manifest.errors).toEqual([])
    const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors')
    // Every profile of a test is a private one, in which nothing is installed.
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito'])
    await leave(visited)
  })

  it('keeps nothing where it may not or cannot, and does not say so: no workers, or one that is not there', async () => {
    const without = await visit({ hash: '#1;m=section' })
    expect(await saysOffline(without.page)).toBe(false)
    await leave(without)
    const folder = copyOfSite()
    rmSync(join(folder, 'sw.js'))
    const served = await serveFolder(folder)
    const missing = await visit({ worker: true, site: served.url, hash: '#1;m=section' })
    expect(await saysOffline(missing.page)).toBe(false)
    await missing.context.close()
    await served.close()
  })

  it.each([
    ['of a page of its own origin', true, ''],
    ['of another page', false, ''],
    ['without an origin', false, 'sandbox="allow-scripts"'],
    ['with its origin', false, 'sandbox="allow-scripts allow-same-origin"'],
  ])('is never registered in a frame %s', async (_where, isOwn, sandbox) => {
    const site = await serveFolder(DIST)
    const frameOf = (url: string) =>
      `<!doctype html><link rel="icon" href="data:,"><iframe ${sandbox} src="${url}#1;m=section"></iframe>`
    const served = await serveFolder(DIST, {
      pages: { '/host.html': frameOf(isOwn ? './' : site.url) },
    })
    const visited = await visit({
      worker: true,
      site: `${served.url}host.html`,
      // The page around the frame is not ours, and has settled when it is there.
      before: () => {
        if (window.location.pathname === '/host.html')
          window.addEventListener('load', () => window.dispatchEvent(new Event('skin-settled')))
      },
    })
    const { page, context } = visited
    const frame = page.frames().find((one) => one.parentFrame() !== null)
    await frame?.waitForFunction(() => (window as unknown as { settled?: boolean }).settled === true)
    expect(await frame?.locator('html').getAttribute('data-offline')).toBeNull()
    expect(await registrations(page)).toBe(0)
    expect(context.serviceWorkers()).toEqual([])
    const asked = [...site.asked, ...served.asked]
    expect(asked).toContain('/boot.js')
    expect(asked).not.toContain('/sw.js')
    await leave(visited)
    await served.close()
    await site.close()
  })
})

describe('a page without an origin of its own', () => {
  it('keeps nothing at the top of a window either, and runs all the same', async () => {
    const served = await serveFolder(DIST, {
      headersOf: () => ({
        'Access-Control-Allow-Origin': '*',
        'Content-Security-Policy': 'sandbox allow-scripts',
      }),
    })
    const visited = await visit({ worker: true, site: served.url, hash: '#1;m=section' })
    expect(await visited.page.evaluate(() => window.origin)).toBe('null')
    expect(await saysOffline(visited.page)).toBe(false)
    expect(served.asked).not.toContain('/sw.js')
    await leave(visited)
    await served.close()
  })
})

describe('the page for frames', () => {
  it('keeps nothing where someone opens it at the top: it is not among what is kept', async () => {
    const page = readFileSync(join(DIST, 'index.html'), 'utf8').replace('<html ', '<html data-frame ')
    const served = await serveFolder(DIST, { pages: { '/framed.html': page } })
    const visited = await visit({ worker: true, site: `${served.url}framed.html`, hash: '#1;m=section' })
    expect(served.asked).not.toContain('/sw.js')
    expect(await visited.page.locator('html').getAttribute('data-offline')).toBeNull()
    await leave(visited)
    await served.close()
  })
})

describe('a newer version', () => {
  /** Makes the folder that is served a newer version of the site. */
  function renew(folder: string, title: string): void {
    const page = join(folder, 'index.html')
    const worker = join(folder, 'sw.js')
    const revision = () => keptFiles(folder).find(({ url }) => url === 'index.html')?.revision ?? ''
    const before = revision()
    writeFileSync(page, readFileSync(page, 'utf8').replace(/<title>.*<\/title>/, `<title>${title}</title>`))
    writeFileSync(worker, readFileSync(worker, 'utf8').replace(before, revision()))
  }
  const opened = async (served: ServedFolder, hash: string) => {
    const visited = await visit({ worker: true, site: served.url, hash })
    await visited.page.reload()
    await settled(visited.page)
    return visited
  }

  it('waits to be asked for, can be put off, and takes nothing from whoever loads it', async () => {
    const folder = copyOfSite()
    const served = await serveFolder(folder)
    const visited = await opened(served, '#1;m=section')
    const { page } = visited
    const title = await page.title()
    const banner = page.locator('.newer')
    expect(await banner.count()).toBe(0)
    renew(folder, 'Newer')
    await page.reload()
    await settled(page)
    await banner.waitFor()
    expect(await page.title()).toBe(title)
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Later' }).click()
    expect(await banner.count()).toBe(0)
    await page.reload()
    await settled(page)
    await banner.waitFor()
    expect(await page.title()).toBe(title)
    await page.getByRole('slider', { name: 'Depth set on the device' }).fill('0.6')
    await page.getByRole('slider', { name: 'Timeline' }).fill('700')
    const moment = await page.locator('.now-time').textContent()
    // At once: the address may not have been written yet.
    await page.getByRole('button', { name: 'Load it' }).click()
    await page.waitForFunction(() => document.title === 'Newer')
    await settled(page)
    expect(await banner.count()).toBe(0)
    expect(await page.getByRole('slider', { name: 'Depth set on the device' }).inputValue()).toBe('0.6')
    expect(await page.locator('.now-time').textContent()).toBe(moment)
    await leave(visited)
    await served.close()
  })

  it('is offered to a page that stays open when it comes', async () => {
    const folder = copyOfSite()
    const served = await serveFolder(folder)
    const visited = await opened(served, '#1;m=section')
    const { page } = visited
    renew(folder, 'Newer')
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    await page.locator('.newer').waitFor()
    await leave(visited)
    await served.close()
  })
})
