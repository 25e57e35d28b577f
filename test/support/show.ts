import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { contrastOf } from './contrast'

/** What a text on the page is shown as: its size, its colour, and what it stands on, as far as that can be computed. */
export interface ShownText {
  readonly text: string
  readonly sizePx: number
  /** The weakest that it has with what it stands on: its ground, or the halo that is drawn round it. */
  readonly contrast: number
}

/** Every text that is seen within a selector. */
export async function shownTexts(page: Page, within: string): Promise<readonly ShownText[]> {
  const raw = await page.evaluate((selector) => {
    const rgb = (color: string): readonly [number, number, number, number] => {
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 1
      const ink = canvas.getContext('2d', { willReadFrequently: true })
      if (!ink) throw new Error('no canvas')
      ink.fillStyle = color
      ink.fillRect(0, 0, 1, 1)
      const [r, g, b, a] = ink.getImageData(0, 0, 1, 1).data
      return [r, g, b, a]
    }
    const groundOf = (element: Element): readonly [number, number, number, number] => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const color = rgb(getComputedStyle(at).backgroundColor)
        if (color[3] === 255) return color
      }
      return rgb('white')
    }
    const found: { text: string; sizePx: number; ink: readonly number[]; ground: readonly number[] }[] = []
    for (const part of document.querySelectorAll(selector)) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement
        const text = node.textContent?.trim() ?? ''
        if (
          !element ||
          text === '' ||
          !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        )
          continue
        if (element.closest('.visually-hidden, title, desc, defs')) continue
        const box = element.getBoundingClientRect()
        if (box.width < 2 || box.height < 2) continue
        const style = getComputedStyle(element)
        const isDrawn = element instanceof SVGGraphicsElement
        // In a drawing a text may be scaled: what is seen is how tall it comes out.
        const scale = isDrawn ? (element.getScreenCTM()?.a ?? 1) : 1
        found.push({
          text: text.slice(0, 40),
          sizePx: Number.parseFloat(style.fontSize) * scale,
          ink: rgb(isDrawn ? style.fill : style.color),
          ground: isDrawn ? rgb(style.stroke) : groundOf(element),
        })
      }
    }
    return found
  }, within)
  return raw.map(({ text, sizePx, ink, ground }) => ({
    text,
    sizePx,
    contrast: contrastOf([ink[0], ink[1], ink[2]], [ground[0], ground[1], ground[2]]),
  }))
}

/** A list of so many steps for an address, half of a story and half of views, all in the flat section. */
export function mixedList(count: number): string {
  const steps = ['skin-ask', 'skin-numb', 'skin-needle', 'skin-serum', 'skin-recover', 'skin-clean']
  const links = Array.from({ length: count }, (_, index) =>
    index % 2 === 0
      ? `m=section;y=${steps[(index / 2) % steps.length]}`
      : `d=${1 + index / 10};t=${index};m=section`,
  )
  return ['1', ...links].join('~')
}

/** Where the show stands, as its bar says. */
const place = (page: Page) => page.locator('.present-place').textContent()
/** Waits until the show stands at its n-th step. */
export const at = (page: Page, n: number, of: number) => expect.poll(() => place(page)).toBe(`${n} of ${of}`)
/** Waits until the notes do. */
export const notesAt = (popup: Page, n: number, of: number) =>
  expect.poll(() => popup.locator('.speaker-place').textContent()).toBe(`${n} of ${of}`)
/** A button by its whole name. */
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
/** Waits until a page has loaded all it ever will. */
export const settled = (page: Page) =>
  page.waitForFunction(() => (window as unknown as { settled?: boolean }).settled === true)
/** Whether the screen is empty: 1, or 0. */
export const isBlank = (page: Page) => page.locator('.present-blank').count()

/** Counts frames, and what live regions say, from before anything of ours runs. */
export const listen = () => {
  const heard = window as unknown as { frames: number; said: string[] }
  heard.frames = 0
  heard.said = []
  const plain = window.requestAnimationFrame.bind(window)
  window.requestAnimationFrame = (work) => {
    heard.frames += 1
    return plain(work)
  }
  new MutationObserver((changes) => {
    const regions = new Set(
      changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest('[role=status]'),
      ),
    )
    for (const region of regions)
      if (region?.checkVisibility() && region.textContent) heard.said.push(region.textContent)
  }).observe(document, { childList: true, characterData: true, subtree: true })
}
/** What live regions have said since they were asked last. */
export const said = (page: Page) =>
  page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0))
