import { describe, expect, it } from 'vitest'
import { EQUATIONS } from '../../src/model/healing/equations.data'
import { HELD_PARAMETERS, type ParameterName, PARAMETERS } from '../../src/model/healing/parameters'
import { readoutsInto } from '../../src/model/healing/readouts'
import { REFERENCE_LAYERS } from '../../src/model/healing/reference'
import {
  createZoneValues,
  Q,
  QUANTITY_NAMES,
  type QuantityName,
  STATE_COUNT,
} from '../../src/model/healing/states'
import { createHealingSystem } from '../../src/model/healing/system'
import { MIDST } from '../support/midst'

/** Constants that set the geometry of the injury: they come in with the needle, not with an equation. */
const GEOMETRY = new Set<ParameterName>(['sc', 've', 'pap', 'retRef', 'wRef', 'Rz'])

/** Every rate and read-out, half an hour after a needle, in the midst of everything. */
function everything(
  constants: Partial<Record<ParameterName, number>> = {},
  state: Partial<Record<QuantityName, number>> = {},
): Map<QuantityName, number> {
  const system = createHealingSystem({
    parameters: { ...PARAMETERS, ...constants },
    layers: REFERENCE_LAYERS,
    ageYears: 60,
    sessions: [{ timeH: 0, effectiveDepthMm: 1, channelWidthMm: 0.1 }],
  })
  const values = createZoneValues()
  for (const [name, value] of Object.entries({ ...MIDST, ...state })) values[Q[name as QuantityName]] = value
  values[Q.hours] = 0.5
  readoutsInto(values, system)
  // Read-outs that the state under test fixes beforehand are read again from it.
  const rates = new Float64Array(STATE_COUNT)
  system.derivativesInto(0.5, 1, values, rates)
  return new Map(
    QUANTITY_NAMES.map((name, index) => [name, index < STATE_COUNT ? rates[index] : values[index]]),
  )
}

const plain = everything()
const moved = (other: Map<QuantityName, number>, name: QuantityName) =>
  Math.abs((other.get(name) ?? 0) - (plain.get(name) ?? 0)) >
  1e-12 * Math.max(1e-3, Math.abs(plain.get(name) ?? 0))

describe('the equations as data', () => {
  const states = QUANTITY_NAMES.slice(0, STATE_COUNT)

  it.each(states)('name every equation that reads %s, and no other', (state) => {
    const changed = everything(
      {},
      { [state]: (state in MIDST ? MIDST[state as keyof typeof MIDST] : 0) * 1.01 },
    )
    for (const name of QUANTITY_NAMES) {
      // Redness reads histamine, which no state moves; the others read states alone.
      expect(moved(changed, name), `${name} reads ${state}`).toBe(EQUATIONS[name].reads.includes(state))
    }
  })

  it('name every equation that each constant enters, and no other', () => {
    for (const constant of Object.keys(PARAMETERS) as ParameterName[]) {
      if (GEOMETRY.has(constant)) continue
      const changed = everything({ [constant]: PARAMETERS[constant] * 1.01 })
      for (const name of QUANTITY_NAMES) {
        const named = EQUATIONS[name].constants.includes(constant)
        const through = EQUATIONS[name].reads.some(
          (read) => !states.includes(read) && EQUATIONS[read].constants.includes(constant),
        )
        // The epidermal alarm is the lower one here, so kDe does not reach FGF; what needs a longer time is held apart.
        expect(moved(changed, name), `${name}: ${constant}`).toBe(named || through)
      }
    }
  })

  it('hold geometry and ages out of the ensemble', () => {
    for (const constant of GEOMETRY) expect(HELD_PARAMETERS.has(constant)).toBe(true)
  })
})
