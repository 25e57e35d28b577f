import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../src/base/random'
import { atRest, blockDrawn, leave, startBrowser, visit } from '../support/browser'

startBrowser()

/** Names that stand in the picture, with their boxes in the stage. */
function namesIn(page: Page) {
  return page.evaluate(() => {
    const stage = document.querySelector('.stage')?.getBoundingClientRect()
    if (!stage) throw new Error('There is no stage')
    return [...document.querySelectorAll<SVGTextElement>('.names text')]
      .filter(
        (text) => text.textContent !== '' && text.getClientRects().length > 0 && !text.closest('.unseen'),
      )
      .map((text) => {
        const { left, top, right, bottom } = text.getBoundingClientRect()
        return {
          name: text.textContent ?? '',
          box: [left - stage.left, top - stage.top, right - stage.left, bottom - stage.top],
          inside: left >= stage.left && right <= stage.right && top >= stage.top && bottom <= stage.bottom,
        }
      })
  })
}

/** Where names stand follows from where the camera stands: with nothing painted, 200 cameras take no more time than they need. */
function paintNoMore(page: Page) {
  return page.evaluate(() => {
    const gl = WebGL2RenderingContext.prototype
    for (const name of [
      'drawElements',
      'drawArrays',
      'drawElementsInstanced',
      'drawArraysInstanced',
    ] as const)
      gl[name] = () => {}
  })
}

describe('names in the picture', () => {
  it.each([
    [320, 640],
    [768, 1024],
    [1920, 1000],
  ])('never overlap nor leave it, at %i px, whatever the camera', async (width, height) => {
    const visited = await visit({ hash: '#1;t=24;f=illustrated', width, height })
    const { page } = visited
    await blockDrawn(page)
    await paintNoMore(page)
    const random = createRandom('cameras', width)
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', '+', '-', '1', '2', '3', '5', '6', '7']
    await page.getByRole('button', { name: 'Skin', exact: true }).focus()
    for (let step = 0; step < 67; step++) {
      for (let press = 0; press < 3; press++)
        await page.keyboard.press(keys[random.integer(0, keys.length - 1)])
      await page.waitForTimeout(150)
      const names = await namesIn(page)
      for (const { name, inside } of names) expect(inside, `${name} at step ${step}`).toBe(true)
      for (const [i, one] of names.entries()) {
        for (const other of names.slice(i + 1)) {
          const apart =
            one.box[0] >= other.box[2] - 1 ||
            other.box[0] >= one.box[2] - 1 ||
            one.box[1] >= other.box[3] - 3 ||
            other.box[1] >= one.box[3] - 3
          expect(apart, `${one.name} over ${other.name} at step ${step}`).toBe(true)
        }
      }
    }
    await leave(visited)
  })

  it('go along with their things while the camera moves, and look for room again when it stands', async () => {
    const visited = await visit({ hash: '#1;t=24;f=illustrated', width: 700, height: 700 })
    const { page } = visited
    await blockDrawn(page)
    await atRest(page)
    // What is read waits as long as this test likes.
    await page.evaluate(() => {
      const held: (() => void)[] = []
      const set = window.setTimeout
      const holding = (work: () => void, ms?: number) => (ms === 100 ? held.push(work) : set(work, ms))
      Object.assign(window, {
        setTimeout: holding,
        letGo: () => {
          Object.assign(window, { setTimeout: set })
          for (const work of held) work()
          return held.length
        },
      })
    })
    /** Where each seen name's thing is pointed at, and each seen layer's name stands; what is left of it when placed anew. */
    const pointed = () =>
      page.evaluate(() => {
        const at = (element: SVGGraphicsElement | null | undefined) => {
          const matrix = element?.getCTM()
          return [matrix?.e ?? Number.NaN, matrix?.f ?? Number.NaN]
        }
        const groups = [...document.querySelectorAll('.names [data-structure]:not(.unseen)')]
        const ticks = [...document.querySelectorAll<SVGGraphicsElement>('.ruler [data-step]:not(.unseen)')]
        const layers = [...document.querySelectorAll<SVGTextElement>('.names [data-layer]:not(.unseen)')]
        return {
          things: Object.fromEntries(
            groups.map((group) => [group.getAttribute('data-structure'), at(group.querySelector('circle'))]),
          ),
          ticks: Object.fromEntries(ticks.map((tick) => [tick.dataset['step'], at(tick)])),
          layersMoved: layers.filter((layer) => at(layer).some((px) => px !== 0)).length,
        }
      })
    const before = await pointed()
    await page.getByRole('button', { name: 'Turn left' }).click()
    await atRest(page)
    const along = await pointed()
    const held = await page.evaluate(() => (window as Window & { letGo?: () => number }).letGo?.())
    expect(held).toBe(1)
    const anew = await pointed()
    expect(before.layersMoved).toBe(0)
    expect(along.layersMoved).toBeGreaterThan(1)
    expect(anew.layersMoved).toBe(0)
    // Ticks are put where they belong in every frame; only what looks for room waits.
    expect(along.ticks).toEqual(anew.ticks)
    expect(along.ticks).not.toEqual(before.ticks)
    const both = Object.keys(along.things).filter((name) => anew.things[name])
    expect(both.length).toBeGreaterThan(2)
    const apart = (name: string, [x, y]: number[]) =>
      Math.hypot(x - along.things[name][0], y - along.things[name][1])
    for (const name of both) expect(apart(name, anew.things[name]), name).toBeLessThan(1)
    expect(Math.max(...both.map((name) => apart(name, before.things[name])))).toBeGreaterThan(5)
    await leave(visited)
  })

  it('are reached by Tab and open what stands behind them by Enter', async () => {
    const visited = await visit({ hash: '#1;f=illustrated', width: 1280, height: 800 })
    const { page } = visited
    await blockDrawn(page)
    await page.locator('.names [role="button"]', { hasText: 'Viable epidermis' }).focus()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Papillary dermis')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await leave(visited)
  })
})

