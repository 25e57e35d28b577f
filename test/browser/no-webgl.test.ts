import { describe, expect, it } from 'vitest'
import { leave, startBrowser, visit } from '../support/browser'
import { frameOf, loader, startHost } from '../support/host'

startBrowser(['--disable-software-rasterizer', '--disable-gpu'])

describe('without WebGL', () => {
  it('says so, shows the section, and everything else works without a word in the console', async () => {
    const visited = await visit({ width: 900, height: 800 })
    const { page } = visited
    const webgl = await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null)
    expect(webgl, 'this browser must have no WebGL2, or the test means nothing').toBe(false)
    await page.getByText('This browser cannot draw the 3D block').waitFor()
    expect(await page.locator('svg.section').isVisible()).toBe(true)
    expect(await page.locator('.mirror canvas').isVisible()).toBe(true)
    await page.getByRole('slider', { name: 'Depth set on the device' }).fill('0.5')
    await page.waitForTimeout(700)
    expect(await page.locator('.now-sentence').textContent()).toContain('set depth')
    const needles = await page.locator('[data-part=needles]').getAttribute('d')
    expect(needles).toContain('500')
    await page.getByRole('slider', { name: 'Timeline' }).fill('720')
    expect(await page.locator('[data-part=fibroblast]').getAttribute('d')).not.toBe('')
    await page.getByRole('button', { name: 'Try 3D again' }).click()
    await page.getByText('This browser cannot draw the 3D block').waitFor()
    // On a phone what says so can be put away: the mirror and what shows before lie behind it.
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('button', { name: 'Hide this message' }).click()
    expect(await page.locator('.stage-message').count()).toBe(0)
    await page.locator('.mirror-lens').click()
    await page.locator('dialog.mirror-sheet').waitFor()
    await leave(visited)
  })

  it('comes to be ready on another page, and says there that it is the flat section', async () => {
    const host = await startHost({ '/': `<skin-healing></skin-healing>${loader()}` })
    const visited = await visit({ site: host.url, width: 640, height: 800, settles: false })
    const { page } = visited
    await page.getByRole('button', { name: 'Explore in 3D' }).waitFor()
    await page.evaluate(() => {
      const heard = window as unknown as { codes: unknown[] }
      heard.codes = []
      window.addEventListener('skin-error', (event) =>
        heard.codes.push((event as CustomEvent<unknown>).detail),
      )
    })
    await page.getByRole('button', { name: 'Explore in 3D' }).click()
    const frame = await frameOf(page)
    await frame.getByText('This browser cannot draw the 3D block').waitFor()
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { codes: unknown[] }).codes))
      .toEqual([{ code: 'no-webgl' }])
    await leave(visited)
    await host.close()
  })
})
