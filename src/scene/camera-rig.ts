import type { PerspectiveCamera } from 'three'
import { Vector3 } from 'three'
import { OrbitControls } from 'three/addons/controls/OrbitControls.js'
import { depthScaleOf } from '../state/depth-scale'
import {
  copyPose,
  createPose,
  framedStroke,
  type MovingPose,
  poseInto,
  type StageSize,
} from '../state/framing'
import type { DrawnGlyphs } from '../state/projector'
import type { AppStore } from '../state/store'
import { POSE_LIMITS, toLegalPose, type ViewState } from '../state/view'
import type { CameraPose } from '../story/pose'
import { createProjection, type MovingProjection } from './projection'

/** Little perspective: more illustration than snapshot. */
export const FIELD_OF_VIEW = 22
const HALF_VIEW_TAN = Math.tan((FIELD_OF_VIEW / 2) * (Math.PI / 180))
const GLIDE_S = 0.5
/** A cell that stands so far from the last is another one, mm. */
const ANOTHER_CELL_MM = 0.02

/** Distance at which so many millimetres fill the picture's height. */
function distanceOf(spanMm: number): number {
  return spanMm / 2 / HALF_VIEW_TAN
}

const middle = new Vector3()

/** Puts a camera where a pose says. Allocates nothing. */
export function placeCamera(camera: PerspectiveCamera, pose: CameraPose): void {
  const distance = distanceOf(pose.spanMm)
  const flat = Math.cos(pose.elevationRad) * distance
  middle.fromArray(pose.targetMm)
  camera.position.x = middle.x + flat * Math.sin(pose.azimuthRad)
  camera.position.y = middle.y + Math.sin(pose.elevationRad) * distance
  camera.position.z = middle.z + flat * Math.cos(pose.azimuthRad)
  camera.near = Math.max(0.02, distance - 6)
  camera.far = distance + 9
  camera.lookAt(middle)
  camera.updateProjectionMatrix()
  camera.updateMatrixWorld()
}

/**
 * Writes a pose on the way from one to another; `gone[0]` of the way is gone. Written out, not by `lerp`: a number handed on
 * is an object to V8 (decision 8).
 */
function mixInto(out: MovingPose, from: CameraPose, to: CameraPose, gone: Float64Array): void {
  const share = gone[0]
  out.azimuthRad = from.azimuthRad + (to.azimuthRad - from.azimuthRad) * share
  out.elevationRad = from.elevationRad + (to.elevationRad - from.elevationRad) * share
  // Spans are ratios: equal steps of the logarithm look like an even move.
  out.spanMm = Math.exp(Math.log(from.spanMm) + (Math.log(to.spanMm) - Math.log(from.spanMm)) * share)
  for (let axis = 0; axis < 3; axis++)
    out.targetMm[axis] = from.targetMm[axis] + (to.targetMm[axis] - from.targetMm[axis]) * share
}

/** Moves the camera: named views with a short glide, the person's hand at once, the needle's tip kept in view. */
export interface CameraRig {
  /**
   * Moves on by `deltaS` seconds; true while there is more to come. `fibroblastAt` is the cell that the closest view
   * follows; the rig keeps no hold of it.
   */
  advance(deltaS: number, fibroblastAt: CameraPose['targetMm']): boolean
  resize(stage: StageSize): void
  /** Where the camera stands now: always the same object. */
  readonly pose: CameraPose
  /** How often it was put somewhere. */
  readonly moves: number
  /** Whether a hand is turning the block. */
  readonly held: boolean
  /** Keeps hands off, or lets them on again. */
  setHandsOff(off: boolean): void
  dispose(): void
}

