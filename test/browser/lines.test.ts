import { inflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeFindings } from '../support/axe'
import { blockDrawn, leave, startBrowser, visit } from '../support/browser'

startBrowser()

/** Everything laid over the picture, which has colours of its own. */
const OVER_PICTURE = '.overlay, .lens, .stamp, .corner'

/** Largest difference between the channels of a pixel, and shares of ink and of paper, in the picture alone. */
async function coloursOf(page: Page): Promise<{ spread: number; ink: number; paper: number }> {
  const hide = (visibility: string) =>
    page.evaluate(
      ([selector, value]) => {
        for (const element of document.querySelectorAll<SVGElement>(selector))
          element.style.visibility = value
      },
      [OVER_PICTURE, visibility] as const,
    )
  await hide('hidden')
  const { data, width, height } = PNG.sync.read(await page.locator('.stage').screenshot())
  await hide('')
  let [spread, ink, paper] = [0, 0, 0]
  for (let i = 0; i < data.length; i += 4) {
    const channels = [data[i], data[i + 1], data[i + 2]]
    spread = Math.max(spread, Math.max(...channels) - Math.min(...channels))
    if (Math.max(...channels) < 90) ink++
    if (Math.min(...channels) > 200) paper++
  }
  return { spread, ink: ink / (width * height), paper: paper / (width * height) }
}

/** What the section's marks are filled and stroked with, beside the colours that these names stand for. */
const paintsOf = (page: Page, names: readonly string[]) =>
  page.evaluate((allowedNames) => {
    const probe = document.createElement('div')
    document.body.append(probe)
    const allowed = allowedNames.map((name) => {
      probe.style.color = name
      return getComputedStyle(probe).color
    })
    probe.remove()
    const used = new Set<string>()
    for (const mark of document.querySelectorAll('svg.lines path, svg.lines circle, svg.lines rect')) {
      if (mark.closest('clipPath')) continue
      const { fill, stroke } = getComputedStyle(mark)
      for (const paint of [fill, stroke]) if (paint !== 'none' && !paint.startsWith('url')) used.add(paint)
    }
    return { allowed, used: [...used] }
  }, names)

/** Which picture is seen: its classes, and whether the block is over it. */
const seen = (page: Page) =>
  page.evaluate(() => ({
    section: document.querySelector('svg[class^=section]')?.getAttribute('class'),
    picture: document.documentElement.dataset['picture'],
    isPlaced: document.querySelector('.overlay')?.classList.contains('placed'),
  }))

const IN_LINES = { section: 'section lines', picture: 'section', isPlaced: true }

const tickPlace = (page: Page) =>
  page.locator('[data-step="0"]').evaluate((tick: SVGGraphicsElement) => tick.getCTM()?.f)

