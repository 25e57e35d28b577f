import { LANGUAGE_IDS } from '../base/languages'
import { clamp } from '../base/math'
import { BLOCK } from '../model/block'
import { type CurveId, DEFAULT_CURVES } from '../model/curves'
import type { CameraPose, ViewId } from '../story/pose'
import type { Comparison } from './compare'
import type { AxisId } from './axis'
import type { ScaleId } from './depth-scale'
import type { Loop } from './loop'
import { ALL_SHOWN, type Shown } from './shown'

/** How much a person wants to see, calmest first. The same facts at every level. */
export const COMFORT_IDS = ['diagram', 'illustrated', 'close-up'] as const
export type ComfortId = (typeof COMFORT_IDS)[number]

/** Whom captions speak to: everyone, students of the field, or clinicians. The same facts at every level. */
export const LEVEL_IDS = ['plain', 'student', 'clinician'] as const
export type LevelId = (typeof LEVEL_IDS)[number]

export const THEME_IDS = ['system', 'light', 'dark'] as const
export type ThemeId = (typeof THEME_IDS)[number]

/** A language of ours, or the first of ours that the browser asks for. */
export const LANGUAGE_CHOICES = ['auto', ...LANGUAGE_IDS] as const
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number]

/** block: the 3D scene where there is WebGL. section: the flat cross-section. */
export const PICTURE_IDS = ['block', 'section'] as const
export type PictureId = (typeof PICTURE_IDS)[number]

/** What to show and how; travels in the link, changes no science. */
export interface ViewState {
  /** Named view the camera rests in; null while `pose` is the person's own. */
  readonly view: ViewId | null
  /** Set exactly when `view` is null. */
  readonly pose: CameraPose | null
  readonly comfort: ComfortId
  readonly level: LevelId
  readonly theme: ThemeId
  readonly language: LanguageChoice
  readonly picture: PictureId
  readonly labels: boolean
  /** The patch of skin as a mirror shows it. */
  readonly mirror: boolean
  /** What is shown, faded and hidden. */
  readonly shown: Shown
  /** Lays a texture over everything that says how it is known. */
  readonly lens: boolean
  /** Lights what changes most at an hour and quiets the rest. */
  readonly emphasis: boolean
  /** Whether the epidermis is drawn as thick as it is. */
  readonly scale: ScaleId
  /** How far the front cut is moved back into the block, mm. */
  readonly cutMm: number
  /** A second plan that is shown beside the first; null while there is one picture. */
  readonly compare: Comparison | null
  /** Keys of a single character work anywhere on the page. */
  readonly letterKeys: boolean
  /** The curves in the timeline's lanes, from the top, in the order of their list. */
  readonly curves: readonly CurveId[]
  /** How time is laid out. */
  readonly axis: AxisId
  /** The stretch of time that plays again and again; null plays to the end. */
  readonly loop: Loop | null
}

export const DEFAULT_VIEW: ViewState = {
  view: 'opening',
  pose: null,
  comfort: 'diagram',
  level: 'plain',
  theme: 'system',
  language: 'auto',
  picture: 'block',
  labels: true,
  mirror: true,
  shown: ALL_SHOWN,
  lens: false,
  emphasis: true,
  scale: 'true',
  cutMm: 0,
  compare: null,
  letterKeys: true,
  curves: DEFAULT_CURVES,
  axis: 'session-1',
  loop: null,
}

/** Limits that keep at least a good part of the block in the picture, whatever is dragged. */
export const POSE_LIMITS = {
  azimuthRad: Math.PI * 0.36,
  lowestRad: -0.15,
  highestRad: 1.4,
  nearestMm: 0.12,
  farthestMm: 6,
} as const

/** The nearest pose that keeps the block in view. Non-finite numbers become the middle of their range. */
export function toLegalPose(pose: CameraPose): CameraPose {
  const finite = (value: number, fallback: number) => (Number.isFinite(value) ? value : fallback)
  const [x, y, z] = pose.targetMm
  return {
    azimuthRad: clamp(finite(pose.azimuthRad, 0), -POSE_LIMITS.azimuthRad, POSE_LIMITS.azimuthRad),
    elevationRad: clamp(finite(pose.elevationRad, 0.2), POSE_LIMITS.lowestRad, POSE_LIMITS.highestRad),
    spanMm: clamp(finite(pose.spanMm, 2), POSE_LIMITS.nearestMm, POSE_LIMITS.farthestMm),
    targetMm: [
      clamp(finite(x, 0), -BLOCK.halfWidthMm, BLOCK.halfWidthMm),
      clamp(finite(y, -0.5), -BLOCK.heightMm, 0.3),
      clamp(finite(z, 0), -BLOCK.halfDepthMm, BLOCK.halfDepthMm),
    ],
  }
}
