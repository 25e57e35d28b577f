import type { Browser } from 'playwright-core'
import { createServer } from 'vite'
import { join } from 'node:path'
import { atRest, framesDrawn, openPage, play, SMALL } from './bench-block'
import type { Line } from './bench-lines'

const ROOT = join(import.meta.dirname, '..')
/**
 * Stretches of time that play round and round, with the mirror in view: no rest, no end; and most bytes a frame. A page plays
 * all links of a stretch one after the other and is watched in the last: what works while needles do works in few frames of
 * a whole axis, and would not be warm by them.
 */
const STRETCHES = [
  { what: 'in months', links: ['#1;p=block;lp=400,6000;t=500'], most: 0 },
  {
    what: 'as the page opens, while needles work and the camera goes along',
    links: ['#1;lp=-0.0166,0.0166;t=-0.01'],
    most: 0,
  },
  {
    what: 'as the page opens, from before the needles to a year',
    links: ['#1;lp=-0.0166,0.0166;t=-0.01', '#1;lp=-0.03,8760;t=24'],
    most: 0,
  },
  {
    what: 'the same where the camera stands',
    links: ['#1;p=block;lp=-0.0166,0.0166;t=-0.01', '#1;p=block;lp=-0.03,8760;t=24'],
    most: 0,
  },
] as const
/** Frames before allocations are watched: a hundred seconds of a page that plays. */
const WARM_FRAMES = 6000
/** Frames that are watched: in fewer, one number that the profiler came upon would look as if it were made frame by frame. */
const WATCHED_FRAMES = 5000
/** Longest that frames may take, ms. */
const PATIENCE_MS = 240_000
/** Every object is sampled with the likelihood 1 − exp(−size / this), bytes. */
const INTERVAL_BYTES = 256
/**
 * What is made in at least one frame of so many is made frame by frame. The rest that the profiler finds in our functions is
 * V8's own: objects of any size up to ten thousand bytes, once or twice each, in whichever function it interrupts to put a
 * better one in its place, even in one that only asks whether two texts are the same.
 */
const FRAMES_APART = 100
/**
 * What asks fiber for the next frame: fiber's invalidate makes an object of some 35 bytes at each call, and where V8 inlines
 * it that is counted here. With --no-maglev-inlining and --no-turbo-inlining it is fiber's, and nothing is left here.
 */
const ASKS_FIBER = 'scene/scene.tsx stir'
/**
 * Folders of what is read (words, lists, the mirror): it follows ten times a second (state/ticker), not in every frame. What
 * the scene calls there, as its camera moves, does work in frames.
 */
const READ: ReadonlySet<string> = new Set(['ui', 'mirror', 'app', 'content'])

interface SamplingNode {
  readonly id: number
  readonly callFrame: { readonly url: string; readonly functionName: string }
  readonly children: readonly SamplingNode[]
}

