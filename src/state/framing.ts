import { BLOCK } from '../model/block'
import type { Course } from '../model/course'
import { type Stroke, strokeAt, strokeInto } from '../model/needle/stroke'
import type { CameraPose } from '../story/pose'
import { cutZ } from './cut'
import { type DepthScale, depthScaleOf, drawnDepth, shiftOf, TRUE_SCALE } from './depth-scale'
import type { ViewState } from './view'

/** Size of the picture in CSS pixels. */
export interface StageSize {
  readonly widthPx: number
  readonly heightPx: number
}

/** At least this tall, in CSS pixels, the epidermis stands in the opening view. */
export const OPENING_EPIDERMIS_PX = 40
/** Opening angles: a little from the right and from above, so that the block shows its depth. */
const OPENING_AZIMUTH = 0.36
const OPENING_ELEVATION = 0.2
/** A little more than asked for, to make up for looking down at the face. */
const OPENING_MARGIN = 1.04
/** Where the skin's surface stands in the opening view, share of the height from the top. */
const SURFACE_SHARE = 0.22
/** In a picture narrower than this the mirror's lens lies in its corner; the surface stands below it, px from the top. */
const NARROW_PX = 680
const BELOW_LENS_PX = 130
/** How tall the dermis view is at most, and how tall the view of one fibroblast, mm. */
const DERMIS_SPAN_MM = 0.95
const FIBROBLAST_SPAN_MM = 0.15
/** Where a fibroblast is looked for until someone says where one lies. */
const FIBROBLAST_AT = [0.1, -0.36, BLOCK.halfDepthMm] as const
/** Room kept below the tip while a needle is in, mm, and the least room above the surface then. */
const TIP_ROOM_MM = 0.14
const TIP_SURFACE_SHARE = 0.14

/**
 * The pose a view asks for in a picture of this size, in drawn millimetres. The opening view draws back only as far as
 * it must to keep the tip of a needle (`tipMm`, mm below the surface) in the picture; the closest looks at the cell
 * that `fibroblastAt` gives (mm), whoever draws the picture knowing where it lies.
 */
export function resolvePose(
  view: ViewState,
  course: Course,
  tipMm: number,
  stage: StageSize,
  fibroblastAt: CameraPose['targetMm'] = FIBROBLAST_AT,
): CameraPose {
  if (view.pose) return view.pose
  const aspect = stage.widthPx / Math.max(1, stage.heightPx)
  const { skin, track } = course
  const depths = depthScaleOf(view.scale, skin)
  const z = cutZ(view.cutMm)
  const drawn = (depthMm: number) => drawnDepth(depths, depthMm)
  switch (view.view ?? 'opening') {
    case 'opening':
      return openingPose(course, drawn(tipMm), stage, view)
    case 'block': {
      const azimuthRad = 0.5
      const elevationRad = 0.3
      return {
        azimuthRad,
        elevationRad,
        spanMm: blockSpanMm(azimuthRad, elevationRad, aspect, depths),
        targetMm: [0, -drawn(BLOCK.heightMm) / 2 + 0.1, 0],
      }
    }
    case 'epidermis': {
      const thick = drawn(skin.epidermisMm)
      return {
        azimuthRad: 0.12,
        elevationRad: 0.06,
        spanMm: Math.max(thick * 3.1, (thick * 3.1) / Math.min(1, aspect)),
        targetMm: [0.1, -thick * 0.85, z],
      }
    }
    case 'channel': {
      const spanMm =
        Math.max(0.42, Math.min(0.68, track.reach.typical * 1.2) + shiftOf(depths)) / Math.min(1, aspect)
      return { azimuthRad: 0.22, elevationRad: 0.12, spanMm, targetMm: [0.02, -spanMm * 0.38, z] }
    }
    case 'dermis': {
      const tall = Math.min(DERMIS_SPAN_MM, (skin.dermisBottomMm - skin.epidermisMm) * 0.95)
      const spanMm = tall / Math.min(1, aspect)
      return {
        azimuthRad: 0.22,
        elevationRad: 0.1,
        spanMm,
        targetMm: [0.1, -drawn(skin.epidermisMm) - spanMm * 0.44, z],
      }
    }
    case 'fibroblast': {
      const [x, y, cellZ] = fibroblastAt
      return {
        azimuthRad: 0.1,
        elevationRad: 0.04,
        spanMm: FIBROBLAST_SPAN_MM / Math.min(1, aspect * 0.9),
        targetMm: [x, -drawn(-y), Math.min(cellZ, z)],
      }
    }
    case 'surface':
      return {
        azimuthRad: 0.3,
        elevationRad: 1.02,
        spanMm: 2.3 / Math.min(1, aspect * 0.75),
        targetMm: [0, 0, 0.1],
      }
  }
}

