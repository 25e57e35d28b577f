import { describe, expect, it } from 'vitest'
import { axeFindings } from '../support/axe'
import { leave, startBrowser, visit } from '../support/browser'
import { at, button, isBlank, listen, notesAt, settled } from '../support/show'

startBrowser()

describe('a show and its notes', () => {
  it.each([['by a channel'], ['by messages, where there is no channel and nothing is kept']] as const)(
    'is kept in step with its notes in another window, late, loaded again or closed: %s',
    async (how) => {
      const isPoor = how.startsWith('by messages')
      const visited = await visit({
        hash: '#1;m=section;y=care-numb',
        width: 800,
        height: 600,
        before: listen,
      })
      const { page, context } = visited
      const poor = () => {
        Reflect.deleteProperty(window, 'BroadcastChannel')
        Object.defineProperty(window, 'sessionStorage', {
          get: () => {
            throw new DOMException('kept from it', 'SecurityError')
          },
        })
      }
      if (isPoor) {
        await context.addInitScript(poor)
        await page.evaluate(poor)
      }
      await context.addInitScript(() => {
        window.addEventListener('skin-settled', () => Object.assign(window, { settled: true }))
      })
      // The story that is told is what is shown, from where it stands.
      await page.locator('.story-card').getByRole('button', { name: 'Present this' }).click()
      await at(page, 2, 8)
      const openNotes = async () => {
        const [opened] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
        opened.on('console', (message) => visited.complaints.push(message.text()))
        opened.on('pageerror', (error) => visited.complaints.push(error.message))
        await settled(opened)
        return opened
      }
      let popup = await openNotes()
      await notesAt(popup, 2, 8)
      expect(await popup.locator('.speaker-note').textContent()).toMatch(/^Ask what makes a cream/)
      expect(await popup.locator('.speaker-then').textContent()).toBe('Clean tips, used once')
      await page.keyboard.press('PageDown')
      await notesAt(popup, 3, 8)
      await popup.keyboard.press('PageDown')
      await at(page, 4, 8)
      await button(popup, 'Next').click()
      await at(page, 5, 8)
      await popup.getByRole('button', { name: '2 The skin is numbed' }).count()
      await popup.locator('.speaker-steps button').nth(6).click()
      await at(page, 7, 8)
      await button(popup, 'Empty screen').click()
      await expect.poll(() => isBlank(page)).toBe(1)
      await popup.locator('.speaker-blank').waitFor()
      await page.keyboard.press('q')
      await popup.locator('.speaker-blank').waitFor({ state: 'detached' })
      // The time goes on, stands, and goes back to nothing.
      const clock = () => popup.locator('.speaker-clock').textContent()
      await expect.poll(clock).not.toBe('0:00')
      await button(popup, 'Pause').click()
      const stood = await clock()
      await popup.waitForTimeout(1300)
      expect(await clock()).toBe(stood)
      await button(popup, 'Back to zero').click()
      await expect.poll(clock).toBe('0:00')
      await popup.getByLabel('Planned, minutes').fill('10')
      // A key that a field needs is the field's.
      await popup.keyboard.press('ArrowUp')
      await at(page, 7, 8)

      // Either is loaded again.
      await popup.reload()
      await settled(popup)
      await notesAt(popup, 7, 8)
      expect(await popup.getByLabel('Planned, minutes').inputValue()).toBe('11')
      await expect.poll(() => page.evaluate(() => window.location.hash)).toContain('!deck=care&at=7')
      await page.reload()
      await settled(page)
      await at(page, 7, 8)
      if (isPoor) {
        // Nothing is remembered: it is found again by the notes, which ask for it.
        await expect
          .poll(() => popup.locator('.speaker-standing').getAttribute('data-standing'))
          .toBe('together')
      }
      await page.keyboard.press('PageUp')
      await notesAt(popup, 6, 8)
      await popup.keyboard.press('Home')
      await at(page, 1, 8)

      // The notes are closed, and come late to where the room is.
      await popup.close()
      await page.keyboard.press('PageDown')
      await at(page, 2, 8)
      popup = await openNotes()
      await notesAt(popup, 2, 8)
      for (const [width, height] of [
        [980, 760],
        [390, 844],
        [320, 640],
      ] as const) {
        await popup.setViewportSize({ width, height })
        expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        expect(await axeFindings(popup), String(width)).toEqual([])
      }

      // The picture is closed: the notes keep the place, go on, and open it again there.
      await page.close()
      await expect.poll(() => popup.locator('.speaker-standing').getAttribute('data-standing')).toBe('alone')
      await popup.keyboard.press('PageDown')
      await notesAt(popup, 3, 8)
      const [again] = await Promise.all([
        popup.waitForEvent('popup'),
        button(popup, 'Open the picture again').click(),
      ])
      await settled(again)
      await at(again, 3, 8)
      await again.keyboard.press('PageDown')
      await notesAt(popup, 4, 8)
      await popup.keyboard.press('PageDown')
      await at(again, 5, 8)
      await again.keyboard.press('Escape')
      await popup.getByText('The show was left at this step.').waitFor()
      await button(popup, 'Go on').click()
      await at(again, 5, 8)
      // Notes that are open are not opened twice. A browser that opens no window says so, and the notes come here.
      await again.keyboard.press('s')
      expect(context.pages().length).toBe(2)
      await popup.close()
      await again.evaluate(() => {
        window.open = () => null
      })
      await again.keyboard.press('s')
      await again.getByText('Allow pop-ups for this page').waitFor()
      await again.locator('.present-notes').waitFor()
      await leave({ ...visited, page: again })
    },
  )
})
