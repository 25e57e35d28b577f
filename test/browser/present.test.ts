import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeFindings } from '../support/axe'
import { blockDrawn, leave, siteUrl, startBrowser, visit } from '../support/browser'
import { frameOf, startHost } from '../support/host'
import { at, button, isBlank, listen, mixedList, said, settled, shownTexts } from '../support/show'

startBrowser()

const framesIn = (page: Page, ms: number) =>
  page.evaluate(async (wait) => {
    const heard = window as unknown as { frames: number }
    const before = heard.frames
    await new Promise((done) => setTimeout(done, wait))
    return heard.frames - before
  }, ms)

describe('a show in front of a room', () => {
  it('is run by a clicker through twelve steps wherever the focus is, in type for a projector', async () => {
    const visited = await visit({
      hash: `#1;m=section!deck=${mixedList(12)}&at=1`,
      width: 1920,
      height: 1080,
      before: listen,
    })
    const { page } = visited
    await at(page, 1, 12)
    await page.evaluate(() => Object.assign(window, { same: true }))
    await said(page)
    // On, with the focus where a clicker finds it: on a button, on a slider, on nothing.
    const slider = page.locator('.present .scrubber')
    for (let n = 2; n <= 12; n++) {
      if (n % 3 === 0) await slider.focus()
      if (n % 3 === 1) await button(page, 'Pen').focus()
      if (n === 5) await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      await page.keyboard.press(n % 4 === 0 ? ' ' : 'PageDown')
      await at(page, n, 12)
    }
    const spoken = (await said(page)).map((text) => text.slice(0, text.indexOf('.')))
    expect(spoken).toEqual(Array.from({ length: 11 }, (_, index) => `${index + 2} of 12`))
    await page.keyboard.press('PageDown')
    await at(page, 12, 12)
    await slider.focus()
    await page.keyboard.press('PageUp')
    await page.keyboard.press('ArrowLeft')
    await at(page, 10, 12)
    await page.keyboard.press('Home')
    await at(page, 1, 12)
    await page.keyboard.press('End')
    await at(page, 12, 12)
    await page.keyboard.press('PageUp')
    // Empty, and back by any key, which does nothing else.
    for (const [empties, brings] of [
      ['b', 'PageDown'],
      ['.', 'x'],
      ['w', 'Escape'],
    ] as const) {
      await page.keyboard.press(empties)
      expect(await isBlank(page), empties).toBe(1)
      await page.keyboard.press('Shift')
      expect(await isBlank(page)).toBe(1)
      await page.keyboard.press(brings)
      expect(await isBlank(page), brings).toBe(0)
      await at(page, 11, 12)
    }
    expect((await said(page)).join(' ')).toContain('The screen is empty')
    // F5 and Escape are one button of a clicker.
    await page.keyboard.press('F5')
    await at(page, 11, 12)
    await page.keyboard.press('Escape')
    expect(await page.locator('.present').count()).toBe(0)
    await button(page, 'Go on with the show (11 of 12)').waitFor()
    await page.keyboard.press('F5')
    await at(page, 11, 12)
    expect(await page.evaluate(() => 'same' in window), 'nothing was loaded again').toBe(true)
    expect(await page.evaluate(() => window.location.hash)).toContain('!deck=1~')
    await expect.poll(() => page.evaluate(() => window.location.hash)).toMatch(/&at=11$/)

    // What everyone has to read from the last row.
    await page.keyboard.press('PageUp')
    await page.keyboard.press('PageUp')
    await at(page, 9, 12)
    await page.keyboard.press('o')
    await page.locator('.present-notes').waitFor()
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme })
      await page.waitForTimeout(300)
      const texts = await shownTexts(page, '.present, .stage')
      expect(texts.length).toBeGreaterThan(25)
      expect(
        texts.filter(({ sizePx }) => sizePx < 23.9),
        theme,
      ).toEqual([])
      expect(
        texts.filter(({ contrast }) => contrast < 7),
        theme,
      ).toEqual([])
      expect(texts.some(({ text }) => text.startsWith('Simulated illustration – not a patient'))).toBe(true)
      expect(await axeFindings(page), theme).toEqual([])
    }
    const ruler = await page.locator('.overlay .spine').evaluate((line) => getComputedStyle(line).strokeWidth)
    expect(Number.parseFloat(ruler)).toBeGreaterThanOrEqual(2)
    await page.keyboard.press('o')
    expect(await page.locator('.present-notes').count()).toBe(0)

    // The pointer draws while it is seen, and not a frame longer. This step is a view, at which nothing moves.
    await page.keyboard.press('PageDown')
    await at(page, 10, 12)
    await expect.poll(() => framesIn(page, 700)).toBe(0)
    await page.keyboard.press('l')
    await page.mouse.move(400, 400)
    await page.mouse.move(520, 460, { steps: 6 })
    const drawn = () =>
      page.locator('.present-laser').evaluate((canvas) => {
        const copy = Object.assign(document.createElement('canvas'), { width: 480, height: 270 })
        const ink = copy.getContext('2d', { willReadFrequently: true })
        ink?.drawImage(canvas as HTMLCanvasElement, 0, 0, 480, 270)
        return ink?.getImageData(0, 0, 480, 270).data.some((value) => value !== 0) ?? false
      })
    expect(await drawn()).toBe(true)
    await page.waitForTimeout(1800)
    expect(await drawn()).toBe(false)
    await expect.poll(() => framesIn(page, 700)).toBe(0)
    await page.keyboard.press('l')

    // On a phone: all of it within reach of a thumb, and nothing wider than the screen.
    for (const [width, height] of [
      [390, 844],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.waitForTimeout(300)
      await button(page, 'Tools').click()
      const sizes = await page
        .locator('.present button:visible')
        .evaluateAll((all) => all.map((one) => [one.textContent, one.getBoundingClientRect()] as const))
      for (const [name, box] of sizes) {
        if (name === '') continue
        expect(box.height, name ?? '').toBeGreaterThanOrEqual(43.5)
        expect(box.left >= 0 && box.right <= width, `${name} at ${width}`).toBe(true)
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      expect((await page.locator('.stage').boundingBox())?.height ?? 0).toBeGreaterThan(height / 5)
      expect(await axeFindings(page)).toEqual([])
      await button(page, 'Tools').click()
    }
    await button(page, 'Next').click()
    await at(page, 11, 12)
    await leave(visited)
  })

  it('is drawn on, on the tissue, by mouse and by keys; marks stay with it, come back with their step, and are undone', async () => {
    const visited = await visit({ hash: '#1;y=skin-clean!deck=skin&at=6', width: 760, height: 520 })
    const { page } = visited
    await at(page, 6, 10)
    await blockDrawn(page)
    const path = async () => (await page.locator('.ink-core').getAttribute('d')) ?? ''
    const stage = await page.locator('.stage').boundingBox()
    if (!stage) throw new Error('no picture')
    // Where no name stands: whoever takes hold of one does not turn the block.
    const [midX, midY] = [stage.x + stage.width / 2, stage.y + stage.height * 0.5]
    await page.keyboard.press('d')
    await page.mouse.move(midX - 40, midY)
    await page.mouse.down()
    await page.mouse.move(midX + 40, midY + 10, { steps: 8 })
    await page.mouse.up()
    const drawn = await path()
    expect(drawn.match(/[ML]/g)?.length).toBeGreaterThanOrEqual(8)
    // By keys: the surface has the focus; Enter puts the pen down.
    await page.locator('.ink-surface').focus()
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Enter')
    for (let i = 0; i < 5; i++) await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Enter')
    expect((await path()).length).toBeGreaterThan(drawn.length + 20)
    await at(page, 6, 10)
    await page.keyboard.press('Control+z')
    expect(await path()).toBe(drawn)

    // Put down, a drag turns the block, and the marks go with the tissue.
    await page.keyboard.press('d')
    expect(await page.locator('.ink-surface').count()).toBe(0)
    await page.mouse.move(midX, midY)
    await page.mouse.down()
    await page.mouse.move(midX + 90, midY, { steps: 5 })
    await page.mouse.up()
    await expect.poll(path, { timeout: 30_000 }).not.toBe(drawn)
    expect(await page.locator('.present-place').textContent()).toBe('6 of 10')
    // Another step has none of them; back, they are there, and there after a reload.
    await page.keyboard.press('PageDown')
    expect(await path()).toBe('')
    await page.keyboard.press('PageUp')
    await expect.poll(path, { timeout: 30_000 }).not.toBe('')
    await page.reload()
    await settled(page)
    await at(page, 6, 10)
    await expect.poll(path, { timeout: 30_000 }).not.toBe('')
    await button(page, 'Tools').click()
    await button(page, 'Wipe marks').click()
    await expect.poll(path).toBe('')
    await button(page, 'Undo mark').click()
    await expect.poll(path, { timeout: 30_000 }).not.toBe('')
    await leave(visited)
  })

  it('is put together from views and links, changed, undone, saved, opened and begun', async () => {
    const visited = await visit({ hash: '#1;m=section;t=72', width: 390, height: 844 })
    const { page } = visited
    await button(page, 'Share, save, print, present').click()
    await button(page, 'Present to a room').click()
    const sheet = page.getByRole('dialog', { name: 'Present to a room' })
    await sheet.getByText('No views yet').waitFor()
    await button(page, 'Add this view').click()
    await sheet
      .getByLabel('Links, one a line')
      .fill(`${siteUrl()}#1;d=2.5;m=section;t=10\n#1;m=section;y=skin-numb\nnonsense #1;z=moon`)
    await button(page, 'Add links').click()
    const items = () => sheet.locator('.present-item').allTextContents()
    expect(await items()).toEqual([
      'Day 3 · Cheek · 1.5 mm',
      '10 hours · Cheek · 2.5 mm',
      'The skin is numbed',
    ])
    const alert = await sheet.getByRole('alert').textContent()
    expect(alert).toContain('nonsense – no link of this page.')
    expect(alert).toContain('#1;z=moon – asks for something that cannot be shown.')
    await sheet.getByRole('button', { name: 'Move “The skin is numbed” up' }).click()
    await sheet.getByRole('button', { name: 'Take “Day 3 · Cheek · 1.5 mm” off the list' }).click()
    expect(await items()).toEqual(['The skin is numbed', '10 hours · Cheek · 2.5 mm'])
    await button(page, 'Undo').last().click()
    expect((await items()).length).toBe(3)
    await sheet.getByLabel('Your note, for the notes window alone').first().fill('Begin slowly.')
    expect(await axeFindings(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as a file').click()])
    expect(file.suggestedFilename()).toBe('views.json')
    const saved = await file.path()
    for (let i = 0; i < 3; i++) await sheet.locator('[data-does="remove"]').first().click()
    await sheet.getByText('No views yet').waitFor()
    const chooser = sheet.locator('input[type=file]')
    await chooser.setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"a":1}'),
    })
    await sheet.getByText('This file is not a list of views that was saved here.').waitFor()
    await chooser.setInputFiles(saved)
    await expect.poll(async () => (await items()).length).toBe(3)
    await button(page, 'Present the list').click()
    await at(page, 1, 3)
    await button(page, 'Tools').click()
    await button(page, 'Notes').click()
    await page.getByText('Begin slowly.').waitFor()
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await at(page, 3, 3)
    await expect
      .poll(() => page.evaluate(() => window.location.hash))
      .toMatch(/!deck=1~t=72;m=section~m=section;y=skin-numb~d=2\.5;t=10;m=section&at=3$/)
    await leave(visited)
  })

  it('is begun in the strictest sandbox of another page too, and says there how to fill the screen', async () => {
    const host = await startHost(
      {
        '/': `<iframe title="Skin" width="900" height="640" sandbox="allow-scripts" src="${siteUrl()}embed.html#1;m=section;y=care-numb!deck=skin&at=3"></iframe>`,
      },
      null,
    )
    const visited = await visit({ site: host.url, width: 1000, height: 800, settles: false })
    const frame = await frameOf(visited.page)
    // What stands behind the link there is the host's: no show is begun by it.
    expect(await frame.locator('.present').count()).toBe(0)
    await frame.getByRole('button', { name: 'Explore', exact: true }).click()
    await frame.getByRole('button', { name: 'Present this' }).click()
    const shownPlace = frame.locator('.present-place')
    await expect.poll(() => shownPlace.textContent()).toBe('2 of 8')
    await frame.getByRole('button', { name: 'Next', exact: true }).press('PageDown')
    await expect.poll(() => shownPlace.textContent()).toBe('3 of 8')
    await frame.getByRole('button', { name: 'Full screen' }).click()
    const away = frame.getByRole('link', { name: 'Open in a tab of its own' })
    expect(await away.getAttribute('href')).toBe(`${siteUrl()}#1!deck=care&at=3`)
    visited.complaints.splice(
      0,
      visited.complaints.length,
      // A host's own option that is none of ours is told to whoever set it.
      ...visited.complaints.filter((one) => !one.includes('skin-healing: deck=')),
    )
    await leave(visited)
    await host.close()
  })
})
