import { describe, expect, it } from 'vitest'
import { axisOf, axisShare } from '../../src/state/axis'
import { createTicker } from '../../src/state/ticker'
import { createTimeScale } from '../../src/timeline/scale'
import { TIME_START_H } from '../../src/model/time'
import { handClock } from '../support/hand-clock'

const YEAR = axisOf('session-1', [0], 8760)

/** A ticker whose followers' and readers' hours are written down. */
function followed(timeH: number) {
  const clock = handClock()
  const ticker = createTicker(timeH, YEAR, clock)
  const followedH: number[] = []
  const readH: number[] = []
  ticker.subscribe((now) => followedH.push(now.timeH))
  const stop = ticker.subscribeReader((now) => readH.push(now.timeH))
  return { clock, ticker, followedH, readH, stop }
}

describe('the ticker', () => {
  it('asks for frames only while time moves', () => {
    const clock = handClock()
    const ticker = createTicker(0, YEAR, clock)
    expect(clock.waiting).toBe(0)
    ticker.play(1)
    expect(clock.pass(500)).toBeGreaterThan(20)
    ticker.pause()
    expect(clock.waiting).toBe(0)
    expect(clock.pass(500)).toBe(0)
    ticker.glide(100)
    clock.pass(1000)
    expect(ticker.timeH).toBeCloseTo(100, 6)
    expect(clock.waiting).toBe(0)
  })

  it('does not count the time a tab was hidden or a machine asleep', () => {
    const clock = handClock()
    const ticker = createTicker(1, YEAR, clock)
    ticker.play(1)
    clock.pass(100)
    const before = axisShare(ticker.timeH, YEAR)
    clock.pass(3_600_000, 3_600_000)
    expect(axisShare(ticker.timeH, YEAR) - before).toBeLessThan(0.01)
    expect(ticker.playback.kind).toBe('playing')
  })

  it('starts over when played from the end, and stops there', () => {
    const clock = handClock()
    const ticker = createTicker(8760, YEAR, clock)
    ticker.play(8)
    clock.pass(50)
    expect(ticker.timeH).toBeLessThan(0)
    clock.pass(20_000)
    expect(ticker.timeH).toBe(8760)
    expect(ticker.playback.kind).toBe('still')
  })

  it('calls back whoever listens still, and whoever came meanwhile from the next time on', () => {
    const ticker = createTicker(0, YEAR, handClock())
    const heard: string[] = []
    const stops = {
      b: () => {},
      c: () => {},
    }
    let late = () => {}
    ticker.subscribe(() => {
      heard.push('a')
      stops.b()
      late()
    })
    stops.b = ticker.subscribe(() => heard.push('b'))
    stops.c = ticker.subscribe(() => heard.push('c'))
    late = () => {
      late = () => {}
      ticker.subscribe(() => heard.push('late'))
    }
    ticker.seek(1)
    expect(heard).toEqual(['a', 'c'])
    stops.c()
    ticker.seek(2)
    expect(heard).toEqual(['a', 'c', 'a', 'late'])
    ticker.dispose()
    ticker.seek(3)
    expect(heard).toHaveLength(4)
  })

  it('keeps the hour asked for to the last bit', () => {
    const ticker = createTicker(0, YEAR, handClock())
    ticker.seek(72)
    expect(ticker.timeH).toBe(72)
    ticker.seek(-99)
    expect(ticker.timeH).toBe(TIME_START_H)
    ticker.seek(1e9)
    expect(ticker.timeH).toBe(8760)
  })
})

describe('who follows time', () => {
  it('is handed one object that says where time stands, hour and place on the axis as one', () => {
    const { clock, ticker } = followed(1)
    const { now } = ticker
    const seen = new Set<unknown>()
    let frames = 0
    ticker.subscribe((moment) => {
      seen.add(moment)
      frames++
      expect(axisShare(moment.timeH, YEAR)).toBeCloseTo(moment.share, 9)
      expect(createTimeScale(10, 90, YEAR).ofShare(moment)).toBeCloseTo(10 + 80 * moment.share, 9)
      expect(moment.timeH).toBe(ticker.timeH)
      expect(moment.playheadH).toBe(ticker.playheadH)
    })
    ticker.play(4)
    clock.pass(2000)
    ticker.seek(300)
    ticker.glide(2)
    clock.pass(1000)
    expect(frames).toBeGreaterThan(150)
    expect([...seen]).toEqual([now])
  })

  it('is shown the start while someone looks back, and where the playhead stands', () => {
    const { ticker, followedH } = followed(300)
    ticker.lookBack(true)
    expect(ticker.now).toMatchObject({ timeH: TIME_START_H, share: 0, playheadH: 300 })
    ticker.lookBack(false)
    expect(ticker.now).toMatchObject({ timeH: 300, share: axisShare(300, YEAR), playheadH: 300 })
    expect(followedH).toEqual([TIME_START_H, 300])
  })

  it('reads ten times a second while time goes by itself, however many frames there are', () => {
    const { clock, ticker, followedH, readH } = followed(1)
    ticker.play(1)
    const [follows, reads] = [followedH.length, readH.length]
    clock.pass(2000, 10)
    expect(followedH.length - follows).toBe(200)
    expect(readH.length - reads).toBeGreaterThanOrEqual(18)
    expect(readH.length - reads).toBeLessThanOrEqual(21)
  })

  it('reads at once wherever time stands, jumps or comes to rest: what is read is never older than what is seen', () => {
    const { clock, ticker, followedH, readH } = followed(1)
    for (const act of [
      () => ticker.seek(24),
      () => ticker.seek(25),
      () => ticker.play(2),
      () => {
        clock.pass(130, 10)
        ticker.pause()
      },
      () => ticker.lookBack(true),
      () => ticker.lookBack(false),
      () => {
        ticker.glide(72)
        clock.pass(700, 10)
      },
      () => {
        ticker.play(8)
        clock.pass(60_000)
      },
    ]) {
      act()
      expect(readH.at(-1)).toBe(followedH.at(-1))
      expect(readH.at(-1)).toBe(ticker.timeH)
    }
    expect(ticker.timeH).toBe(8760)
  })

  it('reads no more once it has left, or the instance is gone', () => {
    const { ticker, readH, stop } = followed(1)
    ticker.seek(2)
    stop()
    ticker.seek(3)
    expect(readH).toEqual([2])
    ticker.subscribeReader((now) => readH.push(now.timeH))
    ticker.dispose()
    ticker.seek(4)
    expect(readH).toEqual([2])
  })
})
