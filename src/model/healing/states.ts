/**
 * The eighteen states of one micro-wound and the quantities read from them.
 * A zone's values live in one Float64Array, ordered as here: states first, read-outs behind.
 * Symbols are those of docs/model.md; names are the glossary's.
 */
const STATES = [
  ['clot', 'C'],
  ['inflammation', 'I'],
  ['neutrophils', 'N'],
  ['macrophagesM1', 'M1'],
  ['macrophagesM2', 'M2'],
  ['pdgf', 'P'],
  ['tgfBeta1', 'T1'],
  ['tgfBeta3', 'T3'],
  ['vegf', 'V'],
  ['fgf', 'G'],
  ['closure', 'K'],
  ['fibroblasts', 'F'],
  ['vessels', 'B'],
  ['mmp', 'X'],
  ['collagenIII', 'c3'],
  ['collagenI', 'c1'],
  ['elastin', 'e'],
  ['maturity', 'q'],
] as const

const READOUTS = [
  ['histamine', 'H'],
  ['redness', 'erythema'],
  ['waterLoss', 'tewl'],
  ['myofibroblasts', 'myofibroblasts'],
  ['strength', 'strength'],
  ['procollagen', 'procollagen'],
  ['collagenRatio', 'ratio'],
  ['tropoelastin', 'tropoelastin'],
  ['gain', 'gain'],
] as const

export type StateName = (typeof STATES)[number][0]
export type QuantityName = StateName | (typeof READOUTS)[number][0]

/** How many states the equations couple. */
export const STATE_COUNT = STATES.length

/** Names of every quantity of a zone, states first. */
export const QUANTITY_NAMES: readonly QuantityName[] = [...STATES, ...READOUTS].map(([name]) => name)

/** The document's symbols, in the same order. */
export const QUANTITY_SYMBOLS: readonly string[] = [...STATES, ...READOUTS].map(([, symbol]) => symbol)

/** How many quantities describe a zone. */
export const QUANTITY_COUNT = QUANTITY_NAMES.length

/** Index of each quantity in a zone's array; behind them all, `hours`: the moment that they belong to. */
export const Q = Object.fromEntries(
  [...QUANTITY_NAMES, 'hours'].map((name, index) => [name, index]),
) as Readonly<Record<QuantityName | 'hours', number>>

/** A blank array for one zone: QUANTITY_COUNT quantities and the hour. */
export function createZoneValues(): Float64Array {
  return new Float64Array(QUANTITY_COUNT + 1)
}

/** Type III and type I collagen of resting skin, as fractions of the zone's collagen, and their sum. */
export const REST_COLLAGEN_III = 0.18
export const REST_COLLAGEN_I = 0.8
export const REST_COLLAGEN = REST_COLLAGEN_III + REST_COLLAGEN_I

/** Writes uninjured skin's states into the first STATE_COUNT entries of `out`. */
export function restInto(out: Float64Array): void {
  out.fill(0, 0, STATE_COUNT)
  out[Q.closure] = 1
  out[Q.vessels] = 1
  out[Q.elastin] = 1
  out[Q.maturity] = 1
  out[Q.collagenIII] = REST_COLLAGEN_III
  out[Q.collagenI] = REST_COLLAGEN_I
}
