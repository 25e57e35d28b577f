import { describe, expect, it } from 'vitest'
import { explain, EXPLAINED } from '../../scripts/explain'
import { simulate } from '../../src/model/course'
import { PARAMETERS } from '../../src/model/healing/parameters'
import { DEFAULT_PLAN } from '../../src/model/plan'

const course = simulate(DEFAULT_PLAN)

describe('--explain', () => {
  it('knows every name it says it knows, with something behind each, and no other', () => {
    for (const name of EXPLAINED) expect(explain(name, course)?.length, name).toBeGreaterThan(0)
    expect(explain('nonsense', course)).toBeNull()
  })

  it('follows the gain of collagen back to everything that moves it, each once', () => {
    const lines = explain('gain', course) ?? []
    const heads = lines.filter((line) => /^\w+ \(\w+\)$/.test(line))
    expect(new Set(heads).size).toBe(heads.length)
    for (const symbol of ['gain', 'c3', 'c1', 'F', 'T1', 'T3', 'N', 'I', 'C']) {
      expect(
        heads.some((head) => head.endsWith(`(${symbol})`)),
        symbol,
      ).toBe(true)
    }
    expect(lines.join('\n')).toContain(`ks = ${PARAMETERS.ks}`)
  })

  it('says of the depth that it is assumed, between which studies', () => {
    const text = (explain('depth', course) ?? []).join('\n')
    expect(text).toContain('reach 0.60–1.05–1.50 mm')
    expect(text).toContain('assume-reach-pen: ASSUMED.')
  })

  it('says that nothing is known where nothing is known', () => {
    const lines = explain('outcome', simulate({ ...DEFAULT_PLAN, concern: 'pores' })) ?? []
    expect(lines[0]).toBe('outcome of pores: not known (no-evidence)')
  })
})
