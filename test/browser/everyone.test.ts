import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { message } from '../../scripts/messages'
import { simulate, stateAt } from '../../src/model/course'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { DAY_H } from '../../src/model/time'
import { axisOf, axisShare } from '../../src/state/axis'
import { glyphShare } from '../../src/tissue/glyph-frame'
import { GLYPHS } from '../../src/tissue/glyph-sites'
import { leave, startBrowser, visit } from '../support/browser'

startBrowser()

const { sessionTimesH, endH } = simulate(DEFAULT_PLAN)
const AXIS = axisOf('session-1', sessionTimesH, endH)

/** Moves time to a day by the native slider, and sees that it says so. */
async function toDay(page: Page, day: number): Promise<void> {
  const slider = page.getByRole('slider', { name: 'Timeline' })
  await slider.fill(String(Math.round(1000 * axisShare(day * DAY_H, AXIS))))
  expect(await slider.getAttribute('aria-valuetext')).toMatch(new RegExp(`^Day ${day}\\. `))
}

/** The list items of a panel that are there to be read. */
const itemsOf = (page: Page, title: string) =>
  page.getByRole('group').filter({ hasText: title }).last().getByRole('listitem').allInnerTexts()

describe('with the picture taken away', () => {
  it('text and roles alone tell redness, reach, risks and what to do on day 2', async () => {
    const visited = await visit({ hash: '#1;m=section' })
    const { page } = visited
    await page.evaluate(() =>
      document.querySelectorAll('.stage canvas, .stage svg').forEach((picture) => picture.remove()),
    )
    expect(await page.locator('.stage svg, .stage canvas').count()).toBe(0)

    // When redness settles.
    await page.getByText(message('stage.description')).click()
    const redness = await page.getByText(/^After a session, redness has settled/).innerText()
    const settledH = simulate(DEFAULT_PLAN).events.find(({ id }) => id === 'redness-settled')?.timeH ?? NaN
    expect(redness).toContain(`settled at about ${Math.round(settledH)} hours,`)
    expect(redness).toMatch(/as early as \d+ hours and as late as Day 7\./)

    // Which of two depths reaches further.
    const depth = page.getByRole('slider', { name: message('depth.setting') })
    const reachAt = async (setMm: string) => {
      await depth.fill(setMm)
      const said = await page.getByText(`Set to ${setMm} mm, the tip most likely ends`).innerText()
      return Number(/about ([\d.]+) mm down/.exec(said)?.[1])
    }
    const [short, long] = [await reachAt('0.5'), await reachAt('1.5')]
    expect(short).toBeGreaterThan(0)
    expect(long).toBeGreaterThan(short)

    // Two risks.
    await page.getByText(message('safety.title')).click()
    const risks = await itemsOf(page, message('safety.title'))
    expect(risks).toContain(message('safety.marks'))
    expect(risks).toContain(message('safety.numbing'))

    // What to do: before, on day 2, and on day 10.
    await page.getByText(message('care.title')).click()
    const todo = async () => (await itemsOf(page, message('care.title'))).join(' ')
    expect(await todo()).toBe(message('safety.ask'))
    await toDay(page, 2)
    for (const id of ['care.make-up', 'care.exercise', 'care.sun', 'care.call']) {
      expect(await todo()).toContain(message(id))
    }
    expect(await todo()).toContain(`${message('care.make-up')} Advised for 1 to 3 days.`)
    await toDay(page, 10)
    expect(await todo()).not.toContain(message('care.make-up'))
    expect(await todo()).toContain(`${message('care.sun')} Advised for 1 to 4 weeks.`)
    await leave(visited)
  })
})

describe('the description of the picture', () => {
  it('names what stands round a channel and every part, and marks in the picture the part one is at', async () => {
    const visited = await visit({ hash: '#1;m=section', width: 1440, height: 900 })
    const { page } = visited
    await page.evaluate(() => {
      const heard = window as unknown as { announced: number }
      heard.announced = 0
      for (const region of document.querySelectorAll('[role="status"]'))
        new MutationObserver(() => heard.announced++).observe(region, { childList: true, subtree: true })
    })
    await page.getByText(message('stage.description')).click()
    await page.getByText(message('describe.none-present')).waitFor()
    const part = (id: string) => page.locator(`[data-part="${id}"] button`)
    expect(await part('channel').count(), 'no channel before there is one').toBe(1)
    expect(await part('channel').isVisible()).toBe(false)

    await toDay(page, 2)
    const course = simulate(DEFAULT_PLAN)
    const share = glyphShare('macrophage', stateAt(course, 48).zone)
    const n = Math.round(share * GLYPHS.macrophage.perZone)
    expect(n).toBeGreaterThan(3)
    await page
      .getByText(`${message('legend.macrophage')} – ${n} of at most ${GLYPHS.macrophage.perZone} glyphs`)
      .waitFor()
    expect(await part('channel').isVisible()).toBe(true)
    // The scrub itself is announced, once it has been still for a while.
    await page.waitForFunction(() => (window as unknown as { announced: number }).announced > 0)
    const announced = () => page.evaluate(() => (window as unknown as { announced: number }).announced)
    const before = await announced()

    // Each part in turn, by Tab: said where it is, and marked where it is in sight.
    const buttons = await page.locator('.parts button:visible').count()
    expect(buttons).toBeGreaterThan(15)
    await page.locator('.parts button').first().focus()
    const stage = await page.locator('.stage').boundingBox()
    const marked: string[] = []
    for (let i = 0; i < buttons; i++) {
      const said = await page.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-describedby')
        return {
          name: document.activeElement?.textContent,
          about: id && document.getElementById(id)?.textContent,
        }
      })
      expect(said.about, said.name ?? '').toMatch(/[\d.]+ mm (down|below)/)
      const mark = page.locator('.pointed.placed path').first()
      if ((await mark.count()) > 0) {
        const box = await mark.boundingBox()
        const [middleX, middleY] = [
          (box?.x ?? 0) + (box?.width ?? 0) / 2,
          (box?.y ?? 0) + (box?.height ?? 0) / 2,
        ]
        expect(middleX, said.name ?? '').toBeGreaterThan(stage?.x ?? 0)
        expect(middleX, said.name ?? '').toBeLessThan((stage?.x ?? 0) + (stage?.width ?? 0))
        expect(middleY, said.name ?? '').toBeGreaterThan((stage?.y ?? 0) - (box?.height ?? 0))
        marked.push(said.name ?? '')
      }
      await page.keyboard.press('Tab')
    }
    expect(marked).toContain(message('layer-short.papillary-dermis'))
    expect(marked).toContain(message('structure.hair-follicle'))
    expect(marked).toContain(message('structure.channel'))
    expect(await page.locator('.pointed.placed').count(), 'left, nothing is marked').toBe(0)
    expect(await announced(), 'nothing of it is announced').toBe(before)
    await leave(visited)
  })
})

