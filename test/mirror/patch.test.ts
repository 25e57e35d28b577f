import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dotsInto } from '../../src/mirror/dots'
import { createGround } from '../../src/mirror/ground'
import { AT_REST, bandLooks, lookReader, type MirrorLook } from '../../src/mirror/look'
import { createPainter, type PatchStyle } from '../../src/mirror/paint'
import { createSkinState, simulate, stateInto } from '../../src/model/course'
import { Q } from '../../src/model/healing/states'
import { outcomeOf, presetPlan, seenLessOf } from '../../src/model/outcome/outcome'
import { CONCERN_IDS, DEFAULT_PLAN, type Plan, SITE_IDS } from '../../src/model/plan'
import { DAY_H } from '../../src/model/time'
import { COMFORT_IDS } from '../../src/state/view'
import { anyPlan, anyTimeH } from '../support/arbitraries'
import { isBloodRed, oklab } from '../support/oklab'

const PIXELS = 64
const painter = createPainter(PIXELS)
const TONES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const CONCERNS = CONCERN_IDS.filter((id) => id !== 'none')
const resting = createGround(DEFAULT_PLAN, PIXELS)

function painted(ground = resting, look: Partial<MirrorLook> = {}, style: Partial<PatchStyle> = {}) {
  const bytes = new Uint8ClampedArray(PIXELS * PIXELS * 4)
  const whose: PatchStyle = { skinTone: 5, densityPerCm2: 250, comfort: 'diagram', ...style }
  painter.paintInto(bytes, ground, { ...AT_REST, ...look }, whose)
  return bytes
}

/** Mean of each axis of OKLab over the patch. */
function meanColour(bytes: Uint8ClampedArray): number[] {
  const sum = [0, 0, 0]
  for (let i = 0; i < bytes.length; i += 4)
    oklab(bytes[i], bytes[i + 1], bytes[i + 2]).forEach((value, axis) => (sum[axis] += value))
  return sum.map((value) => value / (bytes.length / 4))
}

const apart = (one: number[], other: number[]) => Math.hypot(...one.map((value, i) => value - other[i]))

/** Mean difference of two patches, bytes. */
function difference(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  return one.reduce((sum, value, i) => sum + Math.abs(value - other[i]), 0) / one.length
}

