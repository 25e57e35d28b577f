import { describe, expect, it } from 'vitest'
import { MESSAGES } from '../../scripts/messages'
import { CURVE_IDS, CURVES } from '../../src/model/curves'
import { createZoneValues, Q } from '../../src/model/healing/states'
import { simulate, stateAt } from '../../src/model/course'
import { PHASE_IDS, phaseWeight } from '../../src/model/phases'
import { DEFAULT_PLAN } from '../../src/model/plan'

describe('elastin', () => {
  it('moves no curve and no phase, whatever the model makes of it', () => {
    const values = createZoneValues()
    values.set(stateAt(simulate(DEFAULT_PLAN), 2000).zone)
    const read = () => [
      ...CURVE_IDS.map((id) => CURVES[id].read(values, 0.5)),
      ...PHASE_IDS.map((id) => phaseWeight(id, values)),
    ]
    const before = read()
    values[Q.elastin] *= 3
    values[Q.tropoelastin] += 5
    expect(read()).toEqual(before)
  })

  it('is spoken of only where it is said that studies conflict', () => {
    const spoken = Object.entries(MESSAGES).filter(([, text]) => /elastin/i.test(text))
    expect(spoken.map(([id]) => id).sort()).toEqual([
      'about.elastin',
      'article.elastin',
      'claim-advice.collagen',
      'claim-reason.collagen',
    ])
    for (const [id, text] of spoken) expect(text, id).toMatch(/conflict/)
  })
})
