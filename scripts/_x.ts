import { chromium } from 'playwright-core'
import { BROWSER_FLAGS, findBrowser, thisMachine } from './find-browser'
import { serveSite } from './serve'
const shots = JSON.parse(process.argv[2]) as [string, string, number, number, boolean?][]
const site = await serveSite(4990)
const browser = await chromium.launch({ executablePath: (findBrowser(thisMachine) as any).path, args: BROWSER_FLAGS })
for (const [name, hash, width, height, full] of shots) {
  const page = await browser.newPage({ viewport: { width, height } })
  page.on('console', (m) => console.log(name, m.type(), m.text()))
  page.on('pageerror', (e) => console.log(name, 'error', e.message))
  await page.addInitScript(() => window.addEventListener('skin-settled', () => ((window as any).settled = true)))
  await page.goto(site.url + hash)
  await page.waitForFunction(() => (window as any).settled, null, { timeout: 60000 }).catch(() => console.log(name, 'not settled'))
  await page.waitForTimeout(2500)
  await page.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: full ?? false })
  console.log(name, await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, document.title, document.documentElement.scrollWidth]))
  await page.close()
}
await browser.close(); await site.close()
