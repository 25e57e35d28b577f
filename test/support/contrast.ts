import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'

type Rgb = readonly [r: number, g: number, b: number]

/** Relative luminance of an sRGB colour in bytes, 0–1 (WCAG 2). */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((value) => {
    const c = value / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast of two colours, 1 (the same) to 21 (black on white). */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [dark, bright] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

/** Pixels of a part of the page, as they are shown. */
export interface Pixels {
  readonly width: number
  readonly height: number
  at(x: number, y: number): Rgb
}

/** What is shown of an element and of `margin` pixels round it; it has to be in sight. */
export async function pixelsOf(page: Page, selector: string, margin = 0): Promise<Pixels> {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`${selector} is not on the page`)
  const clip = {
    x: Math.max(0, Math.round(box.x) - margin),
    y: Math.max(0, Math.round(box.y) - margin),
    width: Math.round(box.width) + 2 * margin,
    height: Math.round(box.height) + 2 * margin,
  }
  const { width, height, data } = PNG.sync.read(await page.screenshot({ clip }))
  return {
    width,
    height,
    at: (x, y) => {
      const i = 4 * (Math.round(y) * width + Math.round(x))
      return [data[i], data[i + 1], data[i + 2]]
    },
  }
}

/** Strongest contrast of anything shown with the pixel in the corner: that of an icon with what it stands on. */
export function strongestContrast(pixels: Pixels): number {
  const ground = pixels.at(1, 1)
  let strongest = 1
  for (let y = 0; y < pixels.height; y++)
    for (let x = 0; x < pixels.width; x++)
      strongest = Math.max(strongest, contrastOf(ground, pixels.at(x, y)))
  return strongest
}

/** How many pixels changed by a contrast of at least `least` from one picture to another of the same part. */
export function changedPixels(one: Pixels, other: Pixels, least: number): number {
  let changed = 0
  for (let y = 0; y < Math.min(one.height, other.height); y++)
    for (let x = 0; x < Math.min(one.width, other.width); x++)
      if (contrastOf(one.at(x, y), other.at(x, y)) >= least) changed++
  return changed
}
