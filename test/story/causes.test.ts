import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/model/course'
import { isAssumption, recordOf } from '../../src/model/evidence/grade'
import { EQUATIONS } from '../../src/model/healing/equations.data'
import { PARAMETERS } from '../../src/model/healing/parameters'
import { readoutsInto } from '../../src/model/healing/readouts'
import { REFERENCE_LAYERS } from '../../src/model/healing/reference'
import { createZoneValues, Q, type QuantityName, STATE_COUNT } from '../../src/model/healing/states'
import { createHealingSystem, type SessionForcing } from '../../src/model/healing/system'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { LAYER_IDS } from '../../src/model/skin/skin'
import { STRUCTURE_IDS } from '../../src/model/structures'
import { PART_IDS } from '../../src/state/shown'
import { heightOf, isHardlyThere, LONGEST_CHAIN, reasonOf, seenAlong } from '../../src/story/causes'
import { ASKED, type Cause, CAUSE_IDS, type CauseId, CAUSES, type WhyId } from '../../src/story/causes.data'
import { MIDST } from '../support/midst'

const causes: Readonly<Record<CauseId, Cause>> = CAUSES
const asked = Object.keys(ASKED) as readonly WhyId[]

/** Half an hour after a needle, in the midst of everything: each quantity's rate, or its value where it has none. */
function everything(
  values: Partial<Record<QuantityName, number>> = {},
  forcing: Partial<Pick<SessionForcing, 'damage' | 'epidermalDamage' | 'bleeding' | 'plateletRelease'>> = {},
  sessions = 1,
) {
  const system = createHealingSystem({
    parameters: PARAMETERS,
    layers: REFERENCE_LAYERS,
    ageYears: 40,
    sessions: [{ timeH: 0, effectiveDepthMm: 1, channelWidthMm: 0.1 }].slice(0, sessions),
  })
  if (sessions > 0) Object.assign(system.forcings[0], forcing)
  const zone = createZoneValues()
  for (const [name, value] of Object.entries({ ...MIDST, ...values })) zone[Q[name as QuantityName]] = value
  zone[Q.hours] = 0.5
  const rates = new Float64Array(STATE_COUNT)
  readoutsInto(zone, system)
  system.derivativesInto(0.5, sessions, zone, rates)
  return (name: QuantityName) => (Q[name] < STATE_COUNT ? rates[Q[name]] : zone[Q[name]])
}

/** How much more of an effect there is (or comes) for a little more of a cause, in the equations. */
function drive(cause: CauseId, effect: CauseId): number {
  const of = causes[effect].model
  if (of === 'passage') return 0
  const from = causes[cause].model
  // A forcing is the passage's own doing: without it there is none.
  if ('forcing' in of) return from === 'passage' ? 1 : 0
  const plain = everything()(of.quantity)
  if (from === 'passage') return plain - everything({}, {}, 0)(of.quantity)
  if ('forcing' in from) {
    const more = createHealingSystem({
      parameters: PARAMETERS,
      layers: REFERENCE_LAYERS,
      ageYears: 40,
      sessions: [{ timeH: 0, effectiveDepthMm: 1, channelWidthMm: 0.1 }],
    }).forcings[0][from.forcing]
    return everything({}, { [from.forcing]: more * 1.05 })(of.quantity) - plain
  }
  if (!EQUATIONS[of.quantity].reads.includes(from.quantity)) return 0
  // Histamine is read from the needle alone: what it drives is held by the read-out's own equation.
  if (from.quantity === 'histamine') return EQUATIONS[of.quantity].text.includes('0.55 H') ? 1 : 0
  const now = MIDST[from.quantity as keyof typeof MIDST]
  return everything({ [from.quantity]: now * 1.01 })(of.quantity) - plain
}