describe('where more contrast is asked for', () => {
  it('draws lines instead of the block, without a colour, and says so; the block is a press away', async () => {
    const visited = await visit({ hash: '#1;t=24', width: 1100, height: 800, contrast: 'more' })
    const { page } = visited
    await page.waitForFunction(() => document.querySelector('svg.lines'))
    expect(await seen(page)).toEqual(IN_LINES)
    expect(await page.locator('.block-canvas').count()).toBe(0)
    const { spread, ink, paper } = await coloursOf(page)
    expect(spread).toBeLessThanOrEqual(1)
    expect(ink).toBeGreaterThan(0.04)
    expect(paper).toBeGreaterThan(0.3)
    expect(await page.locator('.lines-note').textContent()).toContain('more contrast')
    expect(await axeFindings(page)).toEqual([])

    await page.getByRole('button', { name: 'Show the 3D block' }).click()
    await blockDrawn(page)
    expect(await page.getByRole('button', { name: 'Flat section' }).getAttribute('aria-pressed')).toBe(
      'false',
    )
    await page.getByRole('button', { name: 'Show lines and patterns' }).click()
    await page.waitForFunction(() => document.documentElement.dataset['picture'] === 'section')
    await page.waitForTimeout(600)
    expect(await seen(page)).toEqual(IN_LINES)
    await leave(visited)
  })

  it('follows the device while the page is open, and leaves no trace in the link', async () => {
    const visited = await visit({ hash: '#1;t=24', width: 900, height: 700 })
    const { page } = visited
    await blockDrawn(page)
    await page.emulateMedia({ contrast: 'more' })
    await page.waitForFunction(() => document.querySelector('svg.lines'))
    await page.waitForTimeout(600)
    expect(await seen(page)).toEqual(IN_LINES)
    expect(await page.evaluate(() => window.location.hash)).toBe('#1;t=24')
    await page.emulateMedia({ contrast: 'no-preference' })
    await blockDrawn(page)
    expect(await page.locator('svg.lines').count()).toBe(0)
    expect(await page.locator('.lines-note').count()).toBe(0)
    await leave(visited)
  })

  it('puts cells back into shape when needles have left', async () => {
    const visited = await visit({ hash: '#1;m=section;t=24', contrast: 'more' })
    const { page } = visited
    const shapes = () =>
      page
        .locator('.lines [data-stamp], .lines [data-inside=dermis], .lines [data-part=living]')
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('d')))
    await page.waitForFunction(() => document.querySelector('svg.lines'))
    const before = await shapes()
    const at = async (timeH: number) => {
      await page.evaluate((hash) => {
        window.location.hash = hash
      }, `#1;m=section;t=${timeH}`)
      await page.waitForTimeout(300)
    }
    await at(-0.0083333)
    const pressed = await shapes()
    expect(pressed).not.toEqual(before)
    expect(pressed.join('')).not.toMatch(/M-?\d+ -?\d+h0M/)
    await at(24)
    expect(await shapes()).toEqual(before)
    await leave(visited)
  })

  it('fades and hides things as the section in colour does', async () => {
    const visited = await visit({ hash: '#1;m=section;t=24;l=00002000021', contrast: 'more' })
    const { page } = visited
    await page.waitForFunction(() => document.querySelector('svg.lines'))
    const inkOf = (mark: string) =>
      page
        .locator(`.lines [data-part="${mark}"], .lines [data-inside="${mark}"]`)
        .evaluateAll((marks) => [...new Set(marks.map((one) => getComputedStyle(one).opacity))])
    expect(await inkOf('fat')).toEqual(['0'])
    expect(await inkOf('neutrophil')).toEqual(['0'])
    expect(await inkOf('pdgf')).toEqual(['0.22'])
    expect(await inkOf('dermis')).toEqual(['1'])
    await leave(visited)
  })
})

describe('where the device sets its own colours', () => {
  it.each(['light', 'dark'] as const)('draws lines in them: %s', async (theme) => {
    const visited = await visit({
      hash: '#1;t=336',
      width: 1100,
      height: 800,
      dark: theme === 'dark',
      forcedColors: 'active',
    })
    const { page } = visited
    await page.waitForFunction(() => document.querySelector('svg.lines'))
    expect(await seen(page)).toEqual(IN_LINES)
    const colours = await paintsOf(page, ['CanvasText', 'Canvas'])
    expect(colours.used.length).toBe(2)
    expect(colours.used.toSorted()).toEqual(colours.allowed.toSorted())
    // What is chosen is told by more than a colour that the device takes away.
    const chosen = page.getByRole('button', { name: 'Skin', exact: true })
    const other = page.getByRole('button', { name: 'Dermis', exact: true })
    const ground = (of: typeof chosen) => of.evaluate((one) => getComputedStyle(one).backgroundColor)
    expect(await ground(chosen)).not.toBe(await ground(other))
    expect(await axeFindings(page)).toEqual([])
    await leave(visited)
  })
})