describe('the patch', () => {
  it('is the same for the same skin and look, whatever was painted before', () => {
    const look = { session: 0, redness: 0.4, blood: 0.3, flaking: 0.5, swelling: 0.2 }
    const first = painted(resting, look)
    painted(resting, { session: 1, redness: 1, blood: 1 }, { skinTone: 9 })
    expect(painted(createGround(DEFAULT_PLAN, PIXELS), look)).toEqual(first)
  })

  it.each(TONES)('shows hair darker than the skin it lies on: tone %i', (skinTone) => {
    const ground = createGround({ ...DEFAULT_PLAN, site: 'forearm' }, PIXELS)
    const bald = { ...ground, hairs: new Float32Array(ground.hairs.length) }
    const [hairy, smooth] = [painted(ground, {}, { skinTone }), painted(bald, {}, { skinTone })]
    const lightness = (bytes: Uint8ClampedArray, i: number) =>
      oklab(bytes[4 * i], bytes[4 * i + 1], bytes[4 * i + 2])[0]
    let most = 0
    ground.hairs.forEach((hair, i) => {
      if (hair > 0) most = Math.max(most, lightness(smooth, i) - lightness(hairy, i))
    })
    expect(most).toBeGreaterThan(0.06)
  })

  it.each(TONES)('has the tone that was chosen, at rest: tone %i', (skinTone) => {
    const [lightness] = meanColour(painted(resting, {}, { skinTone }))
    const neighbours = TONES.filter((tone) => tone !== skinTone).map((tone) => ({
      tone,
      lightness: meanColour(painted(resting, {}, { skinTone: tone }))[0],
    }))
    for (const other of neighbours) expect(other.lightness < lightness).toBe(other.tone > skinTone)
  })

  it.each(TONES)(
    'turns redder and darker with the model’s erythema on tone %i, and clearly so',
    (skinTone) => {
      const steps = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1].map((redness) =>
        meanColour(painted(resting, { session: 0, redness }, { skinTone })),
      )
      for (let i = 1; i < steps.length; i++) {
        expect(steps[i][0]).toBeLessThan(steps[i - 1][0])
        // Share of red in what colour there is; on dark skin it is the hue that turns.
        const turn = ([, a, b]: number[]) => Math.atan2(b, a)
        expect(turn(steps[i])).toBeLessThan(turn(steps[i - 1]))
      }
    },
  )

  it.each(TONES)('tells ten minutes from a day from three days from before on tone %i', (skinTone) => {
    const lookAt = lookReader(simulate({ ...DEFAULT_PLAN, skinTone }))
    const [before, minutes, day, threeDays] = [-1, 1 / 6, DAY_H, 3 * DAY_H].map((timeH) =>
      meanColour(painted(resting, { ...lookAt({ timeH }), flaking: 0, blood: 0 }, { skinTone })),
    )
    // A step of 0.01 in OKLab is about the least that is seen side by side.
    expect(apart(minutes, day)).toBeGreaterThan(0.03)
    expect(apart(day, before)).toBeGreaterThan(0.012)
    expect(apart(day, threeDays)).toBeGreaterThan(0.01)
    expect(apart(threeDays, before)).toBeLessThan(0.008)
  })

  it('flushes as a whole, not in spots', () => {
    for (const share of resting.flush) {
      expect(share).toBeGreaterThanOrEqual(0.5)
      expect(share).toBeLessThan(1.6)
    }
  })

  it('holds no blood-red in the diagram, on any tone, at any redness', () => {
    const browned = createGround({ ...DEFAULT_PLAN, concern: 'melasma' }, PIXELS)
    for (const skinTone of TONES)
      for (const redness of [0, 0.3, 0.6, 1])
        for (const blood of [0, 1]) {
          const ground = blood === 0 ? browned : resting
          const bytes = painted(ground, { session: 0, redness, blood }, { skinTone })
          let red = 0
          for (let i = 0; i < bytes.length; i += 4)
            if (isBloodRed(bytes[i], bytes[i + 1], bytes[i + 2])) red++
          expect(red, `tone ${skinTone}, redness ${redness}, blood ${blood}`).toBe(0)
        }
  })

  it('shows dots, scales and swelling at every level, and more of them the more there is', () => {
    for (const comfort of COMFORT_IDS)
      for (const track of ['blood', 'flaking', 'swelling'] as const) {
        const at = (share: number) => painted(resting, { session: 0, [track]: share }, { comfort })
        const [some, all] = [difference(at(0), at(0.5)), difference(at(0), at(1))]
        expect(some, `${comfort} ${track}`).toBeGreaterThan(0)
        expect(all, `${comfort} ${track}`).toBeGreaterThan(some)
      }
  })

  it('draws the same dots whatever was drawn before, the fewer among the more', () => {
    const dots = (share: number, session = 3) => {
      const field = new Float32Array(PIXELS * PIXELS)
      dotsInto(field, PIXELS, 120, session, share)
      return field
    }
    const few = dots(0.3)
    const all = dots(1)
    expect(dots(0.3)).toEqual(few)
    expect(dots(1)).toEqual(all)
    expect(dots(1, 4)).not.toEqual(all)
    expect(few.some((value) => value > 0)).toBe(true)
    expect(few.every((value, at) => value <= all[at])).toBe(true)
    expect(few.reduce((sum, value) => sum + value)).toBeLessThan(all.reduce((sum, value) => sum + value))
  })

  it('draws each concern so that it differs from plain skin and from every other', () => {
    const all = CONCERNS.map((concern) => painted(createGround({ ...DEFAULT_PLAN, concern }, PIXELS)))
    all.push(painted())
    for (let i = 0; i < all.length; i++)
      // A few icepick scars change few pixels.
      for (let j = 0; j < i; j++) expect(difference(all[i], all[j])).toBeGreaterThan(0.4)
  })

  it.each(CONCERNS)('shows less of it the less is left: %s', (concern) => {
    const ground = createGround({ ...DEFAULT_PLAN, concern }, PIXELS)
    const gone = painted(ground, { left: 0 })
    expect(gone).toEqual(painted())
    const [whole, half] = [painted(ground), painted(ground, { left: 0.5 })]
    expect(difference(half, gone)).toBeLessThan(difference(whole, gone))
  })

  it('differs from site to site and has no gap in any', () => {
    const seen = new Set<string>()
    for (const site of SITE_IDS) {
      const bytes = painted(createGround({ ...DEFAULT_PLAN, site }, PIXELS))
      seen.add(bytes.join())
      expect(bytes.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true)
      expect(meanColour(bytes).every(Number.isFinite)).toBe(true)
    }
    expect(seen.size).toBe(SITE_IDS.length)
  })
})

