import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { SceneReport } from '../../src/scene/inspect'
import { atRest, blockDrawn, leave, report, startBrowser, visit } from '../support/browser'

startBrowser()

const SMALL = { width: 320, height: 480 } as const

/** The report of the first frame after something was done in the page. */
function firstFrameAfter(page: Page, what: 'scrub' | 'turn'): Promise<SceneReport> {
  return page.evaluate((doing) => {
    const canvas = document.querySelector('.block-canvas') as HTMLCanvasElement & {
      inspectScene(): SceneReport
    }
    const { frames } = canvas.inspectScene()
    if (doing === 'scrub') {
      const slider = document.querySelector<HTMLInputElement>('input[aria-label="Timeline"], .scrubber')
      if (!slider) throw new Error('There is no scrubber')
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
      value?.set?.call(slider, String(Number(slider.value) + 40))
      slider.dispatchEvent(new Event('input', { bubbles: true }))
    } else {
      const box = canvas.getBoundingClientRect()
      const at = (x: number) => ({
        bubbles: true,
        pointerId: 1,
        pointerType: 'mouse',
        button: 0,
        buttons: 1,
        clientX: box.left + x,
        clientY: box.top + 20,
      })
      // There is no such pointer that could be captured.
      canvas.setPointerCapture = () => {}
      canvas.dispatchEvent(new PointerEvent('pointerdown', at(100)))
      canvas.ownerDocument.dispatchEvent(new PointerEvent('pointermove', at(120)))
      canvas.dispatchEvent(new PointerEvent('pointermove', at(120)))
    }
    return new Promise<SceneReport>((resolve) => {
      const look = () => {
        const now = canvas.inspectScene()
        if (now.frames === frames) return requestAnimationFrame(look)
        canvas.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerId: 1 }))
        return resolve(now)
      }
      look()
    })
  }, what)
}

describe('a picture that stands still', () => {
  it.each(['scrub', 'turn'] as const)(
    'is drawn once at the top tier, then never; a %s brings the measured tier back at once',
    async (what) => {
      const visited = await visit({ ...SMALL, hash: '#1;t=336;r=0' })
      const { page } = visited
      await blockDrawn(page)
      const still = await atRest(page)
      expect(still.tier).toBe('low')
      expect(still.refined).toBe(true)
      expect(still.pixelRatio).toBe(2)
      expect(still.triangles).toBeGreaterThan(300_000)
      expect(still.triangles).toBeLessThanOrEqual(500_000)
      expect(still.drawCalls).toBeLessThanOrEqual(40)
      await page.waitForTimeout(2000)
      expect((await report(page)).frames).toBe(still.frames)
      const moved = await firstFrameAfter(page, what)
      expect(moved.refined).toBe(false)
      expect(moved.triangles).toBeLessThanOrEqual(120_000)
      expect(moved.pixelRatio).toBe(0.47)
      const again = await atRest(page)
      expect([again.triangles, again.geometries]).toEqual([still.triangles, still.geometries])
      await visited.context.close()
    },
  )

  it('shows the top tier however often it was stirred, and holds no more for it', async () => {
    // So tall that the picture stays on the screen while the slider is reached for.
    const visited = await visit({ width: 320, height: 700, hash: '#1;t=72;r=0' })
    const { page } = visited
    await blockDrawn(page)
    const first = await atRest(page)
    const depth = page.getByRole('slider', { name: 'Depth set on the device' })
    for (const mm of ['0.5', '2', '1', '1.5']) {
      await depth.fill(mm)
      await page.waitForFunction(
        (frames) =>
          (
            document.querySelector('.block-canvas') as unknown as { inspectScene(): SceneReport }
          ).inspectScene().frames > frames,
        first.frames,
      )
      const now = await report(page)
      expect(now.triangles).toBeLessThanOrEqual(now.refined ? 500_000 : 120_000)
      expect(now.triangles === first.triangles).toBe(now.refined)
    }
    const last = await atRest(page)
    expect(last.geometryBytes).toBe(first.geometryBytes)
    // What is not seen at this hour need not be on the GPU again.
    expect(last.geometries).toBeLessThanOrEqual(first.geometries)
    expect([last.textures, last.programs]).toEqual([first.textures, first.programs])
    await leave(visited)
  })
})

describe('setting up', () => {
  it('goes in many steps, and shows nothing before all of it stands', async () => {
    const visited = await visit({
      ...SMALL,
      hash: '#1;t=24;r=0',
      before: () => {
        new MutationObserver(() => {
          if (document.documentElement.dataset['picture'] !== 'block') return
          const canvas = document.querySelector<HTMLCanvasElement & { inspectScene(): SceneReport }>(
            '.block-canvas',
          )
          ;(window as unknown as { atFirst: unknown }).atFirst ??= structuredClone(canvas?.inspectScene())
        }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-picture'] })
      },
    })
    const { page } = visited
    await blockDrawn(page)
    const first = await page.evaluate(() => (window as unknown as { atFirst: SceneReport }).atFirst)
    expect(first.frames).toBe(1)
    // Neither needles nor new fibres nor sprouts are there at this hour.
    expect(first.drawCalls).toBe(7)
    expect(first.tally.steps).toBeGreaterThanOrEqual(25)
    expect(first.tally.slices).toBeGreaterThanOrEqual(6)
    await leave(visited)
  })

  it('comes to the same where the plan changed on the way', async () => {
    const straight = await visit({ ...SMALL, hash: '#1;z=nose;d=1;t=72;r=0' })
    await blockDrawn(straight.page)
    const wanted = await atRest(straight.page)
    const picture = await straight.page.locator('.stage').screenshot()
    await leave(straight)
    const visited = await visit({ ...SMALL, hash: '#1;t=72;r=0' })
    const { page } = visited
    for (const hash of ['#1;d=2;t=72;r=0', '#1;z=nose;t=72;r=0', '#1;z=nose;d=1;t=72;r=0']) {
      await page.evaluate((to) => {
        window.location.hash = to
      }, hash)
      await page.waitForTimeout(30)
    }
    await blockDrawn(page)
    await page.waitForFunction(() => document.querySelector('.now-time')?.textContent === 'Day 3')
    const came = await atRest(page)
    expect([came.geometries, came.geometryBytes, came.triangles]).toEqual([
      wanted.geometries,
      wanted.geometryBytes,
      wanted.triangles,
    ])
    expect(picture.equals(await page.locator('.stage').screenshot())).toBe(true)
    await leave(visited)
  })

  it('gives everything back after unmount: no geometry, texture or program is left', async () => {
    const visited = await visit({ ...SMALL, hash: '#1;t=72;r=0' })
    const { page } = visited
    await blockDrawn(page)
    await atRest(page)
    await page.evaluate(() => {
      ;(window as unknown as { kept: unknown }).kept = document.querySelector('.block-canvas')
    })
    await page.getByRole('button', { name: 'Flat section' }).click()
    await page.waitForTimeout(1500)
    const left = await page.evaluate(() =>
      (window as unknown as { kept: { inspectScene(): SceneReport } }).kept.inspectScene(),
    )
    expect([left.geometries, left.textures, left.programs, left.geometryBytes]).toEqual([0, 0, 0, 0])
    await leave(visited)
  })
})
