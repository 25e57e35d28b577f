import { Session } from 'node:inspector'
import { createRequire } from 'node:module'
import { BAND_SEED, startBands } from '../src/model/bands'
import { createSkinState, simulate, stateInto } from '../src/model/course'
import { drawParameters } from '../src/model/healing/ensemble'
import { PARAMETERS } from '../src/model/healing/parameters'
import { restInto, STATE_COUNT } from '../src/model/healing/states'
import { createHealingSystem } from '../src/model/healing/system'
import { simulateZone } from '../src/model/healing/zone-course'
import { DEFAULT_PLAN } from '../src/model/plan'
import { skinOf } from '../src/model/skin/skin'
import { zoneSetupOf } from '../src/model/zone-setup'
import { createHealingParts } from '../src/scene/block'
import { writeFrame } from '../src/scene/frame'
import { TIERS } from '../src/scene/tiers'
import { createUniforms } from '../src/scene/uniforms'
import { placeChannels } from '../src/tissue/channels'
import { placeHealing } from '../src/tissue/glyph-sites'
import { createTissue } from '../src/tissue/tissue'
import { benchPage } from './bench-page'
import { benchScene } from './bench-scene'

// By its file: tsx would follow tsconfig's path for the types of odex and run into a file of declarations.
const { Solver } = createRequire(import.meta.url)('../node_modules/odex/src/odex.js') as typeof import('odex')

// Ratios and counts are asserted (the exit code says so); milliseconds are printed for orientation only.
let failed = 0

function line(what: string, value: string, fine?: boolean): void {
  if (fine === false) failed++
  console.log(`${fine === undefined ? '   ' : fine ? 'ok ' : 'OUT'} ${what.padEnd(58)} ${value}`)
}

/** Middle of several timings, milliseconds. */
function time(work: () => void, runs: number): number {
  for (let i = 0; i < 3; i++) work()
  const taken = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }).sort((a, b) => a - b)
  return taken[Math.floor(runs / 2)]
}

/** A year of the default plan's equations by odex, at our own tolerance, without a course, curves or events. */
function odexYear(tolerance: number): void {
  const course = simulate(DEFAULT_PLAN)
  const system = createHealingSystem(zoneSetupOf(course, [0], PARAMETERS))
  const state = new Float64Array(STATE_COUNT)
  restInto(state)
  system.applyJump(0, state)
  const [y, out] = [new Float64Array(STATE_COUNT), new Float64Array(STATE_COUNT)]
  const solver = new Solver(STATE_COUNT)
  solver.relativeTolerance = tolerance
  solver.absoluteTolerance = tolerance / 1000
  solver.initialStepSize = 0.002
  solver.maxSteps = 100_000
  solver.solve(
    (t, values) => {
      y.set(values)
      system.derivativesInto(t, 1, y, out)
      return Array.from(out)
    },
    0,
    Array.from(state),
    8760,
  )
}

function benchModel(): void {
  console.log('Model')
  const ours = time(() => void simulate(DEFAULT_PLAN), 41)
  for (const tolerance of [1e-6, 1e-8]) {
    const theirs = time(() => odexYear(tolerance), 21)
    line(
      `simulate (course, curves, events) ÷ odex at ${tolerance}`,
      `${(ours / theirs).toFixed(2)}  (${ours.toFixed(1)} ms ÷ ${theirs.toFixed(1)} ms)`,
      ours / theirs <= 1,
    )
  }
  const six = time(() => void simulate({ ...DEFAULT_PLAN, sessions: 6 }), 41)
  line(
    'simulate of six sessions ÷ one',
    `${(six / ours).toFixed(2)}  (${six.toFixed(1)} ms ÷ ${ours.toFixed(1)} ms)`,
    six / ours <= 3,
  )
  const course = simulate(DEFAULT_PLAN)
  const bandsOf = (draws: number, runs: number) =>
    time(() => {
      const run = startBands(course, draws)
      while (!run.advance(1000)) continue
    }, runs)
  line('bands of 100 draws ÷ one simulate', (bandsOf(100, 3) / ours).toFixed(0))
  // Draws differ in cost by a factor of two, so one draw is the mean of the same two hundred, each run by itself.
  const each = time(() => {
    for (let draw = 0; draw < 200; draw++) {
      simulateZone(zoneSetupOf(course, course.sessionTimesH, drawParameters(BAND_SEED, draw)), course.endH)
    }
  }, 3)
  const [many, single] = [bandsOf(200, 3), each / 200]
  line(
    'ensemble of 200 draws ÷ one draw',
    `${(many / single).toFixed(0)}  (${many.toFixed(0)} ms ÷ ${single.toFixed(2)} ms)`,
    many / single <= 250,
  )
}

