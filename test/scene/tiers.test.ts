import { describe, expect, it } from 'vitest'
import { chooseTier, createTierJudge, TIERS } from '../../src/scene/tiers'

const GPU = { software: false, handheld: false }

/** The verdict after 24 frames of so many milliseconds. */
function after(tier: keyof typeof TIERS, frameMs: number, ceiling: keyof typeof TIERS = 'top') {
  const judge = createTierJudge(TIERS[tier], GPU, ceiling)
  for (let i = 0; i < 24; i++) judge.saw(frameMs / 1000)
  return judge.verdict().id
}

describe('the tier', () => {
  it('rises where frames are quick, falls where they are slow, and else stays', () => {
    expect(after('default', 16.7)).toBe('top')
    expect(after('low', 16.7)).toBe('default')
    expect(after('default', 30)).toBe('default')
    expect(after('default', 60)).toBe('low')
    expect(after('low', 60)).toBe('low')
    expect(after('top', 16.7)).toBe('top')
  })

  it('does not try again what was too slow', () => {
    expect(after('default', 16.7, 'default')).toBe('default')
    expect(after('low', 16.7, 'low')).toBe('low')
  })

  it('is not judged by a few frames, nor by pauses, nor by one hitch among many', () => {
    const judge = createTierJudge(TIERS.default, GPU, 'top')
    for (let i = 0; i < 23; i++) judge.saw(0.06)
    for (let i = 0; i < 50; i++) judge.saw(0.9)
    expect(judge.verdict()).toBe(TIERS.default)
    for (let i = 0; i < 20; i++) judge.saw(0.025)
    judge.saw(0.2)
    expect(judge.verdict()).toBe(TIERS.default)
  })

  it('of a software renderer is the lowest, however quick, and edges stay as the canvas was made', () => {
    const software = { software: true, handheld: false }
    const lowest = chooseTier(software)
    const judge = createTierJudge(lowest, software, 'top')
    for (let i = 0; i < 30; i++) judge.saw(0.005)
    expect(judge.verdict()).toBe(lowest)
    const phone = { software: false, handheld: true }
    const start = chooseTier(phone)
    const risen = createTierJudge(start, phone, 'top')
    for (let i = 0; i < 24; i++) risen.saw(0.01)
    expect(risen.verdict()).toMatchObject({ id: 'default', antialias: start.antialias })
  })
})
