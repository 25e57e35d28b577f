import { clamp } from '../../base/math'
import { injuryDose, type InjuryDose, type LayerThicknesses, type ZoneSession } from './dose'
import { PLACES as at, packParameters, type Parameters } from './parameters'
import { Q, REST_COLLAGEN, REST_COLLAGEN_I, REST_COLLAGEN_III } from './states'

/** Everything that fixes how one zone heals: who, which skin, which needle passages, which constants. */
export interface ZoneSetup {
  readonly parameters: Parameters
  readonly layers: LayerThicknesses
  readonly ageYears: number
  /** Needle passages in order of time. */
  readonly sessions: readonly ZoneSession[]
}

/** A session as the equations see it: its dose, and what the matrix reference is from its jump on. */
export interface SessionForcing {
  readonly timeH: number
  readonly widthMm: number
  readonly dose: InjuryDose
  /** Collagen (III + I) that new matrix is counted above, from this session's jump on. */
  readonly collagenReference: number
  readonly session: ZoneSession
  /** The forcings D, De, Bl and Sg at its jump: its own dose and what is left of earlier ones. */
  readonly damage: number
  readonly epidermalDamage: number
  readonly bleeding: number
  readonly plateletRelease: number
  /** Leak through stratum corneum and living epidermis at its jump, shares, earlier ones included (read-outs). */
  readonly corneumLeak: number
  readonly epidermalLeak: number
  /** Whether any session so far reached the dermis. */
  readonly injured: boolean
}

/** Rates at which the barrier's two leaks close: 1/h, and hours to 1/e. They feed back into nothing: no parameters. */
export const BARRIER_CORNEUM_RATE = 0.55
export const BARRIER_LAYER_H = 26

/** The coupled equations of one zone. `derivativesInto` allocates nothing. */
export interface HealingSystem {
  /** The constants, packed: read as p[at.kc]. */
  readonly p: Float64Array
  /** How age slows (or, below 30, speeds) fibroblasts: 0.5–1.1. */
  readonly fibroblastAge: number
  readonly setup: ZoneSetup
  readonly forcings: readonly SessionForcing[]
  /** Writes d(state)/dt at `timeH`, counting the first `sessionCount` sessions as done. */
  derivativesInto(timeH: number, sessionCount: number, y: Float64Array, out: Float64Array): void
  /** Applies the jump of session `index` to the states `y`. */
  applyJump(index: number, y: Float64Array): void
  /**
   * Hours after session `index` at which the dermal alarm overtakes the epidermal one, where FGF's source has a
   * corner; infinite when it leads from the start or never does.
   */
  alarmCrossingH(index: number): number
}

/** Doses, matrix references and forcings of every session, in order. */
function sessionForcings({ parameters: p, layers, sessions }: ZoneSetup): readonly SessionForcing[] {
  let collagenReference = REST_COLLAGEN
  let [damage, epidermalDamage, bleeding, plateletRelease, corneumLeak, epidermalLeak] = [0, 0, 0, 0, 0, 0]
  let injured = false
  return sessions.map((session, index) => {
    const dose = injuryDose(p, layers, session)
    collagenReference *= 1 - p.loss * dose.sweptShare
    // A sum of exponentials with one rate is one exponential again: what earlier sessions left is carried on.
    const since = index === 0 ? 0 : session.timeH - sessions[index - 1].timeH
    damage = damage * Math.exp(-p.kD * since) + dose.dermal
    epidermalDamage = epidermalDamage * Math.exp(-p.kDe * since) + dose.epidermisShare
    bleeding = bleeding * Math.exp(-p.kc * since) + dose.blood
    plateletRelease = plateletRelease * Math.exp(-p.kS * since) + dose.platelets
    corneumLeak = corneumLeak * Math.exp(-BARRIER_CORNEUM_RATE * since) + dose.corneumShare
    epidermalLeak = epidermalLeak * Math.exp(-since / BARRIER_LAYER_H) + dose.epidermisShare
    injured ||= dose.dermal > 0
    return {
      timeH: session.timeH,
      widthMm: session.channelWidthMm,
      dose,
      collagenReference,
      session,
      damage,
      epidermalDamage,
      bleeding,
      plateletRelease,
      corneumLeak,
      epidermalLeak,
      injured,
    }
  })
}

/** Share of the gap below which it is closed for good: far below what anything reads of it. */
const CLOSED_GAP = 1e-9

/** New matrix of the zone: collagen above the reference, never negative. */
export function newMatrix(c3: number, c1: number, collagenReference: number): number {
  return Math.max(0, c1 + c3 - collagenReference)
}

