import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { leave, startBrowser, visit } from '../support/browser'

startBrowser()

/** The colour that a mark is drawn in and the one it was painted in. */
const colourOf = (page: Page, mark: string, paint: 'fill' | 'stroke') =>
  page.evaluate(
    ([selector, name]) => {
      const element = document.querySelector<SVGElement>(`svg.section ${selector}`)
      if (!element) throw new Error(`There is no ${selector}`)
      const own = element.style[name]
      return { own: element.getAttribute(name), lit: own === '' }
    },
    [mark, paint] as const,
  )

const NEW = '[data-part="newTypeI"]:not([stroke-opacity])'
const OLD = '[data-inside="bundle 0"]:not([stroke-opacity])'

describe('the light in the flat section', () => {
  it('leaves what changes most its colour and pales the rest; a press lights all alike, and another course anew', async () => {
    const visited = await visit({ hash: '#1;t=336;m=section' })
    const { page } = visited
    const go = async (hash: string) => {
      await page.evaluate((next) => {
        window.location.hash = next
      }, hash)
      await page.waitForTimeout(150)
    }
    expect((await colourOf(page, NEW, 'stroke')).lit).toBe(true)
    const quiet = await colourOf(page, OLD, 'stroke')
    expect(quiet.lit).toBe(false)
    await go('#1;t=336;m=section;g=0')
    expect(await colourOf(page, OLD, 'stroke')).toEqual({ own: quiet.own, lit: true })
    // Before anything happens, and under the lens, all is lit alike.
    await go('#1;m=section')
    expect((await colourOf(page, OLD, 'stroke')).lit).toBe(true)
    await go('#1;t=336;m=section;q=1')
    expect((await colourOf(page, OLD, 'stroke')).lit).toBe(true)
    // Painted anew it is lit anew, from its new colour.
    await go('#1;t=336;m=section;f=close-up')
    const other = await colourOf(page, OLD, 'stroke')
    expect(other.lit).toBe(false)
    expect(other.own).not.toBe(quiet.own)
    await leave(visited)
  })

  it('is redrawn while playing without a write that changes nothing and without a new mark; at rest nothing is written', async () => {
    const visited = await visit({ hash: '#1;t=20;m=section' })
    const { page } = visited
    const watched = (durationMs: number) =>
      page.evaluate(async (ms) => {
        const svg = document.querySelector('svg.section')
        if (!svg) throw new Error('There is no section')
        const tally = { frames: 0, writes: 0, most: 0, idle: 0, marks: 0 }
        const observer = new MutationObserver((records) => {
          let writes = 0
          for (const { type, target, attributeName, oldValue } of records) {
            if (type === 'childList') tally.marks++
            else {
              writes++
              if ((target as Element).getAttribute(attributeName ?? '') === oldValue) tally.idle++
            }
          }
          tally.writes += writes
          tally.most = Math.max(tally.most, writes)
        })
        observer.observe(svg, {
          subtree: true,
          childList: true,
          attributes: true,
          attributeOldValue: true,
        })
        const end = performance.now() + ms
        while (performance.now() < end) {
          await new Promise((next) => requestAnimationFrame(next))
          tally.frames++
        }
        observer.disconnect()
        return tally
      }, durationMs)
    const still = await watched(500)
    expect([still.writes, still.marks]).toEqual([0, 0])
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    const playing = await watched(3000)
    expect(playing.frames).toBeGreaterThan(3)
    expect(playing.writes).toBeGreaterThan(playing.frames)
    expect([playing.idle, playing.marks]).toEqual([0, 0])
    expect(playing.writes / playing.frames).toBeLessThan(60)
    await leave(visited)
  })
})
