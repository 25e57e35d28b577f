import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { message } from '../../scripts/messages'
import { partsOf } from '../../scripts/languages'
import type { LanguageId } from '../../src/base/languages'
import { axeFindings } from '../support/axe'
import { FOLDED_IN_PAGE, leave, siteUrl, startBrowser, unfold, visit, type Visit } from '../support/browser'
import { clippings } from '../support/clipping'
import { ENGLISH } from '../support/english'

startBrowser()

const said = (language: LanguageId, part: string, id: string) => partsOf(language)[part][id]

/** All words that can be seen or are told to whoever cannot, the picture's own names and code of links aside. */
const wordsOn = (page: Page) =>
  page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      // Citations are given as they were printed, addresses as they are; a language's name is in that language.
      if (
        parent &&
        !parent.closest('script, style, noscript, .citation, input, a[href^="http"], [lang]:not(html)')
      )
        texts.push(walker.currentNode.textContent ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [title]'))
      texts.push(element.getAttribute('aria-label') ?? '', element.getAttribute('title') ?? '')
    return texts.map((text) => text.trim()).filter((text) => text !== '')
  })

/** A message that has not come is shown as its id. */
const BARE_ID = /^[a-z]+(?:-[a-z]+)*\.[a-z0-9-]+$/

const setOf = (page: Page) =>
  page.evaluate(() => ({
    hash: location.hash.replace(/;?lg=[a-z]+/, ''),
    depth: document.querySelector<HTMLInputElement>('.depth-slider')?.value,
    focus: document.activeElement?.tagName,
    open: document.querySelectorAll('details[open]').length,
  }))

async function choose(page: Page, language: LanguageId): Promise<void> {
  await page.locator('.header .language select').focus()
  await page.locator('.header .language select').selectOption(language)
  await page.waitForFunction((id) => document.documentElement.lang === id, language)
}

describe('the page in another language', () => {
  let visited: Visit
  beforeAll(async () => {
    visited = await visit({
      hash: '#1;d=2;s=2;x=prp;c=rolling-scars;t=72;m=section',
      width: 1280,
      height: 900,
    })
    await unfold(visited.page, FOLDED_IN_PAGE)
  })
  afterAll(() => leave(visited))

  it.each(['es', 'ar'] as const)(
    '%s: is switched to as it stands, and says nothing in English',
    async (language) => {
      const { page } = visited
      const before = await setOf(page)
      await choose(page, language)
      await page.waitForURL((url) => url.hash.includes(`lg=${language}`))
      expect(await setOf(page)).toEqual({ ...before, focus: 'SELECT' })
      expect(await page.title()).toBe(said(language, 'shell', 'app.page-title'))
      expect(await page.locator('h1').textContent()).toBe(said(language, 'shell', 'app.title'))
      const words = await wordsOn(page)
      expect(words.length).toBeGreaterThan(200)
      expect(words.filter((text) => ENGLISH.test(text) || BARE_ID.test(text))).toEqual([])
    },
  )

  it('ar: reads from right to left, but time, the slider of time and drawings', async () => {
    const { page } = visited
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
    const x = async (selector: string) =>
      (await page.locator(selector).first().boundingBox())?.x ?? Number.NaN
    expect(await x('.header-tools')).toBeLessThan(await x('.brand'))
    expect(await x('.column')).toBeLessThan(await x('.stage-frame'))
    const ticks = page.locator('.timeline-chart svg text')
    const minute = ticks.filter({ hasText: said('ar', 'shell', 'tick.minute') }).first()
    const week = ticks.filter({ hasText: said('ar', 'shell', 'tick.week') }).first()
    expect((await minute.boundingBox())?.x).toBeLessThan((await week.boundingBox())?.x ?? 0)
  })

  it.each(['ar', 'es'] as const)(
    '%s: nothing is cut off at 320 and 1280, and axe finds nothing',
    async (language) => {
      const { page } = visited
      await choose(page, language)
      const found: string[] = []
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        await page.evaluate(() => window.scrollTo(0, 0))
        let cut = ['not looked at']
        for (let i = 0; i < 12 && cut.length > 0; i++) {
          await page.waitForTimeout(250)
          cut = await clippings(page, 'body', '.stage-tools', 'dialog, .story-card, .stage-frame')
        }
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        found.push(
          ...cut.map((one) => `${width}: ${one}`),
          ...(over > 0 ? [`${width}: ${over} px too wide`] : []),
        )
        found.push(...(await axeFindings(page)))
      }
      expect(found).toEqual([])
    },
  )

  it('brings the records of the evidence in it', async () => {
    const { page } = visited
    await choose(page, 'es')
    await page.locator('.sources-now').click()
    await page.locator('dialog .record').first().waitFor()
    const words = await page.locator('dialog').evaluate((dialog) => (dialog as HTMLElement).innerText)
    expect(words).toContain(said('es', 'evidence', 'sources.who'))
    const spanish = Object.values(partsOf('es')['records'])
    expect(spanish.some((text) => words.includes(text))).toBe(true)
    await page.keyboard.press('Escape')
  })

  it('is taken back like any other step, and kept over a reload', async () => {
    const { page } = visited
    await choose(page, 'ar')
    await page.waitForTimeout(900)
    await page.reload()
    await page.waitForFunction(() => (window as unknown as { settled?: boolean }).settled === true)
    expect(await page.locator('h1').textContent()).toBe(said('ar', 'shell', 'app.title'))
    await choose(page, 'en')
    expect(await page.locator('h1').textContent()).toBe(message('app.title'))
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('ltr')
  })
})

