import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import { format, resolveConfig } from 'prettier'
import { EMBED_PRESETS } from '../src/embed/presets.data'
import type { SceneReport } from '../src/scene/inspect'
import { buildSite } from './build'
import { BROWSER_FLAGS, findBrowser, thisMachine } from './find-browser'
import {
  drawnLink,
  POSTER_KINDS,
  POSTER_LIST,
  type PosterEntry,
  type PosterKind,
  type PosterList,
  type PosterRow,
  posterRows,
  POSTERS,
} from './poster-plan'
import { serveSite } from './serve'

// The pictures that stand in for the app until someone opens it. They are kept in the repository, so that a build needs
// no browser: after a change of the scene or of a preset this makes them anew, and whoever changed it looks at them.
const ROOT = join(import.meta.dirname, '..')
const FOLDER = join(ROOT, 'public', POSTERS)

const USAGE = `npm run posters                   every picture into public/posters, with their list
npm run posters -- --preset care  those of one preset, or of some (${EMBED_PRESETS.map(({ id }) => id).join(', ')})`

/** Twice as fine as the window, then made smaller: fibres of less than a pixel would else cost bytes as noise. */
const FINER = 2
/** The picture alone, over the whole window. How large it is drawn depends on where it will stand, so that is left out. */
const PICTURE_ALONE = `
  .stage-row { position: fixed !important; inset: 0 !important; height: auto !important; z-index: 9999; }
  .corner { display: none !important; }
  .overlay [data-scale] { display: none; }
  .lens { inset: 12px 12px auto auto !important; width: 190px !important; height: 190px !important; }
`

/** A page that shows nothing but the picture, at the first of these rows. */
async function openStage(browser: Browser, url: string, row: PosterRow, complaints: string[]): Promise<Page> {
  const [width, height] = POSTER_KINDS[row.kind].windowPx
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: FINER,
    colorScheme: row.theme,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.addInitScript((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [sheet]
    window.addEventListener('skin-settled', () => document.documentElement.toggleAttribute('data-settled'))
  }, PICTURE_ALONE)
  await page.goto(url + drawnLink(row))
  await page.waitForFunction(
    () =>
      document.documentElement.dataset['picture'] === 'block' &&
      document.documentElement.hasAttribute('data-settled'),
    null,
    { timeout: 120_000 },
  )
  return page
}

/** Follows the row's link, waits until the picture stands still at its finest, and takes it. */
async function take(page: Page, row: PosterRow): Promise<Buffer> {
  await page.evaluate(async (hash) => {
    if (window.location.hash !== hash) {
      const followed = new Promise((resolve) =>
        window.addEventListener('hashchange', resolve, { once: true }),
      )
      window.location.hash = hash
      await followed
    }
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
  }, drawnLink(row))
  let last = -1
  for (let i = 0; i < 120; i++) {
    const { frames, refined } = await page.evaluate(() =>
      (
        document.querySelector('.block-canvas') as HTMLCanvasElement & { inspectScene(): SceneReport }
      ).inspectScene(),
    )
    if (frames === last && refined) return page.screenshot()
    last = frames
    await page.waitForTimeout(700)
  }
  throw new Error(`${row.file} never came to rest`)
}

/** The picture in its size and type, as fine as its weight allows. */
async function encode(
  bench: Page,
  picture: Buffer,
  kind: PosterKind,
): Promise<{ bytes: Buffer; quality: number }> {
  const { bytes, quality } = await bench.evaluate(
    async ({ png, widthPx, heightPx, type, aimBytes, leastQuality, mostBytes }) => {
      const whole = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())
      const canvas = new OffscreenCanvas(widthPx, heightPx)
      const drawing = canvas.getContext('2d')
      if (!drawing) throw new Error('no 2D canvas')
      drawing.imageSmoothingQuality = 'high'
      drawing.drawImage(whole, 0, 0, widthPx, heightPx)
      for (let percent = 80; percent > 4; percent -= 2) {
        const blob = await canvas.convertToBlob({ type, quality: percent / 100 })
        if (blob.size > (percent / 100 > leastQuality ? aimBytes : mostBytes)) continue
        return { bytes: [...new Uint8Array(await blob.arrayBuffer())], quality: percent / 100 }
      }
      throw new Error('too heavy at any quality')
    },
    { png: picture.toString('base64'), ...kind },
  )
  return { bytes: Buffer.from(bytes), quality }
}

/** The rows that are drawn in one window, one after another. */
function byWindow(rows: readonly PosterRow[]): readonly (readonly PosterRow[])[] {
  const windowOf = ({ kind, theme }: PosterRow) => `${kind} ${theme}`
  return [...new Set(rows.map(windowOf))].map((one) => rows.filter((row) => windowOf(row) === one))
}

function entryOf(row: PosterRow, bytes: Buffer): PosterEntry {
  const { widthPx, heightPx } = POSTER_KINDS[row.kind]
  return {
    file: row.file,
    preset: row.preset.id,
    theme: row.theme,
    tones: row.group.tones,
    widthPx,
    heightPx,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    link: row.preset.link,
    drawn: drawnLink(row),
  }
}

function readList(): PosterList | null {
  const file = join(FOLDER, POSTER_LIST)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PosterList) : null
}

async function writeList(entries: ReadonlyMap<string, PosterEntry>): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  const posters = posterRows().flatMap(({ file }) => entries.get(file) ?? [])
  const list: PosterList = { version, posters }
  const path = join(FOLDER, POSTER_LIST)
  const config = await resolveConfig(path)
  writeFileSync(path, await format(JSON.stringify(list), { ...config, filepath: path }))
  // What no row asks for any more is not kept.
  const wanted = new Set([POSTER_LIST, ...posters.map(({ file }) => file.slice(POSTERS.length + 1))])
  for (const name of readdirSync(FOLDER)) if (!wanted.has(name)) rmSync(join(FOLDER, name))
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { preset: { type: 'string', multiple: true }, help: { type: 'boolean', default: false } },
  })
  if (values.help) return console.log(USAGE)
  const rows = posterRows().filter(({ preset }) => values.preset?.includes(preset.id) ?? true)
  if (rows.length === 0) throw new Error(`No preset “${values.preset?.join(' ')}”.\n${USAGE}`)

  await buildSite()
  mkdirSync(FOLDER, { recursive: true })
  const served = await serveSite(4350)
  const browser = await chromium.launch({
    executablePath: findBrowser(thisMachine).path,
    args: [...BROWSER_FLAGS],
  })
  try {
    const bench = await browser.newPage()
    const made = new Map(readList()?.posters.map((entry) => [entry.file, entry]))
    for (const group of byWindow(rows)) {
      const complaints: string[] = []
      const page = await openStage(browser, served.url, group[0], complaints)
      for (const row of group) {
        const { bytes, quality } = await encode(bench, await take(page, row), POSTER_KINDS[row.kind])
        writeFileSync(join(ROOT, 'public', row.file), bytes)
        made.set(row.file, entryOf(row, bytes))
        console.log(`${row.file}  ${(bytes.length / 1000).toFixed(1)} kB at quality ${quality}`)
      }
      await page.context().close()
      if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`)
    }
    await writeList(made)
    const total = [...made.values()].reduce((sum, { bytes }) => sum + bytes, 0)
    console.log(`${made.size} pictures, ${(total / 1e6).toFixed(2)} MB`)
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
