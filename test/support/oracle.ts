import { Solver } from 'odex'
import type { Parameters } from '../../src/model/healing/parameters'

/**
 * The equations of docs/model.md once more, written down from the document in its own symbols and integrated by
 * odex. It shares no code with src: a slip of the pen in either shows as a difference.
 */
export interface OracleSession {
  t: number
  depth: number
  width: number
  vessel?: number
  prp?: number
}
export interface OracleInput {
  p: Parameters
  sc: number
  ve: number
  pap: number
  age: number
  sessions: OracleSession[]
}

const clamp = (x: number, a: number, b: number) => Math.min(b, Math.max(a, x))

/** States C I N M1 M2 P T1 T3 V G K F B X c3 c1 e q at each hour of `times` (rising). */
export function oracle(input: OracleInput, times: number[], tolerance = 1e-12): number[][] {
  const { p, sc, ve, pap, sessions } = input
  const a = input.age - 30
  const aK = clamp(1 - p.ageK * a, 0.5, 1.1)
  const aF = clamp(1 - p.ageF * a, 0.5, 1.1)
  const aM = clamp(1 - p.ageM * a, 0.6, 1.1)
  const doses = sessions.map((s) => {
    const eE = clamp((s.depth - sc) / ve, 0, 1)
    const fP = clamp((s.depth - sc - ve) / pap, 0, 1)
    const rR = Math.max(0, s.depth - sc - ve - pap) / p.retRef
    const d = (fP / 2 + rR / (1 + rR)) * clamp(s.width / p.wRef, 0, 4)
    const vessel = s.vessel ?? (fP > 0 ? 1 : 0)
    const b = vessel * Math.min(1.5, d)
    const vfrac = Math.min(0.5, (s.width / 2 / p.Rz) ** 2) * Math.min(1, d)
    return { ...s, eE, d, b, plt: b + (s.prp ?? 0) * Math.min(1, d), vfrac }
  })

  let y = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0.18, 0.8, 1, 1]
  let done = 0
  let ref = 0.98
  let now = Math.min(sessions[0].t, times[0])

  const f = (t: number, [C, I, N, M1, M2, P, T1, T3, V, G, K, F, B, X, c3, c1, e, q]: number[]) => {
    let D = 0
    let De = 0
    let Bl = 0
    let Sg = 0
    for (const s of doses.slice(0, done)) {
      const u = t - s.t
      D += s.d * Math.exp(-p.kD * u)
      De += s.eE * Math.exp(-p.kDe * u)
      Bl += s.b * Math.exp(-p.kc * u)
      Sg += s.plt * Math.exp(-p.kS * u)
    }
    const width = doses[done - 1].width
    const M = M1 + M2
    const lys = C * (p.kL0 + p.kLM * M)
    const T = T1 + p.w3 * T3
    const n = Math.max(0, c1 + c3 - ref)
    const sw = (p.k12 * aM) / (1 + p.xiN * N + p.xiI * I)
    const S = P + p.wG * G
    const Qp = T1 + p.wP * P
    const syn = p.ks * aF * F * (p.s0 + ((1 - p.s0) * T) / (T + p.T50)) * Math.max(0, 1 - n / p.Dmax)
    const f3 = p.f3lo + ((p.f3hi - p.f3lo) * p.n50) / (p.n50 + n)
    const rm = p.kr * (1 + p.gX * X) * (c3 - (0.18 / 0.98) * (c1 + c3))
    return [
      p.kc * Bl - lys,
      p.aID * (D + p.wDe * De) + p.aIN * N + p.aIM * M1 - p.dI * (1 + p.kIM2 * M2) * I,
      p.aN * aM * I - p.dN * (1 + p.kNM * M) * N,
      aM * (p.aMI * I + p.aMN * N + p.aMC * C) - (sw + p.dM1) * M1,
      sw * M1 - p.dM2 * M2,
      p.aPS * Sg + p.aPM * M - p.dP * P,
      p.aT1S * Sg + p.aT1C * lys + p.aT1M * (M2 + 0.3 * M1) + p.aT1F * F - p.dT1 * T1,
      p.aT3M * M2 + p.aT3F * F + p.aT3G * G - p.dT3 * T3,
      p.aVS * Sg + p.aVM * (M2 + 0.3 * M1) + p.aVG * G - p.dV * V,
      p.aGD * Math.max(D, De) + p.aGI * I + p.aGF * F - p.dG * G,
      ((4 * p.v0 * aK) / width) *
        (p.g0 + G / (G + p.g50)) *
        ((1 - K) / Math.sqrt(Math.max(0, 1 - K) + p.epsK)),
      Math.sqrt(aF) * ((p.aFm * S) / (S + p.pF) + (p.lF * F * Qp) / (Qp + p.pL)) * (1 - F / p.Fmax) -
        p.dF * F,
      p.kBV * V * (p.Bmax - B) - p.kBr * (B - 1),
      p.aXN * N + p.aXI * I + p.aXK * (1 - K) + p.aXM * M1 + p.aXF * F - p.dX * (1 + p.kXT * T) * X,
      f3 * syn - rm - p.kold * (c3 - 0.18) - p.kXc * X * c3,
      (1 - f3) * syn + (rm > 0 ? p.eta * rm : rm) - (p.ky * (1 - q) + p.kold) * (c1 - 0.8) - p.kXc * X * c1,
      ((p.ke * F * T3) / (T3 + p.T3e)) * (n / (n + p.nE)) - (p.kelN * N + p.kelX * X) * e - p.keold * (e - 1),
      p.kq * (1 - q) - (q * syn) / (n + p.n0),
    ]
  }

  const solver = new Solver(18)
  solver.absoluteTolerance = solver.relativeTolerance = tolerance
  solver.maxSteps = 100000
  const go = (to: number) => {
    if (to <= now || done === 0) {
      now = Math.max(now, to)
      return
    }
    solver.initialStepSize = Math.min(0.002, to - now)
    y = solver.solve(f, now, y, to).y
    now = to
  }
  const jump = () => {
    const s = doses[done]
    done++
    const kept = 1 - p.loss * s.vfrac
    ref *= kept
    y[10] *= 1 - 0.98 * s.eE
    y[12] *= 1 - 0.1 * Math.min(1, s.b)
    y[14] *= kept
    y[15] *= kept
    y[16] *= kept
  }
  return times.map((time) => {
    while (done < doses.length && doses[done].t <= time) {
      go(doses[done].t)
      jump()
    }
    go(time)
    return [...y]
  })
}
