import { describe, expect, it } from 'vitest'
import { axeFindings } from '../support/axe'
import { leave, startBrowser, visit, type Visit } from '../support/browser'

startBrowser()

const PARTS = ['outcome', 'recovery', 'needle', 'clocks', 'serum', 'skin', 'what-if', 'region']

async function openAll({ page }: Visit): Promise<void> {
  for (const part of PARTS) await page.locator(`.figures-${part} > summary`).click()
}

describe('the figures', () => {
  it.each([
    ['light', 1440, 900, '#1;m=section;c=rolling-scars;s=4;x=vitamin-c;v=roller'],
    ['dark', 390, 844, '#1;m=section;c=pores;z=nose;a=70;k=9;d=0.2;v=roller'],
    ['light', 820, 1180, '#1;m=section;c=raised-scar;z=abdomen;x=hyaluronic-acid'],
  ] as const)('stand complete and axe finds nothing: %s, %i × %i', async (theme, width, height, hash) => {
    const visited = await visit({ hash, width, height, dark: theme === 'dark' })
    const { page } = visited
    await openAll(visited)
    const text = await page.locator('.figures').innerText()
    expect(text).not.toMatch(/undefined|NaN|Infinity|[{}]/)
    expect(text).not.toMatch(/\b(figures|outcome|recovery|needle|clock|serum|skin|what-if|region)\.[a-z]/)
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
    await leave(visited)
  })

  it('open the evidence drawer from any one of them, and fetch nothing for it', async () => {
    const visited = await visit({ hash: '#1;m=section;c=melasma;d=0.5;x=prp' })
    const { page, requests } = visited
    const before = requests.length
    await openAll(visited)
    const buttons = page.locator('.figures .sources-button')
    const count = await buttons.count()
    expect(count).toBeGreaterThan(40)
    for (let i = 0; i < count; i += 7) {
      const button = buttons.nth(i)
      const name = await button.getAttribute('aria-label')
      await button.click()
      const drawer = page.getByRole('dialog')
      await drawer.waitFor()
      expect(name).toContain(await drawer.locator('h2').innerText())
      expect(await drawer.locator('.record').count(), name ?? '').toBeGreaterThan(0)
      await page.keyboard.press('Escape')
      await drawer.waitFor({ state: 'detached' })
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
    }
    expect(requests.length).toBe(before)
    await leave(visited)
  })

  it('show what studies used for a concern in one step, keep whose skin it is, and write it into the link', async () => {
    const visited = await visit({ hash: '#1;m=section;a=60;k=8' })
    const { page } = visited
    await page.locator('.figures-outcome > summary').click()
    const part = page.locator('.figures-outcome')
    await part.getByLabel('Concern').selectOption('eye-lines')
    expect(await part.innerText()).toContain('Not known for this site.')
    await part.getByRole('button', { name: 'Show what studies used' }).click()
    await page.waitForFunction(() => location.hash.includes('z=eye-corner'))
    const hash = await page.evaluate(() => location.hash)
    for (const pair of ['c=eye-lines', 'z=eye-corner', 's=4', 'a=60', 'k=8']) expect(hash).toContain(pair)
    const text = await part.innerText()
    expect(text).toContain('0 to 1.2, typically 0.5 points of a grading scale.')
    expect(text).toContain('Our judgement inside what studies found.')
    expect(text).toContain('In darker skin dark marks are likelier')
    await leave(visited)
  })

  it('say that nothing is known where nothing is, and that a home roller does nothing to the dermis', async () => {
    const visited = await visit({ hash: '#1;m=section;c=sun-damage;v=roller;d=0.2' })
    const { page } = visited
    await page.locator('.figures-outcome > summary').click()
    await page.locator('.figures-outcome dl').first().waitFor()
    const text = await page.locator('.figures-outcome').innerText()
    expect(text).toContain('Not known: nothing controlled was found.')
    expect(text).toContain('No controlled evidence of remodelling')
    await leave(visited)
  })

  it('take one thing out of healing and say what falls', async () => {
    const visited = await visit({ hash: '#1;m=section' })
    const { page } = visited
    await page.locator('.figures-what-if > summary').click()
    const part = page.locator('.figures-what-if')
    await page.getByLabel('Take away').selectOption('no-new-vessels')
    expect(await part.innerText()).toMatch(/New vessels[^]*Highest: −100 %\./)
    await page.getByLabel('Take away').selectOption('no-fibroblasts')
    expect(await part.innerText()).toContain('Collagen being made')
    expect(await part.locator('.band-chart .other').count()).toBe(4)
    await leave(visited)
  })
})