interface Profile {
  readonly head: SamplingNode
  /** `ordinal` rises with time. */
  readonly samples: readonly { readonly nodeId: number; readonly size: number; readonly ordinal: number }[]
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

type Part = 'frame' | 'fiber' | 'read'

/** Our own functions of a profile, by node: where each stands, and whether it works in frames or for what is read. */
function ownNodes(head: SamplingNode): Map<number, { readonly name: string; readonly part: Part }> {
  const own = new Map<number, { readonly name: string; readonly part: Part }>()
  const add = ({ id, callFrame, children }: SamplingNode, isRead: boolean, isScene: boolean) => {
    const [, folder, rest] = /\/src\/(\w+)\/([^?]*)/.exec(callFrame.url) ?? []
    // What asks the scene how it stands is this script.
    if (callFrame.functionName.endsWith('inspectScene')) return
    const scene = !isRead && (isScene || folder === 'scene')
    const read = isRead || (!scene && READ.has(folder ?? ''))
    if (folder) {
      const name = `${folder}/${rest} ${callFrame.functionName}`
      own.set(id, { name, part: read ? 'read' : name === ASKS_FIBER ? 'fiber' : 'frame' })
    }
    for (const child of children) add(child, read, scene)
  }
  add(head, false, false)
  return own
}

/** V8 makes nothing smaller than a number, bytes. */
const SMALLEST = 12

/** How many objects a sample stands for, which says only how many bytes: at most, where two sizes are possible. */
function objectsOf(bytes: number): number {
  for (let size = SMALLEST; size <= bytes; size += 4) {
    const objects = Math.round(1 / (1 - Math.exp(-size / INTERVAL_BYTES)))
    if (size * objects === bytes) return objects
  }
  throw new Error(`No size of object makes a sample of ${bytes} bytes`)
}

interface Made {
  readonly part: Part
  readonly name: string
  objects: number
  /** The same, but those of one frame counted once. */
  frames: number
  bytes: number
  lastOrdinal: number
}

/** What our code allocates, bytes: made frame by frame, by part and by function, and made now and then. */
function sumUp({ head, samples }: Profile, drawn: number) {
  const own = ownNodes(head)
  const inTime = samples.toSorted((one, other) => one.ordinal - other.ordinal)
  const ordinalsAFrame = (inTime[inTime.length - 1].ordinal - inTime[0].ordinal) / drawn
  const made = new Map<string, Made>()
  for (const { nodeId, size, ordinal } of inTime) {
    const node = own.get(nodeId)
    if (!node) continue
    const key = `${node.part} ${node.name} ${size}`
    const one = made.get(key) ?? { ...node, objects: 0, frames: 0, bytes: 0, lastOrdinal: -Infinity }
    const objects = objectsOf(size)
    one.objects += objects
    if (ordinal - one.lastOrdinal > ordinalsAFrame) one.frames += objects
    one.lastOrdinal = ordinal
    one.bytes += size
    made.set(key, one)
  }
  const sum = { frame: 0, fiber: 0, read: 0, seldom: 0, by: {} as Record<string, number> }
  for (const { part, name, objects, frames, bytes } of made.values()) {
    const isSeldom = part === 'frame' && frames * FRAMES_APART < drawn
    sum[isSeldom ? 'seldom' : part] += bytes
    // Of what is read it is enough to know who makes it.
    const what =
      part === 'read' ? name : `${name}, ${objects} of ${bytes / objects} bytes in ${frames} frames`
    const who = `${isSeldom ? 'now and then' : part}: ${what}`
    sum.by[who] = (sum.by[who] ?? 0) + bytes
  }
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
  for (const stretch of STRETCHES) await watch(browser, `http://127.0.0.1:${address.port}/`, stretch, line)
  await server.close()
}

async function watch(
  browser: Browser,
  url: string,
  { what, links, most }: (typeof STRETCHES)[number],
  line: Line,
): Promise<void> {
  const page = await openPage(browser, SMALL)
  await page.goto(url + links[0])
  await atRest(page)
  await page.evaluate(hurry)
  await play(page)
  for (const [at, link] of links.entries()) {
    if (at > 0)
      await page.evaluate((hash) => {
        window.location.hash = hash
      }, link)
    const warm = await framesDrawn(page, WARM_FRAMES, PATIENCE_MS)
    line(
      `frames ${what} before allocations are watched (≥ ${WARM_FRAMES})`,
      String(warm),
      warm >= WARM_FRAMES,
    )
  }
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('HeapProfiler.enable')
  await cdp.send('HeapProfiler.startSampling', {
    samplingInterval: INTERVAL_BYTES,
    includeObjectsCollectedByMinorGC: true,
    includeObjectsCollectedByMajorGC: true,
  })
  const drawn = await framesDrawn(page, WATCHED_FRAMES, PATIENCE_MS)
  const { profile } = (await cdp.send('HeapProfiler.stopSampling')) as { profile: Profile }
  const sum = sumUp(profile, drawn)
  line(
    `  frames drawn while allocations were watched (≥ ${WATCHED_FRAMES})`,
    String(drawn),
    drawn >= WATCHED_FRAMES,
  )
  line(
    `  bytes our code allocates a frame, made in one of ${FRAMES_APART} frames or more (≤ ${most})`,
    (sum.frame / drawn).toFixed(1),
    sum.frame / drawn <= most,
  )
  line('  made now and then, of all sizes', (sum.seldom / drawn).toFixed(1))
  line('  where fiber is asked for the next, objects of its own', (sum.fiber / drawn).toFixed(1))
  line('  for what is read, a sixtieth of a second', (sum.read / drawn).toFixed(0))
  if (process.env['BENCH_WHO'])
    for (const [name, bytes] of Object.entries(sum.by).sort((one, other) => other[1] - one[1]))
      if (bytes / drawn >= 0.1) line(`    ${name}`, (bytes / drawn).toFixed(1))
  await page.close()
}