interface SamplingNode {
  readonly selfSize: number
  readonly callFrame: { readonly url: string }
  readonly children: readonly SamplingNode[]
}

/**
 * Moments to ask for, as V8 keeps them in an array that holds not only numbers: handing one on costs nothing, while
 * a freshly computed number would be boxed at the call and be counted.
 */
const moments: readonly unknown[] = [
  '',
  ...Array.from({ length: 4096 }, (_, i) => ((i * 7.3) % 8760) + 0.013),
]
const momentAt = (i: number) => moments[1 + (i & 4095)] as number

/** Bytes allocated a call by our code (src) in many calls of `work` once it is warm, by V8's sampling profiler. */
function allocations(work: (i: number) => void, calls: number): number {
  for (let i = 0; i < calls; i++) work(i)
  const inspector = new Session()
  inspector.connect()
  let bytes = 0
  const add = (node: SamplingNode) => {
    if (node.callFrame.url.includes('/src/')) bytes += node.selfSize
    node.children.forEach(add)
  }
  inspector.post('HeapProfiler.startSampling', {
    samplingInterval: 64,
    includeObjectsCollectedByMinorGC: true,
    includeObjectsCollectedByMajorGC: true,
  } as never)
  for (let i = 0; i < calls; i++) work(i)
  inspector.post('HeapProfiler.stopSampling', (_error, { profile }) => add(profile.head))
  inspector.disconnect()
  return bytes / calls
}

function benchFrame(): void {
  console.log('A frame')
  const course = simulate(DEFAULT_PLAN)
  const state = createSkinState(course)
  const reading = allocations((i) => stateInto(state, course, momentAt(i)), 200_000)
  line('stateInto: bytes allocated a call', reading.toFixed(1), reading < 0.5)
  const uniforms = createUniforms()
  const parts = createHealingParts(course, TIERS.low, uniforms)
  const frame = allocations((i) => {
    stateInto(state, course, momentAt(i))
    writeFrame(uniforms, parts, course, state)
  }, 20_000)
  line('state, uniforms and instances: bytes allocated a frame', frame.toFixed(1), frame < 1)
  let at = 0
  const taken = time(() => {
    at += 1.7
    stateInto(state, course, at % 8760)
    writeFrame(uniforms, parts, course, state)
  }, 400)
  line('JavaScript a frame (state, uniforms, instances), ms', taken.toFixed(3))
}

function benchTissue(): void {
  console.log('Tissue and scene')
  const skin = skinOf(DEFAULT_PLAN)
  let turn = 0
  line('tissue of a site, ms', time(() => void createTissue(skin, `bench ${turn++}`), 9).toFixed(1))
  const course = simulate(DEFAULT_PLAN)
  const tissue = createTissue(skin, 'bench')
  const channels = placeChannels(250, 1, 'bench')
  line(
    'what comes and goes round the channels, ms',
    time(() => void placeHealing(tissue, course.track, channels, 1, 'bench'), 9).toFixed(1),
  )
  benchScene(line)
}

// The frame first: once draws of other constants have run, V8 boxes numbers that it reads from objects of two shapes.
benchFrame()
benchModel()
benchTissue()
await benchPage(line)
console.log(failed === 0 ? 'Every ratio and count is within its limit.' : `${failed} outside their limits.`)
process.exit(failed === 0 ? 0 : 1)
