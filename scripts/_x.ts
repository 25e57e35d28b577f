import { chromium } from 'playwright-core'
import { BROWSER_FLAGS, findBrowser, thisMachine } from './find-browser'
const url = process.argv[2]
const browser = await chromium.launch({ executablePath: findBrowser(thisMachine).path, args: [...BROWSER_FLAGS] })
const sizes: [string, number, number, boolean][] = [['1920', 1920, 1080, false], ['1440', 1440, 900, true], ['390', 390, 844, false]]
for (const [name, width, height, dark] of sizes) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' })
  const page = await context.newPage()
  page.on('console', (m) => console.log(name, m.type(), m.text().slice(0, 300)))
  page.on('pageerror', (e) => console.log(name, 'ERR', e.message, e.stack?.slice(0, 600)))
  await page.addInitScript(() => { window.addEventListener('skin-settled', () => { (window as any).settled = true }) })
  await page.goto(url + '#1;m=section;y=skin-clean!deck=skin&at=6')
  await page.waitForFunction(() => (window as any).settled === true, null, { timeout: 120000 })
  await page.waitForSelector('.present')
  await page.waitForTimeout(9000)
  await page.screenshot({ path: `/tmp/p-${name}.png` })
  if (name === '1920') {
    await page.keyboard.press('o'); await page.waitForTimeout(300)
    await page.screenshot({ path: `/tmp/p-${name}-notes.png` })
    const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
    popup.on('console', (m) => console.log('popup', m.type(), m.text().slice(0, 300)))
    popup.on('pageerror', (e) => console.log('popup', 'ERR', e.message))
    await popup.waitForSelector('.speaker h2')
    await popup.waitForTimeout(500)
    await popup.screenshot({ path: `/tmp/p-speaker.png` })
  }
  await context.close()
}
await browser.close()
