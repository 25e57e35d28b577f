import type { Course, SkinState } from '../../src/model/course'
import { CLOSED, REDNESS_SETTLED } from '../../src/model/events'
import { Q } from '../../src/model/healing/states'
import { DAY_H, MINUTE_H } from '../../src/model/time'
import { type Caption, type CaptionId } from '../../src/story/caption'

/** What is said at a moment, and what is so. */
export interface Said {
  readonly course: Course
  readonly state: SkinState
  /** The same a little earlier and a little later, for what rises and falls. */
  readonly before: SkinState
  readonly after: SkinState
  readonly caption: Caption
  /** Everything else that is written of the moment, as sentences. */
  readonly sentences: readonly string[]
}

/** A way in which words can contradict what is so; true where they do. */
export interface Contradiction {
  readonly what: string
  readonly isIn: (said: Said) => boolean
}

const has = (said: Said, pattern: RegExp) => said.sentences.some((sentence) => pattern.test(sentence))
const doseOf = ({ course, state }: Said) => course.zone.system.forcings[Math.max(0, state.session)].dose

/** Which quantity each rising or falling caption tells of. */
const TELLS: readonly (readonly [string, (zone: Float64Array) => number])[] = [
  ['clot', (zone) => zone[Q.clot]],
  ['flush', (zone) => zone[Q.histamine]],
  ['alarm', (zone) => zone[Q.inflammation]],
  ['platelet-signals', (zone) => zone[Q.pdgf] + zone[Q.tgfBeta1]],
  ['neutrophils', (zone) => zone[Q.neutrophils]],
  ['macrophages', (zone) => zone[Q.macrophagesM1] + zone[Q.macrophagesM2]],
  ['skin-signals', (zone) => zone[Q.fgf]],
  ['vegf', (zone) => zone[Q.vegf]],
  ['tgf-beta', (zone) => zone[Q.tgfBeta3]],
  ['fibroblasts', (zone) => zone[Q.fibroblasts]],
  ['vessels', (zone) => zone[Q.vessels]],
]

/** Below this dose the dermis hardly takes part, and words say so. */
const DERMIS_REACHED = 0.02

const NEEDLES: ReadonlySet<CaptionId> = new Set(['needle-going-in', 'needle-in'])

/** The written list. Each is shown to be caught by a planted case (test/story/contradictions.test.ts). */
export const CONTRADICTIONS: readonly Contradiction[] = [
  {
    what: 'healed and open: openings are said to close that are closed',
    isIn: ({ caption, state }) => caption.id === 'closing' && state.zone[Q.closure] >= CLOSED,
  },
  {
    what: 'openings are said to have closed that stand open',
    isIn: ({ caption, state }) => caption.id === 'quiet-shallow' && state.zone[Q.closure] < CLOSED,
  },
  {
    what: 'the description has channels open that are closed, or closed that are open',
    isIn: (said) =>
      (has(said, /stand open|are open/i) &&
        said.state.session >= 0 &&
        said.state.zone[Q.closure] >= CLOSED) ||
      (has(said, /have closed|are closed/i) &&
        said.state.session >= 0 &&
        said.state.zone[Q.closure] < CLOSED),
  },
  {
    what: 'new collagen where the dermis was not reached',
    isIn: (said) => /collagen|ripening/.test(said.caption.id) && doseOf(said).dermal < DERMIS_REACHED,
  },
  {
    what: 'new collagen that nothing has been made of',
    isIn: ({ caption, state }) => caption.id.startsWith('collagen') && state.zone[Q.procollagen] <= 0,
  },
  {
    what: 'collagen ripens before there is any',
    isIn: ({ caption, state }) => caption.id === 'ripening' && state.zone[Q.gain] <= 0,
  },
  {
    what: 'redness gone and red: the mirror is back to normal, the skin is red',
    isIn: ({ caption, state }) =>
      (caption.mirror === 'settled' || caption.mirror === 'changed') &&
      state.zone[Q.redness] >= REDNESS_SETTLED,
  },
  {
    what: 'the mirror is red, the skin has long settled',
    isIn: ({ caption, state }) =>
      caption.mirror === 'red' && state.sinceSessionH > 3 * DAY_H && state.zone[Q.redness] < REDNESS_SETTLED,
  },
  {
    what: 'before and after swapped',
    isIn: ({ caption, state }) =>
      (caption.mirror === 'before') !== state.session < 0 || (caption.id === 'before' && state.session >= 0),
  },
  {
    what: 'something is said to heal before anything was done',
    isIn: ({ caption, state }) =>
      state.session < 0 && !/^(before|needle)/.test(caption.id) && caption.id !== 'quiet',
  },
  {
    what: 'the needle is said to be in the skin, and is not; or it is, and nobody says so',
    isIn: ({ caption, state }) =>
      NEEDLES.has(caption.id) ? state.tipDepthMm <= 0 : state.tipDepthMm > 0 && caption.id === 'before',
  },
  {
    what: 'a layer is named that the tip is not in',
    isIn: ({ caption, course, state }) => {
      if (caption.id !== 'needle-going-in') return false
      const at = Math.max(0, state.tipDepthMm - state.dentMm)
      const { skin } = course
      const bottoms = [
        ['stratum-corneum', skin.stratumCorneumMm],
        ['viable-epidermis', skin.stratumCorneumMm + skin.viableEpidermisMm],
        ['papillary-dermis', skin.epidermisMm + skin.papillaryDermisMm],
        ['reticular-dermis', skin.dermisBottomMm],
      ] as const
      const real = bottoms.find(([, bottom]) => at <= bottom + 1e-9)?.[0] ?? 'hypodermis'
      return caption.layer !== real
    },
  },
  {
    what: 'the first minute is told after it, or of a depth that it is not of',
    isIn: (said) =>
      said.caption.id.startsWith('first-minute') &&
      (said.state.sinceSessionH >= MINUTE_H ||
        (said.caption.id === 'first-minute-shallow') !== doseOf(said).dermal < DERMIS_REACHED),
  },
  {
    what: 'blood is told of where no vessel was reached',
    isIn: (said) =>
      (said.caption.id === 'first-minute' || said.caption.id === 'clot-rising') && doseOf(said).blood <= 0,
  },
  {
    what: 'what rises is said to fall, or what falls to rise',
    isIn: ({ caption, before, after }) =>
      TELLS.some(([name, level]) => {
        const change = level(after.zone) - level(before.zone)
        return (
          (caption.id === `${name}-rising` && change < 0) || (caption.id === `${name}-falling` && change > 0)
        )
      }),
  },
  {
    what: 'the openings are closed at this depth, and it is said of one that reaches deeper',
    isIn: (said) => said.caption.id === 'quiet-shallow' && doseOf(said).dermal >= DERMIS_REACHED,
  },
  {
    what: 'a depth is told that lies outside its own band',
    isIn: ({ course }) => {
      const { low, typical, high } = course.track.reach
      return typical < low || typical > high
    },
  },
  {
    what: 'deeper is called better',
    isIn: (said) => has(said, /deeper is better|the deeper the better/i),
  },
]
