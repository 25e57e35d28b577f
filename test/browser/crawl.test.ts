import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { crawl, deafOnes, recordPointerEars } from '../support/crawl'
import { blockDrawn, FOLDED_IN_PAGE, leave, startBrowser, unfold, visit } from '../support/browser'

startBrowser()

/** What answers a pointer alone, and the controls that do the same by key. */
const EQUIVALENTS = {
  // Dragging on the chart moves time: so does the slider under it. Its marks are what the step buttons step through.
  '.timeline-chart svg': '.scrubber',
  '.event': '.transport .icon-button',
  // The name of a curve opens its sources: they stand among those of all curves.
  '.lane-label': '.sources-curves',
  // A stretch of time is drawn to loop: the panel of the loop has buttons for its ends.
  '.loop-strip': '.time-tools summary',
  // The name of a thing opens its sources: they stand among those of the legend.
  '.names text': '.legend .sources-button',
  // A needle or its mark on the ruler is pulled to set the depth.
  'svg.section': '.depth-slider input',
  '.overlay .set': '.depth-slider input',
  // The block is turned by a drag, and comes nearer by the wheel once the picture was pressed.
  '.block-canvas': '.orbit .icon-button',
  '.stage': '.orbit .icon-button',
  // A press beside a dialog closes it.
  'dialog.sheet': '.sheet-head button',
  'dialog.mirror-sheet': '.mirror-head button',
  'dialog.evidence': '.evidence-head button',
}

/** What is wrong with the stops of Tab from the top of the page, or of the dialog that is open, to its end. */
async function faultsOf(page: Page, atLeast: number): Promise<readonly string[]> {
  const stops = await crawl(page)
  const bad = stops.filter(({ faults }) => faults.length > 0)
  return [
    ...(stops.length < atLeast ? [`${stops.length} stops`] : []),
    ...bad.map(({ name, faults }) => `${name}: ${faults.join(', ')}`),
    ...(await deafOnes(page, EQUIVALENTS)),
  ]
}

describe('Tab alone', () => {
  it.each([
    [390, 844, '#1;m=section;t=72'],
    [1280, 800, '#1;t=72'],
  ])(
    'reaches whatever a pointer can press, each focus seen, covered by nothing: %i × %i, %s',
    async (width, height, hash) => {
      const visited = await visit({ hash, width, height, before: recordPointerEars })
      const { page } = visited
      if (!hash.includes('section')) await blockDrawn(page)
      expect.soft(await faultsOf(page, 40), 'as it opens').toEqual([])

      for (const [opener, opened] of [
        ['.header-tools > .icon-button:last-child', 'dialog.sheet'],
        ['.header-tools > .icon-button:nth-last-child(2)', 'dialog.sheet'],
        ['.mirror', 'dialog.mirror-sheet'],
        ['.sources-now', 'dialog.evidence'],
      ]) {
        await page.locator(opener).focus()
        await page.keyboard.press('Enter')
        await page.locator(opened).waitFor()
        expect.soft(await faultsOf(page, 2), opened).toEqual([])
        await page.keyboard.press('Escape')
        await page.locator(opened).waitFor({ state: 'detached' })
      }

      await page.locator('.story-show').focus()
      await page.keyboard.press('Enter')
      await page.locator('.story-card').waitFor()
      await page.keyboard.press('Enter')
      expect.soft(await faultsOf(page, 40), 'a story told').toEqual([])
      await page.locator('.story-card .icon-button:not(.story-present)').focus()
      await page.keyboard.press('Enter')
      // Focus goes back to where the story was begun, a frame later.
      await page.waitForFunction(() => document.activeElement?.classList.contains('story-show'))

      await unfold(page, FOLDED_IN_PAGE)
      expect.soft(await faultsOf(page, 120), 'all opened').toEqual([])
      await leave(visited)
    },
  )
})
