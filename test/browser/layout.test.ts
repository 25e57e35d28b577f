import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blockDrawn, follow, leave, startBrowser, type Visit, visit } from '../support/browser'

startBrowser()

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Parts of the page that never share a pixel. */
const PARTS = [
  '.header',
  '.stage',
  '.stage-tools',
  '.transport',
  '.timeline-chart',
  '.now',
  '.depth',
  '.segmented >> nth=0',
  '.segmented >> nth=1',
]

async function boxOf(page: Page, selector: string): Promise<Box> {
  const box = await page.locator(selector).boundingBox()
  if (!box) throw new Error(`${selector} is not on the page`)
  return box
}

const isWithin = (inner: Box, outer: Box) =>
  inner.x >= outer.x - 0.5 &&
  inner.y >= outer.y - 0.5 &&
  inner.x + inner.width <= outer.x + outer.width + 0.5 &&
  inner.y + inner.height <= outer.y + outer.height + 0.5

const overlap = (a: Box, b: Box) =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 0.5 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 0.5

describe('the layout', () => {
  let visited: Visit
  beforeAll(async () => {
    visited = await visit({ hash: '#1;m=section;d=2.5;t=72' })
  })
  afterAll(() => leave(visited))
  /** Makes the window another size, and waits until the picture has followed. */
  const resize = async (width: number, height: number) => {
    await visited.page.setViewportSize({ width, height })
    await visited.page.waitForTimeout(350)
  }

  it.each([
    [320, 640],
    [390, 844],
    [844, 390],
    [820, 1180],
    [1024, 640],
    [1366, 650],
    [1440, 900],
  ])('lets no part lie over another in a window of %i × %i, warnings shown', async (width, height) => {
    await resize(width, height)
    const boxes = await Promise.all(PARTS.map((part) => boxOf(visited.page, part)))
    for (let i = 0; i < PARTS.length; i++) {
      for (let j = 0; j < i; j++) {
        expect(overlap(boxes[i], boxes[j]), `${PARTS[i]} and ${PARTS[j]}`).toBe(false)
      }
    }
  })

  it.each([
    [820, 1180],
    [1024, 640],
    [1366, 650],
    [1440, 900],
  ])('shows picture, depth and Play at once in a window of %i × %i', async (width, height) => {
    await visited.page.evaluate(() => {
      window.location.hash = '#1;m=section;t=72'
    })
    await resize(width, height)
    const all = { x: 0, y: 0, width, height }
    for (const part of ['.stage', '.depth-slider', '.play', '.scrubber'])
      expect(isWithin(await boxOf(visited.page, part), all), part).toBe(true)
  })

  it('keeps the picture in sight on a phone while the depth is set', async () => {
    const { page } = visited
    await resize(390, 844)
    await page.locator('.depth-slider input').focus()
    await page.waitForTimeout(100)
    const slider = await boxOf(page, '.depth-slider')
    const stage = await boxOf(page, '.stage')
    const all = { x: 0, y: 0, width: 390, height: 844 }
    expect(isWithin(slider, all)).toBe(true)
    expect(isWithin(stage, all)).toBe(true)
    expect(overlap(slider, await boxOf(page, '.stage-frame'))).toBe(false)
  })

  it.each([
    ['0.4', false],
    ['0.5', false],
    ['1.5', true],
    ['2.5', true],
  ])('marks a set depth of %s mm within the picture, beyond its edge or not', async (depth, isBeyond) => {
    const { page } = visited
    await resize(1440, 900)
    await follow(page, `#1;m=section;d=${depth}`)
    await page.waitForTimeout(150)
    expect(isWithin(await boxOf(page, '[data-mark="set"] path'), await boxOf(page, '.stage'))).toBe(true)
    const number = page.locator('[data-mark="set-number"]')
    expect(await number.textContent()).toBe(depth)
    const own = await boxOf(page, '[data-mark="set-number"]')
    expect(isWithin(own, await boxOf(page, '.stage'))).toBe(true)
    for (const tick of await page.locator('[data-tick]:not(.unseen)').all()) {
      const other = await tick.boundingBox()
      if (other) expect(overlap(own, other), (await tick.textContent()) ?? '').toBe(false)
    }
    expect(await page.locator('[data-mark="break"]').isVisible()).toBe(isBeyond)
  })
})

