import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GOLDEN_ROWS, type GoldenRow } from '../goldens/rows'
import { atRest, blockDrawn, follow, leave, startBrowser, type Visit, visit } from '../support/browser'

// Painted as the goldens were.
startBrowser([])

const FOLDER = new URL('../goldens/', import.meta.url)
/** Where a picture that differs is put, to be looked at beside its golden. Not committed. */
const DIFFERENT = new URL('../../shots/goldens/', import.meta.url)
/** GOLDENS=new writes them anew. To be looked at, one by one, before they are committed. */
const renew = process.env['GOLDENS'] === 'new'

/** What is laid over the picture is left out: text differs between machines by its fonts. */
const LAID_OVER = '.overlay, .picture-tags, .stamp, .corner, .stage-message'

async function picture(page: Page, row: GoldenRow): Promise<Buffer> {
  await page.emulateMedia({ colorScheme: row.dark ? 'dark' : 'light' })
  // Without the mirror: it has tests of its own, and a scale in words.
  await follow(page, `${row.hash};r=0`)
  await blockDrawn(page)
  const { triangles, drawCalls } = await atRest(page)
  expect(triangles).toBeGreaterThan(50_000)
  // Needles, new fibres and sprouts are left out while there are none.
  expect(drawCalls).toBeGreaterThanOrEqual(7)
  await page.evaluate((laidOver) => {
    for (const element of document.querySelectorAll<HTMLElement | SVGElement>(laidOver)) {
      element.style.visibility = 'hidden'
    }
  }, LAID_OVER)
  return page.locator('.stage').screenshot({ animations: 'disabled' })
}

/** How many colours a picture holds, counted in steps of eight, and the share of its commonest. */
function variety({ data }: PNG): { readonly colours: number; readonly commonest: number } {
  const counts = new Map<number, number>()
  for (let i = 0; i < data.length; i += 4) {
    const key = ((data[i] >> 3) << 10) | ((data[i + 1] >> 3) << 5) | (data[i + 2] >> 3)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return { colours: counts.size, commonest: Math.max(...counts.values()) / (data.length / 4) }
}

describe('the goldens', () => {
  // One page after another link: whatever was seen before, a state has one picture.
  let visited: Visit
  beforeAll(async () => {
    visited = await visit({ width: 320, height: 480 })
  })
  afterAll(() => leave(visited))

  it.each(GOLDEN_ROWS)('$name', async (row) => {
    const shot = await picture(visited.page, row)
    const now = PNG.sync.read(shot)
    const { colours, commonest } = variety(now)
    expect(colours, 'it shows something').toBeGreaterThan(250)
    expect(commonest, 'and not one thing only').toBeLessThan(0.4)
    const file = new URL(`${row.name}.png`, FOLDER)
    if (renew) {
      writeFileSync(file, shot)
      return
    }
    expect(existsSync(file), 'GOLDENS=new npm test -- test/browser/goldens.test.ts makes it').toBe(true)
    const golden = PNG.sync.read(readFileSync(file))
    expect([now.width, now.height]).toEqual([golden.width, golden.height])
    let differing = 0
    for (let i = 0; i < now.data.length; i++) if (now.data[i] !== golden.data[i]) differing++
    if (differing > 0) {
      mkdirSync(DIFFERENT, { recursive: true })
      writeFileSync(new URL(`${row.name}.png`, DIFFERENT), shot)
    }
    expect(differing, `see shots/goldens/${row.name}.png`).toBe(0)
  })

  it('are two dozen or more, each under its own name', () => {
    expect(GOLDEN_ROWS.length).toBeGreaterThanOrEqual(24)
    expect(new Set(GOLDEN_ROWS.map(({ name }) => name)).size).toBe(GOLDEN_ROWS.length)
  })
})
