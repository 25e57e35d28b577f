import type { Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from '../support/axe'
import { leave, siteUrl, startBrowser, type VisitOptions } from '../support/browser'
import { frameOf, heard, type Host, loader, ofElement, openHosted, startHost, swipe } from '../support/host'

startBrowser()

let host: Host
beforeAll(async () => {
  const sandboxed = (hash: string) =>
    `<iframe src="${siteUrl()}embed.html${hash}" title="Skin" sandbox="allow-scripts" width="600" height="600"></iframe>`
  host = await startHost({
    '/click': `<skin-healing depth-mm="1" time-h="72"></skin-healing>${loader()}`,
    '/eager': `<skin-healing loading="eager" state="#1;d=1;m=section"></skin-healing>${loader()}`,
    '/visible': `<p>${'Text above. '.repeat(900)}</p><skin-healing loading="visible" state="#1;m=section"></skin-healing>${loader()}`,
    '/bare': `<iframe src="${siteUrl()}embed.html#1;d=1;m=section" title="Skin" width="600" height="600"></iframe>`,
    '/sandbox': sandboxed('#1;d=1;m=section!ui=full&cta=https%3A%2F%2Fclinic.example%2Fbook&ctal=Book%20now'),
    '/index': `<iframe src="${siteUrl()}#1;d=1;m=section" title="Skin" sandbox="allow-scripts" width="600" height="600"></iframe>`,
    '/none': sandboxed('#1;m=section!ui=none'),
    '/auto': `<skin-healing loading="eager" height="auto" state="#1;m=section"></skin-healing>${loader()}`,
    '/wordpress': sandboxed('#1;m=section#?secret=s3cret'),
    '/brand': `<skin-healing loading="eager" state="#1;m=section" accent="0a5c3a" surface="10241c" controls="minimal" lang="es" region="uk" datalayer cta-href="https://clinic.example/book" cta-label="Book now"></skin-healing>${loader()}`,
  })
})
afterAll(() => host.close())

const open = (path: string, options: VisitOptions = {}) => openHosted(host.url + path, options)

/** What it is for, who has read it and where to tell an error are one press away. */
async function purposeAtHand(frame: Frame): Promise<void> {
  const about = frame.locator('.frame-about')
  await about.locator('summary').click()
  const text = await about.innerText()
  for (const words of [
    /does not diagnose/i,
    /not yet medically reviewed/i,
    /found an error/i,
    /no medical advice/i,
  ])
    expect(text).toMatch(words)
  const box = await about.locator('div').boundingBox()
  expect(box && box.x >= 0).toBe(true)
  await about.locator('summary').click()
}

describe('on another page, under a policy that allows one origin', () => {
  it('costs one small script and at most one poster until it is asked for, then comes without a shift', async () => {
    const visited = await open('/click')
    const { page, requests } = visited
    const button = page.getByRole('button', { name: 'Explore in 3D' })
    await button.waitFor()
    await page.waitForTimeout(800)
    const before = requests.filter((url) => url.startsWith(siteUrl()))
    expect(before.filter((url) => url.endsWith('.js'))).toEqual([`${siteUrl()}embed/v1.js`])
    expect(before.filter((url) => !url.endsWith('.js')).every((url) => url.includes('/posters/'))).toBe(true)
    expect(before.length).toBeLessThanOrEqual(2)
    expect(await axeFindings(page)).toEqual([])
    await button.click()
    const frame = await frameOf(page)
    await page.waitForFunction(() => !document.querySelector('skin-healing')?.shadowRoot?.querySelector('.p'))
    expect(await ofElement(page, 'getState')).toBe('#1;d=1;t=72')
    expect(await frame.evaluate(() => self.origin)).toBe('null')
    // The focus is in the frame now.
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('skin-healing')
    const { shifts, events } = await heard(page)
    expect(shifts).toBe(0)
    expect(events.map(({ name }) => name).slice(0, 2)).toEqual(['activate', 'ready'])
    expect(await page.evaluate(() => 'dataLayer' in window)).toBe(false)
    await leave(visited)
  })

  it.each(['/bare', '/sandbox', '/index', '/eager'])('comes to be ready by itself: %s', async (path) => {
    const visited = await open(path)
    const { page } = visited
    const frame = await frameOf(page)
    expect(await frame.evaluate(() => document.documentElement.dataset['frame'])).toBe('look')
    expect(await frame.evaluate(() => window.location.hash)).toBe('#1;d=1;m=section')
    await frame.getByRole('button', { name: 'Explore' }).waitFor()
    expect((await heard(page)).shifts).toBe(0)
    await purposeAtHand(frame)
    if (path === '/sandbox') {
      expect(await frame.getByRole('link', { name: 'Book now (clinic.example)' }).getAttribute('href')).toBe(
        'https://clinic.example/book',
      )
      // What is shared from here is the whole page, without the host's link.
      await frame.getByRole('button', { name: 'Explore' }).click()
      await frame.getByRole('button', { name: 'Share, save, print, present' }).click()
      expect(await frame.locator('dialog[open] :is(input, textarea)').first().inputValue()).toBe(
        `${siteUrl()}#1;d=1;m=section`,
      )
      expect(await frame.locator('dialog[open]').innerHTML()).not.toContain('clinic.example')
    }
    await leave(visited)
  })

  it('says what it is for where it is the picture alone, which takes no gesture', async () => {
    const visited = await open('/none')
    const frame = await frameOf(visited.page)
    expect(await frame.getByRole('button', { name: 'Explore' }).count()).toBe(0)
    expect(await frame.getByRole('slider').count()).toBe(0)
    await purposeAtHand(frame)
    expect(await axeFindings(visited.page)).toEqual([])
    await leave(visited)
  })

  it('waits until it is in sight where it is asked to', async () => {
    const visited = await open('/visible')
    const { page } = visited
    await page.waitForTimeout(700)
    expect(page.frames().length).toBe(1)
    await page.locator('skin-healing').scrollIntoViewIfNeeded()
    await frameOf(page)
    await leave(visited)
  })

  it('lets every swipe and turn of the wheel go on to the host’s page until someone explores, and again when done', async () => {
    const visited = await open('/eager', { width: 390, height: 800, touch: true })
    const { page, context } = visited
    const frame = await frameOf(page)
    const devtools = await context.newCDPSession(page)
    const box = await page.locator('skin-healing').boundingBox()
    if (!box) throw new Error('there is no element')
    const scrolled = () => page.evaluate(() => window.scrollY)
    const back = async () => {
      await page.evaluate(() => window.scrollTo(0, 0))
      await page.waitForTimeout(30)
    }
    /** Twenty swipes, on the picture and on what stands below it. */
    const twenty = async () => {
      let moved = 0
      for (let i = 0; i < 20; i++) {
        await back()
        const at = { x: box.x + box.width * (0.1 + 0.04 * i), y: box.y + box.height * (0.3 + 0.03 * i) }
        await swipe(page, devtools, at, -140)
        await page.waitForTimeout(40)
        if ((await scrolled()) > 60) moved++
      }
      return moved
    }
    expect(await twenty()).toBe(20)
    await back()
    await page.mouse.move(box.x + box.width / 2, box.y + 150)
    // The last swipe has come to rest.
    await page.waitForTimeout(500)
    for (let turn = 0; turn < 3; turn++) {
      await page.mouse.wheel(0, 120)
      await page.waitForTimeout(150)
    }
    await expect.poll(scrolled).toBeGreaterThan(100)
    await back()

    await frame.getByRole('button', { name: 'Explore' }).click()
    await frame.getByRole('button', { name: 'Done' }).waitFor()
    const onPicture = { x: box.x + box.width / 2, y: box.y + 200 }
    await frame.evaluate(() => window.scrollTo(0, 300))
    await swipe(page, devtools, onPicture, -100)
    expect(await scrolled()).toBe(0)
    await page.keyboard.press('Escape')
    await frame.getByRole('button', { name: 'Explore' }).waitFor()
    expect(await twenty()).toBe(20)
    await leave(visited)
  })

  it('does what a host asks, tells what happens, and believes no other window', async () => {
    const visited = await open('/eager')
    const { page } = visited
    const frame = await frameOf(page)
    await ofElement(page, 'setState', '#1;d=2;t=336;m=section')
    expect(await ofElement(page, 'getState')).toBe('#1;d=2;t=336;m=section')
    expect(await ofElement(page, 'getDescription')).toMatch(/^Day 14\. .*not a patient result\.$/)
    await ofElement(page, 'seek', 24)
    expect(await ofElement(page, 'getState')).toBe('#1;d=2;t=24;m=section')
    await ofElement(page, 'next')
    await ofElement(page, 'reset')
    expect(await ofElement(page, 'getState')).toBe('#1;m=section')
    const refused = await page.evaluate(async () => {
      const element = document.querySelector('skin-healing') as unknown as {
        call(method: string, ...args: unknown[]): Promise<unknown>
        seek(timeH: unknown): Promise<unknown>
      }
      const codeOf = (promise: Promise<unknown>) => promise.then(String, ({ code }: { code: string }) => code)
      return [await codeOf(element.call('format')), await codeOf(element.seek('soon'))]
    })
    expect(refused).toEqual(['unknown-method', 'bad-arguments'])
    // A picture comes through the port as a Blob, also out of a sandbox; its size stands in its first bytes.
    const image = await page.evaluate(async () => {
      const element = document.querySelector('skin-healing') as unknown as {
        exportImage(options?: unknown): Promise<Blob>
      }
      const code = await element.exportImage({ width: 9000 }).then(
        () => 'none',
        (error: { code: string }) => error.code,
      )
      const blob = await element.exportImage({ width: 640, height: 360, transparent: true })
      const head = new DataView(await blob.slice(0, 24).arrayBuffer())
      return [code, blob.type, head.getUint32(16), head.getUint32(20), blob.size <= 8_000_000]
    })
    expect(image).toEqual(['bad-arguments', 'image/png', 640, 360, true])

    // An attribute changed is shown; what someone does inside is told, coarsely.
    await page.evaluate(() =>
      document.querySelector('skin-healing')?.setAttribute('state', '#1;d=0.5;m=section'),
    )
    await expect.poll(() => ofElement(page, 'getState')).toBe('#1;d=0.5;m=section')
    await frame.locator('.story-show').click()
    await expect.poll(async () => (await heard(page)).events.map(({ name }) => name)).toContain('step')
    const step = (await heard(page)).events.find(({ name }) => name === 'step')
    expect(step?.detail).toEqual({ id: 'skin-ask', story: 'skin', index: 0, count: 10 })

    // From the page itself and from a window that is not the host: nothing moves.
    const state = await ofElement(page, 'getState')
    await page.evaluate(() => {
      const inner = document.querySelector('skin-healing')?.shadowRoot?.querySelector('iframe')?.contentWindow
      ;(window as unknown as { inner: unknown }).inner = inner
      document.body.append(Object.assign(document.createElement('iframe'), { name: 'other' }))
    })
    await page.frame('other')?.evaluate(() => {
      const { inner } = window.parent as unknown as { inner: Window }
      const message = { ns: 'skin-healing', v: 1, type: 'call', id: 1, method: 'setState', args: ['#1;d=3'] }
      for (let i = 0; i < 200; i++) {
        inner.postMessage(message, '*')
        inner.postMessage({ ...message, type: 'set', key: 'ui', value: 'none' }, '*')
        // To the element, as if it were the frame.
        window.parent.postMessage({ ns: 'skin-healing', v: 1, type: 'ready', api: [1], version: '9' }, '*')
        window.parent.postMessage({ ns: 'skin-healing', v: 1, type: 'size', height: 9000 }, '*')
      }
    })
    await page.waitForTimeout(300)
    expect(await ofElement(page, 'getState')).toBe(state)
    expect(await frame.evaluate(() => document.documentElement.dataset['ui'])).toBe('full')
    expect((await heard(page)).events.filter(({ name }) => name === 'ready').length).toBe(1)
    await leave(visited)
  })

  it('is as tall as it likes where it is asked to be, and tells hosts who know no script of ours', async () => {
    const visited = await open('/auto')
    const { page } = visited
    const frame = await frameOf(page)
    const fits = () =>
      frame.evaluate(() => Math.abs(document.body.getBoundingClientRect().height - window.innerHeight))
    await expect.poll(fits).toBeLessThan(9)
    const look = await frame.evaluate(() => window.innerHeight)
    await frame.getByRole('button', { name: 'Explore' }).click()
    await expect.poll(() => frame.evaluate(() => window.innerHeight)).toBeGreaterThan(look + 300)
    await expect.poll(fits).toBeLessThan(9)
    // It stands still then: nothing chases its own height.
    const told = async () => (await heard(page)).messages.length
    const count = await told()
    await page.waitForTimeout(1000)
    expect(await told()).toBe(count)
    const { messages } = await heard(page)
    expect(messages).toContainEqual(expect.objectContaining({ sentinel: 'amp', type: 'embed-size' }))
    await leave(visited)

    const press = await open('/wordpress')
    await frameOf(press.page)
    await expect
      .poll(async () => (await heard(press.page)).messages)
      .toContainEqual({ message: 'height', value: expect.any(Number), secret: 's3cret' })
    await leave(press)
  })

  it('takes a host’s colours and language, and its link and data layer stay the host’s own', async () => {
    const visited = await open('/brand')
    const { page } = visited
    const frame = await frameOf(page)
    expect(await frame.evaluate(() => document.documentElement.style.getPropertyValue('--paper'))).toBe(
      '#10241c',
    )
    expect(await frame.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe('es')
    expect(await frame.locator('h1').textContent()).toBe('Cicatrización de la piel')
    expect((await heard(page)).events).toContainEqual({
      name: 'warning',
      detail: { key: 'accent', given: expect.any(String), used: expect.any(String) },
    })
    const link = page.getByRole('link', { name: 'Book now' })
    expect(await link.getAttribute('href')).toBe('https://clinic.example/book')
    expect(await frame.getByRole('link', { name: /clinic\.example/ }).count()).toBe(0)
    await page.evaluate(() =>
      document
        .querySelector('skin-healing')
        ?.shadowRoot?.querySelector('[part=cta]')
        ?.addEventListener('click', (event) => event.preventDefault()),
    )
    await link.click()
    expect(await page.evaluate(() => (window as unknown as { dataLayer: unknown }).dataLayer)).toEqual([
      { event: 'skin_activate' },
      { event: 'skin_ready' },
      { event: 'skin_cta' },
    ])
    // The rules of its region: what may come of a concern is not drawn.
    await ofElement(page, 'setState', '#1;c=rolling-scars;t=4000;m=section')
    await expect
      .poll(() =>
        frame.locator('.mirror + .visually-hidden, .now-patch .visually-hidden').first().textContent(),
      )
      .toContain('aquí no se dibuja')
    visited.complaints.splice(
      0,
      visited.complaints.length,
      ...visited.complaints.filter((text) => !text.startsWith('warning: skin-healing: ')),
    )
    await leave(visited)
  })
})
