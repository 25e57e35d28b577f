import { chromium } from 'playwright-core'
import { mkdirSync, writeFileSync } from 'node:fs'
import { BROWSER_FLAGS, findBrowser, thisMachine } from './find-browser'
import { serveSite } from './serve'
const out = '/tmp/print-shots'
mkdirSync(out, { recursive: true })
const dist = process.argv[3] ?? 'dist'
const { createServer } = await import('vite')
const served =
  dist === 'dev'
    ? await (async () => {
        const s = await createServer({
          root: '/tmp/h-print',
          logLevel: 'error',
          server: { port: 4472, host: '127.0.0.1' },
        })
        await s.listen()
        return { url: 'http://127.0.0.1:4472/', close: () => s.close() }
      })()
    : await serveSite(4471, false, dist)
const browser = await chromium.launch({
  executablePath: findBrowser(thisMachine).path,
  args: [...BROWSER_FLAGS],
})
const HARD = '#1;d=3;z=abdomen;v=roller;w=350;n=400;s=6;i=8;x=prp;a=80;k=10;c=burn-scar;t=4380;m=section'
const which = (process.argv[2] ?? 'home').split(',')
const hashes: Record<string, string> = {
  easy: '#1;t=24',
  hard: HARD,
  pseudo: '#1;m=section;d=2.5;t=72;s=2;x=prp',
}
for (const name of (process.argv[4] ?? 'easy').split(',')) {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  page.on('console', (m) => console.log(m.text()))
  page.on('pageerror', (m) => console.log(String(m)))
  await page.addInitScript(() => {
    window.addEventListener('skin-settled', () => {
      ;(window as any).settled = true
    })
  })
  await page.goto(served.url + hashes[name])
  await page.waitForFunction(() => (window as any).settled === true, null, { timeout: 120000 })
  await page.locator('.header-tools > .icon-button:nth-last-child(2)').click()
  await page.locator('.share-builder').first().click()
  await page.locator('.paper').waitFor()
  for (const kind of which) {
    await page
      .locator('.print-controls .segments')
      .first()
      .locator('label')
      .nth(['home', 'large', 'class'].indexOf(kind))
      .click()
    for (const [i, paper] of (['A4', 'Letter'] as const).entries()) {
      await page.locator('.print-controls .segments').nth(1).locator('label').nth(i).click()
      await page.waitForTimeout(400)
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
      writeFileSync(`${out}/${name}-${kind}-${paper}.pdf`, pdf)
      console.log(
        name,
        kind,
        paper,
        'step',
        await page.locator('.paper').getAttribute('data-step'),
        'pages',
        pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length,
        pdf.toString('latin1').match(/\/MediaBox \[[^\]]*\]/)?.[0],
        'h',
        await page.locator('.paper').evaluate((p) => {
          ;(p as HTMLElement).style.minHeight = '0'
          const h = (p as HTMLElement).offsetHeight
          ;(p as HTMLElement).style.minHeight = ''
          return (h / 96) * 25.4
        }),
      )
      if (i === 0) await page.screenshot({ path: `${out}/${name}-${kind}-screen.png` })
    }
  }
  if (process.argv[5]) {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.screenshot({ path: `${out}/${name}-dark.png` })
    await page.emulateMedia({ colorScheme: 'light' })
    const t = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
    await t.goto(served.url + 'teach.html')
    await t.locator('.lesson').first().waitFor()
    await t.screenshot({ path: `${out}/teach.png`, fullPage: true })
    await t.setViewportSize({ width: 390, height: 844 })
    await t.emulateMedia({ colorScheme: 'dark' })
    await t.screenshot({ path: `${out}/teach-phone.png` })
    await t.evaluate(() => document.querySelector('.lesson')?.scrollIntoView())
    await t.screenshot({ path: `${out}/teach-phone-2.png` })
    writeFileSync(`${out}/teach.pdf`, await t.pdf({ format: 'A4' }))

    await page.setViewportSize({ width: 390, height: 844 })
    await page.waitForTimeout(400)
    await page.screenshot({ path: `${out}/${name}-phone.png` })
  }
}
await browser.close()
await served.close()