describe('the timeline without colours', () => {
  it('names each curve in its lane and tells phases by line, on their strips as on their names', async () => {
    const visited = await visit({ hash: '#1;m=section;t=24', width: 1100, height: 800, contrast: 'more' })
    const { page } = visited
    await page.waitForFunction(() => document.querySelector('.lines-note'))
    expect(await page.locator('.curve .lane-label').count()).toBe(await page.locator('.curve').count())
    const dashes = await page
      .locator('.curve .typical')
      .evaluateAll((curves) => curves.map((curve) => getComputedStyle(curve).strokeDasharray))
    expect(new Set(dashes).size).toBeGreaterThan(1)
    const strips = await page
      .locator('.timeline-chart svg > rect')
      .evaluateAll((rects) => rects.map((rect) => getComputedStyle(rect).maskImage))
    const names = await page
      .locator('.phase')
      .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).backgroundImage))
    expect(new Set(strips).size).toBe(3)
    expect(new Set(names).size).toBe(3)
    expect(names.slice(1)).toEqual(strips.slice(1))
    await leave(visited)
  })
})

describe('on paper', () => {
  it.each([
    ['the block', '#1;t=24;d=2;h=dark', 1100],
    ['the section, on a phone', '#1;t=24;d=2;m=section', 390],
  ])(
    '%s is printed in lines, with plan, moment, caption and stamp; nothing is lost',
    async (_, hash, width) => {
      const visited = await visit({ hash, width, height: 800 })
      const { page } = visited
      const isBlock = !hash.includes('m=section')
      if (isBlock) await blockDrawn(page)
      await page.waitForTimeout(800)
      const before = [
        await seen(page),
        await tickPlace(page),
        await page.evaluate(() => window.location.hash),
      ]

      await page.emulateMedia({ media: 'print' })
      await page.waitForFunction(() => 'printing' in document.documentElement.dataset, null, { polling: 100 })
      expect(await seen(page)).toEqual(IN_LINES)
      const colours = await paintsOf(page, ['#000', '#fff'])
      expect(colours.used.toSorted()).toEqual(colours.allowed.toSorted())
      for (const said of [
        '24 hours',
        'Simulated illustration – not a patient result.',
        'Cheek',
        '200 µm',
        '2 mm',
      ]) {
        expect(await page.getByText(said, { exact: true }).first().isVisible(), said).toBe(true)
      }
      expect(await page.locator('.now-sentence').isVisible()).toBe(true)
      expect(await page.locator('.line-key li').count()).toBeGreaterThan(12)
      expect(await page.getByText('Call the clinic for redness').isVisible()).toBe(true)
      const controls = await page.locator('button:not(.phase), input, select').evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility())
          // A word that can be pressed to have it explained is a word, and looks like one on paper.
          .filter((one) => !one.matches('.term') || getComputedStyle(one).textDecorationLine !== 'none')
          .map((one) => one.outerHTML.slice(0, 80)),
      )
      expect(controls).toEqual([])
      // No pattern of SVG's: browsers print those as coarse pixels.
      expect(await page.locator('svg.lines pattern').count()).toBe(0)
      const tiles = await page
        .locator('svg.lines [data-tiles] > path')
        .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')?.length ?? 0))
      expect(tiles.filter((length) => length > 100).length).toBeGreaterThan(5)

      await page.emulateMedia({ media: null })
      await page.waitForFunction(() => !('printing' in document.documentElement.dataset), null, {
        polling: 100,
      })
      await page.waitForTimeout(300)
      expect([
        await seen(page),
        await tickPlace(page),
        await page.evaluate(() => window.location.hash),
      ]).toEqual(before)
      await leave(visited)
    },
  )

  it('is laid out before the browser takes its picture, two pages long on A4 and on US Letter, nothing clipped', async () => {
    const visited = await visit({ hash: '#1;t=4380;m=section', width: 1100, height: 800 })
    const { page } = visited
    await page.evaluate(() => {
      window.addEventListener('beforeprint', () => {
        const picture = document.querySelector('.stage')?.getBoundingClientRect()
        const chart = document.querySelector('.timeline-chart svg')
        const all = [...document.querySelectorAll<HTMLElement>('.page *')].filter((one) =>
          one.checkVisibility(),
        )
        document.documentElement.dataset['atPrint'] = JSON.stringify({
          section: document.querySelector('svg[class^=section]')?.getAttribute('class'),
          width: picture?.width,
          chart: chart?.getAttribute('viewBox')?.split(' ')[2],
          // Parts that must not be torn apart, and text that goes on beyond its box.
          tallest: Math.max(
            ...all
              .filter((one) => getComputedStyle(one).breakInside === 'avoid')
              .map((one) => one.getBoundingClientRect().height),
          ),
          clipped: all
            .filter(
              (one) =>
                one.scrollWidth > one.clientWidth + 1 &&
                one.clientWidth > 0 &&
                getComputedStyle(one).overflowX !== 'visible' &&
                // The picture shows a part of its drawing.
                !one.closest('.stage'),
            )
            .map((one) => one.className),
          widest: Math.max(
            ...all
              .filter((one) => one.matches('p, li, dd, dt, h1, h2, h3, .timeline-chart, .stage'))
              .map((one) => one.getBoundingClientRect().right),
          ),
        })
      })
    })
    const letters = new Map<string, number>()
    for (const [format, heightIn] of [
      ['A4', 11.69],
      ['Letter', 11],
    ] as const) {
      const pdf = await page.pdf({ format })
      const told = await page.evaluate(() => document.documentElement.dataset['atPrint'])
      const { tallest, widest, ...rest } = JSON.parse(told ?? '{}') as Record<string, unknown>
      expect(rest).toEqual({ section: 'section lines', width: 660, chart: '660', clipped: [] })
      // Margins of 12 mm on every side.
      expect(tallest).toBeLessThan((heightIn - 24 / 25.4) * 96)
      expect(widest).toBeLessThanOrEqual(668)
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g), format).toHaveLength(2)
      letters.set(format, shownText(pdf))
      expect(await page.evaluate(() => 'printing' in document.documentElement.dataset)).toBe(false)
      expect(await page.locator('svg.lines').count()).toBe(0)
    }
    expect(letters.get('A4')).toBeGreaterThan(500)
    expect(letters.get('Letter')).toBe(letters.get('A4'))
    await leave(visited)
  })

  it('can be printed as it should be from the moment the page has settled', async () => {
    const visited = await visit({
      hash: '#1;t=24;m=section',
      before: () => {
        window.addEventListener('skin-settled', () => {
          window.dispatchEvent(new Event('beforeprint'))
          document.documentElement.dataset['atSettled'] = String(
            document.querySelector('svg.section')?.getAttribute('class'),
          )
          window.dispatchEvent(new Event('afterprint'))
        })
      },
    })
    expect(await visited.page.evaluate(() => document.documentElement.dataset['atSettled'])).toBe(
      'section lines',
    )
    await leave(visited)
  })

  it('shows picture, moment and timeline without its controls where it is printed before the lines came', async () => {
    const visited = await visit({ hash: '#1;t=24', width: 1100, height: 800, javaScript: false })
    const { page } = visited
    await page.emulateMedia({ media: 'print' })
    const controls = await page
      .locator('button:not(.phase), input, select')
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility({ visibilityProperty: true }))
          .map((one) => one.outerHTML.slice(0, 80)),
      )
    expect(controls).toEqual([])
    for (const part of ['svg.section', '.timeline-chart svg', '.now-time', '.stamp', '.purpose']) {
      expect(await page.locator(part).first().isVisible(), part).toBe(true)
    }
    const pdf = await page.pdf({ format: 'Letter' })
    expect((pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length).toBeLessThanOrEqual(2)
    await visited.context.close()
  })
})

/** How often a PDF puts text on its pages. */
function shownText(pdf: Buffer): number {
  const text = pdf.toString('latin1')
  let shown = 0
  for (const { index, 0: head } of text.matchAll(/\bstream\r?\n/g)) {
    const from = index + head.length
    const packed = pdf.subarray(from, text.indexOf('endstream', from))
    try {
      shown +=
        inflateSync(packed)
          .toString('latin1')
          .match(/\bT[jJ]\b/g)?.length ?? 0
    } catch {
      // A picture or a font, packed in another way.
    }
  }
  return shown
}