/** Collagen synthesis (zone collagen per hour) from packed constants, for given fibroblasts, total TGF-β and new matrix. */
export function collagenSynthesis(
  p: Float64Array,
  ageFactor: number,
  fibroblasts: number,
  tgfBeta: number,
  matrix: number,
): number {
  const drive = p[at.s0] + (1 - p[at.s0]) * (tgfBeta / (tgfBeta + p[at.T50]))
  return p[at.ks] * ageFactor * fibroblasts * drive * Math.max(0, 1 - matrix / p[at.Dmax])
}

/** How age slows (or, below 30, speeds) fibroblasts: 0.5–1.1. Assumption; see docs/model.md. */
function fibroblastAgeFactor(p: Parameters, ageYears: number): number {
  return clamp(1 - p.ageF * (ageYears - 30), 0.5, 1.1)
}

/** Builds the equations of docs/model.md for one zone. */
export function createHealingSystem(setup: ZoneSetup): HealingSystem {
  const constants = setup.parameters
  const p = packParameters(constants)
  const years = setup.ageYears - 30
  const keratinocyteAge = clamp(1 - constants.ageK * years, 0.5, 1.1)
  const leukocyteAge = clamp(1 - constants.ageM * years, 0.6, 1.1)
  const fibroblastAge = fibroblastAgeFactor(constants, setup.ageYears)
  const rootFibroblastAge = Math.sqrt(fibroblastAge)
  const restShareIII = REST_COLLAGEN_III / REST_COLLAGEN
  const forcings = sessionForcings(setup)

  function derivativesInto(timeH: number, sessionCount: number, y: Float64Array, out: Float64Array): void {
    let damage = 0
    let epidermalDamage = 0
    let bleeding = 0
    let plateletRelease = 0
    let widthMm = p[at.wRef]
    let reference = REST_COLLAGEN
    if (sessionCount > 0) {
      const forcing = forcings[sessionCount - 1]
      const since = timeH - forcing.timeH
      damage = forcing.damage * Math.exp(-p[at.kD] * since)
      epidermalDamage = forcing.epidermalDamage * Math.exp(-p[at.kDe] * since)
      bleeding = forcing.bleeding * Math.exp(-p[at.kc] * since)
      plateletRelease = forcing.plateletRelease * Math.exp(-p[at.kS] * since)
      widthMm = forcing.widthMm
      reference = forcing.collagenReference
    }

    const C = y[Q.clot]
    const I = y[Q.inflammation]
    const N = y[Q.neutrophils]
    const M1 = y[Q.macrophagesM1]
    const M2 = y[Q.macrophagesM2]
    const P = y[Q.pdgf]
    const T1 = y[Q.tgfBeta1]
    const T3 = y[Q.tgfBeta3]
    const V = y[Q.vegf]
    const G = y[Q.fgf]
    const K = y[Q.closure]
    const F = y[Q.fibroblasts]
    const B = y[Q.vessels]
    const X = y[Q.mmp]
    const c3 = y[Q.collagenIII]
    const c1 = y[Q.collagenI]
    const e = y[Q.elastin]
    const q = y[Q.maturity]

    const M = M1 + M2
    const lysis = C * (p[at.kL0] + p[at.kLM] * M)
    const T = T1 + p[at.w3] * T3
    const n = newMatrix(c3, c1, reference)
    const open = 1 - K
    const toM2 = (p[at.k12] * leukocyteAge) / (1 + p[at.xiN] * N + p[at.xiI] * I)
    const recruiting = P + p[at.wG] * G
    const proliferating = T1 + p[at.wP] * P
    const synthesis = collagenSynthesis(p, fibroblastAge, F, T, n)
    const shareIII = p[at.f3lo] + ((p[at.f3hi] - p[at.f3lo]) * p[at.n50]) / (p[at.n50] + n)
    const replaced = p[at.kr] * (1 + p[at.gX] * X) * (c3 - restShareIII * (c1 + c3))

    out[Q.clot] = p[at.kc] * bleeding - lysis
    out[Q.inflammation] =
      p[at.aID] * (damage + p[at.wDe] * epidermalDamage) +
      p[at.aIN] * N +
      p[at.aIM] * M1 -
      p[at.dI] * (1 + p[at.kIM2] * M2) * I
    out[Q.neutrophils] = p[at.aN] * leukocyteAge * I - p[at.dN] * (1 + p[at.kNM] * M) * N
    out[Q.macrophagesM1] =
      leukocyteAge * (p[at.aMI] * I + p[at.aMN] * N + p[at.aMC] * C) - (toM2 + p[at.dM1]) * M1
    out[Q.macrophagesM2] = toM2 * M1 - p[at.dM2] * M2
    out[Q.pdgf] = p[at.aPS] * plateletRelease + p[at.aPM] * M - p[at.dP] * P
    out[Q.tgfBeta1] =
      p[at.aT1S] * plateletRelease +
      p[at.aT1C] * lysis +
      p[at.aT1M] * (M2 + 0.3 * M1) +
      p[at.aT1F] * F -
      p[at.dT1] * T1
    out[Q.tgfBeta3] = p[at.aT3M] * M2 + p[at.aT3F] * F + p[at.aT3G] * G - p[at.dT3] * T3
    out[Q.vegf] = p[at.aVS] * plateletRelease + p[at.aVM] * (M2 + 0.3 * M1) + p[at.aVG] * G - p[at.dV] * V
    out[Q.fgf] = p[at.aGD] * Math.max(damage, epidermalDamage) + p[at.aGI] * I + p[at.aGF] * F - p[at.dG] * G
    // A moving circular front: it speeds up as the hole shrinks, smoothed at the end by epsK. Of the smoothed end
    // nothing is left to see below CLOSED_GAP, but its rate would hold every later step to an hour or two.
    out[Q.closure] =
      open > CLOSED_GAP
        ? (((4 * p[at.v0] * keratinocyteAge) / widthMm) * (p[at.g0] + G / (G + p[at.g50])) * open) /
          Math.sqrt(open + p[at.epsK])
        : 0
    out[Q.fibroblasts] =
      rootFibroblastAge *
        ((p[at.aFm] * recruiting) / (recruiting + p[at.pF]) +
          (p[at.lF] * F * proliferating) / (proliferating + p[at.pL])) *
        (1 - F / p[at.Fmax]) -
      p[at.dF] * F
    out[Q.vessels] = p[at.kBV] * V * (p[at.Bmax] - B) - p[at.kBr] * (B - 1)
    out[Q.mmp] =
      p[at.aXN] * N +
      p[at.aXI] * I +
      p[at.aXK] * open +
      p[at.aXM] * M1 +
      p[at.aXF] * F -
      p[at.dX] * (1 + p[at.kXT] * T) * X
    out[Q.collagenIII] =
      shareIII * synthesis - replaced - p[at.kold] * (c3 - REST_COLLAGEN_III) - p[at.kXc] * X * c3
    out[Q.collagenI] =
      (1 - shareIII) * synthesis +
      (replaced > 0 ? p[at.eta] * replaced : replaced) -
      (p[at.ky] * (1 - q) + p[at.kold]) * (c1 - REST_COLLAGEN_I) -
      p[at.kXc] * X * c1
    out[Q.elastin] =
      (((p[at.ke] * F * T3) / (T3 + p[at.T3e])) * n) / (n + p[at.nE]) -
      (p[at.kelN] * N + p[at.kelX] * X) * e -
      p[at.keold] * (e - 1)
    out[Q.maturity] = p[at.kq] * (1 - q) - (q * synthesis) / (n + p[at.n0])
  }

  function applyJump(index: number, y: Float64Array): void {
    const { dose, session } = forcings[index]
    const kept = 1 - constants.loss * dose.sweptShare
    y[Q.closure] *= 1 - 0.98 * dose.epidermisShare
    y[Q.vessels] *= 1 - 0.1 * Math.min(1, dose.blood)
    y[Q.collagenIII] *= kept
    y[Q.collagenI] *= kept
    y[Q.elastin] *= kept
    const pulses = session.pulses
    if (!pulses) return
    y[Q.pdgf] += pulses.pdgf ?? 0
    y[Q.tgfBeta1] += pulses.tgfBeta1 ?? 0
    y[Q.tgfBeta3] += pulses.tgfBeta3 ?? 0
    y[Q.vegf] += pulses.vegf ?? 0
    y[Q.fgf] += pulses.fgf ?? 0
  }

  function alarmCrossingH(index: number): number {
    const { damage, epidermalDamage } = forcings[index]
    if (damage === 0 || epidermalDamage <= damage) return Number.POSITIVE_INFINITY
    const crossing = Math.log(epidermalDamage / damage) / (constants.kDe - constants.kD)
    return crossing > 0 ? crossing : Number.POSITIVE_INFINITY
  }

  return { setup, p, fibroblastAge, forcings, derivativesInto, applyJump, alarmCrossingH }
}
