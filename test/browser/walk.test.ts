import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { parseLink } from '../../src/state/link'
import { leave, startBrowser, visit } from '../support/browser'

startBrowser()

const DEPTH = 'Depth set on the device'

/** One way of using the page. */
interface Hand {
  readonly width: number
  readonly height: number
  readonly touch?: boolean
  press(page: Page, what: Locator): Promise<void>
  /** Chooses from a native menu, whose list no script can open. */
  choose(page: Page, menu: Locator, label: string): Promise<void>
  /** Moves a native slider to about this share of its way. */
  slide(page: Page, slider: Locator, share: number): Promise<void>
}

async function pointAlong(slider: Locator, share: number) {
  await slider.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const box = await slider.boundingBox()
  if (!box) throw new Error('the slider is not on the page')
  return [box.x + box.width * share, box.y + box.height / 2] as const
}

const HANDS: Readonly<Record<'mouse' | 'touch' | 'keyboard', Hand>> = {
  mouse: {
    width: 1280,
    height: 800,
    press: (_, what) => what.click(),
    choose: async (_, menu, label) => void (await menu.selectOption({ label })),
    async slide(page, slider, share) {
      const [x, y] = await pointAlong(slider, share)
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.up()
    },
  },
  touch: {
    width: 390,
    height: 844,
    touch: true,
    press: (_, what) => what.tap(),
    async choose(_, menu, label) {
      await menu.tap()
      await menu.selectOption({ label })
    },
    async slide(page, slider, share) {
      const [x, y] = await pointAlong(slider, share)
      await page.touchscreen.tap(x, y)
    },
  },
  keyboard: {
    width: 820,
    height: 1180,
    async press(page, what) {
      await what.focus()
      await page.keyboard.press('Enter')
    },
    async choose(page, menu, label) {
      await menu.focus()
      await page.keyboard.type(label)
    },
    async slide(page, slider, share) {
      await slider.focus()
      await page.keyboard.press('Home')
      const steps = await slider.evaluate((element) => {
        const { min, max, step } = element as HTMLInputElement
        return (Number(max) - Number(min)) / Number(step)
      })
      // By pages of a tenth, then by single steps.
      const wanted = Math.round(steps * share)
      const page10 = Math.max(1, Math.round(steps / 10))
      for (let done = 0; done < Math.floor(wanted / page10); done++) await page.keyboard.press('PageUp')
    },
  },
}

const link = (page: Page) => page.evaluate(() => window.location.hash)
const read = async (page: Page) => parseLink(await link(page))
const linked = (page: Page, what: (state: ReturnType<typeof parseLink>) => unknown) =>
  expect.poll(async () => what(await read(page)), { timeout: 15_000 })

describe('everything that people come for', () => {
  it.each(['mouse', 'touch', 'keyboard'] as const)(
    'is done by %s from the first press to the link',
    async (by) => {
      const hand = HANDS[by]
      const { width, height, touch = false } = hand
      const visited = await visit({ hash: '#1;m=section', width, height, touch })
      const { page } = visited
      page.setDefaultTimeout(15_000)
      const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })

      // A concern, and what studies used for it.
      await hand.choose(page, page.getByRole('combobox', { name: 'Concern' }).first(), 'Stretch marks')
      await linked(page, ({ plan }) => plan.concern).toBe('stretch-marks')
      await hand.press(page, button('Show what studies used'))
      await linked(page, ({ plan }) => plan.sessions).toBeGreaterThan(1)

      // Depth and site.
      await hand.slide(page, page.getByRole('slider', { name: DEPTH }), 0.5)
      await linked(page, ({ plan }) => Math.abs(plan.depthMm - 1.6) < 0.25).toBe(true)
      await hand.press(page, page.locator('.plan > summary'))
      await hand.choose(
        page,
        page.locator('.plan').getByRole('combobox', { name: 'Part of the body' }),
        'Nose',
      )
      await linked(page, ({ plan }) => plan.site).toBe('nose')

      // Play and scrub.
      await hand.press(page, button('Play'))
      await button('Pause').waitFor()
      await page.waitForTimeout(600)
      await hand.press(page, button('Pause'))
      await linked(page, ({ timeH }) => timeH).not.toBe(parseLink('#1').timeH)
      await hand.slide(page, page.getByRole('slider', { name: 'Timeline' }), 0.62)
      const scrubbed = (await read(page)).timeH
      expect(Number.isFinite(scrubbed)).toBe(true)

      // Two plans.
      await hand.press(page, button('Compare'))
      await linked(page, ({ view }) => view.compare?.field).toBe('depthMm')
      await hand.choose(page, page.getByRole('combobox', { name: 'What differs' }), 'Age')
      await linked(page, ({ view }) => view.compare?.field).toBe('ageDecade')
      const reopened = await link(page)
      await hand.press(page, button('One picture'))
      await linked(page, ({ view }) => view.compare).toBe(null)

      // A story by Next and Back; touched, it is left and keeps its place; and gone back to.
      await hand.press(page, button(/^Show me the story/))
      const card = page.locator('.story-card')
      const inCard = (name: string) => card.getByRole('button', { name, exact: true })
      await card.waitFor()
      await hand.press(page, inCard('Next'))
      await hand.press(page, inCard('Next'))
      await hand.press(page, inCard('Back'))
      await expect.poll(() => card.textContent()).toContain('2 of 10')
      await hand.slide(page, page.getByRole('slider', { name: 'Timeline' }), 0.8)
      await expect.poll(() => card.count()).toBe(0)
      await hand.press(page, page.locator('.story-show'))
      await expect.poll(() => card.textContent()).toContain('2 of 10')
      await hand.press(page, inCard('Close the story'))
      await expect.poll(() => card.count()).toBe(0)

      // Back to how it began, however many steps that takes, and forth again.
      const undo = button('Undo')
      for (let steps = 0; steps < 40; steps++) {
        if ((await undo.getAttribute('aria-disabled')) === 'true') break
        await hand.press(page, undo)
      }
      await linked(page, ({ plan, view }) => [plan.concern, plan.sessions, plan.site, view.compare]).toEqual([
        'none',
        1,
        'cheek',
        null,
      ])
      await hand.press(page, button('Redo'))
      // Typing into a menu passes others on the way.
      await linked(page, ({ plan }) => plan.concern).not.toBe('none')
      await leave(visited)

      // The link of the comparison opens the same again.
      const again = await visit({ hash: reopened, width, height, touch })
      await again.page.locator('.compare-said:not(:empty)').waitFor()
      expect(await again.page.locator('.stage').count()).toBe(2)
      expect(await link(again.page)).toBe(reopened)
      await leave(again)
    },
  )
})
