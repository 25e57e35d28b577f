import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leave, startBrowser } from '../support/browser'
import { frameOf, type Host, loader, ofElement, openHosted, startHost } from '../support/host'

startBrowser()

let host: Host
beforeAll(async () => {
  host = await startHost({
    '/eager': `<skin-healing loading="eager" state="#1;d=1;m=section"></skin-healing>${loader()}`,
    '/ten': `${'<skin-healing state="#1;m=section"></skin-healing>'.repeat(10)}${loader()}`,
  })
})
afterAll(() => host.close())

const open = (path: string) => openHosted(host.url + path)

describe('an element among others', () => {
  it('is one of ten of which one is live, and gives what it showed back when it is asked for again', async () => {
    const visited = await open('/ten')
    const { page } = visited
    const press = (nth: number) =>
      page.evaluate((n) => {
        const element = document.querySelectorAll('skin-healing')[n] as unknown as {
          activate(): Promise<void>
        }
        return element.activate()
      }, nth)
    await press(0)
    await ofElement(page, 'setState', '#1;d=2.5;m=section')
    await page.waitForTimeout(1500)
    for (const nth of [3, 9, 5]) {
      await press(nth)
      expect(page.frames().length).toBe(2)
    }
    await press(0)
    expect(await ofElement(page, 'getState')).toBe('#1;d=2.5;m=section')
    // The others can still be pressed.
    expect(await page.getByRole('button', { name: 'Explore in 3D' }).count()).toBe(9)
    await leave(visited)
  })

  it('works moved about, in another’s shadow, and taken out and put back', async () => {
    const visited = await open('/eager')
    const { page } = visited
    await frameOf(page)
    await ofElement(page, 'setState', '#1;d=2.5;m=section')
    await page.waitForTimeout(1500)
    await page.evaluate(() => {
      const element = document.querySelector('skin-healing') as HTMLElement
      const shade = document.createElement('div')
      document.querySelector('main')?.prepend(shade)
      shade.attachShadow({ mode: 'open' }).append(element)
      ;(window as unknown as { moved: unknown }).moved = element
    })
    const moved = (method: string) =>
      page.evaluate((name) => {
        const { moved: element } = window as unknown as { moved: Record<string, () => Promise<unknown>> }
        return element[name]()
      }, method)
    expect(await moved('getState')).toBe('#1;d=2.5;m=section')
    for (let i = 0; i < 50; i++)
      await page.evaluate(() => {
        const { moved: element } = window as unknown as { moved: HTMLElement }
        const { parentNode } = element
        element.remove()
        parentNode?.append(element)
      })
    expect(await moved('getState')).toBe('#1;d=2.5;m=section')
    expect(page.frames().length).toBe(2)
    await page.evaluate(() => (window as unknown as { moved: HTMLElement }).moved.remove())
    await expect.poll(() => page.frames().length).toBe(1)
    await leave(visited)
  })
})