/** Makes the rig of one canvas. `invalidate` asks for a frame; `drawn` says which glyphs were in the last. */
export function createCameraRig(
  app: AppStore,
  camera: PerspectiveCamera,
  element: HTMLElement,
  stage: StageSize,
  invalidate: () => void,
  drawn: () => DrawnGlyphs | null,
): CameraRig {
  let size = stage
  let view = app.store.getState().view
  let { course, framed } = app.store.getState()
  let cell: [number, number, number] | undefined
  /** The tip that is followed; never made with a whole number, as a pose is not. */
  const needle = { tipDepthMm: 0.5 }
  needle.tipDepthMm = 0
  const pose = createPose()
  const wanted = createPose()
  const from = createPose()
  /** How much of a glide is done, and how far that has brought the camera; both 1 at its end. */
  const glide = { done: Float64Array.of(1), gone: Float64Array.of(1) }
  let held = false
  let moves = 0
  /** What is said of the camera; null where more than its place changed since. */
  let seen: MovingProjection | null = null

  const controls = new OrbitControls(camera, element)
  controls.enableDamping = false
  controls.minPolarAngle = Math.PI / 2 - POSE_LIMITS.highestRad
  controls.maxPolarAngle = Math.PI / 2 - POSE_LIMITS.lowestRad
  controls.minAzimuthAngle = -POSE_LIMITS.azimuthRad
  controls.maxAzimuthAngle = POSE_LIMITS.azimuthRad
  controls.minDistance = distanceOf(POSE_LIMITS.nearestMm)
  controls.maxDistance = distanceOf(POSE_LIMITS.farthestMm)
  controls.enableZoom = false
  // A finger moving up or down scrolls the page; sideways it turns the block.
  element.style.touchAction = 'pan-y'

  function poseOfCamera(): CameraPose {
    const { x, y, z } = controls.target
    return toLegalPose({
      azimuthRad: controls.getAzimuthalAngle(),
      elevationRad: Math.PI / 2 - controls.getPolarAngle(),
      spanMm: 2 * HALF_VIEW_TAN * controls.getDistance(),
      targetMm: [x, y, z],
    })
  }
  const onStart = () => {
    held = true
  }
  const onChange = () => {
    if (!held) return
    settle(poseOfCamera())
    invalidate()
  }
  const onEnd = () => {
    held = false
    app.setView({ pose: poseOfCamera() })
  }
  controls.addEventListener('start', onStart)
  controls.addEventListener('change', onChange)
  controls.addEventListener('end', onEnd)
  // The wheel scrolls the page until the picture has been touched or focused.
  const allowZoom = () => {
    controls.enableZoom = true
  }
  const stopZoom = () => {
    controls.enableZoom = false
  }
  const group = element.closest<HTMLElement>('.stage') ?? element
  group.addEventListener('pointerdown', allowZoom)
  group.addEventListener('focusin', allowZoom)
  group.addEventListener('pointerleave', stopZoom)

  /** Puts the camera there. Allocates nothing while nothing but its place changes. */
  function settle(next: CameraPose): void {
    copyPose(pose, next)
    placeCamera(camera, pose)
    controls.target.fromArray(pose.targetMm)
    moves++
    seen?.look()
    if (seen && app.projector.current === seen.projection) {
      app.projector.moved()
      return
    }
    const depths = depthScaleOf(view.scale, course.skin)
    seen ??= createProjection(camera, pose, size, depths, view.cutMm, drawn)
    app.projector.set(seen.projection)
  }

  function want(): void {
    poseInto(wanted, view, framed, needle, size, cell)
  }

  function aim(glides: boolean): void {
    want()
    if (glides && !app.store.getState().reducedMotion) {
      copyPose(from, pose)
      glide.done[0] = 0
    } else {
      glide.done[0] = 1
      // A jump is no move that marks could go along with.
      seen = null
      settle(wanted)
    }
    invalidate()
  }

  function goAlong(): void {
    want()
    if (glide.done[0] >= 1) settle(wanted)
  }

  /** Goes along with the needle's tip and with the cell that is looked at. */
  function follow(fibroblastAt: CameraPose['targetMm']): void {
    const stayed = cell !== undefined && isNear(cell, fibroblastAt, 0)
    const isSame = cell !== undefined && isNear(cell, fibroblastAt, ANOTHER_CELL_MM)
    cell ??= [0.5, 0.5, 0.5]
    for (let axis = 0; axis < 3; axis++) cell[axis] = fibroblastAt[axis]
    if (view.view === 'fibroblast' && !stayed) {
      // A cell that crawls is followed; another one is glided to.
      if (isSame) goAlong()
      else aim(true)
    }
    // The opening view draws back as the needle goes in, and comes forward again.
    const stroke = framedStroke(framed, view, app.ticker.now)
    if (stroke.tipDepthMm === needle.tipDepthMm) return
    const wasIn = needle.tipDepthMm > 0
    needle.tipDepthMm = stroke.tipDepthMm
    if (view.view === 'opening' && (wasIn || needle.tipDepthMm > 0)) goAlong()
  }

  const unsubscribe = app.store.subscribe((state) => {
    if (state.view === view && state.course === course && state.framed === framed) return
    const moved = viewChanged(state.view, view)
    const sameBlock = state.course.skin === course.skin
    const isCut = state.view.cutMm !== view.cutMm
    seen = null
    view = state.view
    course = state.course
    framed = state.framed
    // A hand has already put the camera where its pose says.
    if (moved) aim(view.pose === null || !samePlace(view.pose, pose))
    // The cut goes with the hand, and the camera with the cut.
    else if (isCut) aim(false)
    else if (view.view === 'opening' || view.view === 'channel' || view.view === 'dermis') aim(!sameBlock)
    invalidate()
  })

  want()
  settle(wanted)
  return {
    pose,
    get moves() {
      return moves
    },
    get held() {
      return held
    },
    advance(deltaS, fibroblastAt) {
      // Before and now are looked at from one place.
      if (!app.ticker.looksBack) follow(fibroblastAt)
      if (glide.done[0] >= 1) return false
      glide.done[0] = Math.min(1, glide.done[0] + Math.min(deltaS, 0.1) / GLIDE_S)
      glide.gone[0] = 1 - (1 - glide.done[0]) ** 3
      mixInto(pose, from, wanted, glide.gone)
      settle(glide.done[0] >= 1 ? wanted : pose)
      return glide.done[0] < 1
    },
    resize(next) {
      size = next
      camera.aspect = next.widthPx / next.heightPx
      aim(false)
    },
    setHandsOff(off) {
      controls.enabled = !off
    },
    dispose() {
      unsubscribe()
      controls.dispose()
      group.removeEventListener('pointerdown', allowZoom)
      group.removeEventListener('focusin', allowZoom)
      group.removeEventListener('pointerleave', stopZoom)
    },
  }
}

/** Whether two places are no further apart than so many mm. Math.hypot would make V8 an object in every frame. */
function isNear(one: CameraPose['targetMm'], other: CameraPose['targetMm'], mm: number): boolean {
  const x = other[0] - one[0]
  const y = other[1] - one[1]
  const z = other[2] - one[2]
  return x * x + y * y + z * z <= mm * mm
}

function viewChanged(next: ViewState, last: ViewState): boolean {
  return next.view !== last.view || next.pose !== last.pose || next.scale !== last.scale
}

/** Whether two poses differ by no more than a link's rounding. */
function samePlace(one: CameraPose, other: CameraPose): boolean {
  const close = (a: number, b: number, by: number) => Math.abs(a - b) <= by
  return (
    close(one.azimuthRad, other.azimuthRad, 0.01) &&
    close(one.elevationRad, other.elevationRad, 0.01) &&
    close(one.spanMm, other.spanMm, 0.006) &&
    one.targetMm.every((value, axis) => close(value, other.targetMm[axis], 0.006))
  )
}
