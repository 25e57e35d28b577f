import { describe, expect, it } from 'vitest'
import { codeNumbers, dataNumbers, evidenceProblems, evidenceShares, kindOf } from '../../scripts/evidence'
import { isAssumption } from '../../src/model/evidence/grade'
import { message } from '../../scripts/messages'

const numbers = [...dataNumbers(), ...codeNumbers()]
const sourced = numbers.filter(({ standing }) => typeof standing !== 'string')

describe('the evidence', () => {
  it('stands behind every number of the model and every message that states something', () => {
    expect(evidenceProblems()).toEqual([])
  })

  it('fails on a number without an id', () => {
    for (const number of sourced) expect(kindOf({ ...number, standing: [] }), number.where).toBeNull()
  })

  it('fails on a number or a unit that is not the record’s', () => {
    const published = sourced.filter((number) => kindOf(number) === 'published' && number.value !== 0)
    const onlyRecords = published.map((number) => ({
      ...number,
      standing: typeof number.standing === 'string' ? [] : number.standing.filter((id) => !isAssumption(id)),
    }))
    const moved = onlyRecords.filter((number) => kindOf({ ...number, value: number.value * 1.37 }) === null)
    const turned = onlyRecords.filter((number) => kindOf({ ...number, unit: 'per h' }) === null)
    console.log(
      `${published.length} published numbers; moved by a third ${moved.length} are noticed, in another unit ${turned.length}`,
    )
    expect(moved.length / published.length).toBeGreaterThan(0.85)
    expect(turned.length / published.length).toBeGreaterThan(0.97)
  })

  it('says in the app how much is assumed', () => {
    const { published, assumed } = evidenceShares()
    console.log(`${published} numbers published, ${assumed} fitted or assumed`)
    expect(message('about.share')).toMatch(/^About half of the numbers/)
    expect(published / (published + assumed)).toBeGreaterThan(0.45)
    expect(published / (published + assumed)).toBeLessThan(0.6)
  })
})
