import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CDPSession, Frame, Page } from 'playwright-core'
import { siteUrl, type Visit, visit, type VisitOptions } from './browser'

/** The origin of the site under test: all that a host's policy has to allow. */
const siteOrigin = () => siteUrl().replace(/\/$/, '')

/** The strictest policy that a host can have and still show us: one origin, in the directives that docs/embed.md names. */
const hostPolicy = () =>
  `default-src 'none'; script-src ${siteOrigin()}; frame-src ${siteOrigin()}; img-src ${siteOrigin()}; style-src 'self'; require-trusted-types-for 'script'`

const ROOM = 'skin-healing{display:block;width:100%;aspect-ratio:16/10;min-height:560px}'

/** A server of someone else's pages: another origin than ours, under the strictest policy. */
export interface Host {
  readonly url: string
  close(): Promise<void>
}

/** Serves `pages`, bodies by path, each as a page of a clinic with more text than fits the window. */
export async function startHost(
  pages: Readonly<Record<string, string>>,
  policy: string | null = hostPolicy(),
): Promise<Host> {
  const server = createServer((request, response) => {
    if (request.url === '/host.css') {
      // What docs/embed.md has a host put into its style sheet, so that room is kept from the first.
      response.writeHead(200, { 'Content-Type': 'text/css' }).end(ROOM)
      return
    }
    const body = pages[new URL(request.url ?? '/', 'http://host').pathname]
    if (body === undefined) {
      response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end()
      return
    }
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      ...(policy === null ? {} : { 'Content-Security-Policy': policy }),
    })
    response.end(
      `<!doctype html><html lang="en"><head><title>A clinic</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/host.css"></head><body><main><h1>A clinic</h1>${body}<p>${'More of the page. '.repeat(1200)}</p></main></body></html>`,
    )
  })
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

/** The element's script, as a host's page asks for it. */
export const loader = () => `<script type="module" src="${siteUrl()}embed/v1.js"></script>`

/** The frame of ours on a page once it has loaded all it ever will. */
export async function frameOf(page: Page, nth = 0): Promise<Frame> {
  const ours = () => page.frames().filter((frame) => frame.url().startsWith(siteUrl()))
  for (let i = 0; i < 150 && !ours()[nth]; i++) await page.waitForTimeout(100)
  const frame = ours()[nth]
  if (!frame)
    throw new Error(
      `there is no frame of ours: ${page
        .frames()
        .map((one) => one.url())
        .join(' ')}`,
    )
  await frame.waitForFunction(() => (window as unknown as { settled?: boolean }).settled === true)
  return frame
}

/** A finger that goes from one place to another, in steps and time as a finger's. */
export async function swipe(
  page: Page,
  devtools: CDPSession,
  from: { readonly x: number; readonly y: number },
  dy: number,
): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: from.x, y }],
    })
  await touch('touchStart', from.y)
  for (let step = 1; step <= 4; step++) {
    await touch('touchMove', from.y + (dy * step) / 4)
    await page.waitForTimeout(16)
  }
  await touch('touchEnd', from.y + dy)
}

/** Opens a page of the host's. Its own script tells of shifts and of what it hears. */
export function openHosted(address: string, options: VisitOptions = {}): Promise<Visit> {
  return visit({
    site: address,
    width: 800,
    height: 900,
    reducedMotion: true,
    ...options,
    settles: false,
    before: () => {
      const seen = window as unknown as { shifts: number; messages: unknown[]; events: unknown[] }
      seen.shifts = 0
      seen.messages = []
      seen.events = []
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { readonly value: number })[])
          seen.shifts += entry.value
      }).observe({ type: 'layout-shift', buffered: true })
      window.addEventListener('message', (event) => seen.messages.push(event.data))
      for (const name of [
        'ready',
        'activate',
        'change',
        'time',
        'step',
        'complete',
        'cta',
        'explore',
        'warning',
        'error',
      ])
        window.addEventListener(`skin-${name}`, (event) =>
          seen.events.push({ name, detail: (event as CustomEvent<unknown>).detail }),
        )
    },
  })
}

/** What a host's page has seen and heard. */
export const heard = (page: Page) =>
  page.evaluate(() => {
    const { shifts, messages, events } = window as unknown as {
      shifts: number
      messages: unknown[]
      events: { name: string; detail: Record<string, unknown> }[]
    }
    return { shifts, messages, events }
  })
/** Has the element of a page do something, and gives what came of it. */
export const ofElement = (page: Page, work: string, argument: unknown = null) =>
  page.evaluate(
    async ([method, value]) => {
      const element = document.querySelector('skin-healing') as unknown as Record<
        string,
        (argument: unknown) => Promise<unknown>
      >
      return element[method](value)
    },
    [work, argument] as const,
  )
