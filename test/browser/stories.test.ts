import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { MESSAGES } from '../../scripts/messages'
import { STORY_IDS, stepsOf } from '../../src/story/story-steps'
import { axeFindings } from '../support/axe'
import { leave, startBrowser, visit } from '../support/browser'

startBrowser()

const STEPS = stepsOf('skin')
const place = (n: number, of = STEPS.length) => `${n} of ${of}`
const card = (page: Page) => page.locator('.story-card')
const show = (page: Page) => page.getByRole('button', { name: /^Show me the story/ })
const button = (page: Page, name: string) => card(page).getByRole('button', { name, exact: true })

describe('the story', () => {
  it.each([
    [390, 844],
    [820, 1180],
    [1440, 900],
  ])('is offered first, within the first view: %i × %i', async (width, height) => {
    const visited = await visit({ hash: '#1;m=section', width, height })
    const box = await show(visited.page).boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expect((box?.y ?? height) + (box?.height ?? 0)).toBeLessThanOrEqual(height)
    expect((box?.x ?? width) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
    await leave(visited)
  })

  // Side by side: they mostly wait.
  it.concurrent.each([
    ['mouse', 1280],
    ['touch', 390],
    ['keyboard', 820],
  ] as const)('plays untouched to its end, and every step is said once: begun by %s', async (by, width) => {
    const visited = await visit({ hash: '#1;m=section', width, height: 844, touch: by === 'touch' })
    const { page } = visited
    await page.getByLabel('Speed').selectOption('8')
    await page.evaluate(() => {
      const heard = window as unknown as { said: string[] }
      heard.said = []
      for (const region of document.querySelectorAll('[role="status"]')) {
        new MutationObserver(() => heard.said.push(region.textContent ?? '')).observe(region, {
          childList: true,
          characterData: true,
          subtree: true,
        })
      }
    })
    if (by === 'mouse') await show(page).click()
    else if (by === 'touch') await show(page).tap()
    else {
      await show(page).focus()
      await page.keyboard.press('Enter')
    }
    await page.getByRole('button', { name: 'Again' }).waitFor({ timeout: 60_000 })
    expect(await card(page).textContent()).toContain(place(STEPS.length))
    await page.waitForTimeout(700)
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said)
    const spoken = said.filter((text) => text !== '')
    expect(spoken.map((text) => text.slice(0, text.indexOf('.')))).toEqual(STEPS.map((_, i) => place(i + 1)))
    await leave(visited)
  })

  it.concurrent('never moves by itself where less motion is asked for', async () => {
    const visited = await visit({ hash: '#1;m=section', reducedMotion: true })
    const { page } = visited
    await page.getByRole('button', { name: `Show me the story (${STEPS.length} steps)` }).click()
    await page.waitForTimeout(1000 * STEPS.length)
    expect(await card(page).textContent()).toContain(place(1))
    expect(await button(page, 'Play').count()).toBe(0)
    await page.keyboard.press('Enter')
    expect(await card(page).textContent()).toContain(place(2))
    await leave(visited)
  })

  it('goes by Next and Back, with all its keys, and gives the focus back', async () => {
    const visited = await visit({ hash: '#1;m=section', width: 390, height: 844 })
    const { page } = visited
    await show(page).focus()
    await page.keyboard.press('Enter')
    await card(page).waitFor()
    expect(await button(page, 'Pause').evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    expect(await button(page, 'Play').count()).toBe(1)
    for (let n = 1; n <= STEPS.length; n++) {
      const text = await card(page).textContent()
      expect(text).toContain(place(n))
      expect(text).toContain(MESSAGES[`step.${STEPS[n - 1]}`])
      await page.keyboard.press('ArrowRight')
    }
    await button(page, 'Back').click()
    expect(await card(page).textContent()).toContain(place(STEPS.length - 1))
    await page.keyboard.press('Escape')
    await card(page).waitFor({ state: 'detached' })
    await page.waitForFunction(() => document.activeElement?.classList.contains('story-show'))
    await leave(visited)
  })

  it('is left by touching the timeline, and gone on with at the same step', async () => {
    const visited = await visit({ hash: '#1;m=section' })
    const { page } = visited
    await show(page).click()
    await button(page, 'Next').click()
    await button(page, 'Next').click()
    await page.getByRole('button', { name: 'Go to the phase: Proliferation' }).click()
    await card(page).waitFor({ state: 'detached' })
    const back = page.getByRole('button', { name: `Go on with the story (${place(3)})` })
    await back.click()
    expect(await card(page).textContent()).toContain(place(3))
    expect(await button(page, 'Pause').count()).toBe(1)
    await leave(visited)
  })

  it('opens at a step by its link, still, and the address keeps it', async () => {
    const visited = await visit({ hash: '#1;m=section;k=8;y=mirror-three' })
    const { page } = visited
    await card(page).waitFor()
    const text = await card(page).textContent()
    expect(text).toContain(place(4, 8))
    expect(text).toContain(MESSAGES['step.mirror-three'])
    await page.waitForFunction(() => document.querySelector('.story-time')?.textContent === 'Day 3')
    await page.waitForFunction(() => window.location.hash.includes('t=72'))
    expect(await page.evaluate(() => window.location.hash)).toContain('y=mirror-three')
    expect(await page.evaluate(() => window.location.hash)).toContain('k=8')
    expect(await button(page, 'Play').count()).toBe(1)
    await page.evaluate(() => {
      window.location.hash = '#1;m=section;y=care-call'
    })
    await page.waitForFunction(() => document.querySelector('.story-card')?.textContent?.includes('6 of 8'))
    await leave(visited)
  })

  it('opens what stands behind a step, and stops meanwhile', async () => {
    const visited = await visit({ hash: '#1;m=section' })
    const { page, requests } = visited
    const before = requests.length
    await show(page).click()
    await button(page, 'Sources of this step').click()
    const drawer = page.getByRole('dialog')
    await drawer.waitFor()
    expect(await drawer.locator('.record').count()).toBeGreaterThan(1)
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    expect(await button(page, 'Play').count()).toBe(1)
    // All was there once the page had settled.
    expect(requests.length).toBe(before)
    await leave(visited)
  })

  it('offers every other story too', async () => {
    const visited = await visit({ hash: '#1;m=section' })
    const { page } = visited
    for (const id of STORY_IDS.filter((story) => story !== 'skin')) {
      await page.getByText('More stories').click()
      await page.getByRole('button', { name: MESSAGES[`story-title.${id}`] }).click()
      expect(await card(page).textContent()).toContain(place(1, stepsOf(id).length))
      await button(page, 'Close the story').click()
      await card(page).waitFor({ state: 'detached' })
    }
    await leave(visited)
  })

  it.each([
    ['light', 1440, 900],
    ['dark', 390, 844],
    ['dark', 820, 1180],
  ] as const)('axe finds nothing in it: %s, %i × %i', async (theme, width, height) => {
    const visited = await visit({
      hash: '#1;m=section;y=skin-recover',
      width,
      height,
      dark: theme === 'dark',
    })
    const { page } = visited
    await card(page).waitFor()
    expect(await axeFindings(page)).toEqual([])
    for (const each of await card(page).getByRole('button').all()) {
      expect((await each.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    }
    const inside = await card(page).evaluate((element) => element.scrollWidth <= element.clientWidth)
    expect(inside).toBe(true)
    await leave(visited)
  })

  it('lies over nothing that has the focus, and within the page at 320 px', async () => {
    const visited = await visit({ hash: '#1;m=section;y=skin-risk', width: 320, height: 640 })
    const { page } = visited
    await card(page).waitFor()
    const box = await card(page).boundingBox()
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 320).toBe(true)
    const slider = page.getByRole('slider', { name: /Depth set/ })
    await slider.focus()
    const at = await slider.boundingBox()
    const top = (await card(page).boundingBox())?.y ?? 0
    expect((at?.y ?? 999) + (at?.height ?? 0)).toBeLessThanOrEqual(top)
    await leave(visited)
  })
})
