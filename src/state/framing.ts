import { BLOCK } from '../model/block'
import type { Course } from '../model/course'
import { type Stroke, strokeAt, strokeInto } from '../model/needle/stroke'
import type { Skin } from '../model/skin/skin'
import type { CameraPose } from '../story/pose'
import { cutZ } from './cut'
import { type DepthScale, depthScaleOf, drawnDepth, shiftOf } from './depth-scale'
import type { ViewState } from './view'

/** Size of the picture in CSS pixels. */
export interface StageSize {
  readonly widthPx: number
  readonly heightPx: number
}

/** At least this tall, in CSS pixels, the epidermis stands in the opening view. */
export const OPENING_EPIDERMIS_PX = 40
type Angles = Pick<CameraPose, 'azimuthRad' | 'elevationRad'>
/** Opening angles: a little from the right and from above, so that the block shows its depth. */
const OPENING_ANGLES: Angles = { azimuthRad: 0.36, elevationRad: 0.2 }
const OPENING_COS = Math.cos(OPENING_ANGLES.elevationRad)
const BLOCK_ANGLES: Angles = { azimuthRad: 0.5, elevationRad: 0.3 }
const EPIDERMIS_ANGLES: Angles = { azimuthRad: 0.12, elevationRad: 0.06 }
const CHANNEL_ANGLES: Angles = { azimuthRad: 0.22, elevationRad: 0.12 }
const DERMIS_ANGLES: Angles = { azimuthRad: 0.22, elevationRad: 0.1 }
const FIBROBLAST_ANGLES: Angles = { azimuthRad: 0.1, elevationRad: 0.04 }
const SURFACE_ANGLES: Angles = { azimuthRad: 0.3, elevationRad: 1.02 }
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
/** The whole block in the opening view, in true scale: how far the view draws back at the most. */
const OPENING_WHOLE = wholeBlock(BLOCK.heightMm, OPENING_ANGLES)
/** Room kept below the tip while a needle is in, mm, and the least room above the surface then. */
const TIP_ROOM_MM = 0.14
const TIP_SURFACE_SHARE = 0.14

/** A pose that is written over. */
export interface MovingPose extends CameraPose {
  azimuthRad: number
  elevationRad: number
  spanMm: number
  readonly targetMm: [x: number, y: number, z: number]
}

/** A pose to write over. */
export function createPose(): MovingPose {
  // Never whole numbers: V8 would keep them in another form than what is written over them.
  return { azimuthRad: 0.5, elevationRad: 0.5, spanMm: 0.5, targetMm: [0.5, 0.5, 0.5] }
}

/** Writes one pose over another. Allocates nothing. */
export function copyPose(out: MovingPose, pose: CameraPose): void {
  out.azimuthRad = pose.azimuthRad
  out.elevationRad = pose.elevationRad
  out.spanMm = pose.spanMm
  for (let axis = 0; axis < 3; axis++) out.targetMm[axis] = pose.targetMm[axis]
}

/** The pose a view asks for, as `poseInto` writes it, with the tip of a needle `tipMm` below the surface. */
export function resolvePose(
  view: ViewState,
  course: Course,
  tipMm: number,
  stage: StageSize,
  fibroblastAt?: CameraPose['targetMm'],
): CameraPose {
  const out = createPose()
  poseInto(out, view, course, { tipDepthMm: tipMm }, stage, fibroblastAt)
  return out
}

/**
 * Writes the pose a view asks for in a picture of this size, in drawn millimetres. The opening view draws back only as
 * far as it must to keep the tip of a needle (mm below the surface) in the picture; the closest looks at the cell that
 * `fibroblastAt` gives (mm), whoever draws the picture knowing where it lies. Allocates nothing.
 */
export function poseInto(
  out: MovingPose,
  view: ViewState,
  course: Course,
  needle: { readonly tipDepthMm: number },
  stage: StageSize,
  fibroblastAt: CameraPose['targetMm'] = FIBROBLAST_AT,
): void {
  if (view.pose) {
    copyPose(out, view.pose)
    return
  }
  const aspect = stage.widthPx / Math.max(1, stage.heightPx)
  const { skin, track } = course
  const depths = depthScaleOf(view.scale, skin)
  const z = cutZ(view.cutMm)
  switch (view.view ?? 'opening') {
    case 'opening':
      openingInto(out, skin, depths, needle, stage, view)
      break
    case 'block':
      look(out, BLOCK_ANGLES, blockSpanMm(drawnDepth(depths, BLOCK.heightMm), aspect, BLOCK_ANGLES))
      aim(out, 0, -drawnDepth(depths, BLOCK.heightMm) / 2 + 0.1, 0)
      break
    case 'epidermis': {
      const thick = drawnDepth(depths, skin.epidermisMm)
      look(out, EPIDERMIS_ANGLES, Math.max(thick * 3.1, (thick * 3.1) / Math.min(1, aspect)))
      aim(out, 0.1, -thick * 0.85, z)
      break
    }
    case 'channel':
      look(
        out,
        CHANNEL_ANGLES,
        Math.max(0.42, Math.min(0.68, track.reach.typical * 1.2) + shiftOf(depths)) / Math.min(1, aspect),
      )
      aim(out, 0.02, -out.spanMm * 0.38, z)
      break
    case 'dermis':
      look(
        out,
        DERMIS_ANGLES,
        Math.min(DERMIS_SPAN_MM, (skin.dermisBottomMm - skin.epidermisMm) * 0.95) / Math.min(1, aspect),
      )
      aim(out, 0.1, -drawnDepth(depths, skin.epidermisMm) - out.spanMm * 0.44, z)
      break
    case 'fibroblast':
      // Written out: it is followed in every frame in which the cell crawls.
      out.azimuthRad = FIBROBLAST_ANGLES.azimuthRad
      out.elevationRad = FIBROBLAST_ANGLES.elevationRad
      out.spanMm = FIBROBLAST_SPAN_MM / Math.min(1, aspect * 0.9)
      out.targetMm[0] = fibroblastAt[0]
      out.targetMm[1] = -drawnDepth(depths, -fibroblastAt[1])
      out.targetMm[2] = Math.min(fibroblastAt[2], z)
      break
    case 'surface':
      look(out, SURFACE_ANGLES, 2.3 / Math.min(1, aspect * 0.75))
      aim(out, 0, 0, 0.1)
  }
}

