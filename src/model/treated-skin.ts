import { invariant } from '../base/invariant'
import type { Course } from './course'
import { PARAMETERS } from './healing/parameters'
import type { ZoneSetup } from './healing/system'
import { startZoneRun, type ZoneCourse, zoneGain, type ZoneRun } from './healing/zone-course'
import { zoneSetupOf } from './zone-setup'

/** Area of one response zone, cm²: π · (0.3 mm)². */
const ZONE_AREA_CM2 = Math.PI * (PARAMETERS.Rz / 10) ** 2

/** Share of the treated skin that lies in some response zone after one session, 0–1 (random placing of channels). */
export function coverageShare(densityPerCm2: number): number {
  return 1 - Math.exp(-densityPerCm2 * ZONE_AREA_CM2)
}

/** Average collagen gain over all treated skin, which several sessions do not strike in the same places. */
export interface TreatedSkin {
  readonly coverageShare: number
  /** Gain at an hour of the plan's clock, fraction of resting collagen; allocates nothing. */
  gainAt(timeH: number): number
}

/** A treated-skin average being computed; `advance` is true once it is ready. */
export interface TreatedSkinRun {
  advance(maxSteps: number): boolean
  treatedSkin(): TreatedSkin
}

interface HitPattern {
  /** Hours of the sessions that strike, counted from the first of them. */
  readonly struckAtH: readonly number[]
  /** With what weight, and from which hour of the plan on, this pattern enters the average. */
  readonly uses: { readonly weight: number; readonly fromH: number }[]
}

/** Every way in which a spot can be struck by some of the sessions; patterns alike but for their start are shared. */
function hitPatterns(sessionTimesH: readonly number[], share: number): HitPattern[] {
  const patterns = new Map<string, HitPattern>()
  const count = sessionTimesH.length
  for (let mask = 1; mask < 1 << count; mask++) {
    const struck = sessionTimesH.filter((_, index) => mask & (1 << index))
    const fromH = struck[0]
    const struckAtH = struck.map((timeH) => timeH - fromH)
    const weight = share ** struck.length * (1 - share) ** (count - struck.length)
    const key = struckAtH.join()
    const known = patterns.get(key)
    if (known) known.uses.push({ weight, fromH })
    else patterns.set(key, { struckAtH, uses: [{ weight, fromH }] })
  }
  return [...patterns.values()]
}

/** What an average over hit patterns needs to know. */
export interface HitAverageInput {
  readonly sessionTimesH: readonly number[]
  readonly endH: number
  readonly densityPerCm2: number
  /** The healing setup of a zone struck at these hours. */
  setupFor(struckAtH: readonly number[]): ZoneSetup
  /** Courses already at hand, by the hours at which they are struck. */
  readonly known?: ReadonlyMap<string, ZoneCourse>
}

/** Starts averaging over hit patterns: the sum of docs/model.md ("Treated-skin average"). */
export function startHitAverage(input: HitAverageInput): TreatedSkinRun {
  const share = coverageShare(input.densityPerCm2)
  const patterns = hitPatterns(input.sessionTimesH, share)
  const zones: ZoneCourse[] = []
  let run: ZoneRun | null = null

  return {
    advance(maxSteps) {
      while (zones.length < patterns.length) {
        const { struckAtH } = patterns[zones.length]
        const known = input.known?.get(struckAtH.join())
        if (known) {
          zones.push(known)
          continue
        }
        run ??= startZoneRun(input.setupFor(struckAtH), input.endH)
        if (!run.advance(maxSteps)) return false
        zones.push(run.course())
        run = null
        return zones.length === patterns.length
      }
      return true
    },
    treatedSkin() {
      invariant(zones.length === patterns.length, 'the average is finished')
      return {
        coverageShare: share,
        gainAt(timeH) {
          let gain = 0
          for (let i = 0; i < patterns.length; i++) {
            for (const { weight, fromH } of patterns[i].uses) {
              if (timeH >= fromH) gain += weight * zoneGain(zones[i], timeH - fromH)
            }
          }
          return gain
        },
      }
    },
  }
}

/** The treated-skin average of a course, at once. */
export function treatedSkinOf(course: Course): TreatedSkin {
  const { plan, sessionTimesH, endH } = course
  const run = startHitAverage({
    sessionTimesH,
    endH,
    densityPerCm2: plan.densityPerCm2,
    setupFor: (struckAtH) => zoneSetupOf(course, struckAtH, PARAMETERS),
    known: new Map([
      ['0', course.struckOnce],
      [sessionTimesH.join(), course.zone],
    ]),
  })
  while (!run.advance(Infinity)) continue
  return run.treatedSkin()
}
