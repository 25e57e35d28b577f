import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { BROWSER_FLAGS, findBrowser, thisMachine } from '../../scripts/find-browser'
import type { SceneReport } from '../../src/scene/inspect'

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** Everything the page asked the network for, in order. */
  readonly requests: string[]
  /** Every console message, page error and policy violation. */
  readonly complaints: string[]
}

export interface VisitOptions {
  /** Another site than the one under test. */
  readonly site?: string
  readonly hash?: string
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  readonly reducedMotion?: boolean
  readonly contrast?: 'more'
  readonly forcedColors?: 'active'
  readonly touch?: boolean
  /** What the browser asks for, as BCP 47; English unless said. */
  readonly locale?: string
  readonly javaScript?: boolean
  /** Keeps the page on the device, as it is for people; that takes a second, and few tests are about it. */
  readonly worker?: boolean
  /** The 3D block is not shown at any time; where the link asks for the flat section, unless said. */
  readonly flat?: boolean
  /** Whether the page itself is ours and settles; true unless said. */
  readonly settles?: boolean
  /** Runs in the page before anything of ours. */
  readonly before?: () => void
}

/** The site under test. */
export const siteUrl = () => inject('siteUrl')

let launched: Map<string, Promise<Browser>> = new Map()
let open: BrowserContext[] = []
let asked: readonly string[] = []

/** Without a GPU, pages are painted faster by the processor itself than by the processor playing a GPU. */
const PAINTED_BY_PROCESSOR = '--disable-gpu-rasterization'
/** And put together faster, too; but what comes from a GPU would have to be fetched back from it, and the browser warns of that. */
const COMPOSED_BY_PROCESSOR = '--disable-gpu-compositing'

/** A browser for the file, with other flags if wanted. Call at the top of a test file. */
export function startBrowser(flags: readonly string[] = [PAINTED_BY_PROCESSOR]): void {
  beforeAll(() => {
    asked = flags
  })
  afterAll(async () => {
    for (const context of open) await context.close()
    open = []
    for (const browser of launched.values()) await (await browser).close()
    launched = new Map()
  })
}

/** The file's browser, started when it is first needed: one for pages that stay flat, one for all others. */
function browserFor(isFlat: boolean): Promise<Browser> {
  const args = [...BROWSER_FLAGS, ...asked, ...(isFlat ? [COMPOSED_BY_PROCESSOR] : [])]
  const key = args.join(' ')
  const browser =
    launched.get(key) ?? chromium.launch({ executablePath: findBrowser(thisMachine).path, args })
  launched.set(key, browser)
  return browser
}

/** Opens the page in a fresh profile and waits until it has loaded all it ever will. */
export async function visit(options: VisitOptions = {}): Promise<Visit> {
  const isFlat = options.flat ?? options.hash?.includes('m=section') ?? false
  const browser = await browserFor(isFlat)
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    contrast: options.contrast ?? 'no-preference',
    forcedColors: options.forcedColors ?? 'none',
    hasTouch: options.touch ?? false,
    locale: options.locale ?? 'en-US',
    javaScriptEnabled: options.javaScript ?? true,
  })
  open.push(context)
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  await page.addInitScript(() => {
    const heard = window as unknown as { policyViolations: string[]; settled: boolean }
    heard.policyViolations = []
    document.addEventListener('securitypolicyviolation', (event) => {
      heard.policyViolations.push(`${event.violatedDirective} ${event.blockedURI}`)
    })
    window.addEventListener('skin-settled', () => {
      heard.settled = true
    })
  })
  if (!options.worker) await page.addInitScript(withoutWorkers)
  if (options.before) await page.addInitScript(options.before)
  await page.goto((options.site ?? siteUrl()) + (options.hash ?? ''))
  if (options.javaScript !== false && options.settles !== false) {
    await page.waitForFunction(() => (window as unknown as { settled?: boolean }).settled === true)
  }
  return { page, context, requests, complaints }
}

/** Makes of a browser one that keeps nothing of a page: a later visit in the same profile asks the network again. */
const withoutWorkers = () => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')

/** Closes a visit; fails if the page complained about anything. */
export async function leave({ page, context, complaints }: Visit): Promise<void> {
  const violations = await page.evaluate(
    () => (window as unknown as { policyViolations?: string[] }).policyViolations ?? [],
  )
  expect([...complaints, ...violations]).toEqual([])
  open = open.filter((other) => other !== context)
  await context.close()
}

/** Waits until the 3D block is drawn, and gives its report. */
export async function blockDrawn(page: Page): Promise<SceneReport> {
  await page.waitForFunction(() => document.documentElement.dataset['picture'] === 'block', null, {
    timeout: 60_000,
  })
  return report(page)
}

/** Follows another link on the same page: what a person does who edits the address. */
export async function follow(page: Page, hash: string): Promise<void> {
  await page.evaluate(async (next) => {
    const followed = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }))
    window.location.hash = next
    await followed
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
  }, hash)
}

/** Everything that can be unfolded on the page. */
const FOLDED = 'details'
/** The same but for the timeline's panels, which lie over the page, one at a time. */
export const FOLDED_IN_PAGE = 'details:not(.disclosure)'

/** Unfolds everything, or folds it, at once: pressing each waits for frames that a software renderer takes long over. */
export function unfold(page: Page, what: string = FOLDED, isOpen = true): Promise<void> {
  return page.evaluate(
    ([selector, stands]) => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>(selector)) details.open = stands
    },
    [what, isOpen] as const,
  )
}

/** What the scene says of itself now. */
export async function report(page: Page): Promise<SceneReport> {
  return page.evaluate(() => {
    const canvas = document.querySelector('.block-canvas') as HTMLCanvasElement & {
      inspectScene(): SceneReport
    }
    return canvas.inspectScene()
  })
}

/** Waits until what was last asked of the GPU is done and on the screen: a slow one takes longer than the page knows of. */
async function shown(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const gl = document.querySelector<HTMLCanvasElement>('.block-canvas')?.getContext('webgl2')
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
  })
}

/** The picture rests where no frame came for this long after one was its finest. */
const QUIET_MS = 300

/** Brings the picture into sight, and waits until it stands still at its finest and no frame was drawn for a while. */
export async function atRest(page: Page): Promise<SceneReport> {
  await page.locator('.stage').evaluate((stage) => stage.scrollIntoView({ block: 'nearest' }))
  const rests = await page.evaluate(async (quietMs) => {
    const look = () =>
      (
        document.querySelector('.block-canvas') as HTMLCanvasElement & { inspectScene(): SceneReport }
      ).inspectScene()
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    // What was just asked for is in the next frame, however long that takes to come.
    for (let i = 0; i < 2; i++) await frame()
    const end = performance.now() + 60_000
    let [last, since] = [-1, 0]
    while (performance.now() < end) {
      const { frames, refined } = look()
      if (!refined || frames !== last) [last, since] = [frames, performance.now()]
      else if (performance.now() - since >= quietMs) return true
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return false
  }, QUIET_MS)
  if (!rests) throw new Error('The scene never came to rest')
  await shown(page)
  return report(page)
}
