import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { message } from '../../scripts/messages'
import { LESSON_DATA, LESSON_STEPS } from '../../src/app/teach/lessons.data'
import { CONCERN_IDS } from '../../src/model/plan'
import { presetPlan } from '../../src/model/outcome/outcome'
import { MODEL_VERSION } from '../../src/model/version'
import { DEFAULT_LINK_STATE, formatLink } from '../../src/state/link'
import { qrOf } from '../../src/ui/qr'
import { axeFindings } from '../support/axe'
import { follow, leave, siteUrl, startBrowser, visit, type Visit } from '../support/browser'
import { pagesIn, pageSizeMm, paperFaults } from '../support/paper'

startBrowser()

/** Everything that takes room at once: many sessions, every warning, blood's own platelets, the darkest tone. */
const HARD = '#1;d=3;z=abdomen;v=roller;w=350;n=400;s=6;i=8;x=prp;a=80;k=10;c=burn-scar;t=4380;m=section'
const EASY = '#1;t=24;m=section'
const KINDS = ['home', 'large', 'class'] as const
const PAPERS = [
  ['a4', 'A4', [210, 297]],
  ['letter', 'Letter', [216, 279]],
] as const
/** What no letter may be smaller than, points: the smallest on a sheet are its sources. */
const LEAST_PT = { home: 6.5, large: 16, class: 6.5 } as const

let visited: Visit
const choose = (page: Page, id: string) =>
  page.getByRole('radio', { name: message(id), exact: true }).check({ force: true })
const openPrint = async (page: Page) => {
  await page.getByRole('button', { name: message('hand.share') }).click()
  await page.getByRole('button', { name: message('share-view.print') }).click()
  await page.locator('.paper').waitFor()
}
/** Follows a link, where the page does not stand there already. */
const go = async (page: Page, hash: string) => {
  if (new URL(page.url()).hash !== hash) await follow(page, hash)
}
const say = (page: Page) => page.locator('.paper').innerText()
/** The sheet is set anew when something is chosen. */
const settled = (page: Page) => page.waitForTimeout(120)

beforeAll(async () => {
  visited = await visit({ hash: EASY, width: 1280, height: 900, flat: false })
  await openPrint(visited.page)
})
afterAll(async () => {
  // Last of all: what was asked of the page left no complaint.
  await leave(visited)
})

describe('the sheets for paper', () => {
  it.each([
    ['as it opens', EASY],
    ['with all that takes room', HARD],
  ])('are one page each on either paper, nothing cut off, pale or too small: %s', async (_, hash) => {
    const { page } = visited
    await go(page, hash)
    for (const kind of KINDS) {
      await choose(page, `print.sheet-${kind}`)
      for (const [paper, format, sizeMm] of PAPERS) {
        await choose(page, `print.paper-${paper}`)
        await settled(page)
        const what = `${kind} ${paper}`
        const pdf = await page.pdf({ preferCSSPageSize: true })
        expect(pagesIn(pdf), what).toBe(1)
        expect(pageSizeMm(pdf), what).toEqual(sizeMm)
        // Whatever lies in the printer.
        for (const [, other] of PAPERS) {
          if (other !== format)
            expect(pagesIn(await page.pdf({ format: other })), `${what} on ${other}`).toBe(1)
        }
        await page.emulateMedia({ media: 'print' })
        expect(await paperFaults(page, LEAST_PT[kind]), what).toEqual([])
        const others = await page
          .locator('.header, .main, .print-controls')
          .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)
        expect(others).toBe(0)
        await page.emulateMedia({ media: null })
      }
      const said = await say(page)
      for (const part of [
        message('app.stamp'),
        message('app.purpose'),
        message('print.unreviewed'),
        `Model ${MODEL_VERSION},`,
      ])
        expect(said, `${kind}: ${part}`).toContain(part)
      if (kind !== 'large') expect(said).toContain(message('print.sources'))
    }
  })

  it('lead to the same view by their code, and each question to its own', async () => {
    const { page } = visited
    await go(page, HARD)
    const codes = () =>
      page.locator('.paper .qr path').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')))
    await choose(page, 'print.sheet-home')
    await settled(page)
    // What is drawn is what encoding the address gives; that it can be read back is the encoder's own test.
    expect(await codes()).toEqual([qrOf(siteUrl() + HARD)?.path])
    await choose(page, 'print.sheet-class')
    await page.locator('.print-controls select').selectOption('depth')
    await settled(page)
    expect(await codes()).toEqual([
      qrOf(siteUrl() + HARD)?.path,
      ...LESSON_STEPS.depth.map((id) => qrOf(siteUrl() + LESSON_DATA[id].link)?.path),
    ])
    for (const id of LESSON_STEPS.depth) expect(await say(page)).toContain(message(`ask.${id}`))
  })

  it('tell what a patient asks: day 2, what to leave off, when to call, what is not promised', async () => {
    const { page } = visited
    await go(page, EASY)
    await choose(page, 'print.sheet-home')
    await settled(page)
    const rows = await page.locator('.paper-days tbody tr').allInnerTexts()
    expect(rows.find((row) => row.startsWith('Day 2'))).toMatch(/red\..*swell.*peel/is)
    const avoid = await page.locator('.paper-bars').innerText()
    expect(avoid).toMatch(/make-up\s+1 to 3 days/i)
    expect(avoid).toMatch(/sun without protection\s+1 to 4 weeks/i)
    expect(await say(page)).toContain(message('safety.call'))
    expect(await say(page)).toContain(message('print.promised-text'))
    expect(await page.locator('.paper-layers li').allInnerTexts()).toContain(
      message('layer-short.papillary-dermis'),
    )
  })

  it('fit whatever concern is chosen', async () => {
    const { page } = visited
    const wide: string[] = []
    await choose(page, 'print.sheet-home')
    for (const concern of CONCERN_IDS) {
      if (concern === 'none') continue
      const plan = {
        ...presetPlan(concern),
        sessions: 6,
        skinTone: 10,
        topical: 'prp',
        ageDecade: 20,
      } as const
      await go(page, formatLink({ ...DEFAULT_LINK_STATE, plan, timeH: 72 }))
      await settled(page)
      if ((await page.locator('.print-page .print-note').count()) > 0) wide.push(concern)
    }
    expect(wide).toEqual([])
  })

  it('are reached, read and left by keyboard, on a small screen too', async () => {
    const { page } = visited
    expect(await axeFindings(page, '.print-view')).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    await settled(page)
    const wide = await page
      .locator('.print-view')
      .evaluate((view) => [view.scrollWidth <= view.clientWidth, document.documentElement.scrollWidth])
    expect(wide).toEqual([true, 320])
    expect(await axeFindings(page, '.print-view')).toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.keyboard.press('Escape')
    expect(await page.locator('.print-view').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      message('hand.share'),
    )
    expect(await page.locator('[inert]').count()).toBe(0)
    // With no sheet open the page itself is printed, as ever.
    expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(2)
    await openPrint(page)
  })

  it('say what else to do where nothing was printed', async () => {
    const { page } = visited
    await page.evaluate(() => {
      window.print = () => {}
    })
    await page.getByRole('button', { name: message('print.go') }).click()
    await page.getByText(message('print.blocked')).waitFor()
    const way = page.getByRole('link', { name: message('print.own-tab') })
    expect(await way.getAttribute('href')).toBe(page.url())
    await page.evaluate(() => {
      window.print = () => void window.dispatchEvent(new Event('beforeprint'))
    })
    await page.getByRole('button', { name: message('print.go') }).click()
    await expect.poll(() => way.count()).toBe(0)
  })
})
