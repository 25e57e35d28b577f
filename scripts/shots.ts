import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { SceneReport } from '../src/scene/inspect'
import { buildSite } from './build'
import { BROWSER_FLAGS, findBrowser, thisMachine } from './find-browser'
import { gallery, hashOf, MOMENTS, nameOf, PLATES, SIZES } from './gallery'
import { serveSite } from './serve'

const ROOT = join(import.meta.dirname, '..')
const GALLERY = join(ROOT, 'shots')
const README_PICTURE = join(ROOT, 'docs', 'skin-healing.png')
const README_HASH = '#1;d=1.5;t=336;f=illustrated;h=light'

const USAGE = `npm run shots                        the gallery into shots/: 3 sizes × 10 moments, light and dark, sites, comfort and
                                     tones in turn, and a sheet per size
npm run shots -- --size phone        one size (${Object.keys(SIZES).join(', ')})
npm run shots -- --moment 3d         one moment (${Object.keys(MOMENTS).join(', ')})
npm run shots -- --plates            the twelve plates of docs/plates.md
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
    if (frames.frames === last && frames.refined) return
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
  print = false,
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
  if (!url.includes('m=section')) await atRest(page)
  if (print) {
    // Lines come after the page.
    await page.waitForLoadState('networkidle')
    await page.emulateMedia({ media: 'print' })
    await page.locator('svg.section.lines').waitFor()
  }
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
      moment: { type: 'string' },
      plates: { type: 'boolean', default: false },
      readme: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(USAGE)
  const sizes = choose('size', Object.keys(SIZES) as (keyof typeof SIZES)[], values.size)
  const moments = choose('moment', Object.keys(MOMENTS) as (keyof typeof MOMENTS)[], values.moment)

  await buildSite()
  const served = await serveSite(4340)
  const browser = await chromium.launch({
    executablePath: findBrowser(thisMachine).path,
    args: [...BROWSER_FLAGS],
  })
  const take = async (
    file: string,
    hash: string,
    size: readonly [number, number],
    dark: boolean,
    print = false,
  ) => {
    rmSync(file, { force: true })
    await shoot(browser, served.url + hash, size, dark, file, print)
    console.log(file)
  }
  try {
    if (values.readme) return await take(README_PICTURE, README_HASH, [1280, 800], false)
    mkdirSync(GALLERY, { recursive: true })
    if (values.plates) {
      for (const { name, hash, size = SIZES.desktop, dark = false, print } of PLATES) {
        await take(join(GALLERY, `plate-${name}.png`), hash, size, dark, print)
      }
      return
    }
    for (const size of sizes) {
      const shots: Shot[] = []
      for (const shot of gallery()) {
        if (shot.size !== size || !moments.includes(shot.moment)) continue
        const file = join(GALLERY, nameOf(shot))
        await take(file, hashOf(shot), SIZES[size], shot.dark)
        shots.push({ file, label: `${shot.moment} · ${shot.site} · tone ${shot.tone} · ${shot.comfort}` })
      }
      const overview = join(GALLERY, `sheet_${size}.png`)
      await sheet(
        browser,
        `${size} ${SIZES[size].join('×')}`,
        shots,
        4,
        size === 'desktop' ? 480 : 280,
        overview,
      )
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
