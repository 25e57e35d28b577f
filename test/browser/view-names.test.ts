import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PictureId } from '../../src/state/view'
import { VIEW_NAMES } from '../../src/state/view-names'
import { VIEW_IDS, type ViewId } from '../../src/story/pose'
import { leave, startBrowser, type Visit, visit } from '../support/browser'

startBrowser()

/** An hour that suits each view: what it is about is there then. */
const HOURS: Readonly<Record<ViewId, number>> = {
  opening: 24,
  dermis: 336,
  channel: 24,
  fibroblast: 336,
  epidermis: 24,
  surface: 24,
  block: 24,
}
/** Glyphs hang over less than their line is tall: so much may boxes share, px. */
const SHARED_PX = 3
/** So long a frame may take in software, ms. */
const PATIENCE_MS = 2500

/** Boxes in the page of the names that are seen, of everything else laid over the picture, and of the picture. */
function laidOver(page: Page) {
  return page.evaluate(() => {
    const boxOf = (element: Element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return { left, top, right, bottom }
    }
    const seen = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 0
    const texts = [...document.querySelectorAll('.stage .overlay text')].filter(
      (text) => text.textContent !== '' && seen(text),
    )
    const others = [...document.querySelectorAll('.stamp, .corner button, .lens, .stage-message')].filter(
      seen,
    )
    return {
      stage: boxOf(document.querySelector('.stage') as Element),
      boxes: [...texts, ...others].map((element) => ({
        name:
          element.getAttribute('data-layer') ??
          element.closest('[data-structure]')?.getAttribute('data-structure') ??
          `other: ${element.textContent}`,
        ...boxOf(element),
      })),
    }
  })
}

describe('the names that a view is about', () => {
  let visited: Visit
  beforeAll(async () => {
    visited = await visit({ hash: '#1;t=24', reducedMotion: true })
  })
  afterAll(() => leave(visited))

  it.each([
    [390, 844, 'diagram'],
    [390, 844, 'illustrated'],
    [820, 1180, 'illustrated'],
    [1440, 900, 'diagram'],
  ])('all stand in the picture, over nothing, at %i × %i px, %s', async (width, height, comfort) => {
    const { page } = visited
    await page.setViewportSize({ width, height })
    const problems: string[] = []
    for (const picture of ['block', 'section'] satisfies PictureId[]) {
      for (const view of VIEW_IDS) {
        const where = `${view} in the ${picture} at ${width} px`
        await page.evaluate((hash) => {
          window.location.hash = hash
        }, `#1;t=${HOURS[view]};p=${view};m=${picture};f=${comfort}`)
        await page.waitForFunction((one) => document.documentElement.dataset['picture'] === one, picture)
        await page.waitForTimeout(100)
        // A cell that a view looks at is found in its first frame.
        const deadline = Date.now() + PATIENCE_MS
        let now = await laidOver(page)
        const missing = () => VIEW_NAMES[view].filter((id) => !now.boxes.some(({ name }) => name === id))
        while (missing().length > 0 && Date.now() < deadline) {
          await page.waitForTimeout(100)
          now = await laidOver(page)
        }
        for (const id of missing()) problems.push(`${id} is missing: ${where}`)

        const { stage, boxes } = now
        for (const one of boxes.filter(({ name }) => VIEW_NAMES[view].some((id) => id === name))) {
          const inside =
            one.left >= stage.left &&
            one.right <= stage.right &&
            one.top >= stage.top &&
            one.bottom <= stage.bottom
          if (!inside) problems.push(`${one.name} leaves the picture: ${where}`)
          for (const other of boxes) {
            const over =
              other !== one &&
              one.left < other.right - 1 &&
              other.left < one.right - 1 &&
              one.top < other.bottom - SHARED_PX &&
              other.top < one.bottom - SHARED_PX
            if (over) problems.push(`${one.name} over ${other.name}: ${where}`)
          }
        }
      }
    }
    expect(problems).toEqual([])
  })
})