function look(out: MovingPose, { azimuthRad, elevationRad }: Angles, spanMm: number): void {
  out.azimuthRad = azimuthRad
  out.elevationRad = elevationRad
  out.spanMm = spanMm
}

function aim(out: MovingPose, x: number, y: number, z: number): void {
  out.targetMm[0] = x
  out.targetMm[1] = y
  out.targetMm[2] = z
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
let otherOf: ViewState['compare'] = null

/** The needles whose tip is `framedTipMm` where the playhead stands: overwritten by the next call. Allocates nothing. */
export function framedStroke(
  { track, sessionTimesH }: Course,
  { compare }: ViewState,
  { playheadH }: { readonly playheadH: number },
): Readonly<Stroke> {
  if (compare !== otherOf) {
    otherOf = compare
    otherTrack.setDepthMm = compare?.field === 'depthMm' ? Number(compare.value) : 0
  }
  stroke.timeH = playheadH
  strokeInto(stroke, otherTrack.setDepthMm > track.setDepthMm ? otherTrack : track, sessionTimesH)
  return stroke
}

/** The opening view, frame by frame while needles work: no number is handed on, no object made. */
function openingInto(
  out: MovingPose,
  skin: Skin,
  depths: DepthScale,
  needle: { readonly tipDepthMm: number },
  stage: StageSize,
  { mirror, cutMm }: ViewState,
): void {
  const { widthPx, heightPx } = stage
  const closest = (heightPx * skin.epidermisMm * OPENING_COS) / (OPENING_EPIDERMIS_PX * OPENING_MARGIN)
  const aspect = widthPx / Math.max(1, heightPx)
  out.azimuthRad = OPENING_ANGLES.azimuthRad
  out.elevationRad = OPENING_ANGLES.elevationRad
  out.spanMm = Math.min(closest, Math.max(OPENING_WHOLE.highMm, OPENING_WHOLE.wideMm / aspect))
  const lensShare = Number(mirror && widthPx < NARROW_PX) * (BELOW_LENS_PX / Math.max(1, heightPx))
  /** Where the surface stands, share of the height from the top. */
  out.targetMm[1] = Math.max(SURFACE_SHARE, lensShare)
  if (needle.tipDepthMm > 0) {
    const lowest = drawnDepth(depths, needle.tipDepthMm) + TIP_ROOM_MM
    if (lowest > out.spanMm * (1 - out.targetMm[1])) {
      out.targetMm[1] = Math.max(TIP_SURFACE_SHARE, lensShare, 1 - lowest / out.spanMm)
      out.spanMm = Math.max(out.spanMm, lowest / (1 - out.targetMm[1]))
    }
  }
  out.targetMm[0] = 0
  out.targetMm[1] = -out.spanMm * (0.5 - out.targetMm[1])
  out.targetMm[2] = cutZ(cutMm)
}

/** Height of picture (mm at the block's middle) that holds the whole block, drawn so tall, seen from these angles. */
function blockSpanMm(tallMm: number, aspect: number, angles: Angles): number {
  const { highMm, wideMm } = wholeBlock(tallMm, angles)
  return Math.max(highMm, wideMm / aspect)
}

/** The heights (mm) of a square picture that holds the block's height, and its width. */
function wholeBlock(tallMm: number, { azimuthRad, elevationRad }: Angles) {
  const width =
    2 * BLOCK.halfWidthMm * Math.cos(azimuthRad) + 2 * BLOCK.halfDepthMm * Math.abs(Math.sin(azimuthRad))
  const depth =
    2 * BLOCK.halfWidthMm * Math.abs(Math.sin(azimuthRad)) + 2 * BLOCK.halfDepthMm * Math.cos(azimuthRad)
  const height = tallMm * Math.cos(elevationRad) + depth * Math.sin(elevationRad)
  return { highMm: height * 1.3, wideMm: width * 1.18 }
}
