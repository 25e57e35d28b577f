import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { partsOf } from '../../scripts/languages'
import { LANGUAGES } from '../../src/base/languages'
import { MODEL_VERSION } from '../../src/model/version'
import { axeFindings } from '../support/axe'
import { leave, startBrowser, visit, type Visit } from '../support/browser'
import { ENGLISH } from '../support/english'
import { pagesIn, pageSizeMm, paperFaults } from '../support/paper'
import { alike, saved, stampAlone, stamps } from '../support/saved'

startBrowser()

/** Much of what takes room at once: many sessions, every warning, blood's own platelets, the darkest tone. */
const FULL = 'd=3;z=abdomen;v=roller;w=350;n=400;s=6;i=8;x=prp;a=80;k=10;c=burn-scar;t=4380;m=section'

describe.each(['es', 'ar'] as const)('what is taken away in another language: %s', (language) => {
  const say = (part: string, id: string) => partsOf(language)[part][id]
  const stamp = say('shell', 'app.stamp')
  let visited: Visit
  beforeAll(async () => {
    visited = await visit({ hash: `#1;${FULL};lg=${language}`, width: 1280, height: 900 })
  })
  /** Leaves whatever is open for another way of taking something away. */
  const open = async (way: string) => {
    await visited.page.keyboard.press('Escape')
    await visited.page.getByRole('button', { name: say('shell', 'hand.share') }).click()
    await visited.page.getByRole('button', { name: say('sheets', way) }).click()
  }
  afterAll(() => leave(visited))

  it('is one page of paper each, whole and in that language', async () => {
    const { page } = visited
    await open('share-view.print')
    await page.locator('.paper').waitFor()
    const choose = (id: string) =>
      page.getByRole('radio', { name: say('print', id), exact: true }).check({ force: true })
    expect(await axeFindings(page, '.print-view')).toEqual([])
    for (const [kind, leastPt] of [
      ['home', 6.5],
      ['large', 16],
      ['class', 6.5],
    ] as const) {
      await choose(`print.sheet-${kind}`)
      for (const [paper, sizeMm] of [
        ['letter', [216, 279]],
        ['a4', [210, 297]],
      ] as const) {
        await choose(`print.paper-${paper}`)
        await page.waitForTimeout(120)
        const pdf = await page.pdf({ preferCSSPageSize: true })
        expect([pagesIn(pdf), ...pageSizeMm(pdf)], `${kind} ${paper}`).toEqual([1, ...sizeMm])
        await page.emulateMedia({ media: 'print' })
        expect(await paperFaults(page, leastPt), `${kind} ${paper}`).toEqual([])
        await page.emulateMedia({ media: null })
      }
      if (kind === 'home') {
        const [bar, axis, picture, beside] = await page.evaluate(() =>
          ['.paper-bar svg', '.paper-bar-axis div', '.paper-stage', '.paper-shown'].map((part) => {
            const { left, right, height } =
              document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect()
            return { left, right, height }
          }),
        )
        expect(Math.abs(axis.left - bar.left) + Math.abs(axis.right - bar.right)).toBeLessThan(1)
        expect(picture.height).toBeGreaterThan(0.6 * beside.height)
      }
      const lines = (await page.locator('.paper').innerText()).split('\n')
      const whole = lines.join(' ')
      for (const part of [
        stamp,
        say('shell', 'app.purpose'),
        say('print', 'print.unreviewed'),
        MODEL_VERSION,
      ])
        expect(whole, kind).toContain(part)
      if (kind !== 'large') expect(whole).toContain(say('print', 'print.sources'))
      // Works are named as they were printed.
      const own = lines.filter((line) => !line.startsWith(say('print', 'print.sources')))
      expect(own.filter((line) => ENGLISH.test(line))).toEqual([])
    }
  })

  it('is a picture with the stamp in its pixels', async () => {
    const { page } = visited
    await open('share-view.save')
    await page.locator('.save').waitFor()
    await page.getByLabel(say('exports', 'save.size')).first().selectOption('0')
    const { name, bytes } = await saved(page, say('exports', 'save.file').replace('{kind}', 'PNG'))
    expect(name).toBe(`skin-healing_abdomen_3mm_day183_${language}.png`)
    const picture = PNG.sync.read(bytes)
    expect([picture.width, picture.height]).toEqual([1280, 720])
    await page.locator('.save-preview[width="1280"]').waitFor()
    const [box] = await stamps(page)
    const alone = await stampAlone(page, box, 1, 'light', stamp, LANGUAGES[language].direction)
    expect(alike(picture, alone, box)).toBeGreaterThan(0.985)
    const english = await stampAlone(page, box, 1, 'light', 'Simulated illustration – not a patient result.')
    expect(alike(picture, english, box)).toBeLessThan(0.95)
  })

  it('is a drawing, a table, a plan and a citation with stamp, sources and version', async () => {
    const { page } = visited
    await page.locator('.save-part').evaluateAll((all) => {
      for (const part of all) (part as HTMLDetailsElement).open = true
    })
    const svg = await saved(page, say('exports', 'save-svg.section'))
    expect(await axeFindings(page, 'dialog.sheet')).toEqual([])
    // Parsed on a page that has no policy of ours.
    const elsewhere = await visited.context.newPage()
    const texts = await elsewhere.evaluate((code) => {
      const drawing = new DOMParser().parseFromString(code, 'image/svg+xml')
      return [...drawing.querySelectorAll('text, title, desc')].map((text) => text.textContent ?? '')
    }, svg.bytes.toString('utf8'))
    await elsewhere.close()
    await page.getByLabel(say('exports', 'save.comment')).check()
    const csv = (await saved(page, say('exports', 'save.csv'))).bytes.toString('utf8')
    const sources = /^[^{]*/.exec(say('exports', 'export.sources'))?.[0] ?? ''
    expect(sources.length).toBeGreaterThan(4)
    for (const whole of [texts.join(' '), csv])
      for (const part of [stamp, sources, MODEL_VERSION]) expect(whole).toContain(part)
    // Names of works and their authors are as they were printed.
    expect(texts.filter((text) => ENGLISH.test(text.replace(/.*?10\.\d+\S*/s, '')))).toEqual([])
    const json: unknown = JSON.parse((await saved(page, say('exports', 'save.json'))).bytes.toString('utf8'))
    expect(json).toMatchObject({ model: MODEL_VERSION, notice: stamp })
    const cited = await page.getByLabel(say('exports', 'save.cite-plain'), { exact: true }).inputValue()
    for (const part of [stamp, MODEL_VERSION, `lg=${language}`]) expect(cited).toContain(part)
  })
  it('is a clip of as many pictures as it says', async () => {
    const { page } = visited
    await page.getByLabel(say('exports', 'clip.length')).selectOption('0')
    await page.getByLabel(say('exports', 'save.size')).nth(1).selectOption('1')
    const { name, bytes } = await saved(page, say('exports', 'clip.make'))
    expect(name).toMatch(new RegExp(`_clip-whole_${language}\\.(?:mp4|webm)$`))
    const input = new Input({ source: new BufferSource(new Uint8Array(bytes)), formats: ALL_FORMATS })
    const track = await input.getPrimaryVideoTrack()
    if (!track) throw new Error('no video in it')
    let packets = 0
    for await (const packet of new EncodedPacketSink(track).packets())
      packets += packet.byteLength > 0 ? 1 : 0
    expect(packets).toBe(2 * 24)
    expect(await track.getDecoderConfig()).not.toBeNull()
  })
})
