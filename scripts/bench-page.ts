import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core'
import { join } from 'node:path'
import type { SceneReport } from '../src/scene/inspect'
import { benchAllocations } from './bench-allocations'
import { atRest, framesDrawn, openPage, play, report, SMALL } from './bench-block'
import { countFragments } from './bench-fragments'
import type { Line } from './bench-lines'
import { budgetLine, weighSite } from './budgets'
import { buildSite } from './build'
import { BROWSER_FLAGS, findBrowser, thisMachine } from './find-browser'
import { serveSite } from './serve'

const ROOT = join(import.meta.dirname, '..')
/** Frames drawn before the heap is looked at: until then V8 is still learning the code. */
const HEAP_WARM_FRAMES = 1000
/** Frames drawn while nothing should be, in so many milliseconds. */
async function framesIn(page: Page, ms: number): Promise<number> {
  const before = await report(page)
  await page.waitForTimeout(ms)
  return (await report(page)).frames - before.frames
}

/** Watches for the first frame of the block, and keeps what the scene said of itself then. */
const AT_FIRST = `new MutationObserver(() => {
  const canvas = document.querySelector('.block-canvas')
  if (document.documentElement.dataset.picture === 'block' && canvas?.inspectScene)
    window.atFirst ??= structuredClone(canvas.inspectScene())
}).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-picture'] })`

const atFirst = (page: Page) => page.evaluate(() => (window as unknown as { atFirst: SceneReport }).atFirst)

/** Times a page is set up to find the middle one. */
const SET_UPS = 7

async function setUp(browser: Browser, url: string, line: Line): Promise<void> {
  const tallies: SceneReport['tally'][] = []
  for (let i = 0; i < SET_UPS; i++) {
    const page = await openPage(browser, { width: 1280, height: 800 })
    await page.addInitScript(AT_FIRST)
    await page.goto(url)
    await page.waitForFunction(() => 'atFirst' in window, null, { timeout: 120_000 })
    tallies.push((await atFirst(page)).tally)
    await page.close()
  }
  const { steps, slices } = tallies[0]
  line('set-up until the first frame: steps (≥ 25), slices', `${steps}, ${slices}`, steps >= 25)
  for (const [what, key, most] of [
    ['longest slice', 'longestMs', 50],
    ['all slices', 'totalMs', 400],
  ] as const) {
    const sorted = tallies.map((tally) => tally[key]).sort((a, b) => a - b)
    const middle = sorted[Math.floor(SET_UPS / 2)]
    line(
      `set-up, middle of ${SET_UPS}: ${what} (≤ ${most} ms)`,
      `${middle.toFixed(0)} ms (${sorted.map((ms) => ms.toFixed(0)).join(', ')})`,
      middle <= most,
    )
  }
}

async function frames(browser: Browser, url: string, line: Line): Promise<void> {
  const page = await openPage(browser, { width: 1280, height: 800 })
  await page.addInitScript(AT_FIRST)
  await page.goto(url)
  await atRest(page)
  const first = await atFirst(page)
  const still = await report(page)
  line(
    'moving, tier low: draw calls (≤ 20); triangles (≤ 120,000)',
    `${first.drawCalls}; ${first.triangles}`,
    first.drawCalls <= 20 && first.triangles <= 120_000,
  )
  line(
    'still, tier top: draw calls (≤ 40); triangles (≤ 500,000)',
    `${still.drawCalls}; ${still.triangles}`,
    still.drawCalls <= 40 && still.triangles <= 500_000,
  )
  const paused = await framesIn(page, 3000)
  line('frames while paused', String(paused), paused === 0)
  await play(page)
  await framesDrawn(page, 2, 20_000)
  await page.evaluate(() => {
    const canvas = document.querySelector('.block-canvas') as HTMLElement
    canvas.closest<HTMLElement>('.stage')?.style.setProperty('transform', 'translateX(-9999px)')
  })
  await page.waitForTimeout(4000)
  const away = await framesIn(page, 3000)
  line('frames while off the screen, playing', String(away), away === 0)
  await page.evaluate(() => {
    const canvas = document.querySelector('.block-canvas') as HTMLElement
    canvas.closest<HTMLElement>('.stage')?.style.removeProperty('transform')
  })
  const back = await framesDrawn(page, 1, 20_000)
  line('frames when it is back', String(back), back > 0)
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true })
    ;(window as unknown as { playNoMore(): void }).playNoMore()
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await atRest(page)
  const hidden = await framesIn(page, 3000)
  line('frames while hidden', String(hidden), hidden === 0)
  await page.close()
}

const heapBytes = async (cdp: CDPSession): Promise<number> => {
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  return ((await cdp.send('Runtime.getHeapUsage')) as { usedSize: number }).usedSize
}

async function heap(browser: Browser, url: string, line: Line): Promise<void> {
  const page = await openPage(browser, SMALL)
  await page.goto(`${url}#1;p=block;r=0`)
  await atRest(page)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('HeapProfiler.enable')
  await play(page)
  await framesDrawn(page, HEAP_WARM_FRAMES, 200_000)
  const before = await heapBytes(cdp)
  const drawn = await framesDrawn(page, 1000, 150_000)
  const grown = (await heapBytes(cdp)) - before
  line(
    'heap after playing on (≤ 400 kB)',
    `${(grown / 1000).toFixed(0)} kB of ${(before / 1e6).toFixed(1)} MB in ${drawn} frames`,
    grown <= 400_000 && drawn > 100,
  )
  await page.close()
}

async function fragments(browser: Browser, url: string, line: Line): Promise<void> {
  for (const [view, hash] of [
    ['opening', '#1;r=0'],
    ['day 14', '#1;t=336;r=0'],
    ['surface', '#1;p=surface;t=0.17;r=0'],
  ] as const) {
    for (const [tier, most] of [
      ['low', 2],
      ['default', 2.5],
    ] as const) {
      const counted = await countFragments(browser, url + hash, tier)
      const show = ({ perPixel, covered }: { perPixel: number; covered: number }) =>
        `${perPixel.toFixed(2)} on ${(100 * covered).toFixed(0)} % of it`
      line(
        `${view}, tier ${tier}: shaded fragments ÷ viewport (≤ ${most})`,
        show(counted.moving),
        counted.moving.perPixel <= most,
      )
      if (tier === 'low')
        line(
          `${view}, still at tier top: shaded fragments ÷ viewport (≤ 3)`,
          show(counted.still),
          counted.still.perPixel <= 3,
        )
    }
  }
}

/** What the page does in a browser without a GPU. Counts and ratios are asserted. */
export async function benchPage(line: Line): Promise<void> {
  console.log('In a browser, software GL')
  await buildSite()
  for (const budget of weighSite(join(ROOT, 'dist'))) console.log(`    ${budgetLine(budget)}`)
  const served = await serveSite(4330)
  const browser = await chromium.launch({
    executablePath: findBrowser(thisMachine).path,
    args: [...BROWSER_FLAGS],
  })
  await setUp(browser, served.url, line)
  await frames(browser, served.url, line)
  await fragments(browser, served.url, line)
  await benchAllocations(browser, line)
  await heap(browser, served.url, line)
  await browser.close()
  await served.close()
}
