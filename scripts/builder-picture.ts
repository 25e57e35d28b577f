import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { BROWSER_FLAGS, findBrowser, thisMachine } from './find-browser'
import { message } from './messages'
import { serveSite } from './serve'

// The picture that e-mails show, with its stamp inside it: npx tsx scripts/builder-picture.ts, after a build. Kept in
// the repository, as a build needs no browser; look at it before it is committed.
const FILE = join(import.meta.dirname, '../src/app/builder/picture.jpg')
const HASH = '#1;t=336;f=illustrated;h=light;b=0;r=0'
const [width, height] = [640, 400]
/** A little more than one, for dense screens. */
const DENSITY = 1.25
/** E-mails count every byte. */
const QUALITY = 58

const served = await serveSite(4350)
const browser = await chromium.launch({
  executablePath: findBrowser(thisMachine).path,
  args: [...BROWSER_FLAGS],
})
try {
  const page = await browser.newPage({
    viewport: { width: 1000, height: 1000 },
    deviceScaleFactor: DENSITY,
    colorScheme: 'light',
  })
  await page.goto(served.url + HASH)
  await page.waitForFunction(() => document.documentElement.dataset['picture'] === 'block', null, {
    timeout: 60_000,
  })
  await page.waitForTimeout(4000)
  const shot = (await page.locator('.block-canvas').screenshot()).toString('base64')
  const sheet = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: DENSITY })
  await sheet.setContent(
    `<style>
      body{margin:0;width:${width}px;height:${height}px;position:relative;overflow:hidden;font:600 15px system-ui,sans-serif;color:#2a2230;background:#ecdfda}
      img{position:absolute;inset:0;width:100%;height:100%;object-fit:cover}
      p{position:absolute;left:0;right:0;bottom:0;margin:0;padding:9px 14px;background:#fffdfbe6}
      span{font-weight:400}
    </style><img src="data:image/png;base64,${shot}"><p>${message('app.tagline')}<br><span>${message('app.stamp')}</span></p>`,
  )
  await sheet.waitForTimeout(300)
  await sheet.screenshot({ path: FILE, type: 'jpeg', quality: QUALITY })
  console.log(FILE)
} finally {
  await browser.close()
  await served.close()
}