describe('what the mirror shows of a course', () => {
  it('is in range at any moment of any plan, and at rest before the first session', () => {
    fc.assert(
      fc.property(anyPlan, anyTimeH, (plan, timeH) => {
        const course = simulate(plan)
        const look = lookReader(course)({ timeH: Math.min(timeH, course.endH) })
        for (const share of [look.redness, look.swelling, look.flaking, look.blood, look.left]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
        expect(look.marks).toBe(0)
        if (timeH < 0) expect(look).toEqual(AT_REST)
      }),
      { numRuns: 40, seed: 12 },
    )
  })

  it('has the redness of block and section, to the step it is painted in', () => {
    const course = simulate({ ...DEFAULT_PLAN, sessions: 3, intervalWeeks: 1 })
    const lookAt = lookReader(course)
    const state = createSkinState(course)
    for (const timeH of [0.01, 0.17, 1, 6, 24, 72, 168, 168.2, 180, 336.1, 1000]) {
      stateInto(state, course, timeH)
      const most = Math.max(...state.struck.map((zone) => zone[Q.redness]))
      expect(Math.abs(lookAt({ timeH }).redness - most)).toBeLessThan(0.004)
    }
  })

  it('leaves a concern as it was for ever where the outcome is unknown, or only people were counted', () => {
    const plans: Plan[] = [
      presetPlan('raised-scar'),
      presetPlan('neck-lines'),
      presetPlan('stretch-marks'),
      { ...DEFAULT_PLAN, concern: 'pores' },
      { ...DEFAULT_PLAN, concern: 'icepick-scars' },
      { ...presetPlan('rolling-scars'), depthMm: 0.3 },
      { ...presetPlan('rolling-scars'), site: 'thigh' },
    ]
    for (const plan of plans) {
      const course = simulate(plan)
      expect(bandLooks(outcomeOf(course))).toBeNull()
      const lookAt = lookReader(course)
      for (let timeH = 0; timeH < course.endH; timeH += 400) expect(lookAt({ timeH }).left).toBe(1)
    }
  })

  it.each([
    'rolling-scars',
    'boxcar-scars',
    'fine-lines',
    'laxity',
    'texture',
    'melasma',
    'burn-scar',
  ] as const)(
    'shows a known outcome slowly, ends at the typical size, and keeps low, typical and high in order: %s',
    (concern) => {
      const course = simulate(presetPlan(concern))
      const outcome = outcomeOf(course)
      const less = seenLessOf(outcome)
      const band = bandLooks(outcome)
      if (!outcome.known || !less || !band) throw new Error(`${concern} is known`)
      expect(band.low.left).toBeGreaterThan(band.typical.left)
      expect(band.typical.left).toBeGreaterThan(band.high.left)
      const lookAt = lookReader(course)
      expect(lookAt({ timeH: 3 * DAY_H }).left).toBeGreaterThan(0.98)
      expect(lookAt({ timeH: course.endH }).left).toBeCloseTo(1 - less.typical, 1)
      let last = 1
      for (let timeH = 0; timeH < course.endH; timeH += 200) {
        const { left } = lookAt({ timeH })
        expect(left).toBeLessThanOrEqual(last + 0.02)
        last = left
      }
    },
  )
})
