import type { Browser, Page } from 'playwright-core'
import type { SceneReport } from '../src/scene/inspect'

// What all parts of the bench do with a page that shows the block.

/** A window in which a software renderer is quick. */
export const SMALL = { width: 320, height: 480 } as const

/** What the scene says of itself. */
export const report = (page: Page) =>
  page.evaluate(() =>
    (
      document.querySelector('.block-canvas') as HTMLCanvasElement & { inspectScene(): SceneReport }
    ).inspectScene(),
  )

/** Waits until the picture rests in its finest quality. */
export const atRest = (page: Page) =>
  page.waitForFunction(
    () =>
      document
        .querySelector<HTMLCanvasElement & { inspectScene?(): SceneReport }>('.block-canvas')
        ?.inspectScene?.().refined,
    null,
    { timeout: 180_000 },
  )

/** A page that knows what tsx wraps round functions that have a name. */
export async function openPage(
  browser: Browser,
  viewport: { readonly width: number; readonly height: number },
): Promise<Page> {
  const page = await browser.newPage({ viewport })
  await page.addInitScript('globalThis.__name = (named) => named')
  return page
}

/** Waits for so many frames, at most so many milliseconds; says how many there were. */
export async function framesDrawn(page: Page, count: number, mostMs: number): Promise<number> {
  const before = await report(page)
  const end = Date.now() + mostMs
  let drawn = 0
  while (drawn < count && Date.now() < end) {
    await page.waitForTimeout(500)
    drawn = (await report(page)).frames - before.frames
  }
  return drawn
}

/** Plays on and on: it stops by itself at the axis’s end. */
export async function play(page: Page): Promise<void> {
  await page.evaluate(() => {
    const again = setInterval(() => {
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent?.trim() === 'Play',
      )
      button?.click()
    }, 500)
    Object.assign(window, { playNoMore: () => clearInterval(again) })
  })
}
