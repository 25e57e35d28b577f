import { describe, expect, it } from 'vitest'
import { changedPixels, contrastOf, pixelsOf, strongestContrast } from '../support/contrast'
import { smallTargets } from '../support/targets'
import { leave, startBrowser, unfold, visit } from '../support/browser'

startBrowser()

/** What the page is worked with. */
const PRIMARY = [
  '.play',
  '.story-show',
  '.story-card button',
  '.transport button',
  '.speed select',
  '.scrubber',
  '.depth-slider > *',
  '.header-tools :is(button, select)',
  '.views button',
  '.picture-switch button',
  '.segments input',
  '.before-button',
  '.mirror',
  '.quiet-button',
  '.field select',
  '.sheet input',
].join(', ')
/** Names laid over the picture stand in a list too (the description's). */
const TWINS = '.names [role="button"]'

describe('what can be pressed', () => {
  it.each([
    [320, 640],
    [1440, 900],
  ])('is large enough, 44 px where the page is worked with it: %i × %i', async (width, height) => {
    const visited = await visit({ hash: '#1;m=section;t=72;f=illustrated', width, height })
    const { page } = visited
    await unfold(page)
    await page.locator('.figure').first().waitFor()
    expect.soft(await smallTargets(page, PRIMARY, TWINS), 'all opened').toEqual([])
    for (const [opener, opened] of [
      ['.header-tools > .icon-button:last-child', 'dialog.sheet'],
      ['.header-tools > .icon-button:nth-last-child(2)', 'dialog.sheet'],
      ['.mirror', 'dialog.mirror-sheet'],
      ['.sources-now', 'dialog.evidence'],
    ]) {
      await page.locator(opener).click()
      await page.locator(opened).waitFor()
      expect.soft(await smallTargets(page, PRIMARY, TWINS), opened).toEqual([])
      await page.keyboard.press('Escape')
      await page.locator(opened).waitFor({ state: 'detached' })
    }
    await page.locator('.story-show').click()
    await page.locator('.story-card').waitFor()
    expect.soft(await smallTargets(page, PRIMARY, TWINS), 'a story').toEqual([])
    await leave(visited)
  })
})

/** What WCAG asks of what is no text but has to be seen. */
const LEAST = 3

/** Controls of every kind, on the page, on panels and on the picture. */
const CONTROLS = [
  '.header-tools > .icon-button',
  '.header-tools select',
  '.before-button',
  '.views button >> nth=1',
  '.play',
  '.transport .icon-button',
  '.phase',
  '.scrubber',
  '.story-others summary',
  '.mirror',
  '.depth-slider .icon-button',
  '.depth-slider input',
  '.segments input:not(:checked)',
]

describe.each(['light', 'dark'] as const)('what is no text, in %s', (theme) => {
  it('stands out by 3 to 1: icons, sliders, and the change that a focus makes', async () => {
    const visited = await visit({ hash: `#1;m=section;t=72;h=${theme}`, width: 1024, height: 640 })
    const { page } = visited
    const contrasts: Record<string, number> = {}
    for (const icon of CONTROLS.filter((control) => control.includes('icon-button')))
      contrasts[icon] = strongestContrast(await pixelsOf(page, icon))
    for (const slider of ['.scrubber', '.depth-slider input']) {
      const shown = await pixelsOf(page, slider)
      const share = await page.locator(slider).evaluate((input: HTMLInputElement) => {
        return (input.valueAsNumber - Number(input.min)) / (Number(input.max) - Number(input.min))
      })
      const middle = Math.floor(shown.height / 2)
      // Above the track at the far end from the thumb is what both stand on.
      const far = share < 0.5 ? shown.width - 6 : 6
      contrasts[`${slider} thumb`] = contrastOf(
        shown.at(far, middle - 6),
        shown.at(12 + share * (shown.width - 24), middle),
      )
      contrasts[`${slider} track`] = contrastOf(shown.at(far, middle - 6), shown.at(far, middle))
    }
    for (const control of CONTROLS) {
      const one = page.locator(control).first()
      await one.scrollIntoViewIfNeeded()
      const box = await one.boundingBox()
      const [across, down] = [box?.width ?? 0, box?.height ?? 0]
      const before = await pixelsOf(page, control, 8)
      await one.focus()
      const after = await pixelsOf(page, control, 8)
      await one.blur()
      // At least a ring of one pixel round it changes by so much.
      contrasts[`focus of ${control}`] = (LEAST * changedPixels(before, after, LEAST)) / (2 * (across + down))
    }
    const faint = Object.entries(contrasts).filter(([, contrast]) => !(contrast >= LEAST))
    console.log(
      Object.entries(contrasts)
        .map(([what, contrast]) => `${contrast.toFixed(1).padStart(5)} ${what}`)
        .join('\n'),
    )
    expect(faint).toEqual([])
    await leave(visited)
  })
})
