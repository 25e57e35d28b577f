import type { ParameterName } from './parameters'
import type { QuantityName } from './states'

/** One equation of the model as docs/model.md writes it, with what it reads. */
export interface Equation {
  /** In the document's symbols. */
  readonly text: string
  /** Quantities on its right-hand side; for a state its own among them where it is there. */
  readonly reads: readonly QuantityName[]
  readonly constants: readonly ParameterName[]
  /** Whether it is driven by a needle's passage directly (D, De, Bl, Sg, width, dose). */
  readonly needle: boolean
}

/** Every equation and read-out. A test moves each state and each constant and sees that exactly the named ones matter. */
export const EQUATIONS: Readonly<Record<QuantityName, Equation>> = {
  clot: {
    text: 'dC/dt = kc Bl − C (kL0 + kLM (M1 + M2))',
    reads: ['clot', 'macrophagesM1', 'macrophagesM2'],
    constants: ['kc', 'kL0', 'kLM'],
    needle: true,
  },
  inflammation: {
    text: 'dI/dt = aID (D + wDe De) + aIN N + aIM M1 − dI (1 + kIM2 M2) I',
    reads: ['inflammation', 'neutrophils', 'macrophagesM1', 'macrophagesM2'],
    constants: ['aID', 'wDe', 'aIN', 'aIM', 'dI', 'kIM2', 'kD', 'kDe'],
    needle: true,
  },
  neutrophils: {
    text: 'dN/dt = aN aM I − dN (1 + kNM (M1 + M2)) N',
    reads: ['inflammation', 'neutrophils', 'macrophagesM1', 'macrophagesM2'],
    constants: ['aN', 'dN', 'kNM', 'ageM'],
    needle: false,
  },
  macrophagesM1: {
    text: 'dM1/dt = aM (aMI I + aMN N + aMC C) − (k12 aM / (1 + xiN N + xiI I) + dM1) M1',
    reads: ['clot', 'inflammation', 'neutrophils', 'macrophagesM1'],
    constants: ['aMI', 'aMN', 'aMC', 'k12', 'xiN', 'xiI', 'dM1', 'ageM'],
    needle: false,
  },
  macrophagesM2: {
    text: 'dM2/dt = k12 aM / (1 + xiN N + xiI I) M1 − dM2 M2',
    reads: ['inflammation', 'neutrophils', 'macrophagesM1', 'macrophagesM2'],
    constants: ['k12', 'xiN', 'xiI', 'dM2', 'ageM'],
    needle: false,
  },
  pdgf: {
    text: 'dP/dt = aPS Sg + aPM (M1 + M2) − dP P',
    reads: ['macrophagesM1', 'macrophagesM2', 'pdgf'],
    constants: ['aPS', 'aPM', 'dP', 'kS'],
    needle: true,
  },
  tgfBeta1: {
    text: 'dT1/dt = aT1S Sg + aT1C C (kL0 + kLM (M1 + M2)) + aT1M (M2 + 0.3 M1) + aT1F F − dT1 T1',
    reads: ['clot', 'macrophagesM1', 'macrophagesM2', 'tgfBeta1', 'fibroblasts'],
    constants: ['aT1S', 'aT1C', 'kL0', 'kLM', 'aT1M', 'aT1F', 'dT1', 'kS'],
    needle: true,
  },
  tgfBeta3: {
    text: 'dT3/dt = aT3M M2 + aT3F F + aT3G G − dT3 T3',
    reads: ['macrophagesM2', 'tgfBeta3', 'fgf', 'fibroblasts'],
    constants: ['aT3M', 'aT3F', 'aT3G', 'dT3'],
    needle: false,
  },
  vegf: {
    text: 'dV/dt = aVS Sg + aVM (M2 + 0.3 M1) + aVG G − dV V',
    reads: ['macrophagesM1', 'macrophagesM2', 'vegf', 'fgf'],
    constants: ['aVS', 'aVM', 'aVG', 'dV', 'kS'],
    needle: true,
  },
  fgf: {
    text: 'dG/dt = aGD max(D, De) + aGI I + aGF F − dG G',
    reads: ['inflammation', 'fgf', 'fibroblasts'],
    constants: ['aGD', 'aGI', 'aGF', 'dG', 'kD'],
    needle: true,
  },
  closure: {
    text: 'dK/dt = (4 v0 aK / width) (g0 + G / (G + g50)) (1 − K) / √(1 − K + epsK)',
    reads: ['fgf', 'closure'],
    constants: ['v0', 'g0', 'g50', 'epsK', 'ageK'],
    needle: true,
  },
  fibroblasts: {
    text: 'dF/dt = √aF [aFm S / (S + pF) + lF F Q / (Q + pL)] (1 − F / Fmax) − dF F, S = P + wG G, Q = T1 + wP P',
    reads: ['pdgf', 'tgfBeta1', 'fgf', 'fibroblasts'],
    constants: ['aFm', 'wG', 'pF', 'lF', 'pL', 'wP', 'Fmax', 'dF', 'ageF'],
    needle: false,
  },
  vessels: {
    text: 'dB/dt = kBV V (Bmax − B) − kBr (B − 1)',
    reads: ['vegf', 'vessels'],
    constants: ['kBV', 'Bmax', 'kBr'],
    needle: false,
  },
  mmp: {
    text: 'dX/dt = aXN N + aXI I + aXK (1 − K) + aXM M1 + aXF F − dX (1 + kXT (T1 + w3 T3)) X',
    reads: [
      'inflammation',
      'neutrophils',
      'macrophagesM1',
      'tgfBeta1',
      'tgfBeta3',
      'closure',
      'fibroblasts',
      'mmp',
    ],
    constants: ['aXN', 'aXI', 'aXK', 'aXM', 'aXF', 'dX', 'kXT', 'w3'],
    needle: false,
  },
  collagenIII: {
    text: 'dc3/dt = f3 syn − kr (1 + gX X) [c3 − (0.18/0.98)(c1 + c3)] − kold (c3 − 0.18) − kXc X c3',
    reads: ['tgfBeta1', 'tgfBeta3', 'fibroblasts', 'mmp', 'collagenIII', 'collagenI'],
    constants: [
      'ks',
      's0',
      'T50',
      'w3',
      'Dmax',
      'f3hi',
      'f3lo',
      'n50',
      'kr',
      'gX',
      'kold',
      'kXc',
      'ageF',
      'loss',
    ],
    needle: true,
  },
  collagenI: {
    text: 'dc1/dt = (1 − f3) syn + eta rm − (ky (1 − q) + kold)(c1 − 0.80) − kXc X c1',
    reads: ['tgfBeta1', 'tgfBeta3', 'fibroblasts', 'mmp', 'collagenIII', 'collagenI', 'maturity'],
    constants: [
      'ks',
      's0',
      'T50',
      'w3',
      'Dmax',
      'f3hi',
      'f3lo',
      'n50',
      'kr',
      'gX',
      'eta',
      'ky',
      'kold',
      'kXc',
      'ageF',
      'loss',
    ],
    needle: true,
  },
  elastin: {
    text: 'de/dt = ke F T3 / (T3 + T3e) n / (n + nE) − (kelN N + kelX X) e − keold (e − 1)',
    reads: ['neutrophils', 'tgfBeta3', 'fibroblasts', 'mmp', 'collagenIII', 'collagenI', 'elastin'],
    constants: ['ke', 'T3e', 'nE', 'kelN', 'kelX', 'keold', 'loss'],
    needle: true,
  },
  maturity: {
    text: 'dq/dt = kq (1 − q) − q syn / (n + n0)',
    reads: ['tgfBeta1', 'tgfBeta3', 'fibroblasts', 'collagenIII', 'collagenI', 'maturity'],
    constants: ['kq', 'n0', 'ks', 's0', 'T50', 'w3', 'Dmax', 'ageF', 'loss'],
    needle: true,
  },
  histamine: {
    text: 'H = Σ 1.18 min(1, d + 0.3 eE) (1 − e^(−kHon u)) e^(−kH max(0, u − 0.12 h))',
    reads: [],
    constants: ['kHon', 'kH'],
    needle: true,
  },
  redness: {
    text: 'erythema = 0.55 H + 0.60 I² / (I² + 0.22) + 0.01 V + 0.08 max(0, B − 1)',
    reads: ['inflammation', 'vegf', 'vessels', 'histamine'],
    constants: [],
    needle: false,
  },
  waterLoss: {
    text: 'TEWL = min(1, 0.6 Σ scF e^(−0.55 u) + 0.4 max(1 − K, 0.5 Σ eE e^(−u / 26 h)))',
    reads: ['closure'],
    constants: [],
    needle: true,
  },
  myofibroblasts: {
    text: 'myofibroblasts = F w² / (w² + 0.25) T1² / (T1² + (0.935 (1 + 1.98 T3))²)',
    reads: ['tgfBeta1', 'tgfBeta3', 'fibroblasts'],
    constants: [],
    needle: true,
  },
  strength: {
    text: 'strength = 0.03 C + 0.80 (1 − e^(−n / 0.03)) (0.06 + 0.94 q)',
    reads: ['clot', 'collagenIII', 'collagenI', 'maturity'],
    constants: ['loss'],
    needle: true,
  },
  procollagen: {
    text: 'syn = ks aF F [s0 + (1 − s0) T / (T + T50)] max(0, 1 − n / Dmax), T = T1 + w3 T3, n = max(0, c1 + c3 − ref)',
    reads: ['tgfBeta1', 'tgfBeta3', 'fibroblasts', 'collagenIII', 'collagenI'],
    constants: ['ks', 's0', 'T50', 'w3', 'Dmax', 'ageF', 'loss'],
    needle: true,
  },
  collagenRatio: {
    text: 'ratio = c3 / c1',
    reads: ['collagenIII', 'collagenI'],
    constants: [],
    needle: false,
  },
  tropoelastin: {
    text: 'tropoelastin = F T3 / (T3 + T3e)',
    reads: ['tgfBeta3', 'fibroblasts'],
    constants: ['T3e'],
    needle: false,
  },
  gain: { text: 'gain = c1 + c3 − 0.98', reads: ['collagenIII', 'collagenI'], constants: [], needle: false },
}
