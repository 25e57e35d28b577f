import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { STORY_IDS, stepsOf } from '../../src/story/story-steps'
import { leave, startBrowser, visit } from '../support/browser'

startBrowser()

const FOLDER = new URL('../trees/', import.meta.url)
/** TREES=new writes them anew. To be read, step by step, before they are committed. */
const renew = process.env['TREES'] === 'new'

/** What a screen reader is given of the story and of what happens now, once it stands still. */
async function treeOf(page: Page): Promise<string> {
  let last = ''
  for (let i = 0; i < 40; i++) {
    const parts = [page.locator('.story'), page.locator('.now')]
    const now = (await Promise.all(parts.map((part) => part.ariaSnapshot()))).join('\n')
    if (now === last) return now
    last = now
    await page.waitForTimeout(60)
  }
  throw new Error('what is said never stood still')
}

describe('what a screen reader is given', () => {
  it('of every step of every story is what was read and found right', async () => {
    const visited = await visit({ hash: '#1;m=section', reducedMotion: true })
    const { page } = visited
    let steps = 0
    for (const story of STORY_IDS) {
      const ids = stepsOf(story)
      await page.evaluate((hash) => {
        window.location.hash = hash
      }, `#1;m=section;y=${ids[0]}`)
      await page.locator('.story-of').getByText(`1 of ${ids.length}`).waitFor()
      await page.locator('.story-tools button').last().focus()
      const trees: string[] = []
      for (const [index, id] of ids.entries()) {
        if (index > 0) await page.keyboard.press('ArrowRight')
        await page
          .locator('.story-of')
          .getByText(`${index + 1} of ${ids.length}`)
          .waitFor()
        trees.push(`# ${id}\n${await treeOf(page)}\n`)
      }
      steps += trees.length
      const file = new URL(`${story}.txt`, FOLDER)
      const text = trees.join('\n')
      if (renew) writeFileSync(file, text)
      expect(existsSync(file), 'TREES=new npx vitest run test/browser/trees.test.ts makes it').toBe(true)
      expect(text, story).toBe(readFileSync(file, 'utf8'))
    }
    expect(steps).toBe(STORY_IDS.flatMap(stepsOf).length)
    await leave(visited)
  })
})
