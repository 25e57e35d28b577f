import { describe, expect, it } from 'vitest'
import { doesNotShow, isAssumption, recordOf, standingOf } from '../../src/model/evidence/grade'
import { EVIDENCE, type EvidenceRecord } from '../../src/model/evidence/records.data'

describe('how things are known', () => {
  it('is graded by all that stands behind them: an assumption keeps it from being measured', () => {
    expect(standingOf(['pmn-onset-4h', 'penetration-kalluri-rat'])).toBe('measured')
    expect(standingOf(['pmn-onset-4h', 'assume-rete-size'])).toBe('inferred')
    expect(standingOf(['penetration-kalluri-rat', 'assume-rete-size'])).toBe('inferred')
    expect(standingOf(['assume-rete-size'])).toBe('illustrative')
    expect(standingOf([])).toBe('illustrative')
  })

  it('and every record says what it does not show, or that it is not stated', () => {
    const made = (change: Partial<EvidenceRecord>): EvidenceRecord => ({
      ...EVIDENCE['alam2014-pain'],
      ...change,
    })
    expect(doesNotShow(made({ population: 'animal' }))).toBe('animal')
    expect(doesNotShow(made({ population: 'in vitro' }))).toBe('dish')
    expect(doesNotShow(made({ population: 'human ex vivo' }))).toBe('excised')
    expect(doesNotShow(made({ population: 'review' }))).toBe('review')
    expect(doesNotShow(made({ population: 'regulator' }))).toBe('rule')
    expect(doesNotShow(made({ population: 'manufacturer' }))).toBe('sold')
    expect(doesNotShow(made({ design: 'cohort', n: 200 }))).toBe('no-control')
    expect(doesNotShow(made({ design: 'RCT', n: 14 }))).toBe('few')
    expect(doesNotShow(made({ design: 'RCT', n: 15 }))).toBeNull()
    expect(doesNotShow(made({ design: null, n: null }))).toBeNull()
  })

  it('knows a record from an assumption', () => {
    expect(recordOf('pmn-onset-4h')).toBe(EVIDENCE['pmn-onset-4h'])
    expect(recordOf('assume-rete-size')).toBeUndefined()
    expect(isAssumption('assume-rete-size')).toBe(true)
    expect(isAssumption('pmn-onset-4h')).toBe(false)
    expect(isAssumption('')).toBe(false)
  })

  it('is inferred from animals, models, reviews and rules, however many', () => {
    const of = (population: EvidenceRecord['population']) =>
      (Object.keys(EVIDENCE) as (keyof typeof EVIDENCE)[]).find(
        (id) => EVIDENCE[id].population === population,
      )
    for (const population of ['animal', 'in vitro', 'review', 'regulator', 'model'] as const) {
      const id = of(population)
      if (!id) throw new Error(population)
      expect(standingOf([id]), population).toBe('inferred')
      expect(standingOf([id, 'pmn-onset-4h']), population).toBe('measured')
    }
    const excised = of('human ex vivo')
    if (!excised) throw new Error('human ex vivo')
    expect(standingOf([excised])).toBe('measured')
  })

  it('says of people without a comparison, and of few, what that leaves open', () => {
    const people = EVIDENCE['alam2014-pain']
    for (const [design, n, limit] of [
      ['cohort', 500, 'no-control'],
      ['case series', 3, 'no-control'],
      ['RCT', 3, 'few'],
      ['split-face RCT', 14, 'few'],
      ['split-face RCT', 15, null],
      ['meta-analysis', null, null],
    ] as const) {
      expect(doesNotShow({ ...people, population: 'human in vivo', design, n }), `${design} ${n}`).toBe(limit)
    }
    expect(doesNotShow({ ...people, population: 'model', design: 'RCT', n: 3 })).toBe('dish')
  })
})
