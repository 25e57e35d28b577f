import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { leave, startBrowser, visit } from '../support/browser'

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
  '.comfort',
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
  it.each([
    [320, 640],
    [390, 844],
    [844, 390],
    [820, 1180],
    [1024, 640],
    [1366, 650],
    [1440, 900],
  ])('lets no part lie over another in a window of %i × %i, warnings shown', async (width, height) => {
    const visited = await visit({ hash: '#1;m=section;d=2.5;t=72', width, height })
    const boxes = await Promise.all(PARTS.map((part) => boxOf(visited.page, part)))
    for (let i = 0; i < PARTS.length; i++) {
      for (let j = 0; j < i; j++) {
        expect(overlap(boxes[i], boxes[j]), `${PARTS[i]} and ${PARTS[j]}`).toBe(false)
      }
    }
    await leave(visited)
  })

  it.each([
    [820, 1180],
    [1024, 640],
    [1366, 650],
    [1440, 900],
  ])('shows picture, depth and Play at once in a window of %i × %i', async (width, height) => {
    const visited = await visit({ hash: '#1;m=section;t=72', width, height })
    const all = { x: 0, y: 0, width, height }
    for (const part of ['.stage', '.depth-slider', '.play', '.scrubber'])
      expect(isWithin(await boxOf(visited.page, part), all), part).toBe(true)
    await leave(visited)
  })

  it('keeps the picture in sight on a phone while the depth is set', async () => {
    const visited = await visit({ hash: '#1;m=section;t=72', width: 390, height: 844 })
    const { page } = visited
    await page.locator('.depth-slider input').focus()
    await page.waitForTimeout(100)
    const slider = await boxOf(page, '.depth-slider')
    const stage = await boxOf(page, '.stage')
    const all = { x: 0, y: 0, width: 390, height: 844 }
    expect(isWithin(slider, all)).toBe(true)
    expect(isWithin(stage, all)).toBe(true)
    expect(overlap(slider, await boxOf(page, '.stage-frame'))).toBe(false)
    await leave(visited)
  })

  it.each([
    ['0.4', false],
    ['1.5', true],
    ['2.5', true],
  ])('marks a set depth of %s mm within the picture, beyond its edge or not', async (depth, isBeyond) => {
    const visited = await visit({ hash: `#1;m=section;d=${depth}`, width: 1366, height: 650 })
    const { page } = visited
    expect(isWithin(await boxOf(page, '[data-mark="set"] path'), await boxOf(page, '.stage'))).toBe(true)
    const number = page.locator('[data-mark="beyond"]')
    expect(await number.isVisible()).toBe(isBeyond)
    expect(await number.textContent()).toBe(depth)
    await leave(visited)
  })
})