/** The block after a day at rest, with its picture as it is, and the panel of layers open. */
async function openLayers() {
  const visited = await visit({ hash: '#1;t=24;f=illustrated', width: 900, height: 900 })
  const { page } = visited
  await blockDrawn(page)
  await atRest(page)
  const picture = async () => PNG.sync.read(await page.locator('.block-canvas').screenshot()).data
  const before = await picture()
  await page.locator('.layers > summary').click()
  return { visited, page, picture, before }
}

describe('layers and parts', () => {
  it('step from shown to faded to hidden, stand alone with the needle track, come back at once, and travel', async () => {
    const { visited, page, picture, before } = await openLayers()
    const vessels = page.getByRole('button', { name: /^Blood vessels: / })
    await vessels.focus()
    await page.keyboard.press('Enter')
    expect(await vessels.textContent()).toBe('Faded')
    await page.keyboard.press('Enter')
    expect(await vessels.textContent()).toBe('Hidden')
    await page.waitForFunction(() => location.hash.includes('l=000002'))
    await atRest(page)
    expect((await picture()).equals(before)).toBe(false)
    expect((await namesIn(page)).map(({ name }) => name)).not.toContain('Blood vessels')

    await page.getByRole('button', { name: 'Show only: Fat' }).click()
    expect(await page.getByRole('button', { name: /^Needles and channels: / }).textContent()).toBe('Shown')
    expect(await page.getByRole('button', { name: /^Cells: / }).textContent()).toBe('Hidden')
    await page.getByRole('button', { name: 'Show all again' }).click()
    await page.waitForFunction(() => !location.hash.includes('l='))
    await page.mouse.move(5, 5)
    await atRest(page)
    const after = await picture()
    let differing = 0
    for (let i = 0; i < after.length; i += 4) if (Math.abs(after[i] - before[i]) > 2) differing++
    expect(differing / (after.length / 4)).toBeLessThan(0.02)
    await leave(visited)
  })

  it('show how each is known, with shares, and write it into the link', async () => {
    const visited = await visit({ hash: '#1;t=24', width: 900, height: 900 })
    const { page } = visited
    await blockDrawn(page)
    await page.locator('.layers > summary').click()
    const lens = page.getByRole('button', { name: 'How sure is this?' })
    await lens.click()
    expect(await lens.getAttribute('aria-pressed')).toBe('true')
    await page.waitForFunction(() => location.hash.includes('q=1'))
    const text = await page.locator('.lens-legend').innerText()
    const shares = [...text.matchAll(/(\d+) %/g)].map(([, percent]) => Number(percent))
    expect(shares).toHaveLength(3)
    expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThanOrEqual(1)
    await leave(visited)
  })

  it('move the front cut by key, say where it is, travel, and give the front face back', async () => {
    const { visited, page, picture, before } = await openLayers()
    const cut = page.getByRole('slider', { name: 'Front of the block' })
    await cut.focus()
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight')
    expect(await cut.getAttribute('aria-valuetext')).toBe('Front moved back 0.1 mm')
    await page.waitForFunction(() => location.hash.includes('u=0.1'))
    expect(await page.locator('.picture-tags').innerText()).toBe('Front moved back 0.1 mm')
    const { drawCalls } = await atRest(page)
    expect(drawCalls).toBeLessThanOrEqual(28)
    expect((await picture()).equals(before)).toBe(false)
    const names = (await namesIn(page)).map(({ name }) => name)
    expect(names).not.toContain('Channel')
    expect(names).toContain('Collagen fibres')

    await page.getByRole('toolbar').getByRole('button', { name: 'Skin', exact: true }).focus()
    for (let i = 0; i < 5; i++) await page.keyboard.press('[')
    await page.waitForFunction(() => !location.hash.includes('u='))
    expect(await page.locator('.picture-tags').count()).toBe(0)
    await page.mouse.move(5, 5)
    await atRest(page)
    expect((await picture()).equals(before)).toBe(true)
    await leave(visited)
  })

  it('draw the epidermis thicker, mark it on the ruler and in the picture, in the block and in the section', async () => {
    for (const picture of ['block', 'section'] as const) {
      const visited = await visit({ hash: `#1;m=${picture}`, width: 900, height: 900 })
      const { page } = visited
      if (picture === 'block') await blockDrawn(page)
      const heightOf = (mm: string) =>
        page
          .locator(`.ruler [data-step="${mm}"]`)
          .evaluate((tick: SVGGraphicsElement) => tick.getCTM()?.f ?? Number.NaN)
      const tick = () => heightOf('0.2')
      const zero = () => heightOf('0')
      const before = (await tick()) - (await zero())
      expect(await page.locator('[data-mark="stretched"]').count()).toBe(0)
      await page.locator('.layers > summary').click()
      const button = page.getByRole('button', { name: 'Epidermis 4× thicker' })
      await button.click()
      expect(await button.getAttribute('aria-pressed')).toBe('true')
      await page.waitForFunction(() => location.hash.includes('e=stretched'))
      await page.waitForTimeout(1500)
      expect((await tick()) - (await zero())).toBeGreaterThan(before * 1.4)
      expect(await page.locator('[data-mark="stretched"]').getAttribute('d')).toMatch(/^M/)
      expect(await page.locator('[data-mark="factor"]').textContent()).toBe('4×')
      expect(await page.locator('.picture-tags').innerText()).toBe('Epidermis drawn 4× thicker')
      await leave(visited)
    }
  })
})
