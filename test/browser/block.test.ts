import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { TIERS } from '../../src/scene/tiers'
import { isBloodRed } from '../support/oklab'
import { atRest, blockDrawn, follow, leave, report, startBrowser, visit } from '../support/browser'

startBrowser()

const SMALL = { width: 480, height: 620 } as const

async function stagePicture(page: Page): Promise<PNG> {
  return PNG.sync.read(await page.locator('.stage').screenshot())
}

/** Share of pixels that differ by more than a rounding. */
function difference(one: PNG, other: PNG): number {
  expect([other.width, other.height]).toEqual([one.width, one.height])
  let differing = 0
  for (let i = 0; i < one.data.length; i += 4) {
    const apart = Math.max(
      Math.abs(one.data[i] - other.data[i]),
      Math.abs(one.data[i + 1] - other.data[i + 1]),
      Math.abs(one.data[i + 2] - other.data[i + 2]),
    )
    if (apart > 2) differing++
  }
  return differing / (one.data.length / 4)
}

function bloodRedShare(picture: PNG): number {
  let red = 0
  for (let i = 0; i < picture.data.length; i += 4) {
    if (isBloodRed(picture.data[i], picture.data[i + 1], picture.data[i + 2])) red++
  }
  return red / (picture.data.length / 4)
}

describe('the 3D block', () => {
  it('keeps to its lowest tier’s budget in software, and draws something', async () => {
    const visited = await visit({ ...SMALL, hash: '#1;p=block' })
    const drawn = await blockDrawn(visited.page)
    expect(drawn.tier).toBe('low')
    // It may stand still by now, at the top tier.
    const [calls, triangles] = drawn.refined ? [40, 500_000] : [20, 120_000]
    expect(drawn.drawCalls).toBeLessThanOrEqual(calls)
    expect(drawn.triangles).toBeLessThanOrEqual(triangles)
    await atRest(visited.page)
    const picture = await stagePicture(visited.page)
    const colours = new Set<number>()
    for (let i = 0; i < picture.data.length; i += 4) {
      colours.add((picture.data[i] << 16) | (picture.data[i + 1] << 8) | picture.data[i + 2])
    }
    expect(colours.size).toBeGreaterThan(5_000)
    await leave(visited)
  })

  it('draws no frame while nothing changes, and none while hidden', async () => {
    const visited = await visit(SMALL)
    await blockDrawn(visited.page)
    const { frames } = await atRest(visited.page)
    await visited.page.waitForTimeout(2500)
    expect((await report(visited.page)).frames).toBe(frames)
    await leave(visited)
  })

  it('stands its tips at the set depth on the ruler, whatever the site and the depth', async () => {
    const visited = await visit({ ...SMALL, hash: '#1;t=24' })
    const { page } = visited
    await blockDrawn(page)
    for (const [site, depthMm] of [
      ['cheek', 1.5],
      ['cheek', 0.2],
      ['nose', 0.75],
      ['periorbital', 3],
      ['abdomen', 2.5],
    ] as const) {
      await follow(page, `#1;z=${site};d=${depthMm};t=-0.0083333`)
      const drawn = await atRest(page)
      expect(Math.abs(drawn.tipDepthMm - depthMm), site).toBeLessThanOrEqual(0.02)
      expect(await page.locator('[data-mark=set]').getAttribute('data-depth-mm')).toBe(String(depthMm))
      // The mark stands on the ruler's own scale: between the two ticks it belongs between, in their proportion.
      const heightOf = (mark: string) =>
        page.locator(mark).evaluate((element: SVGGraphicsElement) => element.getCTM()?.f ?? Number.NaN)
      const tickAt = (mm: number) => heightOf(`[data-step="${mm}"]`)
      const below = Math.min(2.5, Math.floor(depthMm * 2) / 2)
      const [from, to] = [await tickAt(below), await tickAt(below + 0.5)]
      const mark = await heightOf('[data-mark=set]')
      expect(Math.abs(below + (0.5 * (mark - from)) / (to - from) - depthMm), site).toBeLessThan(0.02)
    }
    await leave(visited)
  })

  it('shows the same picture whichever way the playhead came', async () => {
    const visited = await visit({ ...SMALL, hash: '#1;t=72;p=channel' })
    const { page } = visited
    await blockDrawn(page)
    await atRest(page)
    const first = await stagePicture(page)
    const scrubber = page.getByRole('slider', { name: 'Timeline' })
    await scrubber.fill('900')
    await scrubber.fill('120')
    await atRest(page)
    const other = await stagePicture(page)
    expect(difference(first, other)).toBeGreaterThan(0.05)
    await page.evaluate(() => {
      window.location.hash = '#1;t=72;p=channel'
    })
    await page.waitForFunction(() => document.querySelector('.now-time')?.textContent === 'Day 3')
    await atRest(page)
    expect(difference(first, await stagePicture(page))).toBeLessThan(0.001)
    await leave(visited)
  })

  it('holds no blood-red in the diagram at any moment, and would notice it: the close-up has it', async () => {
    const visited = await visit({ ...SMALL, hash: '#1;t=30' })
    const { page } = visited
    await blockDrawn(page)
    for (const hash of [
      '#1',
      '#1;t=-0.0083333',
      '#1;t=0.17;p=channel',
      '#1;t=24',
      '#1;t=6;p=surface',
      '#1;t=2160;p=epidermis;k=1',
    ]) {
      await follow(page, hash)
      await atRest(page)
      expect(bloodRedShare(await stagePicture(page)), hash).toBeLessThan(0.00002)
    }
    await follow(page, '#1;t=0.17;p=channel;f=close-up')
    await atRest(page)
    expect(bloodRedShare(await stagePicture(page))).toBeGreaterThan(0.002)
    await leave(visited)
  })

  it('follows a needle pulled by hand, without turning the block', async () => {
    const visited = await visit({ width: 900, height: 800, hash: '#1;t=-0.0083333' })
    const { page } = visited
    await blockDrawn(page)
    await atRest(page)
    const stage = await page.locator('.stage').boundingBox()
    const middle = (stage?.x ?? 0) + (stage?.width ?? 0) / 2
    const start = (stage?.y ?? 0) + (stage?.height ?? 0) * 0.5
    await page.mouse.move(middle, start)
    await page.mouse.down()
    await page.mouse.move(middle, start - 60, { steps: 5 })
    await page.mouse.up()
    const depth = Number(await page.getByRole('slider', { name: 'Depth set on the device' }).inputValue())
    expect(depth).toBeLessThan(1.4)
    expect(depth).toBeGreaterThan(0.8)
    await page.waitForFunction(() => window.location.hash.includes('d='))
    expect(await page.evaluate(() => window.location.hash)).not.toContain('p=')
    await leave(visited)
  })

  it('turns under the pointer, writes where it stands, and resets', async () => {
    const visited = await visit({ width: 900, height: 800, hash: '#1;t=24;p=block' })
    const { page } = visited
    await blockDrawn(page)
    await atRest(page)
    const before = await stagePicture(page)
    const stage = await page.locator('.stage').boundingBox()
    await page.mouse.move((stage?.x ?? 0) + 450, (stage?.y ?? 0) + 250)
    await page.mouse.down()
    await page.mouse.move((stage?.x ?? 0) + 300, (stage?.y ?? 0) + 220, { steps: 4 })
    await page.mouse.up()
    await page.waitForFunction(() => /p=-?\d/.test(window.location.hash))
    await atRest(page)
    expect(difference(before, await stagePicture(page))).toBeGreaterThan(0.05)
    await page.getByRole('button', { name: 'Reset' }).click()
    await page.waitForFunction(() => !window.location.hash.includes('p='))
    await leave(visited)
  })
})