interface FakeSpeech {
  voices: { readonly name: string; readonly lang: string; readonly localService: boolean }[]
  readonly said: { readonly text: string; readonly voice: { readonly name: string } }[]
  cancelled: number
}

/** Stands in for the browser's reader, which has no voice here: two of some service, one of the device in each of two languages. */
function fakeSpeech(): void {
  const fake: FakeSpeech = {
    voices: [
      { name: 'afar', lang: 'en-US', localService: false },
      { name: 'fern', lang: 'de-DE', localService: false },
      { name: 'nah', lang: 'de-DE', localService: true },
      { name: 'near', lang: 'en-GB', localService: true },
    ],
    said: [],
    cancelled: 0,
  }
  const reader = Object.assign(new EventTarget(), {
    getVoices: () => fake.voices,
    speak: (one: FakeSpeech['said'][number]) => fake.said.push(one),
    cancel: () => fake.cancelled++,
  })
  Object.assign(window, { fakeSpeech: fake })
  Object.defineProperty(window, 'speechSynthesis', { value: reader })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class {
      readonly text: string
      constructor(text: string) {
        this.text = text
      }
    },
  })
}

describe('reading aloud', () => {
  it('is done by a voice of the device alone, and stops on Escape, on a second press and when left', async () => {
    const visited = await visit({ hash: '#1;m=section;t=72', before: fakeSpeech })
    const { page, requests } = visited
    const asked = requests.length
    const heard = () =>
      page.evaluate(() => {
        const { said, cancelled } = (window as unknown as { fakeSpeech: FakeSpeech }).fakeSpeech
        return { texts: said.map(({ text }) => text), voices: said.map(({ voice }) => voice.name), cancelled }
      })
    const now = page.getByRole('button', { name: message('aloud.now') })
    const stop = page.getByRole('button', { name: message('aloud.stop') })
    const stopsBy = async (what: () => Promise<void>) => {
      const before = (await heard()).cancelled
      await what()
      await stop.waitFor({ state: 'detached' })
      expect((await heard()).cancelled).toBe(before + 1)
    }
    await now.click()
    const shown = await page.locator('.now-time, .now-sentence, .now-mirror').allInnerTexts()
    expect((await heard()).texts).toEqual([`${shown[0]}. ${shown[1]} ${shown[2]}`])
    await stopsBy(() => page.keyboard.press('Escape'))
    await now.click()
    await stopsBy(() => stop.click())

    await page.getByRole('button', { name: /^Show me the story/ }).click()
    const step = page.getByRole('button', { name: message('aloud.step') })
    await step.click()
    expect((await heard()).texts.at(-1)).toBe(
      `${message('step-title.skin-ask')}. ${message('step.skin-ask')}`,
    )
    await stopsBy(() => page.keyboard.press('Escape'))
    expect(await step.count(), 'the story stays').toBe(1)
    await step.click()
    await stopsBy(() => page.getByRole('button', { name: message('tell.next'), exact: true }).click())
    await step.click()
    await stopsBy(() => page.getByRole('button', { name: message('tell.close') }).click())
    const { voices, texts } = await heard()
    expect(voices).toEqual(texts.map(() => 'near'))

    // Without such a voice there is no button, whatever else could be had.
    await page.evaluate(() => {
      const { fakeSpeech: fake } = window as unknown as { fakeSpeech: FakeSpeech }
      fake.voices = fake.voices.filter(({ name }) => name !== 'near')
      window.speechSynthesis.dispatchEvent(new Event('voiceschanged'))
    })
    await now.waitFor({ state: 'detached' })
    expect(requests.length).toBe(asked)
    await leave(visited)
  })
})
