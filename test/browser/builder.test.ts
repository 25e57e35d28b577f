import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { message } from '../../scripts/messages'
import { modelSum } from '../../scripts/model-sum'
import { checkAccent, SURFACES } from '../../src/app/builder/accent'
import { parseWishes } from '../../src/app/builder/wishes'
import { MODEL_VERSION } from '../../src/model/version'
import { axeFindings } from '../support/axe'
import { leave, siteUrl, startBrowser, unfold, visit, type VisitOptions } from '../support/browser'

startBrowser()

const open = (options: VisitOptions = {}) => visit({ site: `${siteUrl()}builder.html`, ...options })
const wishesIn = (page: Page) => page.evaluate(() => window.location.hash).then(parseWishes)
/** The address is written a moment after the last change. */
const written = (page: Page, part: string) =>
  expect.poll(() => page.evaluate(() => window.location.hash)).toContain(part)
const box = (page: Page, name: RegExp) => page.getByRole('textbox', { name })

describe('the builder', () => {
  it('asks for nothing beyond its own files, whatever is chosen, until a preview is pressed', async () => {
    const visited = await open()
    const { page, requests } = visited
    await page.getByLabel(message('build.host')).selectOption('wix')
    await page.getByLabel(message('build.region')).selectOption('uk')
    await box(page, /^Your own words/).fill('Guaranteed results.')
    await written(page, 'words=')
    const own = requests.map((url) => url.replace(siteUrl(), ''))
    expect(
      own.every((path) => /^(builder\.html|builder\/|embed\/v1\.js|posters\/|data:)/.test(path)),
      own.join(' '),
    ).toBe(true)
    expect(own.filter((path) => path.startsWith('builder/')).length).toBeGreaterThan(1)
    expect(own).toContain('embed/v1.js')
    expect(page.frames().length).toBe(1)
    await leave(visited)
  })

  it('keeps every choice in its address: a reload and the way back lose nothing', async () => {
    const visited = await open()
    const { page } = visited
    await page.getByLabel(message('build.host')).selectOption('shopify')
    await page.getByLabel(message('build.start'), { exact: true }).selectOption('story:depth')
    await page.getByLabel(message('build.region')).selectOption('us')
    await page.getByRole('radio', { name: message('build-way.frame'), exact: true }).check()
    await page.getByText(message('build.look'), { exact: true }).click()
    await page.getByRole('radio', { name: message('build-theme.dark'), exact: true }).check()
    await box(page, /^Your colour/).fill('#FFE000')
    await page.getByRole('slider').fill('20')
    await page.getByRole('radio', { name: '3 : 4', exact: true }).check()
    await page.getByRole('radio', { name: message('build-controls.none'), exact: true }).check()
    await box(page, /^Where a consultation is booked/).fill('clinic.example/book')
    await box(page, /^Text of the button/).fill('See us')
    await box(page, /^Your own words/).fill('Learn about it.')
    await written(page, 'words=')
    const before = await box(page, /^To paste/).inputValue()
    expect(before).toContain(
      'embed.html#1;h=dark;y=depth-layers!ui=none&amp;accent=ffe000&amp;radius=20&amp;cta=',
    )
    expect(before).toContain('region=us')
    expect(before).toContain('aspect-ratio:3/4;min-height:560px')
    const wishes = await wishesIn(page)
    await page.reload()
    await box(page, /^To paste/).waitFor()
    expect(await box(page, /^To paste/).inputValue()).toBe(before)
    expect(await wishesIn(page)).toEqual(wishes)
    expect(await box(page, /^Your colour/).inputValue()).toBe('#FFE000')
    await leave(visited)
  })

  it('takes the nearest legal value, and says so beside it', async () => {
    const visited = await open({
      hash: '#radius=99&accent=reddish&booking=javascript%3Aalert(1)&label=Painless&region=mars&start=concern%3Amelasma',
    })
    const { page } = visited
    const notes = await page.locator('.field-notes .field-note').allTextContents()
    const said = notes.join('\n')
    expect(notes.length).toBe(6)
    for (const part of ['32', 'reddish', 'https', 'Painless', 'mars', 'medical mark'])
      expect(said).toContain(part)
    expect(await box(page, /^To paste/).inputValue()).toContain('<skin-healing state="#1"')
    await page.getByRole('checkbox').check()
    expect(await box(page, /^To paste/).inputValue()).toContain('c=melasma')
    await leave(visited)
  })

  it('says what contrast a colour reaches, and shows what it will become', async () => {
    const visited = await open({ hash: '#accent=ffe000&theme=light' })
    const { page } = visited
    const told = await page.locator('.builder-contrast').textContent()
    expect(told).toMatch(/Contrast 1\.\d to 1, and letters need 4\.5/)
    const { used, onAccent } = checkAccent('ffe000', SURFACES.light)
    expect(told).toContain(used)
    const drawn = await page.locator('.builder-swatch > span').evaluate((part) => {
      const { color, backgroundColor } = getComputedStyle(part)
      return [color, backgroundColor]
    })
    const rgb = (hex: string) =>
      `rgb(${[0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`
    expect(drawn).toEqual([rgb(onAccent), rgb(used)])
    await leave(visited)
  })

  it('says of a picture with a link that no region holds for the page behind it, and shows it at its size', async () => {
    const visited = await open({ hash: '#host=email&region=uk&seen=960' })
    const { page } = visited
    await page.getByText(message('build.picture-unruled')).waitFor()
    expect(await page.locator('.slip').textContent()).toContain(message('slip.outcome-behind'))
    expect(await page.locator('.builder-look').count()).toBe(0)
    const size = await page
      .locator('.builder-picture img')
      .evaluate((img) => [(img as HTMLElement).offsetWidth, (img as HTMLElement).offsetHeight])
    expect(size).toEqual([600, 315])
    await leave(visited)
  })

  it('runs one preview at a time, at its own width, and only on a press', async () => {
    const visited = await open({ width: 1440, height: 900, hash: '#way=frame' })
    const { page } = visited
    const frames = page.locator('.builder-preview iframe')
    expect(await frames.count()).toBe(0)
    expect(await page.locator('.builder-facade').count()).toBe(3)
    await page.getByRole('button', { name: message('build.load-at').replace('{n}', '320') }).click()
    expect(await frames.count()).toBe(1)
    expect(await frames.evaluate((frame) => (frame as HTMLIFrameElement).contentWindow?.length)).toBe(0)
    const inner = page.frames().find((frame) => frame !== page.mainFrame())
    await inner?.waitForFunction(() => (window as unknown as { settled?: boolean }).settled === true, null, {
      timeout: 90_000,
    })
    expect(await inner?.evaluate(() => [window.innerWidth, window.origin])).toEqual([320, 'null'])
    await page.getByRole('button', { name: message('build.load-at').replace('{n}', '960') }).click()
    expect(await frames.count()).toBe(1)
    expect(await page.locator('.width-960 iframe').count()).toBe(1)
    await leave(visited)
  })

  it('shows the element itself, with its brand, and lets one of three be live', async () => {
    const visited = await open({ width: 1440, height: 900, hash: '#accent=14715f&radius=20&ratio=4-3' })
    const { page } = visited
    const elements = page.locator('skin-healing')
    const frames = page.locator('skin-healing iframe')
    await expect.poll(() => page.locator('skin-healing button').count()).toBe(3)
    const shown = await elements.first().evaluate((element) => {
      const button = element.shadowRoot?.querySelector('button')
      return button ? [getComputedStyle(button).backgroundColor, getComputedStyle(button).color] : []
    })
    expect(shown).toEqual(['rgb(20, 113, 95)', 'rgb(255, 255, 255)'])
    expect(await elements.last().evaluate((element) => [element.clientWidth, element.clientHeight])).toEqual([
      960, 720,
    ])
    expect(await frames.count()).toBe(0)
    await elements.nth(1).locator('button').click()
    await expect.poll(() => frames.count()).toBe(1)
    await elements.nth(2).locator('button').click()
    await expect.poll(() => elements.nth(2).locator('iframe').count()).toBe(1)
    expect(await frames.count()).toBe(1)
    const inner = await (await elements.nth(2).locator('iframe').elementHandle())?.contentFrame()
    await inner?.waitForFunction(() => (window as unknown as { settled?: boolean }).settled === true, null, {
      timeout: 90_000,
    })
    expect(await inner?.evaluate(() => window.origin)).toBe('null')
    await leave(visited)
  })

  it('copies, and where the browser refuses selects the text and says how', async () => {
    const visited = await open()
    const { page } = visited
    const copy = page.getByRole('button', { name: /^Copy: To paste/ })
    await page.evaluate(() => {
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: (text: string) => {
          document.body.dataset['copied'] = text
          return Promise.resolve()
        },
        configurable: true,
      })
    })
    await copy.click()
    const text = await box(page, /^To paste/).inputValue()
    await page.getByText(message('copy.done')).first().waitFor()
    expect(await page.evaluate(() => document.body.dataset['copied'])).toBe(text)
    await page.evaluate(() => {
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: () => Promise.reject(new Error('no')),
      })
    })
    await copy.click()
    await page.getByText(message('copy.by-hand')).first().waitFor()
    expect(await page.evaluate(() => window.getSelection()?.toString())).toBe(text)
    await leave(visited)
  })

  it('checks words as they are typed, with the reason, milder words and where it stands', async () => {
    const visited = await open()
    const { page } = visited
    await box(page, /^Your own words/).fill('Painless, with guaranteed results. Book a visit.')
    expect(await page.locator('.builder-marked mark').allTextContents()).toEqual(['Painless', 'guaranteed'])
    const hits = page.locator('.builder-hits > li')
    expect(await hits.count()).toBe(2)
    expect(await hits.first().textContent()).toContain(message('claim-reason.painless'))
    expect(await hits.first().textContent()).toContain(message('claim-advice.painless'))
    await hits.first().locator('summary').click()
    expect(await hits.first().locator('.builder-sources a').count()).toBeGreaterThan(0)
    await leave(visited)
  })

  it('makes a slip of all that was chosen, which alone is printed', async () => {
    const visited = await open({ hash: '#region=us&start=concern%3Afine-lines&words=Guaranteed.&host=wix' })
    const { page } = visited
    const slip = (await page.locator('.slip').textContent()) ?? ''
    const pasted = await box(page, /^To paste: Wix, embedded HTML/).inputValue()
    for (const part of [
      message('app.purpose'),
      message('slip.review-value'),
      message('region.us'),
      message('concern.fine-lines'),
      new Date().toISOString().slice(0, 10),
      '1 claim found',
      'fda.gov',
      pasted,
    ]) {
      expect(slip).toContain(part)
    }
    expect(slip).toContain(`Version of the model${MODEL_VERSION} (${modelSum()})`)
    expect(await box(page, /^A slip to file/).inputValue()).toContain(pasted)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.slip').isVisible()).toBe(true)
    for (const part of ['.part-choices', '.part-preview', '.part-copy', '.part-words', '.builder-nav'])
      expect(await page.locator(part).isVisible(), part).toBe(false)
    await leave(visited)
  })

  it.each([320, 390, 820, 1440])('fits %i px, light and dark, and axe finds nothing', async (width) => {
    for (const dark of [false, true]) {
      const visited = await open({
        width,
        height: 844,
        dark,
        hash: '#region=us&controls=full&accent=ffe000&radius=99&host=wordpress&words=Guaranteed%2C+painless.&start=concern%3Atexture',
      })
      const { page } = visited
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await unfold(page, '.builder-sources')
      expect(await axeFindings(page)).toEqual([])
      await leave(visited)
    }
  })

  it('is used by keyboard alone: every control is reached, and seen in focus', async () => {
    const visited = await open({ width: 1440, height: 900 })
    const { page } = visited
    const wanted = await page.evaluate(
      () =>
        [
          ...document.querySelectorAll('a[href], button:not(:disabled), select, textarea, summary, input'),
        ].filter(
          // Of one set of choices a Tab reaches the chosen one; arrows reach the others.
          (part) =>
            part.checkVisibility() &&
            !(part instanceof HTMLInputElement && part.type === 'radio' && !part.checked),
        ).length,
    )
    const reached = new Set<string>()
    for (let press = 0; press < wanted + 5; press++) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        let part = document.activeElement
        if (!part || part === document.body) return null
        const place = String([...document.querySelectorAll('*')].indexOf(part))
        // What has the focus within an element of ours.
        while (part.shadowRoot?.activeElement) part = part.shadowRoot.activeElement
        const shown =
          part instanceof HTMLInputElement && part.type === 'radio' ? part.nextElementSibling : part
        return { place, outline: shown ? getComputedStyle(shown).outlineStyle : 'none' }
      })
      if (!at) break
      expect(at.outline, at.place).not.toBe('none')
      reached.add(at.place)
    }
    expect(reached.size).toBeGreaterThanOrEqual(wanted)
    await leave(visited)
  })
})
