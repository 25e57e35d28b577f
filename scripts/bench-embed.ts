import { readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import { buildSite } from './build'
import { exportScene } from './compare-scene'
import { BROWSER_FLAGS, findBrowser, thisMachine } from './find-browser'
import { installOutside, VIEWER } from './outside'

// <skin-healing> against <model-viewer> showing our block, exported by GLTFExporter, on a host's page: what each costs
// before anyone asks for it, until its first 3D frame, standing still, and after 50 times on and off the page. In one run,
// turn about, the middle of five. Not part of the tests: the other one is fetched into a folder outside the project.
const DIST = join(import.meta.dirname, '..', 'dist')
const TURNS = 5
const MOUNTS = 50
const IDLE_MS = 5000
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.glb': 'model/gltf-binary',
  '.webp': 'image/webp',
  '.json': 'application/json',
}

/** Tells, in every frame of the page, when 3D was first drawn and how often. */
const WATCH = `{
  globalThis.__name = (f) => f
  window.drawn = 0
  window.firstMs = 0
  for (const name of ['drawElements', 'drawElementsInstanced', 'drawArrays']) {
    const draw = WebGL2RenderingContext.prototype[name]
    WebGL2RenderingContext.prototype[name] = function (...args) {
      draw.apply(this, args)
      // What is baked into a texture nobody sees.
      if (this.getParameter(this.DRAW_FRAMEBUFFER_BINDING) !== null && !this.canvas.isConnected) return
      window.drawn++
      if (!window.firstMs) window.firstMs = performance.timeOrigin + performance.now()
    }
  }
}`

interface Contender {
  readonly name: string
  readonly url: string
  readonly tag: string
  /** Presses what loads it. */
  activate(page: Page): Promise<void>
}

interface Measured {
  readonly 'bytes before anyone asks': number
  readonly 'bytes to the first 3D frame': number
  readonly 'ms to the first 3D frame': number
  readonly 'frames standing still': number
  readonly 'kB after 50 mounts, more than before': number
}

/** A server that sends files as a host would, gzipped where that makes them smaller. */
async function serve(
  fileOf: (path: string) => string | Buffer | null,
): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname
    const found = fileOf(path)
    if (found === null) {
      response.writeHead(404).end()
      return
    }
    const body = Buffer.isBuffer(found) ? found : Buffer.from(found)
    const type = TYPES[extname(path)] ?? 'text/html'
    const zipped = gzipSync(body)
    const small = zipped.length < body.length
    response.writeHead(200, {
      'content-type': type,
      'access-control-allow-origin': '*',
      ...(small ? { 'content-encoding': 'gzip' } : {}),
    })
    response.end(small ? zipped : body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

const fileIn = (folder: string) => (path: string) => {
  try {
    return readFileSync(join(folder, path))
  } catch {
    return null
  }
}

const drawnIn = async (page: Page) => {
  let frames = 0
  let firstMs = Infinity
  for (const frame of page.frames()) {
    const seen = await frame
      .evaluate(() => {
        const { drawn = 0, firstMs: first = 0 } = window as unknown as { drawn?: number; firstMs?: number }
        return { drawn, first }
      })
      .catch(() => ({ drawn: 0, first: 0 }))
    frames += seen.drawn
    if (seen.first > 0) firstMs = Math.min(firstMs, seen.first)
  }
  return { frames, firstMs }
}

async function measure(browser: Browser, contender: Contender): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 900, height: 760 } })
  const page = await context.newPage()
  let bytes = 0
  // What comes over the wire, in the page and in its frames, without the host's own page.
  page.on('requestfinished', (request) => {
    if (request.url() === `${contender.url}/`) return
    void request.sizes().then(
      ({ responseBodySize }) => {
        bytes += responseBodySize
      },
      () => {},
    )
  })
  await page.addInitScript(WATCH)
  await page.goto(`${contender.url}/`)
  await page.waitForFunction((tag) => customElements.get(tag) !== undefined, contender.tag)
  await page.waitForTimeout(1500)
  const before = bytes
  const askedMs = await page.evaluate(() => performance.timeOrigin + performance.now())
  await contender.activate(page)
  let first = await drawnIn(page)
  for (let i = 0; i < 1200 && !Number.isFinite(first.firstMs); i++) {
    await page.waitForTimeout(50)
    first = await drawnIn(page)
  }
  if (!Number.isFinite(first.firstMs)) throw new Error(`${contender.name} never drew`)
  const until = bytes
  // It stands still once nothing was drawn for a while, or never does.
  let last = -1
  let still = 0
  // Our finest picture comes some idle seconds after the first.
  for (let i = 0; i < 20 && still < 4; i++) {
    const { frames } = await drawnIn(page)
    still = frames === last ? still + 1 : 0
    last = frames
    await page.waitForTimeout(1500)
  }
  const from = (await drawnIn(page)).frames
  await page.waitForTimeout(IDLE_MS)
  const idle = (await drawnIn(page)).frames - from

  const devtools = await context.newCDPSession(page)
  const heap = async () => {
    for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage')
    return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1000
  }
  await page.evaluate((tag) => document.querySelector(tag)?.remove(), contender.tag)
  await page.waitForTimeout(500)
  const heapBefore = await heap()
  await page.evaluate(
    async ([tag, times]) => {
      for (let i = 0; i < times; i++) {
        const element = document.createElement(tag)
        if (tag === 'model-viewer') element.setAttribute('src', '/scene.glb')
        else element.setAttribute('loading', 'eager')
        element.style.cssText = 'display:block;width:600px;height:400px'
        document.body.prepend(element)
        await new Promise((done) => setTimeout(done, 40))
        element.remove()
      }
      await new Promise((done) => setTimeout(done, 1500))
    },
    [contender.tag, MOUNTS] as const,
  )
  const heapAfter = await heap()
  await context.close()
  return {
    'bytes before anyone asks': before,
    'bytes to the first 3D frame': until,
    'ms to the first 3D frame': Math.round(first.firstMs - askedMs),
    'frames standing still': idle,
    'kB after 50 mounts, more than before': Math.round(heapAfter - heapBefore),
  }
}

