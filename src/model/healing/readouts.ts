import { clamp01 } from '../../base/math'
import { collagenSynthesis, fibroblastAgeFactor, newMatrix, type HealingSystem } from './system'
import { Q, REST_COLLAGEN } from './states'

// Constants of the read-outs. They feed back into nothing, so they are no parameters of the model.
const HISTAMINE_SCALE = 1.18
const HISTAMINE_PLATEAU_H = 0.12
const BARRIER_CORNEUM_RATE = 0.55
const BARRIER_LAYER_H = 26
/** After so long less than 1e-40 is left of histamine and of the leak through the stratum corneum, hours. */
const SHORT_LIVED_H = 168
const MYOFIBROBLAST_WIDTH_MM2 = 0.25

/**
 * Completes a zone's array: reads its hour and states in `values` and writes the read-outs behind them. Allocates nothing.
 *
 * histamine, redness (erythema): share of the reference's scale, about 0–1. waterLoss: 0–1, share of a wide-open
 * barrier. strength: 0–1 of intact skin, 0 while nothing was injured. procollagen: zone collagen per hour.
 * gain: collagen above resting skin, fraction of the zone; dips slightly below 0 in week one.
 */
export function readoutsInto(values: Float64Array, system: HealingSystem): void {
  const p = system.setup.parameters
  const timeH = values[Q.hours]
  let histamine = 0
  let corneumLeak = 0
  let epidermalLeak = 0
  let last = -1
  let injured = false
  for (let i = 0; i < system.forcings.length; i++) {
    const forcing = system.forcings[i]
    const since = timeH - forcing.timeH
    if (since < 0) break
    const { dermal, epidermisShare, corneumShare } = forcing.dose
    if (since < SHORT_LIVED_H) {
      histamine +=
        HISTAMINE_SCALE *
        Math.min(1, dermal + 0.3 * epidermisShare) *
        (1 - Math.exp(-p.kHon * since)) *
        Math.exp(-p.kH * Math.max(0, since - HISTAMINE_PLATEAU_H))
      corneumLeak += corneumShare * Math.exp(-BARRIER_CORNEUM_RATE * since)
    }
    epidermalLeak += epidermisShare * Math.exp(-since / BARRIER_LAYER_H)
    last = i
    if (dermal > 0) injured = true
  }
  const widthMm = last < 0 ? p.wRef : system.forcings[last].widthMm

  const I = values[Q.inflammation]
  const F = values[Q.fibroblasts]
  const T1 = values[Q.tgfBeta1]
  const T3 = values[Q.tgfBeta3]
  const c3 = values[Q.collagenIII]
  const c1 = values[Q.collagenI]
  const n = last < 0 ? 0 : newMatrix(c3, c1, system.forcings[last].collagenReference)

  values[Q.histamine] = histamine
  values[Q.redness] =
    0.55 * histamine +
    (0.6 * I * I) / (I * I + 0.22) +
    0.01 * values[Q.vegf] +
    0.08 * Math.max(0, values[Q.vessels] - 1)
  values[Q.waterLoss] = Math.min(
    1,
    0.6 * corneumLeak + 0.4 * Math.max(1 - values[Q.closure], 0.5 * epidermalLeak),
  )
  const scarDrive = 0.935 * (1 + 1.98 * T3)
  values[Q.myofibroblasts] =
    T1 > 0
      ? (F * (widthMm * widthMm) * (T1 * T1)) /
        ((widthMm * widthMm + MYOFIBROBLAST_WIDTH_MM2) * (T1 * T1 + scarDrive * scarDrive))
      : 0
  values[Q.strength] = injured
    ? clamp01(0.03 * values[Q.clot] + 0.8 * (1 - Math.exp(-n / 0.03)) * (0.06 + 0.94 * values[Q.maturity]))
    : 0
  values[Q.procollagen] = collagenSynthesis(
    p,
    fibroblastAgeFactor(p, system.setup.ageYears),
    F,
    T1 + p.w3 * T3,
    n,
  )
  values[Q.collagenRatio] = c3 / c1
  values[Q.tropoelastin] = T3 > 0 ? (F * T3) / (T3 + p.T3e) : 0
  values[Q.gain] = c1 + c3 - REST_COLLAGEN
}
