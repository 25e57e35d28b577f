import { clamp } from '../../base/math'

/** Right-hand side of y' = f(t, y); writes into `out`, allocates nothing. */
export type Derivatives = (t: number, y: Float64Array, out: Float64Array) => void

/** Called for each sample and each switch, in order of time, with the states there; `values` is reused, copy it. */
export type SampleSink = (t: number, values: Float64Array) => void

/** Where a right-hand side has corners: steps end on them. */
export interface Corners {
  /** One that is known beforehand. */
  readonly at?: number
  /** One that lies where this changes its sign; it is handed over like a sample. */
  readonly where?: (y: Float64Array) => number
}

/** Per-step error allowed, as rtol·|y| + atol for each state. */
export interface Tolerance {
  readonly relative: number
  readonly absolute: number
}

/** A running integration that can be advanced in slices. */
export interface Integration {
  /** Takes at most `maxSteps` accepted steps; true once every sample has been handed over. */
  advance(maxSteps: number): boolean
  /** Right-hand sides evaluated so far. */
  readonly evaluations: number
}

// Dormand & Prince 5(4), with the fourth-order continuous extension of Hairer, Nørsett & Wanner, "Solving
// Ordinary Differential Equations I", section II.6.
const A21 = 1 / 5
const A31 = 3 / 40
const A32 = 9 / 40
const A41 = 44 / 45
const A42 = -56 / 15
const A43 = 32 / 9
const A51 = 19372 / 6561
const A52 = -25360 / 2187
const A53 = 64448 / 6561
const A54 = -212 / 729
const A61 = 9017 / 3168
const A62 = -355 / 33
const A63 = 46732 / 5247
const A64 = 49 / 176
const A65 = -5103 / 18656
const A71 = 35 / 384
const A73 = 500 / 1113
const A74 = 125 / 192
const A75 = -2187 / 6784
const A76 = 11 / 84
const E1 = 71 / 57600
const E3 = -71 / 16695
const E4 = 71 / 1920
const E5 = -17253 / 339200
const E6 = 22 / 525
const E7 = -1 / 40
const D1 = -12715105075 / 11282082432
const D3 = 87487479700 / 32700410799
const D4 = -10690763975 / 1880347072
const D5 = 701980252875 / 199316789632
const D6 = -1453857185 / 822651844
const D7 = 69997945 / 29380423

/** First step, hours: the fastest forcing (clotting) has a time constant of 0.05 h. */
const FIRST_STEP = 0.002
const SAFETY = 0.9
/** Damping of the PI step control: keeps steps steady where stability, not accuracy, limits them. */
const PI_BETA = 0.04
const SMALLEST_RATIO = 0.2
const LARGEST_RATIO = 10

/**
 * Starts integrating y' = f(t, y) from `from` with start values `start` (copied), handing the states at each of
 * `samples` (rising, none before `from`) to `sink`, and of the `corners` that are found on the way.
 * Relative accuracy is per step; see docs/model.md for what it comes to.
 * @throws Error when the step size collapses, which means the right-hand side is broken.
 */
