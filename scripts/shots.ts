import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { SceneReport } from '../src/scene/inspect'
import { buildSite } from './build'
import { BROWSER_FLAGS, findBrowser, thisMachine } from './find-browser'
import { serveSite } from './serve'

const ROOT = join(import.meta.dirname, '..')
const GALLERY = join(ROOT, 'shots')
const README_PICTURE = join(ROOT, 'docs', 'skin-healing.png')
const README_HASH = '#1;d=1.5;t=336;f=illustrated;h=light'

const SIZES = { desktop: [1440, 900], tablet: [820, 1180], phone: [390, 844] } as const
const MOMENTS = {
  before: null,
  '10min': 1 / 6,
  '1d': 24,
  '3d': 72,
  '2wk': 336,
  '3mo': 2190,
  '12mo': 8760,
} as const
const DEPTHS = ['0.25', '0.5', '1.5', '2.5'] as const

const USAGE = `npm run shots                        every size, depth and moment into shots/, and a sheet per size
npm run shots -- --size phone        one size (${Object.keys(SIZES).join(', ')})
npm run shots -- --depth 1.5         one depth (${DEPTHS.join(', ')})
npm run shots -- --moment 3d         one moment (${Object.keys(MOMENTS).join(', ')})
npm run shots -- --dark              the dark theme
npm run shots -- --comfort close-up  a comfort level (diagram, illustrated, close-up)
npm run shots -- --readme            the README's picture into docs/`

interface Shot {
  readonly file: string
  readonly label: string
}

function choose<T extends string>(what: string, all: readonly T[], wanted: string | undefined): readonly T[] {
  if (wanted === undefined) return all
  const found = all.find((each) => each === wanted)
  if (found === undefined) throw new Error(`No ${what} “${wanted}”. There are: ${all.join(', ')}.`)
  return [found]
}

/** Waits until the block is drawn, no frame is drawn any more, and the bands of the curves are in. */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['picture'] === 'block', null, {
    timeout: 60_000,
  })
  await page.waitForFunction(() => document.querySelectorAll('.band-ready').length === 4, null, {
    timeout: 60_000,
  })
  let last = -1
  for (let i = 0; i < 60; i++) {
    const frames = await page.evaluate(() =>
      (
        document.querySelector('.block-canvas') as HTMLCanvasElement & { inspectScene(): SceneReport }
      ).inspectScene(),
    )
    if (frames.frames === last) return
    last = frames.frames
    await page.waitForTimeout(500)
  }
  throw new Error('The picture never came to rest')
}

/** Opens the site afresh at this link and takes its picture. A console message is an error. */
async function shoot(
  browser: Browser,
  url: string,
  size: readonly [number, number],
  dark: boolean,
  file: string,
) {
  const context = await browser.newContext({
    viewport: { width: size[0], height: size[1] },
    colorScheme: dark ? 'dark' : 'light',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(url)
  await atRest(page)
  await page.screenshot({ path: file })
  await context.close()
  if (complaints.length > 0) throw new Error(`${url} complained:\n${complaints.join('\n')}`)
}

/** One picture of many: a row for each depth. */
async function sheet(
  browser: Browser,
  title: string,
  shots: readonly Shot[],
  columns: number,
  width: number,
  file: string,
) {
  const page = await browser.newPage({ viewport: { width: columns * (width + 12) + 12, height: 600 } })
  const cells = shots.map(({ file: from, label }) => {
    const bytes = readFileSync(from).toString('base64')
    return `<figure><img src="data:image/png;base64,${bytes}" width="${width}"><figcaption>${label}</figcaption></figure>`
  })
  await page.setContent(
    `<style>body{margin:12px;font:14px sans-serif;background:#fff}main{display:grid;grid-template-columns:repeat(${columns},${width}px);gap:12px}figure{margin:0}</style><h1>${title}</h1><main>${cells.join('')}</main>`,
  )
  await page.screenshot({ path: file, fullPage: true })
  await page.close()
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      size: { type: 'string' },
      depth: { type: 'string' },
      moment: { type: 'string' },
      comfort: { type: 'string', default: 'diagram' },
      dark: { type: 'boolean', default: false },
      readme: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(USAGE)
  const sizes = choose('size', Object.keys(SIZES) as (keyof typeof SIZES)[], values.size)
  const depths = choose('depth', DEPTHS, values.depth)
  const moments = choose('moment', Object.keys(MOMENTS) as (keyof typeof MOMENTS)[], values.moment)
  const [comfort] = choose('comfort level', ['diagram', 'illustrated', 'close-up'], values.comfort)

  await buildSite()
  const served = await serveSite(4340)
  const browser = await chromium.launch({
    executablePath: findBrowser(thisMachine).path,
    args: [...BROWSER_FLAGS],
  })
  try {
    if (values.readme) {
      await shoot(browser, served.url + README_HASH, [1280, 800], false, README_PICTURE)
      return console.log(README_PICTURE)
    }
    mkdirSync(GALLERY, { recursive: true })
    const theme = values.dark ? 'dark' : 'light'
    for (const size of sizes) {
      const [width, height] = SIZES[size]
      const shots: Shot[] = []
      for (const depth of depths) {
        for (const moment of moments) {
          const hours = MOMENTS[moment]
          const hash = `#1;d=${depth};z=cheek${hours === null ? '' : `;t=${hours}`};f=${comfort}`
          const file = join(
            GALLERY,
            `${size}-${width}x${height}_cheek-pen-${depth}mm_${moment}_${comfort}_${theme}.png`,
          )
          rmSync(file, { force: true })
          await shoot(browser, served.url + hash, [width, height], values.dark, file)
          shots.push({ file, label: `${depth} mm · ${moment}` })
          console.log(file)
        }
      }
      const overview = join(GALLERY, `sheet_${size}_${comfort}_${theme}.png`)
      const title = `${size} ${width}×${height}, cheek, pen, ${comfort}, ${theme}`
      await sheet(browser, title, shots, moments.length, size === 'desktop' ? 480 : 280, overview)
      console.log(overview)
    }
  } finally {
    await browser.close()
    await served.close()
  }
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
