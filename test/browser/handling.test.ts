import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { SHORTCUT_IDS, SHORTCUTS, type ShortcutsOf } from '../../src/ui/shortcuts'
import { axeFindings } from '../support/axe'
import { blockDrawn, leave, siteUrl, startBrowser, visit } from '../support/browser'

startBrowser()

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const depth = (page: Page) => page.getByRole('slider', { name: 'Depth set on the device' })
const linkBecomes = (page: Page, link: string) =>
  page.waitForFunction((wanted) => (window.location.hash || '#1') === wanted, link)
const linkNow = async (page: Page) => {
  // The address is written once things have been still for a while.
  await page.waitForTimeout(700)
  return page.evaluate(() => window.location.hash)
}

/** Twenty things to do, each one press, drag or turn. */
async function doTwenty(page: Page): Promise<void> {
  for (let i = 0; i < 4; i++) await button(page, 'Deeper').click()
  for (const view of ['Dermis', 'Channel', 'Epidermis', 'Block']) await button(page, view).click()
  await button(page, 'Turn left').click()
  await button(page, 'Closer').click()
  for (const name of ['Labels', 'Mirror', 'Labels']) await button(page, name).click()
  await page.locator('.segmented label', { hasText: 'Illustrated' }).click()
  await button(page, 'On to what happens next').click()
  await depth(page).focus()
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft')
  const chart = await page.locator('.timeline-chart svg').boundingBox()
  if (!chart) throw new Error('There is no chart')
  for (const from of [0.3, 0.6]) {
    await page.mouse.move(chart.x + chart.width * from, chart.y + 90)
    await page.mouse.down()
    for (let i = 1; i <= 8; i++) await page.mouse.move(chart.x + chart.width * (from + i / 50), chart.y + 90)
    await page.mouse.up()
  }
}

/** What each key is seen by, in the order in which they are pressed. */
const PAGE_KEYS: Readonly<Record<ShortcutsOf<'page'>, (page: Page) => Promise<unknown>>> = {
  play: async (page) => {
    await button(page, 'Pause').waitFor()
    await page.keyboard.press(' ')
    await button(page, 'Play').waitFor()
  },
  next: (page) => page.waitForFunction(() => document.querySelector('.now-time')?.textContent !== 'Before'),
  previous: (page) =>
    page.waitForFunction(() => document.querySelector('.now-time')?.textContent === 'Before'),
  undo: (page) => page.waitForFunction(() => document.querySelector('.now-time')?.textContent !== 'Before'),
  redo: (page) => page.waitForFunction(() => document.querySelector('.now-time')?.textContent === 'Before'),
  before: (page) => button(page, 'Before treatment').waitFor(),
  keys: (page) => page.getByRole('dialog', { name: 'Keys' }).waitFor(),
  present: async (page) => {
    const sheet = page.getByRole('dialog', { name: 'Present to a room' })
    await sheet.waitFor()
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
  },
}

describe.concurrent('keys', () => {
  it('are listed from the table that the handlers read, and each does what it says', async () => {
    const visited = await visit({ hash: '#1;m=section;t=-0.0333', width: 320, height: 640 })
    const { page } = visited
    const pressed: string[] = []
    const play = PAGE_KEYS.play
    await page.keyboard.press(' ')
    await play(page)
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    for (let i = 0; i < 3; i++) await page.keyboard.press(',')
    for (const id of ['next', 'previous', 'undo', 'redo', 'before', 'present', 'keys'] as const) {
      const stroke = SHORTCUTS[id].strokes[0].replace('Mod', 'Control')
      if (id === 'before') await page.keyboard.down(stroke)
      else await page.keyboard.press(stroke)
      await PAGE_KEYS[id](page)
      if (id === 'before') await page.keyboard.up(stroke)
      pressed.push(id)
    }
    expect([...pressed, 'play'].sort()).toEqual(Object.keys(PAGE_KEYS).sort())

    const listed = await page
      .locator('dialog [data-shortcut]')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.getAttribute('data-shortcut'),
          [...row.querySelectorAll('kbd')].map((key) => key.getAttribute('data-stroke')),
        ]),
      )
    expect(Object.fromEntries(listed)).toEqual(
      Object.fromEntries(SHORTCUT_IDS.map((id) => [id, SHORTCUTS[id].strokes])),
    )
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await leave(visited)
  })

  it('stay out of sliders, menus and sheets, and those of one character can be switched off', async () => {
    const visited = await visit({ hash: '#1;m=section;t=24' })
    const { page } = visited
    const now = () => page.locator('.now-time').textContent()
    await depth(page).focus()
    await page.keyboard.press('.')
    await page.getByRole('combobox', { name: 'Colours' }).focus()
    await page.keyboard.press(',')
    expect(await now()).toBe('24 hours')
    await button(page, 'Keys').click()
    await page.keyboard.press('.')
    expect(await now()).toBe('24 hours')
    await page.getByRole('checkbox', { name: 'Keys of a single character' }).uncheck()
    await button(page, 'Close').click()
    await linkBecomes(page, '#1;t=24;m=section;ky=0')
    await page.keyboard.press('.')
    await page.keyboard.press('?')
    expect(await now()).toBe('24 hours')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.keyboard.press('Control+z')
    await linkBecomes(page, '#1;t=24;m=section')
    await leave(visited)
  })
})

