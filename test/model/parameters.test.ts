import { describe, expect, it } from 'vitest'
import { message } from '../../scripts/messages'
import { PARAMETERS } from '../../src/model/healing/parameters'
import { PARAMETER_NOTES } from '../../src/model/healing/parameter-notes.data'
import { EVIDENCE } from '../../src/model/evidence/records.data'
import { ASSUMPTION_IDS } from '../../src/model/evidence/assumptions.data'

describe('the constants', () => {
  it('are 99, each with a note, six of them tied to a published number', () => {
    expect(Object.keys(PARAMETERS)).toEqual(Object.keys(PARAMETER_NOTES))
    expect(Object.keys(PARAMETERS)).toHaveLength(99)
    const published = Object.values(PARAMETER_NOTES).filter((note) => note.origin === 'published')
    expect(published).toHaveLength(6)
    expect(message('about.share')).toContain('99 constants that drive healing, 6 are tied')
    for (const note of published) expect(note.evidence.length).toBeGreaterThan(0)
    console.log(
      `${99 - published.length} of 99 constants are calibrated, assumed or defined; 6 are published numbers`,
    )
  })
})

describe('the records', () => {
  it('say what was seen in whom, or that it is an assumption and why', () => {
    for (const record of Object.values(EVIDENCE)) {
      expect(record.statement.length).toBeGreaterThan(10)
      if (record.link !== null) expect(new URL(record.link).protocol).toBe('https:')
      if (record.complete) expect(record.link && record.year, record.statement).toBeTruthy()
    }
    expect(ASSUMPTION_IDS.filter((id) => id in EVIDENCE)).toEqual([])
  })
})
