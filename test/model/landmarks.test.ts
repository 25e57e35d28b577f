import { describe, expect, it } from 'vitest'
import { LANDMARKS } from '../../src/model/healing/landmarks.data'
import { simulateReference } from '../../src/model/healing/reference'
import { traceOf } from '../../src/model/healing/landmark-trace'

// Made anew in every test: what one test makes for another is no test's own, and mutants there pass unnoticed.
const reference = () => simulateReference()
const trace = () => traceOf(reference())
const computed = () => {
  const made = trace()
  return LANDMARKS.map((row) => ({ row, value: row.compute?.(made) }))
}

describe('the landmarks of docs/model.md', () => {
  it('prints published range beside computed value', () => {
    const lines = computed().map(({ row, value }) => {
      const range = row.published
        ? `${row.published.map((edge) => Number(edge.toPrecision(3))).join('–')} ${row.unit}`
        : '–'
      const shown = value === undefined ? '–' : value.toPrecision(3)
      return `${row.standing.padEnd(13)} ${row.what.padEnd(58)} ${range.padEnd(18)} ${shown}`
    })
    console.log(['standing      landmark  published  computed', ...lines].join('\n'))
    expect(lines.length).toBeGreaterThan(45)
  })

  it.each(LANDMARKS.filter(({ standing }) => standing === 'inside' || standing === 'order'))(
    'is inside: $what',
    (row) => {
      const [low, high] = row.published ?? [Number.NaN, Number.NaN]
      const value = row.compute?.(trace())
      expect(value).toBeGreaterThanOrEqual(low)
      expect(value).toBeLessThanOrEqual(high)
    },
  )

  // Values the document itself gives for its misses.
  it.each([
    ['M1 : M2 above 2', 4, 5],
    ['FGF-2, near serum by day 3', 0.3, 0.36],
    ['Fibroblasts, most', 12.8, 13],
    ['Fibroblasts, falling', 12.8, 13],
    ['Procollagen I, day 7 against day 1', 123, 125],
    ['Collagen III share, still +70 % at 6 months (pure scar)', 0.49, 0.51],
  ])('misses as the document says: %s', (what, low, high) => {
    const found = computed().find(({ row }) => row.what === what)
    expect(found?.row.standing).toBe('known-miss')
    expect(found?.value).toBeGreaterThan(low)
    expect(found?.value).toBeLessThan(high)
  })

  it('gives every row a number, or says why there is none', () => {
    for (const { row, value } of computed()) {
      const comparable = row.standing !== 'not-modelled' && row.standing !== 'conflict'
      expect(value !== undefined && Number.isFinite(value), row.what).toBe(comparable)
      expect(row.published !== null, row.what).toBe(comparable)
      expect(row.sources.length, row.what).toBeGreaterThan(0)
    }
  })
})

describe('figures the document gives for the reference channel', () => {
  it.each([
    ['redness', 7 / 60, 0.6, 0.01],
    ['redness', 6, 0.5, 0.01],
    ['redness', 24, 0.15, 0.005],
    ['redness', 48, 0.03, 0.01],
  ] as const)('%s at %f h', (name, timeH, value, within) => {
    expect(Math.abs(trace().at(name, timeH) - value)).toBeLessThan(within)
  })

  it('keeps the ratio of M1 to M2 of days 2, 3 and 4', () => {
    const ratio = (day: number) =>
      trace().at('macrophagesM1', day * 24) / trace().at('macrophagesM2', day * 24)
    expect([2, 3, 4].map((day) => Number(ratio(day).toPrecision(2)))).toEqual([12, 4.8, 2.3])
  })
})
