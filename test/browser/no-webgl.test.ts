import { describe, expect, it } from 'vitest'
import { leave, startBrowser, visit } from '../support/browser'

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
    await leave(visited)
  })
})
