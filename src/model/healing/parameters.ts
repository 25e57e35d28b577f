/**
 * The constants of the healing equations, under the symbols of docs/model.md.
 * Units, meanings, origins and sources stand beside them in parameter-notes.data.ts; a test holds the two together.
 * Times are in hours, lengths in millimetres; signals are in units of the reference wound's peak.
 */
export const PARAMETERS = {
  kD: 0.13,
  kDe: 0.2,
  wDe: 0.05,
  kc: 20,
  kS: 1,
  kHon: 20,
  kH: 3.2,
  kL0: 0.0031,
  kLM: 0.012,
  aID: 0.49,
  aIN: 0.019,
  aIM: 0.01,
  dI: 0.25,
  kIM2: 0.82,
  aN: 0.12,
  dN: 0.043,
  kNM: 0.2,
  aMI: 0.0088,
  aMN: 0.021,
  aMC: 0.0064,
  k12: 0.033,
  xiN: 8,
  xiI: 8.9,
  dM1: 0.0024,
  dM2: 0.016,
  aPS: 1.6,
  aPM: 0.046,
  dP: 0.26,
  aT1S: 1.8,
  aT1C: 6.1,
  aT1M: 0.45,
  aT1F: 0.029,
  dT1: 0.38,
  aT3M: 0.029,
  aT3F: 0.0019,
  aT3G: 0.0032,
  dT3: 0.013,
  aVS: 0.041,
  aVM: 0.05,
  aVG: 0.012,
  dV: 0.032,
  aGD: 0.15,
  aGI: 0.029,
  aGF: 0.0028,
  dG: 0.029,
  v0: 0.0032,
  g0: 0.11,
  g50: 0.39,
  epsK: 0.02,
  aFm: 0.0052,
  wG: 0.18,
  pF: 0.57,
  lF: 0.046,
  pL: 1.3,
  wP: 1.2,
  dF: 0.003,
  Fmax: 2.2,
  kBV: 0.0049,
  Bmax: 1.8,
  kBr: 0.0081,
  aXN: 0.018,
  aXI: 0.1,
  aXK: 0.029,
  aXM: 0.017,
  aXF: 0.0028,
  dX: 0.066,
  kXT: 0.19,
  w3: 3.1,
  ks: 0.00025,
  s0: 0.19,
  T50: 1.4,
  f3hi: 0.9,
  f3lo: 0.2,
  n50: 0.01,
  Dmax: 0.6,
  kr: 0.00022,
  gX: 0.33,
  eta: 0.67,
  ky: 0.00012,
  kold: 5.3e-6,
  kXc: 4.6e-5,
  ke: 7e-5,
  T3e: 0.3,
  nE: 0.03,
  kelN: 0.00024,
  kelX: 0.00012,
  keold: 1.5e-6,
  kq: 0.00083,
  n0: 0.0051,
  ageK: 0.005,
  ageF: 0.003,
  ageM: 0.002,
  sc: 0.015,
  ve: 0.085,
  pap: 0.2,
  retRef: 0.7,
  wRef: 0.1,
  Rz: 0.3,
  loss: 0.3,
} as const

export type ParameterName = keyof typeof PARAMETERS

/** One full set of constants: the typical one is PARAMETERS, an ensemble draws others round it. */
export type Parameters = Readonly<Record<ParameterName, number>>

/** Where each constant stands in a packed array. */
export const PLACES: Readonly<Record<ParameterName, number>> = Object.fromEntries(
  Object.keys(PARAMETERS).map((name, place) => [name, place]),
) as Record<ParameterName, number>

/**
 * The constants in one array, as the equations read them: records of drawn constants make V8 give up on the record's
 * fields, and the equations take half as long again.
 */
export function packParameters(parameters: Parameters): Float64Array {
  const packed = new Float64Array(Object.keys(PLACES).length)
  for (const name of Object.keys(PLACES) as ParameterName[]) packed[PLACES[name]] = parameters[name]
  return packed
}

/** Names that describe skin geometry or a person's age: held fixed when an ensemble draws the kinetic constants. */
export const HELD_PARAMETERS: ReadonlySet<ParameterName> = new Set<ParameterName>([
  'ageK',
  'ageF',
  'ageM',
  'sc',
  've',
  'pap',
  'retRef',
  'wRef',
  'Rz',
  'loss',
])
