import { createReadStream, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import type { SceneReport } from '../src/scene/inspect'
import { chooseTier } from '../src/scene/tiers'
import { buildSite } from './build'
import { exportScene } from './compare-scene'
import { BROWSER_FLAGS, findBrowser, thisMachine } from './find-browser'
import { installOutside, VIEWER } from './outside'
import { serveSite } from './serve'

// Our block against @google/model-viewer showing the same block, exported by GLTFExporter, by what a frame takes in
// software, in one run, turn about. Ours draws as it does for people without a GPU: fewer pixels while things move. It is
// told beside it what the same takes pixel for pixel; model-viewer draws all of them here. Not part of the tests:
// model-viewer is fetched into a folder outside the project, and times want a quiet machine.
const SIZES = [
  { width: 1280, height: 800, most: 0.5 },
  { width: 640, height: 400, most: 0.6 },
] as const
const TURNS = 3
const MEASURED_MS = 8000

/** Counts frames in which anything was drawn, and waits for the GPU at each, so that none runs ahead. */
const COUNT_FRAMES = `{
  globalThis.__name = (f) => f
  window.drawnFrames = 0
  let drew = null
  for (const name of ['drawElements', 'drawElementsInstanced', 'drawArrays']) {
    const draw = WebGL2RenderingContext.prototype[name]
    WebGL2RenderingContext.prototype[name] = function (...args) {
      drew = this
      draw.apply(this, args)
    }
  }
  const pixel = new Uint8Array(4)
  const look = () => {
    if (drew) {
      drew.readPixels(0, 0, 1, 1, drew.RGBA, drew.UNSIGNED_BYTE, pixel)
      drew = null
      window.drawnFrames++
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}`

/** Seconds of a processor that the browser's GPU process has used: what software WebGL draws in. */
async function drawingS(cdp: CDPSession): Promise<number> {
  const { processInfo } = (await cdp.send('SystemInfo.getProcessInfo')) as {
    processInfo: readonly { readonly type: string; readonly cpuTime: number }[]
  }
  return processInfo.filter(({ type }) => type === 'GPU').reduce((sum, { cpuTime }) => sum + cpuTime, 0)
}

/** What a frame takes, ms: of a processor's work, whatever else the machine does meanwhile, and by the clock. */
interface Frame {
  readonly workMs: number
  readonly clockMs: number
}

async function measure(page: Page, cdp: CDPSession): Promise<Frame> {
  await page.waitForTimeout(2000)
  const frames = () =>
    page.evaluate(() => [(window as unknown as { drawnFrames: number }).drawnFrames, performance.now()])
  const before = await drawingS(cdp)
  const [from, start] = await frames()
  await page.waitForTimeout(MEASURED_MS)
  const [to, end] = await frames()
  const work = (await drawingS(cdp)) - before
  return { workMs: (1000 * work) / (to - from), clockMs: (end - start) / (to - from) }
}

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * A frame of ours. `dense` lays the page out so large, on a screen with so few pixels, that the canvas has as many pixels
 * as the size says.
 */
async function ours(browser: Browser, url: string, size: Size, dense: boolean): Promise<Frame> {
  const share = chooseTier({ software: true, handheld: false }).movingDpr
  const laidOut = dense
    ? { width: Math.round(size.width / share), height: Math.round(size.height / share) }
    : size
  const page = await browser.newPage({ viewport: laidOut, deviceScaleFactor: dense ? share : 1 })
  const cdp = await browser.newBrowserCDPSession()
  await page.addInitScript(COUNT_FRAMES)
  await page.goto(`${url}#1;p=block;t=24;f=illustrated;r=0`)
  await page.waitForFunction(() => document.documentElement.dataset['picture'] === 'block')
  await page.evaluate(({ width, height }) => {
    const stage = document.querySelector<HTMLElement>('.stage')
    if (!stage) throw new Error('There is no stage')
    stage.style.cssText += `;position:fixed;inset:0;width:${width}px;height:${height}px;max-height:none;z-index:99`
    const play = [...document.querySelectorAll('button')].find(
      (button) => button.textContent?.trim() === 'Play',
    )
    play?.click()
  }, laidOut)
  const ms = await measure(page, cdp)
  const drawn = await page.evaluate(() => {
    const canvas = document.querySelector('.block-canvas') as HTMLCanvasElement & {
      inspectScene(): SceneReport
    }
    return { width: canvas.width, height: canvas.height, ...canvas.inspectScene() }
  })
  const width = Math.floor(laidOut.width * share)
  if (drawn.width !== width || drawn.refined)
    throw new Error(`Ours is ${drawn.width} pixels wide, not ${width}, or stands still`)
  await page.close()
  return ms
}

async function theirs(browser: Browser, url: string, size: Size): Promise<Frame> {
  const page = await browser.newPage({ viewport: size })
  const cdp = await browser.newBrowserCDPSession()
  await page.addInitScript(COUNT_FRAMES)
  await page.goto(url)
  await page.waitForFunction(
    () => (document.querySelector('model-viewer') as unknown as { loaded?: boolean })?.loaded,
  )
  const ms = await measure(page, cdp)
  await page.close()
  return ms
}

const VIEWER_PAGE = `<!doctype html>
<style>body { margin: 0 } model-viewer { width: 100vw; height: 100vh; background: #fff }</style>
<script type="module">
  import '/viewer.js'
  // It draws fewer pixels where it is slow; here it may not.
  customElements.get('model-viewer').minimumRenderScale = 1
</script>
<model-viewer src="/scene.glb" auto-rotate auto-rotate-delay="0" rotation-per-second="30deg" camera-controls
  camera-orbit="0deg 75deg auto" min-field-of-view="10deg" interaction-prompt="none" shadow-intensity="1"></model-viewer>`

async function main(): Promise<boolean> {
  const folder = installOutside([VIEWER], 'compare')
  const { glb, triangles } = await exportScene()
  writeFileSync(join(folder, 'scene.glb'), glb)
  writeFileSync(join(folder, 'index.html'), VIEWER_PAGE)
  console.log(`Our block, lowest tier, as glTF: ${triangles} triangles, ${(glb.length / 1e6).toFixed(1)} MB`)
  const files: Record<string, readonly [string, string]> = {
    '/': ['index.html', 'text/html'],
    '/scene.glb': ['scene.glb', 'model/gltf-binary'],
    '/viewer.js': ['node_modules/@google/model-viewer/dist/model-viewer.min.js', 'text/javascript'],
  }
  const viewer = createServer((request, response) => {
    const file = files[request.url ?? '']
    response.writeHead(file ? 200 : 404, { 'content-type': file?.[1] ?? 'text/plain' })
    if (file) createReadStream(join(folder, file[0])).pipe(response)
    else response.end()
  })
  await new Promise<void>((resolve) => viewer.listen(4380, '127.0.0.1', resolve))
  await buildSite()
  const site = await serveSite(4390)
  const browser = await chromium.launch({
    executablePath: findBrowser(thisMachine).path,
    args: [...BROWSER_FLAGS],
  })
  let fine = true
  for (const size of SIZES) {
    const [our, dense, their]: [Frame[], Frame[], Frame[]] = [[], [], []]
    for (let turn = 0; turn < TURNS; turn++) {
      our.push(await ours(browser, site.url, size, false))
      their.push(await theirs(browser, 'http://127.0.0.1:4380/', size))
      dense.push(await ours(browser, site.url, size, true))
    }
    for (const [what, frames] of [
      ['a frame of ours', our],
      ['the same pixel for pixel', dense],
    ] as const) {
      for (const of of ['workMs', 'clockMs'] as const) {
        const middle = (some: readonly Frame[]) =>
          some.map((frame) => frame[of]).sort((a, b) => a - b)[TURNS >> 1]
        const ratio = middle(frames) / middle(their)
        const asked = frames === our
        const within = ratio <= size.most
        if (asked) fine &&= within
        console.log(
          `${asked ? (within ? 'ok ' : 'OUT') : '   '} ${size.width} × ${size.height}: ${what} ÷ model-viewer’s, ${
            of === 'workMs' ? 'by work' : 'by the clock'
          }${asked ? ` (≤ ${size.most})` : ''}  ${ratio.toFixed(2)}  (${middle(frames).toFixed(0)} ÷ ${middle(their).toFixed(0)} ms)`,
        )
      }
    }
  }
  await browser.close()
  await site.close()
  viewer.close()
  rmSync(folder, { recursive: true })
  return fine
}

process.exit((await main()) ? 0 : 1)
