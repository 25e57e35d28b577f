import { chromium } from 'playwright-core'
import { BROWSER_FLAGS, findBrowser, thisMachine } from './find-browser'
import { serveSite } from './serve'
const site = await serveSite(4990)
const browser = await chromium.launch({ executablePath: findBrowser(thisMachine).path, args: [...BROWSER_FLAGS] })
for (const [url, width] of JSON.parse(process.argv[2]) as [string, number][]) {
  const page = await browser.newPage({ viewport: { width, height: 800 } })
  await page.goto(site.url + url)
  await page.waitForTimeout(6000)
  await page.evaluate(() => { for (const d of document.querySelectorAll('details:not(.disclosure)')) (d as HTMLDetailsElement).open = true })
  await page.waitForTimeout(800)
  console.log(url, await page.evaluate(() => document.documentElement.scrollWidth), await page.evaluate(() => { const w = innerWidth; const out: string[] = []; for (const e of document.querySelectorAll('body *')) { const r = e.getBoundingClientRect(); if ((r.right > w + 1 || r.left < -1) && r.width > 0 && getComputedStyle(e).position !== 'absolute' && !e.closest('svg, .stage-tools, .stage-frame')) out.push(`${e.tagName}.${e.className} ${Math.round(r.left)}–${Math.round(r.right)} ${(e.textContent ?? '').slice(0, 40)}`) } return out.slice(0, 25).join('\n') }))
  await page.close()
}
await browser.close(); await site.close()
