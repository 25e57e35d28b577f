import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { BROWSER_FLAGS, findBrowser, thisMachine } from './find-browser'

// Draws public/icon.svg as the pictures that phones ask for. They are kept in the repository, as a build needs no browser:
// run this again when the drawing changes.
const PUBLIC = join(import.meta.dirname, '..', 'public')

const svg = readFileSync(join(PUBLIC, 'icon.svg')).toString('base64')
const browser = await chromium.launch({
  executablePath: findBrowser(thisMachine).path,
  args: [...BROWSER_FLAGS],
})
for (const sidePx of [180, 512]) {
  const page = await browser.newPage({ viewport: { width: sidePx, height: sidePx } })
  await page.setContent(
    `<body style="margin:0"><img style="display:block" width="${sidePx}" src="data:image/svg+xml;base64,${svg}">`,
  )
  const file = `icon-${sidePx}.png`
  writeFileSync(join(PUBLIC, file), await page.screenshot())
  console.log(file)
}
await browser.close()