describe.concurrent('undo and redo', () => {
  it('take twenty steps back by mouse, do them again by key, and back again by key', async () => {
    const start = '#1;t=24;m=section'
    const visited = await visit({ hash: start })
    const { page } = visited
    const undo = button(page, 'Undo')
    const redo = button(page, 'Redo')
    expect(await undo.getAttribute('aria-disabled')).toBe('true')
    await doTwenty(page)
    const end = await linkNow(page)
    expect(end).not.toBe(start)
    for (let i = 0; i < 20; i++) {
      expect(await undo.getAttribute('aria-disabled'), `before step ${i} is undone`).toBe('false')
      await undo.click()
    }
    expect(await undo.getAttribute('aria-disabled')).toBe('true')
    await linkBecomes(page, start)

    for (let i = 0; i < 10; i++) await page.keyboard.press('Control+y')
    for (let i = 0; i < 10; i++) await page.keyboard.press('Control+Shift+Z')
    expect(await redo.getAttribute('aria-disabled')).toBe('true')
    await linkBecomes(page, end)

    await depth(page).focus()
    for (let i = 0; i < 20; i++) await page.keyboard.press('Control+z')
    await linkBecomes(page, start)
    await leave(visited)
  })

  it('take twenty steps back by taps', async () => {
    const start = '#1;t=24;m=section'
    const visited = await visit({ hash: start, width: 390, height: 844, touch: true })
    const { page } = visited
    for (let i = 0; i < 20; i++) await button(page, i % 5 < 3 ? 'Deeper' : 'Less deep').tap()
    expect(await linkNow(page)).not.toBe(start)
    for (let i = 0; i < 20; i++) await button(page, 'Undo').tap()
    expect(await button(page, 'Undo').getAttribute('aria-disabled')).toBe('true')
    await linkBecomes(page, start)
    await leave(visited)
  })

  it('take a slider held by a finger, a key held down and play as one step each', async () => {
    const start = '#1;t=24;m=section'
    const visited = await visit({ hash: start, width: 390, height: 844, touch: true })
    const { page, context } = visited
    await depth(page).focus()
    const box = await depth(page).boundingBox()
    if (!box) throw new Error('There is no slider')
    const devtools = await context.newCDPSession(page)
    const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
      devtools.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: box.x + box.width * share, y: box.y + box.height / 2 }],
      })
    await finger('touchStart', 0.47)
    for (let i = 1; i <= 12; i++) await finger('touchMove', 0.47 + i / 40)
    await finger('touchEnd', 0)
    expect(Number(await depth(page).inputValue())).toBeGreaterThan(2)
    const dragged = await linkNow(page)

    await page.keyboard.down('ArrowLeft')
    for (let i = 0; i < 5; i++) await page.keyboard.down('ArrowLeft')
    await page.keyboard.up('ArrowLeft')
    await button(page, 'Play').tap()
    await page.waitForTimeout(500)
    await button(page, 'Pause').tap()

    await button(page, 'Undo').tap()
    await button(page, 'Undo').tap()
    await linkBecomes(page, dragged)
    await button(page, 'Undo').tap()
    await linkBecomes(page, start)
    expect(await button(page, 'Undo').getAttribute('aria-disabled')).toBe('true')
    await leave(visited)
  })

  it('take a reset back, which asks nothing', async () => {
    const start = '#1;d=0.5;z=nose;t=72;p=channel;f=illustrated;m=section;l=2;q=1'
    const visited = await visit({ hash: start })
    const { page } = visited
    await page.locator('.plan > summary').click()
    await page.locator('.plan').getByRole('button', { name: 'Back to the start' }).click()
    await linkBecomes(page, '#1;f=illustrated;m=section')
    await button(page, 'Undo').click()
    await linkBecomes(page, start)
    await leave(visited)
  })
})

/** What the page shows of the moment: its words, the picture's moving part and where the timeline's playhead is. */
const seen = (page: Page) =>
  page.evaluate(() => [
    document.querySelector('.now-time')?.textContent,
    document.querySelector('.now-sentence')?.textContent,
    document.querySelector('.playhead')?.getAttribute('transform'),
  ])

