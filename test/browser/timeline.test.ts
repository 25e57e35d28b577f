import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeFindings } from '../support/axe'
import { leave, startBrowser, visit } from '../support/browser'

startBrowser()

const hash = (page: Page) => page.evaluate(() => window.location.hash)
/** Waits until the link says this of a key; null: nothing. */
async function linked(page: Page, key: string, value: string | null): Promise<void> {
  await page.waitForFunction(
    ([name, wanted]) => (window.location.hash.match(new RegExp(`;${name}=([^;]*)`))?.[1] ?? null) === wanted,
    [key, value] as const,
  )
}
const middle = async (of: Locator) => {
  const box = await of.boundingBox()
  if (!box) throw new Error('It is not on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
/** A finger drags from one place to another. */
async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
  await touch('touchStart', from)
  for (let i = 1; i <= 6; i++)
    await touch('touchMove', { x: from.x + ((to.x - from.x) * i) / 6, y: from.y + ((to.y - from.y) * i) / 6 })
  await touch('touchEnd')
  await session.detach()
}
const nameOfLane = (page: Page) => page.locator('.curve .lane-label').allTextContents()

describe('the timeline, at a desk', () => {
  it('takes Home and End on its slider wherever time was put, and says where it stands', async () => {
    const visited = await visit({ hash: '#1;m=section;t=72', width: 1440, height: 900 })
    const { page } = visited
    const slider = page.locator('.scrubber')
    const stands = async () => [
      await page.locator('.now-time').textContent(),
      (await slider.getAttribute('aria-valuetext'))?.split(/[,.:;–]/)[0].trim(),
    ]
    await slider.focus()
    expect(await stands()).toEqual(['Day 3', 'Day 3'])
    await page.keyboard.press('Home')
    expect(await stands()).toEqual(['Before', 'Before'])
    await page.keyboard.press('End')
    expect(await stands()).toEqual(['Month 12', 'Month 12'])
    await page.keyboard.press('Home')
    expect(await stands()).toEqual(['Before', 'Before'])
    await leave(visited)
  })

  it('lets curves, layout, sessions and a loop be chosen by mouse and keys; all is linked and undone', async () => {
    const visited = await visit({ hash: '#1;m=section;t=72;s=3', width: 1440, height: 900 })
    const { page } = visited
    const requests = visited.requests.length
    const undo = () => page.keyboard.press('Control+z')

    // Curves: the fifth waits until one has gone.
    await page.locator('summary', { hasText: 'Curves' }).click()
    const panel = page.locator('.curve-choice')
    expect(await panel.getByRole('checkbox').count()).toBe(18)
    expect(await panel.getByRole('checkbox', { name: 'PDGF' }).isDisabled()).toBe(true)
    await panel.getByRole('checkbox', { name: 'Growth factors' }).uncheck()
    await panel.getByRole('checkbox', { name: 'PDGF' }).check()
    await linked(page, 'cv', '0234')
    expect((await nameOfLane(page)).map((text) => text.split('  ')[0].trim().split(' ')[0])).toEqual([
      'Inflammation',
      'Fibroblasts',
      'New',
      'PDGF',
    ])
    expect(await page.locator('.timeline-chart svg').getAttribute('aria-label')).toContain('PDGF: highest')
    await page.waitForFunction(() => document.querySelectorAll('.curve .band-ready').length === 4)
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await panel.isVisible()).toBe(false)
    await page.locator('.curve-pdgf .lane-label').click()
    expect(await page.getByRole('dialog').locator('h2').innerText()).toBe('PDGF')
    await page.keyboard.press('Escape')
    await undo()
    await undo()
    await linked(page, 'cv', null)

    // Weeks: the playhead, the slider and the marks go along; the hour stays.
    const playhead = () => page.locator('.playhead line').boundingBox()
    const before = await playhead()
    await page.getByLabel('How time is laid out').selectOption('course')
    await linked(page, 'ax', 'w')
    expect(await page.locator('.now-time').textContent()).toBe('Day 3')
    expect((await playhead())?.x).not.toBe(before?.x)
    expect(await page.locator('.axis text').allTextContents()).toContain('4 wk')
    expect(await page.locator('.axis .slowed').count()).toBe(3)
    expect(await page.locator('.red-row .red-typical').count()).toBe(3)
    for (const band of await page.locator('.red-row .red-typical').all())
      expect((await band.boundingBox())?.width).toBeGreaterThanOrEqual(2)

    // What curves are worth stands where the pointer is, and nothing renders for it.
    await page.evaluate(() => {
      const counted = window as unknown as { added: number }
      counted.added = 0
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          counted.added += [...addedNodes].filter((node) => node.nodeType === Node.ELEMENT_NODE).length
      }).observe(document.body, { subtree: true, childList: true })
    })
    const chart = await page.locator('.timeline-chart svg').boundingBox()
    const readouts = page.locator('.readouts')
    for (let i = 0; i < 10; i++) await page.mouse.move((chart?.x ?? 0) + 200 + i * 5, (chart?.y ?? 0) + 60)
    expect(await readouts.isVisible()).toBe(true)
    const said = await readouts.locator('text').allTextContents()
    expect(said).toHaveLength(5)
    expect(said[4]).toMatch(/^\d+ % \(\d+–\d+ %\)$/)
    expect(said[1]).toMatch(/^(almost none|little|some|much)/)
    expect(await page.evaluate(() => (window as unknown as { added: number }).added)).toBe(0)
    await page.mouse.move(5, 5)
    expect(await readouts.isVisible()).toBe(false)
    await page.locator('.scrubber').focus()
    expect(await readouts.isVisible()).toBe(true)
    expect(await readouts.locator('.readout-hour').textContent()).toBe('Day 3')

    // Pins: the second session dragged eight weeks on takes the third along, in one step.
    const pins = page.locator('.pin')
    expect(await pins.count()).toBe(2)
    const weekPx = ((await middle(pins.nth(1))).x - (await middle(pins.nth(0))).x) / 4
    const from = await middle(pins.nth(0))
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    for (let i = 1; i <= 8; i++) await page.mouse.move(from.x + (2 * weekPx * i) / 8, from.y)
    await page.mouse.up()
    await linked(page, 'i', '6')
    const spoken = page.getByRole('slider', { name: 'Session 3: weeks between sessions' })
    expect(await spoken.getAttribute('aria-valuetext')).toBe(
      '6 weeks between sessions. Session 3 is in week 12. All sessions move.',
    )
    await undo()
    await linked(page, 'i', null)
    await spoken.focus()
    await page.keyboard.press('ArrowLeft')
    await linked(page, 'i', '3')
    expect(await page.locator('.pin-note').nth(1).isVisible()).toBe(true)

    // A loop drawn along the strip, moved by its handle, and let go with Escape.
    const strip = await page.locator('.loop-strip').boundingBox()
    const y = (strip?.y ?? 0) + 8
    await page.mouse.move((strip?.x ?? 0) + 320, y)
    await page.mouse.down()
    await page.mouse.move((strip?.x ?? 0) + 400, y, { steps: 4 })
    await page.mouse.move((strip?.x ?? 0) + 520, y, { steps: 4 })
    await page.mouse.up()
    await page.waitForFunction(() => window.location.hash.includes(';lp='))
    const drawn = await hash(page)
    await page.getByRole('slider', { name: 'End of the loop' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction((old) => window.location.hash !== old, drawn)
    const ends =
      (await hash(page))
        .match(/lp=([\d.]+),([\d.]+)/)
        ?.slice(1)
        .map(Number) ?? []
    await page.getByLabel('Speed').selectOption('8')
    const [startShare, endShare] = await page
      .locator('.loop-handle input')
      .evaluateAll((inputs) => inputs.map((input) => Number((input as HTMLInputElement).value)))
    await page.getByRole('button', { name: 'Play' }).click()
    const share = () => page.locator('.scrubber').inputValue().then(Number)
    await page.waitForFunction(
      (start) => Number(document.querySelector<HTMLInputElement>('.scrubber')?.value) >= start,
      startShare,
    )
    for (let i = 0; i < 5; i++) {
      await page.waitForTimeout(300)
      const now = await share()
      expect(now).toBeGreaterThanOrEqual(startShare - 1)
      expect(now).toBeLessThanOrEqual(endShare + 1)
    }
    expect(await page.getByRole('button', { name: 'Pause' }).isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Pause' }).click()
    expect(ends[1]).toBeGreaterThan(ends[0])
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await linked(page, 'lp', null)
    expect(await page.locator('.loop-handle').count()).toBe(0)
    expect(visited.requests.length).toBe(requests)
    await leave(visited)
  })
})

describe('the timeline, on a small phone', () => {
  it('does the same by touch, with nothing clipped and every target large enough', async () => {
    const visited = await visit({
      hash: '#1;m=section;t=72;s=6;ax=w;cv=01234',
      width: 320,
      height: 640,
      touch: true,
      dark: true,
    })
    const { page } = visited
    // A fifth curve does not fit, and the page says so.
    expect(await page.locator('.notes').innerText()).toContain('01234')
    expect(await page.locator('.curve').count()).toBe(4)

    const pin = page.locator('.pin').nth(4)
    await pin.evaluate((one) => one.scrollIntoView({ block: 'center' }))
    const from = await middle(pin)
    const first = await middle(page.locator('.pin').nth(0))
    await drag(page, from, { x: first.x + (from.x - first.x) / 2, y: from.y })
    await page.waitForFunction(() => /;i=[23](;|$)/.test(window.location.hash))

    const tools = page.locator('.time-tools summary')
    for (let i = 0; i < (await tools.count()); i++) {
      const box = await tools.nth(i).boundingBox()
      expect(box?.width).toBeGreaterThanOrEqual(44)
      expect(box?.height).toBeGreaterThanOrEqual(44)
    }
    await tools.nth(1).tap()
    await page.getByRole('button', { name: 'From here' }).tap()
    await page.waitForFunction(() => window.location.hash.includes(';lp=72,'))
    const handle = page.locator('.loop-to')
    await tools.nth(1).tap()
    const grip = await middle(handle)
    const ended = await hash(page)
    await drag(page, grip, { x: grip.x + 60, y: grip.y })
    await page.waitForFunction((old) => window.location.hash !== old, ended)

    // Events are a list to press.
    await tools.nth(2).tap()
    const events = page.locator('.event-list button')
    expect(await events.count()).toBeGreaterThan(20)
    await events.nth(1).evaluate((one) => one.scrollIntoView({ block: 'center' }))
    expect((await events.nth(1).boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await events.nth(1).tap()
    await page.waitForFunction(() => document.querySelector('.now-time')?.textContent === 'Just after')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    for (const inside of ['.event-list', '.timeline-chart', '.timeline-foot', '.time-tools']) {
      const box = await page.locator(inside).boundingBox()
      expect(box?.x, inside).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0), inside).toBeLessThanOrEqual(320)
    }
    expect(await axeFindings(page)).toEqual([])
    await leave(visited)
  })
})
