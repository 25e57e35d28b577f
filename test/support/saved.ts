import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { STAMP } from '../../src/app/exports/compose'
import { boxPath, FONT, INKS } from '../../src/app/exports/marks'
import type { Language } from '../../src/base/languages'

/** Presses a button and gives the file that comes of it, and its name. */
export async function saved(
  page: Page,
  button: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 100_000 }),
    page.getByRole('button', { name: button }).click(),
  ])
  const path = await download.path()
  return { name: download.suggestedFilename(), bytes: await readFile(path) }
}

export type Box = readonly [left: number, top: number, right: number, bottom: number]
/** Where the stamps of the picture that was last drawn lie, pixels. */
export const stamps = async (page: Page) =>
  JSON.parse((await page.locator('.save-preview').first().getAttribute('data-stamps')) ?? '[]') as Box[]

/** The stamp alone, as this browser draws it at a place of a picture of this scale. */
export async function stampAlone(
  page: Page,
  [left, top, right, bottom]: Box,
  scale: number,
  theme: 'light' | 'dark',
  stamp: string,
  from: Language['direction'] = 'ltr',
): Promise<PNG> {
  const [width, height] = [(right - left) / scale, (bottom - top) / scale]
  const url = await page.evaluate(
    ({ box, by, path, inks, text, font, baseline, middle, direction }) => {
      const canvas = document.createElement('canvas')
      canvas.width = Math.ceil(box[2])
      canvas.height = Math.ceil(box[3])
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.scale(by, by)
      context.lineJoin = 'round'
      const shape = new Path2D(path)
      context.fillStyle = inks.paper
      // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
      context.fill(shape)
      context.strokeStyle = inks.line
      context.lineWidth = 1
      context.stroke(shape)
      context.font = font
      context.direction = direction
      context.textAlign = 'center'
      context.fillStyle = inks.ink
      context.fillText(text, middle, baseline)
      return canvas.toDataURL()
    },
    {
      box: [left, top, right, bottom],
      by: scale,
      path: boxPath(left / scale, top / scale, width, height, 8),
      inks: INKS[theme],
      text: stamp,
      font: `${STAMP.weight} ${STAMP.px}px ${FONT}`,
      baseline: Math.round((top / scale + STAMP.padY + STAMP.px * 1.02) * 100) / 100,
      middle: left / scale + width / 2,
      direction: from,
    },
  )
  return PNG.sync.read(Buffer.from(url.split(',')[1], 'base64'))
}

/** Share of the pixels within a box, a little inside its round corners, that two pictures have alike. */
export function alike(one: PNG, other: PNG, [left, top, right, bottom]: Box, shiftY = 0): number {
  let same = 0
  let all = 0
  for (let y = Math.ceil(top) + 3; y < Math.floor(bottom) - 3; y++) {
    for (let x = Math.ceil(left) + 9; x < Math.floor(right) - 9; x++) {
      const a = (y * other.width + x) * 4
      const b = ((y + shiftY) * one.width + x) * 4
      all++
      if ([0, 1, 2].every((c) => Math.abs(other.data[a + c] - one.data[b + c]) <= 3)) same++
    }
  }
  return same / all
}
