import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeFindings } from '../support/axe'
import { leave, startBrowser, visit } from '../support/browser'

startBrowser()

/** Where the marks of a part of the section stand well inside the picture, CSS pixels of the window. */
const spotsOf = (page: Page, part: string) =>
  page.evaluate((name) => {
    const svg = document.querySelector<SVGSVGElement>('svg.section')
    const mark = svg?.querySelector(`[data-part="${name}"]`)
    const stage = document.querySelector('.stage')?.getBoundingClientRect()
    const matrix = svg?.getScreenCTM()
    if (!mark || !stage || !matrix) throw new Error(`There is no ${name}`)
    return [...(mark.getAttribute('d') ?? '').matchAll(/M(-?\d+) (-?\d+)/g)]
      .map(([, x, y]) => ({ x: matrix.a * Number(x) + matrix.e, y: matrix.d * Number(y) + matrix.f }))
      .filter(
        ({ x, y }) =>
          x > stage.left + 90 && x < stage.right - 40 && y > stage.top + 160 && y < stage.bottom - 60,
      )
      .filter(({ x, y }) => document.elementFromPoint(x, y)?.closest('svg.section'))
  }, part)

const focused = (page: Page) =>
  page.evaluate(() => {
    const { dataset, className, tagName } = document.activeElement as HTMLElement
    return dataset['term'] ?? dataset['structure'] ?? (className || tagName)
  })

/** Parts of the section in the colour they were painted in. */
const lit = (page: Page) =>
  page.evaluate(() => {
    const marks = [...document.querySelectorAll<SVGElement>('svg.section [data-part]')]
    const painted = marks.filter((mark) =>
      ['fill', 'stroke'].some((paint) => mark.getAttribute(paint)?.startsWith('#')),
    )
    return [
      ...new Set(
        painted.flatMap((mark) => (mark.style.fill || mark.style.stroke ? [] : mark.dataset['part'])),
      ),
    ]
  })

const inside = async (page: Page, selector: string, outer: string) => {
  const [one, other] = [await page.locator(selector).boundingBox(), await page.locator(outer).boundingBox()]
  if (!one || !other) throw new Error(`${selector} or ${outer} is not there`)
  return (
    one.x >= other.x &&
    one.y >= other.y &&
    one.x + one.width <= other.x + other.width &&
    one.y + one.height <= other.y + other.height
  )
}

describe('words that follow', () => {
  it('explain themselves, lead to their causes by keys, light each at its hour, and give the focus back', async () => {
    const visited = await visit({ hash: '#1;m=section;t=336', width: 1440, height: 900 })
    const { page, requests } = visited
    const asked = requests.length
    const sentence = page.locator('.now-sentence')
    // Marked, it still says what it said.
    expect(await sentence.innerText()).toBe('Fibroblasts lay down thin new collagen, type III first.')
    const word = sentence.getByRole('button', { name: 'Fibroblasts' })
    await word.focus()
    await page.keyboard.press('Enter')
    const card = page.locator('.term-card')
    await card.waitFor()
    expect(await card.innerText()).toContain('The cell that builds the fibres of the dermis.')
    expect(await card.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    expect(await focused(page)).toBe('fibroblast')

    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const why = page.locator('.why')
    await why.waitFor()
    expect(await why.getByRole('heading').innerText()).toBe('Why: Fibroblast?')
    // The whole chain is lit, and nothing else: the cells, their signal, and the channel all begins with.
    expect(await lit(page)).toEqual(expect.arrayContaining(['fibroblast', 'pdgf', 'hole']))
    expect(await lit(page)).not.toContain('corneum')
    const steps = why.locator('ol .why-step')
    expect(await steps.locator('strong').allInnerTexts()).toEqual([
      'PDGF',
      'Platelets in the clot',
      'The puncture',
    ])
    expect(await axeFindings(page)).toEqual([])
    // From the heading on by keys: the close button, the thing itself, its first cause.
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => /;t=1\.8/.test(window.location.hash))
    expect(await steps.first().getAttribute('aria-pressed')).toBe('true')
    expect(await page.locator('.now-time').innerText()).toBe('2 hours')
    expect(await lit(page)).toContain('pdgf')
    expect(await lit(page)).not.toContain('fibroblast')
    await page.keyboard.press('Escape')
    await why.waitFor({ state: 'detached' })
    // What changes at that hour is lit again, and the surface as ever.
    expect(await lit(page)).toContain('corneum')
    expect(requests.length).toBe(asked)

    // What is there anyway says so, asked from the drawer of a name in the picture.
    await page.locator('[data-structure="hair-follicle"] text').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Why: Hair follicle' }).click()
    await why.waitFor()
    expect(await why.innerText()).toContain('The needle does not make it.')
    await why.getByRole('button', { name: 'Close' }).click()

    // Both words and changes at hand.
    await page.getByRole('button', { name: 'What changed?' }).click()
    expect(await page.locator('.changed').innerText()).toMatch(
      /^2 hours, against Day 14\n\nIn the mirror: the skin is redder\./,
    )
    expect(await page.locator('.changed li').count()).toBe(3)
    await page.getByRole('button', { name: 'Words', exact: true }).click()
    const sheet = page.getByRole('dialog')
    expect(await sheet.locator('[data-term-entry]').count()).toBeGreaterThan(45)
    expect(await axeFindings(page)).toEqual([])
    await sheet.locator('[data-term-entry="sprout"]').getByRole('button').click()
    await why.waitFor()
    expect(await why.locator('ol li').count()).toBe(6)
    expect(await sheet.count()).toBe(0)
    await leave(visited)
  })

  it('come to what is pointed at, by mouse and by a tap, within the picture and without a frame; axe finds nothing in the dark', async () => {
    const visited = await visit({
      hash: '#1;m=section;t=60',
      width: 390,
      height: 844,
      dark: true,
      touch: true,
    })
    const { page } = visited
    const label = page.locator('.pick-label')
    const [cell] = await spotsOf(page, 'macrophage')
    const written = await page.evaluate(() => {
      const heard = { writes: 0 }
      new MutationObserver((records) => (heard.writes += records.length)).observe(
        document.querySelector('svg.section') as Element,
        { subtree: true, childList: true, attributes: true },
      )
      Object.assign(window, { heard })
      return heard.writes
    })
    await page.mouse.move(cell.x, cell.y)
    await label.waitFor()
    expect(await label.innerText()).toMatch(
      /^Macrophage\n+Why\?\n+One drawn here stands for about \d+ % of the usual peak/,
    )
    expect(await label.innerText()).toContain('How it is drawn: in part assumed.')
    expect(await inside(page, '.pick-label', '.stage')).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await label.waitFor({ state: 'detached' })
    expect(await page.evaluate(() => (window as unknown as { heard: { writes: number } }).heard.writes)).toBe(
      written,
    )

    await page.touchscreen.tap(cell.x, cell.y)
    await label.waitFor()
    expect(await label.getAttribute('data-pick')).toBe('macrophage')
    // What plays on has no name that stands still.
    await page.getByRole('button', { name: 'On to what happens next' }).click()
    await label.waitFor({ state: 'detached' })

    await page.touchscreen.tap(250, 215)
    await label.waitFor()
    await label.getByRole('button').click()
    const why = page.locator('.why')
    await why.waitFor()
    expect(await label.count()).toBe(0)
    expect(await why.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(844)
    await leave(visited)
  })
})
