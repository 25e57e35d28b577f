import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { message } from '../../scripts/messages'
import { LESSON_DATA, LESSON_IDS, LESSON_STEPS } from '../../src/app/teach/lessons.data'
import { axeFindings } from '../support/axe'
import { leave, siteUrl, startBrowser, visit, type Visit } from '../support/browser'
import { pagesIn } from '../support/paper'

startBrowser()

let visited: Visit
beforeAll(async () => {
  visited = await visit({ site: `${siteUrl()}teach.html`, width: 1280, height: 900 })
})
afterAll(async () => {
  await leave(visited)
})

describe('the page for teachers', () => {
  it('asks for nothing beyond its own files', () => {
    const own = visited.requests.map((url) => url.replace(siteUrl(), ''))
    expect(own.filter((path) => !/^(teach\.html|teach\/|data:)/.test(path))).toEqual([])
    expect(own.filter((path) => path.startsWith('teach/')).length).toBeGreaterThan(1)
  })

  it('has each step as a link into the picture, its answer folded until it is asked for', async () => {
    const { page } = visited
    const links = await page
      .locator('.lesson-go a')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))
    expect(links).toEqual(
      LESSON_IDS.flatMap((id) =>
        LESSON_STEPS[id].map((step) => `${siteUrl()}${LESSON_DATA[step].link};lg=en`),
      ),
    )
    expect((await page.locator('.language .icon').boundingBox())?.width).toBe(22)
    const answer = page.getByText(message('answer.phases-build'))
    expect(await answer.isVisible()).toBe(false)
    const summary = page.locator('.lesson summary').nth(1)
    await summary.focus()
    await page.keyboard.press('Enter')
    expect(await answer.isVisible()).toBe(true)
    await page.keyboard.press('Enter')
    expect(await answer.isVisible()).toBe(false)
  })

  it('gives what to paste into a course page, of the step that is chosen', async () => {
    const { page } = visited
    const box = page.getByRole('textbox', { name: message('teach.canvas'), exact: true })
    await page.locator('.teach main select').selectOption('looks-red')
    expect(await box.inputValue()).toContain(`${siteUrl()}embed.html#1;`)
    expect(await box.inputValue()).toContain('t=72')
    await page.evaluate(() => {
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: () => Promise.reject(new Error('no')),
      })
    })
    await page.getByRole('button', { name: 'Copy: Canvas' }).click()
    await page.getByText(message('copy.by-hand')).waitFor()
    expect(await page.evaluate(() => window.getSelection()?.toString())).toBe(await box.inputValue())
  })

  it('is printed with its answers and addresses, without its buttons', async () => {
    const { page } = visited
    await page.evaluate(() => {
      window.addEventListener('beforeprint', () =>
        requestAnimationFrame(() => {
          document.body.dataset['open'] = String(document.querySelectorAll('.lesson details[open]').length)
        }),
      )
    })
    const pages = pagesIn(await page.pdf({ format: 'A4' }))
    expect(pages).toBeGreaterThan(2)
    expect(pages).toBeLessThan(10)
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await expect.poll(() => page.locator('.lesson details[open]').count()).toBe(12)
    expect(await page.getByText(message('answer.known-red')).isVisible()).toBe(true)
    expect(
      await page
        .locator('.teach button')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
    ).toBe(0)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await page.emulateMedia({ media: null })
    await expect.poll(() => page.locator('.lesson details[open]').count()).toBe(0)
  })

  it('is clean, in light and dark and on a small screen', async () => {
    const { page } = visited
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
})