const stroke = strokeAt({ setDepthMm: 0 }, [0], 0)

/**
 * How deep below the resting surface the tip is at an hour that the view must hold, mm: the deeper one's where two
 * depths are compared, so that both sides are looked at from one place.
 */
export function framedTipMm(course: Course, view: ViewState, timeH: number): number {
  return framedStroke(course, view, { playheadH: timeH }).tipDepthMm
}

const otherTrack = { setDepthMm: 0 }

/** The needles whose tip is `framedTipMm` where the playhead stands: overwritten by the next call. Allocates nothing. */
export function framedStroke(
  { track, sessionTimesH }: Course,
  { compare }: ViewState,
  { playheadH }: { readonly playheadH: number },
): Readonly<Stroke> {
  otherTrack.setDepthMm = compare?.field === 'depthMm' ? Number(compare.value) : 0
  stroke.timeH = playheadH
  strokeInto(stroke, otherTrack.setDepthMm > track.setDepthMm ? otherTrack : track, sessionTimesH)
  return stroke
}

function openingPose(
  { skin }: Course,
  tipMm: number,
  stage: StageSize,
  { mirror, cutMm }: ViewState,
): CameraPose {
  const aspect = stage.widthPx / Math.max(1, stage.heightPx)
  const closest =
    (stage.heightPx * skin.epidermisMm * Math.cos(OPENING_ELEVATION)) /
    (OPENING_EPIDERMIS_PX * OPENING_MARGIN)
  const whole = blockSpanMm(OPENING_AZIMUTH, OPENING_ELEVATION, aspect, TRUE_SCALE)
  let spanMm = Math.min(closest, whole)
  const lensShare = mirror && stage.widthPx < NARROW_PX ? BELOW_LENS_PX / stage.heightPx : 0
  let surfaceShare = Math.max(SURFACE_SHARE, lensShare)
  if (tipMm > 0) {
    const lowest = tipMm + TIP_ROOM_MM
    const below = spanMm * (1 - surfaceShare)
    if (lowest > below) {
      surfaceShare = Math.max(TIP_SURFACE_SHARE, lensShare, 1 - lowest / spanMm)
      spanMm = Math.max(spanMm, lowest / (1 - surfaceShare))
    }
  }
  return {
    azimuthRad: OPENING_AZIMUTH,
    elevationRad: OPENING_ELEVATION,
    spanMm,
    targetMm: [0, -spanMm * (0.5 - surfaceShare), cutZ(cutMm)],
  }
}

/** Height of picture (mm at the block's middle) that holds the whole block, seen from these angles. */
function blockSpanMm(azimuthRad: number, elevationRad: number, aspect: number, depths: DepthScale): number {
  const width =
    2 * BLOCK.halfWidthMm * Math.cos(azimuthRad) + 2 * BLOCK.halfDepthMm * Math.abs(Math.sin(azimuthRad))
  const depth =
    2 * BLOCK.halfWidthMm * Math.abs(Math.sin(azimuthRad)) + 2 * BLOCK.halfDepthMm * Math.cos(azimuthRad)
  const height = drawnDepth(depths, BLOCK.heightMm) * Math.cos(elevationRad) + depth * Math.sin(elevationRad)
  return Math.max(height * 1.3, (width / aspect) * 1.18)
}