describe('a browser that asks for another language', () => {
  it('gets it from the first word on, and a link that names none keeps it', async () => {
    const visited = await visit({ locale: 'es-MX', hash: '#1;m=section' })
    const { page } = visited
    expect(await page.locator('h1').textContent()).toBe(said('es', 'shell', 'app.title'))
    expect(page.url()).not.toContain('lg=')
    await page.evaluate(() => {
      window.location.hash = '#1;m=section;t=24'
    })
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('es')
    await leave(visited)
  })

  it('reads English, told so, where its words do not come', async () => {
    const visited = await visit({ hash: '#1;m=section' })
    const { page, complaints } = visited
    await page.route(/\/page-[^/]*\.js$/, (route) => route.abort())
    await page.locator('.header .language select').selectOption('es')
    await page.locator('.notes').waitFor()
    expect(await page.locator('.notes').textContent()).toContain('Español')
    expect(await page.locator('h1').textContent()).toBe(message('app.title'))
    expect(await page.locator('.header .language select').inputValue()).toBe('en')
    // What the browser itself says of a file that did not come.
    expect(complaints.splice(0).every((text) => /ERR_FAILED|Failed to (?:load|fetch)/.test(text))).toBe(true)
    await leave(visited)
  })
})

describe('the builder in another language', () => {
  it('is read in it, and what is pasted speaks the language of what it opens', async () => {
    const visited = await visit({ site: `${siteUrl()}builder.html`, hash: '#ui=ar&start=story:skin' })
    const { page } = visited
    await page.waitForFunction(() => document.documentElement.dir === 'rtl')
    const words = (await wordsOn(page)).filter((text) => !/[<>=]|https?:|\. (?:19|20)\d\d\.$/.test(text))
    // Names of hosts, and paths in their menus, are theirs.
    expect(words.filter((text) => BARE_ID.test(text) || /\b(?:the|is|are|you|your)\b/i.test(text))).toEqual(
      [],
    )
    expect(await axeFindings(page)).toEqual([])
    const pasted = () =>
      page
        .locator('.copy-box textarea, .copy-box pre')
        .first()
        .evaluate((box) => (box instanceof HTMLTextAreaElement ? box.value : (box.textContent ?? '')))
    expect(await pasted()).toContain(said('ar', 'presets', 'preset-alt.skin').slice(0, 30))
    await unfold(page)
    await page.locator('select:has(option[value="auto"])').selectOption('es')
    await page.waitForFunction(() => document.querySelector('.copy-box')?.textContent?.includes('lang="es"'))
    await expect
      .poll(pasted, { timeout: 5000 })
      .toContain(said('es', 'presets', 'preset-alt.skin').slice(0, 30))
    await page.setViewportSize({ width: 320, height: 800 })
    // Previews follow a new width a frame later.
    await page.waitForFunction(() => document.documentElement.scrollWidth <= 320)
    // Previews are pages of their own, made smaller.
    expect(await clippings(page, 'body', '.builder-nav, textarea', 'dialog, .builder-previews')).toEqual([])
    await leave(visited)
  })
})

describe('the page for teachers in another language', () => {
  it.each(['es', 'ar'] as const)(
    '%s: is read in it, whole on a phone, and axe finds nothing',
    async (language) => {
      const visited = await visit({ site: `${siteUrl()}teach.html`, hash: `#ui=${language}`, settles: false })
      const { page } = visited
      await page.waitForFunction((id) => document.documentElement.lang === id, language)
      await unfold(page)
      expect(await page.locator('h1').textContent()).toBe(said(language, 'teach', 'teach.title'))
      const words = (await wordsOn(page)).filter((text) => !/[<>=]|https?:/.test(text))
      expect(words.length).toBeGreaterThan(80)
      expect(words.filter((text) => ENGLISH.test(text) || BARE_ID.test(text))).toEqual([])
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 })
        await page.waitForTimeout(150)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        expect(await clippings(page, 'body', 'textarea', 'dialog')).toEqual([])
        expect(await axeFindings(page)).toEqual([])
      }
      await leave(visited)
    },
  )
})
