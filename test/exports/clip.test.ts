import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseClip, GIF_MOST_SECONDS, VIDEO_KINDS } from '../../src/app/exports/clip/choose'
import {
  CLIP_RATES,
  CLIP_SECONDS,
  CLIP_SIZES,
  clipHours,
  frameCount,
  phaseRange,
} from '../../src/app/exports/clip/hours'
import { simulate } from '../../src/model/course'
import { PHASE_IDS } from '../../src/model/phases'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { TIME_START_H } from '../../src/model/time'
import { AXIS_IDS, axisOf, axisShare, toLegalAxis } from '../../src/state/axis'
import { toLegalLoop } from '../../src/state/loop'
import { tilesOf, uprightInto } from '../../src/scene/painter'
import { anyPlan, anyTimeH } from '../support/arbitraries'

describe('how a clip is made', () => {
  const only = (codecs: readonly string[]) => ({
    canEncode: async ({ codec }: { readonly codec: string }) => codecs.includes(codec),
    canRead: true,
  })

  it('is MP4 where that can be made, then each WebM in turn', async () => {
    expect(await chooseClip(only(['avc', 'vp9', 'vp8', 'av1']), 15)).toEqual({
      kind: 'video',
      container: 'mp4',
      codec: 'avc',
    })
    for (const [i, { codec }] of VIDEO_KINDS.entries()) {
      const rest = VIDEO_KINDS.slice(i).map((kind) => kind.codec)
      expect(await chooseClip(only(rest), 15)).toMatchObject({
        kind: 'video',
        container: codec === 'avc' ? 'mp4' : 'webm',
        codec,
      })
    }
  })

  it('is a GIF where no video can be made, and pictures where that would be too long or cannot be read', async () => {
    expect(await chooseClip(only([]), GIF_MOST_SECONDS)).toEqual({ kind: 'gif' })
    expect(await chooseClip(only([]), GIF_MOST_SECONDS + 1)).toEqual({ kind: 'frames', why: 'long' })
    expect(await chooseClip({ ...only([]), canRead: false }, 2)).toEqual({ kind: 'frames', why: 'nothing' })
  })

  it('takes a browser that fails to answer for one that cannot', async () => {
    const broken = { canEncode: () => Promise.reject(new Error('no')), canRead: true }
    expect(await chooseClip(broken, 2)).toEqual({ kind: 'gif' })
  })
})

describe('a clip’s hours', () => {
  it('run evenly along the axis from the first hour of the range to the last, the same every time', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...AXIS_IDS), anyTimeH, anyTimeH, (plan, id, one, other) => {
        const { sessionTimesH, endH } = simulate(plan)
        const axis = axisOf(toLegalAxis(id, sessionTimesH.length), sessionTimesH, endH)
        const range = toLegalLoop({ fromH: one, toH: other }, endH)
        fc.pre(range !== null)
        const hours = clipHours(range, axis, 48)
        expect(hours).toHaveLength(48)
        expect(hours).toEqual(clipHours(range, axis, 48))
        const shares = hours.map((hour) => axisShare(hour, axis))
        expect(shares[0]).toBeCloseTo(axisShare(range.fromH, axis), 6)
        expect(shares[47]).toBeCloseTo(axisShare(range.toH, axis), 6)
        const step = (shares[47] - shares[0]) / 47
        shares.slice(1).forEach((share, i) => expect(Math.abs(share - shares[i] - step)).toBeLessThan(1e-6))
      }),
      { numRuns: 60 },
    )
  })

  it('are as many as length times rate, in sizes that video takes', () => {
    for (const seconds of CLIP_SECONDS)
      for (const rate of CLIP_RATES) expect(frameCount(seconds, rate)).toBe(seconds * rate)
    for (const { widthPx, heightPx } of CLIP_SIZES) expect([widthPx % 2, heightPx % 2]).toEqual([0, 0])
  })

  it('of a phase lie where it is well under way; a shallow plan offers none that hardly comes', () => {
    const course = simulate(DEFAULT_PLAN)
    const axis = axisOf('session-1', course.sessionTimesH, course.endH)
    const found = PHASE_IDS.map((id) => phaseRange(course, axis, id))
    for (const range of found) {
      expect(range).not.toBeNull()
      expect(range?.fromH).toBeGreaterThanOrEqual(TIME_START_H)
      expect(range?.toH).toBeGreaterThan(range?.fromH ?? Infinity)
    }
    expect(found[0]?.fromH).toBeLessThan(found[1]?.fromH ?? 0)
    expect(found[1]?.fromH).toBeLessThan(found[2]?.fromH ?? 0)
    const shallow = simulate({ ...DEFAULT_PLAN, depthMm: 0.2 })
    const short = axisOf('session-1', shallow.sessionTimesH, shallow.endH)
    expect(phaseRange(shallow, short, 'remodelling')).toBeNull()
  })
})

describe('a picture that is drawn in parts', () => {
  it('is covered once and whole, by parts that a GPU can hold', () => {
    const size = fc.integer({ min: 1, max: 5000 })
    fc.assert(
      fc.property(size, size, fc.integer({ min: 256, max: 4096 }), (widthPx, heightPx, most) => {
        const tiles = tilesOf(widthPx, heightPx, most)
        expect(tiles.reduce((sum, tile) => sum + tile.widthPx * tile.heightPx, 0)).toBe(widthPx * heightPx)
        const corners = new Set(tiles.map(({ left, top }) => `${left} ${top}`))
        expect(corners.size).toBe(tiles.length)
        for (const tile of tiles) {
          expect(tile.left + tile.widthPx).toBeLessThanOrEqual(widthPx)
          expect(tile.top + tile.heightPx).toBeLessThanOrEqual(heightPx)
          expect(Math.max(tile.widthPx, tile.heightPx)).toBeLessThanOrEqual(most)
          expect(tile.widthPx * tile.heightPx).toBeLessThanOrEqual(1_200_000)
        }
      }),
    )
  })

  it('is turned upright, its colours freed of their alpha', () => {
    // Two rows of one pixel: the lower one half see-through, the upper one opaque.
    const read = Uint8Array.of(50, 100, 0, 128, 10, 20, 30, 255)
    const out = new Uint8ClampedArray(8)
    uprightInto(out, read, 1)
    expect(Array.from(out)).toEqual([10, 20, 30, 255, 100, 199, 0, 128])
  })
})
