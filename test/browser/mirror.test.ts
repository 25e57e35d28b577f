import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeFindings } from '../support/axe'
import { follow, leave, startBrowser, visit } from '../support/browser'
import { isBloodRed } from '../support/oklab'

startBrowser()

/** What Chromium tells of one shift of the layout. */
interface Shift {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly sources: readonly { readonly node: Node | null }[]
}

/** Counts what is painted on any 2D canvas, and how far the layout has shifted by itself. */
function watch(): void {
  const heard = window as unknown as { painted: number; shifted: number }
  heard.painted = 0
  heard.shifted = 0
  CanvasRenderingContext2D.prototype.putImageData = new Proxy(
    // oxlint-disable-next-line typescript/unbound-method -- handed on with its own canvas
    CanvasRenderingContext2D.prototype.putImageData,
    {
      apply(put, context, args) {
        heard.painted++
        Reflect.apply(put, context, args)
      },
    },
  )
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as readonly Shift[]) {
      // The page's last line makes way for the panels that come above it.
      const others = entry.sources.filter(
        ({ node }) => !(node instanceof Element && node.closest('.purpose')),
      )
      if (!entry.hadRecentInput && others.length > 0) heard.shifted += entry.value
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

const heard = (page: Page, what: 'painted' | 'shifted') =>
  page.evaluate((name) => (window as unknown as Record<string, number>)[name], what)

/** The bytes on the mirror's canvas. */
const bytes = (page: Page) =>
  page.locator('.mirror canvas').evaluate((element) => {
    const canvas = element as HTMLCanvasElement
    const { width, height } = canvas
    const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
    copy?.drawImage(canvas, 0, 0)
    return [...(copy?.getImageData(0, 0, width, height).data ?? [])]
  })

const goTo = async (page: Page, hash: string, time: string) => {
  await page.evaluate((next) => {
    window.location.hash = next
  }, hash)
  await page.waitForFunction((text) => document.querySelector('.now-time')?.textContent === text, time)
}

const said = (page: Page) => page.locator('.mirror + span').textContent()

describe('the mirror', () => {
  it.each([
    ['inset', 1440, 900],
    ['inset', 820, 1180],
    ['lens', 390, 844],
    ['lens', 320, 640],
  ] as const)(
    'stands in its place and shifts nothing when it comes: %s, %i × %i',
    async (place, width, height) => {
      const visited = await visit({ hash: '#1;m=section;t=24', width, height, before: watch })
      const { page } = visited
      await page.locator(`.mirror-${place} canvas`).waitFor()
      expect(await page.locator('.mirror').count()).toBe(1)
      await page.waitForTimeout(300)
      expect(await heard(page, 'shifted')).toBeLessThan(0.001)
      await leave(visited)
    },
  )

  it('shows the same skin whichever way the playhead came, and says what it shows', async () => {
    const visited = await visit({ hash: '#1;m=section;t=0.16667', width: 1440, height: 900 })
    const { page } = visited
    const first = await bytes(page)
    expect(await said(page)).toBe(
      '10 minutes. Cheek, tone 5 of 10: clear redness, pinpoint dots where blood came.',
    )
    await goTo(page, '#1;m=section;t=72', 'Day 3')
    expect(await said(page)).toBe('Day 3. Cheek, tone 5 of 10: no redness to speak of, fine pale scales.')
    expect(await bytes(page)).not.toEqual(first)
    await page.getByRole('slider', { name: 'Timeline' }).fill('900')
    await goTo(page, '#1;m=section;t=0.16667', '10 minutes')
    expect(await bytes(page)).toEqual(first)
    await leave(visited)
  })

  it('paints nothing at rest, nor when a depth changes nothing of it', async () => {
    const visited = await visit({ hash: '#1;m=section', before: watch })
    const { page } = visited
    await page.locator('.mirror canvas').waitFor()
    const before = await heard(page, 'painted')
    expect(before).toBeGreaterThan(0)
    await page.waitForTimeout(1200)
    expect(await heard(page, 'painted')).toBe(before)
    await leave(visited)
  })

  it('holds no blood-red in the diagram on any tone', async () => {
    const visited = await visit({ hash: '#1;m=section;t=0.05' })
    const pictures = new Set<string>()
    for (const tone of [1, 4, 6, 8, 10]) {
      await follow(visited.page, `#1;m=section;t=0.05;k=${tone}`)
      await visited.page.waitForTimeout(300)
      const seen = await bytes(visited.page)
      let red = 0
      for (let i = 0; i < seen.length; i += 4) if (isBloodRed(seen[i], seen[i + 1], seen[i + 2])) red++
      expect(seen.length).toBe(256 * 256 * 4)
      expect(red, `tone ${tone}`).toBe(0)
      pictures.add(seen.slice(0, 4000).join())
    }
    expect(pictures.size).toBe(5)
    await leave(visited)
  })

  it.each([
    ['light', 1440, 900, '#1;m=section;c=rolling-scars;s=3;t=4380'],
    ['dark', 390, 844, '#1;m=section;c=pores;z=nose;k=9;t=24'],
    ['light', 320, 640, '#1;m=section;c=raised-scar;z=abdomen;s=3;t=24;f=illustrated'],
  ] as const)(
    'opens by keys, gives the focus back, and axe finds nothing: %s, %i × %i',
    async (theme, width, height, hash) => {
      const visited = await visit({ hash, width, height, dark: theme === 'dark' })
      const { page } = visited
      const button = page.getByRole('button', { name: 'Enlarge the mirror' })
      await button.focus()
      await page.keyboard.press('Enter')
      const sheet = page.getByRole('dialog')
      await sheet.waitFor()
      expect(await axeFindings(page)).toEqual([])
      expect(await sheet.innerText()).not.toMatch(/undefined|NaN|[{}]|\b(patch|sources|gap)[.-][a-z]/)
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
      await page.keyboard.press('Escape')
      await sheet.waitFor({ state: 'detached' })
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
      await leave(visited)
    },
  )

  it('shows low, typical and high where studies found a size, and says so where they did not', async () => {
    const visited = await visit({ hash: '#1;m=section;c=rolling-scars;s=3;t=4380' })
    const { page } = visited
    await page.locator('.mirror').click()
    const sheet = page.getByRole('dialog')
    expect(await sheet.locator('figcaption').allInnerTexts()).toEqual([
      'Low',
      'Typical',
      'High',
      'Dark marks, if they come',
    ])
    expect(await sheet.innerText()).toContain('Not a forecast for anyone.')
    expect(await sheet.innerText()).toContain('Simulated illustration – not a patient result.')
    expect(await sheet.innerText()).toContain('The risk is higher in darker skin.')
    await sheet.getByRole('button', { name: 'Sources' }).click()
    await page.locator('.evidence .record').first().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    await goTo(page, '#1;m=section;c=pores;t=4380', 'Month 6')
    await page.locator('.mirror').click()
    expect(await sheet.locator('figcaption').count()).toBe(1)
    expect(await sheet.innerText()).toContain('what this plan changes is not known, so it is drawn as before')
    await leave(visited)
  })

  it('goes and comes back by one button, and the link keeps it', async () => {
    const visited = await visit({ hash: '#1;m=section', width: 390, height: 844 })
    const { page } = visited
    await page.getByRole('button', { name: 'Mirror', exact: true }).click()
    expect(await page.locator('.mirror').count()).toBe(0)
    await page.waitForFunction(() => window.location.hash.includes('r=0'))
    await page.getByRole('button', { name: 'Mirror', exact: true }).click()
    await page.locator('.mirror-lens').waitFor()
    await page.waitForFunction(() => !window.location.hash.includes('r=0'))
    await leave(visited)
  })

  it('keeps skin in its colours where a person forces those of the page', async () => {
    const visited = await visit({ hash: '#1;m=section;t=24' })
    const { page } = visited
    const before = await bytes(page)
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await page.locator('.mirror').isVisible()).toBe(true)
    expect(await bytes(page)).toEqual(before)
    await leave(visited)
  })
})

