import type { Browser } from 'playwright-core'
import { createServer } from 'vite'
import { join } from 'node:path'
import { atRest, framesDrawn, openPage, play, report, SMALL } from './bench-block'
import type { Line } from './bench-lines'

const ROOT = join(import.meta.dirname, '..')
/** A stretch of months that plays round and round, with the mirror in view: no rest, no end. */
const LINK = '#1;p=block;lp=400,6000;t=500'
/** Frames before allocations are watched: a hundred seconds of a page that plays. */
const WARM_FRAMES = 6000
const WATCHED_MS = 8000
/** Longest that the frames to warm up may take, ms. */
const PATIENCE_MS = 240_000
/**
 * Two numbers in objects of their own, to V8. Which function still boxes one, and whether any does, changes with what is
 * inlined where: 4 to 21 bytes in six runs.
 */
const MOST_BYTES = 24
/**
 * What asks fiber for the next frame: fiber's invalidate makes an object of some 35 bytes at each call, and where V8 inlines
 * it that is counted here. With --no-maglev-inlining and --no-turbo-inlining it is fiber's, and nothing is left here.
 */
const ASKS_FIBER = 'scene/scene.tsx stir'
/** Folders of what is read (words, lists, the mirror): it follows ten times a second (state/ticker), not in every frame. */
const READ: ReadonlySet<string> = new Set(['ui', 'mirror', 'app', 'content'])

interface SamplingNode {
  readonly selfSize: number
  readonly callFrame: { readonly url: string; readonly functionName: string }
  readonly children: readonly SamplingNode[]
}

/**
 * Lets frames follow one another at once, each a sixtieth of a second by the page's own clock, and draws nothing in them:
 * JavaScript does all that it does in a frame, some ten times as fast.
 */
function hurry(): void {
  for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced'] as const)
    WebGL2RenderingContext.prototype[name] = () => {}
  let nowMs = performance.now()
  let frame = 0
  let posted = false
  // Rooms that are there already: what this itself made would be counted.
  const rooms = 32
  const empty = () => Array.from({ length: rooms }, (): FrameRequestCallback | null => null)
  let waiting = empty()
  let called = empty()
  const channel = new MessageChannel()
  performance.now = () => nowMs
  window.requestAnimationFrame = (callback) => {
    let room = 0
    while (waiting[room]) room++
    if (room >= rooms) throw new Error('More asks for a frame than there is room for')
    waiting[room] = callback
    if (!posted) channel.port2.postMessage(0)
    posted = true
    return frame * rooms + room + 1
  }
  window.cancelAnimationFrame = (handle) => {
    if (Math.floor((handle - 1) / rooms) === frame) waiting[(handle - 1) % rooms] = null
  }
  channel.port1.onmessage = () => {
    posted = false
    nowMs += 1000 / 60
    const full = waiting
    waiting = called
    called = full
    frame++
    for (let room = 0; room < rooms; room++) {
      const callback = full[room]
      full[room] = null
      callback?.(nowMs)
    }
  }
}

/** What our code allocates, bytes: in frames, where it asks fiber for one, for what is read, and by function. */
function sumUp(head: SamplingNode) {
  const sum = { frame: 0, fiber: 0, read: 0, by: {} as Record<string, number> }
  const add = ({ selfSize, callFrame, children }: SamplingNode, isRead: boolean) => {
    const [, folder, rest] = /\/src\/(\w+)\/([^?]*)/.exec(callFrame.url) ?? []
    // What asks the scene how it stands is this script.
    if (callFrame.functionName.endsWith('inspectScene')) return
    const read = isRead || READ.has(folder ?? '')
    if (folder) {
      const name = `${folder}/${rest} ${callFrame.functionName}`
      const part = read ? 'read' : name === ASKS_FIBER ? 'fiber' : 'frame'
      sum[part] += selfSize
      sum.by[`${part}: ${name}`] = (sum.by[`${part}: ${name}`] ?? 0) + selfSize
    }
    for (const child of children) add(child, read)
  }
  add(head, false)
  return sum
}

/** Bytes a frame that our own code allocates while it plays, in the browser: served unbundled, so that files have names. */
export async function benchAllocations(browser: Browser, line: Line): Promise<void> {
  const server = await createServer({
    root: ROOT,
    logLevel: 'error',
    server: { port: 4360, host: '127.0.0.1', hmr: false, watch: null },
  })
  await server.listen()
  const address = server.httpServer?.address()
  if (!address || typeof address === 'string') throw new Error('The server has no port')
  const page = await openPage(browser, SMALL)
  await page.goto(`http://127.0.0.1:${address.port}/${LINK}`)
  await atRest(page)
  await page.evaluate(hurry)
  await play(page)
  const warm = await framesDrawn(page, WARM_FRAMES, PATIENCE_MS)
  line(`frames before allocations are watched (≥ ${WARM_FRAMES})`, String(warm), warm >= WARM_FRAMES)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('HeapProfiler.enable')
  await cdp.send('HeapProfiler.startSampling', {
    samplingInterval: 256,
    includeObjectsCollectedByMinorGC: true,
    includeObjectsCollectedByMajorGC: true,
  })
  // Asked nothing meanwhile: what a report makes would be counted.
  const before = await report(page)
  await page.waitForTimeout(WATCHED_MS)
  const drawn = (await report(page)).frames - before.frames
  const { profile } = (await cdp.send('HeapProfiler.stopSampling')) as { profile: { head: SamplingNode } }
  const sum = sumUp(profile.head)
  line('frames drawn while allocations were watched (≥ 200)', String(drawn), drawn >= 200)
  line(
    `bytes our code allocates a frame, in frames (< ${MOST_BYTES}: two numbers)`,
    (sum.frame / drawn).toFixed(1),
    sum.frame / drawn < MOST_BYTES,
  )
  line('  and where fiber is asked for the next, an object of its own', (sum.fiber / drawn).toFixed(1))
  line('  and a sixtieth of a second for what is read', (sum.read / drawn).toFixed(0))
  if (process.env['BENCH_WHO'])
    for (const [name, bytes] of Object.entries(sum.by)
      .sort((one, other) => other[1] - one[1])
      .slice(0, 24))
      line(`  ${name}`, (bytes / drawn).toFixed(1))
  await page.close()
  await server.close()
}
