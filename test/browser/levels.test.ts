import { describe, expect, it } from 'vitest'
import { axeFindings } from '../support/axe'
import { LEVEL_IDS } from '../../src/state/view'
import { VIEW_IDS } from '../../src/story/pose'
import { blockDrawn, follow, leave, startBrowser, visit } from '../support/browser'

startBrowser()

describe('whom the words speak to', () => {
  it('changes every sentence of the moment, and neither hour nor camera; travels in the link', async () => {
    const visited = await visit({ hash: '#1;m=section;t=336;p=dermis', width: 820, height: 1180 })
    const { page, requests } = visited
    const asked = requests.length
    const told = () => page.locator('.now').innerText()
    const plain = await told()
    expect(plain).toContain('Fibroblasts lay down thin new collagen, type III first.')
    await page.getByRole('radio', { name: 'Clinicians' }).check({ force: true })
    await page.waitForFunction(() => window.location.hash.includes('o=clinician'))
    expect(await page.evaluate(() => window.location.hash)).toBe('#1;t=336;p=dermis;o=clinician;m=section')
    const clinician = await told()
    expect(clinician).toContain('Deposition of collagen III-rich provisional matrix.')
    expect(clinician).toContain('Surface: clinically settled in most.')
    // The moment's own name stays.
    expect(clinician.split('\n')[0]).toBe(plain.split('\n')[0])
    expect(await axeFindings(page)).toEqual([])
    expect(requests.length).toBe(asked)
    await leave(visited)
    const again = await visit({ hash: '#1;m=section;t=336;o=student' })
    expect(await again.page.locator('.now').innerText()).toContain('thin fibrils, a provisional matrix')
    await leave(again)
  })

  it('is found without a fault by axe in every view, in light and dark, at every level', async () => {
    const visited = await visit({ hash: '#1;m=section;t=20', width: 1280, height: 800 })
    const { page } = visited
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const level of LEVEL_IDS) {
        for (const view of VIEW_IDS) {
          await follow(page, `#1;m=section;t=30;o=${level};p=${view};h=${colorScheme}`)
          const what = `${colorScheme} ${level} ${view}`
          // What a view or a level changes; the rest of the page is looked at once a theme.
          expect(await axeFindings(page, '.stage-frame, .now'), what).toEqual([])
        }
      }
      expect(await axeFindings(page), colorScheme).toEqual([])
    }
    await leave(visited)
  })

  it('is found without a fault by axe over the block too, in every view, in light and dark', async () => {
    const visited = await visit({ hash: '#1;t=30;r=0', width: 480, height: 640 })
    const { page } = visited
    await blockDrawn(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const [i, view] of VIEW_IDS.entries()) {
        const level = LEVEL_IDS[i % LEVEL_IDS.length]
        await follow(page, `#1;t=30;r=0;o=${level};p=${view};h=${colorScheme}`)
        expect(await axeFindings(page, '.stage-frame, .now'), `${colorScheme} ${level} ${view}`).toEqual([])
      }
    }
    await leave(visited)
  })
})
