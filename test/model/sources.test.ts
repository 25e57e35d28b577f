import { describe, expect, it } from 'vitest'
import { isAssumption, recordOf } from '../../src/model/evidence/grade'
import { simulate } from '../../src/model/course'
import { KNOCKOUT_IDS, KNOCKOUTS } from '../../src/model/healing/knockouts'
import { CLOCK_SOURCES } from '../../src/model/needle/clocks'
import { hitChancesOf } from '../../src/model/needle/hits'
import { painIndexOf } from '../../src/model/needle/pain'
import { REACH_SOURCES } from '../../src/model/needle/reach'
import { rollerEntry } from '../../src/model/needle/roller'
import { surfaceTouchOf } from '../../src/model/needle/touch'
import { effectSourcesOf, rangeSourcesOf } from '../../src/model/outcome/outcome'
import { type Preset, PRESETS } from '../../src/model/outcome/presets.data'
import { DEFAULT_PLAN, DEVICE_IDS, TOPICAL_IDS } from '../../src/model/plan'
import { serumEntryOf } from '../../src/model/serum/serum'

/** Every list of sources that the model gives out, by where it comes from. */
function lists(): readonly (readonly [where: string, sources: readonly string[]])[] {
  const found: (readonly [string, readonly string[]])[] = [
    ['clocks', CLOCK_SOURCES],
    ['pain', painIndexOf(1).sources],
    ['roller', rollerEntry(1).sources],
  ]
  for (const device of DEVICE_IDS) {
    const course = simulate({ ...DEFAULT_PLAN, device })
    found.push([`reach ${device}`, REACH_SOURCES[device]])
    found.push([`hits ${device}`, hitChancesOf(course).sources])
    found.push([`touch ${device}`, surfaceTouchOf(course.plan, course.track).sources])
  }
  for (const topical of TOPICAL_IDS) {
    const entry = serumEntryOf(simulate({ ...DEFAULT_PLAN, topical }))
    if (entry) found.push([topical, entry.serum.sources], [`${topical} cautions`, entry.serum.cautions])
  }
  for (const [concern, preset] of Object.entries<Preset>(PRESETS)) {
    found.push([`effect ${concern}`, effectSourcesOf(preset)], [`range ${concern}`, rangeSourcesOf(preset)])
  }
  return found
}

describe('whatever the model says', () => {
  it('has sources, each once, each a record or an assumption', () => {
    for (const [where, sources] of lists()) {
      expect(sources.length, where).toBeGreaterThan(0)
      expect(new Set(sources).size, where).toBe(sources.length)
      for (const id of sources) {
        expect(
          isAssumption(id) || recordOf(id as Parameters<typeof recordOf>[0]) !== undefined,
          `${where}: ${id}`,
        ).toBe(true)
      }
    }
  })

  it('names the assumption that it leans on', () => {
    const named = new Map(lists())
    for (const [where, id] of [
      ['reach pen', 'assume-reach-pen'],
      ['reach stamp', 'assume-reach-stamp'],
      ['reach roller', 'assume-reach-roller'],
      ['hits pen', 'assume-reach-spread'],
      ['hits pen', 'assume-bleeding-depth'],
      ['touch pen', 'assume-random-channels'],
      ['touch pen', 'assume-face-area'],
      ['roller', 'assume-roller-drum'],
      ['clocks', 'assume-gap-clock'],
      ['clocks', 'assume-barrier-clock'],
      ['clocks', 'assume-cover-slows'],
      ['hyaluronic-acid', 'assume-hyaluronic-like-dextran'],
      ['vitamin-c', 'assume-vitamin-c-fold'],
      ['growth-factors', 'assume-peptides-for-factors'],
      ['range pores', 'assume-preset-range'],
      ['effect texture', 'assume-outcome-spread'],
    ] as const) {
      expect(named.get(where), where).toContain(id)
    }
  })

  it('adds the judgement to an outcome that is judged, not to one that is published', () => {
    for (const [concern, preset] of Object.entries<Preset>(PRESETS)) {
      const judged = preset.effect?.origin === 'judged'
      expect(effectSourcesOf(preset).includes('assume-outcome-size'), concern).toBe(judged)
      for (const id of preset.sources) {
        expect(effectSourcesOf(preset)).toContain(id)
        expect(rangeSourcesOf(preset)).toContain(id)
      }
    }
  })

  it('counts passes for a roller alone, as channels a pass were counted for no other device', () => {
    const named = new Map(lists())
    expect(named.get('touch roller')).toContain('roller-density-15-passes')
    for (const device of ['pen', 'stamp']) {
      expect(named.get(`touch ${device}`)).toEqual([
        'channel-surface-diameter-kalluri',
        'assume-random-channels',
        'assume-face-area',
      ])
    }
  })

  it('knows of every knock-out whether only the model says so, or studies disagree', () => {
    for (const id of KNOCKOUT_IDS) {
      const { grade, sources } = KNOCKOUTS[id]
      expect(sources.length > 0, id).toBe(grade === 'disputed')
      for (const source of sources) expect(isAssumption(source) || recordOf(source), source).toBeTruthy()
    }
  })
})
