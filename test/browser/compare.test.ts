import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { SceneReport } from '../../src/scene/inspect'
import { axeFindings } from '../support/axe'
import { leave, startBrowser, visit } from '../support/browser'

startBrowser()

const hash = (page: Page) => page.evaluate(() => window.location.hash)
const trait = (page: Page, id: string) =>
  page.locator(`[data-trait="${id}"] td`).evaluateAll((cells) => cells.map((cell) => cell.textContent))
const said = (page: Page) => page.locator('.compare-said').textContent()
/** A change of the link is written when a gesture ends. */
const linkHas = (page: Page, text: string | RegExp) =>
  expect.poll(() => hash(page), { timeout: 10_000 }).toMatch(text)

describe('two plans', () => {
  it('are compared, changed, swapped, parted by a line and left by mouse; undone and redone', async () => {
    const visited = await visit({ hash: '#1;m=section;t=10', width: 1280, height: 800 })
    const { page } = visited
    const compare = page.getByRole('button', { name: 'Compare', exact: true })
    await compare.click()
    const sides = page.locator('.stage')
    expect(await sides.count()).toBe(2)
    const [one, other] = [await sides.nth(0).boundingBox(), await sides.nth(1).boundingBox()]
    expect(Math.abs((one?.width ?? 0) - (other?.width ?? 9))).toBeLessThanOrEqual(2)
    expect(await page.getByRole('group', { name: 'Picture B' }).count()).toBe(1)
    expect(await trait(page, 'reach')).toEqual([
      expect.stringContaining('1.1'),
      expect.stringContaining('0.4'),
      'more in A',
    ])
    await linkHas(page, /vs=d:0\.5/)

    const slider = page.locator('.compare-value input[type=range]')
    await slider.scrollIntoViewIfNeeded()
    const box = await slider.boundingBox()
    if (!box) throw new Error('no slider')
    await page.mouse.click(box.x + box.width - 20, box.y + box.height / 2)
    await linkHas(page, /vs=d:2\.[5-9]/)
    const second = await page.locator('.side-tag').nth(1).textContent()
    expect(second).toMatch(/^B2\.[5-9]\d* mm$/)
    await page.getByRole('button', { name: 'Swap A and B' }).click()
    await linkHas(page, /d=2\.[5-9].*vs=d:1\.5/)
    expect(await page.locator('.depth-value').textContent()).toMatch(/^2\.[5-9]/)

    await page.getByRole('radio', { name: 'With a line' }).click()
    await linkHas(page, /vs=d:1\.5:50/)
    const line = page.getByRole('slider', { name: 'Where the line stands' })
    const track = await line.boundingBox()
    if (!track) throw new Error('no line')
    await page.mouse.move(track.x + track.width / 2, track.y + track.height / 2)
    await page.mouse.down()
    await page.mouse.move(track.x + track.width * 0.3, track.y + track.height / 2, { steps: 4 })
    await page.mouse.up()
    await linkHas(page, /vs=d:1\.5:(29|30|31)$/)
    const clips = await sides.evaluateAll((all) => all.map((side) => getComputedStyle(side).clipPath))
    expect(clips).toEqual([
      expect.stringMatching(/^inset\(0px (69|70|71)%/),
      expect.stringMatching(/(29|30|31)%\)$/),
    ])

    const undo = page.getByRole('button', { name: 'Undo' })
    await undo.click()
    await linkHas(page, /vs=d:1\.5:50/)
    await undo.click()
    await undo.click()
    await linkHas(page, /vs=d:2/)
    await page.getByRole('button', { name: 'One picture' }).click()
    expect(await sides.count()).toBe(1)
    await undo.click()
    expect(await sides.count()).toBe(2)
    await compare.click()
    expect(await sides.count()).toBe(1)
    await leave(visited)
  })

  it('are compared by keyboard in every field, told in words, without a finding of axe in light and dark', async () => {
    const visited = await visit({ hash: '#1;m=section;t=10', width: 820, height: 1180 })
    const { page } = visited
    await page.getByRole('button', { name: 'Compare', exact: true }).focus()
    await page.keyboard.press('Enter')
    const field = page.getByRole('combobox', { name: 'What differs' })
    await field.focus()
    const doubts = new Set<string | null>()
    for (const [letter, link] of [
      ['Site', /vs=z:forehead/],
      ['Age', /vs=a:70/],
      ['Device', /vs=v:roller/],
      ['Skin tone', /vs=k:9/],
      ['Set depth', /vs=d:0\.5/],
    ] as const) {
      await field.selectOption({ label: letter })
      await linkHas(page, link)
      doubts.add(await page.locator('.compare-doubt').textContent())
      expect(await said(page)).not.toBe('')
    }
    expect(doubts.size).toBe(5)
    expect([...doubts].join(' ')).toContain('Deeper is not shown to be better')

    // The words follow the clock: openings close, redness settles, collagen grows.
    const time = page.getByRole('slider', { name: 'Timeline' })
    await time.focus()
    await page.keyboard.press('End')
    await expect.poll(async () => (await trait(page, 'openings')).slice(0, 2)).toEqual(['closed', 'closed'])
    await expect.poll(async () => (await trait(page, 'redness')).slice(0, 2)).toEqual(['settled', 'settled'])
    await expect
      .poll(() => trait(page, 'collagen'), { timeout: 20_000 })
      .toEqual([expect.stringMatching(/\+\d+/), expect.stringMatching(/\+\d+|0/), 'ranges overlap'])
    expect(await said(page)).toContain('Which has more cannot be told')

    await page.getByRole('radio', { name: 'With a line' }).click()
    const line = page.getByRole('slider', { name: 'Where the line stands' })
    await line.focus()
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft')
    await linkHas(page, /vs=d:0\.5:45$/)
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme })
      expect(await axeFindings(page), theme).toEqual([])
    }
    await leave(visited)
  })

  it('are compared by touch on a phone, with nothing under anything else, and reopened by link', async () => {
    const visited = await visit({ hash: '#1;m=section;t=10;vs=k:9', width: 390, height: 844, touch: true })
    const { page } = visited
    expect(await page.locator('.side-tag').allTextContents()).toEqual(['ATone 5 of 10', 'BTone 9 of 10'])
    const overlaps = () =>
      page.evaluate(() => {
        const boxes = [
          ...document.querySelectorAll(
            '.side-tag, .stage-row .stamp, .stage-frame > .corner button, .lens, .wipe-slider',
          ),
        ].map((element) => ({ name: element.className, box: element.getBoundingClientRect() }))
        return boxes.flatMap(({ name, box }, index) =>
          boxes
            .slice(index + 1)
            .filter(
              (other) =>
                box.width > 0 &&
                other.box.width > 0 &&
                box.left < other.box.right &&
                other.box.left < box.right &&
                box.top < other.box.bottom &&
                other.box.top < box.bottom,
            )
            .map((other) => `${name} × ${other.name}`),
        )
      })
    expect(await overlaps()).toEqual([])
    await page.locator('button.side-tag').tap()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Tone 9 of 10')
    await page.locator('.compare-value label.tone').nth(1).tap()
    await linkHas(page, /vs=k:2/)
    await page.getByRole('radio', { name: 'With a line' }).tap()
    await linkHas(page, /vs=k:2:50/)
    expect(await overlaps()).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.reload()
    await page.waitForSelector('.compare-said:not(:empty)')
    expect(await page.locator('.side-tag').allTextContents()).toEqual(['ATone 5 of 10', 'BTone 2 of 10'])
    await leave(visited)
  })

  it('stand in two blocks, drawn alike, from one place, at one moment', async () => {
    const visited = await visit({ hash: '#1;t=10;vs=d:2.5', width: 700, height: 460 })
    const { page } = visited
    const reports = () =>
      page.locator('.block-canvas').evaluateAll((all) =>
        all.map((canvas) => {
          const { inspectScene } = canvas as HTMLCanvasElement & { inspectScene?: () => SceneReport }
          return inspectScene?.() ?? null
        }),
      )
    await expect
      .poll(async () => (await reports()).map((report) => report?.refined ?? false), { timeout: 90_000 })
      .toEqual([true, true])
    const [first, second] = await reports()
    expect(first?.tier).toBe(second?.tier)
    expect(second?.triangles).toBeGreaterThan(20_000)
    // Where the ruler's zero and its first half millimetre stand on each side.
    const rulers = () =>
      page.locator('.stage').evaluateAll((sides) =>
        sides.map((side) =>
          ['0', '0.5'].map((mm) => {
            const at = side.querySelector<SVGGraphicsElement>(`[data-step="${mm}"]`)?.getCTM()
            return [at?.e ?? Number.NaN, at?.f ?? Number.NaN]
          }),
        ),
      )
    const together = async () => {
      const [one, other] = (await rulers()).map((ruler) => ruler.flat())
      return Math.max(...one.map((value, index) => Math.abs(value - other[index])))
    }
    expect(await together()).toBeLessThan(2)
    // Turned on one side, both turn.
    const before = await rulers()
    await page.getByRole('button', { name: 'Turn left' }).click()
    await expect.poll(async () => (await rulers())[1], { timeout: 30_000 }).not.toEqual(before[1])
    await expect.poll(together, { timeout: 30_000 }).toBeLessThan(2)
    await page.getByRole('button', { name: 'One picture' }).click()
    expect(await page.locator('.block-canvas').count()).toBe(1)
    await leave(visited)
  })
})
