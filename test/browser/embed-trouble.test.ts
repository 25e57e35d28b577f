import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ATTRIBUTES,
  CODES,
  CSS_PROPERTIES,
  ELEMENT_METHODS,
  EVENTS,
  PARTS,
  PROPERTIES,
  SLOTS,
} from '../../src/embed/element.data'
import { ERROR_CODES, EVENT_NAMES } from '../../src/embed/protocol'
import { siteUrl, startBrowser, visit, leave } from '../support/browser'
import { frameOf, type Host, loader, startHost } from '../support/host'

startBrowser()

let host: Host
let closed: Host
beforeAll(async () => {
  const pages = {
    '/': `<skin-healing state="#1;m=section"></skin-healing>${loader()}`,
    '/block': `<skin-healing loading="eager" state="#1;p=channel"></skin-healing>${loader()}`,
    '/mounts': `<div id="place"></div>${loader()}`,
    '/nowhere': `<skin-healing src="${siteUrl()}assets/nothing/"></skin-healing>${loader()}`,
  }
  host = await startHost(pages)
  const origin = siteUrl().replace(/\/$/, '')
  closed = await startHost(
    pages,
    `default-src 'none'; script-src ${origin}; img-src ${origin}; style-src 'self'`,
  )
})
afterAll(async () => {
  await host.close()
  await closed.close()
})

const open = (site: string, size: { readonly width: number; readonly height: number }) =>
  visit({ site, ...size, reducedMotion: true, settles: false })
const SMALL = { width: 480, height: 640 }

/** Asks for the picture; gives the code it is refused with. */
const asked = (page: Page) =>
  page.evaluate(() => {
    const element = document.querySelector('skin-healing')
    return element?.activate().then(
      () => 'ready',
      ({ code }: { code: string }) => code,
    )
  })

describe('an element that cannot', () => {
  it('says that the host’s policy does not allow it, and leads to the picture in a tab', async () => {
    const visited = await open(closed.url, SMALL)
    const { page } = visited
    await page.getByRole('button', { name: 'Explore in 3D' }).waitFor()
    const told = page.evaluate(
      () =>
        new Promise((done) => {
          window.addEventListener('skin-error', (event) => done((event as CustomEvent<unknown>).detail))
        }),
    )
    expect(await asked(page)).toBe('blocked')
    expect(await told).toEqual({ code: 'blocked' })
    const link = page.getByRole('link', { name: 'Open the picture in a new tab' })
    expect(await link.getAttribute('href')).toBe(`${siteUrl()}index.html#1;m=section`)
    // The browser itself says that the policy was broken: that is the host's to read.
    expect(visited.complaints.every((text) => /Content Security Policy|frame-src/.test(text))).toBe(true)
    expect(visited.complaints.length).toBeGreaterThan(0)
    await visited.context.close()
  })

  it('gives up on a frame that never answers, and can be asked again', async () => {
    const visited = await open(`${host.url}/nowhere`, SMALL)
    const { page } = visited
    await page.clock.install()
    await page.route('**/assets/nothing/embed.html*', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>Something else stands here.</p>' }),
    )
    await page.getByRole('button', { name: 'Explore in 3D' }).waitFor()
    const code = asked(page)
    await expect.poll(() => page.frames().length).toBe(2)
    await page.clock.fastForward(31_000)
    expect(await code).toBe('timeout')
    await expect.poll(() => page.frames().length).toBe(1)
    await page.getByRole('link', { name: 'Open the picture in a new tab' }).waitFor()
    await page.evaluate(() => document.querySelector('skin-healing')?.setAttribute('src', ''))
    await visited.context.close()
  })

  it('shows its poster until the frame can be used, over a slow line', async () => {
    const visited = await open(host.url, SMALL)
    const { page, context } = visited
    await page.getByRole('button', { name: 'Explore in 3D' }).waitFor()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    const slow = { offline: false, latency: 300, downloadThroughput: 250_000, uploadThroughput: 50_000 }
    await devtools.send('Network.emulateNetworkConditions', slow)
    // The frame has a process of its own: its line is slowed where the page's is not enough.
    await page.route('**/assets/*.js', async (route) => {
      await new Promise((done) => setTimeout(done, 400))
      await route.continue()
    })
    const ready = asked(page)
    await expect.poll(() => page.frames().length).toBe(2)
    const poster = () =>
      page.evaluate(() => document.querySelector('skin-healing')?.shadowRoot?.querySelector('.p') !== null)
    expect(await poster()).toBe(true)
    expect(await ready).toBe('ready')
    await expect.poll(poster).toBe(false)
    await frameOf(page)
    await leave(visited)
  })

  it('is a page like any other in its frame where the part that lets someone in did not come', async () => {
    const visited = await open(host.url, SMALL)
    const { page, complaints } = visited
    await page.route('**/assets/frame-*.js', (route) => route.abort())
    await page.getByRole('button', { name: 'Explore in 3D' }).waitFor()
    const code = asked(page)
    const frame = await frameOf(page)
    await frame.waitForFunction(() => document.documentElement.dataset['frame'] === undefined)
    await frame.getByRole('slider', { name: 'Depth set on the device' }).waitFor()
    // The host is not told that it is ready: it will hear that nothing answered.
    await page.evaluate(() => document.querySelector('skin-healing')?.remove())
    expect(await code).toBe('removed')
    expect(complaints.splice(0).every((text) => text.includes('Failed to load resource'))).toBe(true)
    await leave(visited)
  })

  it('tells of a lost GPU while everything else works on', async () => {
    const visited = await open(`${host.url}/block`, SMALL)
    const { page } = visited
    const frame = await frameOf(page)
    await frame.waitForFunction(() => document.documentElement.dataset['picture'] === 'block', null, {
      timeout: 60_000,
    })
    await page.evaluate(() => {
      const heard = window as unknown as { codes: unknown[] }
      heard.codes = []
      window.addEventListener('skin-error', (event) =>
        heard.codes.push((event as CustomEvent<unknown>).detail),
      )
    })
    await frame.evaluate(() => {
      const gl = document.querySelector<HTMLCanvasElement>('.block-canvas')?.getContext('webgl2')
      gl?.getExtension('WEBGL_lose_context')?.loseContext()
    })
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { codes: unknown[] }).codes), { timeout: 15_000 })
      .toEqual([{ code: 'context-lost' }])
    expect(
      await page.evaluate(() =>
        document
          .querySelector('skin-healing')
          ?.seek(24)
          .then(() => 'done'),
      ),
    ).toBe('done')
    // three says so itself.
    expect(visited.complaints.splice(0)).toEqual(['log: THREE.WebGLRenderer: Context Lost.'])
    await leave(visited)
  })
})