describe('holding to see before', () => {
  it('shows it in the same frame and gives the moment back, by mouse, finger and key, in any state', async () => {
    for (const hash of ['#1;d=2.5;t=72;m=section', '#1;s=3;t=2000;p=fibroblast;m=section']) {
      const visited = await visit({ hash, width: 390, height: 844, touch: true })
      const { page, context } = visited
      const now = await seen(page)
      const hold = page.locator('.before-button')
      const at = await hold.boundingBox()
      if (!at) throw new Error('There is no button')
      expect(Math.min(at.width, at.height)).toBeGreaterThanOrEqual(44)
      const place = await page.locator('.section').getAttribute('style')
      const isBefore = async () => {
        expect((await seen(page))[0]).toBe('Before')
        expect(await hold.textContent()).toBe('Before treatment')
        expect(await page.locator('.section').getAttribute('style'), 'the camera stands still').toBe(place)
      }
      const isNow = async () => {
        expect(await seen(page)).toEqual(now)
        expect(await hold.textContent()).toBe('Hold to see before')
        expect(await page.locator('.section').getAttribute('style')).toBe(place)
      }
      await page.mouse.move(at.x + 20, at.y + 20)
      await page.mouse.down()
      await isBefore()
      await page.mouse.move(at.x + 20, at.y + 300)
      await page.mouse.up()
      await isNow()

      const devtools = await context.newCDPSession(page)
      await devtools.send('Input.dispatchTouchEvent', {
        type: 'touchStart',
        touchPoints: [{ x: at.x + 20, y: at.y + 20 }],
      })
      await isBefore()
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
      await isNow()

      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      await page.keyboard.down('b')
      await isBefore()
      await page.keyboard.up('b')
      await isNow()
      await page.keyboard.down('b')
      await page.keyboard.press('Escape')
      await isNow()
      await page.keyboard.up('b')
      await hold.focus()
      await page.keyboard.down(' ')
      await isBefore()
      await page.evaluate(() => window.dispatchEvent(new Event('blur')))
      await isNow()
      await page.keyboard.up(' ')

      expect(await linkNow(page)).toBe(hash)
      expect(await button(page, 'Undo').getAttribute('aria-disabled')).toBe('true')
      expect(await axeFindings(page)).toEqual([])
      await leave(visited)
    }
  })

  it('shows it in the next drawn frame of the block, from the same camera', async () => {
    const visited = await visit({ hash: '#1;t=-0.0083333', width: 500, height: 600 })
    const { page } = visited
    await blockDrawn(page)
    const depths = await page.evaluate(async () => {
      const canvas = document.querySelector('.block-canvas') as HTMLCanvasElement & {
        inspectScene(): { frames: number; tipDepthMm: number }
      }
      const hold = document.querySelector('.before-button')
      if (!hold) throw new Error('There is no button')
      const nextFrame = async () => {
        const { frames } = canvas.inspectScene()
        while (canvas.inspectScene().frames === frames) await new Promise(requestAnimationFrame)
        return canvas.inspectScene().tipDepthMm
      }
      const key = (type: string) =>
        hold.dispatchEvent(new KeyboardEvent(type, { key: ' ', bubbles: true, cancelable: true }))
      const spine = () => document.querySelector('[data-mark="spine"]')?.outerHTML
      const now = canvas.inspectScene().tipDepthMm
      const camera = spine()
      key('keydown')
      const before = await nextFrame()
      const cameraBefore = spine()
      key('keyup')
      return { now, before, again: await nextFrame(), moved: camera !== cameraBefore || camera !== spine() }
    })
    expect(depths.now).toBeGreaterThan(1)
    expect(depths.before).toBeLessThan(0)
    expect(depths.again).toBe(depths.now)
    expect(depths.moved).toBe(false)
    await leave(visited)
  })
})

describe('sharing', () => {
  it('lays the link open with its code, and where the clipboard is refused', async () => {
    const hash = '#1;d=0.5;t=72;m=section'
    const visited = await visit({
      hash,
      width: 320,
      height: 640,
      dark: true,
      before: () =>
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: () => Promise.reject(new Error('refused')) },
        }),
    })
    const { page } = visited
    await button(page, 'Share, save, print, present').click()
    const sheet = page.getByRole('dialog', { name: 'This view, elsewhere' })
    const code = sheet.getByRole('img', { name: 'QR code of the link to this view' })
    expect(Number(await code.getAttribute('data-version'))).toBeLessThanOrEqual(15)
    const box = await code.boundingBox()
    expect(box?.width).toBeGreaterThanOrEqual(200)
    const field = sheet.getByRole('textbox', { name: 'Link' })
    expect(await field.inputValue()).toBe(siteUrl() + hash)
    await button(page, 'Copy link').click()
    await sheet.getByText('It is selected').waitFor()
    expect(await page.evaluate(() => window.getSelection()?.toString())).toBe(siteUrl() + hash)
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.keyboard.press('Escape')

    await page.setViewportSize({ width: 1280, height: 800 })
    await button(page, 'Copy link').click()
    await sheet.waitFor()
    await leave(visited)
  })
})
