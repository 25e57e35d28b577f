import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MODEL_VERSION } from '../../src/model/version'
import { axeFindings } from '../support/axe'
import { blockDrawn, follow, leave, report, startBrowser, visit, type Visit } from '../support/browser'
import { alike, saved, stampAlone, stamps } from '../support/saved'

startBrowser()

const STAMP_TEXT = 'Simulated illustration – not a patient result.'
let visited: Visit
let page: Page

beforeAll(async () => {
  visited = await visit({ hash: '#1;t=24;m=section', width: 1100, height: 800, flat: false })
  page = visited.page
  await page.getByRole('button', { name: 'Share, save, print, present' }).click()
  await page.getByRole('button', { name: 'Save a picture, curves or a clip' }).click()
  await page.locator('.save').waitFor()
})
afterAll(() => leave(visited))

const openPart = (name: string) =>
  page.locator('.save-part', { has: page.locator('summary', { hasText: name }) }).evaluate((part) => {
    ;(part as HTMLDetailsElement).open = true
  })

const alphaAt = ({ data, width }: PNG, x: number, y: number) => data[(y * width + x) * 4 + 3]

describe('what is saved of a view', () => {
  it('is a sheet that anyone can use', async () => {
    for (const part of ['Clip', 'Drawing', 'Curves', 'Cite']) await openPart(part)
    expect(await axeFindings(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    const sheet = page.locator('dialog.sheet')
    expect(await sheet.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.setViewportSize({ width: 1100, height: 800 })
  })

  it('is a PNG of exactly that size, the stamp in its pixels, and see-through only where asked', async () => {
    const size = page.getByLabel('Size').first()
    for (const [index, width, height, clear] of [
      ['3', 1080, 1080, false],
      ['1', 1920, 1080, true],
      ['2', 3840, 2160, false],
    ] as const) {
      await size.selectOption(index)
      await page.getByLabel('See-through background').setChecked(clear)
      const { name, bytes } = await saved(page, 'Save PNG')
      expect(name).toBe('skin-healing_cheek_1.5mm_24h_en.png')
      const picture = PNG.sync.read(bytes)
      expect([picture.width, picture.height]).toEqual([width, height])
      expect(alphaAt(picture, 3, 3)).toBe(clear ? 0 : 255)
      await page.locator(`.save-preview[width="${width}"]`).waitFor()
      const [box, ...more] = await stamps(page)
      expect(more).toEqual([])
      const alone = await stampAlone(
        page,
        box,
        Math.sqrt((width * height) / (1280 * 720)),
        'light',
        STAMP_TEXT,
      )
      expect(alike(picture, alone, box)).toBeGreaterThan(0.985)
      // The same comparison where no stamp lies: it can tell.
      const away = Math.round(box[3] - box[1]) + 6
      expect(alike(picture, alone, box, -away)).toBeLessThan(0.8)
    }
  })

  it('is SVG that stands alone: title, description, stamp and sources as text, nothing that runs or is fetched', async () => {
    // Parsed on a page that has no policy of ours.
    const elsewhere = await visited.context.newPage()
    for (const [button, name] of [
      ['Save the section', 'skin-healing_cheek_1.5mm_24h_en.svg'],
      ['Save it in lines, for print', 'skin-healing_cheek_1.5mm_24h_lines_en.svg'],
      ['Save the chart', 'skin-healing_cheek_1.5mm_24h_chart_en.svg'],
    ] as const) {
      const file = await saved(page, button)
      expect(file.name).toBe(name)
      const found = await elsewhere.evaluate((text) => {
        const svg = new DOMParser().parseFromString(text, 'image/svg+xml')
        const all = [...svg.querySelectorAll('*')]
        const values = all.flatMap((one) =>
          [...one.attributes].map((attribute) => `${attribute.name}=${attribute.value}`),
        )
        return {
          broken: svg.querySelector('parsererror')?.textContent ?? null,
          title: svg.querySelector('title')?.textContent ?? '',
          desc: svg.querySelector('desc')?.textContent ?? '',
          bad: all
            .map(({ tagName }) => tagName)
            .filter((tag) => /script|foreignObject|image|style|^a$|use/i.test(tag)),
          refs: values.filter(
            (value) => /^(on|href|xlink|src|style|class|data-)/.test(value) || /url\((?!#)/.test(value),
          ),
          dangling: values
            .flatMap((value) => [...value.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id))
            .filter((id) => !svg.getElementById(id)),
          texts: [...svg.querySelectorAll('text')].map((text_) => text_.textContent ?? ''),
          shapes: svg.querySelectorAll('path, circle, rect').length,
        }
      }, file.bytes.toString('utf8'))
      expect(found.broken).toBeNull()
      expect([found.bad, found.refs, found.dangling], name).toEqual([[], [], []])
      expect(found.title).not.toBe('')
      for (const part of [STAMP_TEXT, MODEL_VERSION, 'Sources: ']) expect(found.desc).toContain(part)
      expect(found.texts).toContain(STAMP_TEXT)
      expect(found.texts.some((text) => text.startsWith('Sources: '))).toBe(true)
      expect(found.texts.some((text) => text.includes(`model ${MODEL_VERSION}`))).toBe(true)
      expect(found.shapes).toBeGreaterThan(20)
    }
    await elsewhere.close()
  })

  it('is curves, a plan and a citation, each with version, stamp and sources', async () => {
    await page.getByLabel('Begin with a line').check()
    const csv = await saved(page, 'Save as CSV')
    expect(csv.name).toBe('skin-healing_cheek_1.5mm_curves_en.csv')
    const text = csv.bytes.toString('utf8')
    for (const part of [
      STAMP_TEXT,
      `model ${MODEL_VERSION}`,
      'Sources: ',
      'New collagen, typical (share, 0 to 1)',
    ])
      expect(text).toContain(part)
    const json = JSON.parse((await saved(page, 'Save the plan (JSON)')).bytes.toString('utf8')) as Record<
      string,
      unknown
    >
    expect(json).toMatchObject({ model: MODEL_VERSION, notice: STAMP_TEXT, timeH: 24 })
    const bibtex = await page.getByLabel('BibTeX', { exact: true }).inputValue()
    expect(bibtex).toContain(MODEL_VERSION)
    expect(bibtex).toMatch(/urldate = \{\d{4}-\d\d-\d\d\}/)
    // No test has leave to use the clipboard: what then is to be done is said, and the table is there to copy.
    await page.getByRole('button', { name: 'Copy table' }).click()
    await page.getByText('Copied').or(page.getByLabel('The table as text')).first().waitFor()
  })

  it('is a clip with as many pictures as it says, that plays; it can be stopped, and the page’s own time stands', async () => {
    const before = await page.evaluate(() => window.location.hash)
    await page.getByLabel('How long').selectOption('0')
    await page.locator('.save-fields').getByLabel('Size').selectOption('1')
    await page.getByRole('button', { name: 'Make the clip' }).click()
    await page.locator('progress').waitFor()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped. Nothing was saved.').waitFor()

    const { name, bytes } = await saved(page, 'Make the clip')
    expect(name).toMatch(/^skin-healing_cheek_1\.5mm_clip-whole_en\.(mp4|webm)$/)
    const input = new Input({ source: new BufferSource(new Uint8Array(bytes)), formats: ALL_FORMATS })
    const track = await input.getPrimaryVideoTrack()
    if (!track) throw new Error('no video in it')
    const times: number[] = []
    for await (const packet of new EncodedPacketSink(track).packets()) times.push(packet.timestamp)
    expect(times).toHaveLength(2 * 24)
    times.forEach((time, i) => expect(Math.abs(time - i / 24)).toBeLessThan(0.001))
    expect([track.displayWidth, track.displayHeight]).toEqual([640, 360])
    expect(Math.abs((await track.computeDuration()) - 2)).toBeLessThan(0.01)
    const shown = await page.locator('video').evaluate(async (element) => {
      const video = element as HTMLVideoElement
      if (video.readyState < 2) await new Promise((done) => video.addEventListener('loadeddata', done))
      const canvas = document.createElement('canvas')
      canvas.width = video.videoWidth
      canvas.height = video.videoHeight
      const drawn = () => {
        canvas.getContext('2d')?.drawImage(video, 0, 0)
        return canvas.toDataURL()
      }
      const seek = async (time: number) => {
        video.currentTime = time
        await new Promise((done) => video.addEventListener('seeked', done, { once: true }))
      }
      // Its first and its last picture, as they are shown: one that was sought may come a little after it was found.
      await seek(0)
      const first = drawn()
      await seek(1.99)
      let last = drawn()
      for (let i = 0; i < 40 && last === first; i++) {
        await new Promise((done) => setTimeout(done, 50))
        last = drawn()
      }
      return { duration: video.duration, ends: [first, last] }
    })
    expect(Math.abs(shown.duration - 2)).toBeLessThan(0.05)
    expect(shown.ends[0]).not.toBe(shown.ends[1])
    expect(await page.evaluate(() => window.location.hash)).toBe(before)
    expect(await page.locator('.now-time').first().textContent()).toBe('24 hours')
    expect(await page.locator('.export-workbench').count()).toBe(0)
  })

  it('is the block where that is what is seen, drawn beside the screen, which stays as it is', async () => {
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-haspopup')))
      .toBe('dialog')
    await follow(page, '#1;t=-0.00833;p=block')
    await blockDrawn(page)
    await page.getByRole('button', { name: 'Share, save, print, present' }).click()
    await page.getByRole('button', { name: 'Save a picture, curves or a clip' }).click()
    await page.getByLabel('Size').first().selectOption('0')
    const before = await report(page)
    const picture = PNG.sync.read((await saved(page, 'Save PNG')).bytes)
    expect([picture.width, picture.height]).toEqual([1280, 720])
    await page.locator('.save-preview[width="1280"]').waitFor()
    expect(await page.getByText('The flat section is drawn').count()).toBe(0)
    const [box] = await stamps(page)
    expect(alike(picture, await stampAlone(page, box, 1, 'light', STAMP_TEXT), box)).toBeGreaterThan(0.985)
    // The ground is seen beside the block, and skin round the stamp: to its left, its right and above it.
    const at = (x: number, y: number) => {
      const i = (Math.round(y) * picture.width + Math.round(x)) * 4
      return [0, 1, 2].map((c) => picture.data[i + c])
    }
    const far = (one: number[], other: number[]) =>
      Math.max(...one.map((value, c) => Math.abs(value - other[c])))
    const ground = at(30, box[1])
    for (const [x, y] of [
      [box[0] - 5, box[1] + 12],
      [box[2] + 5, box[1] + 12],
      [(box[0] + box[2]) / 2, box[1] - 5],
    ])
      expect(far(at(x, y), ground)).toBeGreaterThan(12)
    const after = await report(page)
    expect([after.tipDepthMm, after.dentMm, after.tier]).toEqual([
      before.tipDepthMm,
      before.dentMm,
      before.tier,
    ])
    expect(after.tipDepthMm).toBeGreaterThan(1)
  })
})
