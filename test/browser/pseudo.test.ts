import { spawnSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PSEUDO_DIST } from '../../scripts/pseudo'
import { serveSite, type Served } from '../../scripts/serve'
import { clippings } from '../support/clipping'
import { pagesIn, paperFaults } from '../support/paper'
import { FOLDED_IN_PAGE, leave, startBrowser, unfold, visit, type Visit } from '../support/browser'

startBrowser()

const WINDOWS = [
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
] as const
/** On a narrow page these are a strip to be pushed along. */
const STRIPS = '.stage-tools'
/** These lie over what is below them. */
const LAYERS = 'dialog, .story-card, .stage-frame'

let served: Served
let visited: Visit

beforeAll(async () => {
  // On its own, as the site is built: within the tests React would be the one that complains.
  const { status, stderr } = spawnSync('node_modules/.bin/tsx', ['scripts/pseudo.ts'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  expect(status, stderr).toBe(0)
  served = await serveSite(4360, false, PSEUDO_DIST)
  visited = await visit({ site: served.url, hash: '#1;m=section;d=2.5;t=72;s=2;x=prp', ...WINDOWS[0] })
})

afterAll(async () => {
  await leave(visited)
  await served.close()
})

/** What is cut off within a part of the page at each width, each line with its width. */
async function cutOff(
  page: Page,
  inside: string,
  sizes: readonly (typeof WINDOWS)[number][] = WINDOWS,
): Promise<string[]> {
  const all: string[] = []
  for (const size of sizes) {
    await page.setViewportSize(size)
    await page.evaluate(() => window.scrollTo(0, 0))
    let found = ['not looked at']
    // The picture follows a new size some frames later.
    for (let i = 0; i < 12 && found.length > 0; i++) {
      await page.waitForTimeout(250)
      found = await clippings(page, inside, STRIPS, LAYERS)
    }
    all.push(...found.map((one) => `${size.width}: ${one}`))
  }
  return all
}

describe('in a language four tenths longer, from right to left', () => {
  it('speaks it, from right to left', async () => {
    const { page } = visited
    expect(await page.locator('h1').textContent()).toBe('\u202eŠšķïñ ĥĥééååļïñĝ\u202c')
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl')
    const [tools, title] = await page.evaluate(() => {
      const range = document.createRange()
      range.selectNodeContents(document.querySelector('h1') ?? document.body)
      return [document.querySelector('.header-tools') ?? range, range].map(
        (of) => of.getBoundingClientRect().x,
      )
    })
    expect(tools).toBeLessThan(title)
  })

  it('nothing is cut off and nothing lies over another, all opened', async () => {
    await unfold(visited.page, FOLDED_IN_PAGE)
    expect(await cutOff(visited.page, 'body')).toEqual([])
    await unfold(visited.page, FOLDED_IN_PAGE, false)
  })

  it.each([
    ['a story', '.story-show', '.story-card'],
    ['the keys', '.header-tools > .icon-button:last-child', 'dialog.sheet'],
    ['the link', '.header-tools > .icon-button:nth-last-child(2)', 'dialog.sheet'],
    ['the mirror', '.mirror', 'dialog.mirror-sheet'],
    ['the sources', '.sources-now', 'dialog.evidence'],
    ['the curves', '.time-tools .disclosure:nth-of-type(1) summary', '.disclosure[open] .disclosure-panel'],
    ['the loop', '.time-tools .disclosure:nth-of-type(2) summary', '.disclosure[open] .disclosure-panel'],
    ['the events', '.time-tools .disclosure:nth-of-type(3) summary', '.disclosure[open] .disclosure-panel'],
  ])('nor in %s', async (_, opener, opened) => {
    const { page } = visited
    const found: string[] = []
    for (const size of WINDOWS) {
      await page.setViewportSize(size)
      // What opens it may be another one at another width.
      await page.waitForTimeout(300)
      await page.locator(opener).click()
      await page.locator(opened).waitFor()
      // A story that plays moves what is measured.
      if (opened === '.story-card') await page.locator('.story-card .play').click()
      found.push(...(await cutOff(page, opened, [size])))
      await page.keyboard.press('Escape')
      await page.locator(opened).waitFor({ state: 'detached' })
    }
    expect(found).toEqual([])
  })

  it('every sheet for paper is one page on either paper, with its code, and nothing cut off', async () => {
    const { page } = visited
    await page.setViewportSize(WINDOWS[2])
    await page.locator('.header-tools > .icon-button:nth-last-child(2)').click()
    await page.locator('.share-actions button').nth(2).click()
    const kinds = page.locator('.print-controls .segments').first().locator('label')
    for (const [i, leastPt] of [6.5, 16, 6.5].entries()) {
      await kinds.nth(i).click()
      await page.waitForTimeout(300)
      for (const [j, format] of (['A4', 'Letter'] as const).entries()) {
        await page.locator('.print-controls .segments').last().locator('label').nth(j).click()
        await page.emulateMedia({ media: 'print' })
        expect(await paperFaults(page, leastPt), `${i} ${format}`).toEqual([])
        await page.emulateMedia({ media: null })
        expect(pagesIn(await page.pdf({ preferCSSPageSize: true })), `${i} ${format}`).toBe(1)
      }
      expect(await page.locator('.paper .qr').count()).toBeGreaterThan(0)
    }
    await page.keyboard.press('Escape')
    await page.locator('.print-view').waitFor({ state: 'detached' })
  })

  it('time still runs from left to right, in the chart and on its slider', async () => {
    const { page } = visited
    const slider = page.locator('.scrubber')
    const playheadX = async () => (await page.locator('.playhead line').boundingBox())?.x ?? NaN
    await slider.focus()
    await page.keyboard.press('Home')
    const first = await playheadX()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('PageUp')
    const next = await playheadX()
    expect(next).toBeGreaterThan(first + 20)
    // The thumb moves with the playhead: pressed where the playhead stands, the slider stays where it is.
    const box = await slider.boundingBox()
    const before = Number(await slider.inputValue())
    await page.mouse.click(next + 1, (box?.y ?? 0) + (box?.height ?? 0) / 2)
    expect(Math.abs(Number(await slider.inputValue()) - before)).toBeLessThan(8)
  })
})