async function main(): Promise<boolean> {
  await buildSite()
  const folder = installOutside([VIEWER], 'bench-embed')
  const { glb, triangles } = await exportScene()
  console.log(`Our block, lowest tier, as glTF: ${triangles} triangles, ${(glb.length / 1e6).toFixed(1)} MB`)
  const site = await serve(fileIn(DIST))
  const poster = fileIn(DIST)('posters/default-light-2.webp')
  const host = await serve((path) =>
    path === '/'
      ? `<!doctype html><title>A clinic</title><body><skin-healing></skin-healing><script type="module" src="${site.url}/embed/v1.js"></script>`
      : null,
  )
  const theirs = await serve((path) => {
    if (path === '/scene.glb') return glb
    if (path === '/poster.webp') return poster
    if (path === '/viewer.js')
      return fileIn(folder)('node_modules/@google/model-viewer/dist/model-viewer.min.js')
    return path === '/'
      ? '<!doctype html><title>A clinic</title><body><model-viewer style="width:880px;height:560px" src="/scene.glb" poster="/poster.webp" loading="lazy" reveal="manual" camera-controls></model-viewer><script type="module" src="/viewer.js"></script>'
      : null
  })
  const contenders: readonly Contender[] = [
    {
      name: 'ours',
      url: host.url,
      tag: 'skin-healing',
      activate: (page) => page.getByRole('button', { name: 'Explore in 3D' }).click(),
    },
    {
      name: 'model-viewer',
      url: theirs.url,
      tag: 'model-viewer',
      activate: (page) =>
        page.evaluate(() =>
          (document.querySelector('model-viewer') as unknown as { dismissPoster(): void }).dismissPoster(),
        ),
    },
  ]
  const browser = await chromium.launch({
    executablePath: findBrowser(thisMachine).path,
    args: [...BROWSER_FLAGS],
  })
  const runs: Record<string, Measured[]> = { ours: [], 'model-viewer': [] }
  for (let turn = 0; turn < TURNS; turn++) {
    for (const contender of contenders) runs[contender.name].push(await measure(browser, contender))
  }
  let ahead = true
  for (const key of Object.keys(runs['ours'][0]) as (keyof Measured)[]) {
    const middle = (name: string) => runs[name].map((run) => run[key]).toSorted((a, b) => a - b)[TURNS >> 1]
    const [our, their] = [middle('ours'), middle('model-viewer')]
    const fine = our <= their
    ahead &&= fine
    console.log(`${fine ? 'ok ' : 'OUT'} ${key.padEnd(40)} ours ${our}, model-viewer’s ${their}`)
  }
  await browser.close()
  for (const { server } of [site, host, theirs]) {
    server.closeAllConnections()
    server.close()
  }
  rmSync(folder, { recursive: true })
  return ahead
}

process.exit((await main()) ? 0 : 1)
