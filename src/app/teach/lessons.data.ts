import type { SourceId } from '../../model/evidence/sources'

/** One question of a lesson. Its words are the messages `ask.`, `say.` and `answer.` with its id. */
export interface LessonStep {
  /** Where in the app it is asked, as the link has it. */
  readonly link: string
  /** What stands behind what is said and answered. */
  readonly sources: readonly SourceId[]
}

export const LESSON_IDS = ['phases', 'depth', 'looks', 'known'] as const
export type LessonId = (typeof LESSON_IDS)[number]

/** The three questions of each lesson, in order: they fit on one sheet, and in ten minutes. */
export const LESSON_STEPS = {
  phases: ['phases-clean', 'phases-build', 'phases-ripen'],
  depth: ['depth-set', 'depth-short', 'depth-more'],
  looks: ['looks-red', 'looks-closed', 'looks-most'],
  known: ['known-amount', 'known-red', 'known-model'],
} as const satisfies Readonly<Record<LessonId, readonly string[]>>
export type LessonStepId = (typeof LESSON_STEPS)[LessonId][number]

/** Every question. What its answer says is checked against the model at its link (lesson-claims). */
export const LESSON_DATA: Readonly<Record<LessonStepId, LessonStep>> = {
  'phases-clean': {
    link: '#1;t=24;p=channel;cv=29',
    sources: ['neutrophils-day1-human', 'fibroblast-arrival-2-4d', 'assume-cell-roles'],
  },
  'phases-build': {
    link: '#1;t=336;p=dermis;cv=de',
    sources: ['collagen3-2-3d', 'collagen1-4-6d', 'assume-collagen-size', 'assume-fibre-thickness'],
  },
  'phases-ripen': {
    link: '#1;t=4380;p=dermis;cv=def',
    sources: ['strength-review-sigmoid', 'assume-collagen-size', 'assume-constants'],
  },
  'depth-set': {
    link: '#1;t=-0.0083333',
    sources: ['assume-reach-pen', 'assume-reach-spread'],
  },
  'depth-short': {
    link: '#1;d=0.25;v=roller;t=1;p=epidermis',
    sources: [
      'penetration-kalluri-rat',
      'barrier-72h-short-needles',
      'assume-reach-roller',
      'assume-equations',
    ],
  },
  'depth-more': {
    link: '#1;d=1;t=4380;vs=d:1.5',
    sources: ['assume-preset-range', 'assume-ensemble-spread', 'assume-collagen-size'],
  },
  'looks-red': {
    link: '#1;t=72;cv=3g',
    sources: ['chu2021-transient-7d', 'martin2021-72h', 'assume-redness-threshold', 'collagen3-2-3d'],
  },
  'looks-closed': {
    link: '#1;t=30;p=channel;cv=h',
    sources: [
      'micro-lesion-epithelium-ed84',
      'sasaki2019-tewl-48h',
      'barrier-72h-short-needles',
      'assume-barrier-clock',
    ],
  },
  'looks-most': {
    link: '#1;t=1752;p=dermis;cv=3f',
    sources: ['strength-review-sigmoid', 'assume-collagen-size', 'assume-constants'],
  },
  'known-amount': {
    link: '#1;t=8760;p=dermis;cv=3',
    sources: ['assume-collagen-size', 'assume-ensemble-spread'],
  },
  'known-red': {
    link: '#1;t=24;p=surface;cv=g',
    sources: ['hkjdv2018-36-patients', 'martin2021-72h', 'chu2021-transient-7d'],
  },
  'known-model': {
    link: '#1;t=4380;q=1',
    sources: ['assume-constants', 'assume-equations'],
  },
}