describe('bad days of a graphics card', () => {
  it('makes way for the flat section and comes back, without a word in the console', async () => {
    const visited = await visit({ hash: '#1;t=24' })
    const { page } = visited
    await blockDrawn(page)
    const button = page.getByRole('button', { name: 'Flat section' })
    for (let i = 0; i < 2; i++) {
      await button.click()
      await page.waitForFunction(() => document.documentElement.dataset['picture'] === 'section')
      // The renderer is let go half a second after it has left the page.
      await page.waitForTimeout(800)
      expect(await page.locator('.block-canvas').count()).toBe(0)
      await button.click()
      await blockDrawn(page)
      expect(await page.locator('.block-canvas').count()).toBe(1)
    }
    await leave(visited)
  })

  it('comes back in the same state when the context is lost in mid-play', async () => {
    const visited = await visit({ ...SMALL, hash: '#1;t=72;p=channel' })
    const { page, complaints } = visited
    await blockDrawn(page)
    await atRest(page)
    const before = await stagePicture(page)
    await page.getByRole('button', { name: 'Play' }).click()
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.block-canvas')
      const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
      if (!extension) throw new Error('cannot lose the context')
      extension.loseContext()
      setTimeout(() => extension.restoreContext(), 1500)
    })
    await page.waitForFunction(() => document.documentElement.dataset['picture'] === 'section')
    expect(await page.locator('svg.section').isVisible()).toBe(true)
    await page.waitForFunction(() => document.documentElement.dataset['picture'] === 'block', null, {
      // How long a browser takes to give a context back is no matter of ours: here some two seconds.
      timeout: 90_000,
    })
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.waitForFunction(() => !window.location.hash.includes('t=72;'))
    await page.evaluate(() => {
      window.location.hash = '#1;t=72;p=channel'
    })
    await page.waitForFunction(() => document.querySelector('.now-time')?.textContent === 'Day 3')
    await atRest(page)
    expect(difference(before, await stagePicture(page))).toBeLessThan(0.001)
    // three itself says that the context was lost and came back; nothing else may be said.
    expect(complaints.filter((line) => !/Context (Lost|Restored)/.test(line))).toEqual([])
    await visited.context.close()
  })

  it('gives the picture to the section when the context does not come back, and offers to try again', async () => {
    const visited = await visit({ ...SMALL, hash: '#1;t=72' })
    const { page, complaints } = visited
    await blockDrawn(page)
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.block-canvas')
      canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
    })
    await page.getByText('The graphics card dropped the 3D block').waitFor({ timeout: 6_000 })
    expect(await page.locator('svg.section').isVisible()).toBe(true)
    await page.getByRole('slider', { name: 'Depth set on the device' }).fill('0.5')
    expect(await page.locator('.depth-sentence').textContent()).toContain('0.5 mm')
    await page.getByRole('button', { name: 'Try 3D again' }).click()
    await blockDrawn(page)
    expect(complaints.filter((line) => !/Context (Lost|Restored)/.test(line))).toEqual([])
    await visited.context.close()
  })
})

describe('tiers', () => {
  it('rise in everything they count', () => {
    const { low, default: middle, top } = TIERS
    for (const key of [
      'quality',
      'reticular',
      'papillary',
      'segments',
      'tubeSides',
      'epidermisColumns',
    ] as const) {
      expect(middle[key]).toBeGreaterThan(low[key])
      expect(top[key]).toBeGreaterThan(middle[key])
    }
  })
})