export function startIntegration(
  derivatives: Derivatives,
  from: number,
  start: Float64Array,
  samples: ArrayLike<number>,
  tolerance: Tolerance,
  sink: SampleSink,
  corners: Corners = {},
): Integration {
  const size = start.length
  const y = Float64Array.from(start)
  const yNew = new Float64Array(size)
  const stage = new Float64Array(size)
  const k1 = new Float64Array(size)
  const k2 = new Float64Array(size)
  const k3 = new Float64Array(size)
  const k4 = new Float64Array(size)
  const k5 = new Float64Array(size)
  const k6 = new Float64Array(size)
  const k7 = new Float64Array(size)
  const at = new Float64Array(size)
  const { relative, absolute } = tolerance

  let t = from
  let h = FIRST_STEP
  let previousError = 1e-4
  let next = 0
  let evaluations = 1
  const known = corners.at ?? Number.POSITIVE_INFINITY
  /** Corner found inside the step that was just tried. */
  let found = Number.POSITIVE_INFINITY
  let leavesCorner = false
  derivatives(t, y, k1)

  function stepOnce(): number {
    for (let i = 0; i < size; i++) stage[i] = y[i] + h * A21 * k1[i]
    derivatives(t + h * 0.2, stage, k2)
    for (let i = 0; i < size; i++) stage[i] = y[i] + h * (A31 * k1[i] + A32 * k2[i])
    derivatives(t + h * 0.3, stage, k3)
    for (let i = 0; i < size; i++) stage[i] = y[i] + h * (A41 * k1[i] + A42 * k2[i] + A43 * k3[i])
    derivatives(t + h * 0.8, stage, k4)
    for (let i = 0; i < size; i++)
      stage[i] = y[i] + h * (A51 * k1[i] + A52 * k2[i] + A53 * k3[i] + A54 * k4[i])
    derivatives(t + h * (8 / 9), stage, k5)
    for (let i = 0; i < size; i++)
      stage[i] = y[i] + h * (A61 * k1[i] + A62 * k2[i] + A63 * k3[i] + A64 * k4[i] + A65 * k5[i])
    derivatives(t + h, stage, k6)
    for (let i = 0; i < size; i++)
      yNew[i] = y[i] + h * (A71 * k1[i] + A73 * k3[i] + A74 * k4[i] + A75 * k5[i] + A76 * k6[i])
    derivatives(t + h, yNew, k7)
    evaluations += 6

    let sum = 0
    for (let i = 0; i < size; i++) {
      const scale = absolute + relative * Math.max(Math.abs(y[i]), Math.abs(yNew[i]))
      const error =
        (h * (E1 * k1[i] + E3 * k3[i] + E4 * k4[i] + E5 * k5[i] + E6 * k6[i] + E7 * k7[i])) / scale
      sum += error * error
    }
    return Math.sqrt(sum / size)
  }

  /** The states at a share (0–1) of the step, in `at`. */
  function within(share: number): void {
    const rest = 1 - share
    for (let i = 0; i < size; i++) {
      const difference = yNew[i] - y[i]
      const bend = h * k1[i] - difference
      const twist = difference - h * k7[i] - bend
      const dense = h * (D1 * k1[i] + D3 * k3[i] + D4 * k4[i] + D5 * k5[i] + D6 * k6[i] + D7 * k7[i])
      at[i] = y[i] + share * (difference + rest * (bend + share * (twist + rest * dense)))
    }
  }

  function handOver(): void {
    let last = -1
    while (next < samples.length && samples[next] <= t + h) {
      last = samples[next]
      within((last - t) / h)
      sink(last, at)
      next++
    }
    if (t + h === found && last !== found) sink(found, yNew)
  }

  /** Whether a corner lies inside the step just tried; then it is to be tried again, up to the corner. */
  function cornerInside(): boolean {
    const { where } = corners
    if (!where || leavesCorner || t + h === found) return false
    const before = where(y) < 0
    if (before === where(yNew) < 0) return false
    let [early, late] = [0, 1]
    for (let halving = 0; halving < 50; halving++) {
      const middle = (early + late) / 2
      within(middle)
      if (where(at) < 0 === before) early = middle
      else late = middle
    }
    found = t + late * h
    h = found - t
    return h > 0
  }

  function advance(maxSteps: number): boolean {
    let accepted = 0
    while (next < samples.length && accepted < maxSteps) {
      if (t < known && t + h > known) h = known - t
      const error = stepOnce()
      if (error <= 1 && cornerInside()) continue
      const reach = Math.pow(Math.max(error, 1e-10), 0.2 - PI_BETA * 0.75)
      if (error <= 1) {
        const ratio = clamp(
          (SAFETY * Math.pow(previousError, PI_BETA)) / reach,
          SMALLEST_RATIO,
          LARGEST_RATIO,
        )
        handOver()
        leavesCorner = t + h === found
        t += h
        y.set(yNew)
        k1.set(k7)
        previousError = Math.max(error, 1e-4)
        h *= ratio
        accepted++
      } else {
        h *= clamp(SAFETY / reach, SMALLEST_RATIO, 1)
        if (!(h > 1e-12)) throw new Error(`Step size collapsed at t = ${t}`)
      }
    }
    return next >= samples.length
  }

  return {
    advance,
    get evaluations() {
      return evaluations
    },
  }
}