describe('the gap marker', () => {
  it.each([
    [1440, 900],
    [820, 1180],
    [390, 844],
  ])(
    'says on the timeline that skin looks done and is not, in a window of %i × %i',
    async (width, height) => {
      const visited = await visit({ hash: '#1;m=section', width, height })
      const { page } = visited
      const marker = page.locator('.gap')
      expect(await marker.locator('path').count()).toBe(2)
      const label = await marker.locator('text').boundingBox()
      const chart = await page.locator('.timeline-chart').boundingBox()
      expect(await marker.locator('text').textContent()).toBe('looks done – isn’t')
      expect((label?.x ?? 0) + (label?.width ?? 0)).toBeLessThan((chart?.x ?? 0) + (chart?.width ?? 0))
      await page.getByText('Description of the picture').click()
      expect(await page.locator('.description').innerText()).toContain('the skin looks done, but it is not')
      await leave(visited)
    },
  )

  it('is not there where the dermis is left alone', async () => {
    const visited = await visit({ hash: '#1;m=section;d=0.2;v=roller' })
    const { page } = visited
    await page.locator('.mirror canvas').waitFor()
    expect(await page.locator('.gap path').count()).toBe(0)
    await page.getByText('Description of the picture').click()
    expect(await page.locator('.description').innerText()).not.toContain('looks done')
    await leave(visited)
  })
})