/** Cameras and moments that the names of layers and structures are held to. */
const CAMERAS = [
  '#1',
  '#1;t=0.17',
  '#1;t=72;d=0.25',
  '#1;t=72;d=2.5',
  '#1;t=24;p=block',
  '#1;t=24;p=epidermis',
  '#1;t=24;p=channel',
  '#1;t=24;p=surface',
  '#1;t=24;z=nose;d=0.75;s=3;i=4',
  '#1;t=0.17;m=section',
  '#1;t=4380;m=section;p=block',
]

describe('the names in the picture', () => {
  it.each([
    [320, 640],
    [820, 1180],
    [1440, 900],
  ])(
    'touch neither each other nor the mirror nor the stamp nor the edge in a window of %i × %i',
    async (width, height) => {
      const visited = await visit({ hash: '#1', width, height, reducedMotion: true })
      const { page } = visited
      await blockDrawn(page)
      let most = 0
      for (const camera of CAMERAS) {
        await page.evaluate((hash) => {
          window.location.hash = hash
        }, camera)
        await page.waitForTimeout(700)
        const names = page.locator(
          '.names.placed .layer-name:not(.unseen), .names.placed g:not(.unseen) text, .names [data-scale]',
        )
        const boxes = await names.evaluateAll((elements) =>
          elements.map((element) => {
            const { x, y, width: w, height: h } = element.getBoundingClientRect()
            return { text: element.textContent, x, y, width: w, height: h }
          }),
        )
        const stage = await boxOf(page, '.stage')
        for (const box of boxes) expect(isWithin(box, stage), `${camera}: ${box.text}`).toBe(true)
        const stamp = { text: 'stamp', ...(await boxOf(page, '.stamp')) }
        const lens = width < 680 ? [{ text: 'lens', ...(await boxOf(page, '.mirror-lens')) }] : []
        const ruler = page.locator(
          '.overlay.placed:not(.flat) [data-tick]:not(.unseen), .overlay:not(.flat) [data-mark="set"] path',
        )
        const numbers = await ruler.evaluateAll((elements) =>
          elements.map((element) => {
            const { x, y, width: w, height: h } = element.getBoundingClientRect()
            return { text: `ruler ${element.textContent}`, x, y, width: w, height: h }
          }),
        )
        const all = [...boxes, ...numbers, ...lens, stamp]
        for (let i = 0; i < all.length; i++) {
          for (let j = 0; j < i; j++) {
            expect(overlap(all[i], all[j]), `${camera}: ${all[i].text} and ${all[j].text}`).toBe(false)
          }
        }
        most = Math.max(most, boxes.length)
      }
      expect(most).toBeGreaterThan(width < 400 ? 5 : 9)
      await leave(visited)
    },
  )

  it('go with the labels, and come back with them', async () => {
    const visited = await visit({ hash: '#1;m=section', width: 1280, height: 800 })
    const { page } = visited
    const names = page.locator('.names g:not(.unseen)')
    expect(await names.count()).toBeGreaterThan(3)
    await page.getByRole('button', { name: 'Labels' }).click()
    expect(await names.count()).toBe(0)
    await page.getByRole('button', { name: 'Labels' }).click()
    expect(await names.count()).toBeGreaterThan(3)
    await leave(visited)
  })

  it('name a channel only while there is one', async () => {
    const visited = await visit({ hash: '#1;m=section', width: 1280, height: 800 })
    const { page } = visited
    const channel = page.locator('[data-structure="channel"]:not(.unseen)')
    const at = async (hash: string) => {
      await page.evaluate((next) => {
        window.location.hash = next
      }, hash)
      await page.waitForTimeout(150)
      return channel.count()
    }
    expect(await channel.count()).toBe(0)
    expect(await at('#1;m=section;t=0.17')).toBe(1)
    expect(await at('#1;m=section;t=4380')).toBe(0)
    await leave(visited)
  })
})

describe('what you see', () => {
  it('marks what is in the picture at each moment', async () => {
    const visited = await visit({ hash: '#1;m=section', width: 1280, height: 800 })
    const { page } = visited
    const now = async (hash: string) => {
      await page.evaluate((next) => {
        window.location.hash = next
      }, hash)
      await page.waitForTimeout(150)
      return page
        .locator('.legend [data-now="true"]')
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-entry')))
    }
    expect(await now('#1;m=section')).toEqual(['needle'])
    expect(await now('#1;m=section;t=24')).toEqual(
      expect.arrayContaining(['channel', 'neutrophil', 'macrophage']),
    )
    const late = await now('#1;m=section;t=4380')
    expect(late).toEqual(expect.arrayContaining(['collagen-iii', 'collagen-i']))
    expect(late).not.toContain('neutrophil')
    expect(late).not.toContain('channel')
    await leave(visited)
  })
})
