import { describe, expect, it } from 'vitest'
import { axeFindings } from '../support/axe'
import { leave, startBrowser, visit } from '../support/browser'

startBrowser()

describe('the evidence drawer', () => {
  it.each(['now', 'reach', 'curves', 'picture'])(
    'opens for %s by keys, and gives the focus back',
    async (topic) => {
      const visited = await visit({ hash: '#1;m=section;t=24' })
      const { page } = visited
      const button = page.locator(`.sources-${topic}`)
      await button.focus()
      await page.keyboard.press('Enter')
      const drawer = page.getByRole('dialog')
      await drawer.waitFor()
      expect(await drawer.locator('.record').count()).toBeGreaterThan(2)
      expect(await drawer.locator('.standing').count()).toBeGreaterThan(0)
      await page.keyboard.press('Escape')
      await drawer.waitFor({ state: 'detached' })
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
      await leave(visited)
    },
  )

  it.each([
    ['light', 1280, 800],
    ['dark', 390, 844],
  ] as const)('axe finds nothing in it: %s, %i × %i', async (theme, width, height) => {
    const visited = await visit({ hash: '#1;m=section;t=24', width, height, dark: theme === 'dark' })
    const { page } = visited
    await page.locator('.sources-picture').click()
    await page.getByRole('dialog').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await leave(visited)
  })

  it('shows what the article says and what is known, claim by claim', async () => {
    const visited = await visit({ hash: '#1;m=section', width: 390, height: 844 })
    const { page } = visited
    await page.getByText('About this picture').click()
    await page.getByRole('button', { name: 'What the article says, and what is known' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.waitFor()
    expect(await drawer.locator('.claim').count()).toBe(38)
    const damage = drawer.locator('.claim', { hasText: 'Not deep enough to cause actual damage' })
    expect(await damage.textContent()).toContain('Contradicted')
    expect(await damage.locator('.record').first().isVisible()).toBe(false)
    await damage.getByText('2 sources').click()
    expect(await damage.locator('.record').first().isVisible()).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    await leave(visited)
  })

  it('says for the reach that it is an assumption, between which studies', async () => {
    const visited = await visit({ hash: '#1;m=section' })
    const { page, requests } = visited
    const before = requests.length
    await page.locator('.sources-reach').click()
    const drawer = page.getByRole('dialog')
    await drawer.waitFor()
    expect(await drawer.locator('.assumption').first().textContent()).toContain(
      'A pen tip reaches 0.7 of its setting',
    )
    expect(await drawer.textContent()).toContain('Set to 1.5 mm, a tip ends 0.6 to 1.5 mm down')
    for (const link of await drawer.locator('a').all()) {
      expect(await link.getAttribute('href')).toMatch(/^https:\/\//)
      expect(await link.getAttribute('rel')).toBe('noreferrer')
    }
    // Nothing is fetched for it once the page has settled.
    expect(requests.length).toBe(before)
    await page.mouse.click(40, 400)
    await drawer.waitFor({ state: 'detached' })
    await leave(visited)
  })

  it('opens from the name of a structure, of a layer and of a curve', async () => {
    const visited = await visit({ hash: '#1;m=section', width: 1440, height: 900 })
    const { page } = visited
    for (const [pressed, title] of [
      ['[data-structure="hair-follicle"] text', 'Hair follicle'],
      ['[data-layer="papillary-dermis"]', 'Papillary dermis'],
      ['.curve-collagen .lane-label', 'New collagen'],
    ] as const) {
      await page.locator(pressed).click()
      const drawer = page.getByRole('dialog')
      await drawer.waitFor()
      expect(await drawer.locator('h2').innerText()).toBe(title)
      expect(await drawer.locator('.record').count()).toBeGreaterThan(0)
      await page.keyboard.press('Escape')
      await drawer.waitFor({ state: 'detached' })
    }
    await leave(visited)
  })

  it('stops the clock while it is read, and names the caption of the moment it was opened at', async () => {
    const visited = await visit({ hash: '#1;m=section;t=24' })
    const { page } = visited
    await page.getByRole('button', { name: 'Play' }).click()
    await page.locator('.sources-now').click()
    const drawer = page.getByRole('dialog')
    await drawer.waitFor()
    const sentence = await page.locator('.now-sentence').textContent()
    expect(await drawer.locator('h3').first().textContent()).toBe(sentence)
    await page.waitForTimeout(400)
    expect(await page.locator('.now-sentence').textContent()).toBe(sentence)
    await leave(visited)
  })
})
