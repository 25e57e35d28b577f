import { describe, expect, it } from 'vitest'
import { presetPlan } from '../../src/model/outcome/outcome'
import { PRESETS } from '../../src/model/outcome/presets.data'
import { parseLink } from '../../src/state/link'
import { axeFindings } from '../support/axe'
import { leave, startBrowser, visit } from '../support/browser'

startBrowser()

/** A page whose host has consultations booked elsewhere; set before any of our code runs. */
function bookAt(): void {
  document.addEventListener('readystatechange', () => {
    document
      .querySelector('meta[name="skin-healing:booking"]')
      ?.setAttribute('content', 'https://clinic.example/book')
  })
}

describe('a concern', () => {
  it('leads to what studies used in one press, with range and grade, and back by undo', async () => {
    const visited = await visit({ hash: '#1;m=section;a=60;k=8', width: 390, height: 844, touch: true })
    const { page } = visited
    const card = page.getByRole('region', { name: 'Start from a concern' })
    await card.getByRole('combobox', { name: 'Concern' }).selectOption({ label: 'Acne scars, rolling' })
    const said = await card.locator('.concern-used').textContent()
    expect(said).toMatch(/Studies used .* mm, .* sessions, .* weeks apart\. Grade [B-D]/)
    expect(await card.textContent()).toContain('not advice for you')
    await card.getByRole('button', { name: 'Show what studies used' }).tap()
    await expect.poll(() => page.evaluate(() => window.location.hash)).toContain('s=3')
    const { plan } = parseLink(await page.evaluate(() => window.location.hash))
    expect(plan).toEqual({ ...presetPlan('rolling-scars'), ageDecade: 60, skinTone: 8 })
    expect(
      await card.getByRole('button', { name: 'Shown: what studies used' }).getAttribute('aria-disabled'),
    ).toBe('true')
    await card.getByRole('button', { name: 'What came of it' }).tap()
    expect(await page.locator('.figures-outcome').getAttribute('open')).not.toBeNull()
    await page.locator('.figures-outcome').getByText('How well it is known').waitFor()
    // No host has set a way to book: nothing is there, not even room for it.
    expect(await page.locator('.booking').count()).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).tap()
    await expect
      .poll(async () => parseLink(await page.evaluate(() => window.location.hash)).plan.sessions)
      .toBe(1)
    await leave(visited)
  })

  it('says where nothing from studies can be shown, and offers no depth then', async () => {
    const visited = await visit({ hash: '#1;m=section;c=icepick-scars' })
    const card = visited.page.getByRole('region', { name: 'Start from a concern' })
    expect(PRESETS['icepick-scars'].depthMm).toBeNull()
    expect(await card.locator('.concern-used').textContent()).toMatch(/^No depth/)
    expect(await card.getByRole('button', { name: 'Show what studies used' }).count()).toBe(0)
    await leave(visited)
  })

  it('ends, as a story does, at the booking that the host has set, which says whose it is', async () => {
    const visited = await visit({ hash: '#1;m=section;y=care-do', before: bookAt })
    const { page } = visited
    const links = page.getByRole('link', { name: 'Book a consultation (clinic.example)' })
    expect(await links.count()).toBe(2)
    for (const link of await links.all()) {
      expect(await link.getAttribute('href')).toBe('https://clinic.example/book')
      expect(await link.getAttribute('rel')).toContain('noopener')
    }
    const story = page.locator('.story-card')
    expect(await story.locator('.story-then').getByRole('button').count()).toBe(3)
    expect(await axeFindings(page)).toEqual([])
    await story.getByRole('button', { name: 'Why depth matters' }).click()
    await expect.poll(() => story.textContent()).toContain('1 of 7')
    await leave(visited)
  })
})
