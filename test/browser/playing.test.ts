import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { blockDrawn, leave, startBrowser, visit } from '../support/browser'

startBrowser()

interface Counted {
  /** What React rendered, one list of changed components a commit. */
  readonly commits: string[][]
  /** Layout shifts that no press was the cause of, by what moved. */
  readonly shifts: string[]
  /** Frames longer than 50 ms, with what ran in them for 5 ms or more. */
  readonly long: { readonly ms: number; readonly scripts: string[]; readonly ownMs: number }[]
}

/** Counts, before anything of ours runs, React's commits, layout shifts and long frames. */
function count(): void {
  const counted: Counted = { commits: [], shifts: [], long: [] }
  const window_ = window as unknown as { counted: Counted; __REACT_DEVTOOLS_GLOBAL_HOOK__: unknown }
  window_.counted = counted
  interface Fiber {
    readonly type: { readonly name?: string } | string | null
    readonly flags: number
    readonly child: Fiber | null
    readonly sibling: Fiber | null
    readonly alternate: Fiber | null
  }
  const PERFORMED_WORK = 1
  const rendered = (fiber: Fiber | null, names: string[]): string[] => {
    for (let at = fiber; at; at = at.sibling) {
      if (at.alternate && at.flags & PERFORMED_WORK && typeof at.type === 'function')
        names.push((at.type as { readonly name: string }).name)
      rendered(at.child, names)
    }
    return names
  }
  window_.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    isDisabled: false,
    inject: () => 1,
    checkDCE() {},
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    onCommitFiberRoot(_: number, root: { readonly current: Fiber }) {
      counted.commits.push(rendered(root.current.child, []))
    },
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      readonly hadRecentInput: boolean
      readonly sources: readonly { readonly node: Element | null }[]
    })[]) {
      if (!entry.hadRecentInput)
        counted.shifts.push(entry.sources.map(({ node }) => node?.className ?? node?.nodeName).join(' '))
    }
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      readonly scripts: readonly {
        readonly sourceURL: string
        readonly invoker: string
        readonly duration: number
      }[]
    })[]) {
      const scripts = entry.scripts
        .filter(({ sourceURL }) => sourceURL !== '')
        .map(
          ({ sourceURL, invoker, duration }) =>
            `${invoker} of ${sourceURL.replace(/.*\//, '')} ${Math.round(duration)} ms`,
        )
      const own = entry.scripts.map(({ duration }) => duration)
      counted.long.push({ ms: Math.round(entry.duration), scripts, ownMs: Math.max(0, ...own) })
    }
  }).observe({ type: 'long-animation-frame', buffered: true })
}

const counted = (page: Page) => page.evaluate(() => (window as unknown as { counted: Counted }).counted)

/** Waits until the playhead has been moved so many times more. No observer hears of it: it is moved by numbers. */
const movesOfPlayhead = (page: Page, times: number) =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((done) => {
        const playhead = document.querySelector<SVGGElement>('.playhead')
        if (!playhead) throw new Error('there is no playhead')
        let [moves, stood] = [0, playhead.transform.baseVal[0].matrix.e]
        const timer = setInterval(() => {
          const { e } = playhead.transform.baseVal[0].matrix
          if (e !== stood) moves++
          stood = e
          if (moves < wanted) return
          clearInterval(timer)
          done()
        }, 5)
      }),
    times,
  )

/** A task is long from here on, ms. */
const LONG_MS = 50
/** This machine is shared and has no GPU: a run counts as one where nothing else took its time, of so many. */
const RUNS = 4
/** What paints the block: without a GPU its calls wait for the processor that paints. */
const PAINTS = /^FrameRequestCallback of scene-root-/

/** What may run in a long frame while time plays: the press that began it, the tick of the clock and what it draws, and the bands' work in slices. */
const NAMED =
  /^(DIV#app\.on(click|transitionend) of index|FrameRequestCallback of (index|scene-root)|TimerHandler:setTimeout of (background|scene-root|description)|Scheduler\.yield\.then of scene-root)-/

describe('while time plays', () => {
  it.each([
    ['#1;m=section;t=1', 680, 600, 20],
    ['#1;t=1;r=0', 320, 640, 4],
  ])(
    'nothing renders, nothing shifts, no task of ours is long, and long frames are named: %s',
    async (hash, width, height, moves) => {
      const visited = await visit({ hash, width, height, before: count })
      const { page } = visited
      if (!hash.includes('section')) await blockDrawn(page)
      // The bands are worked out once, and drawn when they come.
      await page.locator('.band-ready').first().waitFor({ timeout: 60_000 })
      // Scrolling to it may take the block out of sight, which it hears of a little later.
      const play = page.getByRole('button', { name: 'Play' })
      await play.scrollIntoViewIfNeeded()
      await page.waitForTimeout(500)
      await play.click()
      await movesOfPlayhead(page, 2)
      const begun = await counted(page)
      expect(begun.commits.length, 'the counting works').toBeGreaterThan(2)
      let quiet = false
      for (let run = 0; run < RUNS && !quiet; run++) {
        const before = (await counted(page)).long.length
        const from = await page.locator('.playhead').getAttribute('transform')
        await movesOfPlayhead(page, moves)
        expect(await page.locator('.playhead').getAttribute('transform')).not.toBe(from)
        const long = (await counted(page)).long.slice(before)
        console.log(
          [
            `${hash}: ${begun.commits.length} commits before it plays; ${long.length} long frames in ${moves} moves`,
            ...long.map(({ ms, scripts }) => `${ms} ms: ${scripts.join(', ') || 'no script of ours'}`),
          ].join('\n'),
        )
        const scripts = long.flatMap((frame) => frame.scripts)
        expect(scripts.filter((script) => !NAMED.test(script))).toEqual([])
        quiet = long.every((frame) => frame.ownMs < LONG_MS || frame.scripts.every((one) => PAINTS.test(one)))
      }
      expect(quiet, 'no task of our own code is a long one').toBe(true)
      const played = await counted(page)
      expect(played.commits.slice(begun.commits.length)).toEqual([])
      // Since the page was opened, not only since it plays.
      expect(played.shifts).toEqual([])
      await leave(visited)
    },
  )
})
