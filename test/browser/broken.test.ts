import { describe, expect, it } from 'vitest'
import { blockDrawn, siteUrl, startBrowser, visit, type Visit } from '../support/browser'

startBrowser()

/** Opens the page with one of its chunks replaced by something broken, or not coming at all. */
async function visitBroken(chunk: string, module: string | null): Promise<Visit> {
  const visited = await visit({ width: 1280, height: 800, hash: '#1;m=section', flat: false })
  const { page } = visited
  await page.route(`**/${chunk}-*.js`, (route) =>
    module === null ? route.abort() : route.fulfill({ contentType: 'text/javascript', body: module }),
  )
  await page.goto('about:blank')
  visited.complaints.length = 0
  await page.goto(`${siteUrl()}#1`)
  await page.waitForFunction(() => (window as unknown as { settled?: boolean }).settled === true)
  return visited
}

async function restWorks({ page }: Visit): Promise<void> {
  await page.getByRole('slider', { name: 'Depth set on the device' }).fill('0.5')
  expect(await page.locator('.depth-sentence').textContent()).toContain('0.5 mm')
  await page.getByRole('slider', { name: 'Timeline' }).fill('700')
  expect(await page.locator('.now-sentence').textContent()).not.toContain('before anything')
}

describe('a part that breaks', () => {
  it('leaves the others standing, and can be started again', async () => {
    const visited = await visitBroken(
      'panels',
      `export const teach = () => {}
      export function SourcesButton() { throw new Error("broken on purpose") }
      export function NotesBanner() { throw new Error("broken on purpose") }
      export function Names() { throw new Error("broken on purpose") }
      export function Panels() { throw new Error("broken on purpose") }`,
    )
    const { page, complaints } = visited
    await page.getByText('This part stopped working').waitFor()
    expect(await page.getByRole('button', { name: 'Start again' }).count()).toBe(1)
    await restWorks(visited)
    await blockDrawn(page)
    expect(complaints.filter((line) => !line.includes('broken on purpose'))).toEqual([])
    await visited.context.close()
  })

  it('hands the picture to the section when the scene throws', async () => {
    const visited = await visitBroken(
      'scene-root',
      'export function SceneRoot() { throw new Error("broken on purpose") }',
    )
    const { page, complaints } = visited
    await page.getByText('This browser cannot draw the 3D block').waitFor()
    expect(await page.locator('svg.section').isVisible()).toBe(true)
    await restWorks(visited)
    expect(complaints.filter((line) => !line.includes('broken on purpose'))).toEqual([])
    await visited.context.close()
  })

  it('says that the section did not come, where nothing else can be seen', async () => {
    const visited = await visitBroken('section', null)
    const { page, complaints } = visited
    await restWorks(visited)
    await blockDrawn(page)
    expect(await page.getByText('The flat section did not load').count()).toBe(0)
    await page.getByRole('button', { name: 'Flat section' }).click()
    await page.getByText('The flat section did not load').waitFor()
    await page.unroute('**/section-*.js')
    await page.waitForFunction(() => window.location.hash.includes('m=section'))
    const plan = await page.evaluate(() => window.location.hash)
    await page.getByRole('button', { name: 'Load the page again' }).click()
    await page.waitForFunction(() => document.querySelector('svg.section [data-part="hole"]') !== null)
    expect(await page.evaluate(() => window.location.hash)).toBe(plan)
    expect(complaints.filter((line) => !/ERR_FAILED/.test(line))).toEqual([])
    await visited.context.close()
  })

  it('keeps the picture that the page was built with until a late section takes it over', async () => {
    const { page, context, complaints } = await visit({
      width: 1280,
      height: 800,
      hash: '#1;m=section',
      flat: false,
    })
    let release = () => {}
    const gate = new Promise<void>((done) => (release = done))
    await page.route('**/section-*.js', async (route) => {
      await gate
      await route.continue()
    })
    await page.goto('about:blank')
    await page.goto(siteUrl())
    await page.getByRole('slider', { name: 'Timeline' }).fill('700')
    const built = page.locator('svg.section')
    await built.evaluate((svg) => {
      svg.dataset['built'] = 'yes'
    })
    expect(await page.locator('.now-sentence').textContent()).not.toContain('before anything')
    expect(await built.isVisible()).toBe(true)
    release()
    await page.waitForFunction(() => {
      const section = document.querySelector<SVGElement>('svg.section')
      return section !== null && section.dataset['built'] === undefined
    })
    expect(await page.locator('svg.section').count()).toBe(1)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('goes on without the chunks that do not arrive', async () => {
    for (const chunk of ['scene-root', 'panels']) {
      const visited = await visitBroken(chunk, null)
      await restWorks(visited)
      expect(await visited.page.locator('svg.section').count()).toBe(1)
      expect(visited.complaints.filter((line) => !/ERR_FAILED/.test(line))).toEqual([])
      await visited.context.close()
    }
  })
})
