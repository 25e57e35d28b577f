import { clamp01 } from '../../base/math'
import {
  BARRIER_CORNEUM_RATE,
  BARRIER_LAYER_H,
  collagenSynthesis,
  type HealingSystem,
  newMatrix,
} from './system'
import { PLACES as at } from './parameters'
import { Q, REST_COLLAGEN } from './states'

// Constants of the read-outs. They feed back into nothing, so they are no parameters of the model.
const HISTAMINE_SCALE = 1.18
const HISTAMINE_PLATEAU_H = 0.12
/** After so long less than 1e-40 is left of histamine, hours. */
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
  const { p } = system
  const timeH = values[Q.hours]
  const { forcings } = system
  let last = -1
  while (last + 1 < forcings.length && forcings[last + 1].timeH <= timeH) last++

  let histamine = 0
  for (let i = last; i >= 0; i--) {
    const since = timeH - forcings[i].timeH
    if (since >= SHORT_LIVED_H) break
    const { dermal, epidermisShare } = forcings[i].dose
    histamine +=
      HISTAMINE_SCALE *
      Math.min(1, dermal + 0.3 * epidermisShare) *
      (1 - Math.exp(-p[at.kHon] * since)) *
      Math.exp(-p[at.kH] * Math.max(0, since - HISTAMINE_PLATEAU_H))
  }
  const now = last < 0 ? null : forcings[last]
  const since = now ? timeH - now.timeH : 0
  const corneumLeak = now ? now.corneumLeak * Math.exp(-BARRIER_CORNEUM_RATE * since) : 0
  const epidermalLeak = now ? now.epidermalLeak * Math.exp(-since / BARRIER_LAYER_H) : 0
  const injured = now !== null && now.injured
  const widthMm = now ? now.widthMm : p[at.wRef]

  const I = values[Q.inflammation]
  const F = values[Q.fibroblasts]
  const T1 = values[Q.tgfBeta1]
  const T3 = values[Q.tgfBeta3]
  const c3 = values[Q.collagenIII]
  const c1 = values[Q.collagenI]
  const n = now ? newMatrix(c3, c1, now.collagenReference) : 0

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
  values[Q.procollagen] = collagenSynthesis(p, system.fibroblastAge, F, T1 + p[at.w3] * T3, n)
  values[Q.collagenRatio] = c3 / c1
  values[Q.tropoelastin] = T3 > 0 ? (F * T3) / (T3 + p[at.T3e]) : 0
  values[Q.gain] = c1 + c3 - REST_COLLAGEN
}
