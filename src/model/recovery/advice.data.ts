import type { SourceId } from '../evidence/sources'
import type { Range } from '../needle/reach'
import type { RecoveryId } from './recovery'

/** What stands behind each track of recovery. */
export const RECOVERY_SOURCES: Readonly<Record<RecoveryId, readonly SourceId[]>> = {
  redness: [
    'chu2021-transient-7d',
    'martin2021-72h',
    'safety-common-effects-72h',
    'vascular-response-needle-length',
    'channel-irritation-2h',
    'hkjdv2018-36-patients',
  ],
  swelling: ['assume-swelling', 'chu2021-transient-7d', 'martin2021-72h'],
  'water-loss': ['assume-barrier-clock', 'sasaki2019-tewl-48h', 'barrier-72h-short-needles'],
  flaking: ['assume-flaking', 'chu2021-transient-7d', 'martin2021-72h'],
  'pinpoint-blood': ['assume-pinpoint-blood', 'assume-bleeding-depth'],
}

/** How often dark marks followed, share of people: none in some studies, one in six in another; few of type VI. */
export const DARK_MARKS = {
  share: { low: 0, high: 0.17 },
  sources: [
    'nafl1340-rct-pih',
    'pmid25196684-pih',
    'idoj2024-pih',
    'txa-mesoneedling-ae',
    'chu2021-serious',
    'soc-review-2016',
  ],
} as const satisfies {
  readonly share: { readonly low: number; readonly high: number }
  readonly sources: readonly SourceId[]
}

/** Pain of needling, 0–10: a shallow roller to deep needling under cream alone. */
export const PAIN_SCORES = {
  range: { low: 1.1, high: 5.4 },
  sources: ['alam2014-pain', 'luz2017-pain-1mm', 'fractional-mn-anaesthesia-2-5mm'],
} as const satisfies {
  readonly range: { readonly low: number; readonly high: number }
  readonly sources: readonly SourceId[]
}

/** How long numbing cream stays on, minutes: the one double-blind study left it on for an hour, covered. */
export const NUMBING_MINUTES = {
  range: { low: 30, typical: 60, high: 60 },
  sources: ['chiang2015-one-hour', 'assume-numbing-short'],
} as const satisfies { readonly range: Range; readonly sources: readonly SourceId[] }

/** Something that is advised against for a while. Advised, not shown: no trial of aftercare was found. */
export interface AdvisedWindow {
  readonly id: 'serums' | 'make-up' | 'exercise' | 'actives' | 'sun'
  /** Hours after a session until which it is left alone, low to high. */
  readonly untilH: Range
  readonly sources: readonly SourceId[]
}

/** What is advised after a session. The strongest ground is for what not to put on while the barrier is open. */
export const ADVISED: readonly AdvisedWindow[] = [
  {
    id: 'serums',
    untilH: { low: 24, typical: 72, high: 72 },
    sources: ['assume-aftercare', 'friedmann2024-granuloma-review', 'barrier-72h-short-needles'],
  },
  {
    id: 'make-up',
    untilH: { low: 24, typical: 72, high: 72 },
    sources: ['assume-aftercare', 'sasaki2019-tewl-48h'],
  },
  { id: 'exercise', untilH: { low: 24, typical: 48, high: 72 }, sources: ['assume-aftercare'] },
  { id: 'actives', untilH: { low: 72, typical: 120, high: 168 }, sources: ['assume-aftercare'] },
  { id: 'sun', untilH: { low: 168, typical: 336, high: 672 }, sources: ['assume-aftercare'] },
]