describe('why', () => {
  it('can be asked of every layer, structure, cell and signal of the picture, and of the needle', () => {
    expect(new Set(asked)).toEqual(new Set([...PART_IDS, ...LAYER_IDS, ...STRUCTURE_IDS, 'needle']))
  })

  it.each(asked)(
    'leads from %s to the puncture in at most six steps, or says that it is there anyway',
    (id) => {
      const reason = reasonOf(id)
      if (reason.kind === 'anatomy') {
        expect(LAYER_IDS.some((layer) => layer === id) || STRUCTURE_IDS.some((one) => one === id)).toBe(true)
        return
      }
      if (reason.kind === 'start') {
        expect(id).toBe('needle')
        return
      }
      const steps = reason.links.map(({ cause }) => cause)
      expect(steps.length).toBeLessThanOrEqual(LONGEST_CHAIN)
      expect(steps.at(-1)).toBe('puncture')
      // Each brings on the one before it, and none comes twice.
      reason.links.forEach(({ effect }, i) => expect(effect).toBe(i === 0 ? reason.asked : steps[i - 1]))
      expect(new Set([reason.asked, ...steps]).size).toBe(steps.length + 1)
      expect(seenAlong(id)).toEqual(expect.arrayContaining(['channel']))
      for (const part of seenAlong(id)) expect(PART_IDS).toContain(part)
    },
  )

  it('names nothing that leads nowhere: every cause begins with the puncture', () => {
    for (const id of CAUSE_IDS) {
      const way: CauseId[] = [id]
      for (let at = causes[id].because; at !== null; at = causes[at].because) {
        expect(way).not.toContain(at)
        way.push(at)
      }
      expect(way.at(-1)).toBe('puncture')
      expect(causes[id].also).not.toContain(causes[id].because)
    }
  })

  it('follows the equations: more of a cause is more of what it drives, by every link', () => {
    for (const id of CAUSE_IDS) {
      for (const cause of [causes[id].because, ...causes[id].also]) {
        if (cause !== null) expect(drive(cause, id), `${cause} drives ${id}`).toBeGreaterThan(0)
      }
    }
  })

  it('would notice a link that the equations do not have', () => {
    for (const [cause, effect] of [
      ['pdgf', 'sprout'],
      ['vegf', 'neutrophil'],
      ['clot', 'pdgf'],
      ['sprout', 'fibroblast'],
      ['flush', 'alarm'],
      // It is in the equation, but quiets it.
      ['repair', 'alarm'],
    ] as const) {
      expect(drive(cause, effect), `${cause} drives ${effect}`).toBeLessThanOrEqual(0)
    }
  })

  it('has its records for every link, and says of all that the equations are ours', () => {
    for (const id of CAUSE_IDS) {
      const { because, sources } = causes[id]
      if (because === null) continue
      expect(sources).toContain('assume-equations')
      for (const source of sources)
        expect(recordOf(source) !== undefined || isAssumption(source), source).toBe(true)
    }
  })

  it('goes to hours in their order: no cause of a chain is at its height after what it brings on, in the default plan', () => {
    const course = simulate(DEFAULT_PLAN)
    for (const id of asked) {
      const reason = reasonOf(id)
      if (reason.kind !== 'chain') continue
      for (const { cause, effect } of reason.links) {
        const [from, to] = [heightOf(course, 0, cause).timeH, heightOf(course, 0, effect).timeH]
        // Where one turns into the next, both are at their height at once.
        if (effect !== 'viable-epidermis')
          expect(from, `${cause} before ${effect}`).toBeLessThanOrEqual(to + 1)
      }
    }
  })

  it('looks at the session that was asked at, and says where a depth hardly has any', () => {
    const twice = simulate({ ...DEFAULT_PLAN, sessions: 2, intervalWeeks: 4 })
    const [, second] = twice.sessionTimesH
    for (const id of CAUSE_IDS) {
      expect(heightOf(twice, 0, id).timeH, id).toBeLessThan(second)
      expect(heightOf(twice, 1, id).timeH, id).toBeGreaterThanOrEqual(second)
    }
    const hardly = (depthMm: number) => {
      const course = simulate({ ...DEFAULT_PLAN, depthMm })
      return CAUSE_IDS.filter((id) => isHardlyThere(heightOf(course, 0, id), id))
    }
    expect(hardly(1.5)).toEqual([])
    expect(hardly(0.25)).toEqual(expect.arrayContaining(['platelets', 'clot', 'pdgf']))
    expect(hardly(0.25)).not.toContain('alarm')
  })
})