describe('the element', () => {
  it('is what its table says: attributes, methods, events, slots, parts and colours', async () => {
    const visited = await open(host.url, SMALL)
    const { page } = visited
    await page.getByRole('button', { name: 'Explore in 3D' }).waitFor()
    const real = await page.evaluate(() => {
      const element = document.querySelector('skin-healing') as HTMLElement
      element.setAttribute('cta-href', 'https://clinic.example/')
      const kind = customElements.get('skin-healing') as unknown as {
        observedAttributes: string[]
        prototype: object
      }
      const root = element.shadowRoot as ShadowRoot
      const sheet = [...root.adoptedStyleSheets[0].cssRules].map(({ cssText }) => cssText).join('')
      return {
        attributes: kind.observedAttributes,
        own: Object.getOwnPropertyNames(kind.prototype),
        slots: [...root.querySelectorAll('slot')].map(({ name }) => name),
        parts: [...root.querySelectorAll('[part]')].map((part) => part.getAttribute('part') ?? ''),
        css: [...new Set(sheet.match(/--skin-[a-z-]+/g))],
      }
    })
    const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name).toSorted()
    expect(real.attributes.toSorted()).toEqual(names(ATTRIBUTES))
    const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    for (const { name } of ATTRIBUTES) {
      if (name !== 'lang') expect(real.own).toContain(camel(name))
    }
    for (const { name } of ELEMENT_METHODS) expect(real.own).toContain(name.replace(/\(.*/, ''))
    expect(real.own).toContain('ready')
    expect(names(PROPERTIES)).toEqual(['ready', 'version'])
    expect([...real.slots, 'fallback'].toSorted()).toEqual(names(SLOTS))
    expect([...real.parts, 'frame'].toSorted()).toEqual(names(PARTS))
    expect(real.css.toSorted()).toEqual(names(CSS_PROPERTIES))
    expect(names(EVENTS)).toEqual(
      ['activate', 'ready', ...EVENT_NAMES].map((name) => `skin-${name}`).toSorted(),
    )
    expect(names(CODES)).toEqual([...ERROR_CODES].toSorted())
    await leave(visited)
  })

  it('leaves nothing behind in 200 times on and off a page: heap, nodes, listeners, frames', async () => {
    const visited = await open(`${host.url}/mounts`, { width: 360, height: 640 })
    const { page, context } = visited
    const devtools = await context.newCDPSession(page)
    await page.waitForFunction(() => customElements.get('skin-healing') !== undefined)
    /** Puts an element in, has it load its frame in every `every`-th round, and takes it out. */
    const rounds = (count: number) =>
      page.evaluate(async (times) => {
        const place = document.querySelector('#place')
        for (let i = 0; i < times; i++) {
          const element = document.createElement('skin-healing')
          element.setAttribute('state', '#1;m=section')
          place?.append(element)
          const ready = element.activate()
          // Most are taken out while they load, some once they are there.
          if (i % 40 === 0) await ready
          else ready.catch(() => {})
          await new Promise((done) => setTimeout(done, 0))
          element.remove()
        }
        await new Promise((done) => setTimeout(done, 200))
      }, count)
    const measure = async () => {
      for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage')
      const { usedSize } = await devtools.send('Runtime.getHeapUsage')
      const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters')
      return { kB: Math.round(usedSize / 1000), nodes, listeners: jsEventListeners }
    }
    await rounds(40)
    const first = await measure()
    await rounds(80)
    const middle = await measure()
    await rounds(80)
    const last = await measure()
    console.log(`after 40, 120 and 200 mounts: ${JSON.stringify([first, middle, last])}`)
    expect(page.frames().length).toBe(1)
    expect(last.kB - middle.kB).toBeLessThan(200)
    expect(last.nodes - middle.nodes).toBeLessThan(40)
    expect(last.listeners - middle.listeners).toBeLessThan(10)
    await leave(visited)
  })
})
