import { clamp } from '../../base/math'
import { injuryDose, type InjuryDose, type LayerThicknesses, type ZoneSession } from './dose'
import type { Parameters } from './parameters'
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
}

/** The coupled equations of one zone. `derivativesInto` allocates nothing. */
export interface HealingSystem {
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
  let [damage, epidermalDamage, bleeding, plateletRelease] = [0, 0, 0, 0]
  return sessions.map((session, index) => {
    const dose = injuryDose(p, layers, session)
    collagenReference *= 1 - p.loss * dose.sweptShare
    // A sum of exponentials with one rate is one exponential again: what earlier sessions left is carried on.
    const since = index === 0 ? 0 : session.timeH - sessions[index - 1].timeH
    damage = damage * Math.exp(-p.kD * since) + dose.dermal
    epidermalDamage = epidermalDamage * Math.exp(-p.kDe * since) + dose.epidermisShare
    bleeding = bleeding * Math.exp(-p.kc * since) + dose.blood
    plateletRelease = plateletRelease * Math.exp(-p.kS * since) + dose.platelets
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
    }
  })
}

/** New matrix of the zone: collagen above the reference, never negative. */
export function newMatrix(c3: number, c1: number, collagenReference: number): number {
  return Math.max(0, c1 + c3 - collagenReference)
}

/** Collagen synthesis (zone collagen per hour) for given fibroblasts, total TGF-β and new matrix. */
export function collagenSynthesis(
  p: Parameters,
  ageFactor: number,
  fibroblasts: number,
  tgfBeta: number,
  matrix: number,
): number {
  const drive = p.s0 + (1 - p.s0) * (tgfBeta / (tgfBeta + p.T50))
  return p.ks * ageFactor * fibroblasts * drive * Math.max(0, 1 - matrix / p.Dmax)
}

/** How age slows (or, below 30, speeds) fibroblasts: 0.5–1.1. Assumption; see docs/model.md. */
export function fibroblastAgeFactor(p: Parameters, ageYears: number): number {
  return clamp(1 - p.ageF * (ageYears - 30), 0.5, 1.1)
}

/** Builds the equations of docs/model.md for one zone. */
export function createHealingSystem(setup: ZoneSetup): HealingSystem {
  const p = setup.parameters
  const years = setup.ageYears - 30
  const keratinocyteAge = clamp(1 - p.ageK * years, 0.5, 1.1)
  const leukocyteAge = clamp(1 - p.ageM * years, 0.6, 1.1)
  const fibroblastAge = fibroblastAgeFactor(p, setup.ageYears)
  const rootFibroblastAge = Math.sqrt(fibroblastAge)
  const restShareIII = REST_COLLAGEN_III / REST_COLLAGEN
  const forcings = sessionForcings(setup)

  function derivativesInto(timeH: number, sessionCount: number, y: Float64Array, out: Float64Array): void {
    let damage = 0
    let epidermalDamage = 0
    let bleeding = 0
    let plateletRelease = 0
    let widthMm = p.wRef
    let reference = REST_COLLAGEN
    if (sessionCount > 0) {
      const forcing = forcings[sessionCount - 1]
      const since = timeH - forcing.timeH
      damage = forcing.damage * Math.exp(-p.kD * since)
      epidermalDamage = forcing.epidermalDamage * Math.exp(-p.kDe * since)
      bleeding = forcing.bleeding * Math.exp(-p.kc * since)
      plateletRelease = forcing.plateletRelease * Math.exp(-p.kS * since)
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
    const lysis = C * (p.kL0 + p.kLM * M)
    const T = T1 + p.w3 * T3
    const n = newMatrix(c3, c1, reference)
    const open = 1 - K
    const toM2 = (p.k12 * leukocyteAge) / (1 + p.xiN * N + p.xiI * I)
    const recruiting = P + p.wG * G
    const proliferating = T1 + p.wP * P
    const synthesis = collagenSynthesis(p, fibroblastAge, F, T, n)
    const shareIII = p.f3lo + ((p.f3hi - p.f3lo) * p.n50) / (p.n50 + n)
    const replaced = p.kr * (1 + p.gX * X) * (c3 - restShareIII * (c1 + c3))

    out[Q.clot] = p.kc * bleeding - lysis
    out[Q.inflammation] =
      p.aID * (damage + p.wDe * epidermalDamage) + p.aIN * N + p.aIM * M1 - p.dI * (1 + p.kIM2 * M2) * I
    out[Q.neutrophils] = p.aN * leukocyteAge * I - p.dN * (1 + p.kNM * M) * N
    out[Q.macrophagesM1] = leukocyteAge * (p.aMI * I + p.aMN * N + p.aMC * C) - (toM2 + p.dM1) * M1
    out[Q.macrophagesM2] = toM2 * M1 - p.dM2 * M2
    out[Q.pdgf] = p.aPS * plateletRelease + p.aPM * M - p.dP * P
    out[Q.tgfBeta1] =
      p.aT1S * plateletRelease + p.aT1C * lysis + p.aT1M * (M2 + 0.3 * M1) + p.aT1F * F - p.dT1 * T1
    out[Q.tgfBeta3] = p.aT3M * M2 + p.aT3F * F + p.aT3G * G - p.dT3 * T3
    out[Q.vegf] = p.aVS * plateletRelease + p.aVM * (M2 + 0.3 * M1) + p.aVG * G - p.dV * V
    out[Q.fgf] = p.aGD * Math.max(damage, epidermalDamage) + p.aGI * I + p.aGF * F - p.dG * G
    // A moving circular front: it speeds up as the hole shrinks, smoothed at the end by epsK.
    out[Q.closure] =
      open > 0
        ? (((4 * p.v0 * keratinocyteAge) / widthMm) * (p.g0 + G / (G + p.g50)) * open) /
          Math.sqrt(open + p.epsK)
        : 0
    out[Q.fibroblasts] =
      rootFibroblastAge *
        ((p.aFm * recruiting) / (recruiting + p.pF) + (p.lF * F * proliferating) / (proliferating + p.pL)) *
        (1 - F / p.Fmax) -
      p.dF * F
    out[Q.vessels] = p.kBV * V * (p.Bmax - B) - p.kBr * (B - 1)
    out[Q.mmp] = p.aXN * N + p.aXI * I + p.aXK * open + p.aXM * M1 + p.aXF * F - p.dX * (1 + p.kXT * T) * X
    out[Q.collagenIII] = shareIII * synthesis - replaced - p.kold * (c3 - REST_COLLAGEN_III) - p.kXc * X * c3
    out[Q.collagenI] =
      (1 - shareIII) * synthesis +
      (replaced > 0 ? p.eta * replaced : replaced) -
      (p.ky * (1 - q) + p.kold) * (c1 - REST_COLLAGEN_I) -
      p.kXc * X * c1
    out[Q.elastin] =
      (((p.ke * F * T3) / (T3 + p.T3e)) * n) / (n + p.nE) - (p.kelN * N + p.kelX * X) * e - p.keold * (e - 1)
    out[Q.maturity] = p.kq * (1 - q) - (q * synthesis) / (n + p.n0)
  }

  function applyJump(index: number, y: Float64Array): void {
    const { dose, session } = forcings[index]
    const kept = 1 - p.loss * dose.sweptShare
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
    const crossing = Math.log(epidermalDamage / damage) / (p.kDe - p.kD)
    return crossing > 0 ? crossing : Number.POSITIVE_INFINITY
  }

  return { setup, forcings, derivativesInto, applyJump, alarmCrossingH }
}
