import { createZoneValues, Q, type QuantityName, restInto } from '../../src/model/healing/states'

/** A zone's array at rest, but for what is given. */
export function zoneValues(given: Readonly<Partial<Record<QuantityName | 'hours', number>>>): Float64Array {
  const values = createZoneValues()
  restInto(values)
  for (const [name, value] of Object.entries(given)) values[Q[name as QuantityName]] = value
  return values
}
